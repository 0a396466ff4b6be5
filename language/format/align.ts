import type { AstNode } from 'langium';
import * as ast from '../generated/ast.js';
import { joined, type Line, type Piece } from './line.js';

/** Declarations whose names and titles stand in columns where they follow each other line by line. */
const listed: ReadonlySet<string> = new Set([
    'Level', 'Unit', 'Units', 'Organization', 'Role', 'Member', 'Measure', 'Indicator', 'Doctype', 'Period',
]);

/** The texts of lines, with the cells of a block's rows and the titles of neighbouring declarations in columns. */
export function aligned(lines: readonly Line[], starts: ReadonlyMap<number, AstNode>): readonly string[] {
    const texts = lines.map(line => joined(line.pieces, starts));
    for (const group of rowGroups(lines)) alignRows(group, lines, starts, texts);
    for (const group of declarationGroups(lines)) alignDeclarations(group, lines, texts);
    return texts;
}

type RowItem = ast.Row | ast.Others | ast.Reserve | ast.Columns;

/** The lines of rows, by the block they stand in. */
function rowGroups(lines: readonly Line[]): Iterable<readonly number[]> {
    const groups = new Map<AstNode, number[]>();
    lines.forEach(({ item, whole }, i) => {
        if (!item || !whole || !isRowItem(item)) return;
        const group = groups.get(item.$container);
        if (group) group.push(i);
        else groups.set(item.$container, [i]);
    });
    return groups.values();
}

function isRowItem(item: AstNode): item is RowItem {
    if (ast.isColumns(item)) return ast.isSplit(item.$container);
    return (ast.isRow(item) || ast.isOthers(item) || ast.isReserve(item)) && item.cells.length > 0;
}

function alignRows(group: readonly number[], lines: readonly Line[], starts: ReadonlyMap<number, AstNode>, texts: string[]): void {
    const rows = group.map(i => ({ i, ...rowParts(lines[i].item as RowItem, lines[i].pieces, starts) }));
    const labels = widest(rows.map(row => row.label));
    const columns: CellText[][] = [];
    for (const { cells } of rows) cells.forEach((cell, k) => (columns[k] ??= []).push(cell));
    const widths = columns.map(widthsOf);
    for (const { i, label, cells, rest } of rows) {
        const line = cells.map((cell, k) => cellIn(cell, widths[k], k + 1 < cells.length ? ',' : '')).join(' ').trimEnd();
        texts[i] = `${padded(label, labels)}  ${line}`;
        if (rest === '') continue;
        const all = labels + 2 + widths.slice(0, cells.length).reduce((sum, column) => sum + column.all + 2, -2);
        texts[i] = `${padded(texts[i], all)}${rest.startsWith('{') ? ' ' : '  '}${rest}`;
    }
}

/** A cell; of a change in an adjustment (`1_160 -> 1_200`) what stands before and behind the arrow. */
interface CellText {
    readonly text: string;
    readonly becomes: string | undefined;
    /** The head of a column. */
    readonly isHead: boolean;
}

interface ColumnWidths {
    /** Of what stands before the arrows; undefined where the column has none. */
    readonly before: number | undefined;
    readonly becomes: number;
    readonly all: number;
}

const arrow = ' -> ';

function widthsOf(cells: readonly CellText[]): ColumnWidths {
    const changes = cells.filter(({ becomes }) => becomes !== undefined);
    const becomes = widest(changes.map(cell => cell.becomes!));
    if (!changes.length) return { before: undefined, becomes, all: widest(cells.map(({ text }) => text)) };
    const before = widest(cells.filter(({ isHead }) => !isHead).map(({ text }) => text));
    const all = Math.max(before + arrow.length + becomes, widest(cells.map(({ text }) => text)));
    return { before: all - arrow.length - becomes, becomes, all };
}

/** A cell in its column, to the right. Beside changes a figure that stays stands where the old ones do. */
function cellIn({ text, becomes, isHead }: CellText, { before, becomes: behind, all }: ColumnWidths, comma: string): string {
    if (becomes !== undefined) return paddedLeft(text, before!) + arrow + paddedLeft(becomes, behind) + comma;
    if (before === undefined || isHead) return paddedLeft(text, all) + comma;
    return padded(paddedLeft(text, before) + comma, all + comma.length);
}

function rowParts(item: RowItem, pieces: readonly Piece[], starts: ReadonlyMap<number, AstNode>): { label: string; cells: readonly CellText[]; rest: string } {
    const isHead = ast.isColumns(item);
    const cells = isHead ? item.columns : item.cells;
    const within = (start: number, end: number): string => joined(pieces.filter(({ leaf }) => leaf.offset >= start && leaf.offset < end), starts);
    const [first, last] = [cells[0].$cstNode!, cells.at(-1)!.$cstNode!];
    const cellText = (start: number, end: number): CellText => {
        // A comma between cells belongs to none of them; a comment behind a cell stays with it.
        const textIn = (from: number, to: number) => within(from, to).replace(/,( |$)/, '$1');
        const sign = pieces.find(({ leaf, text }) => leaf.offset > start && leaf.offset < end && text === '->')?.leaf;
        return sign ? { text: textIn(start, sign.offset), becomes: textIn(sign.end, end), isHead } : { text: textIn(start, end), becomes: undefined, isHead };
    };
    return {
        label: within(0, first.offset), rest: within(last.end, Infinity),
        cells: cells.map((cell, k) => cellText(cell.$cstNode!.offset, cells[k + 1]?.$cstNode!.offset ?? last.end)),
    };
}

/** Neighbouring lines of declarations of one kind. */
function declarationGroups(lines: readonly Line[]): readonly (readonly number[])[] {
    const groups: number[][] = [];
    lines.forEach(({ item, whole, blankBefore, depth }, i) => {
        if (!item || !whole || !listed.has(item.$type)) return;
        const previous = lines[i - 1];
        const goesOn = !blankBefore && previous?.item?.$type === item.$type && previous.whole && previous.depth === depth;
        if (goesOn) groups.at(-1)!.push(i);
        else groups.push([i]);
    });
    return groups.filter(group => group.length > 1);
}

function alignDeclarations(group: readonly number[], lines: readonly Line[], texts: string[]): void {
    const rows = group.map(i => {
        const { item, pieces } = lines[i];
        const names = ast.isMember(item) ? 1 : 2;
        const titled = (item as { title?: string }).title !== undefined ? 1 : 0;
        return { i, name: joined(pieces.slice(0, names)), title: joined(pieces.slice(names, names + titled)), rest: joined(pieces.slice(names + titled)) };
    });
    const [names, titles] = [widest(rows.map(row => row.name)), widest(rows.map(row => row.title))];
    for (const { i, name, title, rest } of rows) {
        texts[i] = `${padded(name, names)} ${titles ? `${padded(title, titles)} ` : ''}${rest}`.trimEnd();
    }
}

function padded(text: string, to: number): string {
    return text + ' '.repeat(to - width(text));
}

function paddedLeft(text: string, to: number): string {
    return ' '.repeat(to - width(text)) + text;
}

function widest(texts: readonly string[]): number {
    return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}

/** How many letters a text shows: an accent in a character of its own takes no place. */
function width(text: string): number {
    return [...text.normalize('NFC')].length;
}
