import { choice, date, integer, integerOrNull, reference, table, text, textOrNull } from './columns.js';
import { declared, declaredEnd } from './shared-columns.js';

/** Calendars. */
export const calendarTables = {
    calendars: table('Calendars by which days are counted. One that is based on another has the days and years of that, too.', {
        id: text('The name.'),
        ...declared,
        weekend: text('The days of the week that are off, in English, with commas: `saturday, sunday`.'),
        ...declaredEnd,
    }),
    calendarDays: table('Days that are off beside the weekend, and days of the weekend on which is worked.', {
        calendarId: reference('calendars', 'The calendar.'),
        start: date('The first day.'),
        end: date('The last day.'),
        kind: choice(['off', 'working'], '`off`: nobody works; `working`: work is made up, though the day is one of the weekend.'),
        title: textOrNull('What the days off are; of a working day, what it makes up for.'),
    }),
    calendarYears: table('The years that a calendar covers. Of others it knows the weekend and nothing more, and nothing is counted by it.', {
        calendarId: reference('calendars', 'The calendar.'),
        position: integer('The order in which they are stated, from 1.', 1),
        firstYear: integerOrNull('The first year. Null for all years.'),
        lastYear: integerOrNull('The last year. Null for all years.'),
        source: textOrNull('Where the days are set. Null where that is not known.'),
    }),
};
