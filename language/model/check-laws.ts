import type { Draft } from './build.js';
import { claimCheck } from './check-claims.js';
import { dayAfter, dayBefore, rangeContains, rangeCovers, rangesOverlap, type IsoDate } from './dates.js';
import { Decimal } from './decimal.js';
import { anyAmount, exactly, formatInterval, intersect, isUnknown, minus, plus, sum, upTo, atLeast, everything, type Interval } from './interval.js';
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
        for (const superset of laws.supersetsOf(indicator)) checker.subset(indicator, superset, laws.between(indicator, superset));
        if (indicator.unionOf.length) checker.union(indicator);
        if (indicator.indicatorKind === 'stock') checker.balance(indicator, laws.intoOf(indicator), laws.outOf(indicator));
        if (indicator.indicatorKind === 'flow') checker.periods(indicator);
        if (indicator.indicatorKind !== 'rate') checker.children(indicator);
    }
    for (const { parts, whole, between } of laws.disjointPairs()) checker.disjoint(parts, whole, between);
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

    /** What an indicator is within that is itself within another one. */
    between(part: Indicator, whole: Indicator): readonly Indicator[] {
        return [...this.supersetsOf(part)].filter(one => one !== whole && this.supersetsOf(one).has(whole) && !this.supersetsOf(whole).has(one));
    }

    /** Two indicators that have nothing in common, what both are within, and what between them and that both are within, too. */
    *disjointPairs(): Generator<{ readonly parts: readonly [Indicator, Indicator]; readonly whole: Indicator; readonly between: readonly Indicator[] }> {
        const said = new Map<Indicator, Set<Indicator>>();
        for (const one of this.indicators) {
            for (const other of one.disjoint) {
                if (one === other || said.get(other)?.has(one) || said.get(one)?.has(other)) continue;
                said.set(one, (said.get(one) ?? new Set()).add(other));
                const others = this.supersetsOf(other);
                for (const whole of this.supersetsOf(one)) {
                    if (others.has(whole)) yield { parts: [one, other], whole, between: this.between(one, whole).filter(nearer => others.has(nearer)) };
                }
            }
        }
    }

    /** What flows into a stock, without what is a part of something that does. */
    intoOf(stock: Indicator): readonly Indicator[] {
        return this.apart(this.indicators.filter(({ into }) => into === stock));
    }

    outOf(stock: Indicator): readonly Indicator[] {
        return this.apart(this.indicators.filter(({ outOf }) => outOf === stock));
    }

    private apart(flows: readonly Indicator[]): readonly Indicator[] {
        return flows.filter(flow => !flows.some(other => this.supersetsOf(flow).has(other) && !this.supersetsOf(other).has(flow)));
    }
}

class LawChecker {
    constructor(private readonly quantities: Quantities, private readonly checks: Draft<Check>[]) {}

    /** What several reports state of one quantity is the same. */
    restated(figures: readonly ReportedFigure[]): void {
        if (figures.length < 2) return;
        /** What is stated so far, each amount once: what another report has already said as well is not told again. */
        const said = new Map<string, ReportedFigure>();
        for (const one of figures) {
            if (!isStated(one.figure)) continue;
            const interval = roundedInterval(one.figure);
            const key = formatInterval(interval, 'en');
            const same = said.get(key);
            if (!same) said.set(key, one);
            const others = same ? [same] : [...said.values()].slice(0, -1).filter(({ report }) => report !== one.report);
            const other = others.find(({ figure }) => !intersect(roundedInterval(figure), interval)) ?? others[0];
            if (!other || other.report === one.report) continue;
            // What another project states is what the report of this one is compared with.
            const [own, than] = one.report.used ? [other, one] : [one, other];
            this.push('restated', [own, than], roundedInterval(own.figure), roundedInterval(than.figure));
        }
    }

    /** What is stated of something between them is compared with both, and what is told there is not told again. */
    subset(part: Indicator, whole: Indicator, between: readonly Indicator[]): void {
        this.eachTogether(part, whole, (one, other) => {
            if (this.isStatedOfAny(between, one.quantity)) return;
            // A union is compared with all of its parts at once.
            if (whole.unionOf.includes(part) && this.partsOf(other.quantity).length === whole.unionOf.length) return;
            this.push('subset', [one, other], this.rounded(one.quantity), notMore(this.rounded(other.quantity)));
        });
    }

    disjoint([first, second]: readonly [Indicator, Indicator], whole: Indicator, between: readonly Indicator[]): void {
        this.eachTogether(first, whole, (one, other) => {
            const quantity = quantityAt(second, one.quantity);
            const twin = quantity && this.statedOf(quantity);
            if (!twin || this.isStatedOfAny(between, one.quantity)) return;
            const limit = notMore(this.rounded(other.quantity));
            const amounts = [one, twin].map(figure => this.rounded(figure.quantity));
            // One that exceeds it alone is told as that.
            if (amounts.some(amount => !intersect(amount, limit))) return;
            this.push('disjoint', [one, twin, other], sum(amounts), limit);
        });
    }

    private isStatedOfAny(indicators: readonly Indicator[], at: Quantity): boolean {
        return indicators.some(indicator => {
            const quantity = quantityAt(indicator, at);
            return quantity !== undefined && this.statedOf(quantity) !== undefined;
        });
    }

    /** A union is not smaller than the largest of its parts, and not larger than all of them together. */
    union(union: Indicator): void {
        if ([union, ...union.unionOf].some(indicator => this.quantities.canBeNegative(indicator))) return;
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
            const stated = [...byTime.values()].flatMap(([{ quantity }]) => this.statedOf(quantity) ?? []);
            if (stated.length < 3) continue;
            for (const { own, parts } of madeUp(stated)) {
                if (this.isSplitOfOneReport(own, parts)) continue;
                this.push('periods', [own, ...parts], sum(parts.map(part => this.rounded(part.quantity))), this.rounded(own.quantity));
            }
        }
    }

    /** What the units in a unit have together is what it has; where some are not reported, not more than that. */
    children(indicator: Indicator): void {
        const byReceiver = this.quantities.of(indicator);
        for (const [receiver, byTime] of byReceiver) {
            const reported = receiver.kind === 'unit' ? receiver.children.filter(child => byReceiver.has(child)) : [];
            if (reported.length) for (const [{ quantity }] of byTime.values()) this.childrenAt(quantity, reported);
        }
    }

    private childrenAt(quantity: Quantity, reported: readonly Unit[]): void {
        const { indicator, receiver, day, period } = quantity;
        const own = this.statedOf(quantity);
        if (!own || receiver.kind !== 'unit') return;
        // Of a period, those that were there all the time: what others have, those that follow them may have counted, too.
        const lasts = ({ life }: Unit) => (period ? rangeCovers(life, period.range) : rangeContains(life, day));
        const stated = reported.filter(lasts).flatMap(child => this.statedOf({ ...quantity, receiver: child }) ?? []);
        if (!stated.length) return;
        const living = receiver.children.filter(({ life }) => (period ? rangesOverlap(life, period.range) : rangeContains(life, day)));
        const levels = new Set(living.map(({ level }) => level));
        for (const level of levels) {
            const ofLevel = stated.filter(one => (one.quantity.receiver as Unit).level === level);
            if (!ofLevel.length || this.isSplitOfOneReport(own, ofLevel)) continue;
            // Of one unit it is more likely that the others are not declared than that there are none.
            const isComplete = ofLevel.length === living.length && living.length > 1;
            if (!isComplete && this.quantities.canBeNegative(indicator)) continue;
            const limit = this.rounded(quantity);
            this.push('children', [own, ...ofLevel], sum(ofLevel.map(one => this.rounded(one.quantity))), isComplete ? limit : notMore(limit));
        }
    }

    /** Whether parts are a split in a report that states the whole, too: it is compared with that there. */
    private isSplitOfOneReport({ quantity }: ReportedFigure, parts: readonly ReportedFigure[]): boolean {
        const [{ report }] = parts;
        return parts.every(part => part.report === report) && this.quantities.stated(quantity).some(one => one.report === report);
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
        // Of what can be less than nothing, a part can be more than the whole.
        if (part.indicatorKind !== whole.indicatorKind || this.quantities.canBeNegative(part) || this.quantities.canBeNegative(whole)) return;
        for (const quantity of this.quantitiesOf(part)) {
            const one = this.statedOf(quantity);
            const at = quantityAt(whole, quantity);
            const other = at && this.statedOf(at);
            if (one && other) compare(one, other);
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

interface MadeUp {
    readonly own: ReportedFigure;
    readonly parts: readonly ReportedFigure[];
}

/** Periods with the fewest shorter ones that make them up: with quarters rather than months. */
function* madeUp(figures: readonly ReportedFigure[]): Generator<MadeUp> {
    const byFirst = new Map<IsoDate, Span[]>();
    for (const figure of figures) {
        const { first, last } = figure.quantity.period!.range;
        if (!first || !last) continue;
        const known = byFirst.get(first);
        const span = { figure, next: dayAfter(last) };
        if (known) known.push(span);
        else byFirst.set(first, [span]);
    }
    for (const [first, spans] of byFirst) {
        for (const own of spans) {
            const parts = madeOf(own, first, byFirst);
            if (parts) yield { own: own.figure, parts };
        }
    }
}

/** A figure of a period, and the day after it. */
interface Span {
    readonly figure: ReportedFigure;
    readonly next: IsoDate;
}

function madeOf(own: Span, first: IsoDate, byFirst: ReadonlyMap<IsoDate, readonly Span[]>): readonly ReportedFigure[] | undefined {
    const leadsTo = new Map<IsoDate, { readonly from: IsoDate; readonly figure: ReportedFigure }>();
    const days = [first];
    // Days are reached in the order of how many periods it takes.
    for (const from of days) {
        for (const { figure, next } of byFirst.get(from) ?? []) {
            if (figure === own.figure || next > own.next || leadsTo.has(next)) continue;
            leadsTo.set(next, { from, figure });
            days.push(next);
        }
        if (leadsTo.has(own.next)) break;
    }
    const parts: ReportedFigure[] = [];
    for (let step = leadsTo.get(own.next); step; step = leadsTo.get(step.from)) parts.unshift(step.figure);
    return parts.length ? parts : undefined;
}

/** What may not be exceeded. */
function notMore({ high, highOpen }: Interval): Interval {
    return high ? upTo(high, highOpen) : everything;
}

function receiverKey(receiver: Unit | Organization): string {
    return receiver.kind === 'unit' ? receiver.key : `organization ${receiver.name}`;
}
