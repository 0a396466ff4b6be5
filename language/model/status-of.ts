import { Decimal } from './decimal.js';
import { atLeast, contains, disjoint, everything, times, upTo, type Interval } from './interval.js';
import type { Check, SplitMode } from './model.js';

/** What a whole allows the sum of its parts to be. */
export function allowedSum(whole: Interval, mode: SplitMode, margin: Decimal): Interval {
    switch (mode) {
        case 'exactly': return whole;
        case 'up to': {
            const widened = times(whole, Decimal.one.plus(margin));
            return { low: whole.low, lowOpen: whole.lowOpen, high: widened.high, highOpen: widened.highOpen };
        }
        case 'at least': case 'overlapping': return whole.low ? atLeastOpen(whole.low, whole.lowOpen) : everything;
        case 'at most': return whole.high ? upTo(whole.high, whole.highOpen) : everything;
    }
}

function atLeastOpen(low: Decimal, open: boolean): Interval {
    return { ...atLeast(low), lowOpen: open };
}

/** Failed where nothing allowed is possible, passed where everything possible is allowed, open otherwise. */
export function statusOf(actual: Interval, expected: Interval): Check['status'] {
    if (disjoint(actual, expected)) return 'failed';
    return contains(expected, actual) ? 'passed' : 'open';
}
