import { compareCodePoints } from './code-points.js';

type SortableRow = { readonly [column: string]: string | number | boolean | null };

/** The rows in the order of their ids or, where they have none, of their columns from the first on. */
export function sortRows<R extends object>(rows: readonly R[]): readonly R[] {
    if (rows.length < 2) return rows;
    const columns = sortColumns(rows[0]);
    const compare = hasSurrogates(rows as readonly SortableRow[], columns) ? compareCodePoints : compareCodeUnits;
    return rows.toSorted((a, b) => compareRows(a as SortableRow, b as SortableRow, columns, compare));
}

function sortColumns(row: object): readonly string[] {
    const columns = Object.keys(row);
    return columns[0] === 'id' ? ['id'] : columns;
}

function compareRows(a: SortableRow, b: SortableRow, columns: readonly string[], compare: (a: string, b: string) => number): number {
    for (const column of columns) {
        const order = compareValues(a[column], b[column], compare);
        if (order !== 0) return order;
    }
    return 0;
}

/** What is absent stands first. */
function compareValues(a: SortableRow[string], b: SortableRow[string], compare: (a: string, b: string) => number): number {
    if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
    if (a === null || b === null) return Number(a !== null) - Number(b !== null);
    return Number(a) - Number(b);
}

/** The same order as by code points as long as there are no surrogates, and many times faster. */
function compareCodeUnits(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

function hasSurrogates(rows: readonly SortableRow[], columns: readonly string[]): boolean {
    return rows.some(row => columns.some(column => {
        const value = row[column];
        return typeof value === 'string' && /[\uD800-\uDFFF]/.test(value);
    }));
}
