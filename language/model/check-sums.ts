import type { Place, SourceDocument } from '../diagnostics/source-document.js';
import type { Draft } from './build.js';
import { sameDimension } from './read-dimension.js';
import { Decimal } from './decimal.js';
import { sum, type Interval } from './interval.js';
import type { Allocation, AllocationVersion, Check, CheckKind, Column, Comparison, Figure, Indicator, Part, Report, Split, SplitMode } from './model.js';
import { adjustedPlace, changedSince, checkPending } from './check-versions.js';
import { roundedInterval } from './read-figures.js';
import { isDerived, totalingSplits } from './settle.js';
import { allowedSum, statusOf } from './status-of.js';
import { addsUpOver, lastIndex } from './sum-directions.js';
import { timeUnitOfDimension } from './resolve-members.js';

/**
 * Compares all sums, links, levels and tables of an allocation or report. Every comparison becomes a check.
 *
 * @param own the documents of the project: a total that stands in another one is not shown there
 */
export function checkSums(owner: Allocation | Report, checks: Draft<Check>[], own: ReadonlySet<SourceDocument>): void {
    if (owner.kind === 'report') {
        const checker = new SumChecker(checks, own, undefined);
        for (const whole of [...owner.claims, ...(owner.table ? [owner.table] : [])]) checker.whole(whole);
        return;
    }
    let before: readonly Draft<Check>[] = [];
    for (const version of owner.versions) {
        const found: Draft<Check>[] = [];
        const isFirst = version === owner.versions[0];
        const checker = new SumChecker(found, own, isFirst ? undefined : version);
        if (!version.damaged) checker.whole(version.total);
        // A version that only follows a source changes nothing of what is stated: that is pending.
        if (!version.damaged && (isFirst || version.adjustments.length)) checker.links(version);
        checks.push(...(isFirst ? found : changedSince(before, found)));
        before = found;
    }
    checkPending(owner, checks);
}

/** Of indivisible things a margin allows whole ones only: 10 % more than 104 is at most 114. */
function wholeOnly(allowed: Interval): Interval {
    return allowed.high && !allowed.highOpen ? { ...allowed, high: allowed.high.floor() } : allowed;
}

class SumChecker {
    /** @param version the version that is checked, where it is not the first */
    constructor(
        private readonly checks: Draft<Check>[],
        private readonly own: ReadonlySet<SourceDocument>,
        private readonly version: AllocationVersion | undefined,
    ) {}

    whole(whole: Part): void {
        for (const split of whole.splits) {
            if (!split.open) this.split(split);
            for (const part of split.parts) if (part.splits.length) this.whole(part);
        }
        if (whole.kind === 'total' && whole.owner.kind === 'allocation') this.totals(whole);
    }

    private split(split: Split): void {
        if (split.columnDimension) this.table(split);
        else split.columns.forEach((column, c) => this.column(split, column, c));
    }

    /** A stated total of an allocation that passes on another equals the row there. */
    links({ allocation, total, statesTotal, passedOn }: AllocationVersion): void {
        passedOn.forEach((passed, i) => {
            const own = total.values[i];
            if (!passed || !own || !statesTotal[i]) return;
            this.compare('link', allocation, allocation.indicators[i], [own], passed.figure, 'exactly', Decimal.zero, own.place ?? allocation.namePlace);
            this.checks.at(-1)!.passed = passed;
        });
    }

    private column(split: Split, column: Column, c: number): void {
        const whole = split.whole.values[column.indicatorIndex];
        if (!whole || !split.parts.length) return;
        const isTime = timeUnitOfDimension(split.rows) !== undefined;
        const { indicator } = column;
        if (addsUpOver(indicator, isTime)) return this.sum(split, column, c, whole);
        if (isTime && isLevel(indicator)) return this.level(split, indicator, split.parts.map(part => part.values[column.indicatorIndex]), whole, c);
        this.rate(split, indicator, split.parts.map(part => part.cells[c]), whole);
    }

    private sum(split: Split, column: Column, c: number, whole: Figure): void {
        const cells = split.parts.map(part => part.cells[c]);
        const margin = split.margins[c] ?? Decimal.zero;
        if (split.mode === 'overlapping') {
            for (const [i, part] of split.parts.entries()) this.part(part, column.indicator, cells[i], whole);
            if (split.missing.length) return;
        }
        // What a `rest` cell leaves, or is divided by a computation, is right unless the others exceed the total.
        const given = split.parts.filter(part => !part.computed && !part.cells[c].rest).map(part => part.cells[c]);
        const takesRest = given.length < cells.length;
        // Who has no row in a report has not reported: together they can have more.
        const isPartial = split.owner.kind === 'report' && split.missing.length > 0 && split.mode === 'exactly';
        this.compare('sum', split, column.indicator, given, whole, takesRest || isPartial ? 'at most' : split.mode, margin, this.totalPlace(split, whole));
        if (split.computation) this.showComputed(split, column.indicator, cells);
    }

    /** The sum of rows that are computed is the total; what is compared are the other rows, which a wrong figure may be among. */
    private showComputed(split: Split, indicator: Indicator, cells: readonly Figure[]): void {
        const check = this.checks.at(-1);
        if (check?.subject !== split || check.indicator !== indicator || check.status !== 'passed' || !cells.every(cell => cell.value)) return;
        check.actual = sum(cells.map(cell => cell.interval));
        check.expected = check.comparison!.whole.interval;
    }

    private part(part: Part, indicator: Indicator, figure: Figure, whole: Figure): void {
        this.compare('part', part, indicator, [figure], whole, 'at most', Decimal.zero, figure.place ?? part.labelPlace);
    }

    /** The level at the end of the last period is the total, if that period ends with the whole. */
    private level(split: Split, indicator: Indicator, values: readonly (Figure | undefined)[], whole: Figure, c = 0): void {
        const last = lastIndex(split.parts.map(part => part.member));
        const member = split.parts[last]?.member;
        const value = values[last];
        if (member?.kind !== 'period' || !value || member.range.last !== periodEnd(split)) return;
        this.compare('level', split, indicator, [value], whole, split.mode, split.margins[c] ?? Decimal.zero, this.totalPlace(split, whole));
    }

    /** A rate lies between the smallest and the largest of its parts. */
    private rate(split: Split, indicator: Indicator, figures: readonly Figure[], whole: Figure): void {
        if (indicator.indicatorKind !== 'rate' || split.missing.length || !figures.length || split.owner.kind === 'report') return;
        const expected = hull(figures.map(figure => figure.interval));
        const compared: Comparison = { parts: figures, whole, mode: 'exactly', margin: Decimal.zero, wholePlace: whole.place ?? split.headPlace };
        this.checks.push({
            kind: 'rate', status: statusOf(whole.interval, expected), subject: split, indicator, expected, actual: whole.interval,
            place: this.placeOf(compared, split, indicator, this.totalPlace(split, whole)),
            comparison: undefined, other: undefined, blame: undefined, version: this.version, passed: undefined,
        });
    }

    /** A two-way table against its total, and its rows and columns against the other splits of the same whole. */
    private table(split: Split): void {
        const [first] = split.columns;
        if (!first || !split.parts.length || split.columns.some(column => !column.member)) return;
        const { indicator } = first;
        const rowsTime = timeUnitOfDimension(split.rows) !== undefined;
        const columnsTime = timeUnitOfDimension(split.columnDimension!) !== undefined;
        const whole = split.whole.values[0];
        const downRows = addsUpOver(indicator, rowsTime);
        const acrossColumns = addsUpOver(indicator, columnsTime);
        if (whole && downRows && acrossColumns) {
            const margin = split.margins[0] ?? Decimal.zero;
            this.compare('sum', split, indicator, split.parts.flatMap(part => part.cells), whole, split.mode, margin, this.totalPlace(split, whole));
        } else if (whole && downRows) this.lastColumn(split, indicator, whole);
        else if (whole && acrossColumns) this.level(split, indicator, split.parts.map(part => part.values[0]), whole);
        else if (whole) this.rate(split, indicator, split.parts.flatMap(part => part.cells), whole);
        if (split.mode !== 'exactly') return;
        const { splits } = split.whole;
        for (const other of splits) {
            if (other === split || other.open) continue;
            // Two tables with the same rows are compared once.
            if (other.columnDimension && (other.mode !== 'exactly' || splits.indexOf(other) > splits.indexOf(split))) continue;
            if (other.columnDimension && !sameDimension(other.rows, split.rows)) continue;
            if (sameDimension(other.rows, split.rows)) this.tableRows(split, other, indicator, acrossColumns);
            if (downRows && !other.columnDimension && sameDimension(other.rows, split.columnDimension!)) this.tableColumns(split, other, indicator);
        }
    }

    /** Of a stock by units and time, the last column adds up to the total. */
    private lastColumn(split: Split, indicator: Indicator, whole: Figure): void {
        const last = lastIndex(split.columns.map(column => column.member));
        const member = split.columns[last]?.member;
        if (member?.kind !== 'period' || member.range.last !== periodEnd(split)) return;
        const margin = split.margins[last] ?? Decimal.zero;
        this.compare('sum', split, indicator, split.parts.map(part => part.cells[last]), whole, split.mode, margin, this.totalPlace(split, whole));
    }

    private tableRows(split: Split, other: Split, indicator: Indicator, acrossColumns: boolean): void {
        const twins = new Map(other.parts.map(part => [part.member, part]));
        for (const part of split.parts) {
            const twin = part.member ? twins.get(part.member) : part.kind === 'row' ? undefined : remainderTwin(part, split, other);
            const figure = twin?.values[0];
            const own = part.values[0];
            if (!twin || !figure || !own) continue;
            this.compare('table', part, indicator, acrossColumns ? part.cells : [own], figure, 'exactly', Decimal.zero, figure.place ?? twin.labelPlace);
        }
    }

    private tableColumns(split: Split, other: Split, indicator: Indicator): void {
        split.columns.forEach((column, c) => {
            const twin = other.parts.find(part => part.member !== undefined && part.member === column.member);
            const figure = twin?.values[0];
            if (!twin || !figure) return;
            this.compare('table', split, indicator, split.parts.map(part => part.cells[c]), figure, 'exactly', Decimal.zero, figure.place ?? twin.labelPlace);
        });
    }

    /** A total that is not written follows from the splits, which must agree. */
    private totals(whole: Part): void {
        whole.indicators.forEach((indicator, i) => {
            const own = whole.values[i];
            if (!own || !isDerived(whole, own)) return;
            const [, ...others] = totalingSplits(whole, i);
            if (!others.length) return;
            const { split, total } = others.find(one => !one.total.value!.equals(own.value!)) ?? others[0];
            this.compare('totals', whole, indicator, total.terms!, own, 'exactly', Decimal.zero, split.headPlace);
        });
    }

    /** A failed sum is shown at the total, wherever in the project it stands. */
    private totalPlace(split: Split, whole: Figure): Place {
        return whole.place && this.own.has(whole.place.document) ? whole.place : split.headPlace;
    }

    /** In a later version, what is wrong is shown where it was adjusted. */
    private placeOf(comparison: Comparison, subject: Check['subject'], indicator: Indicator, place: Place): Place {
        return (this.version && adjustedPlace(comparison, splitOf(subject), indicator, this.version, this.own)) ?? place;
    }

    private compare(
        kind: CheckKind, subject: Check['subject'], indicator: Indicator, parts: readonly Figure[], whole: Figure, mode: SplitMode, margin: Decimal, place: Place,
    ): void {
        const comparison: Comparison = { parts, whole, mode, margin, wholePlace: whole.place ?? place };
        const actual = parts.length === 1 ? parts[0].interval : sum(parts.map(part => part.interval));
        const allowed = allowedSum(whole.interval, mode, margin);
        const expected = mode === 'up to' && indicator.measure?.whole ? wholeOnly(allowed) : allowed;
        if (kind === 'sum' && subject.kind === 'split' && isDerivedFrom(whole, subject, indicator)) return;
        const exactly = statusOf(actual, expected);
        const status = exactly === 'failed' && isReported(subject) && mayBeRounded(comparison) ? 'open' : exactly;
        const shown = this.placeOf(comparison, subject, indicator, place);
        this.checks.push({
            kind, status, subject, indicator, expected, actual, place: shown, comparison, other: undefined, blame: undefined, version: this.version,
            passed: undefined,
        });
    }
}

function splitOf(subject: Check['subject']): Split | undefined {
    return subject.kind === 'split' ? subject : 'cells' in subject ? subject.split : undefined;
}

function isReported(subject: Check['subject']): boolean {
    return 'owner' in subject && subject.owner.kind === 'report';
}

/** Whether a comparison would hold for amounts that are rounded to the figures. */
function mayBeRounded({ parts, whole, mode, margin }: Comparison): boolean {
    return statusOf(sum(parts.map(roundedInterval)), allowedSum(roundedInterval(whole), mode, margin)) !== 'failed';
}

/** Whether a total is nothing but the sum of this very split: then comparing the two says nothing (the splits are compared with each other). */
function isDerivedFrom(whole: Figure, split: Split, indicator: Indicator): boolean {
    if (!isDerived(split.whole, whole)) return false;
    return totalingSplits(split.whole, split.whole.indicators.indexOf(indicator)).some(one => one.split === split);
}

/** The level of a stock, or of a rate made of stocks only, is that at the end of a period. */
function isLevel(indicator: Indicator, seen: ReadonlySet<Indicator> = new Set()): boolean {
    if (indicator.indicatorKind === 'stock') return true;
    if (seen.has(indicator) || !indicator.operands.length) return false;
    const inside = new Set([...seen, indicator]);
    return indicator.operands.every(operand => isLevel(operand, inside));
}

function periodEnd(split: Split): string | undefined {
    for (let part: Part | undefined = split.whole; part; part = part.split?.whole) {
        if (part.member?.kind === 'period') return part.member.range.last;
    }
    return split.owner.period?.range.last ?? (split.owner.kind === 'report' ? split.owner.asOf : undefined);
}

/** `others` and `reserve` correspond where both splits list the same members. */
function remainderTwin(part: Part, split: Split, other: Split): Part | undefined {
    const members = (one: Split) => new Set(one.parts.flatMap(row => row.member ?? []));
    const mine = members(split);
    const theirs = members(other);
    const same = mine.size === theirs.size && [...mine].every(member => theirs.has(member));
    return same ? other.parts.find(one => one.kind === part.kind) : undefined;
}

/** The smallest interval that holds all of several. */
function hull(intervals: readonly Interval[]): Interval {
    return intervals.reduce((all, one) => {
        const low = lower(all, one);
        const high = higher(all, one);
        return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
    });
}

function lower(a: Interval, b: Interval): Interval {
    if (!a.low || !b.low) return a.low ? b : a;
    const order = a.low.compare(b.low);
    return order < 0 || (order === 0 && !a.lowOpen) ? a : b;
}

function higher(a: Interval, b: Interval): Interval {
    if (!a.high || !b.high) return a.high ? b : a;
    const order = a.high.compare(b.high);
    return order > 0 || (order === 0 && !a.highOpen) ? a : b;
}

