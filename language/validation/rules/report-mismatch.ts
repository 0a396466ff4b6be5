import { related } from '../../diagnostics/diagnostic.js';
import { rule } from '../rule.js';
import type { Localized } from '../../diagnostics/definition.js';
import type { Check } from '../../model/model.js';
import { amountText, differenceOf, splitPhrase } from '../words.js';

/** A report that contradicts itself: what it says stays as it is, but somebody should know. */
export const reportMismatch = rule('report-mismatch', (model, report) => {
    for (const check of model.checks) {
        const { subject, indicator } = check;
        if (check.status !== 'failed' || !indicator || !('owner' in subject) || subject.owner.kind !== 'report') continue;
        if (!('low' in check.actual && 'low' in check.expected)) continue;
        const whole = check.comparison?.whole.interval ?? check.expected;
        const head = subject.kind === 'split' ? subject.headPlace : subject.labelPlace;
        report(check.place, {
            indicator: indicator.name, split: phrase(check), sum: amountText(check.actual), ...differenceOf(check.actual, check.expected),
            total: amountText(whole),
        }, { related: head === check.place ? [] : [related(head, 'parts-here', { sum: amountText(check.actual) })] });
    }
});

function phrase({ subject }: Check): Localized {
    if (subject.kind === 'split') return splitPhrase(subject);
    return 'split' in subject && subject.split ? splitPhrase(subject.split) : { en: '', vi: '' };
}
