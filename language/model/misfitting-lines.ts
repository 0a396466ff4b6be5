import type * as ast from '../generated/ast.js';
import { diagnostic, fix, type Diagnostic, type Fix, type TextEdit } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';
import { readNumber } from '../syntax/read-number.js';
import { placeOf } from '../syntax/places.js';
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
    const mended = new Map<string, [Misfit, readonly Fix[]][]>();
    const alone: Diagnostic[] = [];
    for (const misfit of misfits) {
        const changes = changesIn(misfit, source);
        const key = `${misfit.nodes.length} ${misfit.columns.length}`;
        if (!changes.length) alone.push(told([misfit], misfit.others));
        else mended.set(key, [...mended.get(key) ?? [], [misfit, changes]]);
    }
    return [...[...mended.values()].map(group => told(group.map(([misfit]) => misfit), together('write-instead', group.map(([, fixes]) => fixes)))), ...alone];
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

/** Which of the cells of a line, by the index of a column, are its old figure and its new one, and which says by how much they differ. */
interface Order {
    readonly old: (column: number) => number;
    readonly now: (column: number) => number;
    readonly step?: (column: number) => number;
}

/** `TanHoa⇥800⇥850`: cells of tables that have a column for the old figures and one for the new ones, and sometimes one for the differences. */
function changesIn(misfit: Misfit, source: SourceDocument): readonly Fix[] {
    const { nodes, columns, current, beside } = misfit;
    const order = ordersOf(nodes.length, columns.length).find(({ old, now, step }) => columns.every((column, i) => {
        const [before, after] = [nodes[old(i)], nodes[now(i)]];
        return isInForce(before, column, current[i]) && isPlain(after) && (!step || isDifference(nodes[step(i)], before, after, column));
    }));
    if (!order || isRowInForce(nodes, columns, beside)) return [];
    const written = columns.map((_, i) => change(nodes[order.old(i)], nodes[order.now(i)])).join(', ');
    const place = { document: source, start: placeOf(source, nodes[0]).start, end: placeOf(source, nodes.at(-1)!).end };
    const edit: TextEdit = { place, text: written };
    return [fix('write-instead', { text: written }, [edit])];
}

function ordersOf(cells: number, columns: number): readonly Order[] {
    const each = cells / columns;
    if (each !== 2 && each !== 3) return [];
    // Column by column, or all old figures before all new ones.
    const ways = [(place: number) => (column: number) => column * each + place, (place: number) => (column: number) => place * columns + column];
    return ways.slice(0, columns > 1 ? 2 : 1).flatMap((at): readonly Order[] => each === 2
        ? [{ old: at(0), now: at(1) }, { old: at(1), now: at(0) }]
        : [{ old: at(0), now: at(2), step: at(1) }, { old: at(0), now: at(1), step: at(2) }]);
}

/** Whether the cells are rather those of the other columns, which the adjustment does not name. */
function isRowInForce(nodes: readonly ast.Cell[], [column]: readonly Column[], beside: readonly (Figure | undefined)[]): boolean {
    return nodes.length === beside.length && beside.some((figure, i) => i > 0 && isInForce(nodes[i], column, figure));
}

function change(old: ast.Cell, now: ast.Cell): string {
    const [before, after] = [old, now].map(writtenCell);
    return before === after ? before : `${before} -> ${after}`;
}

/** A cell as it is to be written: without the points and blanks between groups of digits. */
function writtenCell({ value, $cstNode }: ast.Cell): string {
    const plain = value.$type === 'Amount' ? plainNumber(value.number) : undefined;
    return plain === undefined ? $cstNode!.text : $cstNode!.text.replace(/[-+\u2013]?[0-9](?:[0-9_.,\s]*[0-9])?/, plain);
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

/** A number, or that nothing is assigned. */
function isPlain({ value, becomes }: ast.Cell): boolean {
    return !becomes && (value?.$type === 'None' || (value?.$type === 'Amount' && plainNumber(value.number) !== undefined));
}

/** Whether the figure of a cell, that before an arrow, is the one in force. */
function isInForce({ value }: ast.Cell, column: Column, current: Figure | undefined): boolean {
    if (value?.$type === 'None') return !current || current.status === 'none';
    const amount = amountOf(value, column);
    return amount !== undefined && current?.value !== undefined && current.operator === 'exactly' && !current.percent && amount.equals(current.value);
}

function isDifference(step: ast.Cell, before: ast.Cell, after: ast.Cell, column: Column): boolean {
    const [by, from, to] = [step, before, after].map(({ value }) => (value?.$type === 'None' ? Decimal.zero : amountOf(value, column)));
    if (!by || !from || !to) return false;
    const difference = to.minus(from);
    // Decreases are written with a sign or without one.
    return by.equals(difference) || by.equals(difference.negated());
}
