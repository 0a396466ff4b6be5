import type { Draft } from './build.js';
import { sameDimension } from './build-tables.js';
import { rangeCovers } from './dates.js';
import { Decimal } from './decimal.js';
import { exactValue, minus, sum, type Interval } from './interval.js';
import type { Allocation, Column, Figure, Indicator, Member, Part, Period, Report, SourceFigure, Split, Unit } from './model.js';
import { computedFigure } from './read-figures.js';
import { timeUnitOfDimension } from './resolve-members.js';

/**
 * Settles the figures of tables: totals that are left out, `rest` cells, what rows of two-way tables come to. An
 * allocation is settled after those it passes on.
 */
export class Settler {
    private readonly settled = new Set<Allocation>();

    allocation(allocation: Draft<Allocation>): void {
        // In a circle, which is reported by its rule, a total that follows from another stays open.
        if (this.settled.has(allocation)) return;
        this.settled.add(allocation);
        for (const source of allocation.sources) this.allocation(source as Draft<Allocation>);
        if (allocation.sources.length) allocation.passedOn = findSources(allocation);
        const total = allocation.total as Draft<Part>;
        const stated = total.cells.length > 0;
        this.rowTotals(total);
        allocation.indicators.forEach((_, i) => {
            if (stated) return;
            total.values[i] = allocation.passedOn[i]?.figure ?? sumOfSplits(total, i);
        });
        this.rests(total);
    }

    report(report: Report): void {
        for (const whole of [...report.claims, ...(report.table ? [report.table] : [])]) {
            this.rowTotals(whole as Draft<Part>);
            this.rests(whole as Draft<Part>);
        }
    }

    private rowTotals(whole: Part): void {
        for (const split of whole.splits) {
            for (const part of split.parts) {
                if (split.columnDimension && split.columns.length) (part as Draft<Part>).values[0] = rowTotal(split, part);
                if (part.splits.length) this.rowTotals(part);
            }
        }
    }

    private rests(whole: Part): void {
        for (const split of whole.splits) {
            split.columns.forEach((column, c) => {
                const rest = split.parts.find(part => part.cells[c]?.rest)?.cells[c] as Draft<Figure> | undefined;
                const total = whole.values[column.indicatorIndex];
                if (rest && total) settleRest(rest, total, split.parts.map(part => part.cells[c]));
            });
            for (const part of split.parts) if (part.splits.length) this.rests(part);
        }
    }
}

/** For each indicator, the figure of the first source that gives it to the receiver. */
function findSources(allocation: Allocation): (SourceFigure | undefined)[] {
    return allocation.indicators.map((_, i) => {
        for (const source of allocation.sources) {
            const found = findFigure(source, allocation, i);
            if (found) return found;
        }
        return undefined;
    });
}

function settleRest(rest: Draft<Figure>, total: Figure, cells: readonly Figure[]): void {
    const others = sum(cells.filter(cell => cell !== rest).map(cell => cell.interval));
    rest.interval = minus(total.interval, others);
    rest.value = exactValue(rest.interval);
}

/** Whether figures of an indicator add up over the rows (or columns) of a dimension: rates never, stocks not over time. */
export function addsUpOver(indicator: Indicator, isTime: boolean): boolean {
    return indicator.indicatorKind === 'flow' || (indicator.indicatorKind === 'stock' && !isTime);
}

/** What the row of a two-way table comes to: the sum of its cells, or the level at the end of the last column. */
function rowTotal(split: Split, part: Part): Figure | undefined {
    const dimension = split.columnDimension!;
    const isTime = timeUnitOfDimension(dimension) !== undefined;
    if (addsUpOver(split.columns[0].indicator, isTime)) return sumFigure(part.cells);
    return isTime ? part.cells[lastIndex(split.columns.map(column => column.member))] : undefined;
}

/** The sum of figures as a figure of its own. */
export function sumFigure(figures: readonly Figure[]): Figure {
    const interval = sum(figures.map(figure => figure.interval));
    return computedFigure(interval, allExact(figures) ? exactValue(interval) : undefined);
}

function allExact(figures: readonly Figure[]): boolean {
    return figures.every(figure => figure.value !== undefined && (figure.operator === 'exactly'));
}

/** The position of the member that ends last; -1 if none is a period. */
export function lastIndex(members: readonly (Member | undefined)[]): number {
    let best = -1;
    members.forEach((member, i) => {
        if (member?.kind !== 'period') return;
        const other = best < 0 ? undefined : members[best] as Period;
        if (!other || (member.range.last ?? '') > (other.range.last ?? '')) best = i;
    });
    return best;
}

/** The splits from which a total that is left out follows: exact ones by units or category, with exact cells. */
export function totalingSplits(whole: Part, indicatorIndex: number): { readonly split: Split; readonly total: Decimal }[] {
    return whole.splits.flatMap(split => {
        const total = exactTotal(split, indicatorIndex);
        return total ? [{ split, total }] : [];
    });
}

function sumOfSplits(whole: Part, indicatorIndex: number): Figure | undefined {
    const totals = totalingSplits(whole, indicatorIndex);
    if (!totals.length) return undefined;
    return computedFigure(exactInterval(totals[0].total), totals[0].total);
}

function exactTotal(split: Split, indicatorIndex: number): Decimal | undefined {
    if (split.mode !== 'exactly' || timeUnitOfDimension(split.rows) || !split.parts.length) return undefined;
    let total = Decimal.zero;
    for (const part of split.parts) {
        const figure = part.values[indicatorIndex];
        if (!figure || figure.rest || figure.operator !== 'exactly' || figure.value === undefined) return undefined;
        total = total.plus(figure.value);
    }
    return split.columns.some(column => column.indicatorIndex === indicatorIndex && column.indicator.indicatorKind !== 'rate') ? total : undefined;
}

function exactInterval(value: Decimal): Interval {
    return { low: value, lowOpen: false, high: value, highOpen: false };
}

/** What `source` gives to the receiver of `allocation` for its period, of the indicator at a position of `allocation`. */
export function findFigure(source: Allocation, allocation: Allocation, indicatorIndex: number): SourceFigure | undefined {
    const indicator = allocation.indicators[indicatorIndex];
    const own = source.indicators.indexOf(indicator);
    const { unit, period } = allocation;
    if (own < 0 || !unit || !period) return undefined;
    const received = source.receiver === allocation.receiver ? source.total : findRow(source.total, unit, allocation);
    if (!received) return undefined;
    const atPeriod = samePeriod(source.period, period) ? figureAt(received, own, source) : findPeriod(received, own, period, source);
    return atPeriod ?? undefined;
}

function figureAt(part: Part, index: number, source: Allocation): SourceFigure | undefined {
    const figure = part.values[index];
    return figure && { source, figure, part };
}

function samePeriod(a: Period | undefined, b: Period): boolean {
    return a !== undefined && (a === b || (a.range.first === b.range.first && a.range.last === b.range.last));
}

const rowIndexes = new WeakMap<Part, ReadonlyMap<Member, Part>>();

/** The row of a unit or of the receiving organisation, in blocks of rows too. One-way splits come before tables. */
function findRow(whole: Part, unit: Unit, allocation: Allocation): Part | undefined {
    let index = rowIndexes.get(whole);
    if (!index) rowIndexes.set(whole, index = indexRows(whole, new Map()));
    return index.get(allocation.receiver?.kind === 'organization' ? allocation.receiver : unit);
}

function indexRows(whole: Part, index: Map<Member, Part>): ReadonlyMap<Member, Part> {
    const splits = [...whole.splits].sort((a, b) => Number(a.columnDimension !== undefined) - Number(b.columnDimension !== undefined));
    for (const part of splits.flatMap(split => split.parts)) {
        if (part.member && !index.has(part.member)) index.set(part.member, part);
    }
    for (const part of splits.flatMap(split => split.parts)) if (part.splits.length) indexRows(part, index);
    return index;
}

/** The figure of a period within the row's: a row of a split by time in its block, or a cell of a table by time. */
function findPeriod(received: Part, index: number, period: Period, source: Allocation): SourceFigure | undefined {
    for (const split of received.splits) {
        if (!timeUnitOfDimension(split.rows)) continue;
        const part = split.parts.find(one => one.member?.kind === 'period' && samePeriod(one.member, period));
        if (part) return figureAt(part, index, source);
    }
    const table = received.split && tableOf(received);
    if (!table) return undefined;
    const column = table.split.columns.findIndex((one: Column) => one.member?.kind === 'period' && samePeriod(one.member, period));
    const figure = column < 0 ? undefined : table.part.cells[column];
    return figure && { source, figure, part: table.part };
}

/** The row of the same member in a two-way table by time beside (or instead of) the split of a row. */
function tableOf(received: Part): { readonly split: Split; readonly part: Part } | undefined {
    const own = received.split!;
    for (const split of own.whole.splits) {
        if (!split.columnDimension || !timeUnitOfDimension(split.columnDimension) || !sameDimension(split.rows, own.rows)) continue;
        const part = split.parts.find(one => one.member === received.member);
        if (part) return { split, part };
    }
    return undefined;
}

/** Whether the period of an allocation is one that a source can pass on: its own, or one within it. */
export function periodFits(source: Allocation, period: Period): boolean {
    return source.period !== undefined && (samePeriod(source.period, period) || rangeCovers(source.period.range, period.range));
}
