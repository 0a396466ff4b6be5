import { planFigure } from '../../model/plan-figures.js';
import { headOf, quantityAt } from '../../model/quantities.js';
import { rule } from '../rule.js';

/** A share of a plan that assigns nothing of the kind. */
export const claimWithoutPlan = rule('claim-without-plan', (model, report) => {
    for (const { used, relativeClaims } of model.reports) {
        if (used) continue;
        for (const { owner, indicator, of, place } of relativeClaims) {
            const head = headOf(owner);
            const amount = head && quantityAt(indicator, head);
            if (of?.kind !== 'allocation' || !amount || of.damaged || planFigure(amount, of)) continue;
            report(place, { plan: of.name, indicator: indicator.name, unit: amount.receiver.name });
        }
    }
});
