import type * as ast from '../generated/ast.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { placeOf, placeOfReference } from '../syntax/places.js';
import type { Build, Declaration } from './build.js';
import type { Declarations } from './declare.js';
import type { Directive } from './model.js';
import { dateOf } from './read-days.js';

type DirectiveDeclaration = Declaration<ast.Directive, Directive>;

/** Directives with type, dates, issuers and relations. `due` in their blocks is read with the deadlines. */
export function resolveDirectives(build: Build, declarations: Declarations): void {
    const construct: Localized = { en: 'directive', vi: 'văn bản' };
    for (const declaration of declarations.directive) {
        const { node, draft } = declaration;
        const type = build.once(node.types, 'is', construct, declaration);
        draft.type = build.link(type, ['doctype'], declaration);
        draft.typePlace = type && placeOfReference(declaration.source, type);
        for (const kind of ['Issued', 'Subject', 'Link', 'Force'] as const) {
            const clause = { Issued: 'issued', Subject: 'subject', Link: 'url', Force: 'in force' }[kind];
            const item = build.once(node.items.filter(one => one.$type === kind), clause, construct, declaration);
            if (item) readItem(build, declaration, item);
        }
        for (const item of node.items) if (item.$type === 'Relation') readRelation(build, declaration, item);
    }
}

function readItem(build: Build, declaration: DirectiveDeclaration, item: ast.DirectiveItem): void {
    const { draft } = declaration;
    switch (item.$type) {
        case 'Issued':
            draft.issued = dateOf(build, item.on, declaration);
            draft.issuedPlace = placeOf(declaration.source, item.on ?? item);
            draft.issuers = build.linkAll(item.by, ['organization'], declaration);
            return;
        case 'Subject': draft.subject = known(item.text); return;
        case 'Link': draft.url = known(item.text); return;
        case 'Force': readForce(build, declaration, item); return;
    }
}

function readForce(build: Build, declaration: DirectiveDeclaration, item: ast.Force): void {
    const { draft } = declaration;
    draft.inForceFrom = dateOf(build, item.start, declaration);
    draft.inForcePlace = item.start && placeOf(declaration.source, item.start);
    draft.inForceUntil = dateOf(build, item.end, declaration);
    if (draft.inForceFrom && draft.inForceUntil && draft.inForceUntil < draft.inForceFrom) {
        build.report(diagnostic('reversed-dates', placeOf(declaration.source, item.end ?? item), {
            subject: draft.name, start: draft.inForceFrom, end: draft.inForceUntil,
        }));
    }
}

function readRelation(build: Build, declaration: DirectiveDeclaration, item: ast.Relation): void {
    for (const reference of item.refs) {
        const target = build.link(reference, ['directive'], declaration);
        if (target) declaration.draft.relations.push({ kind: item.kind, target, place: placeOfReference(declaration.source, reference) });
    }
}

function known(text: string | undefined): string | undefined {
    return text === '?' ? undefined : text?.normalize('NFC');
}
