import type { Localized } from '../../language/index.js';

/** In place of rows that are too many to show. */
export function moreRows(count: number): Localized {
    return { en: `… ${count} more`, vi: `… còn ${count} dòng nữa` };
}

/** In place of the name of a declaration that has none, and nothing by which it could be called. */
export const noName: Localized = { en: '(no name yet)', vi: '(chưa có tên)' };
