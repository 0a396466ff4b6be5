import { failedClaims, figuresText, limitText, otherPlaces } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { amountText } from '../words.js';

/** Two indicators that have nothing in common, and more together than what both are within. */
export const disjointExceeds = rule('disjoint-exceeds', (model, report) => {
    const unions = new Set([...failedClaims(model, 'union')].map(({ facts }) => facts.figures[0].figure));
    for (const { check, actual, expected, facts } of failedClaims(model, 'disjoint')) {
        const [first, second, whole] = facts.figures;
        if (unions.has(whole.figure)) continue;
        const scale = scaleOfCheck(check);
        report(check.place, {
            parts: figuresText([first, second], scale), actual: amountText(actual, scale), limit: limitText(expected, scale),
            whole: whole.quantity.indicator.name,
        }, { related: otherPlaces(check) });
    }
});
