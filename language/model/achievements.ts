import { beginsOn } from './begins-on.js';
import { dayBefore, daysBetween, rangeContains, type BoundedRange, type IsoDate } from './dates.js';
import { Decimal } from './decimal.js';
import { findFigure } from './find-source.js';
import { versionOn } from './in-force.js';
import { exactValue } from './interval.js';
import type { Achievement, Allocation, AllocationVersion, Organization, Part, ReportedFigure, SourceFigure, Unit } from './model.js';
import { isStated, type Quantities } from './quantities.js';

/**
 * How far plans are reached by what reports state of those who have them: of a level, what is there on a day; of a flow, what came
 * together since the first day of the plan, in one report or in several that follow each other without a gap.
 */
export function achievementsOf(allocations: readonly Allocation[], quantities: Quantities): readonly Achievement[] {
    return allocations.flatMap(allocation => [...achieved(allocation, quantities)]);
}

function* achieved(allocation: Allocation, quantities: Quantities): Generator<Achievement> {
    const { period, indicators, validTo, replaces } = allocation;
    const range = period?.range;
    if (!range?.first || !range.last) return;
    // Until it took the place of another one, that one was in force.
    const validFrom = replaces && beginsOn(allocation);
    for (const [indicatorIndex, indicator] of indicators.entries()) {
        const known = quantities.of(indicator);
        if (!known.size || indicator.indicatorKind === 'rate') continue;
        const receivers = new Set(allocation.versions.flatMap(version => [...receiversOf(version)]));
        for (const receiver of receivers) {
            const byTime = known.get(receiver);
            if (!byTime) continue;
            for (const reached of indicator.indicatorKind === 'flow' ? summedUp(byTime, range as BoundedRange) : levels(byTime, range as BoundedRange)) {
                if (reached.figures.every(({ report }) => report.used) || !rangeContains({ first: validFrom, last: validTo }, reached.day)) continue;
                const plan = planOf(versionOn(allocation, reached.day), receiver, indicatorIndex);
                const target = plan?.figure.value;
                if (!plan || !target || target.isNegative() || target.isZero() || plan.figure.operator === 'about') continue;
                yield {
                    plan, indicator, receiver, day: reached.day, figures: reached.figures, value: reached.value,
                    share: reached.value.dividedBy(target, digits, 'half-up'),
                    shortfall: plan.figure.operator === 'at most' ? undefined : Decimal.max(Decimal.zero, target.minus(reached.value)),
                    elapsed: elapsedPart(range as BoundedRange, reached.day),
                };
            }
        }
    }
}

/** Shares are rounded to so many digits after the point. */
const digits = 6;

interface Reached {
    readonly day: IsoDate;
    readonly value: Decimal;
    readonly figures: readonly ReportedFigure[];
}

type ByTime = ReadonlyMap<string, readonly ReportedFigure[]>;

function* levels(byTime: ByTime, range: BoundedRange): Generator<Reached> {
    for (const figures of byTime.values()) {
        const [{ quantity: { day } }] = figures;
        const value = valueOf(figures);
        if (value && rangeContains(range, day)) yield { day, value, figures: figures.slice(0, 1) };
    }
}

/** What periods that follow each other from the first day on come to together. */
function* summedUp(byTime: ByTime, range: BoundedRange): Generator<Reached> {
    const periods = [...byTime.values()].filter(([{ quantity: { period } }]) => period?.range.first && period.range.last)
        .sort(([a], [b]) => (a.quantity.day < b.quantity.day ? -1 : 1));
    const until = new Map<IsoDate, Reached>();
    for (const figures of periods) {
        const { first, last } = figures[0].quantity.period!.range as BoundedRange;
        const value = valueOf(figures);
        const before = first === range.first ? start : until.get(dayBefore(first));
        if (!value || !before || last > range.last) continue;
        const known = until.get(last);
        const reached = { day: last, value: before.value.plus(value), figures: [...before.figures, figures[0]] };
        // What is stated at once counts more than what is added up.
        if (!known || reached.figures.length < known.figures.length) until.set(last, reached);
    }
    yield* until.values();
}

const start: Pick<Reached, 'value' | 'figures'> = { value: Decimal.zero, figures: [] };

/** The amount that reports state; undefined where they differ. */
function valueOf(figures: readonly ReportedFigure[]): Decimal | undefined {
    const values = figures.filter(({ figure }) => isStated(figure)).map(({ figure }) => exactValue(figure.interval));
    const [first] = values;
    return first && values.every(value => value?.equals(first)) ? first : undefined;
}

/** The part of a period that is over at the end of a day. */
function elapsedPart({ first, last }: BoundedRange, day: IsoDate): Decimal {
    return Decimal.of(daysBetween(first, day) + 1).dividedBy(Decimal.of(daysBetween(first, last) + 1), digits, 'half-up');
}

/** Who is given something by a version of a plan: who receives it all, and the units and organisations that have rows or columns. */
function receiversOf(version: AllocationVersion): ReadonlySet<Unit | Organization> {
    return new Set(planned(version).keys());
}

const plannedIn = new WeakMap<AllocationVersion, ReadonlyMap<Unit | Organization, Part | undefined>>();

/** The total or row of each of them; without one, those of columns. */
function planned(version: AllocationVersion): ReadonlyMap<Unit | Organization, Part | undefined> {
    let parts = plannedIn.get(version);
    if (!parts) {
        const found = new Map<Unit | Organization, Part | undefined>();
        if (version.allocation.receiver) found.set(version.allocation.receiver, version.total);
        collect(version.total, found);
        plannedIn.set(version, parts = found);
    }
    return parts;
}

/** Rows of categories and periods are parts of somebody's figure, and so is what stands in their blocks. */
function collect(part: Part, found: Map<Unit | Organization, Part | undefined>): void {
    for (const { parts, columns } of part.splits) {
        for (const row of parts) {
            const { member } = row;
            if (member?.kind !== 'unit' && member?.kind !== 'organization') continue;
            if (!found.has(member)) found.set(member, row);
            if (row.splits.length) collect(row, found);
        }
        for (const { member } of columns) if ((member?.kind === 'unit' || member?.kind === 'organization') && !found.has(member)) found.set(member, undefined);
    }
}

function planOf(version: AllocationVersion, receiver: Unit | Organization, indicatorIndex: number): SourceFigure | undefined {
    const parts = planned(version);
    if (!parts.has(receiver)) return undefined;
    const part = parts.get(receiver);
    const { allocation } = version;
    if (!part) return findFigure(version, { indicators: [allocation.indicators[indicatorIndex]], receiver, period: allocation.period }, 0);
    const figure = part.values[indicatorIndex];
    return figure && { source: allocation, version, figure, part };
}
