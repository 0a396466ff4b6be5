import { failedClaims, otherPlaces, shareText, textOf } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { valueText } from '../words.js';

/** A figure that is not what the formula of its indicator gives. */
export const formulaMismatch = rule('formula-mismatch', (model, report) => {
    for (const { check, indicator, expected, facts } of failedClaims(model, 'formula')) {
        const { place } = check;
        const [{ figure }] = facts.figures;
        report(place, {
            indicator: indicator.name, formula: indicator.formula ?? '?', written: textOf(place),
            expected: indicator.indicatorKind === 'rate' ? shareText(expected, figure) : valueText(expected, indicator, scaleOfCheck(check)),
        }, { related: otherPlaces(check) });
    }
});
