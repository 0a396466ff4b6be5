import { apportion, type Apportionment } from './apportion.js';
import { Decimal } from './decimal.js';

/** What every part gets at least and at most. */
export interface Bounds {
    readonly min: Decimal | undefined;
    readonly max: Decimal | undefined;
}

/** Bounds that cannot be kept: the parts together get at least (or at most) so much, and that is not the total. */
export interface ImpossibleBounds {
    readonly kind: 'min' | 'max';
    readonly sum: Decimal;
    /** How many parts get that. */
    readonly count: number;
}

/**
 * Divides a total in proportion to weights within bounds. A part whose exact share lies outside gets the bound; what is left is divided
 * again among the others, by the largest remainder, until all lie within. Rounding keeps the bounds too: a part that a step would
 * carry over its bound gets the bound. A part without weight gets the least that is allowed.
 */
export function apportionWithin({ total, weights, step }: Apportionment, { min, max }: Bounds): readonly Decimal[] | ImpossibleBounds {
    const low = min ?? Decimal.zero;
    const highs = weights.map(weight => (weight.isZero() ? low : max));
    const impossible = impossibleBounds(total, low, highs);
    if (impossible) return impossible;
    const parts: (Decimal | undefined)[] = weights.map(() => undefined);
    let left = total;
    for (;;) {
        const free = weights.flatMap((_, i) => (parts[i] ? [] : [i]));
        const sum = Decimal.sum(free.map(i => weights[i]));
        // Exact shares first, times the sum of the weights so that none is rounded; then the rounded ones.
        const outside = outsideOf(free, i => left.times(weights[i]), sum);
        const rounded = outside.length || sum.isZero() ? free.map(() => Decimal.zero) : apportion({ total: left, weights: free.map(i => weights[i]), step });
        const wrong = outside.length ? outside : outsideOf(free, (_, f) => rounded[f], Decimal.one);
        if (!wrong.length) {
            free.forEach((i, f) => { parts[i] = rounded[f]; });
            return parts as Decimal[];
        }
        for (const { index, bound } of wrong) {
            parts[index] = bound;
            left = left.minus(bound);
        }
    }

    /**
     * Those of the shares, in a unit of `scale`, that lie below the lower bound or above the upper: the side that is more off, because
     * moving it to its bound brings the other side nearer to theirs. So what is left can always be divided within the bounds.
     */
    function outsideOf(free: readonly number[], shareOf: (index: number, position: number) => Decimal, scale: Decimal): readonly Outside[] {
        const shares = free.map((index, f) => ({ index, share: shareOf(index, f) }));
        const below = shares.map(({ index, share }): Outside => ({ index, bound: low, by: low.times(scale).minus(share) })).filter(isOff);
        const above = shares.flatMap(({ index, share }): Outside[] => {
            const high = highs[index];
            return high ? [{ index, bound: high, by: share.minus(high.times(scale)) }] : [];
        }).filter(isOff);
        return Decimal.sum(below.map(({ by }) => by)).compare(Decimal.sum(above.map(({ by }) => by))) >= 0 ? below : above;
    }
}

interface Outside {
    readonly index: number;
    readonly bound: Decimal;
    /** How far the share lies beyond its bound. */
    readonly by: Decimal;
}

function isOff({ by }: Outside): boolean {
    return !by.isNegative() && !by.isZero();
}

function impossibleBounds(total: Decimal, low: Decimal, highs: readonly (Decimal | undefined)[]): ImpossibleBounds | undefined {
    const least = low.times(Decimal.of(highs.length));
    if (least.compare(total) > 0) return { kind: 'min', sum: least, count: highs.length };
    const limits = highs.flatMap(high => high ?? []);
    if (limits.length < highs.length) return undefined;
    const most = Decimal.sum(limits);
    return most.compare(total) < 0 ? { kind: 'max', sum: most, count: highs.length } : undefined;
}
