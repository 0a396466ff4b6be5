import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import type { IsoDate } from '../../model/dates.js';
import { findFigureOrEnd } from '../../model/find-source.js';
import { chainOf } from '../../model/in-force.js';
import type { Adjustment, Check, SourceFigure } from '../../model/model.js';
import { allowedSum, statusOf } from '../../model/status-of.js';
import { keywordIn, keywordLanguageAt, openingBrace } from '../../syntax/written-words.js';

/** What a plan above gives on a later day, with which an adjustment would be right. */
export interface GivenLater {
    readonly adjustment: Adjustment;
    readonly date: IsoDate;
    readonly passed: SourceFigure;
}

/** An adjustment that hands down what the plan above gives only later: the day from which it does. Nothing where something else is wrong. */
export function givenLater({ version, indicator, comparison, actual }: Check): GivenLater | undefined {
    if (!version?.validFrom || version.adjustments.length !== 1 || !indicator || !comparison || !('low' in actual)) return undefined;
    const { allocation, validFrom, validTo, adjustments: [adjustment], passedOn } = version;
    const index = allocation.indicators.indexOf(indicator);
    const passed = passedOn[index];
    if (passed?.figure !== comparison.whole) return undefined;
    for (const later of chainOf(passed.source)) {
        const date = later.validFrom;
        if (!date || date <= validFrom || (validTo && date > validTo)) continue;
        const given = findFigureOrEnd(later, allocation, index);
        if (given && statusOf(actual, allowedSum(given.figure.interval, comparison.mode, comparison.margin)) === 'passed') return { adjustment, date, passed: given };
    }
    return undefined;
}

/** Lets an adjustment begin on another day. */
export function writeFrom({ place, headPlace, datePlace }: Adjustment, date: IsoDate): readonly Fix[] {
    if (datePlace) return [fix('write-instead', { text: date }, [{ place: datePlace, text: date }])];
    const { document } = place;
    const brace = openingBrace(document.text, headPlace.end, place.end);
    if (brace === undefined) return [];
    const text = `${keywordIn(keywordLanguageAt(headPlace, 'adjust'), 'from')} ${date}`;
    const end = headPlace.end + document.text.slice(headPlace.end, brace).trimEnd().length;
    return [fix('insert', { text }, [{ place: { document, start: end, end }, text: ` ${text}${end === brace ? ' ' : ''}` }])];
}
