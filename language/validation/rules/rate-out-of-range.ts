import { rule } from '../rule.js';
import { percentText, sincePhrase, wholeName } from '../words.js';

/** A rate of the whole lies between the smallest and the largest rate of its parts. */
export const rateOutOfRange = rule('rate-out-of-range', (model, report) => {
    for (const check of model.checks) {
        const { subject, indicator } = check;
        if (check.kind !== 'rate' || check.status !== 'failed' || !indicator || subject.kind !== 'split' || subject.owner.kind === 'report') continue;
        if (!('low' in check.actual && 'low' in check.expected)) continue;
        report(check.place, {
            indicator: indicator.name, owner: wholeName(subject.whole), total: percentText(check.actual), range: percentText(check.expected),
            since: sincePhrase(check),
        });
    }
});
