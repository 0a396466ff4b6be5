import { exactValue } from '../../model/interval.js';
import { related } from '../../diagnostics/diagnostic.js';
import { rule } from '../rule.js';
import { settlingChanges } from '../settling-change.js';
import { allowanceOf, amountText, differenceOf, splitPhrase, totalHere, wholeName } from '../words.js';

/** Parts that do not add up to their total as the split's mode wants. */
export const sumMismatch = rule('sum-mismatch', (model, report) => {
    const change = settlingChanges(model);
    for (const check of model.checks) {
        const { subject, comparison, indicator } = check;
        if (check.kind !== 'sum' || check.status !== 'failed' || check.blame || subject.kind !== 'split' || subject.owner.kind === 'report') continue;
        if (!comparison || !indicator || !('low' in check.actual && 'low' in check.expected)) continue;
        report(check.place, {
            split: splitPhrase(subject), indicator: indicator.name, sum: amountText(check.actual), ...differenceOf(check.actual, comparison.whole.interval),
            total: amountText(comparison.whole.interval), owner: wholeName(subject.whole), allowance: allowanceOf(check),
        }, {
            related: check.place === subject.headPlace
                ? totalHere(comparison.whole) : [related(subject.headPlace, 'parts-here', { sum: amountText(check.actual) })],
            // The total can become the sum of its parts where both are exact and the total is written in this project.
            fixes: comparison.mode === 'exactly' && comparison.whole.operator === 'exactly' && check.place === comparison.whole.place
                ? change(comparison.whole, exactValue(check.actual), 'change-total') : [],
        });
    }
});
