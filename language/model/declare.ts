import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.js';
import { diagnostic, fix, related, type Diagnostic, type Fix } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';
import { kindWords, type DeclarationKind, type DeclarationKinds } from '../references/declaration-kinds.js';
import { NameTable, type Entry } from '../references/name-table.js';
import { documentationOf } from '../syntax/comments.js';
import { placeOf, placeOfFirstToken, placeOfProperty } from '../syntax/places.js';
import type { BuildDocument, Declaration, Draft } from './build.js';
import { always } from './dates.js';
import type * as model from './model.js';

/** Every declaration of the texts, by kind, in the order of the texts. */
export interface Declarations {
    readonly level: Declaration<ast.Level, model.Level>[];
    readonly unit: UnitDeclaration[];
    readonly organization: Declaration<ast.Organization, model.Organization>[];
    readonly role: Declaration<ast.Role, model.Role>[];
    readonly category: Declaration<ast.Category, model.Category>[];
    readonly member: Declaration<ast.Member, model.CategoryMember>[];
    readonly measure: Declaration<ast.Measure, model.Measure>[];
    readonly indicator: Declaration<ast.Indicator, model.Indicator>[];
    readonly doctype: Declaration<ast.Doctype, model.Doctype>[];
    readonly directive: Declaration<ast.Directive, model.Directive>[];
    readonly period: Declaration<ast.Period, model.NamedPeriod>[];
    readonly allocation: Declaration<ast.Allocation, model.Allocation>[];
    readonly deadline: Declaration<ast.Deadline, model.Deadline>[];
    readonly task: Declaration<ast.Task, model.Task>[];
    readonly report: Declaration<ast.Report, model.Report>[];
    readonly calendar: Declaration<ast.Calendar, model.Calendar>[];
    readonly succession: Declaration<ast.Succession, model.Succession>[];
    readonly adjustment: Declaration<ast.Adjustment, model.Adjustment>[];
}

/** A unit knows the unit whose block it stands in; one of a series also its number. */
export interface UnitDeclaration extends Declaration<ast.Unit | ast.Units, model.Unit> {
    readonly outer: UnitDeclaration | undefined;
}

/** So many units one series may have. */
export const seriesLimit = 100_000;

/** Declarations, how names find them, and what is wrong with them already. */
export interface DeclaredAll {
    readonly declarations: Declarations;
    readonly table: NameTable;
    readonly findings: readonly Diagnostic[];
}

/** The declarations of all documents, and the table in which names find them. */
export function declareAll(documents: readonly BuildDocument[]): DeclaredAll {
    const declarer = new Declarer();
    for (const { parsed, project } of documents) declarer.document(parsed.source, parsed.tree, project);
    return { declarations: declarer.declarations, table: declarer.table, findings: declarer.findings };
}

class Declarer {
    readonly table = new NameTable();
    readonly findings: Diagnostic[] = [];
    readonly declarations: Declarations = {
        level: [], unit: [], organization: [], role: [], category: [], member: [], measure: [], indicator: [], doctype: [],
        directive: [], period: [], allocation: [], deadline: [], task: [], report: [], calendar: [], succession: [], adjustment: [],
    };
    private source!: SourceDocument;
    private project = 0;

    document(source: SourceDocument, tree: ast.Document, project: number): void {
        this.source = source;
        this.project = project;
        for (const statement of tree.statements) this.statement(statement);
    }

    private statement(node: ast.Statement): void {
        switch (node.$type) {
            case 'Level': return this.add('level', node, { ...this.declared('level', node), parents: [], words: [] });
            case 'Unit': case 'Units': return this.unit(node, undefined);
            case 'Organization': return this.add('organization', node, {
                ...this.declared('organization', node), of: undefined, line: undefined, abbreviation: undefined, members: undefined, under: [],
            });
            case 'Role': return this.add('role', node, { ...this.declared('role', node), of: undefined, headcount: undefined });
            case 'Category': return this.category(node);
            case 'Measure': return this.add('measure', node, { ...this.declared('measure', node), whole: node.whole });
            case 'Indicator': return this.add('indicator', node, {
                ...this.declared('indicator', node), indicatorKind: 'stock', kindPlace: undefined, measure: undefined, supersets: [], disjoint: [], unionOf: [],
                into: undefined, outOf: undefined, formula: undefined, expression: undefined, operands: [],
            });
            case 'Doctype': return this.add('doctype', node, this.declared('doctype', node));
            case 'Directive': return this.directive(node);
            case 'Period': return this.period(node);
            case 'Allocation': return this.allocation(node);
            case 'Deadline': return this.add('deadline', node, {
                ...this.declared('deadline', node), id: node.name ?? '', named: node.name !== undefined, date: undefined, stated: '?', span: undefined, targets: [],
                directives: [], organizations: [], datePlace: placeOf(this.source, node.when ?? node),
                replaces: undefined, replacedBy: [], validFrom: undefined,
            });
            case 'Task': return this.add('task', node, {
                ...this.declared('task', node), id: node.name ?? '', named: node.name !== undefined, assignees: [], everyUnit: [], recipients: [],
                directives: [], allocations: [], periods: [], deadline: undefined, recurrences: [],
            });
            case 'Report': return this.add('report', node, {
                ...this.declared('report', node), id: node.name ?? '', named: node.name !== undefined, indicators: [], receiver: undefined,
                receiverPlace: placeOf(this.source, node), unit: undefined, period: undefined, lacksPeriod: false, asOf: undefined, asOfPlace: undefined,
                reporters: [], directives: [], claims: [], relativeClaims: [], table: undefined,
            });
            case 'Succession': return this.succession(node);
            case 'Adjustment': return this.adjustment(node);
            case 'Calendar': return this.add('calendar', node, { ...this.declared('calendar', node), base: undefined, weekend: [], daysOff: [], workingDays: [], sources: [] });
        }
    }

    private unit(node: ast.AnyUnit, outer: UnitDeclaration | undefined): void {
        if (node.$type === 'Units') return this.series(node, outer);
        const declaration = this.addUnit(node, outer, node.name, node.title, undefined);
        for (const inner of node.units) this.unit(inner, declaration);
    }

    private series(node: ast.Units, outer: UnitDeclaration | undefined): void {
        const first = Number(node.first);
        const last = Number(node.last);
        if (!(Number.isInteger(first) && Number.isInteger(last) && first >= 1 && last >= first && last - first < seriesLimit)) {
            if (node.first === undefined || node.last === undefined) return;
            const place = { ...placeOfProperty(this.source, node, 'first'), end: placeOfProperty(this.source, node, 'last').end };
            this.findings.push(diagnostic('series-range', place, { first: node.first, last: node.last, limit: seriesLimit }, { fixes: turnedRound(place, first, last) }));
            return;
        }
        for (let n = first; n <= last; n++) this.addUnit(node, outer, `${node.name}${n}`, node.title?.replaceAll('{n}', String(n)), n);
    }

    private addUnit(
        node: ast.Unit | ast.Units, outer: UnitDeclaration | undefined, name: string, title: string | undefined, seriesNumber: number | undefined,
    ): UnitDeclaration {
        const draft: Draft<model.Unit> = {
            ...this.declared('unit', node), name: name ?? '', title: title?.normalize('NFC'), path: name ?? '', key: name ?? '', level: undefined, code: undefined,
            parent: undefined, children: [], from: undefined, until: undefined, fromPlace: undefined, untilPlace: undefined, life: always, seriesNumber,
            lives: [], successors: undefined, predecessors: [],
        };
        draft.lives.push(draft);
        const declaration: UnitDeclaration = { node, draft, source: this.source, project: this.project, outer };
        this.declarations.unit.push(declaration);
        this.register('unit', draft);
        return declaration;
    }

    private category(node: ast.Category): void {
        const draft: Draft<model.Category> = { ...this.declared('category', node), members: [] };
        this.add('category', node, draft);
        for (const member of node.members) {
            const memberDraft: Draft<model.CategoryMember> = { ...this.declared('member', member), category: draft };
            this.reportTwin(draft.members, memberDraft);
            draft.members.push(memberDraft);
            this.add('member', member, memberDraft);
        }
    }

    /** A directive is also found by its number in quotes, which is what planners have at hand. */
    private directive(node: ast.Directive): void {
        const draft: Draft<model.Directive> = {
            ...this.declared('directive', node),
            number: known(node.number), numberPlace: node.number === undefined ? undefined : placeOfProperty(this.source, node, 'number'),
            type: undefined, typePlace: undefined, issued: undefined, issuedPlace: placeOfProperty(this.source, node, 'name'), issuers: [], subject: undefined, url: undefined,
            inForceFrom: undefined, inForcePlace: undefined, inForceUntil: undefined, relations: [],
        };
        this.add('directive', node, draft);
        if (draft.number) this.table.add(undefined, draft.number, { kind: 'directive', declared: draft, document: this.source, project: this.project });
    }

    private succession(node: ast.Succession): void {
        const place = placeOf(this.source, node);
        const draft: Draft<model.Succession> = {
            kind: 'succession', date: undefined, directives: [], rows: [], place, headPlace: placeOfFirstToken(this.source, node), datePlace: placeOfFirstToken(this.source, node), used: this.project !== 0,
        };
        this.declarations.succession.push({ node, draft, source: this.source, project: this.project });
    }

    private adjustment(node: ast.Adjustment): void {
        const place = placeOf(this.source, node);
        const draft: Draft<model.Adjustment> = {
            kind: 'adjustment', allocation: undefined!, indicators: [], directives: [], date: undefined, datePlace: undefined, changes: [], repeated: [], place,
            headPlace: placeOfFirstToken(this.source, node), used: this.project !== 0,
        };
        this.declarations.adjustment.push({ node, draft, source: this.source, project: this.project });
    }

    private period(node: ast.Period): void {
        const period: Draft<model.Period> = { kind: 'period', id: node.name ?? '', range: always, declared: undefined };
        const draft: Draft<model.NamedPeriod> = { ...this.declared('period', node), period, directives: [], organizers: [] };
        period.declared = draft;
        this.add('period', node, draft);
    }

    private allocation(node: ast.Allocation): void {
        const draft: Draft<model.Allocation> = {
            ...this.declared('allocation', node), id: node.name ?? '', named: node.name !== undefined, indicators: [],
            receiver: undefined, receiverPlace: placeOf(this.source, node), unit: undefined,
            period: undefined, directives: [], assigner: undefined, assignerUnknown: false, sources: [],
            sourcePlaces: [], damaged: false, passesOn: false, passedOn: [], replaces: undefined, replacedBy: undefined,
            binding: !node.target, date: undefined, validFrom: undefined, validTo: undefined, columns: [], total: undefined!,
            perPerson: [], rewards: [], versions: [],
        };
        this.add('allocation', node, draft);
    }

    private add<K extends Exclude<DeclarationKind, 'unit'>>(kind: K, node: AstNode, draft: Draft<DeclarationKinds[K]>): void {
        const list = this.declarations[kind] as Declaration<AstNode, unknown>[];
        list.push({ node, draft: draft as Draft<unknown>, source: this.source, project: this.project });
        const { name } = draft as model.Declared;
        if (name) this.register(kind, draft as Draft<model.Declared>);
    }

    /** Makes a declaration findable. Twins of other kinds than units and members, which have containers, are reported here. */
    private register(kind: DeclarationKind, draft: Draft<model.Declared>): void {
        const entry = { kind, declared: draft as unknown as DeclarationKinds[DeclarationKind], document: this.source, project: this.project } as Entry;
        if (kind !== 'unit' && kind !== 'member') {
            const twin = this.table.find(draft.name, false).find(other => other.kind === kind && other.project === this.project);
            if (twin) this.findings.push(duplicateName(kind, draft.name, draft.namePlace, twin.declared.namePlace));
        }
        this.table.add(draft.name, draft.title, entry);
    }

    private reportTwin(members: readonly model.CategoryMember[], member: model.CategoryMember): void {
        const twin = members.find(other => other.name === member.name);
        if (twin) this.findings.push(duplicateName('member', member.name, member.namePlace, twin.namePlace));
    }

    private declared<K extends string>(kind: K, node: AstNode & { name?: string; title?: string }): model.Declared & { kind: K } {
        const place = placeOf(this.source, node);
        return {
            kind, name: node.name ?? '', title: node.title?.normalize('NFC'), documentation: documentationOf(node), place,
            namePlace: node.name === undefined ? placeOfFirstToken(this.source, node) : placeOfProperty(this.source, node, 'name'), used: this.project !== 0,
        };
    }
}

/** A series that counts downwards means the one that counts upwards. */
function turnedRound(place: Place, first: number, last: number): readonly Fix[] {
    if (!(Number.isInteger(first) && Number.isInteger(last) && last >= 1 && first > last && first - last < seriesLimit)) return [];
    const text = `${last}..${first}`;
    return [fix('write-instead', { text }, [{ place, text }])];
}

/** @param lives of a unit that lives twice at one time, when */
export function duplicateName(kind: DeclarationKind, name: string, place: Place, first: Place, lives: Localized = { en: '', vi: '' }): Diagnostic {
    return diagnostic('duplicate-name', place, { kind: kindWords[kind].plain, name, lives }, { related: [related(first, 'declared-here', { name })] });
}

function known(text: string | undefined): string | undefined {
    return text === '?' ? undefined : text?.normalize('NFC');
}
