import { failedClaims, otherPlaces } from '../claim-words.js';
import { rule } from '../rule.js';
import { amountText, differenceOf, shortened } from '../words.js';

/** A period that reports something else than the periods that make it up. */
export const periodsMismatch = rule('periods-mismatch', (model, report) => {
    for (const { check, indicator, actual, expected, facts } of failedClaims(model, 'periods')) {
        const [own, ...parts] = facts.figures;
        report(check.place, {
            indicator: indicator.name, periods: shortened(parts.map(({ quantity }) => quantity.period?.id ?? '?')), period: own.quantity.period?.id ?? '?',
            actual: amountText(actual), expected: amountText(own.figure.interval), ...differenceOf(actual, expected),
        }, { related: otherPlaces(check) });
    }
});
