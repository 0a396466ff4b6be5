import type { AdjustedFigure, Adjustment, Figure } from './model.js';
import type { Decimal } from './decimal.js';
import { sameInterval } from './interval.js';

const changes = new WeakMap<Adjustment, ReadonlyMap<Figure, AdjustedFigure>>();

/** What an adjustment changes where a figure is what something becomes. */
export function changeTo(figure: Figure): AdjustedFigure | undefined {
    const { adjustment } = figure;
    if (!adjustment) return undefined;
    let known = changes.get(adjustment);
    if (!known) changes.set(adjustment, known = new Map(adjustment.changes.map(change => [change.after, change])));
    return known.get(figure);
}

/** Whether another value of a figure would leave the change by which it came about without an effect: no mistake is mended by undoing what a document says. */
export function isUndoneBy(figure: Figure, value: Decimal): boolean {
    const before = changeTo(figure)?.before;
    return before?.value !== undefined && before.operator === figure.operator && before.value.equals(value);
}

/** Whether the same is written before and behind an arrow, and was in force. */
export function changesNothing({ before, old, after }: AdjustedFigure): boolean {
    return !after.rest && isSame(old, after) && (before ? isSame(before, after) : after.status === 'none');
}

function isSame(a: Figure, b: Figure): boolean {
    if (a.status === 'none' || b.status === 'none') return a.status === b.status;
    return (a.status === 'undecided') === (b.status === 'undecided') && a.operator === b.operator && a.percent === b.percent && sameInterval(a.interval, b.interval);
}
