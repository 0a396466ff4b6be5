import type { Localized } from '../diagnostics/definition.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Build, Declaration, Draft } from './build.js';
import type { Period } from './model.js';
import type { Declarations } from './declare.js';
import { readNumberText } from './read-figures.js';
import { readSpan } from './read-days.js';
import type { AstNode } from 'langium';
import { placeOfProperty } from '../syntax/places.js';

/** Organisations, roles and named periods, linked. */
export function resolveOrganizations(build: Build, declarations: Declarations): void {
    const construct = { en: 'organization', vi: 'cơ quan' };
    for (const declaration of declarations.organization) {
        const { node, draft } = declaration;
        draft.of = build.link(build.once(node.of, 'of', construct, declaration), ['unit'], declaration);
        draft.line = build.onceText(node, 'lines', node.lines, 'line', construct, declaration);
        draft.abbreviation = build.onceText(node, 'abbreviations', node.abbreviations, 'abbreviated', construct, declaration);
        draft.members = count(build, 'members', node.members, 'members', construct, declaration);
        draft.under = build.linkAll(node.under, ['directive'], declaration);
    }
    for (const declaration of declarations.role) {
        const { node, draft } = declaration;
        const role = { en: 'role', vi: 'nhóm cán bộ' };
        draft.of = build.link(build.once(node.of, 'of', role, declaration), ['organization', 'unit'], declaration);
        draft.headcount = count(build, 'headcounts', node.headcounts, 'headcount', role, declaration);
    }
}

/** The days of named periods, and who set them. */
export function resolvePeriods(build: Build, declarations: Declarations): void {
    for (const declaration of declarations.period) {
        const { node, draft } = declaration;
        const range = readSpan(build, node.span, declaration);
        if (range) (draft.period as Draft<Period>).range = range;
        draft.directives = build.linkAll(node.under, ['directive'], declaration);
        draft.organizers = build.linkAll(node.by, ['organization'], declaration);
    }
}

/** A number of people; one that is none is reported. */
function count(
    build: Build, property: string, texts: readonly string[], clause: string, construct: Localized, { node, source, project }: Declaration<AstNode, unknown>,
): number | undefined {
    const text = build.onceText(node, property, texts, clause, construct, { source, project });
    if (text === undefined) return undefined;
    const place = placeOfProperty(source, node, property);
    const people = readNumberText(build, text, place);
    if (people && (!people.isInteger() || people.isNegative())) {
        build.report(diagnostic('not-whole', place, { written: text, measure: { en: 'people, 0 or more', vi: 'người từ 0 trở lên' } }));
        return undefined;
    }
    return people?.toNumber();
}
