import { related } from '../../diagnostics/diagnostic.js';
import type { Interval } from '../../model/interval.js';
import type { RelativeClaim } from '../../model/model.js';
import { amountIn, both, changeShare, failedClaims, otherPlaces, scaleOfClaim, shareText, wouldBe } from '../claim-words.js';
import { rule } from '../rule.js';
import { wholeName, writtenText } from '../words.js';

/** A share of a plan or of another figure that the two figures do not make. */
export const shareMismatch = rule('share-mismatch', (model, report) => {
    for (const { check, indicator, actual, facts } of failedClaims(model, 'share')) {
        const claim = check.subject as RelativeClaim;
        const { ratio, of } = claim;
        const amountText = (interval: Interval) => amountIn(scaleOfClaim(claim, facts.figures), interval);
        const { amount, base, fitting, plan } = facts;
        if (!ratio || !amount || !base || !of) continue;
        const { en, vi } = amountText(base);
        report(check.place, {
            indicator: indicator.name, amount: amountText(amount), actual: shareText(actual, ratio), whole: { en: `${of.name} (${en})`, vi: `${of.name} (${vi})` },
            written: writtenText(ratio), fitting: fitting ? wouldBe(ratio, amountText(fitting)) : both(''),
        }, {
            related: [
                ...plan?.figure.place ? [related(plan.figure.place, 'plan-here', { plan: wholeName(plan.part), value: amountText(plan.figure.interval) })] : [],
                ...otherPlaces(check),
            ],
            fixes: changeShare(ratio, actual),
        });
    }
});
