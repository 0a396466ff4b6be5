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

/** Whether what is written behind an arrow is what was in force before. */
export function changesNothing({ before, after }: AdjustedFigure): boolean {
    if (!before) return after.status === 'none';
    if (after.rest) return false;
    if (before.status === 'none' || after.status === 'none') return before.status === after.status;
    return (before.status === 'undecided') === (after.status === 'undecided') && before.operator === after.operator && before.percent === after.percent
        && sameInterval(before.interval, after.interval);
}
