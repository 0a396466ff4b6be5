import { exactValue } from '../../model/interval.js';
import { related, type Fix } from '../../diagnostics/diagnostic.js';
import type { Check, Model, Split } from '../../model/model.js';
import { putIntoOthers } from '../fixes/put-into-others.js';
import { spreadDifference } from '../fixes/spread-difference.js';
import { wrongSum, type WrongSum } from '../fixes/wrong-sum.js';
import { rule } from '../rule.js';
import { changesOf, type Changes } from '../settling-change.js';
import { allowanceOf, amountText, differenceOf, splitPhrase, totalHere, wholeName } from '../words.js';

/** Parts that do not add up to their total as the split's mode wants. */
export const sumMismatch = rule('sum-mismatch', (model, report) => {
    const changes = changesOf(model);
    let wrongSums: ReadonlyMap<Split, readonly WrongSum[]> | undefined;
    const wrongSumsOf = (split: Split) => (wrongSums ??= wrongSumsBySplit(model)).get(split) ?? [];
    for (const check of model.checks) {
        const { subject, comparison, indicator } = check;
        if (check.kind !== 'sum' || check.status !== 'failed' || check.blame || subject.kind !== 'split' || subject.owner.kind === 'report') continue;
        if (!comparison || !indicator || !('low' in check.actual && 'low' in check.expected)) continue;
        const wrong = wrongSum(check);
        report(check.place, {
            split: splitPhrase(subject), indicator: indicator.name, sum: amountText(check.actual), ...differenceOf(check.actual, comparison.whole.interval),
            total: amountText(comparison.whole.interval), owner: wholeName(subject.whole), allowance: allowanceOf(check),
        }, {
            related: check.place === subject.headPlace
                ? totalHere(comparison.whole) : [related(subject.headPlace, 'parts-here', { sum: amountText(check.actual) })],
            fixes: [...changeTotal(check, changes), ...(wrong ? [...putIntoOthers(wrong, wrongSumsOf, changes), ...spreadDifference(wrong, changes)] : [])],
        });
    }
});

/** The total can become the sum of its parts where both are exact and the total is written in this project. */
function changeTotal({ comparison, place, actual }: Check, { settling }: Changes): readonly Fix[] {
    if (comparison?.mode !== 'exactly' || comparison.whole.operator !== 'exactly' || place !== comparison.whole.place) return [];
    return 'low' in actual ? settling(comparison.whole, exactValue(actual), 'change-total') : [];
}

function wrongSumsBySplit({ checks }: Model): ReadonlyMap<Split, readonly WrongSum[]> {
    const bySplit = new Map<Split, WrongSum[]>();
    for (const wrong of checks.flatMap(check => wrongSum(check) ?? [])) {
        const own = bySplit.get(wrong.split);
        if (own) own.push(wrong);
        else bySplit.set(wrong.split, [wrong]);
    }
    return bySplit;
}
