import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../language/model/apportion.js';
import { apportionWithin, type Bounds } from '../../language/model/apportion-within.js';
import { Decimal } from '../../language/model/decimal.js';

const d = (text: string): Decimal => Decimal.parse(text)!;
const divided = (total: string, weights: readonly string[], step: string, bounds: { readonly min?: string; readonly max?: string }) => {
    const bound = (text: string | undefined) => (text === undefined ? undefined : d(text));
    const parts = apportionWithin({ total: d(total), weights: weights.map(d), step: d(step) }, { min: bound(bounds.min), max: bound(bounds.max) });
    return 'kind' in parts ? `${parts.kind} ${parts.sum.format()}` : parts.map(String);
};

const amounts: fc.Arbitrary<Decimal> = fc.tuple(fc.oneof(fc.bigInt({ min: 0n, max: 60n }), fc.bigInt({ min: 0n, max: 10n ** 20n })), fc.nat(2))
    .map(([n, digits]) => Decimal.of(n).dividedBy(Decimal.of(10n ** BigInt(digits)), 2, 'floor'));
const positive = amounts.filter(amount => !amount.isZero());

/** Weights, and a total that the bounds allow: each part is drawn from within them first. A part without weight can have the least only. */
const possible = fc.tuple(amounts, amounts, fc.array(fc.tuple(amounts, fc.nat(100)), { minLength: 1, maxLength: 10 }), positive, fc.boolean(), fc.boolean())
    .filter(([, , parts]) => parts.some(([weight]) => !weight.isZero()))
    .map(([min, span, drawn, step, hasMin, hasMax]) => {
        const low = hasMin ? min : Decimal.zero;
        const parts = drawn.map(([weight, percent]) => (weight.isZero() ? low : low.plus(span.times(Decimal.of(percent)).dividedBy(Decimal.of(100), 4, 'floor'))));
        const bounds: Bounds = { min: hasMin ? min : undefined, max: hasMax ? low.plus(span) : undefined };
        return { apportionment: { total: Decimal.sum(parts), weights: drawn.map(([weight]) => weight), step }, bounds };
    });

describe('dividing within bounds', () => {
    it('gives the bound to what lies outside, and divides the rest anew', () => {
        // Exact shares of 100: 10, 30, 60.
        expect(divided('100', ['1', '3', '6'], '1', { min: '20' })).toEqual(['20', '27', '53']);
        expect(divided('100', ['1', '3', '6'], '1', { max: '50' })).toEqual(['13', '37', '50']);
        expect(divided('100', ['1', '3', '6'], '1', { min: '20', max: '45' })).toEqual(['20', '35', '45']);
    });

    it('keeps bounds that a step would cross', () => {
        expect(divided('48', ['1', '1'], '10', { max: '25' })).toEqual(['25', '23']);
        expect(divided('52', ['1', '1'], '10', { min: '25' })).toEqual(['27', '25']);
    });

    it('gives a part without weight the least that is allowed', () => {
        expect(divided('100', ['0', '1'], '1', {})).toEqual(['0', '100']);
        expect(divided('100', ['0', '1'], '1', { min: '20' })).toEqual(['20', '80']);
    });

    it('says what the parts come to where bounds cannot be kept', () => {
        expect(divided('100', ['1', '1', '1'], '1', { min: '40' })).toBe('min 120');
        expect(divided('100', ['1', '1', '1'], '1', { max: '30' })).toBe('max 90');
        expect(divided('100', ['1', '0', '0'], '1', { max: '90' })).toBe('max 90');
    });

    it('keeps the total and the bounds wherever they can be kept', () => {
        fc.assert(fc.property(possible, ({ apportionment, bounds }) => {
            const parts = apportionWithin(apportionment, bounds);
            if ('kind' in parts) throw new Error(`${parts.kind} ${parts.sum.format()}`);
            expect(String(Decimal.sum(parts))).toBe(String(apportionment.total));
            for (const part of parts) {
                expect(part.compare(bounds.min ?? Decimal.zero)).not.toBe(-1);
                if (bounds.max) expect(part.compare(bounds.max)).not.toBe(1);
            }
        }), { seed: 20241, numRuns: 1000 });
    });

    it('refuses exactly what no division keeps', () => {
        fc.assert(fc.property(amounts, fc.array(positive, { minLength: 1, maxLength: 6 }), amounts, amounts, (total, weights, min, span) => {
            const max = min.plus(span);
            const count = Decimal.of(weights.length);
            const fits = min.times(count).compare(total) <= 0 && max.times(count).compare(total) >= 0;
            expect('kind' in apportionWithin({ total, weights, step: Decimal.one }, { min, max })).toBe(!fits);
        }), { seed: 20242 });
    });

    it('is the largest remainder where there are no bounds, or none that matter', () => {
        const someWeight = fc.array(amounts, { minLength: 1, maxLength: 10 }).filter(weights => weights.some(weight => !weight.isZero()));
        fc.assert(fc.property(amounts, someWeight, positive, (total, weights, step) => {
            const parts = apportion({ total, weights, step }).map(String);
            const within = (bounds: Bounds) => apportionWithin({ total, weights, step }, bounds);
            expect((within({ min: undefined, max: undefined }) as readonly Decimal[]).map(String)).toEqual(parts);
            expect((within({ min: Decimal.zero, max: total }) as readonly Decimal[]).map(String)).toEqual(parts);
        }), { seed: 20243 });
    });

    it('gives more to more within bounds, but for what is less than a step', () => {
        fc.assert(fc.property(possible, ({ apportionment, bounds }) => {
            const parts = apportionWithin(apportionment, bounds) as readonly Decimal[];
            apportionment.weights.forEach((left, i) => apportionment.weights.forEach((right, j) => {
                if (left.compare(right) > 0) expect(parts[i].plus(apportionment.step).compare(parts[j])).not.toBe(-1);
            }));
        }), { seed: 20244 });
    });
});
