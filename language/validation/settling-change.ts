import type { Fix } from '../diagnostics/diagnostic.js';
import { allowedFor, figuresOf } from '../model/blame.js';
import { allowedSum, statusOf } from '../model/status-of.js';
import type { Decimal } from '../model/decimal.js';
import { contains, exactly, sum, type Interval } from '../model/interval.js';
import type { Comparison, Figure, Model } from '../model/model.js';
import { changeFigure, distanceBetween, type FigureTitle } from './words.js';

/**
 * Other values of figures, judged by everything the figures are compared in: a fix must not move an error elsewhere. Figures of used
 * projects get none: what they are compared in there is not known here, and they are not this project's to change.
 */
export interface Changes {
    /** The fix that gives a figure another value, if it stands in this project and every comparison that it takes part in holds with it. */
    readonly settling: (figure: Figure, value: Decimal | undefined, title?: FigureTitle) => readonly Fix[];
    /**
     * Whether all these figures stand in this project, and with these values no comparison fails that did not fail before and none
     * that fails is further off.
     */
    readonly areHarmless: (values: ReadonlyMap<Figure, Decimal>) => boolean;
    /** Whether an allocation passes a figure on: what it says was read and divided by somebody else. */
    readonly isPassedOn: (figure: Figure) => boolean;
}

/** What is compared is looked for only once something is to be changed. */
export function changesOf(model: Model): Changes {
    let comparisons: ReadonlyMap<Figure, readonly Comparison[]> | undefined;
    let passedOn: ReadonlySet<Figure> | undefined;
    const isOwn = ({ place }: Figure) => place !== undefined && model.ownTexts.has(place.document);
    const comparisonsOf = (figure: Figure) => (comparisons ??= comparisonsByFigure(model)).get(figure) ?? [];
    return {
        settling(figure, value, title) {
            if (!value || !isOwn(figure)) return [];
            const compared = comparisonsOf(figure);
            const settles = compared.length > 0 && compared.every(comparison => contains(allowedFor(figure, comparison), exactly(value)));
            return settles ? changeFigure(figure, value, title) : [];
        },
        areHarmless(values) {
            if (![...values.keys()].every(isOwn)) return false;
            const touched = new Set([...values.keys()].flatMap(comparisonsOf));
            return [...touched].every(comparison => isHarmless(comparison, values));
        },
        isPassedOn: figure => (passedOn ??= passedOnFigures(model)).has(figure),
    };
}

function comparisonsByFigure(model: Model): ReadonlyMap<Figure, readonly Comparison[]> {
    const byFigure = new Map<Figure, Comparison[]>();
    for (const { comparison } of model.checks) {
        if (!comparison) continue;
        for (const figure of new Set(figuresOf(comparison))) {
            const own = byFigure.get(figure);
            if (own) own.push(comparison);
            else byFigure.set(figure, [comparison]);
        }
    }
    return byFigure;
}

function passedOnFigures(model: Model): ReadonlySet<Figure> {
    const found = new Set<Figure>();
    const add = (figure: Figure): void => {
        found.add(figure);
        figure.terms?.forEach(add);
    };
    for (const { passedOn } of model.allocations) for (const source of passedOn) if (source) add(source.figure);
    return found;
}

function isHarmless(comparison: Comparison, values: ReadonlyMap<Figure, Decimal>): boolean {
    const now = sidesOf(comparison, figure => figure.interval);
    const then = sidesOf(comparison, figure => intervalWith(figure, values));
    if (statusOf(then.actual, then.expected) !== 'failed') return true;
    if (statusOf(now.actual, now.expected) !== 'failed') return false;
    return distanceBetween(then.actual, then.expected).compare(distanceBetween(now.actual, now.expected)) <= 0;
}

interface Sides {
    readonly actual: Interval;
    readonly expected: Interval;
}

function sidesOf({ parts, whole, mode, margin }: Comparison, intervalOf: (figure: Figure) => Interval): Sides {
    return { actual: sum(parts.map(intervalOf)), expected: allowedSum(intervalOf(whole), mode, margin) };
}

function intervalWith(figure: Figure, values: ReadonlyMap<Figure, Decimal>): Interval {
    const value = values.get(figure);
    if (value) return exactly(value);
    return figure.terms ? sum(figure.terms.map(term => intervalWith(term, values))) : figure.interval;
}
