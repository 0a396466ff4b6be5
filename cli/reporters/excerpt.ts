import type { Place } from '../../language/index.js';
import { displayWidth, expandTabs, printable } from '../display-width.js';

/** The line of a place and the marks below it, both without a margin. */
export interface Excerpt {
    /** From 1. */
    readonly lineNumber: number;
    readonly line: string;
    /** Blanks and carets, under the place's letters. */
    readonly marks: string;
}

/** Letters of a longer line that are shown before and after the place's beginning. */
const before = 60;
const after = 100;

/** The line where a place begins; undefined where the document is empty there and nothing can be shown. */
export function excerptOf({ document, start, end }: Place): Excerpt | undefined {
    const from = document.positionAt(start);
    const text = document.lineAt(from.line);
    if (document.text === '') return undefined;
    const to = document.positionAt(end);
    const column = Math.min(from.character, text.length);
    const endColumn = to.line > from.line ? text.length : Math.min(to.character, text.length);
    const cut = cutOut(printable(text), column);
    const lead = expandTabs(cut.line.slice(0, cut.column));
    const marked = expandTabs(cut.line.slice(0, Math.min(cut.column + endColumn - column, cut.line.length)));
    const width = Math.max(1, displayWidth(marked) - displayWidth(lead));
    return { lineNumber: from.line + 1, line: expandTabs(cut.line).trimEnd(), marks: ' '.repeat(displayWidth(lead)) + '^'.repeat(width) };
}

/** The part of a long line around a column, with … where something was left out, and the column in it. */
function cutOut(line: string, column: number): { readonly line: string; readonly column: number } {
    const start = line.length > before + after && column > before ? wholeLetter(line, column - before) : 0;
    const end = line.length > start + before + after ? wholeLetter(line, start + before + after) : line.length;
    const lead = start > 0 ? '…' : '';
    return { line: lead + line.slice(start, end) + (end < line.length ? '…' : ''), column: column - start + lead.length };
}

/** A column that does not split a pair of code units. */
function wholeLetter(line: string, column: number): number {
    const unit = line.charCodeAt(column);
    return unit >= 0xdc00 && unit <= 0xdfff ? column - 1 : column;
}
