import type { Position, Range } from 'vscode-languageserver-types';
import type { Place, SourceDocument } from '../language/index.js';

/** A place as the protocol counts it: lines and UTF-16 code units from 0, the end not included. */
export function rangeOf({ document, start, end }: Place): Range {
    return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** An offset as the protocol counts it. */
export function positionOf(document: SourceDocument, offset: number): Position {
    return document.positionAt(offset);
}

/** The offset of a position. What lies beyond the end of a line or of the text counts as that end, as the protocol wants it. */
export function offsetAt(document: SourceDocument, { line, character }: Position): number {
    if (line < 0) return 0;
    const { lineStarts, text } = document;
    if (line >= lineStarts.length) return text.length;
    return lineStarts[line] + Math.min(Math.max(character, 0), document.lineAt(line).length);
}

/** The piece of a document that a range means. */
export function placeOf(document: SourceDocument, range: Range): Place {
    const start = offsetAt(document, range.start);
    return { document, start, end: Math.max(start, offsetAt(document, range.end)) };
}
