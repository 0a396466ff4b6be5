import type { IToken } from 'chevrotain';
import { AstUtils, CstUtils, GrammarAST, type CstNode, type Grammar } from 'langium';
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
    const index = withoutLabel(reading, indexOf(tokens, error.token));
    return {
        reading, index, token: tokens[index], previous: tokens[index - 1], kindOf: lexer.kindOf,
        expected: expectedAt(reading, index) ?? fallback(error),
        rules: error.context.ruleStack.map(name => name.replace('\u200B', '')),
        resumed: resumedAt(reading, index),
    };
}

/**
 * `theo tỷ lệ Lực lượng lao động`: a label without cells, directly behind a name on its line, is rather the next word of that name, or a word that
 * cannot follow it. The error is then at the label.
 */
function withoutLabel({ tokens, root }: Reading, index: number): number {
    const [name, label] = [tokens[index - 2], tokens[index - 1]];
    if (!name || !label || label.startLine !== name.endLine || label.tokenType.name !== 'ID' || name.tokenType.name !== 'ID') return index;
    return nameRuleAt(root, label) === 'LabelRef' && nameRuleAt(root, name) === 'Ref' ? index - 1 : index;
}

/** The grammar rule by which a token was read as a name; undefined if it was read as something else. */
export function nameRuleAt(root: CstNode, token: IToken): string | undefined {
    const call = CstUtils.findLeafNodeAtOffset(root, token.startOffset)?.grammarSource;
    if (!GrammarAST.isRuleCall(call) || !/^(ID|NAME)$/.test(call.rule.$refText)) return undefined;
    return AstUtils.getContainerOfType(call, GrammarAST.isParserRule)?.name;
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
