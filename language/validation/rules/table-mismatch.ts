import { related } from '../../diagnostics/diagnostic.js';
import { exactValue } from '../../model/interval.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { changesOf } from '../settling-change.js';
import type { Check } from '../../model/model.js';
import { amountText, comparedColumn, differenceOf, dimensionsText, sincePhrase } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

/** A row or column of a two-way table that differs from the row of the same member in another split. */
export const tableMismatch = rule('table-mismatch', (model, report) => {
    const { settling } = changesOf(model);
    for (const check of model.checks) {
        const { subject, comparison, indicator } = check;
        if (check.kind !== 'table' || check.status !== 'failed' || check.blame || !comparison || !indicator) continue;
        if (!('owner' in subject) || subject.owner.kind === 'report' || !('low' in check.actual && 'low' in check.expected)) continue;
        const { label, by, table } = sides(check);
        const scale = scaleOfCheck(check);
        const sum = amountText(check.actual, scale);
        report(check.place, {
            label, sum, indicator: indicator.name, ...differenceOf(check.actual, check.expected, scale),
            row: amountText(comparison.whole.interval, scale), split: by, since: sincePhrase(check),
        }, {
            related: table ? [related(table, 'parts-here', { sum })] : [],
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
