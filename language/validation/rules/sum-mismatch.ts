import type { Localized } from '../../diagnostics/definition.js';
import { exactValue } from '../../model/interval.js';
import { related, type Fix } from '../../diagnostics/diagnostic.js';
import { Decimal } from '../../model/decimal.js';
import { wasComputed } from '../../model/history.js';
import type { Check, Indicator, Model, Split } from '../../model/model.js';
import { addMagnitude } from '../fixes/add-magnitude.js';
import { insertAdjustedTotal } from '../fixes/insert-clause.js';
import { declareAsLevel, levelsPhrase, looksLikeLevels } from '../fixes/levels-and-additions.js';
import { type Lacking, putIntoOthers } from '../fixes/put-into-others.js';
import { spreadDifference } from '../fixes/spread-difference.js';
import { type GivenLater, givenLater, writeFrom } from '../fixes/start-with-source.js';
import { wrongSum, type WrongSum } from '../fixes/wrong-sum.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { changesOf, type Changes } from '../settling-change.js';
import { allowanceOf, amountText, differenceOf, numberIn, sincePhrase, splitPhrase, totalHere, valueText, wholeName } from '../words.js';

/** Parts that do not add up to their total as the split's mode wants. */
export const sumMismatch = rule('sum-mismatch', (model, report) => {
    const changes = changesOf(model);
    let lacking: ReadonlyMap<Split, Lacking> | undefined;
    const lackingIn = (split: Split) => (lacking ??= lackingBySplit(model)).get(split) ?? new Map();
    for (const check of model.checks) {
        const { subject, comparison, indicator } = check;
        if (check.kind !== 'sum' || check.status !== 'failed' || check.blame || subject.kind !== 'split' || subject.owner.kind === 'report') continue;
        if (!comparison || !indicator || !('low' in check.actual && 'low' in check.expected)) continue;
        const wrong = wrongSum(check);
        const later = givenLater(check);
        const isOfLevels = looksLikeLevels(check);
        const scale = scaleOfCheck(check);
        const sum = amountText(check.actual, scale);
        report(check.place, {
            split: splitPhrase(subject), indicator: indicator.name, sum, ...differenceOf(check.actual, comparison.whole.interval, scale),
            total: amountText(comparison.whole.interval, scale), owner: wholeName(subject.whole), allowance: allowanceOf(check), since: sincePhrase(check),
            kept: later ? laterPhrase(later, indicator, scale) : keptPhrase(check),
            meant: isOfLevels ? levelsPhrase(indicator) : { en: '', vi: '' },
        }, {
            related: check.place === subject.headPlace
                ? totalHere(comparison.whole)
                : [related(subject.headPlace, 'parts-here', { sum }), ...check.place === comparison.whole.place || !check.version ? [] : totalHere(comparison.whole)],
            // Neither another total nor other rows: what each period adds does not follow from levels without the one before the first.
            fixes: isOfLevels ? declareAsLevel(indicator, model) : addMagnitude(check, changes) ?? [
                ...later ? writeFrom(later.adjustment, later.date) : [],
                ...changeTotal(check, changes),
                ...adjustTotal(check),
                ...(wrong ? [...changeAdjusted(check, wrong, changes), ...putIntoOthers(wrong, lackingIn, changes), ...spreadDifference(wrong, changes)] : []),
            ],
        });
    }
});

/** What computed rows do when something is adjusted, where one of them has the figure that it was given first. */
function keptPhrase({ version, subject, comparison }: Check): Localized {
    const isKept = version?.validFrom && subject.kind === 'split'
        && subject.parts.some(part => wasComputed(part) && part.cells.some(figure => !figure.adjustment && comparison?.parts.includes(figure)));
    return isKept ? { en: '; computed rows keep the figures they were given', vi: '; các dòng tự tính giữ nguyên số đã tính khi giao' } : { en: '', vi: '' };
}

/** From when on the plan above gives what an adjustment hands down. */
function laterPhrase({ date, passed }: GivenLater, indicator: Indicator, scale: Decimal): Localized {
    const { source, figure } = passed;
    const given = valueText(figure.interval, indicator, scale);
    return { en: `; ${source.name} assigns ${given.en} only from ${date} on`, vi: `; ${source.name} đến ngày ${date} mới giao ${given.vi}` };
}

/** The total can become the sum of its parts where both are exact and the total is written in this project. */
function changeTotal({ comparison, place, actual }: Check, { settling }: Changes): readonly Fix[] {
    if (comparison?.mode !== 'exactly' || comparison.whole.operator !== 'exactly' || place !== comparison.whole.place) return [];
    return 'low' in actual ? settling(comparison.whole, exactValue(actual), 'change-total') : [];
}

/** A total that was forgotten in an adjustment of one indicator, where nothing else divides it. */
function adjustTotal({ subject, version, comparison, actual, indicator }: Check): readonly Fix[] {
    if (!version || subject.kind !== 'split' || comparison?.mode !== 'exactly' || !('low' in actual) || !indicator) return [];
    const { total, allocation, statesTotal } = version;
    const index = allocation.indicators.indexOf(indicator);
    const sum = exactValue(actual);
    const { whole } = comparison;
    if (subject.whole !== total || total.splits.length > 1 || !statesTotal[index] || !sum || !whole.value || whole.operator !== 'exactly') return [];
    const adjustment = version.adjustments.find(({ changes }) => changes.some(({ part }) => part.split === subject));
    const isOfOne = adjustment && (adjustment.indicators.length || allocation.indicators.length) === 1;
    if (!isOfOne || version.adjustments.some(({ changes }) => changes.some(({ part }) => part === total))) return [];
    const scale = allocation.columns.find(column => column.indicatorIndex === index)?.scale ?? Decimal.one;
    const [from, to] = [whole.value, sum].map(value => numberIn(scale, value));
    return from === undefined || to === undefined ? [] : insertAdjustedTotal(adjustment, `${from} -> ${to}`);
}

/** What was adjusted is wrong, not what was right before: each of a few new figures can have the value with which the sum is right. */
function changeAdjusted({ version, comparison }: Check, { lacking }: WrongSum, { settling }: Changes): readonly Fix[] {
    if (!version || !comparison) return [];
    const adjusted = comparison.parts.filter(({ adjustment, operator }) => adjustment && version.adjustments.includes(adjustment) && operator === 'exactly');
    if (adjusted.length > adjustedLimit) return [];
    return adjusted.flatMap(figure => {
        const value = figure.value?.plus(lacking);
        return value && !value.isNegative() ? settling(figure, value) : [];
    });
}

/** Of more figures a list would be no help. */
const adjustedLimit = 4;

/** Nothing where a sum is right; where it is open, what it lacks is not known. */
function lackingBySplit({ checks }: Model): ReadonlyMap<Split, Lacking> {
    const bySplit = new Map<Split, Map<Indicator, Decimal>>();
    for (const check of checks) {
        const { kind, status, subject, indicator } = check;
        const lacking = kind === 'sum' && status === 'passed' ? Decimal.zero : wrongSum(check)?.lacking;
        if (!lacking || subject.kind !== 'split' || !indicator) continue;
        const own = bySplit.get(subject);
        if (own) own.set(indicator, lacking);
        else bySplit.set(subject, new Map([[indicator, lacking]]));
    }
    return bySplit;
}
