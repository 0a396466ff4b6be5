import type { Localized } from '../../diagnostics/definition.js';
import { coversDay, isWeekend, reasonOff } from '../../model/calendar-days.js';
import { weekdayOf, type IsoDate } from '../../model/dates.js';
import type { Calendar } from '../../model/model.js';
import { weekdayWords } from '../../model/time-words.js';
import { rule } from '../rule.js';

/** Deadlines that are stated as dates and fall on days off; those that were counted are moved. */
export const weekendDeadline = rule('weekend-deadline', (model, report) => {
    const { calendar } = model.calendar;
    if (!calendar) return;
    for (const { date, span, used, datePlace, replacedBy } of model.deadlines) {
        if (!date || span || used || replacedBy.length) continue;
        const reason = whyOff(calendar, date);
        if (!reason) continue;
        report(datePlace, { date, reason });
    }
});

/** The day of the week or the holiday; of a year that is not covered only the former is known. */
function whyOff(calendar: Calendar, date: IsoDate): Localized | undefined {
    const off = coversDay(calendar, date) ? reasonOff(calendar, date) : isWeekend(calendar, date) ? 'weekend' : undefined;
    if (!off) return undefined;
    const weekday = weekdayWords[weekdayOf(date)];
    return off === 'weekend' || !off.title ? weekday : { en: `${weekday.en}, ${off.title}`, vi: `${weekday.vi}, ${off.title}` };
}
