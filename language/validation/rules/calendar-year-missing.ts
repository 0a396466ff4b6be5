import type { Localized } from '../../diagnostics/definition.js';
import { fix, type Extras } from '../../diagnostics/diagnostic.js';
import { coversDay, isBasedOn } from '../../model/calendar-days.js';
import type { IsoDate } from '../../model/dates.js';
import type { Calendar, CalendarChoice } from '../../model/model.js';
import { yearsText } from '../../model/time-words.js';
import { keywordInMessages } from '../../syntax/keywords.js';
import { rule } from '../rule.js';

/** What would have to be counted in a year that the calendar does not cover. */
export const calendarYearMissing = rule('calendar-year-missing', (model, report) => {
    for (const { span, used, datePlace } of model.deadlines) {
        if (used || span?.problem?.kind !== 'year' || !span.calendar) continue;
        const years = [span.problem.year];
        const { remedy, extras } = remedyFor(span.calendar, years, model.calendar);
        report(datePlace, { calendar: span.calendar.name, year: yearsText(years), effect: span.unit === 'working day' ? notCounted : notMoved, remedy }, extras);
    }
    for (const { recurrences, used } of model.tasks) {
        for (const { uncovered, calendar, unit, place } of used ? [] : recurrences) {
            if (!uncovered.length || !calendar) continue;
            const { remedy, extras } = remedyFor(calendar, uncovered, model.calendar);
            report(place, { calendar: calendar.name, year: yearsText(uncovered), effect: unit === 'working day' ? notListed : datesNotMoved, remedy }, extras);
        }
    }
});

interface Remedy {
    readonly remedy: Localized;
    readonly extras: Extras;
}

/** Another calendar that goes on with this one and has the years; else where to enter them. A calendar of a used project is not for this one to change. */
function remedyFor(calendar: Calendar, years: readonly number[], { stated, candidates }: CalendarChoice): Remedy {
    const dayOf = (year: number) => `${String(year).padStart(4, '0')}-01-01` as IsoDate;
    const next = stated && candidates.filter(one => isBasedOn(one, calendar) && years.every(year => coversDay(one, dayOf(year))));
    if (next?.length) {
        const names = next.map(({ name }) => name).join(', ');
        const fixes = next.map(({ name }) => fix('name-calendar', { name }, [{ place: stated!, text: name }]));
        return { remedy: { en: `Name ${names} in allot.yaml, which has the days`, vi: `Hãy nêu trong allot.yaml lịch ${names} đã có các ngày đó` }, extras: { fixes } };
    }
    const [base, source] = [keywordInMessages('based on', 'Calendar'), keywordInMessages('source')];
    const { name } = calendar;
    return {
        remedy: calendar.used ? {
            en: `Once they are known, declare a calendar "${base.en}" ${name} with the days off and their "${source.en}"`,
            vi: `Khi đã rõ, hãy khai báo một lịch "${base.vi}" ${name}, ghi các ngày nghỉ và "${source.vi}"`,
        } : {
            en: `Once they are known, write the days off and their "${source.en}" in ${name}`,
            vi: `Khi đã rõ, hãy ghi các ngày nghỉ và "${source.vi}" vào lịch ${name}`,
        },
        extras: {},
    };
}

const notCounted: Localized = { en: 'working days cannot be counted, and there is no date', vi: 'không đếm được ngày làm việc nên không có ngày hết hạn' };
const notMoved: Localized = { en: 'the date is not moved to a working day', vi: 'hạn không được chuyển sang ngày làm việc' };
const notListed: Localized = { en: 'its dates are not listed', vi: 'các ngày trong năm đó không được liệt kê' };
const datesNotMoved: Localized = { en: 'dates are not moved to working days', vi: 'các ngày không được chuyển sang ngày làm việc' };
