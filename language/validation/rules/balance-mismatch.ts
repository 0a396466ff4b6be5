import { both, failedClaims, figuresText, otherPlaces } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { amountText } from '../words.js';

/** A level at the end of a period that what was there before, what came in and what went out do not make. */
export const balanceMismatch = rule('balance-mismatch', (model, report) => {
    for (const { check, actual, expected, facts } of failedClaims(model, 'balance')) {
        const [closing, opening, ...flows] = facts.figures;
        const scale = scaleOfCheck(check);
        const moved = figuresText(flows, scale);
        report(check.place, {
            stock: closing.quantity.indicator.name, day: closing.quantity.day, actual: amountText(actual, scale), expected: amountText(expected, scale),
            opening: amountText(opening.figure.interval, scale), period: facts.period?.id ?? '?',
            flows: flows.length ? { en: `, with ${moved.en},`, vi: `, với ${moved.vi},` } : both(''),
        }, { related: otherPlaces(check) });
    }
});
