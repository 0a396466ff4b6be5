import { failedClaims, otherPlaces } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { amountText, differenceOf, shortened } from '../words.js';

/** A period that reports something else than the periods that make it up. */
export const periodsMismatch = rule('periods-mismatch', (model, report) => {
    for (const { check, indicator, actual, expected, facts } of failedClaims(model, 'periods')) {
        const [own, ...parts] = facts.figures;
        const scale = scaleOfCheck(check);
        report(check.place, {
            indicator: indicator.name, periods: shortened(parts.map(({ quantity }) => quantity.period?.id ?? '?')), period: own.quantity.period?.id ?? '?',
            actual: amountText(actual, scale), expected: amountText(own.figure.interval, scale), ...differenceOf(actual, expected, scale),
        }, { related: otherPlaces(check) });
    }
});
