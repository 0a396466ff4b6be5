import type { Localized } from '../../diagnostics/definition.js';
import { rule } from '../rule.js';

/** What would have to be counted in a year that the calendar does not cover. */
export const calendarYearMissing = rule('calendar-year-missing', (model, report) => {
    for (const { span, used, datePlace } of model.deadlines) {
        if (used || span?.problem?.kind !== 'year' || !span.calendar) continue;
        report(datePlace, { calendar: span.calendar.name, year: String(span.problem.year), effect: span.unit === 'working day' ? notCounted : notMoved });
    }
});

const notCounted: Localized = { en: 'working days cannot be counted, and there is no date', vi: 'không đếm được ngày làm việc nên không có ngày hết hạn' };
const notMoved: Localized = { en: 'the date is not moved to a working day', vi: 'hạn không được chuyển sang ngày làm việc' };
