import { exactValue } from '../../model/interval.js';
import { related } from '../../diagnostics/diagnostic.js';
import type { Localized } from '../../diagnostics/definition.js';
import type { Check, Split } from '../../model/model.js';
import { rule } from '../rule.js';
import { settlingChanges } from '../settling-change.js';
import { amountText, differenceOf, splitPhrase, totalHere, wholeName } from '../words.js';

/** Parts that do not add up to their total as the split's mode wants. */
export const sumMismatch = rule('sum-mismatch', (model, report) => {
    const change = settlingChanges(model);
    for (const check of model.checks) {
        const { subject, comparison, indicator } = check;
        if (check.kind !== 'sum' || check.status !== 'failed' || check.blame || subject.kind !== 'split' || subject.owner.kind === 'report') continue;
        if (!comparison || !indicator || !('low' in check.actual && 'low' in check.expected)) continue;
        report(check.place, {
            split: splitPhrase(subject), indicator: indicator.name, sum: amountText(check.actual), ...differenceOf(check.actual, check.expected),
            total: amountText(comparison.whole.interval), owner: wholeName(subject.whole), allowance: allowanceOf(subject, check),
        }, {
            related: check.place === subject.headPlace
                ? totalHere(comparison.whole) : [related(subject.headPlace, 'parts-here', { sum: amountText(check.actual) })],
            // The total can become the sum of its parts where both are exact and the total is written in this project.
            fixes: comparison.mode === 'exactly' && comparison.whole.operator === 'exactly' && check.place === comparison.whole.place
                ? change(comparison.whole, exactValue(check.actual), 'change-total') : [],
        });
    }
});

/** What the mode allows beyond equality, in brackets. */
function allowanceOf(split: Split, check: Check): Localized {
    if (!('low' in check.expected)) return { en: '', vi: '' };
    const { low, high } = check.expected;
    if (split.mode === 'up to' && high) return { en: ` (with the margin at most ${high.format()})`, vi: ` (kể cả mức vượt, không quá ${high.format()})` };
    if (split.mode === 'at least' && low) return { en: ' (the parts may be more, not less)', vi: ' (các phần được nhiều hơn, không được ít hơn)' };
    if (split.mode === 'at most' && high) return { en: ' (the parts may be less, not more)', vi: ' (các phần được ít hơn, không được nhiều hơn)' };
    return { en: '', vi: '' };
}
