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
    const widths: number[] = [];
    for (const row of rows) row.cells.forEach((cell, k) => widths[k] = Math.max(widths[k] ?? 0, width(cell)));
    for (const { i, label, cells, rest } of rows) {
        const line = cells.map((cell, k) => ' '.repeat(widths[k] - width(cell)) + cell).join(', ');
        texts[i] = `${padded(label, labels)}  ${line}${rest === '' ? '' : rest.startsWith('{') ? ` ${rest}` : `  ${rest}`}`;
    }
}

function rowParts(item: RowItem, pieces: readonly Piece[], starts: ReadonlyMap<number, AstNode>): { label: string; cells: readonly string[]; rest: string } {
    const cells = ast.isColumns(item) ? item.columns : item.cells;
    const within = (start: number, end: number): string => joined(pieces.filter(({ leaf }) => leaf.offset >= start && leaf.offset < end), starts);
    const [first, last] = [cells[0].$cstNode!, cells.at(-1)!.$cstNode!];
    return {
        label: within(0, first.offset), rest: within(last.end, Infinity),
        // A comma between cells belongs to none of them; a comment behind a cell stays with it.
        cells: cells.map((cell, k) => within(cell.$cstNode!.offset, cells[k + 1]?.$cstNode!.offset ?? last.end).replace(/,( |$)/, '$1')),
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

function widest(texts: readonly string[]): number {
    return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}

/** How many letters a text shows: an accent in a character of its own takes no place. */
function width(text: string): number {
    return [...text.normalize('NFC')].length;
}
