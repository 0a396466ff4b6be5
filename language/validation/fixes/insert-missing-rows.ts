import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import type { Member, Split } from '../../model/model.js';
import { isDerived, totalingSplits } from '../../model/settle.js';
import { shortened } from '../words.js';
import { insertRows } from './insert-rows.js';
import { memberLabels } from './member-label.js';

/**
 * The rows that a split lacks, with `?` in every column: what they get is for the planner to say. Not where the total follows from
 * the rows that are there: with a row that is not known it would not follow any more.
 */
export function insertMissingRows(split: Split, missing: readonly Member[]): readonly Fix[] {
    if (!missing.length || !split.columns.length || split.columns.some((_, c) => isTotalOf(split, c))) return [];
    const labels = memberLabels(split, missing);
    const cells = split.columns.map(() => '?').join(', ');
    const edit = insertRows(split, labels.map(label => `${label} ${cells}`));
    return edit ? [fix('insert-rows', { rows: shortened(labels) }, [edit])] : [];
}

/** Whether a total that is not written follows from this split and from no other. */
function isTotalOf(split: Split, c: number): boolean {
    const { whole, columns } = split;
    const { indicatorIndex } = columns[c];
    const total = whole.values[indicatorIndex];
    if (!total || !isDerived(whole, total)) return false;
    const totaling = totalingSplits(whole, indicatorIndex);
    return totaling.length === 1 && totaling[0].split === split;
}
