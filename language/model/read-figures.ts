import type * as ast from '../generated/ast.js';
import type { AstNode } from 'langium';
import { fractionDigits } from '../csv/number-style.js';
import { diagnostic, fix, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordOf, writtenKeyword } from '../syntax/keywords.js';
import { placeOf, placeOfProperty } from '../syntax/places.js';
import { readNumber, type NumberReading } from '../syntax/read-number.js';
import { wrongNumber } from '../syntax/wrong-number.js';
import type { At, Build, Draft } from './build.js';
import { Decimal } from './decimal.js';
import { anyAmount, atLeast, atMost, exactly, exactValue, lessThan, moreThan, nothing, sum, type Interval } from './interval.js';
import type { Figure, Indicator, Measure, Operator } from './model.js';

/** What a number in a cell is a number of. */
export interface CellContext {
    readonly indicator: Indicator | undefined;
    /** What a bare number is multiplied with. */
    readonly scale: Decimal;
    /** Percentages of a total are allowed (milestones). */
    readonly percent: boolean;
    /** It stands in a report, whose percentages are rounded: what is possible is everything that is rounded to them. */
    readonly reported?: boolean;
    /** How many cells the row lacks: a number that may be several cells is those that are missing. */
    readonly lacking?: number;
}

const scales: { readonly [word: string]: Decimal } = {
    thousand: Decimal.of(1_000), million: Decimal.of(1_000_000), billion: Decimal.of(1_000_000_000),
};
/** What a percent sign multiplies with. */
export const hundredth = Decimal.parse('0.01')!;

/** A power of ten by its word; 1 without a word. */
export function scaleOf(word: string | undefined): Decimal {
    return word === undefined ? Decimal.one : scales[word];
}

/** The word of a power of ten in both languages; undefined for 1. */
export function scaleWord(scale: Decimal): { readonly en: string; readonly vi: string } | undefined {
    const word = Object.keys(scales).find(one => scales[one].equals(scale));
    const keyword = word && keywordOf(word);
    return keyword ? { en: word, vi: writtenKeyword(keyword, 'vi') } : undefined;
}

/** The figure of a cell. What cannot be read is reported and stays without a value; sums with it are open. */
export function readCell(build: Build, cell: ast.Cell, context: CellContext, at: At): Draft<Figure> {
    if (cell.becomes) build.report(misplacedArrow(at, cell, cell.value, cell.becomes));
    return readValue(build, cell.value, context, at, cell);
}

/** An arrow outside an adjustment: what stands before it can be meant, which is what counts here, or what it leads to. */
export function misplacedArrow({ source }: At, node: AstNode, from: AstNode | undefined, to: AstNode): Diagnostic {
    const place = placeOf(source, node);
    const values = [from, to].flatMap(value => value?.$cstNode ? [placeOf(source, value)] : []);
    const edit = { ...place, start: values[0].start };
    return diagnostic('misplaced-arrow', { ...place, start: placeOfProperty(source, node, 'arrow').start }, {}, {
        fixes: values.map(value => source.text.slice(value.start, value.end)).map(text => fix('write-instead', { text }, [{ place: edit, text }])),
    });
}

/** The figure of a value; `node` stands where the value is missing from a damaged text. */
export function readValue(
    build: Build, value: ast.Value | ast.ClaimValue | undefined, context: CellContext, at: At, node: ast.Cell | ast.Claim,
): Draft<Figure> {
    const place = placeOf(at.source, value ?? node);
    switch (value?.$type) {
        case 'Unknown': return figure('undecided', place, context.scale);
        case 'Rest': return { ...figure('computed', place, context.scale), rest: true };
        case 'None': return { ...figure('none', place, context.scale), interval: nothing, value: Decimal.zero };
        case 'Amount': return readAmount(build, value, context, place, at);
        default: return figure('stated', place, context.scale);
    }
}

/** A figure about which nothing is known: any amount is possible. */
export function figure(status: Figure['status'], place: Place | undefined, scale: Decimal = Decimal.one): Draft<Figure> {
    return { status, operator: 'exactly', value: undefined, interval: anyAmount, place, percent: false, scale, rest: false, terms: undefined };
}

/** The figure where nothing is assigned and nothing is written. */
export function noFigure(scale?: Decimal): Draft<Figure> {
    return { ...figure('none', undefined, scale), interval: nothing };
}

/** Whether a number could not be read: that is reported, and nothing follows from it. */
export function isUnreadable({ status, value }: Pick<Figure, 'status' | 'value'>): boolean {
    return status === 'stated' && value === undefined;
}

/** The sum of figures as a figure of its own, which remembers them. Its value is exact where theirs are. */
export function sumFigure(terms: readonly Figure[]): Figure {
    const interval = sum(terms.map(term => term.interval));
    const exact = terms.every(term => term.value !== undefined && term.operator === 'exactly');
    return { ...figure('computed', undefined), interval, value: exact ? exactValue(interval) : undefined, terms };
}

/** The number of a text, or undefined with the mistake reported. A `%` directly behind it is not part of text and place. */
export function readNumberText(build: Build, text: string, place: Place, percent = false): Decimal | undefined {
    const read = readNumber(text);
    if ('value' in read) return read.value;
    build.report(wrongNumber(read, percent ? { text, suffix: '%', place: { ...place, end: place.end + 1 } } : { text, suffix: '', place }));
    return undefined;
}

/** The figure of a number that no word qualifies. */
export function readQuantityFigure(build: Build, quantity: ast.Quantity, context: CellContext, at: At): Draft<Figure> {
    return readAmount(build, quantity, context, placeOf(at.source, quantity), at);
}

/** The value of a number that no word qualifies: a step, a bound. Undefined where it cannot be read, which is reported. */
export function readQuantity(build: Build, quantity: ast.Quantity, context: CellContext, at: At): Decimal | undefined {
    return readQuantityFigure(build, quantity, context, at).value;
}

function readAmount(build: Build, amount: ast.Amount | ast.Quantity, context: CellContext, place: Place, at: At): Draft<Figure> {
    const result = figure('stated', place, context.scale);
    if ('qualifier' in amount && amount.qualifier) result.operator = amount.qualifier;
    const { number: text, percent, scale } = amount;
    // An empty cell of a pasted row was reported where it was read.
    if (!text) return result;
    const read = readNumber(text);
    const quantityPlace = () => ({ ...place, start: placeOfProperty(at.source, amount, 'number').start });
    if (!('value' in read)) {
        const own = quantityPlace();
        const number = { text, suffix: at.source.text.slice(own.start + text.length, own.end), place: own };
        const whole = !percent && !scale && context.indicator?.measure?.whole;
        const fits = ({ kind, cells }: NumberReading) => (!whole || kind !== 'decimal') && (context.lacking === undefined || cells - 1 === context.lacking);
        build.report(wrongNumber(read, number, fits));
        return result;
    }
    return withAmount(build, result, { number: read.value, percent, scale, place: quantityPlace }, context);
}

/** A number as it was read, before it is known what it is a number of. */
export interface ReadAmount {
    readonly number: Decimal;
    readonly percent: boolean;
    readonly scale: string | undefined;
    /** Where number, sign and word stand. */
    readonly place: () => Place;
}

/** Gives a figure the amount that a number means in its cell, unless it cannot be one of that indicator. */
export function withAmount(build: Build, result: Draft<Figure>, { number, percent, scale, place }: ReadAmount, context: CellContext): Draft<Figure> {
    const rate = context.indicator?.indicatorKind === 'rate';
    const written = (own: Place) => own.document.text.slice(own.start, own.end);
    if (percent && !rate && !context.percent) {
        const own = place();
        build.report(percentMisplaced(written(own).replace(/\s/g, ''), context.indicator, own));
        return result;
    }
    result.percent = percent;
    result.scale = percent ? hundredth : scale ? scaleOf(scale) : rate ? Decimal.one : context.scale;
    const value = result.scale === Decimal.one ? number : number.times(result.scale);
    if (!percent && context.indicator?.measure?.whole && !value.isInteger()) {
        const own = place();
        build.report(diagnostic('not-whole', own, { written: written(own), measure: nameOf(context.indicator.measure) }));
        return result;
    }
    result.value = value;
    result.interval = intervalOf(result.operator, value);
    if (context.reported && (percent || rate) && result.operator === 'exactly') result.interval = roundedTo(value, halfOfLastDigit(result, written(place())));
    return result;
}

/**
 * What is possible for a figure of a report: an amount in thousands, millions or billions, and one with digits after the point, is
 * rounded to the last digit written, half up or down, and has the sign that is written. Of percentages that is in the interval already.
 */
export function roundedInterval(figure: Figure): Interval {
    const { value, percent, scale, terms } = figure;
    if (terms) return sum(terms.map(roundedInterval));
    return !value || percent || (scale.equals(Decimal.one) && value.isInteger()) ? figure.interval : roundedToLastDigit(figure);
}

/** The same of what is computed, where also whole amounts can be rounded. */
export function roundedToLastDigit(figure: Figure): Interval {
    const { value, place, percent, operator } = figure;
    if (!value || !place || percent || operator !== 'exactly') return figure.interval;
    const rounded = roundedTo(value, halfOfLastDigit(figure, place.document.text.slice(place.start, place.end)));
    if (value.isNegative()) return rounded.high?.isNegative() ? rounded : { ...rounded, high: Decimal.zero };
    return rounded.low?.isNegative() ? { ...rounded, low: Decimal.zero } : rounded;
}

/** Half of what the last digit of a number counts as it is written: 0.005 of `23%`, 0.00005 of `23.06%`, 500_000 of `7 million`. */
function halfOfLastDigit({ scale, csv }: Pick<Figure, 'scale' | 'csv'>, text: string): Decimal {
    const digits = fractionDigits(text.replace(/[^0-9]*$/, ''), csv?.numbers ?? 'plain');
    return scale.times(Decimal.of(5)).dividedBy(Decimal.of(10n ** BigInt(digits + 1)), digits + 3, 'floor');
}

/** Everything that is rounded to a value, half up or half down: both ends count. */
function roundedTo(value: Decimal, half: Decimal): Interval {
    return { low: value.minus(half), lowOpen: false, high: value.plus(half), highOpen: false };
}

function intervalOf(operator: Operator, value: Decimal): Interval {
    switch (operator) {
        case 'exactly': return exactly(value);
        case 'at least': return atLeast(value);
        case 'at most': return atMost(value);
        case 'more than': return moreThan(value);
        case 'less than': return lessThan(value);
        case 'about': return anyAmount;
    }
}

function percentMisplaced(written: string, indicator: Indicator | undefined, place: Place): Diagnostic {
    const measure = indicator?.measure;
    return diagnostic('percent-misplaced', place, { written, indicator: indicator?.name ?? '?', measure: measure ? nameOf(measure) : '?' });
}

/** A measure as messages name it. */
export function nameOf(measure: Measure): string {
    return measure.title ?? measure.name;
}
