import type { Localized } from '../diagnostics/definition.js';
import { readStyledNumber, type CsvCellForm } from '../csv/number-style.js';
import type { CsvCell } from '../csv/read-csv.js';
import { diagnostic, fix, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordOf, spellingsOf } from '../syntax/keywords.js';
import type { NumberReading, UnreadNumber } from '../syntax/read-number.js';
import { wrongNumber, type WrittenNumber } from '../syntax/wrong-number.js';
import type { Build, Draft } from './build.js';
import type { FileStyle, TwoReadings } from './csv-styles.js';
import { Decimal } from './decimal.js';
import { nothing } from './interval.js';
import type { Column, Figure, Measure, Operator } from './model.js';
import { figure, nameOf, withAmount } from './read-figures.js';

/** How the cells of a file are read. */
export interface CsvFigureContext {
    readonly build: Build;
    readonly form: Omit<CsvCellForm, 'quoted'>;
    readonly style: FileStyle;
    /** The rows are a report's. */
    readonly reported: boolean;
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
    const { indicator, scale } = column;
    const two = 'value' in read && percent === '' ? context.style.twoReadings(number, column) : undefined;
    if ('value' in read && !two) {
        return withAmount(build, result, { number: read.value, percent: percent !== '', scale: undefined, place }, { indicator, scale, percent: false, reported: context.reported });
    }
    const fits = ({ kind }: NumberReading) => kind !== 'decimal' || percent !== '' || !indicator.measure?.whole;
    const written = { text: number, suffix: percent, place: place() };
    const wrong = two ? ambiguousWhole(two, written, indicator.measure!) : wrongNumber(withinCell(read as UnreadNumber), written, fits);
    const { first, last } = context.style.fixesFor(number);
    build.report({ ...wrong, fixes: [...first, ...wrong.fixes, ...last] });
    return result;
}

/** A number that cannot be known, without the readings as several cells: in a file the cells are known. */
function withinCell(read: UnreadNumber): UnreadNumber {
    const readings = read.problem === 'ambiguous' ? read.readings.filter(({ cells }) => cells === 1) : [];
    return readings.length ? { problem: 'ambiguous', readings } : read;
}

/** A number of whole things that is five or five thousand, or else no whole number. */
function ambiguousWhole({ thousands, decimal }: TwoReadings, written: WrittenNumber, measure: Measure): Diagnostic {
    const { text, place } = written;
    if (decimal === undefined) {
        const fixes = [fix('write-instead', { text: thousands }, [{ place, text: thousands }])];
        return diagnostic('not-whole', place, { written: text, measure: nameOf(measure) }, { fixes });
    }
    return wrongNumber({ problem: 'ambiguous', readings: [{ kind: 'groups', text: thousands, cells: 1 }, { kind: 'decimal', text: decimal, cells: 1 }] }, written);
}

function operatorOf(qualifier: string | undefined): Operator {
    return qualifiers.find(operator => qualifier !== undefined && spellingsOf(keywordOf(operator)!).includes(qualifier)) ?? 'exactly';
}

function emptyCell(cell: CsvCell, { label, heading }: CellNames): Diagnostic {
    const { place, inner } = cell;
    // Nothing is hard to see: the separator before it is shown with it.
    const shown = place.end > place.start ? place : { ...place, start: Math.max(0, place.start - 1) };
    return diagnostic('empty-cell', shown, { column: heading, row: label }, {
        fixes: ['-', '?'].map(text => fix('insert', { text }, [{ place: inner, text }])),
    });
}
