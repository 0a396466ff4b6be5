import { addDays, addMonths, dayAfter, dayBefore, yearOf, type IsoDate } from './dates.js';

/**
 * How spans of time are counted, after the Civil Code 91/2015/QH13, articles 144 to 148.
 *
 * - The day from which a span runs does not count: the first day of 10 days from 21 April is 22 April (147).
 * - A span of weeks, months or years ends on the corresponding day; where that month has no such day, on its last one (148).
 * - A span whose last day is off ends on the next working day (148.5). Days that are stated as dates never move.
 * - Of working days only those are counted: not the weekend, not holidays, but days on which work is made up.
 * - A span backwards (`5 days before`) says how much time must at least be left until a day. It is not moved: later would leave less
 *   than that, and the law knows no earlier end.
 */
export type SpanUnit = 'working day' | 'day' | 'week' | 'month' | 'year';

/** So many days, weeks …: a whole number, 1 or more. */
export interface Span {
    readonly count: number;
    readonly unit: SpanUnit;
}

/** What counting asks of a calendar. */
export interface WorkingDays {
    /** Whether all that is off in the year of a day is known. */
    covers(date: IsoDate): boolean;
    /** Asked of days that it covers. */
    isOff(date: IsoDate): boolean;
}

/** Where a span leads. */
export interface Counted {
    /** The last day of the span, or the day so long before; absent where it cannot be known. */
    readonly date: IsoDate | undefined;
    /** The same before it was moved to a working day. */
    readonly unrolled: IsoDate | undefined;
    /** The year of which the calendar should have known what is off. */
    readonly uncovered: number | undefined;
}

/** So many of each unit are one hundred years, more than any document sets. */
export const spanLimits: { readonly [U in SpanUnit]: number } = { 'working day': 26_100, 'day': 36_525, 'week': 5_218, 'month': 1_200, 'year': 100 };

/** More days off than this in a row are no holidays: such a calendar has no working day. */
const longestRest = 366;

/** The last day of a span after a day. Without a calendar nothing is known to be off: no date is moved, and working days cannot be counted. */
export function spanAfter(start: IsoDate, span: Span, calendar: WorkingDays | undefined): Counted {
    if (span.unit === 'working day') return workingDays(start, span.count, dayAfter, calendar);
    const unrolled = moved(start, span, 1);
    if (!calendar) return { date: unrolled, unrolled, uncovered: undefined };
    const { date, uncovered } = rolled(unrolled, calendar);
    return { date: date ?? unrolled, unrolled, uncovered };
}

/** The day a span before another one. */
export function spanBefore(start: IsoDate, span: Span, calendar: WorkingDays | undefined): Counted {
    if (span.unit === 'working day') return workingDays(start, span.count, dayBefore, calendar);
    const date = moved(start, span, -1);
    return { date, unrolled: date, uncovered: undefined };
}

/** Whether counting a span asks what is off: all do but calendar time backwards. */
export function asksCalendar({ unit }: Span, backwards: boolean): boolean {
    return unit === 'working day' || !backwards;
}

/** The day itself where it is a working day, else the next one. */
export function rolled(date: IsoDate, calendar: WorkingDays): Pick<Counted, 'date' | 'uncovered'> {
    return workingDayFrom(date, dayAfter, calendar);
}

export type Step = (date: IsoDate) => IsoDate;

/** The first working day on the way from a day, which may be that day itself. */
export function workingDayFrom(first: IsoDate, step: Step, calendar: WorkingDays): Pick<Counted, 'date' | 'uncovered'> {
    let date = first;
    for (let days = 0; days <= longestRest; days++) {
        if (!calendar.covers(date)) return { date: undefined, uncovered: yearOf(date) };
        if (!calendar.isOff(date)) return { date, uncovered: undefined };
        date = step(date);
    }
    return { date: undefined, uncovered: undefined };
}

/** The `count`-th working day on the way from a day, which does not count itself. */
function workingDays(start: IsoDate, count: number, step: Step, calendar: WorkingDays | undefined): Counted {
    let date = start;
    for (let counted = 0; calendar && counted < count; counted++) {
        const next = workingDayFrom(step(date), step, calendar);
        // At the ends of what a date can be there is no further day.
        if (!next.date || next.date === date) return { date: undefined, unrolled: undefined, uncovered: next.uncovered };
        date = next.date;
    }
    return { date: calendar && date, unrolled: calendar && date, uncovered: undefined };
}

function moved(start: IsoDate, { count, unit }: Span, sign: 1 | -1): IsoDate {
    switch (unit) {
        case 'month': return addMonths(start, sign * count);
        case 'year': return addMonths(start, sign * count * 12);
        case 'week': return addDays(start, sign * count * 7);
        default: return addDays(start, sign * count);
    }
}
