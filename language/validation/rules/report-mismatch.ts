import { related } from '../../diagnostics/diagnostic.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import type { Localized } from '../../diagnostics/definition.js';
import { memberName } from '../../model/member-name.js';
import { lastIndex } from '../../model/sum-directions.js';
import type { Check, Split } from '../../model/model.js';
import { amountText, comparedColumn, differenceOf, splitPhrase } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

/** A report that contradicts itself: what it says stays as it is, but somebody should know. */
export const reportMismatch = rule('report-mismatch', (model, report) => {
    for (const check of model.checks) {
        const { subject, indicator } = check;
        if (check.status !== 'failed' || !indicator || !('owner' in subject) || subject.owner.kind !== 'report' || check.claimed) continue;
        if (!('low' in check.actual && 'low' in check.expected)) continue;
        const whole = check.comparison?.whole.interval ?? check.expected;
        const head = subject.kind === 'split' ? subject.headPlace : subject.labelPlace;
        const scale = scaleOfCheck(check);
        const sum = amountText(check.actual, scale);
        report(check.place, {
            indicator: indicator.name, parts: partsPhrase(check), sum, ...differenceOf(check.actual, check.expected, scale),
            total: amountText(whole, scale),
        }, { related: head === check.place ? [] : [related(head, 'parts-here', { sum })] });
    }
});

/** What is compared with the stated figure, up to the word before the amount. */
function partsPhrase(check: Check): Localized {
    const { subject } = check;
    if (subject.kind === 'split') {
        if (check.kind === 'level') {
            const last = lastPeriod(subject);
            return { en: `the level at the end of ${last} is`, vi: `mức đến cuối ${last} là` };
        }
        const by = splitPhrase(subject);
        if (check.kind !== 'table') return { en: `the parts${by.en} add up to`, vi: `các phần${by.vi} cộng lại là` };
        const column = comparedColumn(check);
        return { en: `the cells of ${column}${by.en} come to`, vi: `các ô của ${column}${by.vi} cộng lại là` };
    }
    const by = 'split' in subject && subject.split ? splitPhrase(subject.split) : { en: '', vi: '' };
    const label = 'label' in subject ? partName(subject) : { en: '?', vi: '?' };
    if (check.kind === 'part') return { en: `${label.en}${by.en} has`, vi: `${label.vi}${by.vi} ghi` };
    return { en: `the cells of ${label.en}${by.en} come to`, vi: `các ô của ${label.vi}${by.vi} cộng lại là` };
}

function lastPeriod({ parts }: Split): string {
    const last = parts[lastIndex(parts.map(part => part.member))]?.member;
    return last ? memberName(last) : '?';
}
