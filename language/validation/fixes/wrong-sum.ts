import type { Localized } from '../../diagnostics/definition.js';
import { figuresOf } from '../../model/blame.js';
import type { Decimal } from '../../model/decimal.js';
import { exactly, exactValue, type Interval } from '../../model/interval.js';
import type { Check, Comparison, Indicator, Split } from '../../model/model.js';
import { commonScale } from '../scale-of-amounts.js';
import { amountText } from '../words.js';

/** Parts that do not add up, where it is known by how much. */
export interface WrongSum {
    readonly split: Split;
    readonly indicator: Indicator;
    readonly comparison: Comparison;
    /** The nearest sum with which the parts are right. */
    readonly wanted: Decimal;
    /** What the parts lack, or, below zero, have too much. */
    readonly lacking: Decimal;
    /** It is wrong since an adjustment: rows are written there, not in the split. */
    readonly isAdjusted: boolean;
}

/**
 * A failed sum of exact parts. Nothing where the parts overlap, where one of them is `rest` (it takes every change of the
 * others), where a row does not belong there, and where no number is the nearest: below `less than 300` there is none.
 */
export function wrongSum({ kind, status, subject, indicator, actual, expected, comparison, blame, version }: Check): WrongSum | undefined {
    if (kind !== 'sum' || status !== 'failed' || blame || subject.kind !== 'split' || !indicator || !comparison) return undefined;
    if (subject.mode === 'overlapping' || comparison.mode !== subject.mode || !('low' in actual && 'low' in expected)) return undefined;
    if (subject.parts.some(part => part.kind === 'row' && !part.member)) return undefined;
    const sum = exactValue(actual);
    const wanted = sum && nearest(expected, sum);
    return sum && wanted && { split: subject, indicator, comparison, wanted, lacking: wanted.minus(sum), isAdjusted: version !== undefined };
}

function nearest({ low, lowOpen, high, highOpen }: Interval, value: Decimal): Decimal | undefined {
    if (low && value.compare(low) < 0) return lowOpen ? undefined : low;
    return highOpen ? undefined : high;
}

/** What parts lack or have too much, whatever of the two. */
export function sizeOf({ lacking, comparison }: WrongSum): Localized {
    return amountText(exactly(lacking.isNegative() ? lacking.negated() : lacking), commonScale(figuresOf(comparison)));
}
