import { failedClaims, otherPlaces, quantityText } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { valueText } from '../words.js';

/** One figure that two reports state differently. */
export const reportsDisagree = rule('reports-disagree', (model, report) => {
    for (const { check, indicator, actual, expected, facts } of failedClaims(model, 'restated')) {
        const other = facts.figures[1];
        const scale = scaleOfCheck(check);
        report(check.place, {
            quantity: quantityText(other.quantity), actual: valueText(actual, indicator, scale), expected: valueText(expected, indicator, scale),
            other: other.report.name,
        }, { related: otherPlaces(check) });
    }
});
