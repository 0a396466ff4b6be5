import type { Place } from '../../diagnostics/source-document.js';
import { failedClaims, limitText, otherPlaces } from '../claim-words.js';
import { rule } from '../rule.js';
import { amountText } from '../words.js';

/** A part of an indicator that is larger than the whole. */
export const subsetExceeds = rule('subset-exceeds', (model, report) => {
    // What is more than the nearest is more than those around it, too.
    const said = new Set<Place>();
    for (const { check, actual, expected, facts } of failedClaims(model, 'subset')) {
        if (said.has(check.place)) continue;
        said.add(check.place);
        const [part, whole] = facts.figures.map(({ quantity }) => quantity.indicator.name);
        report(check.place, { part, whole, actual: amountText(actual), limit: limitText(expected) }, { related: otherPlaces(check) });
    }
});
