import type { MessageLanguage } from '../diagnostics/definition.js';
import { Decimal } from './decimal.js';

/**
 * The amounts that are possible, from `low` to `high`. An undefined end is unbounded and counts as open. An interval is
 * never empty: what can be (`intersect`) answers undefined.
 */
export interface Interval {
    readonly low: Decimal | undefined;
    readonly lowOpen: boolean;
    readonly high: Decimal | undefined;
    readonly highOpen: boolean;
}

/** [0, ∞): what is not known or not decided. */
export const anyAmount: Interval = atLeast(Decimal.zero);

/** [0, 0]. */
export const nothing: Interval = exactly(Decimal.zero);

/** (−∞, ∞). */
export const everything: Interval = { low: undefined, lowOpen: true, high: undefined, highOpen: true };

/** [d, d]. */
export function exactly(d: Decimal): Interval {
    return { low: d, lowOpen: false, high: d, highOpen: false };
}

/** [d, ∞). */
export function atLeast(d: Decimal): Interval {
    return { low: d, lowOpen: false, high: undefined, highOpen: true };
}

/** (d, ∞). */
export function moreThan(d: Decimal): Interval {
    return { low: d, lowOpen: true, high: undefined, highOpen: true };
}

/** [0, d]; of a negative limit, below which there are no amounts, (−∞, d]. */
export function atMost(d: Decimal): Interval {
    return d.isNegative() ? upTo(d, false) : { low: Decimal.zero, lowOpen: false, high: d, highOpen: false };
}

/** [0, d); of zero or a negative limit, below which there are no amounts, (−∞, d). */
export function lessThan(d: Decimal): Interval {
    return d.isNegative() || d.isZero() ? upTo(d, true) : { low: Decimal.zero, lowOpen: false, high: d, highOpen: true };
}

/** (−∞, d], or (−∞, d) where it is open. */
export function upTo(d: Decimal, open: boolean): Interval {
    return { low: undefined, lowOpen: true, high: d, highOpen: open };
}

/** Every x + y. */
export function plus(a: Interval, b: Interval): Interval {
    return {
        low: a.low && b.low && a.low.plus(b.low),
        lowOpen: a.lowOpen || b.lowOpen,
        high: a.high && b.high && a.high.plus(b.high),
        highOpen: a.highOpen || b.highOpen,
    };
}

/** Every x − y. */
export function minus(a: Interval, b: Interval): Interval {
    return plus(a, negated(b));
}

/** Every −x. */
export function negated(a: Interval): Interval {
    return { low: a.high?.negated(), lowOpen: a.highOpen, high: a.low?.negated(), highOpen: a.lowOpen };
}

/** Every x × factor. Throws a RangeError for a negative factor. */
export function times(a: Interval, nonNegative: Decimal): Interval {
    if (nonNegative.isNegative()) {
        throw new RangeError(`${nonNegative.toString()} is a negative factor.`);
    }
    if (nonNegative.isZero()) {
        return nothing;
    }
    return { ...a, low: a.low?.times(nonNegative), high: a.high?.times(nonNegative) };
}

/** What the values can come to together; nothing where there are none. */
export function sum(intervals: Iterable<Interval>): Interval {
    let total = nothing;
    for (const interval of intervals) {
        total = plus(total, interval);
    }
    return total;
}

/** What is possible for both; undefined where nothing is. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
    const lower = compareLows(a, b) >= 0 ? a : b;
    const upper = compareHighs(a, b) <= 0 ? a : b;
    const { low, lowOpen } = lower;
    const { high, highOpen } = upper;
    if (low !== undefined && high !== undefined) {
        const order = low.compare(high);
        if (order > 0 || (order === 0 && (lowOpen || highOpen))) {
            return undefined;
        }
    }
    return { low, lowOpen, high, highOpen };
}

/** Whether no amount is possible for both. */
export function disjoint(a: Interval, b: Interval): boolean {
    return intersect(a, b) === undefined;
}

/** Whether every amount of `inner` is one of `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
    return compareLows(outer, inner) <= 0 && compareHighs(outer, inner) >= 0;
}

/** Whether exactly one amount is possible. */
export function isExact(a: Interval): boolean {
    return exactValue(a) !== undefined;
}

/** The one amount that is possible; undefined where there are more. */
export function exactValue(a: Interval): Decimal | undefined {
    return a.low !== undefined && a.high !== undefined && a.low.equals(a.high) ? a.low : undefined;
}

/** Which of two intervals begins first. */
function compareLows(a: Interval, b: Interval): number {
    if (a.low === undefined || b.low === undefined) {
        return Number(a.low !== undefined) - Number(b.low !== undefined);
    }
    return a.low.compare(b.low) || Number(a.lowOpen) - Number(b.lowOpen);
}

/** Which of two intervals ends first. */
function compareHighs(a: Interval, b: Interval): number {
    if (a.high === undefined || b.high === undefined) {
        return Number(a.high === undefined) - Number(b.high === undefined);
    }
    return a.high.compare(b.high) || Number(b.highOpen) - Number(a.highOpen);
}

const limitWords = {
    en: {
        anything: 'anything', atLeast: 'at least', moreThan: 'more than', atMost: 'at most', lessThan: 'less than', from: '', to: ' to ',
    },
    vi: {
        anything: 'bất kỳ', atLeast: 'ít nhất', moreThan: 'trên', atMost: 'không quá', lessThan: 'dưới', from: 'từ ', to: ' đến ',
    },
} as const;

/** An interval in the words of a message: `160`, `at least 230`, `3_967 to 4_020`. That amounts begin at zero is left out. */
export function formatInterval(a: Interval, language: MessageLanguage): string {
    const { anything, from, to } = limitWords[language];
    const exact = exactValue(a);
    if (exact !== undefined) {
        return exact.format();
    }
    const low = lowerLimit(a, language);
    const high = upperLimit(a, language);
    if (a.low !== undefined && a.high !== undefined && low !== undefined && !a.lowOpen && !a.highOpen) {
        return from + a.low.format() + to + a.high.format();
    }
    return [low, high].filter(limit => limit !== undefined).join(', ') || anything;
}

function lowerLimit(a: Interval, language: MessageLanguage): string | undefined {
    if (a.low === undefined || (a.low.isZero() && !a.lowOpen)) {
        return undefined;
    }
    return `${a.lowOpen ? limitWords[language].moreThan : limitWords[language].atLeast} ${a.low.format()}`;
}

function upperLimit(a: Interval, language: MessageLanguage): string | undefined {
    return a.high && `${a.highOpen ? limitWords[language].lessThan : limitWords[language].atMost} ${a.high.format()}`;
}

/** Whether two intervals have the same ends. */
export function sameInterval(a: Interval, b: Interval): boolean {
    const same = (one: Decimal | undefined, other: Decimal | undefined) => one === other || (one !== undefined && other !== undefined && one.equals(other));
    return same(a.low, b.low) && same(a.high, b.high) && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

/** The end of an interval in which infinity can be computed with. */
interface End {
    /** Undefined: beyond every amount, in the direction of the end. */
    readonly value: Decimal | undefined;
    readonly open: boolean;
}

/** Every x × y. Nothing times what has no limit is nothing. */
export function product(a: Interval, b: Interval): Interval {
    const corners = lowAndHigh(a).flatMap(x => lowAndHigh(b).map(y => timesEnd(x, y)));
    const low = corners.reduce((least, one) => (compareEnds(one, least) < 0 ? one : least));
    const high = corners.reduce((most, one) => (compareEnds(one, most) > 0 ? one : most));
    return {
        low: low.value, lowOpen: low.open || low.value === undefined,
        high: high.value, highOpen: high.open || high.value === undefined,
    };
}

/**
 * Every x ÷ y for divisors of one sign; of a divisor that can be of both, those of its positive ones, because amounts are. Of whole
 * things only whole ones, exactly; otherwise the ends are rounded outwards to nine digits after the point. Undefined where no amount is
 * left; without a limit where the divisor can be zero, and everything where it is.
 */
export function quotient(a: Interval, divisor: Interval, whole: boolean): Interval | undefined {
    if (divisor.high && !isPositive(divisor.high)) return divisor.low?.isZero() ? everything : quotient(negated(a), negated(divisor), whole);
    /** An end of the dividend by one of the divisor, the nearest amount within if it is whole, else rounded outwards. */
    const endOf = (end: 'low' | 'high', by: 'low' | 'high'): End => {
        const [dividend, least] = [a[end], divisor[by]];
        if (!dividend || (least && !isPositive(least))) return { value: undefined, open: true };
        if (!least) return { value: by === 'high' ? Decimal.zero : undefined, open: by === 'low' };
        const value = dividend.dividedBy(least, whole ? 0 : 9, (end === 'low') === whole ? 'ceil' : 'floor');
        // An open end that the rounding has moved is not met any more.
        return { value, open: (a[`${end}Open` as const] || divisor[`${by}Open` as const]) && value.times(least).equals(dividend) };
    };
    const from = endOf('low', !a.low || a.low.isNegative() ? 'low' : 'high');
    const to = endOf('high', a.high?.isNegative() ? 'high' : 'low');
    if (from.value && to.value) {
        const order = from.value.compare(to.value);
        if (order > 0 || (order === 0 && (from.open || to.open))) return undefined;
    }
    const quotients = { low: from.value, lowOpen: from.open, high: to.value, highOpen: to.open };
    return whole ? wholeWithin(quotients) : quotients;
}

/** The whole amounts of an interval, with closed ends; undefined where there are none. */
export function wholeWithin(a: Interval): Interval | undefined {
    const up = a.low?.ceil();
    const low = up && a.lowOpen && up.equals(a.low!) ? up.plus(Decimal.one) : up;
    const down = a.high?.floor();
    const high = down && a.highOpen && down.equals(a.high!) ? down.minus(Decimal.one) : down;
    return low && high && low.compare(high) > 0 ? undefined : { low, lowOpen: low === undefined, high, highOpen: high === undefined };
}

/** Whether nothing is known of an amount but that it is not negative. */
export function isUnknown(a: Interval): boolean {
    return a.high === undefined && (a.low === undefined || (a.low.isZero() && !a.lowOpen));
}

function isPositive(d: Decimal): boolean {
    return !d.isNegative() && !d.isZero();
}

type SignedEnd = End & { readonly sign: -1 | 1 };

function lowAndHigh(a: Interval): readonly SignedEnd[] {
    return [{ value: a.low, open: a.lowOpen, sign: -1 }, { value: a.high, open: a.highOpen, sign: 1 }];
}

/** A limit of a product: infinite ends have the sign of their direction. */
function timesEnd(x: SignedEnd, y: SignedEnd): SignedEnd {
    if (x.value && y.value) return { value: x.value.times(y.value), open: x.open || y.open, sign: 1 };
    const known = x.value ?? y.value;
    if (known?.isZero()) return { value: Decimal.zero, open: false, sign: 1 };
    const signOf = (end: SignedEnd) => (end.value ? (end.value.isNegative() ? -1 : 1) : end.sign);
    return { value: undefined, open: true, sign: (signOf(x) * signOf(y)) as -1 | 1 };
}

function compareEnds(a: SignedEnd, b: SignedEnd): number {
    if (a.value && b.value) return a.value.compare(b.value) || Number(a.open) - Number(b.open);
    const order = (end: SignedEnd) => (end.value ? 0 : end.sign);
    return order(a) - order(b);
}
