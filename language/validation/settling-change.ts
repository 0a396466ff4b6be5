import type { Fix } from '../diagnostics/diagnostic.js';
import { allowedFor } from '../model/blame.js';
import type { Decimal } from '../model/decimal.js';
import { contains, exactly } from '../model/interval.js';
import type { Comparison, Figure, Model } from '../model/model.js';
import { changeFigure } from './words.js';

/** Offers another value of a figure, if every comparison that the figure takes part in holds with it: a fix must not move an error elsewhere. */
export function settlingChanges(model: Model): (figure: Figure, value: Decimal | undefined, title?: 'change-total') => readonly Fix[] {
    let comparisons: ReadonlyMap<Figure, readonly Comparison[]> | undefined;
    return (figure, value, title) => {
        if (!value) return [];
        comparisons ??= comparisonsByFigure(model);
        const settles = comparisons.get(figure)?.every(comparison => contains(allowedFor(figure, comparison), exactly(value)));
        return settles ? changeFigure(figure, value, title) : [];
    };
}

function comparisonsByFigure(model: Model): ReadonlyMap<Figure, readonly Comparison[]> {
    const byFigure = new Map<Figure, Comparison[]>();
    for (const { comparison } of model.checks) {
        if (!comparison) continue;
        for (const figure of [...comparison.parts, comparison.whole]) {
            const own = byFigure.get(figure);
            if (own) own.push(comparison);
            else byFigure.set(figure, [comparison]);
        }
    }
    return byFigure;
}
