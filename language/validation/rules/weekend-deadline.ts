import type { Localized } from '../../diagnostics/definition.js';
import { fix } from '../../diagnostics/diagnostic.js';
import { coversDay, isWeekend, reasonOff, workingDaysOf } from '../../model/calendar-days.js';
import { rangeContains, weekdayOf, type IsoDate } from '../../model/dates.js';
import type { Calendar, Deadline, Period } from '../../model/model.js';
import { neighbouringWorkingDay } from '../../model/spans.js';
import { weekdayWords } from '../../model/time-words.js';
import { rule } from '../rule.js';

/** Deadlines that are stated as dates and fall on days off; those that were counted are moved. */
export const weekendDeadline = rule('weekend-deadline', (model, report) => {
    const { calendar } = model.calendar;
    if (!calendar) return;
    for (const { date, span, used, datePlace, replacedBy, targets } of model.deadlines) {
        if (!date || span || used || replacedBy.length) continue;
        const reason = whyOff(calendar, date);
        if (!reason) continue;
        const others = coversDay(calendar, date)
            ? (['previous', 'next'] as const).flatMap(direction => neighbouringWorkingDay(date, direction, workingDaysOf(calendar)) ?? []) : [];
        const periods = targets.flatMap(periodOf);
        const fitting = others.filter(other => periods.every(({ range }) => rangeContains(range, other)));
        report(datePlace, { date, reason }, { fixes: fitting.map(text => fix('write-instead', { text }, [{ place: datePlace, text }])) });
    }
});

/** The period in which a deadline of a plan must lie. */
function periodOf(target: Deadline['targets'][number]): readonly Period[] {
    const owner = 'owner' in target ? target.owner : target;
    return owner.kind === 'allocation' && owner.period ? [owner.period] : [];
}

/** The day of the week or the holiday; of a year that is not covered only the former is known. */
function whyOff(calendar: Calendar, date: IsoDate): Localized | undefined {
    const off = coversDay(calendar, date) ? reasonOff(calendar, date) : isWeekend(calendar, date) ? 'weekend' : undefined;
    if (!off) return undefined;
    const weekday = weekdayWords[weekdayOf(date)];
    return off === 'weekend' || !off.title ? weekday : { en: `${weekday.en}, ${off.title}`, vi: `${weekday.vi}, ${off.title}` };
}
