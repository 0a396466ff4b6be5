import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, type Apportionment } from '../../language/model/apportion.js';
import { Decimal } from '../../language/model/decimal.js';

const d = (text: string): Decimal => Decimal.parse(text)!;
const divided = (total: string, weights: readonly string[], step = '1') => apportion({ total: d(total), weights: weights.map(d), step: d(step) }).map(String);

/** Amounts from nothing to beyond what numbers hold, with digits after the point. */
const amounts: fc.Arbitrary<Decimal> = fc.tuple(
    fc.oneof(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 0n, max: 10n ** 6n }), fc.bigInt({ min: 0n, max: 10n ** 22n })), fc.nat(4),
).map(([n, digits]) => Decimal.of(n).dividedBy(Decimal.of(10n ** BigInt(digits)), 4, 'floor'));
const positive = amounts.filter(amount => !amount.isZero());
const apportionments: fc.Arbitrary<Apportionment> = fc.record({
    total: amounts,
    weights: fc.array(amounts, { minLength: 1, maxLength: 12 }).filter(weights => weights.some(weight => !weight.isZero())),
    step: fc.oneof(fc.constantFrom(Decimal.one, Decimal.of(10), d('0.01')), positive),
});

describe('dividing by the largest remainder', () => {
    it('gives the steps that are left to those whose shares lost most', () => {
        // Exact shares: 3.5, 4.2, 2.3; then 47.5, 33.25, 19.25.
        expect(divided('10', ['35', '42', '23'])).toEqual(['4', '4', '2']);
        expect(divided('100', ['50', '35', '20'])).toEqual(['48', '33', '19']);
    });

    it('divides the 230 of Hoàng Liệt over its 44 groups: 10 get six, 34 five', () => {
        expect(divided('230', Array<string>(44).fill('1'))).toEqual([...Array<string>(10).fill('6'), ...Array<string>(34).fill('5')]);
    });

    it('takes the earlier of equals first', () => {
        expect(divided('2', ['1', '1', '1'])).toEqual(['1', '1', '0']);
        expect(divided('1', ['0', '1', '1'])).toEqual(['0', '1', '0']);
    });

    it('gives what is less than a step to the next one', () => {
        expect(divided('25', ['1', '1', '1'], '10')).toEqual(['10', '10', '5']);
        expect(divided('5', ['1', '2'], '10')).toEqual(['0', '5']);
    });

    it('is exact where shares have no end', () => {
        expect(divided('1', ['1', '1', '1'], '0.01')).toEqual(['0.34', '0.33', '0.33']);
        expect(divided('10000000000000000000001', ['1', '1'])).toEqual(['5000000000000000000001', '5000000000000000000000']);
    });

    it('keeps the sum', () => {
        fc.assert(fc.property(apportionments, one => {
            expect(String(Decimal.sum(apportion(one)))).toBe(String(one.total));
        }), { seed: 20231 });
    });

    it('gives no part a step more or less than its exact share, and nothing to what has no weight', () => {
        fc.assert(fc.property(apportionments, one => {
            const sum = Decimal.sum(one.weights);
            for (const [i, part] of apportion(one).entries()) {
                // Both sides times the sum of the weights, so that nothing is rounded.
                const off = part.times(sum).minus(one.total.times(one.weights[i]));
                const distance = off.isNegative() ? off.negated() : off;
                expect(distance.compare(one.step.times(sum))).toBe(-1);
                expect(part.isNegative()).toBe(false);
                if (one.weights[i].isZero()) expect(part.isZero()).toBe(true);
            }
        }), { seed: 20232 });
    });

    it('gives whole steps, but to one part at most, which has what is less than a step', () => {
        fc.assert(fc.property(apportionments, one => {
            const broken = apportion(one).filter(part => !part.minus(part.dividedBy(one.step, 0, 'floor').times(one.step)).isZero());
            const isMultiple = one.total.minus(one.total.dividedBy(one.step, 0, 'floor').times(one.step)).isZero();
            expect(broken.length).toBe(isMultiple ? 0 : 1);
        }), { seed: 20233 });
    });

    it('depends on nothing but its input', () => {
        fc.assert(fc.property(apportionments, fc.array(apportionments, { maxLength: 3 }), (one, others) => {
            const before = apportion(one).map(String);
            for (const other of others) apportion(other);
            expect(apportion(one).map(String)).toEqual(before);
        }), { seed: 20234 });
    });

    it('sees only the proportion of the weights, and is the same in another unit', () => {
        fc.assert(fc.property(apportionments, positive, ({ total, weights, step }, k) => {
            const parts = apportion({ total, weights, step });
            expect(apportion({ total, weights: weights.map(weight => weight.times(k)), step }).map(String)).toEqual(parts.map(String));
            expect(apportion({ total: total.times(k), weights, step: step.times(k) }).map(String)).toEqual(parts.map(part => String(part.times(k))));
        }), { seed: 20235 });
    });

    it('gives more to more: a larger weight never has a smaller part by more than what is less than a step', () => {
        fc.assert(fc.property(apportionments, one => {
            const whole = one.total.dividedBy(one.step, 0, 'floor').times(one.step);
            const parts = apportion({ ...one, total: whole });
            one.weights.forEach((left, i) => one.weights.forEach((right, j) => {
                if (left.compare(right) > 0) expect(parts[i].compare(parts[j])).not.toBe(-1);
            }));
        }), { seed: 20236 });
    });

    it('refuses what cannot be divided', () => {
        for (const [total, weights, step] of [['-1', ['1'], '1'], ['1', ['-1', '2'], '1'], ['1', ['0', '0'], '1'], ['1', [], '1'], ['1', ['1'], '0'], ['1', ['1'], '-1']] as const) {
            expect(() => divided(total, weights, step)).toThrow(RangeError);
        }
    });
});
