import type * as ast from '../generated/ast.js';
import { parsePath, type PathPart } from '../syntax/path.js';
import { sameDimension } from './read-dimension.js';
import { livingThen } from './lives.js';
import type { Dimension, Part, Split, Unit, When } from './model.js';
import { isNamed, liesOn, timeUnitOfDimension, type Label } from './resolve-members.js';
import type { UnitScopes } from './unit-scope.js';

/** Every split below a whole: first its own, then those in the blocks of its rows. */
export function splitsBelow(whole: Part): { readonly own: readonly Split[]; readonly deeper: readonly Split[] } {
    const deeper: Split[] = [];
    const collect = (part: Part) => {
        for (const split of part.splits) for (const row of split.parts) {
            deeper.push(...row.splits);
            collect(row);
        }
    };
    collect(whole);
    return { own: whole.splits, deeper };
}

/** The split of a whole by the same things. Where the columns are not named, a table by the rows is meant if there is no other split by them. */
export function splitBy(whole: Part, rows: Dimension, columns: Dimension | undefined): Split | undefined {
    const byRows = whole.splits.filter(split => sameDimension(split.rows, rows));
    if (columns) return byRows.find(split => sameDimension(split.columnDimension, columns));
    return byRows.find(split => !split.columnDimension) ?? (byRows.length === 1 ? byRows[0] : undefined);
}

/** The row of a split that a label names; of a unit also that of another life. Nothing is reported. */
export function rowNamed(split: Split, label: Label, scopes: UnitScopes, when: When): Part | undefined {
    const rows = rowsNamed(split, label, scopes);
    return livingThen(rows, ({ member }) => (member?.kind === 'unit' ? member.life : { first: undefined, last: undefined }), when)[0];
}

/** Whether a split has rows that are not understood: one that it seems not to have may be among them. */
export function isUnsure({ open, parts }: Split): boolean {
    return open || parts.some(({ kind, member }) => kind === 'row' && !member);
}

/** Whether a label names something that a split by time, a level or a category can have a row for. */
export function canHaveRow(split: Split, { name, period, year }: Label, scopes: UnitScopes): boolean {
    const { rows, scope } = split;
    if (timeUnitOfDimension(rows)) return period !== undefined || year !== undefined || /^[QH]\d$/i.test(name ?? '');
    if (name === undefined) return false;
    const label = lastPart(name);
    if (rows.category) return rows.category.members.some(member => isNamed(member, label));
    return rows.level !== undefined && scope !== undefined && scopes.of(scope, rows.level).find(label).length > 0;
}

function rowsNamed(split: Split, { name, period, year }: Label, scopes: UnitScopes): readonly Part[] {
    const labelled = () => split.parts.filter(part => part.kind === 'row' && part.member);
    const text = period ?? year ?? name ?? '';
    if (timeUnitOfDimension(split.rows)) {
        const upper = text.toUpperCase();
        return labelled().filter(({ member }) => member?.kind === 'period' && (member.id === upper || member.id.endsWith(`-${upper}`)));
    }
    if (name === undefined) return [];
    const path = parsePath(name);
    const label = lastPart(name);
    const { level } = split.rows;
    if (!level || !split.scope) return labelled().filter(({ member }) => member && member.kind !== 'period' && isNamed(member, label));
    const lives = new Set<readonly Unit[]>(scopes.of(split.scope, level).find(label).filter(unit => liesOn(unit, path)).map(unit => unit.lives));
    const rows = rowsOfUnits(split);
    return [...lives].flatMap(one => rows.get(one) ?? []);
}

const indexes = new WeakMap<Split, { readonly size: number; readonly rows: ReadonlyMap<readonly Unit[], readonly Part[]> }>();

/** The rows of units by their lives: asked for each row of an adjustment, of which a table of a whole province has many. */
function rowsOfUnits(split: Split): ReadonlyMap<readonly Unit[], readonly Part[]> {
    const size = split.parts.length;
    let index = indexes.get(split);
    if (index?.size !== size) {
        const rows = new Map<readonly Unit[], Part[]>();
        for (const part of split.parts) {
            if (part.kind !== 'row' || part.member?.kind !== 'unit') continue;
            const same = rows.get(part.member.lives);
            if (same) same.push(part);
            else rows.set(part.member.lives, [part]);
        }
        indexes.set(split, index = { size, rows });
    }
    return index!.rows;
}

function lastPart(name: string): PathPart {
    return parsePath(name).at(-1) ?? { name, quoted: false };
}

/** The row `others` or `reserve` of a split. */
export function remainderOf(split: Split, node: ast.Others | ast.Reserve): Part | undefined {
    return split.parts.find(part => part.kind === (node.$type === 'Others' ? 'others' : 'reserve'));
}
