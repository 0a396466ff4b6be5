import { addDays, dayAfter, dayOfMonth, monthOf, weekdayOf, weekdays, yearOf, type BoundedRange, type IsoDate, type Weekday } from './dates.js';
import { rolled, workingDayFrom, type SpanUnit, type WorkingDays } from './spans.js';

export type RecurrenceUnit = SpanUnit | 'quarter' | 'half';

/** How often something is done: `every 2 months on day 20 closing on day 14 or next working day`. */
export interface RecurrenceRule {
    readonly count: number;
    readonly unit: RecurrenceUnit;
    /** The day of the month: of a quarter, a half or a year that of its last month. */
    readonly day: number | undefined;
    readonly weekday: Weekday | undefined;
    /** The day of the month on which the data are closed; what comes later belongs to the next time. */
    readonly closingDay: number | undefined;
    /** A date that is off is moved to the next working day. Otherwise it stays, as every date that is stated. */
    readonly orNextWorkingDay: boolean;
}

/** One time. */
export interface Occurrence {
    /** Absent where no day is stated: what is done every month is done on a day that nobody set. */
    readonly date: IsoDate | undefined;
    /** The date before it was moved to a working day. */
    readonly unrolled: IsoDate | undefined;
    readonly rolled: boolean;
    /** The days that it is about: of a month with a closing day from the day after the last closing to this one. */
    readonly period: BoundedRange;
}

export interface Occurrences {
    readonly list: readonly Occurrence[];
    /** The years of which the calendar should have known what is off. */
    readonly uncovered: readonly number[];
    /** There are more than can be listed. */
    readonly tooMany: boolean;
}

/** So many dates of one task are listed: those of every day of 27 years. */
export const occurrenceLimit = 10_000;

/** A month is the smallest unit that has a day of the month. */
export const monthsOfUnit: { readonly [U in RecurrenceUnit]: number | undefined } = {
    'working day': undefined, 'day': undefined, 'week': undefined, 'month': 1, 'quarter': 3, 'half': 6, 'year': 12,
};

/**
 * The times within a span of days, in their order. Those with a closing day are those that close within it, though the date may come
 * after it; those with a date have it within the span; of those without either the days that they are about end within it.
 * Several units (`every 2 months`) are counted from the one in which the span begins.
 */
export function occurrencesIn(span: BoundedRange, rule: RecurrenceRule, calendar: WorkingDays | undefined): Occurrences {
    const list: Occurrence[] = [];
    const uncovered = new Set<number>();
    for (const { date: unrolled, period } of timesOf(span, rule, calendar, uncovered)) {
        if (list.length === occurrenceLimit) return { list, uncovered: [...uncovered], tooMany: true };
        const moved = rule.orNextWorkingDay && unrolled && calendar ? rolled(unrolled, calendar) : undefined;
        if (moved?.uncovered !== undefined) uncovered.add(moved.uncovered);
        const date = moved?.date ?? unrolled;
        list.push({ date, unrolled, rolled: date !== unrolled, period });
    }
    return { list, uncovered: [...uncovered].sort((a, b) => a - b), tooMany: false };
}

interface Time {
    readonly date: IsoDate | undefined;
    readonly period: BoundedRange;
}

function timesOf(span: BoundedRange, rule: RecurrenceRule, calendar: WorkingDays | undefined, uncovered: Set<number>): Iterable<Time> {
    switch (rule.unit) {
        case 'day': return everyDay(span, rule.count);
        case 'working day': return calendar ? everyWorkingDay(span, rule.count, calendar, uncovered) : [];
        case 'week': return everyWeek(span, rule);
        default: return everyMonths(span, rule, monthsOfUnit[rule.unit]! * rule.count);
    }
}

function* everyDay({ first, last }: BoundedRange, count: number): Generator<Time> {
    for (let date = first; date <= last; date = later(date, count)) yield { date, period: { first: date, last: date } };
}

/** A day that many days later; behind all days where there is none. */
function later(date: IsoDate, days: number): IsoDate {
    const next = addDays(date, days);
    return next > date ? next : behindAll;
}

const behindAll = '~' as IsoDate;

/** Years that are not covered have none that are known; the others are counted on. */
function* everyWorkingDay({ first, last }: BoundedRange, count: number, calendar: WorkingDays, uncovered: Set<number>): Generator<Time> {
    let date = first;
    for (let counted = 0; date <= last;) {
        const next = workingDayFrom(date, dayAfter, calendar);
        if (next.uncovered !== undefined) {
            if (`${String(next.uncovered).padStart(4, '0')}-01-01` <= last) uncovered.add(next.uncovered);
            date = next.uncovered < 9999 ? dayOfMonth(next.uncovered + 1, 1, 1) : behindAll;
            continue;
        }
        if (!next.date || next.date > last) return;
        if (counted++ % count === 0) yield { date: next.date, period: { first: next.date, last: next.date } };
        date = later(next.date, 1);
    }
}

/** Weeks begin on Monday. */
function* everyWeek({ first, last }: BoundedRange, { count, weekday }: RecurrenceRule): Generator<Time> {
    const fromMonday = weekdays.indexOf(weekdayOf(first));
    const onDay = weekday && weekdays.indexOf(weekday);
    // The first date, or the Sunday with which the first weeks end.
    let at = onDay === undefined ? addDays(first, count * 7 - 1 - fromMonday) : addDays(first, (onDay - fromMonday + 7) % 7);
    for (; at <= last; at = later(at, count * 7)) {
        const sunday = onDay === undefined ? at : addDays(at, 6 - onDay);
        yield { date: onDay === undefined ? undefined : at, period: { first: addDays(sunday, 1 - count * 7), last: sunday } };
    }
}

function* everyMonths({ first, last }: BoundedRange, { unit, day, closingDay }: RecurrenceRule, length: number): Generator<Time> {
    const months = monthsOfUnit[unit]!;
    const start = yearOf(first) * 12 + Math.floor((monthOf(first) - 1) / months) * months;
    for (let behind = start + length; behind - 1 <= lastMonth; behind += length) {
        const closing = closingDay ?? 31;
        const period = { first: behind - length > 12 ? dayAfter(dayIn(behind - length - 1, closing)) : firstDay, last: dayIn(behind - 1, closing) };
        const date = day === undefined ? undefined : dateFor(day, behind - 1, closingDay);
        const decisive = closingDay === undefined ? date ?? period.last : period.last;
        if (decisive > last) return;
        if (decisive >= first) yield { date, period };
    }
}

/** The day of the last month; of the next one where that is before the data are closed, also in a month that has neither of the two days. */
function dateFor(day: number, month: number, closingDay: number | undefined): IsoDate | undefined {
    if (closingDay === undefined || day >= closingDay) return dayIn(month, day);
    return month < lastMonth ? dayIn(month + 1, day) : undefined;
}

/** Months are counted from the beginning of the year 0. */
const lastMonth = 9999 * 12 + 11;
const firstDay = '0001-01-01' as IsoDate;

function dayIn(month: number, day: number): IsoDate {
    return dayOfMonth(Math.floor(month / 12), (month % 12) + 1, day);
}
