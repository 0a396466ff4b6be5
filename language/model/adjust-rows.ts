import type * as ast from '../generated/ast.js';
import { diagnostic, related } from '../diagnostics/diagnostic.js';
import type { Localized, MessageLanguage } from '../diagnostics/definition.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOf, placeOfFirstToken, placeOfProperty, placeOfReference } from '../syntax/places.js';
import { readNumber } from '../syntax/read-number.js';
import { adjustReach } from './adjust-targets.js';
import type { AdjustmentLines } from './adjustment-lines.js';
import type { Draft } from './build.js';
import { isUnread, textOf } from './build-tables.js';
import { isComputing } from './computed-rows.js';
import { rangeContains, type BoundedRange } from './dates.js';
import { isDeadRow } from './dead-units.js';
import { Decimal } from './decimal.js';
import { canHaveRow, isUnsure, remainderOf, rowNamed, splitBy, splitsBelow } from './find-adjusted.js';
import { wasComputed } from './history.js';
import { formatInterval } from './interval.js';
import { requireKnown } from './known-reference.js';
import type { Allocation, Column, Part, Split, Unit } from './model.js';
import { dimensionName, partName } from './names-in-messages.js';
import { partOfSplit } from './part-of-split.js';
import { readDimension } from './read-dimension.js';
import { figure, noFigure } from './read-figures.js';
import { labelOf, resolveMember } from './resolve-members.js';
import { restReason, secondRest } from './rest-reason.js';
import type { UnitScopes } from './unit-scope.js';

type Remainder = ast.Others | ast.Reserve;

/** Applies the rows of an adjustment to the splits of a version. */
export class RowAdjuster {
    private readonly allocation: Allocation;
    private splits: ReturnType<typeof splitsBelow> | undefined;

    constructor(private readonly lines: AdjustmentLines, private readonly scopes: UnitScopes) {
        this.allocation = lines.version.allocation;
    }

    /** A row directly in the block belongs to the one split that has it: of the allocation's own, else of those in blocks of rows. */
    directRow(node: ast.Row): void {
        const label = labelOf(node);
        const { when } = this.lines.at;
        const isOrganization = () => label.name !== undefined && this.lines.build.names(label.name, this.labelPlace(node), ['organization'], this.lines.at);
        this.direct(node, split => rowNamed(split, label, this.scopes, when!) !== undefined,
            split => (split.rows.kind === 'organization' ? isOrganization() : canHaveRow(split, label, this.scopes)), split => this.row(node, split));
    }

    directRemainder(node: Remainder): void {
        this.direct(node, split => remainderOf(split, node) !== undefined, () => true, split => this.remainder(node, split));
    }

    /** A split as the allocation has it, with the rows that change. */
    split(node: ast.Split, whole: Part): void {
        const { build, at } = this.lines;
        for (const dimension of [node.rows, node.columns]) requireKnown(build, dimension?.of, at);
        const rows = readDimension(build, node.rows, at);
        const columns = node.columns && readDimension(build, node.columns, at);
        if (!rows || (node.columns && !columns)) return this.lines.lose();
        const split = splitBy(whole, rows, columns) as Draft<Split> | undefined;
        if (!split) return this.noSuchSplit(node, whole, dimensionName(rows));
        this.mode(node, split);
        for (const item of node.items) {
            switch (item.$type) {
                case 'Row': this.row(item, split); break;
                case 'Others': case 'Reserve': this.remainder(item, split); break;
                case 'RowsFrom': this.lines.misplaced(placeOf(at.source, item), { en: '"rows from"', vi: '"dòng từ tệp"' }, noOldFigures); break;
                case 'Columns': this.lines.misplaced(placeOf(at.source, item), { en: '"columns"', vi: '"cột"' }, directly); break;
            }
        }
    }

    private noSuchSplit(node: ast.Split, whole: Part, dimension: Localized): void {
        // It may be the one that could not be read.
        if (whole.splits.some(isUnread)) return this.lines.lose();
        const place = placeOf(this.lines.at.source, node.rows);
        const name = whole.split ? partName(whole) : { en: this.allocation.name, vi: this.allocation.name };
        this.lines.report(diagnostic('wrong-dimension', node.columns ? { ...place, end: placeOf(this.lines.at.source, node.columns).end } : place, { dimension, reason: {
            en: `${name.en} is not divided like this; a new table is an allocation that says "replaces"`,
            vi: `${name.vi} không được chia như vậy; bảng mới thì lập bảng giao có "thay thế"`,
        } }));
    }

    /** A mode that is written once more is that of the allocation. */
    private mode(node: ast.Split, split: Split): void {
        const { source } = this.lines.at;
        const [bound] = node.bounds;
        const [first] = node.margins;
        const written = bound?.kind ?? (first ? 'up to' : node.overlapping ? 'overlapping' : undefined);
        if (!written || (written === split.mode && node.margins.every((margin, i) => isMargin(margin, split.margins[i])))) return;
        const place = bound ? placeOf(source, bound) : first ? placeOf(source, first) : placeOfProperty(source, node, 'overlapping');
        const word = keywordInMessages(written);
        this.lines.misplaced(place, { en: `"${word.en}"`, vi: `"${word.vi}"` }, sameMode);
    }

    private direct(node: ast.Row | Remainder, has: (split: Split) => boolean, fits: (split: Split) => boolean, use: (split: Draft<Split>) => void): void {
        const { own, deeper } = this.splits ??= splitsBelow(this.lines.version.total);
        for (const test of [has, fits]) {
            for (const splits of [own, deeper]) {
                const found = splits.filter(test);
                if (found.length > 1) return this.ambiguous(node, found, test === has ? { en: 'has', vi: 'có' } : { en: 'can have', vi: 'có thể có' });
                if (found.length) return use(found[0] as Draft<Split>);
            }
        }
        if (own.some(isUnread) || (!own.length && this.lines.build.hasError(this.allocation.place))) return this.lines.lose();
        if (own.length) return use(own[0] as Draft<Split>);
        const { name } = this.allocation;
        this.lines.misplaced(this.labelPlace(node), { en: 'A row', vi: 'Dòng' }, { en: `${name} is not divided`, vi: `${name} không chia` });
    }

    private ambiguous(node: ast.Row | Remainder, [first, second]: readonly Split[], verb: Localized): void {
        const place = this.labelPlace(node);
        this.lines.report(diagnostic('ambiguous-row', place, { label: textOf(place), verb, split: splitText(first) }, {
            related: [related(first.headPlace, 'first-here', {}), related(second.headPlace, 'also-here', {})],
        }));
    }

    private labelPlace(node: ast.Row | Remainder): Place {
        const { source } = this.lines.at;
        if (node.$type !== 'Row') return placeOfFirstToken(source, node);
        if (node.label) return placeOfReference(source, node.label);
        const place = placeOf(source, node);
        return { ...place, end: place.start + (node.year ?? node.period ?? '').length };
    }

    private row(node: ast.Row, split: Draft<Split>): void {
        const place = this.labelPlace(node);
        const part = this.rowOf(node, place, split);
        if (!part) return this.lines.lose();
        this.cells(node.cells, part, split, place);
        for (const item of node.items) {
            switch (item.$type) {
                case 'Split': this.split(item, part); break;
                case 'Reach': adjustReach(item, part, columnsInBlock(split, this.allocation), this.lines); break;
                case 'Due': this.lines.misplaced(placeOf(this.lines.at.source, item), { en: '"due"', vi: '"hạn"' }, dueOfWhole); break;
            }
        }
    }

    /** The row that a label names, or a new one, which is not in its split yet. */
    private rowOf(node: ast.Row, place: Place, split: Split): Draft<Part> | undefined {
        const { build, at } = this.lines;
        const label = labelOf(node);
        const part = rowNamed(split, label, this.scopes, at.when!) as Draft<Part> | undefined;
        if (!part) {
            const context = { dimension: split.rows, scope: split.scope, period: this.allocation.period?.range as BoundedRange | undefined };
            const member = resolveMember(build, this.scopes, label, place, context, at);
            if (!member) return undefined;
            // That it has ended is told: what it had is not known to be wrong, and what its row makes of the sums not either.
            const isDead = isDeadRow({ member }, split, this.allocation, at.when!);
            if (isDead) this.lines.lose();
            return newPart(split, { kind: 'row', member, label: textOf(place), place: placeOf(at.source, node), labelPlace: place }, node.note, isDead);
        }
        // From this day on it is the row of the life that the unit has then.
        if (part.member?.kind === 'unit') part.member = this.lifeNow(part.member, split);
        if (part.member && part.member.kind !== 'period') build.linked(place, part.member);
        return part;
    }

    /** The life of a unit on the day of the adjustment, where that has its place in the split; else the one that had the row. */
    private lifeNow(member: Unit, { scope, rows }: Split): Unit {
        const now = member.lives.find(({ life }) => rangeContains(life, this.lines.version.validFrom!));
        return now && scope && rows.level && this.scopes.of(scope, rows.level).has(now) ? now : member;
    }

    private remainder(node: Remainder, split: Draft<Split>): void {
        const { source } = this.lines.at;
        const place = placeOfFirstToken(source, node);
        if (node.$type === 'Others' && isComputing(node)) {
            return this.lines.misplaced(place, { en: 'A computed "others"', vi: 'Dòng "còn lại" tự tính' }, computedOnce);
        }
        const computed = node.$type === 'Others' && !remainderOf(split, node) ? split.parts.filter(wasComputed) : [];
        if (computed.length) {
            const word = keywordInMessages('others');
            return this.lines.misplaced(place, { en: `"${word.en}"`, vi: `"${word.vi}"` }, figuresOfTheirOwn(computed));
        }
        const kind = node.$type === 'Others' ? 'others' : 'reserve';
        const own = { kind, member: undefined, label: kind, place: placeOf(source, node), labelPlace: place } as const;
        const part = remainderOf(split, node) ?? newPart(split, own, node.note);
        this.cells(node.cells, part as Draft<Part>, split, place);
    }

    private cells(nodes: readonly ast.Cell[], part: Draft<Part>, split: Draft<Split>, place: Place): void {
        const isNew = part.earlier === undefined && !split.parts.includes(part);
        let isThere = !isNew;
        if (isNew && isUnsure(split)) this.lines.lose();
        this.lines.line(nodes, split.columns, {
            part, label: textOf(place), place,
            noRest: column => restReason(split, column) ?? (hasRest(split, column, part) ? secondRest : undefined),
            current: column => part.cells[positionOf(split, column)],
            set: (column, changed) => {
                if (!isThere) addTo(split, part);
                isThere = true;
                part.cells = part.cells.with(positionOf(split, column), changed);
                if (!split.columnDimension) part.values = part.values.with(column.indicatorIndex, changed);
            },
        });
    }
}

const noOldFigures: Localized = {
    en: 'a file does not say what the figures were before: write the rows with "->"', vi: 'tệp không cho biết số trước đó: hãy ghi từng dòng với "->"',
};
const directly: Localized = { en: 'write it directly in the adjustment', vi: 'hãy ghi trực tiếp trong khối điều chỉnh' };
const sameMode: Localized = { en: 'how the parts relate to their total stays as the allocation has it', vi: 'quan hệ giữa các phần và tổng giữ như bảng giao đã ghi' };
const dueOfWhole: Localized = {
    en: 'it is adjusted for the whole allocation, directly in the block', vi: 'hạn được điều chỉnh cho cả bảng giao, ghi trực tiếp trong khối',
};
const computedOnce: Localized = {
    en: 'rows are computed once, when they are assigned; write the changed rows with "->"', vi: 'các dòng chỉ được tính một lần khi giao; hãy ghi từng dòng thay đổi với "->"',
};

/** What computed rows came to: since then each is a row like any other. */
function figuresOfTheirOwn(rows: readonly Part[]): Localized {
    const text = (language: MessageLanguage) => {
        const shown = rows.slice(0, listLimit).map(({ label, cells }) => [label, ...cells.length === 1 ? [formatInterval(cells[0].interval, language)] : []].join(' '));
        return shown.join(', ') + (rows.length > listLimit ? ' …' : '');
    };
    return {
        en: `its rows were computed when they were assigned and have figures of their own (${text('en')}); write the changed rows with "->"`,
        vi: `các dòng tự tính đã có số riêng từ khi giao (${text('vi')}); hãy ghi từng dòng thay đổi với "->"`,
    };
}

/** Of more rows a list would be no help. */
const listLimit = 6;

/** A row with nothing in force. Of a split with rows that are not understood it may be one of those: any figure may be in force. */
function newPart(split: Split, own: Pick<Part, 'kind' | 'member' | 'label' | 'place' | 'labelPlace'>, note: string | undefined, isDead = false): Draft<Part> {
    const inForce = isDead || isUnsure(split) ? (column: Column) => figure('stated', undefined, column.scale) : (column: Column) => noFigure(column.scale);
    return partOfSplit(split, { ...own, computed: false, note: note?.normalize('NFC'), cells: split.columns.map(inForce) });
}

/** The columns of what stands in the block of a row: a row of a table has one figure there, what it comes to. */
function columnsInBlock(split: Split, allocation: Allocation): readonly Column[] {
    if (!split.columnDimension) return split.columns;
    const around = split.whole.split;
    return (around ? columnsInBlock(around, allocation) : allocation.columns).slice(0, 1);
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

function positionOf(split: Split, { indicatorIndex, member }: Column): number {
    return split.columns.findIndex(column => column.indicatorIndex === indicatorIndex && column.member === member);
}

/** Whether another row than one has what is left of a column. */
function hasRest(split: Split, column: Column, except: Part): boolean {
    const position = positionOf(split, column);
    return split.parts.some(part => part !== except && part.cells[position]?.rest);
}

/** Puts a new row behind the other rows, before `others` and `reserve`. */
function addTo(split: Draft<Split>, part: Part): void {
    const behind = split.parts.findIndex(({ kind }) => kind !== 'row');
    split.parts.splice(part.kind !== 'row' || behind < 0 ? split.parts.length : behind, 0, part);
    split.missing = split.missing.filter(member => member !== part.member);
}
