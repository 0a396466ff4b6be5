import type { Calendar, Model } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { text, textOrNull } from '../texts.js';
import { endColumns, nameColumns } from './declared-columns.js';

/** Calendars with their days and the years they cover. */
export function calendarTables({ calendars }: Model, compilation: Compilation): TablesOf<'calendars' | 'calendarDays' | 'calendarYears'> {
    return {
        calendars: calendars.map(calendar => calendarRow(calendar, compilation)),
        calendarDays: calendars.flatMap(calendar => dayRows(calendar, compilation)),
        calendarYears: calendars.flatMap(calendar => yearRows(calendar, compilation)),
    };
}

function calendarRow(calendar: Calendar, compilation: Compilation): Row<'calendars'> {
    const id = compilation.id(calendar);
    compilation.comesFrom('calendars', id, calendar.namePlace);
    return { id, ...nameColumns(calendar), weekend: text(calendar.weekend.join(', ')), ...endColumns(calendar) };
}

function dayRows(calendar: Calendar, compilation: Compilation): readonly Row<'calendarDays'>[] {
    const calendarId = compilation.id(calendar);
    return [
        ...calendar.daysOff.map(({ range: { first, last }, title }) => ({ calendarId, start: first, end: last, kind: 'off' as const, title: textOrNull(title) })),
        ...calendar.workingDays.map(({ date, daysOff }) => ({ calendarId, start: date, end: date, kind: 'working' as const, title: textOrNull(daysOff.title) })),
    ];
}

function yearRows(calendar: Calendar, compilation: Compilation): readonly Row<'calendarYears'>[] {
    const spans = calendar.sources.flatMap(({ text: source, years }) => (years ?? [undefined]).map(span => ({ source, span })));
    return spans.map(({ source, span }, index) => ({
        calendarId: compilation.id(calendar),
        position: index + 1,
        firstYear: span?.first ?? null,
        lastYear: span?.last ?? null,
        source: textOrNull(source),
    }));
}
