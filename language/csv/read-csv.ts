import { type CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';

/** A cell of a CSV file. */
export interface CsvCell {
    /** What it says: without its quotation marks and the blanks around it, in NFC. */
    readonly text: string;
    readonly quoted: boolean;
    /** Where it stands, with its quotation marks. */
    readonly place: Place;
    /** Where what it says stands. */
    readonly inner: Place;
}

/** A line of a CSV file, or several where a cell in quotes has line breaks. */
export interface CsvRecord {
    readonly cells: readonly CsvCell[];
    readonly place: Place;
    /** Whether nothing stands in the line before it, which was left out. */
    readonly afterBlank: boolean;
}

/** Why a file could not be read to its end: a quotation mark. */
export interface BrokenCsv {
    readonly problem: 'not closed' | 'text behind' | 'within';
    readonly place: Place;
}

/** A CSV file in cells. Records in which nothing stands are left out; which one is the header is known by what reads the file. */
export interface CsvTable {
    readonly separator: string;
    readonly records: readonly CsvRecord[];
    /** What follows was not read. */
    readonly broken: BrokenCsv | undefined;
}

const known = new WeakMap<SourceDocument, CsvTable>();

/** Reads a CSV file; the same document is read once. */
export function readCsv(document: SourceDocument): CsvTable {
    let table = known.get(document);
    if (!table) known.set(document, table = parseCsv(document));
    return table;
}

function parseCsv(document: SourceDocument): CsvTable {
    const separator = separatorOf(document.text);
    const reader = new CellReader(document);
    const broken = parseInto(reader, separator);
    const isBlank = reader.records.map(({ cells }) => cells.every(cell => cell.text === ''));
    const records = reader.records.flatMap(({ cells }, i) => (isBlank[i] ? [] : record(cells, i > 0 && isBlank[i - 1])));
    return { separator, records, broken };
}

/**
 * The separator: a tab if half of the first lines have one, else a semicolon, else a comma. Titles have commas (`Quận, huyện`), and
 * where the comma is the decimal sign spreadsheets separate by semicolons; above a table can stand lines without a separator.
 */
function separatorOf(text: string): string {
    const lines = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"?/g, '').split(/[\n\r]+/).filter(line => line !== '');
    return ['\t', ';'].find(one => lines.length > 0 && lines.filter(line => line.includes(one)).length * 2 >= lines.length) ?? ',';
}

/** Cells that are put to each other, with their places. */
class CellReader {
    readonly records: { readonly cells: CsvCell[] }[] = [];
    private end = 0;

    constructor(readonly document: SourceDocument) {}

    /**
     * Takes the next cell. The parser tells no places within the text (it counts bytes, and lines): but what a cell says, and whether it
     * has quotation marks, gives its length, and between two cells is nothing but a separator or the end of a line.
     */
    add(value: string, column: number): void {
        const { document } = this;
        const start = this.nextStart();
        if (column === 0) this.records.push({ cells: [] });
        const quoted = document.text[start] === '"';
        this.end = start + (quoted ? value.length + 2 + countQuotes(value) : value.length);
        const raw: Place = { document, start, end: this.end };
        const place = quoted ? raw : withoutBlanks(raw);
        const inner = quoted ? withoutBlanks({ document, start: start + 1, end: this.end - 1 }) : place;
        this.records.at(-1)!.cells.push({ text: value.trim().normalize('NFC'), quoted, place, inner });
    }

    /** Where the next cell begins. */
    nextStart(): number {
        const { document: { text }, end, records } = this;
        if (!records.length) return 0;
        return end + (text.startsWith('\r\n', end) ? 2 : 1);
    }
}

function parseInto(reader: CellReader, separator: string): BrokenCsv | undefined {
    const { document } = reader;
    try {
        // The parser lets a zero stand behind a closing quotation mark, though nothing else may.
        parse(document.text.replaceAll('\0', '\uFFFD'), {
            delimiter: separator, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, skip_empty_lines: false,
            cast: (value, { index }) => {
                reader.add(value, index);
                return '';
            },
        });
        return undefined;
    } catch (error) {
        const problem = problems[(error as CsvError).code];
        if (!problem) throw error;
        const start = reader.nextStart();
        const line = /^[^\n\r]*/.exec(document.text.slice(start))![0].trimEnd();
        return { problem, place: { document, start, end: start + line.length } };
    }
}

const problems: { readonly [code: string]: BrokenCsv['problem'] } = {
    CSV_QUOTE_NOT_CLOSED: 'not closed', CSV_INVALID_CLOSING_QUOTE: 'text behind', INVALID_OPENING_QUOTE: 'within',
};

function countQuotes(value: string): number {
    return value.includes('"') ? value.split('"').length - 1 : 0;
}

function withoutBlanks({ document, start, end }: Place): Place {
    const text = document.text.slice(start, end);
    const first = text.length - text.trimStart().length;
    return { document, start: start + (first === text.length ? 0 : first), end: start + (first === text.length ? 0 : text.trimEnd().length) };
}

function record(cells: readonly CsvCell[], afterBlank: boolean): CsvRecord {
    const last = cells.findLast(cell => cell.text !== '')!;
    return { cells, place: { ...cells[0].place, end: last.place.end }, afterBlank };
}
