import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Finding } from '../finding.js';
import type { Mistake, Reading } from '../mistake.js';
import { otherDeclarations } from '../nesting.js';
import type { Repair } from '../repair.js';
import { beginsLine, endOf, missingToken, statementWords } from '../tokens.js';
import { expectedWords, foundWords } from '../wording.js';

const rowItems: ReadonlySet<string> = new Set(['split by', 'reach', 'due']);

/**
 * A brace whose place the indentation tells: the `{` of a row whose block is indented below it, and the `}` of a block after
 * which the text stands no deeper than the block's own line. Indentation only counts where a brace is missing.
 */
export function missingBrace(mistake: Mistake): Repair | undefined {
    const { token, expected, kindOf } = mistake;
    const kind = token && kindOf(token.tokenType);
    if (kind !== undefined && rowItems.has(kind) && expected.types.has('{')) return missingOpening(mistake);
    return expected.types.has('}') && (kind === undefined || statementWords.has(kind)) ? missingClosing(mistake) : undefined;
}

function missingOpening({ reading, index }: Mistake): Repair | undefined {
    const { tokens, lexer } = reading;
    if (!beginsLine(tokens, index) || tokens[index].startColumn! <= lineStart(tokens, index - 1).startColumn!) return undefined;
    return { finding: missing(tokens, index, '{'), first: index, end: index, tokens: [missingToken(lexer.typeOf('{'), tokens[index - 1])] };
}

function missingClosing({ reading, index }: Mistake): Repair | undefined {
    const { tokens, lexer } = reading;
    const place = dedent(reading, openBlocks(reading, index)[0], index);
    if (place === undefined) return undefined;
    return { finding: missing(tokens, place, '}'), first: place, end: place, tokens: [missingToken(lexer.typeOf('}'), tokens[place - 1])] };
}

/** The first token after an open brace that stands too near to the margin for the block it is in. */
function dedent({ tokens }: Reading, open: number | undefined, end: number): number | undefined {
    const columns: number[] = [];
    for (let i = open ?? end; i < end; i++) {
        const column = tokens[i].startColumn!;
        const block = columns.at(-1);
        if (block !== undefined && beginsLine(tokens, i) && (tokens[i].tokenType.name === '}' ? column < block : column <= block)) return i;
        if (tokens[i].tokenType.name === '{') columns.push(lineStart(tokens, i).startColumn!);
        else if (tokens[i].tokenType.name === '}') columns.pop();
    }
    return undefined;
}

/** The braces of its declaration that are open before a token, the outermost first. */
function openBlocks({ tokens, lexer }: Reading, end: number): readonly number[] {
    const open: number[] = [];
    let first = end - 1;
    while (first > 0 && !(tokens[first].startColumn === 1 && otherDeclarations.has(lexer.kindOf(tokens[first].tokenType)))) first--;
    for (let i = Math.max(first, 0); i < end; i++) {
        if (tokens[i].tokenType.name === '{') open.push(i);
        else if (tokens[i].tokenType.name === '}') open.pop();
    }
    return open;
}

function lineStart(tokens: readonly IToken[], index: number): IToken {
    let first = index;
    while (!beginsLine(tokens, first)) first--;
    return tokens[first];
}

function missing(tokens: readonly IToken[], index: number, brace: string): Finding {
    const start = endOf(tokens[index - 1]);
    const expected = expectedWords({ types: new Map([[brace, '']]), end: false });
    return {
        start, end: start,
        report: place => diagnostic('syntax-error', place(start, start), { found: foundWords(tokens[index], true), expected }, {
            fixes: [fix('insert', { text: brace }, [{ place: place(start, start), text: ` ${brace}` }])],
        }),
    };
}
