import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../language/model/decimal.js';
import {
    anyAmount, atLeast, atMost, contains, disjoint, everything, exactly, exactValue, formatInterval, intersect, isExact, lessThan, minus,
    moreThan, nothing, plus, sum, times, upTo, type Interval,
} from '../../language/model/interval.js';

/**
 * Intervals of these tests have whole ends from -6 to 6, so halves tell them and their sums apart, up to 16 also where they
 * are unbounded. Quarters, because a half can be the sum of two of them inside open ends.
 */
const samples = Array.from({ length: 129 }, (_, index) => (index - 64) / 4);
const halves = samples.filter(x => Math.abs(x) <= 8 && Number.isInteger(x * 2));

const d = (n: number): Decimal => Decimal.of(n);

function has(interval: Interval, x: number): boolean {
    const { low, lowOpen, high, highOpen } = interval;
    const aboveLow = low === undefined || (lowOpen ? x > low.toNumber() : x >= low.toNumber());
    return aboveLow && (high === undefined || (highOpen ? x < high.toNumber() : x <= high.toNumber()));
}

const intervals: fc.Arbitrary<Interval> = fc.tuple(
    fc.option(fc.integer({ min: -6, max: 6 })), fc.boolean(), fc.option(fc.integer({ min: -6, max: 6 })), fc.boolean(),
).map(([low, lowOpen, high, highOpen]) => ({
    low: low === null ? undefined : d(low),
    lowOpen: lowOpen || low === null,
    high: high === null ? undefined : d(high),
    highOpen: highOpen || high === null,
})).filter(interval => samples.some(x => has(interval, x)));

describe('against samples', () => {
    test('intersect, disjoint', () => {
        fc.assert(fc.property(intervals, intervals, (a, b) => {
            const common = samples.filter(x => has(a, x) && has(b, x));
            const intersection = intersect(a, b);
            expect(disjoint(a, b)).toBe(common.length === 0);
            expect(samples.filter(x => intersection !== undefined && has(intersection, x))).toEqual(common);
            expect(intersect(b, a)).toEqual(intersection);
        }), { numRuns: 1000 });
    });

    test('contains', () => {
        fc.assert(fc.property(intervals, intervals, (outer, inner) => {
            expect(contains(outer, inner)).toBe(samples.every(x => !has(inner, x) || has(outer, x)));
            expect(contains(outer, outer)).toBe(true);
        }), { numRuns: 1000 });
    });

    test('plus', () => {
        fc.assert(fc.property(intervals, intervals, (a, b) => {
            const result = plus(a, b);
            for (const x of halves) {
                // Unbounded intervals reach beyond the samples, but of the pairs that make up x one is among them.
                expect(has(result, x)).toBe(samples.some(y => has(a, y) && has(b, x - y)));
            }
        }), { numRuns: 300 });
    });

    test('minus', () => {
        fc.assert(fc.property(intervals, intervals, (a, b) => {
            const result = minus(a, b);
            for (const x of halves) {
                expect(has(result, x)).toBe(samples.some(y => has(b, y) && has(a, x + y)));
            }
        }), { numRuns: 300 });
    });

    test('times', () => {
        fc.assert(fc.property(intervals, fc.integer({ min: 1, max: 4 }), (a, factor) => {
            for (const x of samples) {
                expect(has(times(a, d(factor)), x * factor)).toBe(has(a, x));
            }
            expect(times(a, Decimal.zero)).toEqual(nothing);
        }));
        expect(() => times(anyAmount, d(-1))).toThrow(RangeError);
    });

    test('sum is plus, over and over', () => {
        fc.assert(fc.property(fc.array(intervals, { maxLength: 6 }), values => {
            expect(sum(values)).toEqual(values.reduce(plus, exactly(Decimal.zero)));
        }));
    });

    test('an exact interval has one value', () => {
        fc.assert(fc.property(intervals, a => {
            const values = samples.filter(x => has(a, x));
            expect(isExact(a)).toBe(values.length === 1);
            expect(exactValue(a)?.toNumber()).toBe(values.length === 1 ? values[0] : undefined);
        }));
    });

    test.each<[string, Interval, (x: number) => boolean]>([
        ['exactly', exactly(d(5)), x => x === 5],
        ['atLeast', atLeast(d(5)), x => x >= 5],
        ['atLeast, negative', atLeast(d(-5)), x => x >= -5],
        ['moreThan', moreThan(d(5)), x => x > 5],
        ['atMost', atMost(d(5)), x => x >= 0 && x <= 5],
        ['atMost zero', atMost(d(0)), x => x === 0],
        ['atMost, negative', atMost(d(-5)), x => x <= -5],
        ['lessThan', lessThan(d(5)), x => x >= 0 && x < 5],
        ['lessThan zero', lessThan(d(0)), x => x < 0],
        ['lessThan, negative', lessThan(d(-5)), x => x < -5],
        ['upTo', upTo(d(5), false), x => x <= 5],
        ['upTo, open', upTo(d(5), true), x => x < 5],
        ['anyAmount', anyAmount, x => x >= 0],
        ['nothing', nothing, x => x === 0],
        ['everything', everything, () => true],
    ])('%s', (_, interval, expected) => {
        expect(samples.filter(x => has(interval, x))).toEqual(samples.filter(expected));
        expect(interval.lowOpen || interval.low !== undefined).toBe(true);
        expect(interval.highOpen || interval.high !== undefined).toBe(true);
    });
});

test('fractions stay exact', () => {
    const tenth = exactly(d(1).dividedBy(d(10), 1, 'floor'));
    expect(exactValue(sum(Array.from({ length: 10 }, () => tenth)))).toEqual(Decimal.one);
});

describe('in words', () => {
    test.each<[Interval, string, string]>([
        [exactly(d(160)), '160', '160'],
        [exactly(d(-1160)), '-1_160', '-1_160'],
        [nothing, '0', '0'],
        [atLeast(d(230)), 'at least 230', 'ít nhất 230'],
        [moreThan(d(51_000)), 'more than 51_000', 'trên 51_000'],
        [moreThan(d(0)), 'more than 0', 'trên 0'],
        [atMost(d(5)), 'at most 5', 'không quá 5'],
        [lessThan(d(5)), 'less than 5', 'dưới 5'],
        [upTo(d(5), false), 'at most 5', 'không quá 5'],
        [upTo(d(-5), true), 'less than -5', 'dưới -5'],
        [plus(exactly(d(3967)), atMost(d(53))), '3_967 to 4_020', 'từ 3_967 đến 4_020'],
        [plus(exactly(d(-5)), atMost(d(5))), '-5 to 0', 'từ -5 đến 0'],
        [plus(exactly(d(5)), lessThan(d(5))), 'at least 5, less than 10', 'ít nhất 5, dưới 10'],
        [minus(exactly(d(10)), lessThan(d(5))), 'more than 5, at most 10', 'trên 5, không quá 10'],
        [anyAmount, 'anything', 'bất kỳ'],
        [everything, 'anything', 'bất kỳ'],
    ])('%#: %s', (interval, english, vietnamese) => {
        expect(formatInterval(interval, 'en')).toBe(english);
        expect(formatInterval(interval, 'vi')).toBe(vietnamese.normalize('NFC'));
    });
});
