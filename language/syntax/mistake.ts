import type { IToken } from 'chevrotain';
import { CstUtils, type CstNode, type Grammar } from 'langium';
import { expectedTypes } from './expectation.js';
import { expectedAfter, expectedFirst, type Expected } from './expected.js';
import type { AllotLexer } from './lexer.js';
import type { SyntaxError } from './recovery.js';
import type { KindOf } from './tokens.js';

/** A text as the parser read it. */
export interface Reading {
    readonly text: string;
    readonly tokens: readonly IToken[];
    readonly lexer: AllotLexer;
    readonly grammar: Grammar;
    readonly root: CstNode;
}

/** One error of the parser, with all that is needed to explain it. */
export interface Mistake {
    readonly reading: Reading;
    /** The index of the token that cannot stand where it stands; the number of tokens at the end of the text. */
    readonly index: number;
    readonly token: IToken | undefined;
    readonly previous: IToken | undefined;
    readonly expected: Expected;
    /** The grammar rules that were open, the outermost first. */
    readonly rules: readonly string[];
    readonly kindOf: KindOf;
    /** The index of the first token that was read again after the error. */
    readonly resumed: number;
}

/** The mistake behind an error. */
export function mistakeOf(reading: Reading, error: SyntaxError): Mistake {
    const { tokens, lexer } = reading;
    const index = indexOf(tokens, error.token);
    return {
        reading, index, token: tokens[index], previous: tokens[index - 1], kindOf: lexer.kindOf,
        expected: expectedAt(reading, index) ?? fallback(error),
        rules: error.context.ruleStack.map(name => name.replace('\u200B', '')),
        resumed: resumedAt(reading, index),
    };
}

/** The first token from an index on that found its place in the concrete syntax. */
function resumedAt({ tokens, root }: Reading, index: number): number {
    let next = index;
    while (next < tokens.length && CstUtils.findLeafNodeAtOffset(root, tokens[next].startOffset) === undefined) next++;
    return next;
}

/** What may stand in the place of a token; undefined if the token before it was skipped. */
export function expectedAt({ tokens, grammar, root }: Reading, index: number): Expected | undefined {
    const previous = tokens[index - 1];
    if (!previous) return expectedFirst(grammar);
    return previous.isInsertedInRecovery ? undefined : expectedAfter(root, previous.startOffset);
}

function fallback(error: SyntaxError): Expected {
    return { types: new Map(expectedTypes(error).map(name => [name.replace(' (one word)', ''), ''])), end: false };
}

/** The index of a token by its offset; the end of the text has none. */
function indexOf(tokens: readonly IToken[], token: IToken): number {
    if (token.tokenType.name === 'EOF') return tokens.length;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (tokens[middle].startOffset < token.startOffset) low = middle + 1;
        else high = middle;
    }
    while (tokens[low] !== undefined && tokens[low].isInsertedInRecovery && tokens[low].startOffset === token.startOffset && !token.isInsertedInRecovery) low++;
    return low;
}
