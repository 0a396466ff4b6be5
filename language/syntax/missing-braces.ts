import type { IToken } from 'chevrotain';
import { diagnostic, fix, related } from '../diagnostics/diagnostic.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { beginsLine, endOf, missingToken, statementWords, type KindOf } from './tokens.js';
import { endWithComment, indentAt, lineEndOf } from './written-words.js';

/** A brace that a text lacks: it stands behind the token before `index`. */
interface Missing {
    readonly index: number;
    readonly brace: '{' | '}';
    /** The `{` of the block that is not closed. */
    readonly open?: number;
}

/** Where a block begins: its `{`, and the column and the line on which that stands. */
interface Open {
    readonly index: number;
    readonly column: number;
    readonly line: number;
}

/** The words of clauses with which a header goes on in further lines. */
const headerClauses: ReadonlySet<string> = new Set([
    'of', 'in', 'for', 'by', 'under', 'is', 'code', 'within', 'from', 'until', 'passing on', 'as target', 'as of', 'and', ',',
]);

/**
 * Puts in the braces that are lost, where the indentation tells which: in a declaration with more of one kind than of the other, as many as are
 * too few, so that every block ends where the text stands no deeper than the block's own line. Indentation counts nowhere else.
 */
export function withBraces(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    if (surplus(tokens, 0, tokens.length) === 0) return tokens;
    const missing = declarationsOf(tokens, lexer.kindOf).flatMap(([first, end]) => {
        const wanted = surplus(tokens, first, end);
        const found = wanted === 0 ? [] : lostBraces(tokens, first, end, lexer.kindOf) ?? [];
        return found.length === Math.abs(wanted) && found.every(({ brace }) => brace === (wanted > 0 ? '}' : '{')) ? found : [];
    });
    if (!missing.length) return tokens;
    for (const one of missing) findings.push(one.open === undefined ? unopened(tokens, one.index) : unclosed(text, tokens, one.index, one.open));
    let next = 0;
    const result: IToken[] = [];
    for (let i = 0; i <= tokens.length; i++) {
        for (; missing[next]?.index === i; next++) result.push(missingToken(lexer.typeOf(missing[next].brace), tokens[i - 1]));
        if (i < tokens.length) result.push(tokens[i]);
    }
    return result;
}

/** How many more `{` than `}` there are. */
export function surplus(tokens: readonly IToken[], first: number, end: number): number {
    let count = 0;
    for (let i = first; i < end; i++) count += tokens[i].tokenType.name === '{' ? 1 : tokens[i].tokenType.name === '}' ? -1 : 0;
    return count;
}

/** Where the declarations at the margin begin and end. Units that follow each other are one: they may stand in each other without being indented. */
function declarationsOf(tokens: readonly IToken[], kindOf: KindOf): readonly (readonly [number, number])[] {
    const starts = [0];
    let unit = false;
    tokens.forEach((token, i) => {
        const kind = kindOf(token.tokenType);
        if (token.startColumn !== 1 || !statementWords.has(kind)) return;
        const isUnit = kind === 'unit' || kind === 'units';
        if (i > 0 && !(isUnit && unit)) starts.push(i);
        unit = isUnit;
    });
    return starts.map((start, i) => [start, starts[i + 1] ?? tokens.length]);
}

/** The braces that are lost by the indentation; undefined if that tells nothing. */
function lostBraces(tokens: readonly IToken[], first: number, end: number, kindOf: KindOf): readonly Missing[] | undefined {
    const missing: Missing[] = [];
    const open: Open[] = [];
    let column = 0;
    const close = (index: number, ends: (block: Open) => boolean): void => {
        for (let block = open.at(-1); block && ends(block); block = open.at(-1)) missing.push({ index, brace: '}', open: open.pop()!.index });
    };
    for (let i = first; i < end; i++) {
        const { startLine: line, tokenType: { name } } = tokens[i];
        const begins = beginsLine(tokens, i);
        if (begins) {
            column = tokens[i].startColumn!;
            // A block that is not indented says nothing about the others.
            if (name !== '}' && open.at(-1)?.index === i - 1 && column <= open.at(-1)!.column) return undefined;
            close(i, block => block.line < line! && (name === '}' ? block.column > column : block.column >= column));
        }
        if (name === '{') open.push({ index: i, column, line: line! });
        if (name !== '}') continue;
        const block = open.at(-1);
        const claim = begins || block?.line === line ? undefined : splitOnLine(tokens, i, kindOf);
        if (claim !== undefined) missing.push({ index: claim, brace: '{' });
        else if (block && (!begins || block.column === column)) open.pop();
        else {
            const header = begins ? headerEnd(tokens, block ? block.index + 1 : first, i, column, kindOf) : undefined;
            if (header === undefined) return undefined;
            missing.push({ index: header, brace: '{' });
        }
    }
    close(end, () => true);
    return missing.sort((a, b) => a.index - b.index);
}

/** The `split by` that stands behind something else, and no `{`, on the line of a `}`: it is the block of a claim or row. */
function splitOnLine(tokens: readonly IToken[], brace: number, kindOf: KindOf): number | undefined {
    let found: number | undefined;
    for (let i = brace; !beginsLine(tokens, i); i--) if (kindOf(tokens[i].tokenType) === 'split by' && tokens[i - 1].tokenType.name !== '{') found = i;
    return found;
}

/** Where the header ends whose block a `}` in the same column closes: behind the last line in this column that deeper lines follow. */
function headerEnd(tokens: readonly IToken[], first: number, brace: number, column: number, kindOf: KindOf): number | undefined {
    let header: number | undefined;
    for (let i = first; i < brace; i++) if (beginsLine(tokens, i) && tokens[i].startColumn === column) header = i;
    if (header === undefined) return undefined;
    for (let i = header + 1; i < brace; i++) {
        if (!beginsLine(tokens, i) || headerClauses.has(kindOf(tokens[i].tokenType))) continue;
        return tokens[i].startColumn! > column && tokens[i - 1].tokenType.name !== '{' ? i : undefined;
    }
    return undefined;
}

/** The finding for a block whose `{` is lost, before a token. */
export function unopened(tokens: readonly IToken[], index: number): Finding {
    const start = endOf(tokens[index - 1]);
    const { image } = tokens[index - 1];
    const before = /^["\u201C-\u201F]/.test(image) ? image : `"${image.replace(/\s+/g, ' ')}"`;
    return {
        start, end: start,
        report: place => diagnostic('unopened-block', place(start, start), { before, brace: '{' }, {
            fixes: [fix('insert', { text: '{' }, [{ place: place(start, start), text: ' {' }])],
        }),
    };
}

/** The finding for a block whose `}` is lost, before a token or at the end of the text. A block of several lines gets a line for it. */
export function unclosed(text: string, tokens: readonly IToken[], index: number, open: number): Finding {
    const last = tokens[index - 1];
    const start = endOf(last);
    const opener = openerOf(text, tokens, open);
    const ownLine = tokens[open].startLine !== last.endLine;
    const at = ownLine ? endWithComment(text, start) : start;
    const brace = ownLine && at !== undefined ? `${lineEndOf(text)}${indentAt(text, tokens[open].startOffset)}}` : ' }';
    return {
        start, end: start,
        report: place => diagnostic('unclosed-block', place(start, start), { opener, line: tokens[open].startLine!, brace: '}' }, {
            related: [related(place(tokens[open].startOffset, endOf(tokens[open])), 'opened-here', {})],
            fixes: [fix('insert', { text: '}' }, [{ place: place(at ?? start, at ?? start), text: brace }])],
        }),
    };
}

/** The first two words of what a `{` belongs to. */
function openerOf(text: string, tokens: readonly IToken[], open: number): string {
    let first = open;
    while (!beginsLine(tokens, first) && tokens[first - 1].tokenType.name !== '{') first--;
    const last = Math.min(first + 1, open - 1);
    return last < first ? '{' : text.slice(tokens[first].startOffset, endOf(tokens[last])).replace(/\s+/g, ' ');
}
