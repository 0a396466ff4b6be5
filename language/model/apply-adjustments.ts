import type * as ast from '../generated/ast.js';
import { diagnostic, related } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOf, placeOfFirstToken, placeOfProperty, placeOfReference } from '../syntax/places.js';
import { readNumber } from '../syntax/read-number.js';
import { AdjustedCells, type CellSlot } from './adjusted-cells.js';
import type { Build, Draft } from './build.js';
import { textOf } from './build-tables.js';
import { rangeContains, type BoundedRange, type IsoDate } from './dates.js';
import { Decimal } from './decimal.js';
import { canHaveRow, remainderOf, rowNamed, splitBy, splitsBelow } from './find-adjusted.js';
import { nothing } from './interval.js';
import type { Allocation, AllocationVersion, Column, Dimension, Milestone, Part, PerPerson, Split, Unit } from './model.js';
import { nextVersion, type VersionDraft } from './next-version.js';
import { partOfSplit } from './part-of-split.js';
import { dateOf } from './read-days.js';
import { figure, scaleOf } from './read-figures.js';
import type { AdjustmentDeclaration, Adjustments } from './resolve-adjustments.js';
import { isComputing } from './computed-rows.js';
import { labelOf, resolveMember, type Label } from './resolve-members.js';
import type { UnitScopes } from './unit-scope.js';

/** Makes the later versions of allocations, each from the one before and what was adjusted on one day. */
export class Adjuster {
    constructor(private readonly build: Build, private readonly scopes: UnitScopes, private readonly adjustments: Adjustments) {}

    /** The days on which something of an allocation is adjusted, in the order of time. */
    datesOf(allocation: Allocation): readonly IsoDate[] {
        return [...new Set((this.adjustments.get(allocation) ?? []).map(({ draft }) => draft.date!))];
    }

    /** The version that follows another one on a day. Its totals and sums that are not written are not settled yet. */
    next(before: AllocationVersion, date: IsoDate): VersionDraft {
        const declarations = (this.adjustments.get(before.allocation) ?? []).filter(({ draft }) => draft.date === date);
        const version = nextVersion(before, date, declarations.map(({ draft }) => draft));
        const cells = new AdjustedCells(this.build, date);
        for (const declaration of declarations) new Application(this.build, this.scopes, declaration, version, cells).apply();
        cells.removeEndedRows();
        version.damaged ||= cells.isDamaged;
        return version;
    }
}

/** One adjustment, applied to a version. */
class Application {
    private readonly at;
    private readonly allocation: Allocation;

    constructor(
        private readonly build: Build,
        private readonly scopes: UnitScopes,
        private readonly declaration: AdjustmentDeclaration,
        private readonly version: VersionDraft,
        private readonly cells: AdjustedCells,
    ) {
        this.allocation = version.allocation;
        this.at = { ...declaration, when: { day: version.validFrom, period: this.allocation.period?.range } };
    }

    apply(): void {
        const { node } = this.declaration;
        const { total } = this.version;
        const columnItems = node.items.filter(item => item.$type === 'Columns');
        this.order = this.build.once(columnItems, 'columns', { en: 'adjustment', vi: 'điều chỉnh' }, this.at);
        for (const item of node.items) {
            switch (item.$type) {
                case 'Total': this.total(item); break;
                case 'Split': this.split(item, total); break;
                case 'Row': this.directRow(item); break;
                case 'Others': case 'Reserve': this.directRemainder(item); break;
                case 'Reach': this.reach(item, total, this.allocation.columns); break;
                case 'Each': this.each(item); break;
            }
        }
    }

    private order: ast.Columns | undefined;

    /** The columns in which a line has its cells: those of `columns` or of `of`, else those of the table. */
    private columns(own: readonly Column[]): readonly Column[] {
        const { indicators } = this.declaration.draft;
        const isTable = own.some(column => column.member);
        const adjusted = this.declaration.node.indicators.length ? own.filter(column => indicators.includes(column.indicator)) : own;
        if (isTable) return adjusted;
        if (!this.order) return this.declaration.node.indicators.length ? indicators.flatMap(indicator => adjusted.find(column => column.indicator === indicator) ?? []) : own;
        return this.order.columns.flatMap(node => {
            const indicator = node.label && this.indicatorNamed(node.label.$refText);
            const column = adjusted.find(one => one.indicator === indicator);
            if (column) return { ...column, scale: node.scale ? scaleOf(node.scale) : column.scale };
            const place = placeOf(this.at.source, node);
            this.reportOnce(place, () => diagnostic('wrong-column', place, { column: textOf(place), reason: { en: 'it is not among the indicators here', vi: 'không có trong các chỉ tiêu ở đây' } }));
            return [];
        });
    }

    private indicatorNamed(text: string) {
        return this.allocation.indicators.find(({ name, title }) => name === text || `"${title}"` === text);
    }

    private readonly reported = new Set<number>();

    private reportOnce(place: Place, make: () => ReturnType<typeof diagnostic>): void {
        this.cells.isDamaged = true;
        if (this.reported.has(place.start)) return;
        this.reported.add(place.start);
        this.build.report(make());
    }

    private total(node: ast.Total): void {
        const { total, statesTotal } = this.version;
        const labelPlace = placeOfFirstToken(this.at.source, node);
        this.line(node.cells, this.allocation.columns, { part: total, label: 'total', place: labelPlace, current: ({ indicatorIndex }) => total.values[indicatorIndex], noRest: noPart,
            set: ({ indicatorIndex }, figure) => {
                const old = total.values[indicatorIndex];
                total.values[indicatorIndex] = figure;
                const position = old ? total.cells.indexOf(old) : -1;
                if (position >= 0) total.cells[position] = figure;
                else total.cells.push(figure);
                statesTotal[indicatorIndex] = true;
            },
        });
    }

    private split(node: ast.Split, whole: Part): void {
        const rows = this.dimension(node.rows);
        const columns = node.columns && this.dimension(node.columns);
        if (!rows || (node.columns && !columns)) {
            this.cells.isDamaged = true;
            return;
        }
        const split = splitBy(whole, rows, columns) as Draft<Split> | undefined;
        if (!split) {
            const place = placeOf(this.at.source, node.rows);
            this.cells.isDamaged = true;
            this.build.report(diagnostic('wrong-dimension', { ...place, end: node.columns ? placeOf(this.at.source, node.columns).end : place.end }, { dimension: rows.label, reason: {
                en: `${whole.split ? whole.label : this.allocation.name} is not divided like this; a new table is an allocation that says "replaces"`,
                vi: `${whole.split ? whole.label : this.allocation.name} không được chia như vậy; bảng mới thì lập bảng giao có "thay thế"`,
            } }));
            return;
        }
        this.mode(node, split);
        for (const item of node.items) {
            switch (item.$type) {
                case 'Row': this.row(item, split); break;
                case 'Others': case 'Reserve': this.remainder(item, split); break;
                case 'RowsFrom': this.misplaced(placeOf(this.at.source, item), { en: 'a file does not say what the figures were before: write the rows with "->"', vi: 'tệp không cho biết số trước đó: hãy ghi từng dòng với "->"' }, { en: '"rows from"', vi: '"dòng từ tệp"' }); break;
                case 'Columns': this.misplaced(placeOf(this.at.source, item), { en: 'write it directly in the adjustment', vi: 'hãy ghi trực tiếp trong khối điều chỉnh' }, { en: '"columns"', vi: '"cột"' }); break;
            }
        }
    }

    /** A mode that is written once more is that of the allocation. */
    private mode(node: ast.Split, split: Split): void {
        const [bound] = node.bounds;
        const [first] = node.margins;
        const written = bound?.kind ?? (first ? 'up to' : node.overlapping ? 'overlapping' : undefined);
        if (!written || (written === split.mode && node.margins.every((margin, i) => isMargin(margin, split.margins[i])))) return;
        const place = bound ? placeOf(this.at.source, bound) : first ? placeOf(this.at.source, first) : placeOfProperty(this.at.source, node, 'overlapping');
        const word = keywordInMessages(written);
        this.misplaced(place, sameMode, { en: `"${word.en}"`, vi: `"${word.vi}"` });
    }

    private dimension(node: ast.Dimension | undefined): Dimension | undefined {
        if (!node) return undefined;
        const base = { level: undefined, category: undefined, place: placeOf(this.at.source, node) };
        if (node.organization) return { ...base, kind: 'organization', label: 'organization' };
        if (node.time) return { ...base, kind: node.time, label: node.time };
        const declared = this.build.link(node.of, ['level', 'category'], this.at);
        if (!declared) return undefined;
        return declared.kind === 'level' ? { ...base, kind: 'level', level: declared, label: declared.name } : { ...base, kind: 'category', category: declared, label: declared.name };
    }

    /** A row directly in the block belongs to the one split that has it: of the allocation's own, else of those in blocks of rows. */
    private directRow(node: ast.Row): void {
        const label = labelOf(node);
        const when = this.at.when;
        this.direct(node, split => rowNamed(split, label, this.scopes, when) !== undefined, split => canHaveRow(split, label, this.scopes), split => this.row(node, split));
    }

    private directRemainder(node: ast.Others | ast.Reserve): void {
        this.direct(node, split => remainderOf(split, node) !== undefined, () => true, split => this.remainder(node, split));
    }

    private direct(node: ast.Row | ast.Others | ast.Reserve, has: (split: Split) => boolean, fits: (split: Split) => boolean, use: (split: Draft<Split>) => void): void {
        const { own, deeper } = splitsBelow(this.version.total);
        for (const test of [has, fits]) {
            for (const splits of [own, deeper]) {
                const found = splits.filter(test);
                if (found.length > 1) return this.ambiguous(node, found, test === has ? { en: 'has', vi: 'có' } : { en: 'can have', vi: 'có thể có' });
                if (found.length) return use(found[0] as Draft<Split>);
            }
        }
        if (own.length) return use(own[0] as Draft<Split>);
        this.misplaced(this.labelPlace(node), { en: `${this.allocation.name} is not divided`, vi: `${this.allocation.name} không chia` }, { en: 'A row', vi: 'Dòng' });
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
        if (!part) {
            const context = { dimension: split.rows, scope: split.scope, period: this.allocation.period?.range as BoundedRange | undefined };
            const member = resolveMember(this.build, this.scopes, label, place, context, this.at);
            if (!member) {
                this.cells.isDamaged = true;
                return;
            }
            part = partOfSplit(split, {
                kind: 'row', member, label: textOf(place), computed: false, note: node.note?.normalize('NFC'), place: placeOf(this.at.source, node), labelPlace: place,
                cells: split.columns.map(column => ({ ...figure('none', undefined, column.scale), interval: nothing })),
            });
        } else {
            const { member } = part;
            // From this day on it is the row of the life that the unit has then.
            if (member?.kind === 'unit') part.member = this.lifeNow(member, split);
            if (part.member && part.member.kind !== 'period') this.build.linked(place, part.member);
        }
        this.cellsOf(node.cells, part, split, place);
        for (const item of node.items) {
            switch (item.$type) {
                case 'Split': this.split(item, part); break;
                case 'Reach': this.reach(item, part, split.columns); break;
                case 'Due': this.misplaced(placeOf(this.at.source, item), { en: 'it is adjusted for the whole allocation, directly in the block', vi: 'hạn được điều chỉnh cho cả bảng giao, ghi trực tiếp trong khối' }, { en: '"due"', vi: '"hạn"' }); break;
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
            this.misplaced(place, { en: 'rows are computed once, when they are assigned; write the changed rows with "->"', vi: 'các dòng chỉ được tính một lần khi giao; hãy ghi từng dòng thay đổi với "->"' }, { en: 'A computed "others"', vi: 'Dòng "còn lại" tự tính' });
            return;
        }
        const kind = node.$type === 'Others' ? 'others' : 'reserve';
        const part = remainderOf(split, node) ?? partOfSplit(split, {
            kind, member: undefined, label: kind, computed: false, note: node.note?.normalize('NFC'), place: placeOf(this.at.source, node), labelPlace: place,
            cells: split.columns.map(column => ({ ...figure('none', undefined, column.scale), interval: nothing })),
        });
        this.cellsOf(node.cells, part as Draft<Part>, split, place);
    }

    private cellsOf(nodes: readonly ast.Cell[], part: Draft<Part>, split: Draft<Split>, place: Place): void {
        const isNew = !split.parts.includes(part);
        this.line(nodes, split.columns, {
            part, label: textOf(place), place, noRest: split.mode !== 'exactly' || split.columnDimension ? notHere : undefined, isNew,
            current: column => part.cells[positionOf(split, column)],
            set: (column, figure) => {
                if (!split.parts.includes(part)) addTo(split, part);
                part.cells[positionOf(split, column)] = figure;
                if (!split.columnDimension) part.values[column.indicatorIndex] = figure;
            },
        });
    }

    private reach(node: ast.Reach, part: Draft<Part>, columns: readonly Column[]): void {
        const { source } = this.at;
        const date = dateOf(this.build, node.by ?? node.before, this.at);
        const label = placeOfFirstToken(source, node);
        if (!date) return;
        let milestone = part.milestones.find(one => one.date === date) as Draft<Milestone> | undefined;
        if (!milestone) {
            const day = node.by ?? node.before;
            milestone = { date, figures: part.indicators.map(() => ({ ...figure('none', undefined), interval: nothing })), required: [], place: placeOf(source, node), datePlace: day ? placeOf(source, day) : label };
            part.milestones.push(milestone);
        }
        const own = milestone;
        own.figures = [...own.figures];
        this.line(node.cells, columns.map(column => ({ ...column, member: undefined })), { part, label: 'reach', place: label, percent: true, noRest: noPart, key: own,
            current: ({ indicatorIndex }) => own.figures[indicatorIndex], set: ({ indicatorIndex }, figure) => { own.figures[indicatorIndex] = figure; } });
    }

    private each(node: ast.Each): void {
        const role = this.build.link(node.role, ['role'], this.at);
        if (!role) return;
        const { perPerson } = this.version;
        const place = placeOfFirstToken(this.at.source, node);
        const position = perPerson.findIndex(one => one.role === role);
        const own: Draft<PerPerson> = position >= 0 ? { ...perPerson[position], figures: [...perPerson[position].figures] }
            : { role, figures: this.allocation.indicators.map(() => ({ ...figure('none', undefined), interval: nothing })), place: placeOf(this.at.source, node) };
        if (position >= 0) perPerson[position] = own;
        else perPerson.push(own);
        this.line(node.cells, this.allocation.columns, { part: this.version.total, label: `each ${role.name}`, place, noRest: noPart, key: role,
            current: ({ indicatorIndex }) => own.figures[indicatorIndex], set: ({ indicatorIndex }, figure) => { own.figures[indicatorIndex] = figure; } });
    }

    /** The cells of a line, each a change of what is in force. */
    private line(nodes: readonly ast.Cell[], own: readonly Column[], slot: Omit<CellSlot, 'column'>): void {
        this.cells.line(nodes, this.columns(own), slot, this.declaration.draft, this.at);
    }

    private misplaced(place: Place, reason: Localized, construct: Localized): void {
        this.cells.isDamaged = true;
        this.build.report(diagnostic('adjustment-misplaced', place, { construct, reason }));
    }
}

const noPart: Localized = { en: 'nothing is divided here', vi: 'ở đây không chia số nào' };
const notHere: Localized = { en: 'the parts of this split need not equal its total', vi: 'các phần của bảng chia này không nhất thiết bằng tổng' };
const sameMode: Localized = { en: 'how the parts relate to their total stays as the allocation has it', vi: 'quan hệ giữa các phần và tổng giữ như bảng giao đã ghi' };

/** Whether a margin, as it is written, is one that a split has. */
function isMargin({ number = '' }: ast.Margin, ratio: Decimal | undefined): boolean {
    const read = readNumber(number);
    return !('value' in read) || ratio?.equals(read.value.times(Decimal.parse('0.01')!)) === true;
}

/** A split as it is written, with the row that has it in its block. */
function splitText({ headPlace, whole }: Split): Localized {
    const text = `"${textOf(headPlace)}"`;
    return whole.split ? { en: `${text} of ${whole.label}`, vi: `${text} của ${whole.label}` } : { en: text, vi: text };
}

function positionOf(split: Split, { indicatorIndex, member }: Column): number {
    return split.columns.findIndex(column => column.indicatorIndex === indicatorIndex && column.member === member);
}

/** Puts a new row behind the other rows, before `others` and `reserve`. */
function addTo(split: Draft<Split>, part: Part): void {
    const behind = split.parts.findIndex(({ kind }) => kind !== 'row');
    split.parts.splice(part.kind !== 'row' || behind < 0 ? split.parts.length : behind, 0, part);
}

