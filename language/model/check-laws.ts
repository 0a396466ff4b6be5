import type { Draft } from './build.js';
import { claimCheck } from './check-claims.js';
import { dayBefore, rangeContains, rangesOverlap } from './dates.js';
import { Decimal } from './decimal.js';
import { anyAmount, exactly, intersect, isUnknown, minus, plus, sum, upTo, atLeast, everything, type Interval } from './interval.js';
import type { Check, ClaimedFacts, Indicator, Organization, Quantity, ReportedFigure, Unit } from './model.js';
import { isStated, placeOfFigure, quantityAt, type Quantities } from './quantities.js';
import { roundedInterval } from './read-figures.js';
import { statusOf } from './status-of.js';

/**
 * Compares what reports state with each other: one figure in several reports, subsets, indicators that have nobody in common, unions,
 * levels with what came in and went out, a unit with the units in it.
 */
export function checkLaws(indicators: readonly Indicator[], quantities: Quantities, checks: Draft<Check>[]): void {
    const checker = new LawChecker(quantities, checks);
    for (const figures of quantities.all()) checker.restated(figures);
    const laws = new Laws(indicators);
    for (const indicator of indicators) {
        for (const superset of laws.supersetsOf(indicator)) checker.subset(indicator, superset);
        if (indicator.unionOf.length) checker.union(indicator);
        if (indicator.indicatorKind === 'stock') checker.balance(indicator, laws.intoOf(indicator), laws.outOf(indicator));
        if (indicator.indicatorKind === 'flow') checker.periods(indicator);
        if (indicator.indicatorKind !== 'rate') checker.children(indicator);
    }
    for (const { parts, whole } of laws.disjointPairs()) checker.disjoint(parts, whole);
}

/** What the declarations of indicators say of each other, with what follows from it. */
class Laws {
    private readonly supersets = new Map<Indicator, ReadonlySet<Indicator>>();
    private readonly direct = new Map<Indicator, Set<Indicator>>();

    constructor(private readonly indicators: readonly Indicator[]) {
        const add = (part: Indicator, whole: Indicator) => {
            const known = this.direct.get(part);
            if (known) known.add(whole);
            else this.direct.set(part, new Set([whole]));
        };
        for (const indicator of indicators) {
            for (const superset of indicator.supersets) add(indicator, superset);
            for (const part of indicator.unionOf) add(part, indicator);
        }
    }

    /** Everything that an indicator is within, through others too. */
    supersetsOf(indicator: Indicator): ReadonlySet<Indicator> {
        const known = this.supersets.get(indicator);
        if (known) return known;
        const found = new Set<Indicator>();
        const open = [indicator];
        for (let one = open.pop(); one; one = open.pop()) {
            for (const superset of this.direct.get(one) ?? []) {
                if (superset === indicator || found.has(superset)) continue;
                found.add(superset);
                open.push(superset);
            }
        }
        this.supersets.set(indicator, found);
        return found;
    }

    /** Two indicators that have nothing in common, and what both are within. */
    *disjointPairs(): Generator<{ readonly parts: readonly [Indicator, Indicator]; readonly whole: Indicator }> {
        const said = new Set<string>();
        for (const one of this.indicators) {
            for (const other of one.disjoint) {
                const pair = [one, other].map(indicator => this.indicators.indexOf(indicator)).sort((a, b) => a - b).join();
                if (one === other || said.has(pair)) continue;
                said.add(pair);
                const others = this.supersetsOf(other);
                for (const whole of this.supersetsOf(one)) if (others.has(whole)) yield { parts: [one, other], whole };
            }
        }
    }

    intoOf(stock: Indicator): readonly Indicator[] {
        return this.indicators.filter(({ into }) => into === stock);
    }

    outOf(stock: Indicator): readonly Indicator[] {
        return this.indicators.filter(({ outOf }) => outOf === stock);
    }
}

class LawChecker {
    constructor(private readonly quantities: Quantities, private readonly checks: Draft<Check>[]) {}

    /** What several reports state of one quantity is the same. */
    restated(figures: readonly ReportedFigure[]): void {
        const stated = figures.filter(({ figure }) => isStated(figure));
        for (const [i, one] of stated.entries()) {
            const others = stated.slice(0, i).filter(other => other.report !== one.report);
            const other = others.find(({ figure }) => !intersect(roundedInterval(figure), roundedInterval(one.figure))) ?? others[0];
            if (other) this.push('restated', [one, other], roundedInterval(one.figure), roundedInterval(other.figure));
        }
    }

    subset(part: Indicator, whole: Indicator): void {
        this.eachTogether(part, whole, (one, other) => {
            // A union is compared with all of its parts at once.
            if (whole.unionOf.includes(part) && this.partsOf(other.quantity).length === whole.unionOf.length) return;
            const limit = this.rounded(other.quantity);
            this.push('subset', [one, other], this.rounded(one.quantity), limit.high ? upTo(limit.high, limit.highOpen) : everything);
        });
    }

    disjoint([first, second]: readonly [Indicator, Indicator], whole: Indicator): void {
        this.eachTogether(first, whole, (one, other) => {
            const quantity = quantityAt(second, one.quantity);
            const twin = quantity && this.statedOf(quantity);
            if (!twin) return;
            const limit = this.rounded(other.quantity);
            this.push('disjoint', [one, twin, other], plus(this.rounded(one.quantity), this.rounded(twin.quantity)), limit.high ? upTo(limit.high, limit.highOpen) : everything);
        });
    }

    /** A union is not smaller than the largest of its parts, and not larger than all of them together. */
    union(union: Indicator): void {
        for (const quantity of this.quantitiesOf(union)) {
            const own = this.statedOf(quantity);
            const parts = this.partsOf(quantity);
            if (!own || parts.length < union.unionOf.length) continue;
            const intervals = parts.map(part => this.rounded(part.quantity));
            const lows = intervals.map(({ low }) => low ?? Decimal.zero);
            const { high, highOpen } = sum(intervals);
            this.push('union', [own, ...parts], this.rounded(quantity), { ...atLeast(Decimal.max(lows[0], ...lows.slice(1))), high, highOpen });
        }
    }

    /** Closing = opening + what came in − what went out. Of a direction for which no indicator is declared nothing is known. */
    balance(stock: Indicator, into: readonly Indicator[], outOf: readonly Indicator[]): void {
        if (!into.length && !outOf.length) return;
        const seen = new Set<string>();
        for (const flow of [...into, ...outOf]) {
            for (const { receiver, period } of this.quantitiesOf(flow)) {
                const { first, last } = period!.range;
                if (!first || !last) continue;
                const closing = { indicator: stock, receiver, day: last, period: undefined };
                const opening = { ...closing, day: dayBefore(first) };
                const [end, start] = [this.statedOf(closing), this.statedOf(opening)];
                const key = `${first}..${last}`;
                if (!end || !start || seen.has(key + receiverKey(receiver))) continue;
                seen.add(key + receiverKey(receiver));
                const flows = (of: readonly Indicator[]) => of.map(indicator => ({ indicator, receiver, day: last, period }));
                const total = (of: readonly Indicator[]) => (of.length ? sum(flows(of).map(one => this.rounded(one))) : anyAmount);
                const expected = minus(plus(this.rounded(opening), total(into)), total(outOf));
                const others = [start, ...flows([...into, ...outOf]).flatMap(one => this.statedOf(one) ?? [])];
                this.push('balance', [end, ...others], this.rounded(closing), intersect(expected, anyAmount) ?? exactly(Decimal.zero), { period: period! });
            }
        }
    }

    /** What periods that follow each other without a gap have together is what the period that they make up has. */
    periods(flow: Indicator): void {
        for (const byTime of this.quantities.of(flow).values()) {
            const stated = [...byTime.values()].flatMap(([{ quantity }]) => this.statedOf(quantity) ?? [])
                .sort((a, b) => (a.quantity.day < b.quantity.day ? -1 : 1));
            if (stated.length < 3) continue;
            for (const own of stated) {
                const parts = madeUpOf(own, stated);
                // What stands in one report is a split of it, which is compared there.
                if (!parts || parts.every(({ report }) => report === own.report)) continue;
                this.push('periods', [own, ...parts], sum(parts.map(part => this.rounded(part.quantity))), this.rounded(own.quantity));
            }
        }
    }

    /** What the units in a unit have together is what it has; where some are not reported, not more than that. */
    children(indicator: Indicator): void {
        for (const quantity of this.quantitiesOf(indicator)) {
            const { receiver, day, period } = quantity;
            if (receiver.kind !== 'unit' || !receiver.children.length) continue;
            const own = this.statedOf(quantity);
            if (!own) continue;
            const living = receiver.children.filter(({ life }) => (period ? rangesOverlap(life, period.range) : rangeContains(life, day)));
            const levels = new Set(living.map(({ level }) => level));
            for (const level of levels) {
                const members = living.filter(child => child.level === level);
                const stated = members.flatMap(child => this.statedOf({ ...quantity, receiver: child }) ?? []);
                // What stands in one report is a split of it, which is compared there.
                if (!stated.length || stated.every(({ report }) => report === own.report)) continue;
                const complete = stated.length === members.length;
                const total = sum(stated.map(one => this.rounded(one.quantity)));
                const limit = this.rounded(quantity);
                const allowed = complete && levels.size === 1 ? limit : limit.high ? upTo(limit.high, limit.highOpen) : everything;
                this.push('children', [own, ...stated], total, allowed);
            }
        }
    }

    /** What is stated of the parts of a union. */
    private partsOf(union: Quantity): readonly ReportedFigure[] {
        return union.indicator.unionOf.flatMap(part => {
            const at = quantityAt(part, union);
            return (at && this.statedOf(at)) ?? [];
        });
    }

    /** Where two indicators are stated of the same thing on the same day or over the same period. */
    private eachTogether(part: Indicator, whole: Indicator, compare: (one: ReportedFigure, other: ReportedFigure) => void): void {
        for (const quantity of this.quantitiesOf(part)) {
            const one = this.statedOf(quantity);
            const at = quantityAt(whole, quantity);
            const other = at && this.statedOf(at);
            if (one && other && part.indicatorKind === whole.indicatorKind) compare(one, other);
        }
    }

    private *quantitiesOf(indicator: Indicator): Generator<Quantity> {
        for (const byTime of this.quantities.of(indicator).values()) for (const [{ quantity }] of byTime.values()) yield quantity;
    }

    /** The figure that is stated of a quantity; of the project itself if it has one. */
    private statedOf(quantity: Quantity): ReportedFigure | undefined {
        const stated = this.quantities.stated(quantity).filter(({ figure }) => isStated(figure));
        return stated.find(({ report }) => !report.used) ?? stated[0];
    }

    private rounded(quantity: Quantity): Interval {
        return this.quantities.known(quantity, roundedInterval);
    }

    /** The check is about the first of the figures that stands in this project; the others are told with it. */
    private push(kind: Check['kind'], figures: readonly ReportedFigure[], actual: Interval, expected: Interval, more: Partial<ClaimedFacts> = {}): void {
        const subject = figures.find(({ report }) => !report.used);
        if (!subject || isUnknown(actual)) return;
        const { part, quantity } = subject;
        this.checks.push(claimCheck({
            kind, status: statusOf(actual, expected), subject: part, indicator: quantity.indicator, expected, actual, place: placeOfFigure(subject),
            claimed: { figures, ...more },
        }));
    }
}

/** The fewest shorter periods that make up a period; undefined where there are none. */
function madeUpOf(own: ReportedFigure, inOrder: readonly ReportedFigure[]): readonly ReportedFigure[] | undefined {
    const { first, last } = own.quantity.period!.range;
    if (!first || !last) return undefined;
    const until = new Map<string, readonly ReportedFigure[]>([[dayBefore(first), []]]);
    for (const one of inOrder) {
        const range = one.quantity.period!.range;
        const before = one !== own && range.first && range.last && range.last <= last ? until.get(dayBefore(range.first)) : undefined;
        const known = before && until.get(range.last!);
        if (before && (!known || before.length + 1 < known.length)) until.set(range.last!, [...before, one]);
    }
    return until.get(last);
}

function receiverKey(receiver: Unit | Organization): string {
    return receiver.kind === 'unit' ? receiver.key : `organization ${receiver.name}`;
}
