import type { Draft } from './build.js';
import type { ReportedFigures } from './find-basis.js';
import { findSources } from './find-source.js';
import { exactValue, minus, sum } from './interval.js';
import type { Allocation, Figure, Part, Report, Split } from './model.js';
import { addsUpOver, lastIndex } from './sum-directions.js';
import { sumFigure } from './read-figures.js';
import { timeUnitOfDimension } from './resolve-members.js';
import { settleComputation } from './settle-computation.js';

/**
 * Settles the figures of tables: totals that are left out, `rest` cells, computed rows, what rows of two-way tables come to. An
 * allocation is settled after those it passes on, and after the reports, which say what its computed rows are proportional to.
 */
export class Settler {
    private readonly settled = new Set<Allocation>();
    /** Those being settled, each a source of the one before. */
    private readonly trail: Allocation[] = [];
    /** Those that pass on themselves, directly or through others: their rule says so, and nothing is passed on. */
    private readonly circular = new Set<Allocation>();

    constructor(private readonly reported: ReportedFigures) {}

    allocation(allocation: Draft<Allocation>): void {
        if (this.settled.has(allocation)) {
            const first = this.trail.indexOf(allocation);
            if (first >= 0) for (const one of this.trail.slice(first)) this.circular.add(one);
            return;
        }
        this.settled.add(allocation);
        this.trail.push(allocation);
        for (const source of allocation.sources) this.allocation(source as Draft<Allocation>);
        this.trail.pop();
        if (allocation.sources.length && !this.circular.has(allocation)) allocation.passedOn = findSources(allocation);
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
            settleComputation(split, this.reported);
            for (const part of split.parts) if (part.splits.length) this.rests(part);
        }
    }
}

function settleRest(rest: Draft<Figure>, total: Figure, cells: readonly Figure[]): void {
    const others = sum(cells.filter(cell => cell !== rest).map(cell => cell.interval));
    rest.interval = minus(total.interval, others);
    rest.value = exactValue(rest.interval);
}

/** What the row of a two-way table comes to: the sum of its cells, or the level at the end of the last column. */
function rowTotal(split: Split, part: Part): Figure | undefined {
    const dimension = split.columnDimension!;
    const isTime = timeUnitOfDimension(dimension) !== undefined;
    if (addsUpOver(split.columns[0].indicator, isTime)) return sumFigure(part.cells);
    return isTime ? part.cells[lastIndex(split.columns.map(column => column.member))] : undefined;
}

/** A split from which a total that is left out follows, with that total. */
export interface TotalingSplit {
    readonly split: Split;
    readonly total: Figure;
}

/** The splits from which a total follows: exact ones by units or category, with exact cells. */
export function totalingSplits(whole: Part, indicatorIndex: number): readonly TotalingSplit[] {
    return whole.splits.flatMap(split => {
        const total = exactTotal(split, indicatorIndex);
        return total ? [{ split, total }] : [];
    });
}

/** Which whole a computed total was derived for: a plan that passes it on did not derive it. */
const derivedFor = new WeakMap<Figure, Part>();

/** Whether the total of a whole is nothing but the sum of its own splits. */
export function isDerived(whole: Part, total: Figure): boolean {
    return derivedFor.get(total) === whole;
}

function sumOfSplits(whole: Part, indicatorIndex: number): Figure | undefined {
    const [first] = totalingSplits(whole, indicatorIndex);
    if (first) derivedFor.set(first.total, whole);
    return first?.total;
}

/** In a table by time and units a flow adds up over both; a stock does not add up over rows of time. */
function exactTotal(split: Split, indicatorIndex: number): Figure | undefined {
    const column = split.columns.find(one => one.indicatorIndex === indicatorIndex);
    if (!column || split.mode !== 'exactly' || split.open || !split.parts.length) return undefined;
    const byTime = timeUnitOfDimension(split.rows) !== undefined;
    const onlyTime = byTime && (!split.columnDimension || timeUnitOfDimension(split.columnDimension) !== undefined);
    if (onlyTime || !addsUpOver(column.indicator, byTime)) return undefined;
    const figures = split.parts.map(part => part.values[indicatorIndex]);
    if (!figures.every(one => one !== undefined && !one.rest && one.operator === 'exactly' && one.value !== undefined)) return undefined;
    return sumFigure(figures as Figure[]);
}
