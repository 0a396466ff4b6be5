import { AstUtils, type AstNode } from 'langium';
import type { TextEdit } from '../diagnostics/diagnostic.js';
import { SourceDocument, type Place } from '../diagnostics/source-document.js';
import * as ast from '../generated/ast.js';
import { parseDocument, type ParsedDocument } from '../syntax/parse.js';
import { formatEdits } from './format-edits.js';
import { writtenLanguage } from '../syntax/written-language.js';
import { type FormatOptions, meaning } from './format.js';

/**
 * What makes the lines tidy that a place touches, as they would be in the whole document. Rows of a table have common columns: where
 * one of them is touched, all of them are made tidy. Only the declarations around the place are read, so that it costs nothing in a
 * long document. Of one that cannot be read, those are changed that can be, if they begin at the margin: what else is indented may
 * belong to what is broken.
 */
export function formatRange(parsed: ParsedDocument, options: FormatOptions, within: Place): readonly TextEdit[] {
    const { source, tree, diagnostics } = parsed;
    const places = tree.statements.map(({ $cstNode }): Place => ({ document: source, start: $cstNode?.offset ?? 0, end: $cstNode?.end ?? 0 }));
    const touches = (place: Place) => place.start <= within.end && place.end >= within.start;
    const [first, last] = [places.findIndex(touches), places.findLastIndex(touches)];
    if (first < 0) return [];
    const lines = linesOf(source, within);
    const wanted = [lines, ...tree.statements.slice(first, last + 1).flatMap(statement => tableLines(source, statement, lines))];
    const group = groupAround(source, places, first, last);
    const errors = diagnostics.filter(found => found.severity === 'error').map(({ place }) => place);
    const pieces = errors.length === 0 ? [pieceOf(source, places, group)] : soundPieces(source, places, group, errors);
    // A piece alone may not show in which language the text is written.
    const keywords = options.keywords ?? writtenLanguage(parsed.tree);
    return pieces.flatMap(piece => editsOf(piece, { keywords }, wanted));
}

/** The whole lines that a place touches; an end at the beginning of a line does not touch that. */
function linesOf(source: SourceDocument, { start, end }: Place): Place {
    return { document: source, start: lineStart(source, start), end: lineEnd(source, Math.max(start, end - 1)) };
}

/** The lines of the rows that stand in columns with rows on these lines. */
function tableLines(source: SourceDocument, statement: AstNode, lines: Place): readonly Place[] {
    const tables = new Map<AstNode, Place[]>();
    for (const node of AstUtils.streamAllContents(statement)) {
        const place = rowLines(source, node);
        if (!place) continue;
        const rows = tables.get(node.$container!);
        if (rows) rows.push(place);
        else tables.set(node.$container!, [place]);
    }
    return [...tables.values()].filter(rows => rows.some(row => row.start <= lines.end && row.end >= lines.start)).flat();
}

/** The lines of a row without those of its block. */
function rowLines(source: SourceDocument, node: AstNode): Place | undefined {
    const cells = ast.isColumns(node) ? node.columns : ast.isRow(node) || ast.isOthers(node) || ast.isReserve(node) ? node.cells : [];
    const end = cells.at(-1)?.$cstNode?.end;
    return end === undefined ? undefined : linesOf(source, { document: source, start: node.$cstNode!.offset, end });
}

/** Declarations from the first to the last, by index. */
interface Group {
    readonly first: number;
    readonly last: number;
}

/** Some declarations with those that stand in columns with them: there are no blank lines between them. */
function groupAround(source: SourceDocument, places: readonly Place[], first: number, last: number): Group {
    const goesOn = (i: number) => i > 0 && i < places.length && !endsAt(source, places, i);
    let group = { first, last };
    while (goesOn(group.first)) group = { ...group, first: group.first - 1 };
    while (goesOn(group.last + 1)) group = { ...group, last: group.last + 1 };
    return group;
}

/** Whether a blank line, and nothing on the line of the declaration before, separates the declaration at an index from that. */
function endsAt(source: SourceDocument, places: readonly Place[], i: number): boolean {
    const end = endWithComment(source, places[i - 1].end);
    return end === lineEnd(source, end) && /(?:\r\n|\n|\r(?!\n))[^\S\n\r]*[\n\r]/.test(source.text.slice(end, places[i].start));
}

/** All of some declarations, with the comments before, between and behind them. */
function pieceOf(source: SourceDocument, places: readonly Place[], { first, last }: Group): Place {
    const behind = first > 0 ? endWithComment(source, places[first - 1].end) : 0;
    const blanks = /^\s*/.exec(source.text.slice(behind, places[first].start))![0].length;
    const start = Math.max(behind, lineStart(source, behind + blanks));
    return { document: source, start, end: withLineEnd(source, endWithComment(source, places[last].end)) };
}

/** Declarations that follow each other and can be read, with the comments between and behind them. */
function soundPieces(source: SourceDocument, places: readonly Place[], { first, last }: Group, errors: readonly Place[]): readonly Place[] {
    const pieces: Place[] = [];
    let joins = false;
    for (let i = first; i <= last; i++) {
        const place = places[i];
        const next = places[i + 1]?.start ?? source.text.length;
        const isSound = lineStart(source, place.start) === place.start && !errors.some(error => error.end >= place.start && error.start < next);
        const piece = { document: source, start: place.start, end: withLineEnd(source, endWithComment(source, place.end)) };
        if (isSound && joins) pieces.push({ ...pieces.pop()!, end: piece.end });
        else if (isSound) pieces.push(piece);
        joins = isSound;
    }
    return pieces;
}

/** The changes in one piece, which is read for itself, on the lines that are wanted. None if those alone would change what it says. */
function editsOf({ document, start, end }: Place, options: FormatOptions, wanted: readonly Place[]): readonly TextEdit[] {
    const piece = parseDocument(new SourceDocument(document.path, document.text.slice(start, end)));
    const edits = formatEdits(piece, options);
    const isWanted = heldBy(wanted);
    // What follows on the line of a piece is left where it stands.
    const kept = edits.filter(({ place }) => isWanted(start + place.start, start + place.end) && (start + place.start < end || end === document.text.length));
    if (kept.length < edits.length && !meansTheSame(piece, edited(piece.source, kept))) return [];
    return kept.map(({ place, text }) => ({ place: { document, start: start + place.start, end: start + place.end }, text }));
}

/** Whether one of some places holds a piece of text. It is to be asked in the order in which the pieces begin. */
function heldBy(places: readonly Place[]): (from: number, to: number) => boolean {
    const waiting = places.toSorted((a, b) => a.start - b.start);
    let next = 0;
    let reached = -1;
    return (from, to) => {
        for (; next < waiting.length && waiting[next].start <= from; next++) reached = Math.max(reached, waiting[next].end);
        return to <= reached;
    };
}

function meansTheSame({ source, tree }: ParsedDocument, text: string): boolean {
    return meaning(parseDocument(new SourceDocument(source.path, text)).tree) === meaning(tree);
}

function edited({ text }: SourceDocument, edits: readonly TextEdit[]): string {
    let result = '';
    let end = 0;
    for (const { place, text: written } of edits) {
        result += text.slice(end, place.start) + written;
        end = place.end;
    }
    return result + text.slice(end);
}

function lineStart(source: SourceDocument, offset: number): number {
    return source.lineStarts[source.positionAt(offset).line];
}

/** Where a line ends, without the signs that end it. */
function lineEnd(source: SourceDocument, offset: number): number {
    const { line } = source.positionAt(offset);
    return source.lineStarts[line] + source.lineAt(line).length;
}

/** The end of the line on which a declaration ends, if only a comment follows on it. */
function endWithComment(source: SourceDocument, end: number): number {
    const behind = lineEnd(source, end);
    return /^[ \t]*(?:\/\/.*)?$/.test(source.text.slice(end, behind)) ? behind : end;
}

/** The end of a line with the signs that end it: they tell how lines end in a piece of one line. */
function withLineEnd(source: SourceDocument, end: number): number {
    return end === lineEnd(source, end) ? source.lineStarts[source.positionAt(end).line + 1] ?? source.text.length : end;
}
