import type { CsvRecord, CsvTable } from '../csv/read-csv.js';
import { areColumnSigns } from './csv-column-signs.js';
import { looksLikeFigure } from './csv-figures.js';
import { isTotalLabel, readHeadings, remainderOfLabel, type CsvHeadings } from './csv-headings.js';
import { scaleInUnit, scalesOfTitles } from './csv-units.js';
import { mayName, type LabelContext } from './csv-labels.js';
import type { Split } from './model.js';

/** The records of a file as a split reads them. */
export interface CsvSections {
    readonly separator: string;
    /** What stands above the header: the title of the table, the document that it belongs to. */
    readonly titles: readonly CsvRecord[];
    readonly header: CsvRecord;
    /** The two lines that the header takes, if it does: the upper one heads several columns of the lower one. */
    readonly headerLines: readonly [CsvRecord, CsvRecord] | undefined;
    readonly headings: CsvHeadings;
    /** The signs of the columns, directly below the header. */
    readonly signs: CsvRecord | undefined;
    /** What stands below the header and its signs, up to what closes the table. */
    readonly rows: readonly CsvRecord[];
    /** What stands below the table: place and day, who signs. */
    readonly closing: readonly CsvRecord[];
}

/** Finds the header and the end of a table, which has a record at least. */
export function sectionsOf({ records, separator }: CsvTable, split: Split, context: LabelContext): CsvSections {
    const at = headerAt(records, split);
    const withUnits = unitLine(records[at], records.at(at + 1), split);
    const headerLines = withUnits ?? twoLines(records[at], records.at(at + 1), split);
    const header = withUnits ? asHeadingsWithUnits(withUnits) : headerLines ? asOneLine(headerLines) : records[at];
    const headings = readHeadings(header, split);
    const behind = at + (headerLines ? 2 : 1);
    const next = records.at(behind);
    const signs = next && areColumnSigns(next, headings, context) ? next : undefined;
    const below = records.slice(behind + (signs ? 1 : 0));
    const end = closingAt(below, headings, context);
    const titles = records.slice(0, at);
    const closing = below.slice(end);
    const positionOf = (column: number) => (headings.withUnit.has(column) ? undefined : headings.columns[column][0]);
    const ofTitles = scalesOfTitles([...titles, ...closing], split.columns, positionOf);
    const read = headings.columns.map((positions, c) => (ofTitles.some(({ column }) => column === c) ? [] : positions));
    return {
        separator, titles, header, headerLines, headings: { ...headings, columns: read, otherScales: [...headings.otherScales, ...ofTitles] },
        signs, rows: below.slice(0, end), closing,
    };
}

/** The first record that heads the rows and figures; else one that heads either. Above it stands nothing that could be a figure. */
function headerAt(records: readonly CsvRecord[], split: Split): number {
    const numbers = records.findIndex(({ cells }) => cells.some(({ text }) => /^[-+]?\d[\d.,_ ]*%?$/.test(text)));
    const candidates = records.slice(0, numbers < 0 ? records.length : numbers).map(record => readHeadings(record, split));
    const first = candidates.findIndex(({ members, columns }) => members.length > 0 || columns.flat().length > 0);
    if (first <= 0) return 0;
    const whole = candidates.findIndex(({ members, columns }) => members.length > 0 && columns.flat().length > 0);
    return whole < 0 ? first : whole;
}

/** Whether the line below a header goes on with it: it heads figures, and nothing in the columns that say what a row is of. */
function twoLines(upper: CsvRecord, lower: CsvRecord | undefined, split: Split): CsvSections['headerLines'] {
    if (!lower) return undefined;
    const [first, second] = [upper, lower].map(line => readHeadings(line, split));
    const [above, figures] = [first.columns.flat(), second.columns.flat()];
    const isSecond = first.members.length > 0 && !second.members.length && figures.length > 0 && !figures.some(position => above.includes(position));
    return isSecond && first.members.every(({ position }) => !lower.cells[position]?.text) ? [upper, lower] : undefined;
}

/** A line below a header that has the units of columns, and nothing in those that say what a row is of. */
function unitLine(upper: CsvRecord, lower: CsvRecord | undefined, split: Split): CsvSections['headerLines'] {
    const { columns, members } = readHeadings(upper, split);
    const filled = lower?.cells.flatMap(({ text }, position) => (text === '' ? [] : { text, position })) ?? [];
    const isUnit = ({ text, position }: { readonly text: string; readonly position: number }): boolean => {
        const column = columns.findIndex(positions => positions.includes(position));
        return column >= 0 && scaleInUnit(withoutBrackets(text), split.columns[column].indicator.measure) !== undefined;
    };
    return lower && members.length > 0 && filled.length > 0 && filled.every(isUnit) ? [upper, lower] : undefined;
}

function asHeadingsWithUnits([upper, lower]: readonly [CsvRecord, CsvRecord]): CsvRecord {
    const cells = upper.cells.map((cell, i) => (lower.cells[i]?.text ? { ...cell, text: `${cell.text} (${withoutBrackets(lower.cells[i].text)})` } : cell));
    return { ...upper, cells, place: { ...upper.place, end: lower.place.end } };
}

function withoutBrackets(text: string): string {
    return text.replace(/^\((.*)\)$/s, '$1');
}

/** Of each column the lower heading, or the upper one where cells were joined downwards. */
function asOneLine([upper, lower]: readonly [CsvRecord, CsvRecord]): CsvRecord {
    const longer = upper.cells.length > lower.cells.length ? upper : lower;
    const cells = longer.cells.map((_, i) => (lower.cells[i]?.text ? lower.cells[i] : upper.cells[i] ?? lower.cells[i]));
    return { ...upper, cells, place: { ...upper.place, end: lower.place.end } };
}

/** Where what closes a table begins: behind its total or a blank line, from where on there are words without figures that name nothing. */
function closingAt(records: readonly CsvRecord[], headings: CsvHeadings, context: LabelContext): number {
    let first = records.length;
    while (first > 0 && isWords(records[first - 1], headings, context)) first--;
    for (let i = first; i < records.length; i++) if (records[i].afterBlank || (i > 0 && hasTotalLabel(records[i - 1], headings))) return i;
    return records.length;
}

/** Whether a record is words without a figure, none of which is meant as the name of a row. */
function isWords(record: CsvRecord, headings: CsvHeadings, context: LabelContext): boolean {
    const { cells } = record;
    return cells.some(({ text }) => /\p{L}/u.test(text)) && !hasFigures(record, headings) && cells.every(({ text }) => !isTotalLabel(text) && !remainderOfLabel(text))
        && !namesRow(record, headings, context);
}

/** Whether something in a record may be meant as a figure. */
export function hasFigures({ cells }: CsvRecord, { columns, otherScales }: CsvHeadings): boolean {
    const positions = [...columns.flat(), ...otherScales.map(({ position }) => position)];
    return positions.some(position => cells[position] && cells[position].text !== '' && looksLikeFigure(cells[position].text));
}

function hasTotalLabel({ cells }: CsvRecord, { columns }: CsvHeadings): boolean {
    const ofFigures = new Set(columns.flat());
    return cells.some(({ text }, i) => !ofFigures.has(i) && isTotalLabel(text));
}

const ordinal = /^(?:[IVX]+|\p{L})[.)]?$/u;

/** Whether something in a record may be meant as the name of a row. */
export function namesRow({ cells }: CsvRecord, { columns, note }: CsvHeadings, context: LabelContext): boolean {
    const apart = new Set([...columns.flat(), ...note === undefined ? [] : [note]]);
    return cells.some(({ text }, i) => !apart.has(i) && /\p{L}/u.test(text) && !ordinal.test(text) && mayName(text, context));
}
