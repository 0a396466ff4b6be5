import type { Localized } from '../../diagnostics/definition.js';
import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import { Decimal } from '../../model/decimal.js';
import type { SuccessionRow, SuccessionTarget } from '../../model/model.js';
import { keywordIn, keywordLanguageAt } from '../../syntax/written-words.js';
import { rule } from '../rule.js';

/** What a unit leaves is divided between its successors: the shares add up to the whole of it. */
export const successionShares = rule('succession-shares', (model, report) => {
    for (const succession of model.successions) {
        if (succession.used) continue;
        for (const row of succession.rows) {
            const wrong = row.open ? undefined : wrongShares(row);
            if (wrong) report(wrong.place, { unit: row.from.name, reason: wrong.reason }, { fixes: wrong.fixes ?? [] });
        }
    }
});

interface Wrong {
    readonly place: Place;
    readonly reason: Localized;
    readonly fixes?: readonly Fix[];
}

function wrongShares(row: SuccessionRow): Wrong | undefined {
    const { targets, labelPlace } = row;
    const unsaid = targets.find(target => target.extent === 'unknown' && endsWithName(target));
    if (unsaid) return {
        place: unsaid.wholePlace, fixes: targets.length === 1 ? writeWhole(row, unsaid) : [],
        reason: { en: `how much goes to ${textOf(unsaid.place)} is not written ("whole", a percentage, "rest", "part" or "?")`,
            vi: `chưa ghi bao nhiêu thuộc về ${textOf(unsaid.place)} ("toàn bộ", tỷ lệ phần trăm, "phần còn lại", "một phần" hoặc "?")` },
    };
    const whole = targets.find(({ extent }) => extent === 'whole');
    if (whole && targets.length > 1) return {
        place: whole.wholePlace, reason: { en: '"whole" goes to one unit, and the row names several', vi: '"toàn bộ" chỉ thuộc về một đơn vị, mà dòng này ghi nhiều đơn vị' },
    };
    const wrong = targets.find(({ share, extent }) => extent === 'share' && share && (share.isZero() || share.isNegative() || share.compare(Decimal.one) > 0));
    if (wrong) return { place: wrong.wholePlace, reason: { en: 'a share is more than 0% and at most 100%', vi: 'tỷ lệ phải lớn hơn 0% và không quá 100%' } };
    return wrongSum(targets, labelPlace);
}

/** Shares that do not add up: with `rest` or a share that is not stated, something must be left for it. */
function wrongSum(targets: readonly SuccessionTarget[], labelPlace: Place): Wrong | undefined {
    const sum = targets.reduce((all, { extent, share }) => (share && extent !== 'rest' ? all.plus(share) : all), Decimal.zero);
    const percent = `${sum.times(Decimal.of(100)).format()}%`;
    const [rest, second] = targets.filter(({ extent }) => extent === 'rest');
    if (second) return { place: second.wholePlace, reason: { en: '"rest" stands twice', vi: '"phần còn lại" ghi hai lần' } };
    const open = targets.find(({ extent }) => extent === 'part' || extent === 'unknown');
    if (rest && open) return { place: rest.wholePlace, reason: { en: 'what is left for "rest" cannot be said, because a share is not stated', vi: 'không tính được "phần còn lại" vì có tỷ lệ chưa ghi' } };
    const left = sum.compare(Decimal.one);
    if ((rest || open) && left >= 0) return {
        place: (rest ?? open!).wholePlace, reason: { en: `the stated shares come to ${percent}, which leaves nothing for ${textOf((rest ?? open!).place)}`, vi: `các tỷ lệ đã ghi cộng lại là ${percent}, không còn phần nào cho ${textOf((rest ?? open!).place)}` },
    };
    if (rest || open || left === 0) return undefined;
    return { place: labelPlace, reason: { en: `the shares add up to ${percent}, not 100%`, vi: `các tỷ lệ cộng lại là ${percent}, không phải 100%` } };
}

/** Nothing is written behind the name: not even `?`. */
function endsWithName({ place, wholePlace }: SuccessionTarget): boolean {
    return place.end === wholePlace.end && textOf(place) !== '?';
}

function writeWhole({ succession }: SuccessionRow, { wholePlace: { document, end } }: SuccessionTarget): readonly Fix[] {
    const text = keywordIn(keywordLanguageAt(succession.place, 'succession'), 'whole', 'SuccessionPart');
    return [fix('insert', { text }, [{ place: { document, start: end, end }, text: ` ${text}` }])];
}

function textOf({ document, start, end }: Place): string {
    return document.text.slice(start, end);
}
