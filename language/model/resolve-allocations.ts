import type { Reference } from 'langium';
import type * as ast from '../generated/ast.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, type Fix } from '../diagnostics/diagnostic.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOf, placeOfFirstToken, placeOfReference, placeOfTokenBefore } from '../syntax/places.js';
import { removal, removalOfClause } from '../syntax/removal.js';
import { keywordIn, keywordLanguageAt } from '../syntax/written-words.js';
import type { At, Build, Declaration, Draft } from './build.js';
import { TableBuilder, type DueInBlock } from './build-tables.js';
import type { Declarations } from './declare.js';
import { lifeThen } from './lives.js';
import type { Allocation, Column, Indicator, Organization, Period, Report, Unit, When } from './model.js';
import { dayGiven } from './day-given.js';
import type { BoundedRange, IsoDate } from './dates.js';
import { dateOf, readSpan } from './read-days.js';
import { readClaim } from './resolve-claims.js';
import type { UnitScopes } from './unit-scope.js';

type AllocationDeclaration = Declaration<ast.Allocation, Allocation>;
type ReportDeclaration = Declaration<ast.Report, Report>;

/** A `due` with the project and text it stands in. */
export type OwnedDue = DueInBlock & { readonly declaration: Declaration<ast.Allocation | ast.Report, Allocation | Report> };

/** The headers of allocations: of what, to whom, for when, by whom, under which documents. Tables follow in a second step. */
export function resolveAllocationHeaders(build: Build, declarations: Declarations): void {
    for (const declaration of declarations.allocation) header(build, declaration);
    for (const { draft } of declarations.allocation) {
        if (!draft.replaces) continue;
        (draft.replaces as { replacedBy?: Allocation }).replacedBy = draft;
    }
    nameUnnamed(declarations.allocation.map(declaration => declaration.draft), draft => draft.assigner);
}

/** Everything between the braces of allocations. */
export function buildAllocationTables(build: Build, declarations: Declarations, scopes: UnitScopes): OwnedDue[] {
    const dues: OwnedDue[] = [];
    for (const declaration of declarations.allocation) {
        for (const due of body(build, declaration, scopes)) dues.push({ ...due, declaration });
    }
    return dues;
}

/** Reports: header, claims, table. */
export function resolveReports(build: Build, declarations: Declarations, scopes: UnitScopes): void {
    for (const declaration of declarations.report) {
        reportHeader(build, declaration);
    }
    nameUnnamed(declarations.report.map(declaration => declaration.draft), draft => draft.reporters[0]);
    const plans = declarations.allocation.map(({ draft }) => draft);
    for (const declaration of declarations.report) reportBody(build, declaration, scopes, plans);
}

const allocationWord: Localized = { en: 'allocation', vi: 'bảng giao' };
const reportWord: Localized = { en: 'report', vi: 'kết quả' };
const asOfReason: Localized = {
    en: 'a stock is stated at a date ("as of"), a flow over a period ("for")',
    vi: 'số lũy kế tính đến một ngày ("tính đến"), số phát sinh tính trong một kỳ ("kỳ")',
};

function header(build: Build, declaration: AllocationDeclaration): void {
    const { node, draft } = declaration;
    const findings = build.findings.length;
    draft.indicators = indicatorsOf(build, declaration, allocationWord);
    const misplaced = misplacedReceiver(build, declaration);
    const periods = node.periods.filter(use => use !== misplaced);
    draft.period = periodOf(build, periods, allocationWord, declaration);
    draft.directives = build.linkAll(node.under, ['directive'], declaration);
    const start = draft.period?.range.first;
    draft.date = draft.directives.length ? draft.directives[0].issued : node.under.length ? undefined : start;
    draft.validFrom = draft.directives[0]?.inForceFrom ?? draft.directives[0]?.issued ?? start;
    const when = whenOf(draft);
    draft.receiver = linkReceiver(build, declaration, misplaced, allocationWord, when);
    const place = node.places[0] ?? misplaced?.period;
    if (place) draft.receiverPlace = placeOfReference(declaration.source, place);
    draft.unit = lifeThen(draft.receiver, when);
    draft.validTo = endOf(draft);
    const assigners = build.linkAll(node.by, ['organization'], declaration);
    draft.assigner = assigners[0] ?? (node.by.length ? undefined : draft.directives[0]?.issuers[0]);
    draft.assignerUnknown = !draft.assigner && (node.by.length > 0 || node.under.length > 0);
    draft.passesOn = node.sources.length > 0;
    for (const reference of node.sources) {
        const passed = build.link(reference, ['allocation'], declaration);
        if (!passed || repeats(build, draft.sources, passed, reference, allocationWord, declaration)) continue;
        draft.sources.push(passed);
        draft.sourcePlaces.push(placeOfReference(declaration.source, reference));
    }
    draft.replaces = build.link(build.once(node.replaced, 'replaces', allocationWord, declaration), ['allocation'], declaration);
    const known = node.indicators.filter(reference => reference.$refText !== '?');
    reportMissing(build, declaration, 'of', known.length, { en: 'it says what is assigned', vi: 'để biết giao chỉ tiêu gì' }, indicatorAsName(build, declaration));
    reportMissing(build, declaration, 'in', place ? 1 : 0, { en: 'it says to whom', vi: 'để biết giao cho ai' });
    reportMissing(build, declaration, 'for', periods.length, { en: 'it says for which period', vi: 'để biết giao cho kỳ nào' });
    draft.damaged = build.findings.length > findings;
}

/** The last day on which an allocation can hold: that of its period or, of a unit that ends for good within it, the last one of that. */
function endOf({ period, unit }: Pick<Allocation, 'period' | 'unit'>): IsoDate | undefined {
    const { first, last } = period?.range ?? {};
    const end = unit && unit === unit.lives.at(-1) ? unit.life.last : undefined;
    return first && last && end && first <= end && end < last ? end : last;
}

/** The indicators of a header, each once. */
function indicatorsOf(build: Build, declaration: AllocationDeclaration | ReportDeclaration, construct: Localized): Indicator[] {
    const indicators: Indicator[] = [];
    for (const reference of declaration.node.indicators) {
        const indicator = build.link(reference, ['indicator'], declaration);
        if (indicator && !repeats(build, indicators, indicator, reference, construct, declaration)) indicators.push(indicator);
    }
    return indicators;
}

/** Whether a list of a header names something again; that is reported. */
function repeats<T extends Allocation | Indicator>(build: Build, list: readonly T[], thing: T, reference: Reference, construct: Localized, at: At): boolean {
    if (!list.includes(thing)) return false;
    // An indicator less would be a column less in every row.
    const fixes = thing.kind === 'indicator' ? [] : removalOfClause(at.source, reference.$refNode);
    build.report(diagnostic('repeated-clause', placeOfReference(at.source, reference), { clause: thing.name, construct }, { fixes }));
    return true;
}

function reportMissing(
    build: Build, { draft, node }: AllocationDeclaration | ReportDeclaration, clause: string, stated: number, reason: Localized, fixes: readonly Fix[] = [],
): void {
    if (stated) return;
    const words = node.$type === 'Allocation' ? allocationWord : reportWord;
    const named = { construct: { en: `The ${words.en}`, vi: capital(words.vi) }, name: draft.name };
    const unnamed = { construct: { en: 'This', vi: capital(words.vi) }, name: { en: words.en, vi: 'này' } };
    const rule = { of: 'Of', in: 'In', for: 'For' }[clause];
    build.report(diagnostic('missing-clause', draft.namePlace, { ...draft.named ? named : unnamed, clause: keywordInMessages(clause, rule), reason }, { fixes }));
}

/** `giao VSI tại X`: the only indicator was read as the name of the allocation. */
function indicatorAsName(build: Build, declaration: AllocationDeclaration): readonly Fix[] {
    const { draft: { named, name, namePlace, place } } = declaration;
    if (!named || !build.names(name, namePlace, ['indicator'], declaration)) return [];
    const of = keywordIn(keywordLanguageAt(place, 'allocation'), 'of', 'Of');
    return [fix('insert', { text: of }, [{ place: { ...namePlace, end: namePlace.start }, text: `${of} ` }])];
}

function capital(text: string): string {
    return text[0].toUpperCase() + text.slice(1);
}

function body(build: Build, declaration: AllocationDeclaration, scopes: UnitScopes): readonly DueInBlock[] {
    const { node, draft, source } = declaration;
    const findings = build.findings.length;
    const builder = new TableBuilder(build, scopes, { ...declaration, when: whenOf(draft) }, draft, whenOf(draft).day);
    const items = <T extends ast.AllocationItem['$type']>(type: T) =>
        node.items.filter((item): item is Extract<ast.AllocationItem, { $type: T }> => item.$type === type);
    const columns = columnsOf(build, builder, declaration, items('Columns'), allocationWord);
    draft.columns = columns;
    const totalNode = build.once(items('Total'), 'total', allocationWord, declaration);
    const totalPlace = totalNode && placeOf(source, totalNode);
    const labelPlace = totalNode ? placeOfFirstToken(source, totalNode) : draft.namePlace;
    const total = builder.whole('total', 'total', totalPlace ?? draft.namePlace, labelPlace, draft.indicators);
    if (totalNode) {
        const cells = builder.cells(totalNode.cells, columns, keywordInMessages('total'), labelPlace);
        builder.forbidRest(cells, noPart);
        total.cells = cells;
        columns.forEach((column, c) => { total.values[column.indicatorIndex] = cells[c]; });
    }
    draft.total = total;
    const within = { scope: draft.unit, scopeLost: isLost(declaration), period: draft.period?.range as BoundedRange | undefined };
    builder.block(node.items, total, { ...within, columns });
    for (const item of [...items('Each'), ...items('Reward')]) {
        const place = placeOf(source, item);
        const figures = builder.cells(item.cells, columns, keywordInMessages(item.$type === 'Each' ? 'each' : 'reward'), placeOfFirstToken(source, item));
        builder.forbidRest(figures, { en: 'nothing is divided here', vi: 'ở đây không chia số nào' });
        const ordered = draft.indicators.flatMap((_, i) => figures[columns.findIndex(column => column.indicatorIndex === i)] ?? []);
        if (item.$type === 'Reward') draft.rewards.push({ figures: ordered, text: item.text?.normalize('NFC'), place });
        else {
            const role = build.link(item.role, ['role'], declaration);
            if (!role) continue;
            if (draft.perPerson.some(other => other.role === role)) {
                build.report(diagnostic('repeated-clause', placeOfReference(source, item.role), { clause: { en: `each ${role.name}`, vi: `${keywordInMessages('each').vi} ${role.name}` }, construct: allocationWord }, {
                    fixes: [removal(place)],
                }));
            } else draft.perPerson.push({ role, figures: ordered, place });
        }
    }
    draft.damaged ||= build.findings.length > findings;
    return builder.dues;
}

const noPart: Localized = { en: 'a total is not a part of anything here', vi: 'tổng không phải là một phần của số nào ở đây' };

/** The columns of an allocation or of the table of a report: as a `columns` line has them, else as the header. */
function columnsOf(
    build: Build, builder: TableBuilder, declaration: AllocationDeclaration | ReportDeclaration, nodes: readonly ast.Columns[], construct: Localized,
): Column[] {
    const { node, draft } = declaration;
    const fromHeader = builder.defaultColumns(draft.indicators, draft.namePlace, draft.indicators.length === node.indicators.length);
    const own = build.once(nodes, 'columns', construct, declaration);
    return own ? builder.indicatorColumns(own, draft.indicators, fromHeader) : fromHeader;
}

function reportHeader(build: Build, declaration: ReportDeclaration): void {
    const { node, draft } = declaration;
    const findings = build.findings.length;
    draft.indicators = indicatorsOf(build, declaration, reportWord);
    const misplaced = misplacedReceiver(build, declaration);
    const periods = node.periods.filter(use => use !== misplaced);
    draft.period = periodOf(build, periods, reportWord, declaration);
    const asOf = build.once(node.asOf, 'as of', reportWord, declaration);
    draft.asOf = dateOf(build, asOf, declaration) ?? (asOf ? undefined : draft.period?.range.last);
    draft.asOfPlace = asOf && placeOf(declaration.source, asOf);
    const when = { day: draft.asOf, period: draft.period?.range };
    draft.receiver = linkReceiver(build, declaration, misplaced, reportWord, when);
    const place = node.places.at(0) ?? misplaced?.period;
    if (place) draft.receiverPlace = placeOfReference(declaration.source, place);
    draft.unit = lifeThen(draft.receiver, when);
    draft.reporters = build.linkAll(node.by, ['organization'], declaration);
    draft.directives = build.linkAll(node.under, ['directive'], declaration);
    reportMissing(build, declaration, 'in', misplaced ? 1 : node.places.length, { en: 'it says whose results these are', vi: 'để biết kết quả của đơn vị nào' });
    if (!node.asOf.length) reportMissing(build, declaration, 'as of', periods.length, asOfReason);
    draft.lacksPeriod = !node.periods.length && build.findings.length === findings && !build.hasUnread(draft.place);
}

function reportBody(build: Build, declaration: ReportDeclaration, scopes: UnitScopes, plans: readonly Allocation[]): void {
    const { node, draft, source } = declaration;
    const builder = new TableBuilder(build, scopes, { ...declaration, when: { day: draft.asOf, period: draft.period?.range } }, draft, draft.asOf);
    const within = { scope: draft.unit, scopeLost: isLost(declaration), period: draft.period?.range as BoundedRange | undefined };
    for (const item of node.items) {
        if (item.$type === 'Claim') readClaim(build, builder, declaration, item, { ...within, plans });
    }
    const columnNodes = node.items.filter(item => item.$type === 'Columns');
    const totalNode = build.once(node.items.filter(item => item.$type === 'Total'), 'total', reportWord, declaration);
    if (!totalNode && !columnNodes.length && !node.items.some(item => item.$type === 'Split')) return;
    reportMissing(build, declaration, 'of', node.indicators.length, { en: 'it names the columns of the table', vi: 'để biết các cột của bảng' });
    const columns = columnsOf(build, builder, declaration, columnNodes, reportWord);
    const place = totalNode ? placeOf(source, totalNode) : draft.namePlace;
    const labelPlace = totalNode ? placeOfFirstToken(source, totalNode) : draft.namePlace;
    const table = builder.whole('total', 'total', place, labelPlace, draft.indicators);
    if (totalNode) {
        const cells = builder.cells(totalNode.cells, columns, keywordInMessages('total'), labelPlace);
        builder.forbidRest(cells, noPart);
        table.cells = cells;
        columns.forEach((column, c) => { table.values[column.indicatorIndex] = cells[c]; });
    }
    builder.block(node.items, table, { ...within, columns });
    draft.table = table;
}

const receiverKinds = ['unit', 'organization'] as const;

/** `cho DongHa`: what stands behind the word of the period, in a header without a receiver, and is one. */
function misplacedReceiver(build: Build, { node, ...at }: AllocationDeclaration | ReportDeclaration): ast.PeriodUse | undefined {
    if (node.places.length) return undefined;
    return node.periods.find(({ period }) => {
        if (!period) return false;
        return !build.names(period.$refText, placeOfReference(at.source, period), ['period'], at) && receiverMeant(build, period, at) !== undefined;
    });
}

/** What a name says as one of a receiver; where it is none, the one that is meant: `"Huyện Tân An"` by `Tân An`. */
function receiverMeant(build: Build, { $refText }: Reference, at: At): string | undefined {
    const place = { document: at.source, start: 0, end: 0 };
    const resolution = build.resolver.resolve($refText, receiverKinds, { document: at.source, project: at.project, place });
    if (resolution.kind !== 'problem' || resolution.diagnostic.code !== 'unknown-name') return $refText;
    const meant = resolution.diagnostic.fixes.at(0)?.values.text;
    return typeof meant === 'string' ? meant : undefined;
}

/** The receiver of a header, with its place. One that is misplaced is reported with the word that stands before a receiver. */
function linkReceiver(
    build: Build, { node, ...at }: AllocationDeclaration | ReportDeclaration, misplaced: ast.PeriodUse | undefined, construct: Localized, when: When,
): Unit | Organization | undefined {
    const there = { ...at, when };
    if (!misplaced?.period) return build.link(build.once(node.places, 'in', construct, at), receiverKinds, there);
    const keyword = placeOfTokenBefore(at.source, misplaced);
    const text = keywordIn(keywordLanguageAt(keyword, 'for'), 'in');
    const { period } = misplaced;
    const meant = receiverMeant(build, period, at) ?? period.$refText;
    const place = placeOfReference(at.source, period);
    return build.linkMisplaced(period, ['period'], meant, receiverKinds, [
        fix('write-instead', { text: `${text} ${meant}` }, [{ place: { ...keyword, end: place.end }, text: `${text} ${meant}` }]),
    ], there);
}

/** The period of a header: written out, or declared with a name. */
function periodOf(
    build: Build, nodes: readonly ast.PeriodUse[], construct: Localized, declaration: AllocationDeclaration | ReportDeclaration,
): Period | undefined {
    const node = build.once(nodes, 'for', construct, declaration);
    if (!node) return undefined;
    if (node.period) {
        const period = build.link(node.period, ['period'], declaration)?.period;
        // A period whose days could not be read has none; that is reported where it is declared.
        return period?.range.first && period.range.last ? period : undefined;
    }
    const range = readSpan(build, node.span, declaration);
    return range && build.period(range);
}

/** Whether the name of a receiver is wrong, which was reported. */
function isLost({ node, draft }: AllocationDeclaration | ReportDeclaration): boolean {
    return !draft.receiver && node.places.length > 0 && node.places[0].$refText !== '?';
}

/** When units are given something: on the day of the document, for the period. */
function whenOf(allocation: Pick<Allocation, 'date' | 'validFrom' | 'period'>): When {
    return { day: dayGiven(allocation), period: allocation.period?.range };
}

/** The unit of a receiver; of an organisation the life that its unit has then. */
/** What has no name gets its natural key as an id: `VSI+HHI@HaNoi/2023/UBND_HaNoi`. */
function nameUnnamed<T extends Draft<Allocation> | Draft<Report>>(drafts: readonly T[], by: (draft: T) => Organization | undefined): void {
    const taken = new Set(drafts.map(draft => draft.id));
    for (const draft of drafts) {
        if (draft.named) continue;
        const receiver = draft.receiver?.kind === 'unit' ? draft.receiver.key : draft.receiver?.name;
        const when = draft.period?.id ?? (draft.kind === 'report' ? draft.asOf : undefined);
        const key = `${draft.indicators.map(indicator => indicator.name).join('+')}@${receiver ?? '?'}/${when ?? '?'}/${by(draft)?.name ?? '?'}`;
        let id = key;
        for (let n = 2; taken.has(id); n++) id = `${key}/${n}`;
        taken.add(id);
        draft.id = id;
        draft.name = id;
    }
}
