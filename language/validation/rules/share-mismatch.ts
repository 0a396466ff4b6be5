import type { Localized } from '../../diagnostics/definition.js';
import { related, type Fix } from '../../diagnostics/diagnostic.js';
import { quotient, type Interval } from '../../model/interval.js';
import type { RelativeClaim } from '../../model/model.js';
import { both, changeShare, failedClaims, otherPlaces, shareText, wouldBe } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { amountText, listed, wholeName, writtenText } from '../words.js';

/** A share of a plan or of another figure that the two figures do not make. */
export const shareMismatch = rule('share-mismatch', (model, report) => {
    for (const { check, indicator, actual, facts } of failedClaims(model, 'share')) {
        const claim = check.subject as RelativeClaim;
        const { ratio, of } = claim;
        const scale = scaleOfCheck(check);
        const told = (interval: Interval) => amountText(interval, scale);
        const { amount, base, fitting, plan, spans = [] } = facts;
        if (!ratio || !amount || !base || !of) continue;
        const { en, vi } = told(base);
        const shares = spans.flatMap(span => {
            const share = quotient(amount, span.figure.interval, false);
            return share ? [{ ...span, share }] : [];
        });
        report(check.place, {
            indicator: indicator.name, amount: told(amount), written: writtenText(ratio),
            shares: listed([sharePhrase(shareText(actual, ratio), { en: `${of.name} (${en})`, vi: `${of.name} (${vi})` }), ...shares.map(({ id, figure, share }) => {
                const given = told(figure.interval);
                return sharePhrase(shareText(share, ratio), { en: `what it gives for ${id} (${given.en})`, vi: `phần giao cho kỳ ${id} (${given.vi})` });
            })]),
            // Which of several figures is meant nobody knows, and so not what would fit.
            fitting: fitting && !spans.length ? wouldBe(ratio, told(fitting)) : both(''),
        }, {
            related: [
                ...plan?.figure.place ? [related(plan.figure.place, 'plan-here', { plan: wholeName(plan.part), value: told(plan.figure.interval) })] : [],
                ...otherPlaces(check),
            ],
            fixes: differentEdits([actual, ...shares.map(({ share }) => share)].flatMap(share => changeShare(ratio, share))),
        });
    }
});

function sharePhrase(share: Localized, whole: Localized): Localized {
    return { en: `${share.en} of ${whole.en}`, vi: `${share.vi} của ${whole.vi}` };
}

function differentEdits(fixes: readonly Fix[]): readonly Fix[] {
    return [...new Map(fixes.map(one => [one.edits[0].text, one])).values()];
}
