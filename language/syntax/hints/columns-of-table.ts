import type { IToken } from 'chevrotain';
import * as ast from '../../generated/ast.js';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { cellStarts } from '../cells.js';
import type { PlaceMaker } from '../finding.js';
import type { Reading } from '../mistake.js';
import type { Repair } from '../repair.js';
import { beginsLine, endOf, indexAt } from '../tokens.js';
import { isTotalWord } from '../total-words.js';
import { periodFinding, periodPhrase, periodTokens } from './period-in-words.js';
import { splitsOf } from './total-in-split.js';

/** What stands between two commas: its first token, and behind its last one. */
interface Piece {
    readonly first: number;
    readonly end: number;
}

/** Columns of tables that the parser takes for something else: the last one in words, totals of rows. */
export function columnsOfTables(tree: ast.Document, reading: Reading): readonly Repair[] {
    return splitsOf(tree).flatMap(split => split.items.filter(ast.isColumns).flatMap(columns => {
        const first = indexAt(reading.tokens, columns.$cstNode!.offset);
        const pieces = piecesOf(reading, first + 1, lineEnd(reading, first));
        const repair = totalColumn(split, first, pieces, reading) ?? lastPeriod(columns, pieces, reading);
        return repair ? [repair] : [];
    }));
}

/** `cột Quý III, Quý IV`: behind the last column a row could begin, so that `IV` is no mistake of the grammar. */
function lastPeriod(columns: ast.Columns, pieces: readonly Piece[], reading: Reading): Repair | undefined {
    const { text, tokens } = reading;
    const last = pieces.at(-1);
    if (!last || last.end - last.first < 2 || endOf(tokens[last.end - 1]) <= columns.$cstNode!.end) return undefined;
    const [start, end] = [tokens[last.first].startOffset, endOf(tokens[last.end - 1])];
    const phrase = periodPhrase(text.slice(start, end));
    if (phrase?.length !== end - start) return undefined;
    return {
        finding: periodFinding(start, end, text.slice(start, end), phrase.period), first: last.first, end: last.end,
        tokens: periodTokens(tokens[last.first], tokens[last.end - 1], phrase.period, reading),
    };
}

/** `cột Cả năm, Quý I`: a column with the totals of the rows, which goes together with its cells. What can be a name is none. */
function totalColumn(split: ast.Split, columns: number, pieces: readonly Piece[], reading: Reading): Repair | undefined {
    const { text, tokens } = reading;
    const written = ({ first, end }: Piece): string => text.slice(tokens[first].startOffset, endOf(tokens[end - 1]));
    const at = pieces.findIndex(piece => (piece.end - piece.first > 1 || split.columns?.time !== undefined) && isTotalWord(written(piece)));
    if (at < 0 || pieces.length < 2) return undefined;
    const rows = rowsBelow(reading, pieces.at(-1)!.end);
    const cells = rows.map(row => cellsIn(reading, row)).filter(row => row.length === pieces.length);
    const removed = [pieces, ...cells].map(row => withComma(row, at));
    const dropped = new Set(removed.flatMap(({ first, end }) => tokens.slice(first, end)));
    const end = rows.at(-1)?.end ?? pieces.at(-1)!.end;
    const name = written(pieces[at]);
    const [from, to] = [tokens[pieces[at].first].startOffset, endOf(tokens[pieces[at].end - 1])];
    const shown = cells.length ? `${name}: ${cells.map(row => written(row[at])).join(', ')}` : name;
    // A comma that is read in the place of a tab has no width of its own.
    const edits = (place: PlaceMaker) => removed.map(({ first, end: behind }, i) => {
        const isLast = at === pieces.length - 1;
        const row = [pieces, ...cells][i];
        return { place: place(isLast ? endOf(tokens[row[at - 1].end - 1]) : tokens[first].startOffset, isLast ? endOf(tokens[behind - 1]) : tokens[row[at + 1].first].startOffset), text: '' };
    });
    return {
        finding: {
            start: from, end: to,
            report: place => diagnostic('total-column', place(from, to), { column: name }, { fixes: [fix('remove', { text: shown }, edits(place))] }),
        },
        first: columns, end, tokens: tokens.slice(columns, end).filter(token => !dropped.has(token)),
    };
}

/** A piece with the comma behind it, or else with the one before it. */
function withComma(pieces: readonly Piece[], at: number): Piece {
    const { first, end } = pieces[at];
    return at < pieces.length - 1 ? { first, end: pieces[at + 1].first } : { first: pieces[at - 1].end, end };
}

function lineEnd({ tokens }: Reading, first: number): number {
    let end = first + 1;
    while (tokens[end] && !beginsLine(tokens, end)) end++;
    return end;
}

function piecesOf({ tokens }: Reading, first: number, end: number): readonly Piece[] {
    const pieces: Piece[] = [];
    let start = first;
    for (let i = first; i <= end; i++) {
        if (i < end && !isComma(tokens[i])) continue;
        if (i > start) pieces.push({ first: start, end: i });
        start = i + 1;
    }
    return pieces;
}

function isComma({ image, tokenType }: IToken): boolean {
    return image === ',' || tokenType.name === ',';
}

/** The lines from a token on up to the end of its block, without what stands in blocks within it. */
function rowsBelow(reading: Reading, from: number): readonly Piece[] {
    const { tokens } = reading;
    const rows: Piece[] = [];
    let depth = 0;
    for (let i = from; i < tokens.length; i = lineEnd(reading, i)) {
        const end = lineEnd(reading, i);
        if (depth === 0 && tokens[i].image !== '}') rows.push({ first: i, end });
        for (const { image } of tokens.slice(i, end)) depth += image === '{' ? 1 : image === '}' ? -1 : 0;
        if (depth < 0) break;
    }
    return rows;
}

/** The cells of a row: from the first on to what can follow them. */
function cellsIn(reading: Reading, { first, end }: Piece): readonly Piece[] {
    const { tokens, lexer } = reading;
    let start = first + 1;
    while (start < end && !cellStarts.has(lexer.kindOf(tokens[start].tokenType))) start++;
    let behind = start;
    while (behind < end && !/^(?:note|\{|\}|->)$/.test(lexer.kindOf(tokens[behind].tokenType))) behind++;
    return piecesOf(reading, start, behind);
}
