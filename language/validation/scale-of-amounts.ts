import { figuresOf, withTerms } from '../model/blame.js';
import { Decimal } from '../model/decimal.js';
import type { Check, Figure, RelativeClaim, ReportedFigure } from '../model/model.js';

/**
 * In what amounts are told that have to do with some figures: the thousands, millions or billions in which all of them are written;
 * of several the smallest, so that none needs more digits than it has in the text.
 */
export function commonScale(figures: Iterable<Figure>): Decimal {
    let common: Decimal | undefined;
    for (const figure of figures) {
        for (const { scale, value, place, percent } of withTerms(figure)) {
            if (!place || percent || !value || value.isZero()) continue;
            if (!common || scale.compare(common) < 0) common = scale;
        }
    }
    return common ?? Decimal.one;
}

/** In what the amounts of a check are told. */
export function scaleOfCheck({ comparison, claimed, subject }: Check): Decimal {
    if (comparison) return commonScale(figuresOf(comparison));
    const { change } = 'change' in subject ? subject : {};
    return commonScale([...change ? [change] : [], ...(claimed?.figures ?? []).map(({ figure }) => figure)]);
}

/** In what an amount is told that follows from claims: as the amounts are written that are claimed, or stated beside the percentages. */
export function scaleOfClaims(claims: readonly (RelativeClaim | ReportedFigure)[]): Decimal {
    return commonScale(claims.flatMap(claim => 'part' in claim ? [claim.figure] : amountsBeside(claim)));
}

function amountsBeside({ owner, indicator, change }: RelativeClaim): readonly Figure[] {
    const stated = owner.claims.filter(({ indicators }) => indicators[0] === indicator).flatMap(({ cells }) => cells.slice(0, 1));
    return change ? [change, ...stated] : stated;
}
