import type { Localized } from '../../language/index.js';

/** In place of rows that are too many to show. */
export function moreRows(count: number): Localized {
    return { en: `… ${count} more`, vi: `… còn ${count} dòng nữa` };
}
