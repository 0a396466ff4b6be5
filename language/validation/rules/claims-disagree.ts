import { claimPlaces, failedClaims, quantityText, textOf } from '../claim-words.js';
import { rule } from '../rule.js';
import { scaleOfClaims } from '../scale-of-amounts.js';
import { amountText } from '../words.js';

/** Claims about a figure that nobody states, which no amount fits. */
export const claimsDisagree = rule('claims-disagree', (model, report) => {
    for (const { check, actual, expected, facts } of failedClaims(model, 'implied')) {
        const { claims = [], quantity, plan } = facts;
        if (!quantity) continue;
        const { en, vi } = quantityText(quantity);
        const what = plan ? { en: `${quantity.indicator.name} in ${plan.source.name}`, vi: `${quantity.indicator.name} trong ${plan.source.name}` } : { en, vi };
        const { subject } = check;
        const scale = scaleOfClaims([...'ratio' in subject ? [subject] : [], ...claims]);
        const [own, others] = [amountText(actual, scale), amountText(expected, scale)];
        const said = !claims.length
            ? { en: `no whole amount of ${what.en} fits ${textOf(check.place)}`, vi: `không có số nguyên nào của ${what.vi} phù hợp với ${textOf(check.place)}` }
            : { en: `by this, ${what.en} is ${own.en}, but by what else is said it is ${others.en}`, vi: `theo dòng này, ${what.vi} là ${own.vi}, nhưng theo các dòng khác là ${others.vi}` };
        report(check.place, { facts: capital(said) }, { related: claimPlaces(claims) });
    }
});

function capital({ en, vi }: { readonly en: string; readonly vi: string }) {
    return { en: en[0].toUpperCase() + en.slice(1), vi: vi[0].toUpperCase() + vi.slice(1) };
}
