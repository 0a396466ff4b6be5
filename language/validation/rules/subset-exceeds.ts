import type { Localized } from '../../diagnostics/definition.js';
import type { Figure } from '../../model/model.js';
import { placeOfFigure } from '../../model/quantities.js';
import { failedClaims, figuresText, limitText, otherPlaces, statedPlaces, type FailedClaim } from '../claim-words.js';
import { rule } from '../rule.js';
import { commonScale, scaleOfCheck } from '../scale-of-amounts.js';
import { amountText } from '../words.js';

/** A part of an indicator that is larger than the whole. Where several are, it is the whole that is doubtful, and told once. */
export const subsetExceeds = rule('subset-exceeds', (model, report) => {
    for (const claims of byWhole(failedClaims(model, 'subset'))) {
        const [{ check, actual, expected, facts }] = claims;
        const [part, whole] = facts.figures;
        const parts = claims.map(claim => claim.facts.figures[0]);
        const scale = claims.length > 1 ? commonScale([...parts, whole].map(({ figure }) => figure)) : scaleOfCheck(check);
        report(claims.length > 1 ? placeOfFigure(whole) : check.place, {
            parts: claims.length > 1 ? each(figuresText(parts, scale)) : alone(part.quantity.indicator.name, amountText(actual, scale)),
            whole: whole.quantity.indicator.name, limit: limitText(expected, scale),
            they: claims.length > 1 ? { en: 'they are parts', vi: 'đều nằm' } : { en: 'it is a part', vi: 'nằm' },
        }, { related: claims.length > 1 ? statedPlaces(parts) : otherPlaces(check) });
    }
});

/** The claims about parts of one figure together. */
function byWhole(claims: Iterable<FailedClaim>): readonly (readonly FailedClaim[])[] {
    const groups = new Map<Figure, FailedClaim[]>();
    for (const claim of claims) {
        const { figure } = claim.facts.figures[1];
        const group = groups.get(figure);
        if (group) group.push(claim);
        else groups.set(figure, [claim]);
    }
    return [...groups.values()];
}

function alone(part: string, amount: Localized): Localized {
    return { en: `${part} is ${amount.en},`, vi: `${part} là ${amount.vi},` };
}

function each({ en, vi }: Localized): Localized {
    return { en: `${en} are each`, vi: `${vi}, số nào cũng` };
}
