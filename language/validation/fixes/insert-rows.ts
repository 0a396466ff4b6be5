import type { TextEdit } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import type { Split } from '../../model/model.js';
import { beginsItsLine, endWithComment, indentAt, indentWithin, lineEndOf, lineStartOf, openingBrace } from '../../syntax/written-words.js';

/**
 * The edit that puts rows into a split: behind its last row, before `others` and `reserve`, each on a line of its own with the
 * indentation of the rows that are there; on the line of the last row where that line goes on. Undefined for a damaged block.
 */
export function insertRows(split: Split, rows: readonly string[]): TextEdit | undefined {
    const { document, end } = split.place;
    const { text } = document;
    const close = end - 1;
    if (text[close] !== '}') return undefined;
    // Rows of CSV files stand elsewhere; the clause that names the file stands where they would.
    const here = split.parts.filter(part => part.place.document === document && !part.computed);
    const places = [...here.filter(part => part.kind === 'row'), ...split.files].map(({ place }) => place);
    const last = places.sort((a, b) => a.end - b.end).at(-1);
    if (last) return after(last, rows, document);
    const [first] = here;
    if (first) return before(first.place.start, rows, document);
    return intoEmptyBlock(split, close, rows);
}

/** The edit that puts rows behind one that begins its line, where nothing but a comment follows it; else before it. */
export function rowsBeside(row: Place, rows: readonly string[]): TextEdit {
    const { document, start, end } = row;
    const isLine = beginsItsLine(document.text, start) && endWithComment(document.text, end) !== undefined;
    return isLine ? after(row, rows, document) : before(start, rows, document);
}

type Document = Split['place']['document'];

function after({ start, end }: { readonly start: number; readonly end: number }, rows: readonly string[], document: Document): TextEdit {
    const { text } = document;
    const lineEnd = beginsItsLine(text, start) ? endWithComment(text, end) : undefined;
    if (lineEnd === undefined) return insertion(document, end, rows.map(row => `  ${row}`).join(''));
    return insertion(document, lineEnd, rows.map(row => lineEndOf(text) + indentAt(text, start) + row).join(''));
}

function before(start: number, rows: readonly string[], document: Document): TextEdit {
    const { text } = document;
    const separator = beginsItsLine(text, start) ? lineEndOf(text) + indentAt(text, start) : '  ';
    return insertion(document, start, rows.map(row => row + separator).join(''));
}

/** Nothing, or a line of columns, stands in the block. */
function intoEmptyBlock({ place: { document, start }, headPlace }: Split, close: number, rows: readonly string[]): TextEdit {
    const { text } = document;
    const outer = indentAt(text, start);
    const lines = rows.map(row => `${indentWithin(outer)}${row}${lineEndOf(text)}`).join('');
    if (beginsItsLine(text, close)) return insertion(document, lineStartOf(text, close), lines);
    const blanks = /[ \t]*$/.exec(text.slice(openingBrace(text, headPlace.end, close) ?? start, close))![0].length;
    return { place: { document, start: close - blanks, end: close }, text: lineEndOf(text) + lines + outer };
}

function insertion(document: Document, at: number, text: string): TextEdit {
    return { place: { document, start: at, end: at }, text };
}
