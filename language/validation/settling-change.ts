import type { Fix, TextEdit } from '../diagnostics/diagnostic.js';
import { isUndoneBy } from '../model/adjusted-figure.js';
import { allowedFor, figuresOf } from '../model/blame.js';
import { comparisonsOf } from '../model/check-versions.js';
import { allowedSum, statusOf } from '../model/status-of.js';
import type { Decimal } from '../model/decimal.js';
import { contains, exactly, sum, type Interval } from '../model/interval.js';
import type { Comparison, Figure, Model } from '../model/model.js';
import { changeFigure, distanceBetween, inScaleOf, type FigureTitle } from './words.js';

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
    /**
     * The edits that give a figure another value: where it stands, and where adjustments repeat it as what was in force. Undefined
     * where that has no exact writing, and where it would undo the change by which the figure came about.
     */
    readonly edits: (figure: Figure, value: Decimal) => readonly TextEdit[] | undefined;
    /** Whether an allocation passes a figure on: what it says was read and divided by somebody else. */
    readonly isPassedOn: (figure: Figure) => boolean;
}

/** What is compared is looked for only once something is to be changed. */
export function changesOf(model: Model): Changes {
    let comparisons: ReadonlyMap<Figure, readonly Comparison[]> | undefined;
    let passedOn: ReadonlySet<Figure> | undefined;
    const isOwn = ({ place }: Figure) => place !== undefined && model.ownTexts.has(place.document);
    const compared = (figure: Figure) => (comparisons ??= comparisonsByFigure(model)).get(figure) ?? [];
    let hiding: ReadonlySet<Figure> | undefined;
    const isHiding = (figure: Figure) => (hiding ??= hidingFigures(model)).has(figure);
    let repeated: ReadonlyMap<Figure, readonly Figure[]> | undefined;
    const edits: Changes['edits'] = (figure, value) => {
        if (isUndoneBy(figure, value)) return undefined;
        const all = [figure, ...((repeated ??= repeatedFigures(model)).get(figure) ?? [])].flatMap(one => {
            const text = inScaleOf(one, value);
            return text === undefined || !one.place ? [] : [{ place: one.place, text }];
        });
        return all.length === 1 + (repeated.get(figure)?.length ?? 0) ? all : undefined;
    };
    return {
        edits,
        settling(figure, value, title) {
            if (!value || !isOwn(figure) || isHiding(figure)) return [];
            const all = compared(figure);
            const settles = all.length > 0 && all.every(comparison => contains(allowedFor(figure, comparison), exactly(value)));
            return settles ? changeFigure(figure, value, edits(figure, value), title) : [];
        },
        areHarmless(values) {
            if (![...values.keys()].every(figure => isOwn(figure) && !isHiding(figure))) return false;
            const touched = new Set([...values.keys()].flatMap(compared));
            return [...touched].every(comparison => isHarmless(comparison, values));
        },
        isPassedOn: figure => (passedOn ??= passedOnFigures(model)).has(figure),
    };
}

function comparisonsByFigure(model: Model): ReadonlyMap<Figure, readonly Comparison[]> {
    const byFigure = new Map<Figure, Comparison[]>();
    for (const comparison of model.checks.flatMap(comparisonsOf)) {
        for (const figure of new Set(figuresOf(comparison))) {
            const own = byFigure.get(figure);
            if (own) own.push(comparison);
            else byFigure.set(figure, [comparison]);
        }
    }
    return byFigure;
}

/** What is wrong once and again after an adjustment is said once: figures that take part only at first would leave the rest of it. */
function hidingFigures({ checks }: Model): ReadonlySet<Figure> {
    const found = new Set<Figure>();
    for (const check of checks) {
        const [first, ...again] = comparisonsOf(check);
        if (!again.length) continue;
        const later = again.map(one => new Set(figuresOf(one)));
        for (const figure of figuresOf(first)) if (later.some(figures => !figures.has(figure))) found.add(figure);
    }
    return found;
}

/** Where adjustments write figures once more. */
function repeatedFigures({ adjustments }: Model): ReadonlyMap<Figure, readonly Figure[]> {
    const found = new Map<Figure, Figure[]>();
    for (const { figure, written } of adjustments.flatMap(adjustment => adjustment.repeated)) {
        const own = found.get(figure);
        if (own) own.push(written);
        else found.set(figure, [written]);
    }
    return found;
}

function passedOnFigures(model: Model): ReadonlySet<Figure> {
    const found = new Set<Figure>();
    const add = (figure: Figure): void => {
        found.add(figure);
        figure.terms?.forEach(add);
    };
    for (const { passedOn } of model.allocations.flatMap(({ versions }) => versions)) for (const source of passedOn) if (source) add(source.figure);
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
