import type { IToken } from 'chevrotain';
import * as ast from '../../generated/ast.js';
import { diagnostic, fix, type Fix } from '../../diagnostics/diagnostic.js';
import { cellStarts } from '../cells.js';
import type { Finding, PlaceMaker } from '../finding.js';
import { keywordOf, otherWordsOf, spellingsOf } from '../keywords.js';
import type { Mistake, Reading } from '../mistake.js';
import { parsePath } from '../path.js';
import type { Repair } from '../repair.js';
import { foldWord } from '../spelling.js';
import { beginsLine, endOf, indexAt } from '../tokens.js';

const total = keywordOf('total')!;
const totalWords: ReadonlySet<string> = new Set([...spellingsOf(total), ...otherWordsOf(total)].map(folded));

/** `Tổng cộng 2_000`, `tổng 5` as a row that cannot be read: the words are no name. */
export function totalRow({ reading, index, rules }: Mistake): Repair | undefined {
    const { text, tokens } = reading;
    if (!rules.includes('Split')) return undefined;
    let first = Math.min(index, tokens.length - 1);
    while (!beginsLine(tokens, first)) first--;
    let cells = first;
    while (tokens[cells] && tokens[cells].startLine === tokens[first].startLine && !isCell(reading, cells)) cells++;
    if (cells === first || !isCell(reading, cells)) return undefined;
    const label = text.slice(tokens[first].startOffset, endOf(tokens[cells - 1]));
    return totalWords.has(folded(label)) ? totalRepair(reading, first, cells) : undefined;
}

/** The first or last row of a split whose label is a word for the total, in quotes or as a name that the text does not declare. */
export function totalsInSplits(tree: ast.Document, reading: Reading): readonly Repair[] {
    const { tokens } = reading;
    const rows = splitsOf(tree).flatMap(({ items }) => [...new Set([items[0], items.at(-1)])]).filter(ast.isRow).filter(row => {
        const name = nameOf(row);
        // In small letters and quotes the word is a name for sure.
        return name !== undefined && name !== total.en && totalWords.has(folded(name));
    });
    const declared = rows.length ? namesOf(tree.statements) : noNames;
    return rows.filter(row => !declared.has(nameOf(row)!)).flatMap(row => {
        const first = indexAt(tokens, row.$cstNode!.offset);
        return isCell(reading, first + 1) ? [totalRepair(reading, first, first + 1)] : [];
    });
}

const noNames: ReadonlySet<string> = new Set();

/** The label of a row, if it is no path. */
function nameOf(row: ast.Row): string | undefined {
    const parts = parsePath(row.label?.$refText ?? '?');
    return parts.length === 1 ? parts[0].name : undefined;
}

function folded(words: string): string {
    return words.replace(/:$/, '').trim().split(/\s+/).map(word => foldWord(word.toLowerCase())).join(' ');
}

function isCell({ tokens, lexer }: Reading, index: number): boolean {
    return tokens[index] !== undefined && cellStarts.has(lexer.kindOf(tokens[index].tokenType));
}

function splitsOf(tree: ast.Document): readonly ast.Split[] {
    const found: ast.Split[] = [];
    const visit = (items: readonly { readonly $type: string }[]): void => {
        for (const item of items) {
            if (ast.isSplit(item)) found.push(item);
            if (ast.isSplit(item) || ast.isRow(item) || ast.isClaim(item)) visit(item.items);
        }
    };
    for (const statement of tree.statements) if (ast.isAllocation(statement) || ast.isReport(statement)) visit(statement.items);
    return found;
}

/** The names and titles that are declared, those of units and members inside others too. */
function namesOf(nodes: readonly object[], found = new Set<string>()): ReadonlySet<string> {
    for (const node of nodes) {
        const { name, title, members, units } = node as { name?: string; title?: string; members?: unknown; units?: readonly object[] };
        for (const one of [name, title]) if (one !== undefined) found.add(one);
        if (ast.isCategory(node)) namesOf(members as readonly object[], found);
        if (units) namesOf(units, found);
    }
    return found;
}

function totalRepair(reading: Reading, first: number, cells: number): Repair {
    const { text, tokens } = reading;
    let end = cells;
    while (tokens[end] && tokens[end].image !== '}' && tokens[end].startLine === tokens[first].startLine) end++;
    const written = text.slice(tokens[cells].startOffset, endOf(tokens[end - 1]));
    return { finding: totalFinding(reading, tokens[first], tokens[end - 1], written), first, end, tokens: [] };
}

function totalFinding(reading: Reading, first: IToken, last: IToken, cells: string): Finding {
    const [start, end] = [first.startOffset, endOf(last)];
    const word = first.image.replace(/^["\u201C-\u201E]/, '').toLowerCase().startsWith(total.en) ? total.en : total.vi;
    const written = `${word} ${cells.replaceAll('\t', ', ')}`;
    return { start, end, report: place => diagnostic('total-in-split', place(start, end), { total: written }, { fixes: [mend(reading, first, end, written, place)] }) };
}

/** The row goes before the split, unless a total stands there or the split belongs to a row. */
function mend(reading: Reading, first: IToken, end: number, written: string, place: PlaceMaker): Fix {
    const { text } = reading;
    const lineStart = text.slice(0, first.startOffset).trimEnd().length;
    const removal = { place: place(lineStart, end), text: '' };
    const split = splitWithoutTotal(reading, first);
    if (!split) return fix('remove', { text: text.slice(first.startOffset, end).replace(/\s+/g, ' ') }, [removal]);
    const indent = ' '.repeat(Math.max(split.startColumn! - 1, 0));
    return fix('write-instead', { text: written }, [{ place: place(split.startOffset, split.startOffset), text: `${written}\n${indent}` }, removal]);
}

/** The `split by` around a token, if it stands directly in an allocation or report that has no total. */
function splitWithoutTotal({ tokens, lexer }: Reading, inside: IToken): IToken | undefined {
    let split: IToken | undefined;
    let depth = 0;
    for (let i = indexAt(tokens, inside.startOffset) - 1; i >= 0; i--) {
        const kind = lexer.kindOf(tokens[i].tokenType);
        if (kind === '}') depth++;
        else if (kind === '{') depth--;
        else if (depth === -1 && kind === 'split by') split ??= tokens[i];
        else if (depth === -1 && split && kind === 'total') return undefined;
        else if (depth === -2) return split && headOf(tokens, i, lexer.kindOf) ? split : undefined;
    }
    return undefined;
}

/** Whether the header before a block, which ends with a token, is that of an allocation or report. */
function headOf(tokens: readonly IToken[], end: number, kindOf: Reading['lexer']['kindOf']): boolean {
    for (let i = end; i >= 0; i--) {
        const kind = kindOf(tokens[i].tokenType);
        if (kind === 'allocation' || kind === 'report') return true;
        if (kind === '{' || kind === '}' || kind === 'split by') return false;
    }
    return false;
}
