import { related } from '../../diagnostics/diagnostic.js';
import { rule } from '../rule.js';
import { commonScale, scaleOfCheck } from '../scale-of-amounts.js';
import type { Localized } from '../../diagnostics/definition.js';
import { memberName } from '../../model/member-name.js';
import { lastIndex } from '../../model/sum-directions.js';
import { figuresOf } from '../../model/blame.js';
import { Decimal } from '../../model/decimal.js';
import type { Interval } from '../../model/interval.js';
import type { Check, Figure, Model, Split } from '../../model/model.js';
import { amountText, comparedColumn, differenceOf, listed, splitPhrase } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

/** A report that contradicts itself: what it says stays as it is, but somebody should know. */
export const reportMismatch = rule('report-mismatch', (model, report) => {
    const overlapping = largerParts(model);
    for (const check of model.checks) {
        const { subject, indicator } = check;
        const together = check.comparison && overlapping.get(check.comparison.whole);
        if (together && together.length > 1 && together.includes(check)) {
            if (together[0] === check) reportParts(together);
            continue;
        }
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

    /** Where several parts that overlap are larger than the stated figure, that is doubtful. */
    function reportParts(checks: readonly Check[]): void {
        const largest = checks.reduce((one, other) => (highOf(other).compare(highOf(one)) > 0 ? other : one));
        const { comparison, indicator, actual, expected } = largest;
        if (!comparison || !indicator || !('low' in actual && 'low' in expected)) return;
        const parts = checks.flatMap(({ subject }) => ('cells' in subject ? subject : []));
        const scale = commonScale(checks.flatMap(check => [...figuresOf(check.comparison!)]));
        const [names, by] = [listed(parts.map(partName)), splitPhrase(parts[0].split!)];
        report(comparison.whole.place ?? largest.place, {
            indicator: indicator.name, parts: { en: `${names.en}${by.en} have up to`, vi: `${names.vi}${by.vi} có số đến` }, sum: amountText(actual, scale),
            ...differenceOf(actual, expected, scale), total: amountText(comparison.whole.interval, scale),
        }, { related: parts.map((part, i) => related(checks[i].place, 'row-here', { label: partName(part), value: amountText(checks[i].actual as Interval, scale) })) });
    }
});

/** Parts of reports that overlap and are larger than the whole, by its figure. */
function largerParts({ checks }: Model): ReadonlyMap<Figure, readonly Check[]> {
    const groups = new Map<Figure, Check[]>();
    for (const check of checks) {
        const { kind, status, subject, comparison, indicator } = check;
        if (kind !== 'part' || status !== 'failed' || !comparison || !indicator || !('cells' in subject) || !subject.split || subject.owner.kind !== 'report') continue;
        const group = groups.get(comparison.whole);
        if (group) group.push(check);
        else groups.set(comparison.whole, [check]);
    }
    return groups;
}

function highOf({ actual }: Check): Decimal {
    return ('low' in actual ? actual.high ?? actual.low : undefined) ?? Decimal.zero;
}

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
