import type { IToken } from 'chevrotain';
import { namesOf, startsOfBlock } from '../grammar-walk.js';
import { surplus, unclosed, unopened } from '../missing-braces.js';
import type { Mistake, Reading } from '../mistake.js';
import { otherDeclarations } from '../nesting.js';
import type { Repair } from '../repair.js';
import { beginsLine, missingToken, statementWords } from '../tokens.js';

/**
 * A brace that is lost where counting them tells nothing: the `{` before what only a block can hold, and the `}` before a declaration or the
 * end of the text, where the indentation says or, if it says nothing, at the latest.
 */
export function missingBrace(mistake: Mistake): Repair | undefined {
    const { token, expected, kindOf } = mistake;
    if (token?.image === '}' && expected.types.has('{') && !expected.types.has('}')) return opening(mistake);
    if (token && expected.types.has('{') && opensHere(mistake, token)) return opening(mistake);
    if (!expected.types.has('}')) return undefined;
    const kind = token && kindOf(token.tokenType);
    const ends = kind === undefined || (statementWords.has(kind) && token?.startColumn === 1)
        || ((itemWords.has(kind) || rowBlocks.has(mistake.rules.at(-1) ?? '')) && beginsLine(mistake.reading.tokens, mistake.index) && surplusAround(mistake) > 0);
    return ends ? missingClosing(mistake) : undefined;
}

/** The words that begin items of allocations, which their splits do not hold. */
const itemWords: ReadonlySet<string> = new Set(['total', 'split by', 'each', 'reward', 'reach', 'due']);

/** The rules whose blocks hold splits, milestones and deadlines alone: another line that begins there stands behind them. */
const rowBlocks: ReadonlySet<string> = new Set(['Claim', 'Row']);

function opensHere(mistake: Mistake, token: IToken): boolean {
    const { reading: { tokens, grammar }, index, expected, kindOf } = mistake;
    const starts = startsOfBlock(grammar, expected.types.get('{')!);
    if (![...namesOf(token.tokenType)].some(name => starts.has(name))) return false;
    const ofLine = bracesOnLine(tokens, index);
    // Another `{` on the line rather ends the header that goes on with a word that is not understood.
    if (ofLine > 0 && !starts.has(kindOf(token.tokenType)) && tokens[index + 1]?.tokenType.name !== 'NUMBER') return false;
    if (!beginsLine(tokens, index)) return ofLine < 0;
    const needed = !(expected.end || expected.types.has('}'));
    // Where no block need stand something must show that one was meant.
    return needed || token.startColumn! > lineStart(tokens, index - 1).startColumn! || surplusAround(mistake) < 0;
}

/** How many more `{` than `}` the declaration around a mistake has. */
function surplusAround({ reading: { tokens }, index, kindOf }: Mistake): number {
    const begins = (i: number): boolean => tokens[i].startColumn === 1 && otherDeclarations.has(kindOf(tokens[i].tokenType));
    let first = Math.min(index, tokens.length - 1);
    while (first > 0 && !begins(first)) first--;
    let end = index;
    while (end < tokens.length && !begins(end)) end++;
    return surplus(tokens, first, end);
}

function opening({ reading: { tokens, lexer }, index }: Mistake): Repair {
    return { finding: unopened(tokens, index), first: index, end: index, tokens: [missingToken(lexer.typeOf('{'), tokens[index - 1])] };
}

/** How many more `{` than `}` stand from a token up to the end of its line. */
function bracesOnLine(tokens: readonly IToken[], index: number): number {
    let count = 0;
    for (let i = index; tokens[i] && (i === index || !beginsLine(tokens, i)); i++) {
        if (tokens[i].tokenType.name === '{') count++;
        else if (tokens[i].tokenType.name === '}') count--;
        if (count > 0) break;
    }
    return count;
}

function missingClosing({ reading, index }: Mistake): Repair | undefined {
    const { tokens, lexer, text } = reading;
    const open = openBlocks(reading, index);
    if (!open.length) return undefined;
    const place = dedent(reading, open[0], index) ?? index;
    const block = openBlocks(reading, place).at(-1) ?? open[0];
    return { finding: unclosed(text, tokens, place, block), first: place, end: place, tokens: [missingToken(lexer.typeOf('}'), tokens[place - 1])] };
}

/** The first token after an open brace that stands too near to the margin for the block it is in. */
function dedent({ tokens }: Reading, open: number | undefined, end: number): number | undefined {
    const columns: number[] = [];
    for (let i = open ?? end; i < end; i++) {
        const column = tokens[i].startColumn!;
        const block = columns.at(-1);
        // A block that is not indented says nothing.
        if (block !== undefined && beginsLine(tokens, i) && tokens[i - 1].tokenType.name === '{' && column <= block) return undefined;
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
