import { Decimal } from './decimal.js';

/** What is to be divided: an amount, in proportion to what, and in multiples of which amount. */
export interface Apportionment {
    /** 0 or more. It need not be a multiple of the step. */
    readonly total: Decimal;
    /** One for each part, 0 or more, and not all 0. Only their proportion matters. */
    readonly weights: readonly Decimal[];
    /** More than 0: 1 for indivisible things. */
    readonly step: Decimal;
}

/**
 * Divides a total in proportion to weights, by the largest remainder: each part gets the whole steps of its exact share; the steps
 * that are left go one each to the parts whose shares lost most by that, and what is less than a step to the next of them. Among
 * equals the earlier part comes first. So the parts add up to the total exactly, each differs from its exact share by less than a
 * step, and a part without weight gets nothing. Throws a RangeError for amounts outside the ranges above.
 */
export function apportion({ total, weights, step }: Apportionment): readonly Decimal[] {
    const sum = Decimal.sum(weights);
    if (total.isNegative() || weights.some(weight => weight.isNegative())) throw new RangeError('A negative amount cannot be divided.');
    if (sum.isZero() || step.isZero() || step.isNegative()) throw new RangeError('There are no weights or no steps to divide by.');
    const shares = weights.map((weight, index) => shareOf(total.times(weight), sum.times(step), index));
    const wholeSteps = total.dividedBy(step, 0, 'floor');
    let left = wholeSteps.minus(Decimal.sum(shares.map(({ steps }) => steps)));
    let crumb = total.minus(wholeSteps.times(step));
    const parts = shares.map(({ steps }) => steps.times(step));
    for (const { index } of byRemainder(shares)) {
        if (left.isZero() && crumb.isZero()) break;
        parts[index] = parts[index].plus(left.isZero() ? crumb : step);
        if (left.isZero()) crumb = Decimal.zero;
        else left = left.minus(Decimal.one);
    }
    return parts;
}

/** The exact share of a part in steps. */
interface Share {
    readonly index: number;
    readonly steps: Decimal;
    /** What is over, in a unit that is the same for all parts: the quotient itself may have no end. */
    readonly remainder: Decimal;
}

function shareOf(dividend: Decimal, divisor: Decimal, index: number): Share {
    const steps = dividend.dividedBy(divisor, 0, 'floor');
    return { index, steps, remainder: dividend.minus(steps.times(divisor)) };
}

function byRemainder(shares: readonly Share[]): readonly Share[] {
    return [...shares].sort((a, b) => b.remainder.compare(a.remainder) || a.index - b.index);
}
