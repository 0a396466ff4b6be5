import { totalingSplits } from '../../model/settle.js';
import { rule } from '../rule.js';
import { listed } from '../words.js';

/** No total is written, and the splits from which it would follow come to different sums. */
export const totalsDisagree = rule('totals-disagree', (model, report) => {
    for (const check of model.checks) {
        const { subject, indicator } = check;
        if (check.kind !== 'totals' || check.status !== 'failed' || !indicator || !('cells' in subject) || subject.owner.kind === 'report') continue;
        const totals = totalingSplits(subject, subject.indicators.indexOf(indicator));
        report(check.place, {
            indicator: indicator.name,
            sums: listed(totals.map(({ split, total }) => ({ en: `${total.format()} by ${split.rows.label}`, vi: `${total.format()} theo ${split.rows.label}` }))),
        });
    }
});
