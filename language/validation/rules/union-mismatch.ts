import { failedClaims, figuresText, otherPlaces } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { amountText } from '../words.js';

/** A union that is smaller than one of its parts, or larger than all of them together. */
export const unionMismatch = rule('union-mismatch', (model, report) => {
    for (const { check, actual, expected, facts } of failedClaims(model, 'union')) {
        const [union, ...parts] = facts.figures;
        const scale = scaleOfCheck(check);
        report(check.place, {
            union: union.quantity.indicator.name, actual: amountText(actual, scale), parts: figuresText(parts, scale), expected: amountText(expected, scale),
        }, { related: otherPlaces(check) });
    }
});
