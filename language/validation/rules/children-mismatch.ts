import { failedClaims, otherPlaces } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { amountText, differenceOf, shortened } from '../words.js';

/** A unit that reports something else than the units in it together. */
export const childrenMismatch = rule('children-mismatch', (model, report) => {
    for (const { check, indicator, actual, expected, facts } of failedClaims(model, 'children')) {
        const [own, ...children] = facts.figures;
        const { en, vi } = shortened(children.map(({ quantity }) => quantity.receiver.name));
        const scale = scaleOfCheck(check);
        const amount = amountText(actual, scale);
        const together = children.length > 1
            ? { en: `${en} together have ${amount.en}`, vi: `${vi} cộng lại là ${amount.vi}` }
            : { en: `${en} alone has ${amount.en}`, vi: `riêng ${vi} là ${amount.vi}` };
        report(check.place, {
            indicator: indicator.name, unit: own.quantity.receiver.name, children: together,
            expected: amountText(own.figure.interval, scale), ...differenceOf(actual, expected, scale),
        }, { related: otherPlaces(check) });
    }
});
