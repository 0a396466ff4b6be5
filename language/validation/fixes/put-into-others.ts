import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import { sameDimension } from '../../model/read-dimension.js';
import type { Decimal } from '../../model/decimal.js';
import type { Column, Figure, Indicator, Split } from '../../model/model.js';
import { timeUnitOfDimension } from '../../model/resolve-members.js';
import { keywordIn, keywordLanguageAt } from '../../syntax/written-words.js';
import type { Changes } from '../settling-change.js';
import { numberIn, writtenText } from '../words.js';
import { insertRows } from './insert-rows.js';
import { sizeOf, type WrongSum } from './wrong-sum.js';

/**
 * Puts what parts lack, or have too much, into the row `others`. Where the split has none, but members without a row for which it
 * can stand, it is written.
 *
 * @param lackingIn what the parts of a split lack, of each indicator of which that is known: a new row has it in all its columns
 */
export function putIntoOthers(sum: WrongSum, lackingIn: (split: Split) => Lacking, changes: Changes): readonly Fix[] {
    const { split } = sum;
    // Which cell of a table would have the difference, nobody knows.
    if (split.columnDimension) return [];
    const others = split.parts.filter(part => part.kind === 'others');
    if (others.length > 1) return [];
    return others.length ? changeOthers(sum, others[0].cells[columnOf(sum)], changes) : insertOthers(sum, lackingIn(split));
}

/** By indicator; below zero where parts have too much. */
export type Lacking = ReadonlyMap<Indicator, Decimal>;

function columnOf({ split, indicator }: WrongSum): number {
    return split.columns.findIndex(column => column.indicator === indicator);
}

function changeOthers(sum: WrongSum, cell: Figure | undefined, { areHarmless, isPassedOn, edits }: Changes): readonly Fix[] {
    if (!cell?.place || !cell.value || cell.operator !== 'exactly' || cell.rest || isPassedOn(cell)) return [];
    const value = cell.value.plus(sum.lacking);
    const all = edits(cell, value);
    if (!all || value.isNegative() || !areHarmless(new Map([[cell, value]]))) return [];
    return [fix('change-others', { difference: sizeOf(sum), from: writtenText(cell), to: all[0].text }, all)];
}

/** A new row takes part in no table: where another split has the same rows, what it should have there is not known. */
function insertOthers({ split, lacking, isAdjusted }: WrongSum, lackingOf: Lacking): readonly Fix[] {
    if (isAdjusted) return [];
    if (lacking.isNegative() || !split.missing.length || timeUnitOfDimension(split.rows)) return [];
    if (split.whole.splits.some(other => other !== split && sameDimension(other.rows, split.rows))) return [];
    const cells = split.columns.map(column => cellOf(column, lackingOf.get(column.indicator)));
    const row = `${keywordIn(keywordLanguageAt(split.headPlace, 'split by'), 'others')} ${cells.join(', ')}`;
    const edit = cells.includes(undefined) ? undefined : insertRows(split, [row]);
    return edit ? [fix('insert-others', { row }, [edit])] : [];
}

/** Nothing is assigned where nothing is lacking, and nobody knows what where that is not known; a rate of nothing would be a rate all the same. */
function cellOf({ indicator, scale }: Column, lacking: Decimal | undefined): string | undefined {
    if (indicator.indicatorKind === 'rate' || !lacking) return '?';
    return lacking.isZero() || lacking.isNegative() ? '-' : numberIn(scale, lacking);
}
