import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Finding } from './finding.js';
import { beginsLine, endOf, statementWords, type KindOf } from './tokens.js';

/** The most braces and brackets that may be open at one place. */
export const nestingLimit = 64;

/** The most signs of calculation in one formula. */
export const formulaLimit = 256;

/** The words that surely begin a declaration where they stand at the margin; units stand inside of units. */
export const otherDeclarations: ReadonlySet<string> = new Set([...statementWords].filter(word => word !== 'unit' && word !== 'units'));

/** The declarations and clauses whose `{` always stands. */
const blockWords: ReadonlySet<string> = new Set(['succession', 'category', 'directive', 'allocation', 'adjust', 'calendar', 'report', 'split by']);

/** What the block of a row holds. */
const rowItems: ReadonlySet<string> = new Set(['split by', 'reach', 'due']);

/**
 * Leaves out a `}` that closes nothing: one outside of every block, and one after which the text goes on with what the block
 * would hold. A declaration at the margin starts counting anew, because a `}` before it may be lost. A block counts from
 * its word, because its `{` may be lost; the parser puts it in.
 */
export function withoutStrayBraces(tokens: readonly IToken[], kindOf: KindOf, findings: Finding[]): IToken[] {
    let statement = '';
    /** For each open block the line of its `{`; 0 where that was not seen. */
    let open: number[] = [];
    return tokens.filter((token, i) => {
        const kind = kindOf(token.tokenType);
        if (otherDeclarations.has(kind) && token.startColumn === 1) [statement, open] = [kind, []];
        if (statement === 'allocation' && open.length === 2 && rowItems.has(kind) && beginsLine(tokens, i)) open.push(0);
        if (blockWords.has(kind) && (kind === 'split by' || beginsLine(tokens, i))) open.push(0);
        if (kind === '{') {
            if (open.at(-1) === 0) open.pop();
            open.push(token.startLine!);
        }
        if (kind !== '}') return true;
        const next = tokens[i + 1];
        const rowFollows = statement === 'allocation' && open.length === 2 && beginsRow(tokens, i + 1, kindOf);
        const onOneLine = open.at(-1) === token.startLine && next?.startLine !== token.startLine;
        const itemFollows = open.length === 1 && !onOneLine && token.startColumn !== 1 && continues(next, kindOf);
        const stray = open.length === 0 || itemFollows || (rowFollows && next?.startColumn !== 1);
        if (stray) findings.push(strayBrace(token));
        else open.pop();
        return !stray;
    });
}

/** Whether a row of a split begins at a token: a label and a cell. */
function beginsRow(tokens: readonly IToken[], index: number, kindOf: KindOf): boolean {
    const [label, cell, number] = [0, 1, 2].map(i => tokens[index + i] && kindOf(tokens[index + i].tokenType));
    if (label === 'others' || label === 'reserve') return true;
    const cellFollows = /^(NUMBER|\?|-|rest)$/.test(cell ?? '') || (number === 'NUMBER' && cell !== ',' && cell !== '%');
    return cellFollows && /^(ID|STRING|NUMBER|YEARPART)$/.test(label ?? '');
}

/** Whether a token goes on with a block: it begins no declaration, neither by its word nor by standing at the margin. */
function continues(token: IToken | undefined, kindOf: KindOf): boolean {
    return token !== undefined && !statementWords.has(kindOf(token.tokenType)) && !(token.startColumn === 1 && kindOf(token.tokenType) !== '}');
}

function strayBrace(token: IToken): Finding {
    const [start, end] = [token.startOffset, endOf(token)];
    return {
        start, end, unreadable: true,
        report: place => diagnostic('stray-brace', place(start, end), {}, {
            fixes: [fix('remove', { text: '}' }, [{ place: place(start, end), text: '' }])],
        }),
    };
}

/** Cuts the tokens off where blocks or brackets are nested too deep for a parser, and the end of a formula that is too long. */
export function withoutDeepBlocks(tokens: IToken[], kindOf: KindOf, findings: Finding[]): IToken[] {
    let depth = 0;
    for (let i = 0; i < tokens.length; i++) {
        const kind = kindOf(tokens[i].tokenType);
        if (otherDeclarations.has(kind) && tokens[i].startColumn === 1) depth = 0;
        else if (kind === '{' || kind === '(') depth++;
        else if (kind === '}' || kind === ')') depth = Math.max(0, depth - 1);
        if (depth <= nestingLimit) continue;
        findings.push(tooDeep(tokens[i].startOffset));
        return tokens.slice(0, i);
    }
    return withoutLongFormulas(tokens, kindOf, findings);
}

/** The finding from which on a text is not read. */
export function tooDeep(start: number): Finding {
    return { start, end: Infinity, report: place => diagnostic('nesting-too-deep', place(start, start + 1), { limit: nestingLimit }) };
}

function withoutLongFormulas(tokens: IToken[], kindOf: KindOf, findings: Finding[]): IToken[] {
    let operators = -1;
    let cut = false;
    return tokens.filter((token, i) => {
        const kind = kindOf(token.tokenType);
        if (kind === '=') operators = 0;
        else if (statementWords.has(kind) && beginsLine(tokens, i)) [operators, cut] = [-1, false];
        else if (operators >= 0 && (kind === '+' || kind === '-' || kind === '*' || kind === '/')) operators++;
        if (operators > formulaLimit && !cut) {
            cut = true;
            findings.push(longFormula(token));
        }
        return !cut;
    });
}

function longFormula(token: IToken): Finding {
    const [start, end] = [token.startOffset, endOf(token)];
    return { start, end, report: place => diagnostic('formula-too-long', place(start, end), { limit: formulaLimit }) };
}
