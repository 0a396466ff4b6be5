import { totalingSplits } from '../../model/settle.js';
import { rule } from '../rule.js';
import type { Localized } from '../../diagnostics/definition.js';
import type { Figure, Split } from '../../model/model.js';
import { commonScale } from '../scale-of-amounts.js';
import { amountText, dimensionsText, listed, sincePhrase } from '../words.js';

/** No total is written, and the splits from which it would follow come to different sums. */
export const totalsDisagree = rule('totals-disagree', (model, report) => {
    for (const check of model.checks) {
        const { subject, indicator } = check;
        if (check.kind !== 'totals' || check.status !== 'failed' || check.blame || !indicator || !('cells' in subject) || subject.owner.kind === 'report') continue;
        const totals = totalingSplits(subject, subject.indicators.indexOf(indicator));
        report(check.place, {
            indicator: indicator.name, since: sincePhrase(check),
            sums: listed(totals.map(({ split, total }) => sumBy(total, split))),
        });
    }
});

function sumBy(total: Figure, split: Split): Localized {
    const by = dimensionsText(split);
    const sum = amountText(total.interval, commonScale(total.terms ?? []));
    return { en: `${sum.en} by ${by.en}`, vi: `${sum.vi} theo ${by.vi}` };
}
