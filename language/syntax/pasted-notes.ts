import type { IToken } from 'chevrotain';
import { diagnostic, fix, type Diagnostic, type TextEdit } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { cellStarts } from './cells.js';
import type { Finding, PlaceMaker } from './finding.js';
import { keywordOf, spellingsOf, writtenKeyword } from './keywords.js';
import type { AllotLexer } from './lexer.js';
import { splitBlocks, type TabbedRow } from './tabbed-rows.js';
import { indexAt, joinedToken, retyped } from './tokens.js';

/** What is left of a text when its pasted notes are read. */
export interface Noted {
    readonly tokens: IToken[];
    /** Where the tabs stand that begin a column of notes: nothing behind one is no empty cell. */
    readonly noteTabs: ReadonlySet<number>;
}

/** The last piece of a row. */
interface Piece {
    readonly row: TabbedRow;
    readonly tab: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** `note`: it is written as a note; `words`: as one without the keyword; `heading`: it stands in a row without figures. */
    readonly kind: 'empty' | 'note' | 'words' | 'heading' | 'other';
}

const candidate = /\t *[(\p{L}][^\t\n\r]*(?:[\n\r]|$)/u;

/** Reads the words in the last column of a pasted table as notes: behind cells, in rows of as many pieces, where nothing but words stands. */
export function withNotes(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): Noted {
    const noteTabs = new Set<number>();
    if (!candidate.test(text)) return { tokens, noteTabs };
    const meant = new Map<IToken, readonly IToken[]>();
    for (const block of splitBlocks(text, tokens, lexer)) {
        const pieces = block.map(row => lastPiece(text, row, tokens, lexer));
        const unquoted: Piece[] = [];
        for (const width of new Set(block.map(({ fields }) => fields.length))) {
            const column = pieces.filter(({ row }) => row.fields.length === width);
            if (!isNotes(column)) continue;
            for (const piece of column) noteTabs.add(piece.tab);
            unquoted.push(...column.filter(({ kind }) => kind === 'words'));
        }
        unquoted.sort((a, b) => a.start - b.start);
        for (const { start, end, text: note } of unquoted) {
            const [first, behind] = [indexAt(tokens, start), indexAt(tokens, end)];
            meant.set(tokens[first], noteTokens(text, lexer, tokens[first], tokens[behind - 1], note));
            for (const token of tokens.slice(first + 1, behind)) meant.set(token, []);
            // Nothing within the note is a mistake of its own.
            for (let i = findings.length - 1; i >= 0; i--) if (findings[i].start >= start && findings[i].end <= end) findings.splice(i, 1);
        }
        if (unquoted.length) findings.push(noteFinding(unquoted, note => writtenNote(note, tokens, block[0].first, lexer)));
    }
    return { tokens: meant.size ? tokens.flatMap(token => meant.get(token) ?? [token]) : tokens, noteTabs };
}

function lastPiece(text: string, row: TabbedRow, tokens: readonly IToken[], lexer: AllotLexer): Piece {
    const line = /^[^\n\r]*/.exec(text.slice(row.start))![0];
    const tab = row.start + line.lastIndexOf('\t');
    const written = row.fields.at(-1)!;
    const start = tab + 1 + /^\s*/.exec(text.slice(tab + 1, row.start + line.length))![0].length;
    return { row, tab, start, end: start + written.length, text: written, kind: kindOf(written, tokens[indexAt(tokens, start)], row, lexer) };
}

function kindOf(written: string, first: IToken | undefined, row: TabbedRow, lexer: AllotLexer): Piece['kind'] {
    if (written === '') return 'empty';
    if (!first || row.cells.length < 2) return 'other';
    if (!row.cells.slice(0, -1).some(cell => /^[-+?\u2013\u2014\d]/.test(cell))) return 'heading';
    const kind = lexer.kindOf(first.tokenType);
    if (kind === 'note') return 'note';
    // `H1⇥270⇥H2 300` is a row and the next one.
    return /^[(\p{L}]/u.test(written) && !cellStarts.has(kind) && !/^\S+\s+[0-9._,]+$/.test(written) ? 'words' : 'other';
}

/** The same words in small letters in all rows are the unit of the figures, unless the heading of the column says otherwise. */
function isNotes(column: readonly Piece[]): boolean {
    const rows = column.filter(({ kind }) => kind !== 'heading');
    const isHeaded = column.some(({ kind, text }) => kind === 'heading' && noteWords.has(text.toLowerCase()));
    const isUnit = new Set(rows.map(({ text }) => text)).size === 1 && !/\p{Lu}/u.test(rows[0].text);
    return rows.every(({ kind }) => kind !== 'other') && rows.some(({ kind }) => kind !== 'empty') && (isHeaded || !isUnit);
}

const noteWords: ReadonlySet<string> = new Set(spellingsOf(keywordOf('note')!));

/** The keyword, in the place of the sign before the words, and the text. */
function noteTokens(text: string, lexer: AllotLexer, first: IToken, last: IToken, note: string): readonly IToken[] {
    const words = joinedToken(text, lexer.typeOf('STRING'), first, last);
    const before = first.startOffset - 1;
    const keyword = {
        ...retyped(words, lexer.typeOf('note')), image: 'note', startOffset: before, endOffset: before,
        startColumn: first.startColumn! - 1, endLine: first.startLine, endColumn: first.startColumn! - 1,
    };
    return [keyword, { ...words, image: quotedNote(note) }];
}

/** Words as the text of a note. */
export function quotedNote(note: string): string {
    return `"${note.replace(/["\u201C-\u201E]/g, '\'')}"`;
}

function isEnglish(tokens: readonly IToken[], inside: number, lexer: AllotLexer): boolean {
    let split = inside;
    while (split > 0 && !/^(?:split by|adjust)$/.test(lexer.kindOf(tokens[split].tokenType))) split--;
    return /^(?:split|adjust)/i.test(tokens[split].image);
}

/** A note as it is written in the block around a token, with its keyword. */
export function writtenNote(note: string, tokens: readonly IToken[], inside: number, lexer: AllotLexer): string {
    return `${writtenKeyword(keywordOf('note')!, isEnglish(tokens, inside, lexer) ? 'en' : 'vi')} ${quotedNote(note)}`;
}

/** The diagnostic for a note without its keyword; a fix of several notes shows the first of them. */
export function noteDiagnostic(place: Place, written: string, shown: string, edits: readonly TextEdit[]): Diagnostic {
    return diagnostic('note-without-keyword', place, { written }, { fixes: [fix('write-instead', { text: shown }, edits)] });
}

function noteFinding(notes: readonly Piece[], written: (note: string) => string): Finding {
    const [{ start, end, text }] = notes;
    const shown = written(text) + (notes.length > 1 ? ' \u2026' : '');
    const edits = (place: PlaceMaker) => notes.map(note => ({ place: place(note.start, note.end), text: written(note.text) }));
    return { start, end, report: place => noteDiagnostic(place(start, end), written(text), shown, edits(place)) };
}
