import type * as ast from '../generated/ast.js';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import { nearestName } from '../references/nearest-name.js';
import { parsePath } from '../syntax/path.js';
import { placeOf, placeOfReference } from '../syntax/places.js';
import { readNumber } from '../syntax/read-number.js';
import { removal } from '../syntax/removal.js';
import { mayName, type LabelContext } from './csv-labels.js';
import { Decimal } from './decimal.js';
import type { Split } from './model.js';
import { dimensionName } from './names-in-messages.js';

/** The figures of a row, as far as they are plain numbers. */
export type Amounts = readonly (Decimal | undefined)[];

/**
 * Whether figures are the sum of those of other rows, or the total that stands outside, in every column. Where the total is what they and the others
 * come to, they are a part of it.
 */
export function areTotal(own: Amounts, others: readonly Amounts[], total: Amounts): boolean {
    if (others.length < 2 || !own.length || own.every(one => one === undefined || one.isZero()) || own.includes(undefined)) return false;
    const sums = own.map((_, c) => others.reduce((sum, row) => sum.plus(row[c] ?? Decimal.zero), Decimal.zero));
    const isEach = (wanted: (c: number) => Decimal | undefined): boolean => own.every((one, c) => wanted(c) !== undefined && one!.equals(wanted(c)!));
    if (isEach(c => total[c])) return true;
    if (total.some((one, c) => one !== undefined && one.equals(sums[c].plus(own[c]!)))) return false;
    // Of few figures one can be the sum of the others by chance.
    return isEach(c => sums[c]) && (own.length > 1 || others.length > 2);
}

/** The first or last row of a split that names nothing and has the total of the others, whatever it is called. It is reported. */
export function totalRowOf(node: ast.Split, split: Split, context: LabelContext): ast.Row | undefined {
    const rows = node.items.filter(item => item.$type !== 'Columns');
    const edges = new Set([rows.at(0), rows.at(-1)]);
    if (rows.length < 3 || rows.some(({ $type }) => $type === 'RowsFrom')) return undefined;
    const amounts = rows.map(row => ('cells' in row ? row.cells : []).map(amountOf));
    const total = split.columnDimension ? [] : split.columns.map(({ indicatorIndex, scale }) => split.whole.values[indicatorIndex]?.value?.dividedBy(scale, 15, 'floor'));
    const found = rows.find((row, i): row is ast.Row => row.$type === 'Row' && edges.has(row) && amounts[i].length === split.columns.length
        && areTotal(amounts[i], amounts.filter((_, other) => other !== i), total) && namesNothing(row, context));
    if (found) report(found, split, context);
    return found;
}

function amountOf({ value }: ast.Cell): Decimal | undefined {
    if (value?.$type === 'None') return Decimal.zero;
    if (value?.$type !== 'Amount' || value.number === undefined || value.qualifier || value.percent || value.scale) return undefined;
    const read = readNumber(value.number);
    return 'value' in read ? read.value : undefined;
}

function namesNothing({ label, items }: ast.Row, context: LabelContext): boolean {
    const path = parsePath(label?.$refText ?? '?');
    if (path.length !== 1 || items.length || mayName(path[0].name, context)) return false;
    const { scopes, members: { scope, dimension: { level, category } } } = context;
    const [{ name }] = path;
    const near = level && scope ? scopes.of(scope, level).nearest(name) : category && nearestName(name, category.members.map(member => member.name));
    return near === undefined;
}

function report(row: ast.Row, split: Split, { build, at }: LabelContext): void {
    const place = placeOf(at.source, row);
    const { document: { text } } = place;
    const label = parsePath(row.label!.$refText)[0].name;
    const dimension = dimensionName(split.rows);
    const figures = text.slice(placeOfReference(at.source, row.label!).end, place.end).trim();
    build.report(diagnostic('total-in-split', place, {
        total: figures, stated: {
            en: ` ${label} is the name of no ${dimension.en}, and the row has the total of the others: remove it.`,
            vi: ` ${label} không phải tên ${dimension.vi} nào và dòng này có số bằng tổng các dòng khác: hãy xóa dòng này.`,
        },
    }, { fixes: [fix('remove-row', { text: `${label} ${figures}` }, removal(place).edits)] }));
}
