import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { amountText, sincePhrase, totalHere, wholeName } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

/** Parts that overlap can add up to more than the whole, but none can be larger than it. */
export const partExceedsTotal = rule('part-exceeds-total', (model, report) => {
    for (const check of model.checks) {
        const { subject, indicator } = check;
        if (check.kind !== 'part' || check.status !== 'failed' || check.blame || !indicator || !('cells' in subject) || !subject.split || subject.owner.kind === 'report') continue;
        const { whole } = subject.split;
        const total = whole.values[whole.indicators.indexOf(indicator)];
        if (!total || !('low' in check.actual)) continue;
        const scale = scaleOfCheck(check);
        report(check.place, {
            label: partName(subject), part: amountText(check.actual, scale), indicator: indicator.name, total: amountText(total.interval, scale),
            owner: wholeName(whole), since: sincePhrase(check),
        }, { related: totalHere(total) });
    }
});
