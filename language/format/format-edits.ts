import type { TextEdit } from '../diagnostics/diagnostic.js';
import { leavesOf } from '../syntax/comments.js';
import type { ParsedDocument } from '../syntax/parse.js';
import { type FormatOptions, formatParsed } from './format.js';

/** The fewest changes that make a document tidy: blanks and words that differ, nothing else. None where it cannot be read. */
export function formatEdits(parsed: ParsedDocument, options: FormatOptions): readonly TextEdit[] {
    const formatted = formatParsed(parsed, options);
    if ('problem' in formatted || formatted.source.text === parsed.source.text) return [];
    return differences(parsed, formatted).map(({ from, to, text }) => ({ place: { document: parsed.source, start: from, end: to }, text }));
}

interface Difference {
    readonly from: number;
    readonly to: number;
    readonly text: string;
}

/** Where two texts of the same tokens differ: between the tokens and in them. The whole text where the tokens are not the same ones. */
function differences(untidy: ParsedDocument, tidy: ParsedDocument): readonly Difference[] {
    const [before, after] = [untidy, tidy].map(tokensOf);
    if (before.length !== after.length) return [{ from: 0, to: untidy.source.text.length, text: tidy.source.text }];
    return before.flatMap((token, i) => {
        const [old, text] = [untidy.source.text.slice(token.start, token.end), tidy.source.text.slice(after[i].start, after[i].end)];
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
    // No editor can change half of a line end.
    if ([old, text].some(blanks => isWithinLineEnd(blanks, same))) same--;
    if (behind > 0 && [old, text].some(blanks => isWithinLineEnd(blanks, blanks.length - behind))) behind--;
    return { from: start + same, to: start + old.length - behind, text: text.slice(same, text.length - behind) };
}

function isWithinLineEnd(blanks: string, offset: number): boolean {
    return blanks[offset - 1] === '\r' && blanks[offset] === '\n';
}

/** Whether what stands at an index of `tokensOf` is what stands between tokens. */
function isBetween(index: number): boolean {
    return index % 2 === 0;
}

/** Tokens and what stands between them, in turns. */
function tokensOf({ source, tree }: ParsedDocument): readonly { readonly start: number; readonly end: number }[] {
    const pieces: { start: number; end: number }[] = [];
    let behind = 0;
    for (const { offset, end } of leavesOf(tree.$cstNode!)) {
        pieces.push({ start: behind, end: offset }, { start: offset, end });
        behind = end;
    }
    return [...pieces, { start: behind, end: source.text.length }];
}
