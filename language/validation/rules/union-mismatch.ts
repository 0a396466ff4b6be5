import { failedClaims, figuresText, otherPlaces } from '../claim-words.js';
import { rule } from '../rule.js';
import { amountText } from '../words.js';

/** A union that is smaller than one of its parts, or larger than all of them together. */
export const unionMismatch = rule('union-mismatch', (model, report) => {
    for (const { check, actual, expected, facts } of failedClaims(model, 'union')) {
        const [union, ...parts] = facts.figures;
        report(check.place, {
            union: union.quantity.indicator.name, actual: amountText(actual), parts: figuresText(parts), expected: amountText(expected),
        }, { related: otherPlaces(check) });
    }
});
