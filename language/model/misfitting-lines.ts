import type * as ast from '../generated/ast.js';
import { diagnostic, fix, type Diagnostic, type Fix, type TextEdit } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';
import { readNumber } from '../syntax/read-number.js';
import { placeOf } from '../syntax/places.js';
import { numberIn } from './adjusted-cells.js';
import { counted } from './counted.js';
import { Decimal } from './decimal.js';
import type { Column, Figure } from './model.js';
import { scaleOf } from './read-figures.js';

/** A line of an adjustment that has more or fewer cells than columns. */
export interface Misfit {
    readonly nodes: readonly ast.Cell[];
    readonly columns: readonly Column[];
    /** What is in force in each of them. */
    readonly current: readonly (Figure | undefined)[];
    readonly label: string | Localized;
    readonly place: Place;
    /** What would be written behind its cells, so that the other columns stay as they are. */
    readonly others: readonly Fix[];
    /** Figures that are in force in the same line, of which a cell can be one: of all columns where the adjustment names some. */
    readonly beside: readonly (Figure | undefined)[];
}

/** Writes behind the name of the allocation of which of its indicators an adjustment is. */
export type NameColumn = (column: Column) => Fix;

/**
 * What is said of lines with more or fewer cells than columns. Lines of one adjustment that are mended together are told once.
 *
 * @param nameColumn given where the adjustment does not say of which indicators it is, and no line has a cell for each
 */
export function misfitDiagnostics(misfits: readonly Misfit[], source: SourceDocument, nameColumn: NameColumn | undefined): readonly Diagnostic[] {
    const meant = nameColumn ? columnsMeant(misfits) : [];
    if (nameColumn && meant.length) {
        const others = meant[0] === misfits[0].columns[0] ? together('insert', misfits.map(misfit => misfit.others)) : [];
        return [told(misfits, [...meant.map(nameColumn), ...others])];
    }
    const mended: Diagnostic[] = [];
    const alone: Misfit[] = [];
    for (const group of alike(misfits)) {
        const changes = changesOf(group, source);
        const changed = group.filter((_, i) => changes[i].length);
        if (changed.length) mended.push(told(changed, together('write-instead', changes.filter(fixes => fixes.length))));
        alone.push(...group.filter((_, i) => !changes[i].length));
    }
    return [...mended, ...alone.map(misfit => told([misfit], misfit.others))];
}

/** The lines by how many cells they have for how many columns. */
function alike(misfits: readonly Misfit[]): readonly (readonly Misfit[])[] {
    const groups = new Map<string, Misfit[]>();
    for (const misfit of misfits) {
        const key = `${misfit.nodes.length} ${misfit.columns.length}`;
        groups.set(key, [...groups.get(key) ?? [], misfit]);
    }
    return [...groups.values()];
}

function told(misfits: readonly Misfit[], fixes: readonly Fix[]): Diagnostic {
    const [{ nodes, columns, label, place }] = misfits;
    const one = typeof label === 'string' ? { en: label, vi: label } : label;
    const n = misfits.length;
    return diagnostic('wrong-cell-count', place, {
        label: n === 1 ? label : { en: `Each of ${n} lines (${one.en} …)`, vi: `Mỗi dòng trong ${n} dòng (${one.vi} …)` },
        cells: counted(nodes.length, 'cell', 'ô'), columns: counted(columns.length, 'column', 'cột'),
    }, { fixes });
}

/** The first fixes of several lines as one, called by the first of them; none where a line has none. */
function together(kind: 'insert' | 'write-instead', fixes: readonly (readonly Fix[])[]): readonly Fix[] {
    const firsts = fixes.flatMap(([first]) => first ?? []);
    if (firsts.length < fixes.length) return [];
    const text = `${firsts[0].values.text as string}${firsts.length > 1 ? ' …' : ''}`;
    return [fix(kind, { text }, firsts.flatMap(({ edits }) => edits))];
}

/** `TanHoa 800 -> 850` for two columns: those in which most of the old figures are in force. */
function columnsMeant(misfits: readonly Misfit[]): readonly Column[] {
    const { columns } = misfits[0];
    const isOne = ({ nodes, columns: own }: Misfit) => nodes.length === 1 && own.length === columns.length && own.every(({ member }) => !member);
    if (!misfits.every(isOne)) return [];
    const matches = columns.map((column, i) => misfits.filter(({ nodes, current }) => isInForce(nodes[0], column, current[i])).length);
    const most = Math.max(...matches);
    return most * 2 > misfits.length ? columns.filter((_, i) => matches[i] === most) : [];
}

/**
 * Which of the cells of a line, by the index of a column, are its old figure and its new one, and which says by how much they differ.
 * At least one of the last two is there.
 */
interface Order {
    readonly old: (column: number) => number;
    readonly now?: (column: number) => number;
    readonly step?: (column: number) => number;
}

/** The changes that lines with as many cells say, where these are not rather the cells of other columns. */
function changesOf(misfits: readonly Misfit[], source: SourceDocument): readonly (readonly Fix[])[] {
    const isByStep = misfits.some(({ nodes }) => nodes.some(hasSign));
    const orders = misfits.map(misfit => orderOf(misfit, isByStep));
    const isOfColumns = misfits.some(({ nodes, columns, beside }) => isRowInForce(nodes, columns, beside));
    // Without signs, what is small everywhere may as well say by how much the figures rise.
    const isUnclear = misfits.every((misfit, i) => orders[i] && isSmallBeside(misfit, orders[i]));
    return isOfColumns || isUnclear ? misfits.map(() => []) : misfits.map((misfit, i) => (orders[i] ? changesIn(misfit, orders[i], source) : []));
}

/** `TanHoa⇥800⇥850`: cells of tables that have a column for the old figures and one for the new ones, or for the differences, or for both. */
function orderOf({ nodes, columns, current }: Misfit, isByStep: boolean): Order | undefined {
    return ordersOf(nodes.length, columns.length, isByStep).find(({ old, now, step }) => columns.every((column, i) => {
        const [before, after, by] = [nodes[old(i)], now && nodes[now(i)], step && nodes[step(i)]];
        if (!isInForce(before, column, current[i])) return false;
        return after ? isPlain(after) && (!by || isDifference(by, before, after, column)) : isStep(by!) && afterStep(before, by!, column) !== undefined;
    }));
}

function ordersOf(cells: number, columns: number, isByStep: boolean): readonly Order[] {
    const each = cells / columns;
    if (each !== 2 && each !== 3) return [];
    // Column by column, or all old figures before all new ones.
    const ways = [(place: number) => (column: number) => column * each + place, (place: number) => (column: number) => place * columns + column];
    return ways.slice(0, columns > 1 ? 2 : 1).flatMap((at): readonly Order[] => {
        if (each === 3) return [{ old: at(0), now: at(2), step: at(1) }, { old: at(0), now: at(1), step: at(2) }];
        return isByStep ? [{ old: at(0), step: at(1) }] : [{ old: at(0), now: at(1) }, { old: at(1), now: at(0) }];
    });
}

function isSmallBeside({ nodes, columns }: Misfit, { old, now, step }: Order): boolean {
    return now !== undefined && !step && columns.every((column, i) => {
        const [before, after] = [nodes[old(i)], nodes[now(i)]].map(cell => amountOrNone(cell, column));
        return before && after && after.plus(after).compare(before) < 0;
    });
}

function changesIn({ nodes, columns }: Misfit, { old, now, step }: Order, source: SourceDocument): readonly Fix[] {
    const written = columns.map((column, i) => {
        const before = nodes[old(i)];
        return change(writtenCell(before), now ? writtenCell(nodes[now(i)]) : afterStep(before, nodes[step!(i)], column)!);
    }).join(', ');
    const place = { document: source, start: placeOf(source, nodes[0]).start, end: placeOf(source, nodes.at(-1)!).end };
    const edit: TextEdit = { place, text: written };
    return [fix('write-instead', { text: written }, [edit])];
}

/** Whether the cells are rather those of the other columns, which the adjustment does not name. */
function isRowInForce(nodes: readonly ast.Cell[], [column]: readonly Column[], beside: readonly (Figure | undefined)[]): boolean {
    return nodes.length === beside.length && beside.some((figure, i) => i > 0 && isInForce(nodes[i], column, figure));
}

function change(before: string, after: string): string {
    return before === after ? before : `${before} -> ${after}`;
}

/** What a figure becomes by a step, as it is to be written; undefined where that is less than nothing. */
function afterStep(before: ast.Cell, step: ast.Cell, column: Column): string | undefined {
    const [from, by] = [before, step].map(cell => amountOrNone(cell, column));
    if (!from || !by) return undefined;
    if (by.isZero()) return writtenCell(before);
    const { value } = before;
    const number = numberIn(from.plus(by), value?.$type === 'Amount' && value.scale ? scaleOf(value.scale) : column.scale);
    return number && !number.isNegative() ? withNumber(before, number.format()) : undefined;
}

/** A cell as it is to be written: without the points and blanks between groups of digits. */
function writtenCell(cell: ast.Cell): string {
    const { value, $cstNode } = cell;
    const plain = value.$type === 'Amount' ? plainNumber(value.number) : undefined;
    return plain === undefined ? $cstNode!.text : withNumber(cell, plain);
}

function withNumber({ value, $cstNode }: ast.Cell, number: string): string {
    return value.$type === 'None' ? number : $cstNode!.text.replace(/[-+\u2013]?[0-9](?:[0-9_.,\s]*[0-9])?/, number);
}

/** A number whose digits stand in groups, or are joined: where both can be read, the figure in force says that these are groups. */
function plainNumber(number: string): string | undefined {
    const read = readNumber(number);
    if ('value' in read) return number;
    return read.problem === 'ambiguous' ? read.readings.find(({ kind }) => kind === 'groups')?.text : undefined;
}

/** The amount of a value that is nothing but a number. */
function amountOf(value: ast.Value | undefined, column: Column): Decimal | undefined {
    if (value?.$type !== 'Amount' || value.qualifier || value.percent || !value.number) return undefined;
    const plain = plainNumber(value.number);
    const read = plain === undefined ? undefined : readNumber(plain);
    return read && 'value' in read ? read.value.times(value.scale ? scaleOf(value.scale) : column.scale) : undefined;
}

function amountOrNone({ value }: ast.Cell, column: Column): Decimal | undefined {
    return value?.$type === 'None' ? Decimal.zero : amountOf(value, column);
}

/** A number, or that nothing is assigned. */
function isPlain(cell: ast.Cell): boolean {
    const { value, becomes } = cell;
    return !becomes && (value?.$type === 'None' || (value?.$type === 'Amount' && !hasSign(cell) && plainNumber(value.number) !== undefined));
}

function hasSign({ value }: ast.Cell): boolean {
    return value?.$type === 'Amount' && /^[-+\u2013]/.test(value.number ?? '');
}

/** By how much a figure changes; a dash or a zero beside others that have a sign says that it does not. */
function isStep(cell: ast.Cell): boolean {
    const { value, becomes } = cell;
    return !becomes && (value?.$type === 'None' || hasSign(cell) || (value?.$type === 'Amount' && value.number === '0'));
}

/** Whether the figure of a cell, that before an arrow, is the one in force. */
function isInForce({ value }: ast.Cell, column: Column, current: Figure | undefined): boolean {
    if (value?.$type === 'None') return !current || current.status === 'none';
    const amount = amountOf(value, column);
    return amount !== undefined && current?.value !== undefined && current.operator === 'exactly' && !current.percent && amount.equals(current.value);
}

function isDifference(step: ast.Cell, before: ast.Cell, after: ast.Cell, column: Column): boolean {
    const [by, from, to] = [step, before, after].map(cell => amountOrNone(cell, column));
    if (!by || !from || !to) return false;
    const difference = to.minus(from);
    // Decreases are written with a sign or without one.
    return by.equals(difference) || by.equals(difference.negated());
}
