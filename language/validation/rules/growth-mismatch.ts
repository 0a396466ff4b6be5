import type { Localized } from '../../diagnostics/definition.js';
import type { Interval } from '../../model/interval.js';
import type { RelativeClaim } from '../../model/model.js';
import { both, changeShare, failedClaims, otherPlaces, shareText, wouldBe } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { amountText, writtenText } from '../words.js';

/** A growth that the figures before and after do not make, or a percentage that is not that of the amount before it. */
export const growthMismatch = rule('growth-mismatch', (model, report) => {
    for (const { check, indicator, actual, facts } of failedClaims(model, 'growth')) {
        const claim = check.subject as RelativeClaim;
        const { ratio, change, since } = claim;
        const scale = scaleOfCheck(check);
        const told = (interval: Interval) => amountText(interval, scale);
        const { amount, base, fitting } = facts;
        if (!amount || !base) continue;
        // Of an amount in brackets with its percentage, one is the other's, or the amount does not fit the figures.
        const written = ratio && (!change || amount === change.interval) ? ratio : change;
        if (!written) continue;
        const isShare = written === ratio;
        const before = both(since?.id ?? '?');
        const result = isShare ? shareText(actual, ratio) : told(actual);
        report(check.place, {
            indicator: indicator.name, written: writtenText(written),
            facts: change && isShare
                ? grown(writtenText(change), told(base), before, result)
                : compared(told(amount), told(base), before, result),
            fitting: isShare && fitting ? wouldBe(written, told(fitting)) : both(''),
        }, { related: otherPlaces(check), fixes: isShare ? changeShare(written, actual) : [] });
    }
});

function grown(change: string, base: Localized, before: Localized, result: Localized): Localized {
    return {
        en: `${change} on ${base.en} (${before.en}) is ${result.en}`,
        vi: `${change} so với ${base.vi} (${before.vi}) là ${result.vi}`,
    };
}

function compared(amount: Localized, base: Localized, before: Localized, result: Localized): Localized {
    return {
        en: `${amount.en} against ${base.en} (${before.en}) is ${result.en}`,
        vi: `${amount.vi} so với ${base.vi} (${before.vi}) là ${result.vi}`,
    };
}
