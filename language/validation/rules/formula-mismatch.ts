import { failedClaims, otherPlaces, shareText, textOf } from '../claim-words.js';
import { rule } from '../rule.js';
import { valueText } from '../words.js';

/** A figure that is not what the formula of its indicator gives. */
export const formulaMismatch = rule('formula-mismatch', (model, report) => {
    for (const { check, expected } of failedClaims(model, 'formula')) {
        if (!('cells' in check.subject)) continue;
        const { subject: part, place } = check;
        const at = part.values.findIndex(value => value?.place === place);
        const indicator = part.indicators[Math.max(0, at)];
        const figure = part.values[Math.max(0, at)];
        report(place, {
            indicator: indicator.name, formula: indicator.formula ?? '?', written: textOf(place),
            expected: indicator.indicatorKind === 'rate' ? shareText(expected, figure) : valueText(expected, indicator),
        }, { related: otherPlaces(check) });
    }
});
