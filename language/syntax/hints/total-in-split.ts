import type { IToken } from 'chevrotain';
import * as ast from '../../generated/ast.js';
import type { Localized } from '../../diagnostics/definition.js';
import { diagnostic, fix, type Fix } from '../../diagnostics/diagnostic.js';
import { cellStarts } from '../cells.js';
import type { Finding, PlaceMaker } from '../finding.js';
import { keywordOf } from '../keywords.js';
import type { Mistake, Reading } from '../mistake.js';
import { parsePath } from '../path.js';
import { readNumber } from '../read-number.js';
import type { Repair } from '../repair.js';
import { beginsLine, endOf, indexAt, type KindOf } from '../tokens.js';
import { isTotalWord } from '../total-words.js';
import { lineEndOf } from '../written-words.js';

const total = keywordOf('total')!;

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
    return isTotalWord(label) ? totalRepair(reading, first, cells) : undefined;
}

/** The first or last row of a split whose label is a word for the total, in quotes or as a name that the text does not declare. */
export function totalsInSplits(tree: ast.Document, reading: Reading): readonly Repair[] {
    const { tokens } = reading;
    const rows = splitsOf(tree).flatMap(({ items }) => [...new Set([items[0], items.at(-1)])]).filter(ast.isRow).filter(row => {
        const name = nameOf(row);
        // In small letters and quotes the word is a name for sure.
        return name !== undefined && name !== total.en && isTotalWord(name);
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

function isCell({ tokens, lexer }: Reading, index: number): boolean {
    return tokens[index] !== undefined && cellStarts.has(lexer.kindOf(tokens[index].tokenType));
}

/** The splits of a document, those in blocks of rows too. */
export function splitsOf(tree: ast.Document): readonly ast.Split[] {
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
export function namesOf(nodes: readonly object[], found = new Set<string>()): ReadonlySet<string> {
    for (const node of nodes) {
        const { name, title, members, units } = node as { name?: string; title?: string; members?: unknown; units?: readonly object[] };
        for (const one of [name, title]) if (one !== undefined) found.add(one);
        if (ast.isCategory(node)) namesOf(members as readonly object[], found);
        if (units) namesOf(units, found);
    }
    return found;
}

function totalRepair(reading: Reading, first: number, cells: number): Repair {
    const { tokens } = reading;
    let end = cells;
    while (tokens[end] && tokens[end].image !== '}' && tokens[end].startLine === tokens[first].startLine) end++;
    return { finding: totalFinding(reading, first, cells, end), first, end, tokens: [], whole: true };
}

function totalFinding(reading: Reading, first: number, cells: number, end: number): Finding {
    const { tokens } = reading;
    const [start, last] = [tokens[first].startOffset, endOf(tokens[end - 1])];
    const word = tokens[first].image.replace(/^["\u201C-\u201F]/, '').toLowerCase().startsWith(total.en) ? total.en : total.vi;
    const outside = outsideOf(reading, first);
    const own = cellsText(reading, cells, end, outside.cells?.text);
    const row: TotalRow = { start, end: last, word, own, outside };
    return {
        start, end: last,
        report: place => diagnostic('total-in-split', place(start, last), { total: `${word} ${own}`, stated: statedText(row) }, { fixes: fixesFor(reading, row, place) }),
    };
}

/** A row with the total, and what stands outside of its split. */
interface TotalRow {
    readonly start: number;
    readonly end: number;
    readonly word: string;
    readonly own: string;
    readonly outside: Outside;
}

/** The cells of a total outside of a split; else the `split by` before which it can be written. */
interface Outside {
    readonly cells?: { readonly text: string; readonly start: number; readonly end: number };
    readonly split?: IToken;
    /** The plan from which the total is taken, where none is stated. */
    readonly source?: string;
}

function statedText({ own, outside: { cells, source } }: TotalRow): Localized {
    if (source) {
        return {
            en: ` It is taken from ${source}: remove this row if ${own} stands there, else see which is right.`,
            vi: ` Tổng này lấy từ ${source}: hãy xóa dòng này nếu ở đó cũng ghi ${own}, nếu khác hãy xem số nào đúng.`,
        };
    }
    if (!cells) return { en: '', vi: '' };
    if (plain(cells.text) === plain(own)) return { en: ' It stands there already: remove this row.', vi: ' Tổng này đã ghi ở đó: hãy xóa dòng này.' };
    return {
        en: ` There ${cells.text} stands, here ${own}: see which is right, and remove this row.`,
        vi: ` Ở đó ghi ${cells.text}, dòng này ghi ${own}: hãy xem số nào đúng rồi xóa dòng này.`,
    };
}

/** The row goes before the split, unless a total stands there or comes from another plan, or the split belongs to a row. */
function fixesFor({ text }: Reading, { start, end, word, own, outside: { cells, split } }: TotalRow, place: PlaceMaker): readonly Fix[] {
    const lineStart = text.slice(0, start).trimEnd().length;
    const removal = { place: place(lineStart, end + /^[ \t]*/.exec(text.slice(end, end + 1000))![0].length), text: '' };
    const remove = fix('remove-row', { text: text.slice(start, end).replace(/\s+/g, ' ') }, [removal]);
    if (cells && plain(cells.text) !== plain(own)) {
        const edit = { place: place(cells.start, cells.end), text: own };
        return [remove, fix('use-row-total', { from: cells.text, to: own }, [edit, removal])];
    }
    if (!split) return [remove];
    const written = `${word} ${own}`;
    const indent = ' '.repeat(Math.max(split.startColumn! - 1, 0));
    return [fix('move-total', { text: written }, [{ place: place(split.startOffset, split.startOffset), text: written + lineEndOf(text) + indent }, removal])];
}

/**
 * Cells as they are written in a text: with commas between them, and numbers of which spreadsheets group the digits in Allot's form.
 *
 * @param stated the same cells elsewhere: an empty one says nothing else
 */
function cellsText({ tokens, lexer }: Reading, first: number, end: number, stated = ''): string {
    const others = stated.split(', ');
    let text = '';
    let cell = 0;
    for (const token of tokens.slice(first, end)) {
        const kind = lexer.kindOf(token.tokenType);
        if (kind === ',') [cell, text] = [cell + 1, `${text},`];
        else text += (text === '' || kind === '%' ? '' : ' ') + (kind === 'NUMBER' ? numberText(token.image, others[cell]) : token.image);
    }
    return text;
}

function numberText(image: string, other = '?'): string {
    if (image === '') return other === '' ? '?' : other;
    const read = readNumber(image);
    const groups = 'problem' in read && read.problem === 'ambiguous' ? read.readings.find(reading => reading.kind === 'groups') : undefined;
    return groups?.text ?? image;
}

function plain(cells: string): string {
    return cells.replaceAll('_', '');
}

/** What stands outside of the split around a token: a total of its allocation or report, the cells of its row, or nothing yet. */
function outsideOf(reading: Reading, inside: number): Outside {
    const { tokens, lexer } = reading;
    let split: IToken | undefined;
    let total = -1;
    let depth = 0;
    for (let i = inside - 1; i >= 0; i--) {
        const kind = lexer.kindOf(tokens[i].tokenType);
        if (kind === '}') depth++;
        else if (kind === '{') depth--;
        else if (depth === -1 && kind === 'split by') split ??= tokens[i];
        else if (depth === -1 && kind === 'total' && total < 0) total = i;
        else if (depth === -2) {
            if (!headOf(tokens, i, lexer.kindOf)) return rowCells(reading, i);
            total = total < 0 ? totalBehind(reading, inside) : total;
            if (total >= 0) return cellsFrom(reading, total + 1);
            const source = sourceOf(tokens, i, lexer.kindOf);
            return source ? { source } : { split };
        }
    }
    return {};
}

/** The `total` that follows the split around a token in its block. */
function totalBehind({ tokens, lexer }: Reading, inside: number): number {
    let depth = 0;
    for (let i = inside; i < tokens.length && depth > -2; i++) {
        const kind = lexer.kindOf(tokens[i].tokenType);
        if (kind === '{') depth++;
        else if (kind === '}') depth--;
        else if (depth === -1 && kind === 'total') return i;
    }
    return -1;
}

/** The cells of the row whose block begins behind a token. */
function rowCells(reading: Reading, last: number): Outside {
    let first = last;
    while (!beginsLine(reading.tokens, first)) first--;
    while (first <= last && !isCell(reading, first)) first++;
    return first > last ? {} : cellsFrom(reading, first);
}

function cellsFrom(reading: Reading, first: number): Outside {
    const { tokens } = reading;
    let end = first;
    while (tokens[end] && !/^[{}]$/.test(tokens[end].image) && tokens[end].startLine === tokens[first].startLine) end++;
    return end === first ? {} : { cells: { text: cellsText(reading, first, end), start: tokens[first].startOffset, end: endOf(tokens[end - 1]) } };
}

/** What the header before a block, which ends with a token, passes on. */
function sourceOf(tokens: readonly IToken[], end: number, kindOf: KindOf): string | undefined {
    for (let i = end; i >= 0 && !/^(?:allocation|report|[{}])$/.test(kindOf(tokens[i].tokenType)); i--) {
        if (kindOf(tokens[i].tokenType) === 'passing on') return tokens[i + 1].image;
    }
    return undefined;
}

/** Whether the header before a block, which ends with a token, is that of an allocation or report. */
function headOf(tokens: readonly IToken[], end: number, kindOf: KindOf): boolean {
    for (let i = end; i >= 0; i--) {
        const kind = kindOf(tokens[i].tokenType);
        if (kind === 'allocation' || kind === 'report') return true;
        if (kind === '{' || kind === '}' || kind === 'split by') return false;
    }
    return false;
}
