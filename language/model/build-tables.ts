import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.js';
import { diagnostic, related } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place } from '../diagnostics/source-document.js';
import { placeOf, placeOfCst, placeOfFirstToken, placeOfProperty, placeOfReference } from '../syntax/places.js';
import { mayBeCells } from '../syntax/read-number.js';
import { removal } from '../syntax/removal.js';
import { readsTheSame } from '../syntax/written-words.js';
import type { At, Build, Draft } from './build.js';
import { ColumnAdditions } from './column-additions.js';
import { addComputedRows, isComputing } from './computed-rows.js';
import { counted } from './counted.js';
import type { BoundedRange, IsoDate } from './dates.js';
import { Decimal } from './decimal.js';
import { membersOf } from './dimension-members.js';
import { liesWithin } from './lies-within.js';
import { memberName } from './member-name.js';
import type { Allocation, Column, Dimension, Figure, Indicator, Member, Milestone, Part, Report, Split, SplitMode, Unit } from './model.js';
import { readRowsFrom } from './csv-rows.js';
import { lastDayOf } from './read-days.js';
import { readDimension, sameDimension } from './read-dimension.js';
import { figure, readCell, readNumberText, scaleOf } from './read-figures.js';
import { partOfSplit } from './part-of-split.js';
import { addCells, removalOfTwin } from './row-fixes.js';
import { restReason, secondRest } from './rest-reason.js';
import { labelOf, resolveMember, timeUnitOfDimension, type MemberContext } from './resolve-members.js';
import { totalRowOf } from './total-row.js';
import type { UnitScopes } from './unit-scope.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { dimensionName } from './names-in-messages.js';

/** A `due` in a block, with the part it belongs to: read when deadlines are. */
export interface DueInBlock {
    readonly node: ast.Due;
    readonly part: Part;
}

/** What a table is divided within: it changes from a block to the one inside it. */
export interface Within {
    readonly scope: Unit | undefined;
    /** There is no scope because the name of its unit is wrong: that is reported, and its units are not looked for elsewhere. */
    readonly scopeLost?: boolean;
    readonly period: BoundedRange | undefined;
    readonly columns: readonly Column[];
}

/** Reads the tables of one allocation or report: totals, splits, rows with their blocks. Sums come later. */
export class TableBuilder {
    readonly dues: DueInBlock[] = [];
    /** Columns of which one was reported: whether a row has as many cells cannot be said then. */
    private readonly broken = new WeakSet<readonly Column[]>();
    private readonly additions = new ColumnAdditions();

    /** @param day the day on which members must live to be missed when they have no row */
    constructor(
        private readonly build: Build,
        private readonly scopes: UnitScopes,
        private readonly at: At,
        private readonly owner: Allocation | Report,
        private readonly day: IsoDate | undefined,
    ) {}

    /** A whole without a row: the total of an allocation or of a report's table, or a claim. */
    whole(kind: 'total' | 'claim', label: string, place: Place, labelPlace: Place, indicators: readonly Indicator[]): Draft<Part> {
        return {
            kind, member: undefined, label, computed: false, indicators: [...indicators], cells: [], values: indicators.map(() => undefined),
            splits: [], milestones: [], note: undefined, split: undefined, earlier: undefined, owner: this.owner, place, labelPlace,
        };
    }

    /** One column for each indicator. Where an indicator of the header was not understood, cells are not counted. */
    defaultColumns(indicators: readonly Indicator[], place: Place, understood: boolean): Column[] {
        const columns = indicators.map((indicator, i): Column => ({ indicator, indicatorIndex: i, member: undefined, scale: Decimal.one, place }));
        if (!understood) this.broken.add(columns);
        return columns;
    }

    /** The columns a `columns` line names. One without a scale keeps that of the columns around it. */
    indicatorColumns(node: ast.Columns, indicators: readonly Indicator[], around: readonly Column[]): Column[] {
        const columns: Column[] = [];
        for (const column of node.columns) {
            const own = this.indicatorColumn(column, indicators, around);
            if (!own) continue;
            if (columns.some(other => other.indicatorIndex === own.indicatorIndex)) {
                this.wrongColumn(own.indicator.name, own.place, { en: 'it already has a column', vi: 'chỉ tiêu này đã có một cột' });
            } else columns.push(own);
        }
        if (columns.length !== node.columns.length || this.broken.has(around)) this.broken.add(columns);
        for (const indicator of indicators) {
            if (this.broken.has(columns) || columns.some(column => column.indicator === indicator)) continue;
            const place = placeOf(this.at.source, node);
            this.build.report(diagnostic('missing-column', place, { indicator: indicator.name, suggestion: '' }, { fixes: this.additions.add(columns, place, indicator.name) }));
        }
        return columns;
    }

    /**
     * The cells of a line as figures, one for each column; too many or too few are reported. What lacks is left open and, where there
     * are too many, everything: nobody knows which one it is.
     */
    cells(nodes: readonly ast.Cell[], columns: readonly Column[], label: string | Localized, place: Place, percent = false): Draft<Figure>[] {
        let isSurplus = false;
        if (nodes.length !== columns.length && columns.length > 0 && !this.broken.has(columns)
            && !nodes.some(mayBeColumns) && !this.breaksOff(nodes, columns, place)) {
            this.build.report(diagnostic('wrong-cell-count', place, {
                label, cells: counted(nodes.length, 'cell', 'ô'), columns: counted(columns.length, 'column', 'cột'),
            }, { fixes: addCells(nodes, columns.length - nodes.length, place, percent ? '-' : '?') }));
            isSurplus = nodes.length > columns.length;
        }
        this.additions.note(columns, nodes, this.at.source, percent ? '-' : '?');
        // Where one number may be several cells, how many the row lacks says what it is.
        const lacking = this.broken.has(columns) || nodes.filter(mayBeColumns).length !== 1 ? undefined : Math.max(0, columns.length - nodes.length);
        return columns.map((column, i) => nodes[i] && !isSurplus
            ? readCell(this.build, nodes[i], { indicator: column.indicator, scale: column.scale, percent, lacking, reported: this.owner.kind === 'report' }, this.at)
            : figure('stated', undefined));
    }

    /** Whether a line with too few cells has something behind them that could not be read: that was told. */
    private breaksOff(nodes: readonly ast.Cell[], columns: readonly Column[], { document, end: labelEnd }: Place): boolean {
        const unread = nodes.length < columns.length ? this.build.unreadIn(this.at.source).find(offset => offset >= labelEnd) : undefined;
        return unread !== undefined && !/[\n\r]/.test(document.text.slice(labelEnd, unread));
    }

    /** Forbids `rest` where nothing can be left of anything. */
    forbidRest(figures: readonly Draft<Figure>[], reason: Localized): void {
        for (const one of figures) {
            if (!one.rest || !one.place) continue;
            this.build.report(diagnostic('rest-misplaced', one.place, { reason }));
            one.rest = false;
            one.status = 'stated';
        }
    }

    /** The splits and milestones of a block; its `due`s are kept for later. */
    block(items: readonly (ast.Split | ast.Reach | ast.Due | { readonly $type: string })[], whole: Draft<Part>, within: Within): void {
        for (const item of items) {
            switch (item.$type) {
                case 'Split': this.addSplit(this.split(item as ast.Split, whole, within), whole); break;
                case 'Reach': whole.milestones.push(this.milestone(item as ast.Reach, whole, within.columns)); break;
                case 'Due': this.dues.push({ node: item as ast.Due, part: whole }); break;
            }
        }
    }

    /** Two splits of one whole by the same things would give each row two figures. */
    private addSplit(split: Draft<Split>, whole: Draft<Part>): void {
        const twin = whole.splits.find(other => !isUnread(other) && sameSplit(other, split));
        if (twin) {
            this.build.report(diagnostic('repeated-clause', split.headPlace, { clause: textOf(split.headPlace), construct: blockWord }, {
                related: [related(twin.headPlace, 'first-here', {})], fixes: readsTheSame(split.place, twin.place) ? [removal(split.place)] : [],
            }));
        } else whole.splits.push(split);
    }

    private indicatorColumn(node: ast.Column, indicators: readonly Indicator[], around: readonly Column[]): Column | undefined {
        const place = placeOf(this.at.source, node);
        if (!node.label) {
            const text = node.period ?? node.year;
            if (text) this.wrongColumn(text, place, { en: 'periods are columns only in a split by two things', vi: 'kỳ chỉ làm cột trong bảng chia hai chiều' });
            return undefined;
        }
        const indicator = this.build.link(node.label, ['indicator'], this.at);
        if (!indicator) return undefined;
        const indicatorIndex = indicators.indexOf(indicator);
        if (indicatorIndex < 0) {
            this.wrongColumn(indicator.name, place, { en: 'it is not among the indicators here', vi: 'không có trong các chỉ tiêu ở đây' });
            return undefined;
        }
        const outer = around.find(column => column.indicatorIndex === indicatorIndex);
        return { indicator, indicatorIndex, member: undefined, scale: node.scale ? scaleOf(node.scale) : outer?.scale ?? Decimal.one, place };
    }

    private wrongColumn(column: string, place: Place, reason: Localized): void {
        this.build.report(diagnostic('wrong-column', place, { column, reason }));
    }

    private milestone(node: ast.Reach, whole: Part, columns: readonly Column[]): Milestone {
        const place = placeOf(this.at.source, node);
        const cells = this.cells(node.cells, columns, keywordInMessages('reach'), placeOfFirstToken(this.at.source, node), true);
        this.forbidRest(cells, { en: 'a milestone is an amount or a percentage', vi: 'mốc đạt là một số hoặc một tỷ lệ phần trăm' });
        const figures = whole.indicators.map((_, i) => cells[columns.findIndex(column => column.indicatorIndex === i)] ?? figure('none', undefined));
        return { ...lastDayOf(this.build, node, this.at), figures, required: [], place };
    }

    private split(node: ast.Split, whole: Draft<Part>, within: Within): Draft<Split> {
        const rows = this.dimension(node.rows, within.scope);
        const columnDimension = node.columns && this.dimension(node.columns, within.scope);
        const headEnd = (node.columns ?? node.rows)?.$cstNode?.end;
        const place = placeOf(this.at.source, node);
        const split: Draft<Split> = {
            kind: 'split', whole, rows: rows ?? noDimension(place), columnDimension, mode: this.mode(node), margins: [], columns: [], parts: [], files: [], open: false, missing: [],
            computation: undefined, scope: within.scope, owner: this.owner, place, headPlace: { ...place, end: headEnd ?? place.end },
        };
        const columnItems = node.items.filter(item => item.$type === 'Columns');
        const columnsNode = this.build.once(columnItems, 'columns', { en: 'split', vi: 'bảng chia' }, this.at);
        split.columns = columnDimension ? this.twoWayColumns(columnsNode, split, columnDimension, within)
            : columnsNode ? this.indicatorColumns(columnsNode, whole.indicators, within.columns) : within.columns as Column[];
        split.margins = this.margins(node, split);
        // In a two-way table a row's block divides what the row comes to, in the scale of the table's whole.
        const columns = columnDimension ? within.columns.slice(0, 1).map(column => ({ ...column, member: undefined })) : split.columns;
        if (rows) this.rows(node, split, { ...within, columns });
        return split;
    }

    private dimension(node: ast.Dimension | undefined, scope: Unit | undefined): Dimension | undefined {
        const dimension = readDimension(this.build, node, this.at);
        const level = dimension?.level;
        if (!level || !scope?.level || liesWithin(level, scope.level)) return dimension;
        this.build.report(diagnostic('wrong-dimension', dimension.place, {
            dimension: level.name,
            reason: { en: `no ${level.name} lies within a ${scope.level.name} (${scope.name})`, vi: `không có cấp ${level.name} nào thuộc cấp ${scope.level.name} (${scope.name})` },
        }));
        return undefined;
    }

    private mode(node: ast.Split): SplitMode {
        const modes: SplitMode[] = [...node.bounds.flatMap(bound => bound.kind ?? [])];
        if (node.margins.length) modes.push('up to');
        if (node.overlapping) modes.push('overlapping');
        if (modes.length > 1) {
            const second = node.bounds[1] ?? node.bounds[0];
            const place = second ? placeOf(this.at.source, second) : placeOfProperty(this.at.source, node, 'overlapping');
            this.build.report(diagnostic('repeated-clause', place, {
                clause: { en: modes.join(', '), vi: modes.map(mode => keywordInMessages(mode).vi).join(', ') }, construct: { en: 'split', vi: 'bảng chia' },
            }, { fixes: [removal(place)] }));
        }
        return modes[0] ?? 'exactly';
    }

    /** The margin of each column as a ratio: one for all, or one for each. */
    private margins(node: ast.Split, split: Draft<Split>): Decimal[] {
        if (split.mode !== 'up to') return [];
        const place = { ...placeOf(this.at.source, node.margins[0]), end: placeOf(this.at.source, node.margins[node.margins.length - 1]).end };
        const margins = node.margins.map(margin => {
            const number = margin.number === undefined ? undefined : readNumberText(this.build, margin.number, placeOfProperty(this.at.source, margin, 'number'), true);
            // A margin that cannot be read allows anything.
            if (!number) split.mode = 'at least';
            return (number ?? Decimal.zero).times(Decimal.parse('0.01')!);
        });
        if (margins.length !== 1 && margins.length !== split.columns.length && split.columns.length > 0) {
            this.build.report(diagnostic('wrong-cell-count', place, {
                label: keywordInMessages('up to'), cells: counted(margins.length, 'margin', 'mức vượt'), columns: counted(split.columns.length, 'column', 'cột'),
            }));
        }
        return split.columns.map((_, i) => margins[margins.length === 1 ? 0 : i] ?? Decimal.zero);
    }

    private twoWayColumns(node: ast.Columns | undefined, split: Split, dimension: Dimension, within: Within): Column[] {
        const { whole } = split;
        const wrong = (reason: Localized) => this.build.report(diagnostic('wrong-dimension', dimension.place, { dimension: dimensionName(dimension), reason }));
        if (whole.indicators.length !== 1) {
            if (whole.indicators.length) wrong({ en: 'a table of two dimensions has one indicator', vi: 'bảng hai chiều chỉ có một chỉ tiêu' });
            return [];
        }
        if (sameDimension(split.rows, dimension) || (timeUnitOfDimension(split.rows) && timeUnitOfDimension(dimension))) {
            const same = sameDimension(split.rows, dimension);
            wrong(same ? { en: 'rows and columns are the same', vi: 'dòng và cột giống nhau' } : { en: 'rows and columns are both of time', vi: 'cả dòng và cột đều theo thời gian' });
            return [];
        }
        const [indicator] = whole.indicators;
        const outer = within.columns[0];
        const column = (member: Member | undefined, scale: Decimal, place: Place): Column => ({ indicator, indicatorIndex: 0, member, scale, place });
        if (!node) {
            const members = this.members(dimension, within);
            if (!members.length && within.period && within.scope) wrong({ en: 'which columns it has does not follow: write "columns"', vi: 'không suy ra được các cột: hãy ghi "cột"' });
            return members.map(member => column(member, outer?.scale ?? Decimal.one, dimension.place));
        }
        const columns: Column[] = [];
        for (const one of node.columns) {
            const place = placeOf(this.at.source, one);
            const member = resolveMember(this.build, this.scopes, labelOf(one), place, { ...within, dimension }, this.at);
            if (member && columns.some(other => other.member === member)) {
                this.wrongColumn(textOf(place), place, { en: 'it already has a column', vi: 'đã có một cột như vậy' });
            }
            columns.push(column(member, one.scale ? scaleOf(one.scale) : outer?.scale ?? Decimal.one, place));
        }
        this.reportMissingColumns(node, columns, dimension, within);
        return columns;
    }

    private members(dimension: Dimension, { scope, period }: Pick<Within, 'scope' | 'period'>): readonly Member[] {
        return membersOf(dimension, this.scopes, scope, this.day, period, range => this.build.period(range));
    }

    /** A table whose columns leave a member out would have wrong rows: this is an error where a missing row is a warning. */
    private reportMissingColumns(node: ast.Columns, columns: readonly Column[], dimension: Dimension, within: Within): void {
        // A column that could not be read, or stands twice, was probably meant to be the missing one.
        if (new Set(columns.map(column => column.member)).size < columns.length || columns.some(column => !column.member)) return;
        for (const member of this.members(dimension, within)) {
            if (columns.some(column => column.member === member)) continue;
            const place = placeOf(this.at.source, node);
            this.build.report(diagnostic('missing-column', place, { indicator: memberName(member), suggestion: '' }, { fixes: this.additions.add(columns, place, memberName(member)) }));
        }
    }

    private rows(node: ast.Split, split: Draft<Split>, within: Within): void {
        const seen = new Map<Member, Part>();
        let written: ReadonlySet<string> | undefined;
        const labels = () => written ??= new Set(node.items.flatMap(item => (item.$type === 'Row' ? item.label?.$refText ?? [] : [])));
        const remainders: { readonly others: Place[]; readonly reserve: Place[] } = { others: [], reserve: [] };
        let computed: { readonly node: ast.Others; readonly index: number } | undefined;
        const total = totalRowOf(node, split, { build: this.build, scopes: this.scopes, at: this.at, members: { ...within, dimension: split.rows } });
        for (const item of node.items) {
            if (item === total) continue;
            switch (item.$type) {
                case 'Row': split.parts.push(this.row(item, split, within, seen, labels)); break;
                case 'Others':
                    remainders.others.push(placeOfFirstToken(this.at.source, item));
                    if (isComputing(item)) computed ??= { node: item, index: split.parts.length };
                    else split.parts.push(this.part('others', 'others', item, split));
                    break;
                case 'Reserve':
                    remainders.reserve.push(placeOfFirstToken(this.at.source, item));
                    split.parts.push(this.part('reserve', 'reserve', item, split));
                    break;
                case 'RowsFrom': if (!this.rowsFrom(item, split, within, seen, labels, remainders)) split.open = true; break;
            }
        }
        for (const label of ['others', 'reserve'] as const) this.reportSecond(label, remainders[label]);
        // A row of which nobody knows whose it is may be none: what the rows come to is not known.
        split.open ||= this.hasUnread(node) || split.parts.some(part => part.kind === 'row' && !part.member);
        if (split.open) return;
        if (computed) {
            const understood = remainders.others.length === 1;
            const unlisted = understood ? withoutRow(this.members(split.rows, within), seen) : [];
            split.open = !understood || !addComputedRows(this.build, computed.node, split, unlisted, computed.index, this.at);
            if (split.open) return;
        } else if (!split.parts.some(part => part.kind === 'others')) {
            split.missing = withoutRow(this.members(split.rows, within), seen);
        }
        this.checkRest(split);
    }

    /** Whether something in a split, but not in the split of one of its rows, could not be read: that may have been a row. */
    private hasUnread(node: ast.Split): boolean {
        const within = ({ $cstNode: cst }: AstNode, offset: number) => cst !== undefined && cst.offset <= offset && offset < cst.end;
        const inRow = (offset: number) => node.items.some(item => item.$type === 'Row' && item.items.some(inner => within(inner, offset)));
        return this.build.unreadIn(this.at.source).some(offset => within(node, offset) && !inRow(offset));
    }

    private row(node: ast.Row, split: Draft<Split>, within: Within, seen: Map<Member, Part>, labels: MemberContext['labels']): Part {
        const labelPlace = node.label ? placeOfReference(this.at.source, node.label) : this.numberLabelPlace(node);
        const label = textOf(labelPlace);
        const context: MemberContext = { ...within, dimension: split.rows, labels };
        const member = resolveMember(this.build, this.scopes, labelOf(node), labelPlace, context, this.at);
        const part = this.part('row', label, node, split, labelPlace, member);
        this.takeMember(part, seen);
        if (node.items.length) {
            const isLost = split.rows.kind === 'level' && !member;
            this.block(node.items, part, {
                scope: member?.kind === 'unit' ? member : isLost ? undefined : within.scope,
                scopeLost: isLost || (within.scopeLost && member?.kind !== 'unit'),
                period: member?.kind === 'period' ? member.range as BoundedRange : within.period,
                columns: within.columns,
            });
        }
        return part;
    }

    /** Notes that a member has its row. A second one is reported, and what it says counts for nothing. */
    private takeMember(part: Part, seen: Map<Member, Part>): void {
        const { member, label, labelPlace } = part;
        const twin = member && seen.get(member);
        if (twin) {
            this.build.report(diagnostic('duplicate-row', labelPlace, { label }, {
                related: [related(twin.labelPlace, 'first-here', {})], fixes: removalOfTwin(part, twin),
            }));
            this.makePartOpen(part);
        } else if (member) seen.set(member, part);
    }

    /** The rows of a CSV file. Says whether all of them are known. */
    private rowsFrom(
        node: ast.RowsFrom, split: Draft<Split>, within: Within, seen: Map<Member, Part>, labels: MemberContext['labels'],
        remainders: { readonly [kind in 'others' | 'reserve']: Place[] },
    ): boolean {
        this.additions.note(split.columns, [], this.at.source, '?');
        const context: MemberContext = { ...within, dimension: split.rows, labels };
        const { build, scopes, at } = this;
        const rows = readRowsFrom(node, { build, scopes, at, split, members: context, isBroken: this.broken.has(split.columns) });
        if (!rows) return false;
        for (const part of rows.source.parts) {
            split.parts.push(part);
            if (part.kind === 'others' || part.kind === 'reserve') remainders[part.kind].push(part.labelPlace);
            else this.takeMember(part, seen);
        }
        split.files.push(rows.source);
        return rows.isComplete;
    }

    private part(kind: Part['kind'], label: string, node: ast.Row | ast.Others | ast.Reserve, split: Split, labelPlace?: Place, member?: Member): Draft<Part> {
        const place = placeOf(this.at.source, node);
        const own = labelPlace ?? placeOfFirstToken(this.at.source, node);
        const cells = this.cells(node.cells, split.columns, kind === 'row' ? textOf(own) : keywordInMessages(label), own);
        return partOfSplit(split, { kind, member, label, computed: false, cells, note: node.note?.normalize('NFC'), place, labelPlace: own });
    }

    private reportSecond(label: string, [first, second]: readonly Place[]): void {
        if (second) this.build.report(diagnostic('duplicate-row', second, { label: keywordInMessages(label) }, { related: [related(first, 'first-here', {})] }));
    }

    private checkRest(split: Split): void {
        split.columns.forEach((column, c) => {
            const rests = split.parts.map(part => part.cells[c] as Draft<Figure>).filter(one => one.rest);
            if (!rests.length) return;
            const reason = restReason(split, column);
            this.forbidRest(reason ? rests : rests.slice(1), reason ?? secondRest);
        });
    }

    private makePartOpen(part: Part): void {
        const open = part.cells.map(() => figure('stated', undefined));
        (part as Draft<Part>).cells = open;
        (part as Draft<Part>).values = part.values.map(value => value && figure('stated', undefined));
    }

    private numberLabelPlace(node: ast.Row): Place {
        const place = placeOfCst(this.at.source, node.$cstNode);
        return { ...place, end: place.start + (node.year ?? node.period ?? '').length };
    }
}


const blockWord: Localized = { en: 'block', vi: 'khối' };

function noDimension(place: Place): Dimension {
    return { kind: 'organization', level: undefined, category: undefined, label: '?', place };
}

/** Whether a split could not be read because of its dimensions: that has been reported, and nothing follows from it. */
export function isUnread(split: Split): boolean {
    return split.rows.label === '?' || (split.columnDimension !== undefined && !split.columns.length);
}

function sameSplit(a: Split, b: Split): boolean {
    return !isUnread(b) && sameDimension(a.rows, b.rows) && sameDimension(a.columnDimension, b.columnDimension);
}

/** The members without a row. A row of a unit is one of its twin too: that the two have one path is what is reported. */
function withoutRow(members: readonly Member[], rows: ReadonlyMap<Member, Part>): Member[] {
    const missing = members.filter(member => !rows.has(member));
    if (!missing.length) return missing;
    const paths = new Set([...rows.keys()].flatMap(member => (member.kind === 'unit' ? member.path : [])));
    return missing.filter(member => member.kind !== 'unit' || !paths.has(member.path));
}

/** `160,450` may be two cells: that is said of the number, not of the row. */
function mayBeColumns({ value }: ast.Cell): boolean {
    return value?.$type === 'Amount' && value.number !== undefined && mayBeCells(value.number);
}

/** The text at a place, as the user wrote it. */
export function textOf(place: Place): string {
    return place.document.text.slice(place.start, place.end);
}

