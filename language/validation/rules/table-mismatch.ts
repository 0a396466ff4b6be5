import { related } from '../../diagnostics/diagnostic.js';
import { exactValue } from '../../model/interval.js';
import { rule } from '../rule.js';
import { changesOf } from '../settling-change.js';
import type { Check } from '../../model/model.js';
import { amountText, comparedColumn, differenceOf, dimensionsText, sincePhrase, writtenText } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

/** A row or column of a two-way table that differs from the row of the same member in another split. */
export const tableMismatch = rule('table-mismatch', (model, report) => {
    const { settling } = changesOf(model);
    for (const check of model.checks) {
        const { subject, comparison, indicator } = check;
        if (check.kind !== 'table' || check.status !== 'failed' || check.blame || !comparison || !indicator) continue;
        if (!('owner' in subject) || subject.owner.kind === 'report' || !('low' in check.actual && 'low' in check.expected)) continue;
        const { label, by, table } = sides(check);
        report(check.place, {
            label, sum: amountText(check.actual), indicator: indicator.name, ...differenceOf(check.actual, check.expected),
            row: writtenText(comparison.whole), split: by, since: sincePhrase(check),
        }, {
            related: table ? [related(table, 'parts-here', { sum: amountText(check.actual) })] : [],
            fixes: [
                ...settling(comparison.whole, exactValue(check.actual), 'change-row'),
                ...(comparison.parts.length === 1 ? settling(comparison.parts[0], exactValue(check.expected), 'change-cell') : []),
            ],
        });
    }
});

/** The row or column of the table, and what the other split is by. */
function sides(check: Check) {
    const { subject, comparison } = check;
    const table = subject.kind === 'split' ? subject : 'split' in subject ? subject.split : undefined;
    const other = table?.whole.splits.find(split => split !== table && split.parts.some(part => part.values[0] === comparison?.whole));
    const by = other ? dimensionsText(other) : '?';
    if (subject.kind === 'split') return { label: comparedColumn(check), by, table: subject.headPlace };
    return 'cells' in subject ? { label: partName(subject), by, table: subject.labelPlace } : { label: '?', by, table: undefined };
}
