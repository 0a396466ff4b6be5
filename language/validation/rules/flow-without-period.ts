import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import { dayAfter, dayOfMonth, monthOf, periodId, timeUnitOf, yearOf, type IsoDate } from '../../model/dates.js';
import type { Part, Report } from '../../model/model.js';
import { undatedFlows } from '../../model/undated-flows.js';
import { keywordIn, keywordLanguageAt } from '../../syntax/written-words.js';
import { rule } from '../rule.js';

/** A flow in a report that has only a day: it is not known since when it was added up. */
export const flowWithoutPeriod = rule('flow-without-period', (model, report) => {
    for (const one of model.reports) {
        if (one.used) continue;
        const fixes = periodsUntil(one);
        for (const { indicator, place } of undatedFlows(one)) report(place, { indicator: indicator.name }, { fixes });
    }
});

/** What a report on the last day of a month mostly adds up: the year so far, or that month. */
function periodsUntil({ asOf, asOfPlace, place, table }: Report): readonly Fix[] {
    if (!asOf || !asOfPlace || monthOf(asOf) === monthOf(dayAfter(asOf))) return [];
    const word = keywordIn(keywordLanguageAt(place, 'report'), 'for', 'For');
    const at = { ...asOfPlace, start: asOfPlace.end };
    const begin = earliestRow(table);
    const months = [1, monthOf(asOf)].filter(from => !begin || dayOfMonth(yearOf(asOf), from, 1) <= begin);
    return [...new Set(months.map(from => monthsUntil(asOf, from)))].map(period => {
        const text = `${word} ${period}`;
        return fix('insert', { text }, [{ place: at, text: ` ${text}` }]);
    });
}

/** The first day of the rows by time, which the period holds; undefined where there are none. */
function earliestRow(table: Part | undefined): IsoDate | undefined {
    const days = table?.splits.flatMap(({ parts }) => parts.flatMap(({ member }) => (member?.kind === 'period' ? member.range.first : []))) ?? [];
    return days.sort()[0];
}

/** The months of a year from one up to that which ends on a day, written as a period: `2025-Q1`, `2025-01..2025-08`. */
function monthsUntil(last: IsoDate, from: number): string {
    const range = { first: dayOfMonth(yearOf(last), from, 1), last };
    return timeUnitOf(range) === undefined ? `${range.first.slice(0, 7)}..${last.slice(0, 7)}` : periodId(range);
}
