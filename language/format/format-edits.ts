import type { TextEdit } from '../diagnostics/diagnostic.js';
import { SourceDocument, type Place } from '../diagnostics/source-document.js';
import type * as ast from '../generated/ast.js';
import { leavesOf } from '../syntax/comments.js';
import { parseDocument, type ParsedDocument } from '../syntax/parse.js';
import { formatDocument, type FormatOptions } from './format.js';

/**
 * The fewest changes that make a document tidy: blanks and words that differ, nothing else. None where it cannot be read.
 *
 * @param within only changes in the declarations that touch this place, laid out as in the whole document. Of a document that cannot
 * be read, those are changed that can be, if they begin at the margin: what else is indented may belong to what is broken.
 */
export function formatEdits(parsed: ParsedDocument, options: FormatOptions, within?: Place): readonly TextEdit[] {
    const { source, tree, diagnostics } = parsed;
    const whole = { document: source, start: 0, end: source.text.length };
    const sound = diagnostics.every(found => found.severity !== 'error');
    if (!within) return sound ? pieceEdits(whole, options) : [];
    const wanted = tree.statements.map(statement => placeOf(source, statement)).filter(place => place.start <= within.end && place.end >= within.start);
    if (!wanted.length) return [];
    const [start, end] = [lineStart(source, wanted[0].start), endWithComment(source, wanted.at(-1)!.end)];
    const pieces = sound ? [whole] : soundPieces(parsed);
    return pieces.flatMap(piece => pieceEdits(piece, options)).filter(({ place }) => place.start >= start && place.end <= end);
}

function placeOf(source: SourceDocument, { $cstNode }: ast.Statement): Place {
    return { document: source, start: $cstNode?.offset ?? 0, end: $cstNode?.end ?? 0 };
}

/** Declarations that follow each other and can be read, with the comments between and behind them. */
function soundPieces({ source, tree, diagnostics }: ParsedDocument): readonly Place[] {
    const errors = diagnostics.filter(found => found.severity === 'error').map(({ place }) => place);
    const places = tree.statements.map(statement => placeOf(source, statement));
    const pieces: Place[] = [];
    let joins = false;
    places.forEach((place, i) => {
        const next = places[i + 1]?.start ?? source.text.length;
        const isSound = lineStart(source, place.start) === place.start && !errors.some(error => error.end >= place.start && error.start < next);
        const piece = { document: source, start: place.start, end: endWithComment(source, place.end) };
        if (isSound && joins) pieces.push({ ...pieces.pop()!, end: piece.end });
        else if (isSound) pieces.push(piece);
        joins = isSound;
    });
    return pieces;
}

function lineStart(source: SourceDocument, offset: number): number {
    return source.lineStarts[source.positionAt(offset).line];
}

/** The end of the line on which a declaration ends, if only a comment follows on it. */
function endWithComment(source: SourceDocument, end: number): number {
    const { line } = source.positionAt(end);
    const lineEnd = source.lineStarts[line] + source.lineAt(line).length;
    return /^[ \t]*(?:\/\/.*)?$/.test(source.text.slice(end, lineEnd)) ? lineEnd : end;
}

/** The changes in one piece, which is read for itself. */
function pieceEdits({ document, start, end }: Place, options: FormatOptions): readonly TextEdit[] {
    const text = document.text.slice(start, end);
    const piece = new SourceDocument(document.path, text);
    const formatted = formatDocument(piece, options);
    if ('problem' in formatted || formatted.text === text) return [];
    // The line end behind a piece is not part of it.
    const tidy = end < document.text.length ? formatted.text.replace(/\r?\n$/, '') : formatted.text;
    return differences(piece, tidy).map(({ from, to, text: written }) => ({ place: { document, start: start + from, end: start + to }, text: written }));
}

interface Difference {
    readonly from: number;
    readonly to: number;
    readonly text: string;
}

/** Where two texts of the same tokens differ: between the tokens and in them. The whole text where the tokens are not the same ones. */
function differences(source: SourceDocument, tidy: string): readonly Difference[] {
    const [before, after] = [source, new SourceDocument(source.path, tidy)].map(document => tokensOf(document));
    if (before.length !== after.length) return [{ from: 0, to: source.text.length, text: tidy }];
    return before.flatMap((token, i) => {
        const [old, text] = [source.text.slice(token.start, token.end), tidy.slice(after[i].start, after[i].end)];
        if (old === text) return [];
        return isBetween(i) ? blankDifference(token.start, old, text) : [{ from: token.start, to: token.end, text }];
    });
}

/** The blanks that go or come: of a line end with its indentation, mostly the indentation alone. */
function blankDifference(start: number, old: string, text: string): Difference {
    const shorter = Math.min(old.length, text.length);
    let same = 0;
    while (same < shorter && old[same] === text[same]) same++;
    let behind = 0;
    while (behind < shorter - same && old.at(-1 - behind) === text.at(-1 - behind)) behind++;
    return { from: start + same, to: start + old.length - behind, text: text.slice(same, text.length - behind) };
}

/** Whether what stands at an index of `tokensOf` is what stands between tokens. */
function isBetween(index: number): boolean {
    return index % 2 === 0;
}

/** Tokens and what stands between them, in turns. */
function tokensOf(source: SourceDocument): readonly { readonly start: number; readonly end: number }[] {
    const pieces: { start: number; end: number }[] = [];
    let behind = 0;
    for (const { offset, end } of leavesOf(parseDocument(source).tree.$cstNode!)) {
        pieces.push({ start: behind, end: offset }, { start: offset, end });
        behind = end;
    }
    return [...pieces, { start: behind, end: source.text.length }];
}
