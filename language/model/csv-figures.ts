import type { Localized } from '../diagnostics/definition.js';
import { numberStyles, readStyledNumber, type CsvCellForm, type NumberStyle } from '../csv/number-style.js';
import type { CsvCell } from '../csv/read-csv.js';
import { diagnostic, fix, type Diagnostic, type Fix } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordOf, spellingsOf, type KeywordLanguage } from '../syntax/keywords.js';
import type { NumberReading, UnreadNumber } from '../syntax/read-number.js';
import { keywordIn } from '../syntax/written-words.js';
import { wrongNumber } from '../syntax/wrong-number.js';
import type { Build, Draft } from './build.js';
import { Decimal } from './decimal.js';
import { nothing } from './interval.js';
import type { Column, Figure, Operator } from './model.js';
import { figure, withAmount } from './read-figures.js';

/** How the cells of a file are read. */
export interface CsvFigureContext {
    readonly build: Build;
    readonly form: Omit<CsvCellForm, 'quoted'>;
    /** What is written behind the name of the file to say how it writes numbers; undefined where that is said. */
    readonly stylePlace: StylePlace | undefined;
    /** In which styles all numbers of the file are such as their columns have. */
    readonly fittingStyles: () => readonly NumberStyle[];
    /** The rows are a report's. */
    readonly reported: boolean;
}

/** The end of a clause, and the language of its keywords. */
export interface StylePlace {
    readonly end: Place;
    readonly language: KeywordLanguage;
}

/** A cell as messages name it. */
interface CellNames {
    readonly label: string | Localized;
    readonly heading: string;
}

const qualifiers: readonly Operator[] = ['at least', 'at most', 'more than', 'less than', 'about'];
const restWords: ReadonlySet<string> = new Set(spellingsOf(keywordOf('rest')!));
const qualified = new RegExp(`^(?:(${qualifiers.flatMap(operator => spellingsOf(keywordOf(operator)!)).join('|')})\\s+)?([^%]*?)(\\s*%)?$`);

/** Whether a text in a column of figures may be meant as one: it is no words. */
export function looksLikeFigure(text: string): boolean {
    const [, qualifier, number] = qualified.exec(text) ?? ['', undefined, text];
    return qualifier !== undefined || restWords.has(text.toLowerCase()) || /^(?:[-+?\u2013\u2014\u2212]|[^\s\p{L}]*[0-9])/u.test(number) || /^\S*[0-9]\S*$/.test(number);
}

/** The figure of a cell, written as the language writes one; its number as the file does. What cannot be read is reported. */
export function readCsvFigure(cell: CsvCell, column: Column, row: CellNames, context: CsvFigureContext): Draft<Figure> {
    const { build, form } = context;
    const own = (status: Figure['status']): Draft<Figure> => ({ ...figure(status, cell.inner, column.scale), csv: { ...form, quoted: cell.quoted } });
    if (cell.text === '') {
        build.report(emptyCell(cell, row));
        return own('stated');
    }
    if (cell.text === '?') return own('undecided');
    if (/^[-\u2013\u2014]$/.test(cell.text)) return { ...own('none'), interval: nothing, value: Decimal.zero };
    if (restWords.has(cell.text.toLowerCase())) return { ...own('computed'), rest: true };
    const [, qualifier, number, percent = ''] = qualified.exec(cell.text) ?? ['', undefined, cell.text];
    const result = own('stated');
    result.operator = operatorOf(qualifier);
    const read = readStyledNumber(number, form.numbers);
    const start = cell.inner.start + Math.max(0, cell.text.length - percent.length - number.length);
    const place = (): Place => ({ ...cell.inner, start: Math.min(start, cell.inner.end) });
    if ('value' in read) {
        const { indicator, scale } = column;
        return withAmount(build, result, { number: read.value, percent: percent !== '', scale: undefined, place }, { indicator, scale, percent: false, reported: context.reported });
    }
    const fits = ({ kind }: NumberReading) => kind !== 'decimal' || percent !== '' || !column.indicator.measure?.whole;
    const wrong = wrongNumber(withinCell(read), { text: number, suffix: percent, place: place() }, fits);
    const styles = stylesOf(number, context);
    const fitting = styles.length > 1 ? styles.filter(style => context.fittingStyles().includes(style)) : styles;
    // Where only one style makes it a number, or all of the file, that cures the whole file.
    const first = fitting.length === 1 ? fitting : [];
    const fixes = (some: readonly NumberStyle[]): readonly Fix[] => some.map(style => styleFix(style, context.stylePlace!));
    build.report({ ...wrong, fixes: [...fixes(first), ...wrong.fixes, ...fixes(styles.filter(style => !first.includes(style)))] });
    return result;
}

/** A number that cannot be known, without the readings as several cells: in a file the cells are known. */
function withinCell(read: UnreadNumber): UnreadNumber {
    const readings = read.problem === 'ambiguous' ? read.readings.filter(({ cells }) => cells === 1) : [];
    return readings.length ? { problem: 'ambiguous', readings } : read;
}

function operatorOf(qualifier: string | undefined): Operator {
    return qualifiers.find(operator => qualifier !== undefined && spellingsOf(keywordOf(operator)!).includes(qualifier)) ?? 'exactly';
}

/** Where a number is one in a style that the text could name, that is the cure for all of them. */
function stylesOf(number: string, { form, stylePlace }: CsvFigureContext): readonly NumberStyle[] {
    return form.numbers === 'plain' && stylePlace ? numberStyles.filter(style => 'value' in readStyledNumber(number, style)) : [];
}

/** Whether a cell is no number, or one such as its column has, in a style. */
export function fitsStyle(text: string, { indicator: { measure } }: Column, style: NumberStyle): boolean {
    if (!/^[-+]?[0-9][0-9.,_ \u00A0]*$/.test(text)) return true;
    const read = readStyledNumber(text, style);
    return 'value' in read && (!measure?.whole || read.value.floor().equals(read.value));
}

function styleFix(style: NumberStyle, place: StylePlace): Fix {
    const text = `${keywordIn(place.language, 'numbers')} ${style}`;
    return fix('insert', { text }, [{ place: place.end, text: ` ${text}` }]);
}

function emptyCell(cell: CsvCell, { label, heading }: CellNames): Diagnostic {
    const { place, inner } = cell;
    // Nothing is hard to see: the separator before it is shown with it.
    const shown = place.end > place.start ? place : { ...place, start: Math.max(0, place.start - 1) };
    return diagnostic('empty-cell', shown, { column: heading, row: label }, {
        fixes: ['-', '?'].map(text => fix('insert', { text }, [{ place: inner, text }])),
    });
}
