import type * as ast from '../generated/ast.js';
import { diagnostic, related } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOf, placeOfFirstToken, placeOfProperty, placeOfReference } from '../syntax/places.js';
import { readNumber } from '../syntax/read-number.js';
import { AdjustedCells, type CellSlot } from './adjusted-cells.js';
import { milestoneLine, noFigure, perPersonLine, rowLine, totalLine } from './adjusted-lines.js';
import type { Build, Draft } from './build.js';
import { textOf } from './build-tables.js';
import { dayBefore, rangeContains, type BoundedRange, type IsoDate } from './dates.js';
import { Decimal } from './decimal.js';
import { membersOf } from './dimension-members.js';
import { canHaveRow, remainderOf, rowNamed, splitBy, splitsBelow } from './find-adjusted.js';
import type { Allocation, AllocationVersion, Column, Dimension, Part, Split, Unit } from './model.js';
import { dimensionName, partName } from './names-in-messages.js';
import { nextVersion, type VersionDraft } from './next-version.js';
import { partOfSplit } from './part-of-split.js';
import { dateOf } from './read-days.js';
import { readDimension } from './read-dimension.js';
import { scaleOf } from './read-figures.js';
import type { AdjustmentDeclaration, Adjustments } from './resolve-adjustments.js';
import { isComputing } from './computed-rows.js';
import { labelOf, resolveMember, type Label } from './resolve-members.js';
import type { UnitScopes } from './unit-scope.js';

/** Makes the later versions of allocations, each from the one before and what was adjusted on one day. */
export class Adjuster {
    constructor(private readonly build: Build, private readonly scopes: UnitScopes, private readonly adjustments: Adjustments) {}

    /** The days on which something of an allocation is adjusted, in the order of time. */
    datesOf(allocation: Allocation): readonly IsoDate[] {
        const own = this.adjustments.get(allocation) ?? [];
        // A deadline is no figure: it has versions of its own.
        return [...new Set(own.flatMap(({ node, draft }) => (node.items.some(({ $type }) => $type !== 'Due') ? draft.date! : [])))];
    }

    /** The version that follows another one on a day. Its totals and sums that are not written are not settled yet. */
    next(before: AllocationVersion, date: IsoDate): VersionDraft {
        const declarations = (this.adjustments.get(before.allocation) ?? []).filter(({ draft }) => draft.date === date);
        const version = nextVersion(before, date, declarations.map(({ draft }) => draft));
        const cells = new AdjustedCells(this.build, date);
        for (const declaration of declarations) new Application(this.build, this.scopes, declaration, version, cells).apply();
        cells.removeEndedRows();
        for (const split of new Set(version.adjustments.flatMap(({ changes }) => changes.flatMap(({ part }) => part.split ?? [])))) this.missThen(split, date);
        version.damaged ||= cells.isDamaged;
        return version;
    }

    /** Units that have begun by a day on which rows of their split are adjusted, and have none: most often the successors of those that ended. */
    private missThen(split: Split, date: IsoDate): void {
        const { rows, scope, parts, owner } = split;
        if (rows.kind !== 'level' || split.open || parts.some(({ kind }) => kind === 'others')) return;
        const known = new Set([...parts.map(({ member }) => member), ...split.missing].flatMap(member => (member?.kind === 'unit' ? [member.lives] : [])));
        const members = membersOf(rows, this.scopes, scope, date, owner.period?.range as BoundedRange | undefined, range => this.build.period(range));
        (split as Draft<Split>).missing.push(...members.filter(member => member.kind === 'unit' && member.life.first && member.life.first <= date && !known.has(member.lives)));
    }
}

/** One adjustment, applied to a version. */
class Application {
    private readonly at;
    private readonly allocation: Allocation;
    private order: ast.Columns | undefined;
    private readonly known = new Set<ast.Column>();
    /** The splits of the version: rows are added to them and taken away, but they themselves stay. */
    private readonly splits;

    constructor(
        private readonly build: Build,
        private readonly scopes: UnitScopes,
        private readonly declaration: AdjustmentDeclaration,
        private readonly version: VersionDraft,
        private readonly cells: AdjustedCells,
    ) {
        this.allocation = version.allocation;
        this.splits = splitsBelow(version.total);
        this.at = { ...declaration, when: { day: version.validFrom, period: this.allocation.period?.range } };
    }

    apply(): void {
        const { node } = this.declaration;
        const { total } = this.version;
        const columnItems = node.items.filter(item => item.$type === 'Columns');
        this.order = this.build.once(columnItems, 'columns', { en: 'adjustment', vi: 'điều chỉnh' }, this.at);
        for (const item of node.items) {
            switch (item.$type) {
                case 'Total': this.line(item.cells, this.allocation.columns, totalLine(this.version, item, this.at)); break;
                case 'Split': this.split(item, total); break;
                case 'Row': this.directRow(item); break;
                case 'Others': case 'Reserve': this.directRemainder(item); break;
                case 'Reach': this.reach(item, total, this.allocation.columns); break;
                case 'Each': this.each(item); break;
            }
        }
    }

    /** The columns in which a line has its cells: those of `columns` or of `of`, else those of the table. */
    private columns(own: readonly Column[]): readonly Column[] {
        const { node, draft: { indicators } } = this.declaration;
        const isNamed = node.indicators.length > 0;
        const adjusted = isNamed ? own.filter(column => indicators.includes(column.indicator)) : own;
        if (own.some(column => column.member)) return adjusted;
        if (this.order) return this.order.columns.flatMap(one => this.orderedColumn(one, adjusted) ?? []);
        return isNamed ? indicators.flatMap(indicator => adjusted.find(column => column.indicator === indicator) ?? []) : own;
    }

    private orderedColumn(node: ast.Column, adjusted: readonly Column[]): Column | undefined {
        const name = node.label?.$refText;
        const column = adjusted.find(({ indicator }) => indicator.name === name || `"${indicator.title}"` === name);
        // The same line orders the columns of every row.
        const isFirst = !this.known.has(node);
        this.known.add(node);
        if (column) {
            if (isFirst) this.build.linked(placeOfReference(this.at.source, node.label!), column.indicator);
            return { ...column, scale: node.scale ? scaleOf(node.scale) : column.scale };
        }
        this.cells.isDamaged = true;
        if (!isFirst) return undefined;
        const place = placeOf(this.at.source, node);
        this.build.report(diagnostic('wrong-column', place, {
            column: textOf(place), reason: { en: 'it is not among the indicators here', vi: 'không có trong các chỉ tiêu ở đây' },
        }));
        return undefined;
    }

    private split(node: ast.Split, whole: Part): void {
        const rows = readDimension(this.build, node.rows, this.at);
        const columns = readDimension(this.build, node.columns, this.at);
        if (!rows || (node.columns && !columns)) {
            this.cells.isDamaged = true;
            return;
        }
        const split = splitBy(whole, rows, columns) as Draft<Split> | undefined;
        if (!split) return this.noSplit(whole, rows, columns);
        this.mode(node, split);
        for (const item of node.items) {
            switch (item.$type) {
                case 'Row': this.row(item, split); break;
                case 'Others': case 'Reserve': this.remainder(item, split); break;
                case 'RowsFrom': this.misplaced(placeOf(this.at.source, item), fromFile, rowsFromWord); break;
                case 'Columns': this.misplaced(placeOf(this.at.source, item), directly, keywordInQuotes('columns')); break;
            }
        }
    }

    private noSplit(whole: Part, rows: Dimension, columns: Dimension | undefined): void {
        this.cells.isDamaged = true;
        const name = whole.split ? partName(whole) : { en: this.allocation.name, vi: this.allocation.name };
        this.build.report(diagnostic('wrong-dimension', columns ? { ...rows.place, end: columns.place.end } : rows.place, {
            dimension: dimensionName(rows),
            reason: {
                en: `${name.en} is not divided like this; a new table is an allocation that says "replaces"`,
                vi: `${name.vi} không được chia như vậy; bảng mới thì lập bảng giao có "thay thế"`,
            },
        }));
    }

    /** A mode that is written once more is that of the allocation. */
    private mode(node: ast.Split, split: Split): void {
        const [bound] = node.bounds;
        const [first] = node.margins;
        const written = bound?.kind ?? (first ? 'up to' : node.overlapping ? 'overlapping' : undefined);
        if (!written || (written === split.mode && node.margins.every((margin, i) => isMargin(margin, split.margins[i])))) return;
        const mode = bound ?? first;
        this.misplaced(mode ? placeOf(this.at.source, mode) : placeOfProperty(this.at.source, node, 'overlapping'), sameMode, keywordInQuotes(written));
    }

    /** A row directly in the block belongs to the one split that has it: of the allocation's own, else of those in blocks of rows. */
    private directRow(node: ast.Row): void {
        const label = labelOf(node);
        const { scopes, at: { when } } = this;
        this.direct(node, {
            has: split => rowNamed(split, label, scopes, when) !== undefined, canHave: split => canHaveRow(split, label, scopes),
            use: split => this.row(node, split),
        });
    }

    private directRemainder(node: ast.Others | ast.Reserve): void {
        this.direct(node, { has: split => remainderOf(split, node) !== undefined, canHave: () => true, use: split => this.remainder(node, split) });
    }

    private direct(node: ast.Row | ast.Others | ast.Reserve, { has, canHave, use }: DirectLine): void {
        const { own, deeper } = this.splits;
        for (const test of [has, canHave]) {
            for (const splits of [own, deeper]) {
                const found = splits.filter(test);
                if (found.length > 1) return this.ambiguous(node, found, test === has ? { en: 'has', vi: 'có' } : { en: 'can have', vi: 'có thể có' });
                if (found.length) return use(found[0] as Draft<Split>);
            }
        }
        if (own.length) return use(own[0] as Draft<Split>);
        const { name } = this.allocation;
        this.misplaced(this.labelPlace(node), { en: `${name} is not divided`, vi: `${name} không chia` }, { en: 'A row', vi: 'Dòng' });
    }

    private ambiguous(node: ast.Row | ast.Others | ast.Reserve, splits: readonly Split[], verb: Localized): void {
        const place = this.labelPlace(node);
        const [first, second] = splits;
        this.cells.isDamaged = true;
        this.build.report(diagnostic('ambiguous-row', place, { label: textOf(place), verb, split: splitText(first) }, {
            related: [related(first.headPlace, 'first-here', {}), related(second.headPlace, 'also-here', {})],
        }));
    }

    private labelPlace(node: ast.Row | ast.Others | ast.Reserve): Place {
        if (node.$type !== 'Row') return placeOfFirstToken(this.at.source, node);
        if (node.label) return placeOfReference(this.at.source, node.label);
        const place = placeOf(this.at.source, node);
        return { ...place, end: place.start + (node.year ?? node.period ?? '').length };
    }

    private row(node: ast.Row, split: Draft<Split>): void {
        const label: Label = labelOf(node);
        const place = this.labelPlace(node);
        let part = rowNamed(split, label, this.scopes, this.at.when) as Draft<Part> | undefined;
        const isNew = !part;
        if (!part) {
            const context = { dimension: split.rows, scope: split.scope, period: this.allocation.period?.range as BoundedRange | undefined };
            const member = resolveMember(this.build, this.scopes, label, place, context, this.at);
            if (!member) {
                this.cells.isDamaged = true;
                return;
            }
            part = partOfSplit(split, {
                kind: 'row', member, label: textOf(place), computed: false, note: node.note?.normalize('NFC'), place: placeOf(this.at.source, node),
                labelPlace: place, cells: split.columns.map(({ scale }) => noFigure(scale)),
            });
        } else {
            const { member } = part;
            // From this day on it is the row of the life that the unit has then.
            if (member?.kind === 'unit') part.member = this.lifeNow(member, split);
            if (part.member && part.member.kind !== 'period') this.build.linked(place, part.member);
        }
        this.line(node.cells, split.columns, rowLine(split, part, isNew, { label: textOf(place), place }));
        for (const item of node.items) {
            switch (item.$type) {
                case 'Split': this.split(item, part); break;
                case 'Reach': this.reach(item, part, split.columns); break;
                case 'Due': this.misplaced(placeOf(this.at.source, item), ofWhole, keywordInQuotes('due')); break;
            }
        }
    }

    /** The life of a unit on the day of the adjustment, where that has its place in the split; else the one that had the row. */
    private lifeNow(member: Unit, { scope, rows }: Split): Unit {
        const now = member.lives.find(({ life }) => rangeContains(life, this.version.validFrom!));
        return now && scope && rows.level && this.scopes.of(scope, rows.level).has(now) ? now : member;
    }

    private remainder(node: ast.Others | ast.Reserve, split: Draft<Split>): void {
        const place = placeOfFirstToken(this.at.source, node);
        if (node.$type === 'Others' && isComputing(node)) {
            return this.misplaced(place, computedOnce, { en: 'A computed "others"', vi: 'Dòng "còn lại" tự tính' });
        }
        const kind = node.$type === 'Others' ? 'others' : 'reserve';
        const own = remainderOf(split, node);
        const part = own ?? partOfSplit(split, {
            kind, member: undefined, label: kind, computed: false, note: node.note?.normalize('NFC'), place: placeOf(this.at.source, node), labelPlace: place,
            cells: split.columns.map(({ scale }) => noFigure(scale)),
        });
        this.line(node.cells, split.columns, rowLine(split, part as Draft<Part>, !own, { label: keywordInMessages(kind), place }));
    }

    private reach(node: ast.Reach, part: Draft<Part>, columns: readonly Column[]): void {
        const before = dateOf(this.build, node.before, this.at);
        const date = before ? dayBefore(before) : dateOf(this.build, node.by, this.at);
        if (date) this.line(node.cells, columns.map(column => ({ ...column, member: undefined })), milestoneLine(part, date, node, this.at));
    }

    private each(node: ast.Each): void {
        const role = this.build.link(node.role, ['role'], this.at);
        if (role) this.line(node.cells, this.allocation.columns, perPersonLine(this.version, role, node, this.at));
    }

    /** The cells of a line, each a change of what is in force. */
    private line(nodes: readonly ast.Cell[], own: readonly Column[], slot: CellSlot): void {
        this.cells.line(nodes, this.columns(own), slot, this.declaration.draft, this.at);
    }

    private misplaced(place: Place, reason: Localized, construct: Localized): void {
        this.cells.isDamaged = true;
        this.build.report(diagnostic('adjustment-misplaced', place, { construct, reason }));
    }
}

/** Where a line belongs that stands directly in the block. */
interface DirectLine {
    has(split: Split): boolean;
    canHave(split: Split): boolean;
    use(split: Draft<Split>): void;
}

const fromFile: Localized = {
    en: 'a file does not say what the figures were before: write the rows with "->"', vi: 'tệp không cho biết số trước đó: hãy ghi từng dòng với "->"',
};
const rowsFromWord: Localized = { en: '"rows from"', vi: '"dòng từ tệp"' };
const directly: Localized = { en: 'write it directly in the adjustment', vi: 'hãy ghi trực tiếp trong khối điều chỉnh' };
const ofWhole: Localized = {
    en: 'it is adjusted for the whole allocation, directly in the block', vi: 'hạn được điều chỉnh cho cả bảng giao, ghi trực tiếp trong khối',
};
const computedOnce: Localized = {
    en: 'rows are computed once, when they are assigned; write the changed rows with "->"',
    vi: 'các dòng chỉ được tính một lần khi giao; hãy ghi từng dòng thay đổi với "->"',
};
const sameMode: Localized = { en: 'how the parts relate to their total stays as the allocation has it', vi: 'quan hệ giữa các phần và tổng giữ như bảng giao đã ghi' };

function keywordInQuotes(keyword: string): Localized {
    const { en, vi } = keywordInMessages(keyword);
    return { en: `"${en}"`, vi: `"${vi}"` };
}

/** Whether a margin, as it is written, is one that a split has. */
function isMargin({ number = '' }: ast.Margin, ratio: Decimal | undefined): boolean {
    const read = readNumber(number);
    return !('value' in read) || ratio?.equals(read.value.times(Decimal.parse('0.01')!)) === true;
}

/** A split as it is written, with the row that has it in its block. */
function splitText({ headPlace, whole }: Split): Localized {
    const text = `"${textOf(headPlace)}"`;
    if (!whole.split) return { en: text, vi: text };
    const { en, vi } = partName(whole);
    return { en: `${text} of ${en}`, vi: `${text} của ${vi}` };
}
