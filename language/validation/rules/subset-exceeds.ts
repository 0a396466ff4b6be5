import { failedClaims, limitText, otherPlaces } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { amountText } from '../words.js';

/** A part of an indicator that is larger than the whole. */
export const subsetExceeds = rule('subset-exceeds', (model, report) => {
    for (const { check, actual, expected, facts } of failedClaims(model, 'subset')) {
        const [part, whole] = facts.figures.map(({ quantity }) => quantity.indicator.name);
        const scale = scaleOfCheck(check);
        report(check.place, { part, whole, actual: amountText(actual, scale), limit: limitText(expected, scale) }, { related: otherPlaces(check) });
    }
});
