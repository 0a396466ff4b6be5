import { related } from '../../diagnostics/diagnostic.js';
import type { Interval } from '../../model/interval.js';
import type { RelativeClaim } from '../../model/model.js';
import { both, changeShare, failedClaims, otherPlaces, shareText, wouldBe } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { amountText, wholeName, writtenText } from '../words.js';

/** A share of a plan or of another figure that the two figures do not make. */
export const shareMismatch = rule('share-mismatch', (model, report) => {
    for (const { check, indicator, actual, facts } of failedClaims(model, 'share')) {
        const claim = check.subject as RelativeClaim;
        const { ratio, of } = claim;
        const scale = scaleOfCheck(check);
        const told = (interval: Interval) => amountText(interval, scale);
        const { amount, base, fitting, plan } = facts;
        if (!ratio || !amount || !base || !of) continue;
        const { en, vi } = told(base);
        report(check.place, {
            indicator: indicator.name, amount: told(amount), actual: shareText(actual, ratio), whole: { en: `${of.name} (${en})`, vi: `${of.name} (${vi})` },
            written: writtenText(ratio), fitting: fitting ? wouldBe(ratio, told(fitting)) : both(''),
        }, {
            related: [
                ...plan?.figure.place ? [related(plan.figure.place, 'plan-here', { plan: wholeName(plan.part), value: told(plan.figure.interval) })] : [],
                ...otherPlaces(check),
            ],
            fixes: changeShare(ratio, actual),
        });
    }
});
