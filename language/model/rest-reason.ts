import type { Localized } from '../diagnostics/definition.js';
import type { Column, Split } from './model.js';
import { timeUnitOfDimension } from './resolve-members.js';

/** Why nothing can be left of the total in a column of a split; undefined where `rest` has a meaning. */
export function restReason({ rows, columnDimension, mode }: Split, { indicator }: Column): Localized | undefined {
    if (columnDimension) return { en: 'a cell of a table is part of two sums', vi: 'ô của bảng hai chiều thuộc hai tổng' };
    if (mode !== 'exactly') return { en: `the parts of this split need not equal its total ("${mode}")`, vi: 'các phần của bảng chia này không nhất thiết bằng tổng' };
    const isSummed = indicator.indicatorKind !== 'rate' && (indicator.indicatorKind !== 'stock' || !timeUnitOfDimension(rows));
    return isSummed ? undefined : { en: `${indicator.name} is not summed here`, vi: `${indicator.name} không cộng dồn ở đây` };
}

/** What is left of a column can be in one cell only. */
export const secondRest: Localized = { en: 'the column already has one', vi: 'cột này đã có một ô như vậy' };
