import type { Localized } from '../../diagnostics/definition.js';
import { rule } from '../rule.js';

/** What would have to be counted in a year that the calendar does not cover. */
export const calendarYearMissing = rule('calendar-year-missing', (model, report) => {
    for (const { span, used, datePlace } of model.deadlines) {
        if (used || span?.problem?.kind !== 'year' || !span.calendar) continue;
        report(datePlace, { calendar: span.calendar.name, year: String(span.problem.year), effect: span.unit === 'working day' ? notCounted : notMoved });
    }
    for (const { recurrences, used } of model.tasks) {
        for (const { uncovered, calendar, unit, place } of used ? [] : recurrences) {
            if (!uncovered.length || !calendar) continue;
            report(place, { calendar: calendar.name, year: yearsText(uncovered), effect: unit === 'working day' ? notListed : datesNotMoved });
        }
    }
});

/** `2021, 2024..2026`. */
function yearsText(years: readonly number[]): string {
    const spans: [number, number][] = [];
    for (const year of years) {
        const last = spans.at(-1);
        if (last && last[1] === year - 1) last[1] = year;
        else spans.push([year, year]);
    }
    return spans.map(([first, last]) => (first === last ? String(first) : `${first}..${last}`)).join(', ');
}

const notCounted: Localized = { en: 'working days cannot be counted, and there is no date', vi: 'không đếm được ngày làm việc nên không có ngày hết hạn' };
const notMoved: Localized = { en: 'the date is not moved to a working day', vi: 'hạn không được chuyển sang ngày làm việc' };
const notListed: Localized = { en: 'its dates are not listed', vi: 'các ngày trong năm đó không được liệt kê' };
const datesNotMoved: Localized = { en: 'dates are not moved to working days', vi: 'các ngày không được chuyển sang ngày làm việc' };
