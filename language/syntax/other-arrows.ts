import type { ILexingError, IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { endOf, indexAt } from './tokens.js';

/** What of a text was read. */
export interface Read {
    readonly tokens: IToken[];
    readonly errors: ILexingError[];
}

/** Arrows that are none of the language. A `>` alone is one between two values only: before a number it may say "more than". */
const arrows = /[-=~\u2013\u2014]{2,}>+|[=~\u2013\u2014]>+|->>+|[\u21D2\u21E8\u27A1\u2794\u279C\u279D\u279E\u27F6\u27F9]\uFE0F?|(?<=[0-9%?][ \t]*)>/g;

/** `300 => 280`, `300 --> 280`, `300 ⇒ 280`: other arrows are read as the arrow that is meant. */
export function withOtherArrows(text: string, { tokens, errors }: Read, lexer: AllotLexer, findings: Finding[]): Read {
    const matches = [...text.matchAll(arrows)];
    if (!matches.length) return { tokens, errors };
    const type = lexer.typeOf('->');
    const read = [...tokens];
    let unread = errors;
    for (const { 0: { length }, index } of matches) {
        const [first, behind] = [indexAt(read, index), indexAt(read, index + length)];
        // In a text or a comment nothing begins there.
        const at = placeIn(read[first], index) ?? placeIn(errors.find(({ offset }) => offset === index), index);
        if (!at) continue;
        const token: IToken = {
            tokenType: type, tokenTypeIdx: type.tokenTypeIdx!, image: text.slice(index, index + length), startOffset: index, endOffset: index + length - 1,
            startLine: at.line, endLine: at.line, startColumn: at.column, endColumn: at.column + length - 1,
        };
        read.splice(first, behind - first, token);
        findings.push(otherArrow(token));
        unread = unread.filter(error => error.offset < index || error.offset + error.length > index + length);
    }
    return { tokens: read, errors: unread };
}

/** Line and column of what was read or not read, if it begins at an offset. */
export function placeIn(found: IToken | ILexingError | undefined, index: number): { readonly line: number; readonly column: number } | undefined {
    if (!found) return undefined;
    const [offset, line, column] = 'image' in found ? [found.startOffset, found.startLine!, found.startColumn!] : [found.offset, found.line!, found.column!];
    return offset === index ? { line, column } : undefined;
}

function otherArrow(token: IToken): Finding {
    const [start, end] = [token.startOffset, endOf(token)];
    return {
        start, end,
        report: place => diagnostic('typographic-sign', place(start, end), { written: token.image, plain: '->' }, {
            fixes: [fix('write-instead', { text: '->' }, [{ place: place(start, end), text: '->' }])],
        }),
    };
}
