import type { Adjuster } from './apply-adjustments.js';
import { beginsOn } from './begins-on.js';
import type { Draft } from './build.js';
import { dayBefore, type IsoDate } from './dates.js';
import type { ReportedFigures } from './find-basis.js';
import { findSources } from './find-source.js';
import { chainOf } from './in-force.js';
import { exactValue, minus, sum } from './interval.js';
import type { Allocation, Figure, Part, Report, Split } from './model.js';
import type { VersionDraft } from './next-version.js';
import { addsUpOver, lastIndex } from './sum-directions.js';
import { sumFigure } from './read-figures.js';
import { timeUnitOfDimension } from './resolve-members.js';
import { settleComputation } from './settle-computation.js';

/**
 * Settles the figures of tables: totals that are left out, `rest` cells, computed rows, what rows of two-way tables come to; and
 * makes the versions of allocations, each of which rests on the settled one before. An allocation is settled after those it passes
 * on, and after the reports, which say what its computed rows are proportional to.
 */
export class Settler {
    private readonly settled = new Set<Allocation>();
    /** Those being settled, each a source of the one before. */
    private readonly trail: Allocation[] = [];
    /** Those that pass on themselves, directly or through others: their rule says so, and nothing is passed on. */
    private readonly circular = new Set<Allocation>();

    constructor(private readonly reported: ReportedFigures, private readonly adjuster: Adjuster) {}

    allocation(allocation: Draft<Allocation>): void {
        if (this.settled.has(allocation)) {
            const first = this.trail.indexOf(allocation);
            if (first >= 0) for (const one of this.trail.slice(first)) this.circular.add(one);
            return;
        }
        this.settled.add(allocation);
        const first = firstVersion(allocation);
        allocation.versions = [first];
        this.trail.push(allocation);
        for (const source of allocation.sources) this.allocation(source as Draft<Allocation>);
        this.trail.pop();
        for (const source of allocation.sources) this.replacing(source);
        this.version(first, beginsOn(allocation));
        allocation.passedOn = first.passedOn;
        for (const date of this.datesOf(allocation)) {
            const before = allocation.versions.at(-1)! as VersionDraft;
            const version = this.adjuster.next(before, date);
            this.version(version, date);
            before.validTo = dayBefore(date);
            allocation.versions.push(version);
        }
    }

    /** What takes the place of a source is in force on later days. It is no source itself, so it closes no circle. */
    private replacing(source: Allocation): void {
        for (let next = source.replacedBy; next && !this.settled.has(next); next = next.replacedBy) {
            const trail = this.trail.splice(0);
            this.allocation(next as Draft<Allocation>);
            this.trail.push(...trail);
        }
    }

    /** When an allocation changes: on the days of its own adjustments and, where it stated no figures at first, whenever a source changes. */
    private datesOf(allocation: Allocation): readonly IsoDate[] {
        const own = this.adjuster.datesOf(allocation);
        const { total, sources, period } = allocation;
        const start = beginsOn(allocation);
        if (total.cells.length || total.splits.length || !sources.length || !start || this.circular.has(allocation)) return own;
        const followed = sources.flatMap(source => chainOf(source).slice(1).flatMap(({ validFrom }) => validFrom ?? []))
            .filter(date => date > start && (!period?.range.last || date <= period.range.last));
        return [...new Set([...own, ...followed])].sort();
    }

    /** @param day on which it compares with what it passes on */
    private version(version: VersionDraft, day: IsoDate | undefined): void {
        const { total, statesTotal } = version;
        const allocation = version.allocation;
        if (allocation.sources.length && !this.circular.has(allocation)) version.passedOn = findSources(allocation, day);
        this.rowTotals(total);
        allocation.indicators.forEach((_, i) => {
            if (!statesTotal[i]) total.values[i] = version.passedOn[i]?.figure ?? sumOfSplits(total, i);
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

/** What an allocation assigns at first. */
function firstVersion(allocation: Draft<Allocation>): VersionDraft {
    const { validFrom, validTo, indicators, perPerson } = allocation;
    const total = allocation.total as Draft<Part>;
    const states = total.cells.length > 0;
    return { allocation, validFrom, validTo, adjustments: [], total, statesTotal: indicators.map(() => states), passedOn: [], perPerson, damaged: false };
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
