import { failedClaims, limitText, otherPlaces } from '../claim-words.js';
import { rule } from '../rule.js';
import { amountText } from '../words.js';

/** A part of an indicator that is larger than the whole. */
export const subsetExceeds = rule('subset-exceeds', (model, report) => {
    for (const { check, actual, expected, facts } of failedClaims(model, 'subset')) {
        const [part, whole] = facts.figures.map(({ quantity }) => quantity.indicator.name);
        report(check.place, { part, whole, actual: amountText(actual), limit: limitText(expected) }, { related: otherPlaces(check) });
    }
});
