import { Decimal } from '../model/decimal.js';
import { readNumber } from './read-number.js';
import type { TabbedRow } from './tabbed-rows.js';
import { behindTotalWord, isTotalWord } from './total-words.js';

/** A row of a pasted table, and whether it is the heading of a group. */
type Row = TabbedRow & { readonly isGroup: boolean };

/** Several rows that follow each other, and what they come to in each column. */
interface Summed {
    readonly count: number;
    readonly sums: readonly Decimal[];
}

const nothing: Summed = { count: 0, sums: [] };

/**
 * Which rows of a pasted table are sums of rows before them, though a unit could be called so (`Cộng Hòa`, `Tổng công ty X`): their names
 * begin with a word for the total, and their figures are the sum, or they are called as a row is of which that is true, or as a group.
 */
export function subtotalsIn(rows: readonly Row[]): ReadonlySet<number> {
    const found = new Set<number>();
    const named = rows.map(({ label }) => behindTotalWord(label)?.toLowerCase());
    if (!named.some(Boolean) && !rows.some(({ label }) => isTotalWord(label))) return found;
    const groups = new Set(rows.filter(({ isGroup }) => isGroup).map(({ label }) => label.toLowerCase()));
    let [all, own] = [nothing, nothing];
    rows.forEach((row, i) => {
        if (row.isGroup) own = nothing;
        else if (named[i] !== undefined || isTotalWord(row.label)) {
            // The total of the whole table is told elsewhere.
            const isPart = named[i] !== undefined || own.count < all.count || rows.slice(i + 1).some(one => !one.isGroup && !isTotalWord(one.label));
            const isSum = agrees(row, own, rows) || (named[i] !== undefined && agrees(row, all, rows));
            if (isPart && (isSum || groups.has(named[i] ?? ''))) found.add(i);
            own = nothing;
        } else [all, own] = [plus(all, row, rows), plus(own, row, rows)];
    });
    const firstWords = new Set([...found].flatMap(i => named[i]?.split(/\s+/)[0] ?? []));
    named.forEach((name, i) => {
        if (name !== undefined && /\s/.test(name) && firstWords.has(name.split(/\s+/)[0])) found.add(i);
    });
    return found;
}

/** Whether the figures of a row are a sum: in every column if its name could be one, else in one at least. */
function agrees(row: Row, { count, sums }: Summed, rows: readonly Row[]): boolean {
    const name = behindTotalWord(row.label);
    const columns = amountsOf(row, rows).flatMap((amount, c) => (amount && sums[c] && !amount.isZero() ? amount.equals(sums[c]) : []));
    return count > 1 && columns.length > 0 && (name !== undefined && /^\p{Lu}\p{Ll}/u.test(name) ? columns.every(Boolean) : columns.some(Boolean));
}

function plus({ count, sums }: Summed, row: Row, rows: readonly Row[]): Summed {
    const amounts = amountsOf(row, rows);
    const length = Math.max(sums.length, amounts.length);
    return { count: count + 1, sums: Array.from({ length }, (_, c) => (sums[c] ?? Decimal.zero).plus(amounts[c] ?? Decimal.zero)) };
}

/** The figures of a row, as far as they are numbers. Where rows are counted, the words of a total can stand in the column before the names. */
function amountsOf({ ordinal, cells, fields }: Row, rows: readonly Row[]): readonly (Decimal | undefined)[] {
    const isWide = ordinal === '' && cells[0] === '' && rows.some(other => other.ordinal !== '' && other.fields.length === fields.length);
    return (isWide ? cells.slice(1) : cells).map(amountOf);
}

function amountOf(field: string): Decimal | undefined {
    const read = readNumber(field.replaceAll(' ', '\u00A0'));
    if ('value' in read) return read.value;
    if (read.problem !== 'ambiguous') return undefined;
    const meant = readNumber((read.readings.find(({ kind }) => kind === 'groups') ?? read.readings.at(0))?.text ?? '');
    return 'value' in meant ? meant.value : undefined;
}
