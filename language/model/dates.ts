import { Temporal } from 'temporal-polyfill';

declare const brand: unique symbol;

/** A day that exists, as `YYYY-MM-DD` from 0001-01-01 to 9999-12-31: `<` and `===` compare such texts as days. */
export type IsoDate = string & { readonly [brand]: true };

/** Days from `first` to `last`, both included; an undefined end is unbounded. */
export interface DateRange {
    readonly first: IsoDate | undefined;
    readonly last: IsoDate | undefined;
}

/** A range with both ends. */
export interface BoundedRange extends DateRange {
    readonly first: IsoDate;
    readonly last: IsoDate;
}

/** A calendar unit of time. */
export type TimeUnit = 'year' | 'half' | 'quarter' | 'month';

/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** The days of the week, from its first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A whole calendar unit of time: `2023-Q3` and its days. */
export interface CalendarPeriod {
    readonly id: string;
    readonly range: BoundedRange;
}

/** Every day. */
export const always: DateRange = { first: undefined, last: undefined };

const earliest = '0001-01-01' as IsoDate;
const latest = '9999-12-31' as IsoDate;

/** Reads `YYYY-MM-DD`; undefined for any other writing and for days that do not exist, such as 2023-02-29. */
export function parseIsoDate(text: string): IsoDate | undefined {
    if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) {
        return undefined;
    }
    const year = Number(text.slice(0, 4));
    const month = Number(text.slice(5, 7));
    const day = Number(text.slice(8));
    if (year < 1 || month < 1 || month > 12 || day < 1) {
        return undefined;
    }
    // Every month has 28 days: the calendar is asked for the others only.
    return day <= 28 || day <= daysInMonth(year, month) ? (text as IsoDate) : undefined;
}

export function compareDates(a: IsoDate, b: IsoDate): -1 | 0 | 1 {
    return a < b ? -1 : a > b ? 1 : 0;
}

export function dayBefore(date: IsoDate): IsoDate {
    return addDays(date, -1);
}

export function dayAfter(date: IsoDate): IsoDate {
    return addDays(date, 1);
}

/** The day so many days later; earlier where `days` is negative. It stops at the ends of what an `IsoDate` can be. */
export function addDays(date: IsoDate, days: number): IsoDate {
    const day = Number(date.slice(8)) + days;
    // Every month has 28 days: within them the calendar need not be asked.
    if (day >= 1 && day <= 28) {
        return `${date.slice(0, 8)}${padded(day, 2)}` as IsoDate;
    }
    const reach = 366 * 10_000;
    const result = Temporal.PlainDate.from(date).add({ days: Math.max(-reach, Math.min(reach, days)) });
    if (result.year < 1) {
        return earliest;
    }
    return result.year > 9999 ? latest : (result.toString() as IsoDate);
}

/** The day so many months later, or earlier; where that month has no such day, its last one. */
export function addMonths(date: IsoDate, months: number): IsoDate {
    const month = yearOf(date) * 12 + monthOf(date) - 1 + months;
    const year = Math.floor(month / 12);
    return year < 1 ? earliest : year > 9999 ? latest : dayOfMonth(year, (month % 12) + 1, Number(date.slice(8)));
}

/** A day of a month by its number; where the month has no such day, its last one. */
export function dayOfMonth(year: number, month: number, day: number): IsoDate {
    return isoDate(year, month, day <= 28 ? day : Math.min(day, daysInMonth(year, month)));
}

/** The same day, year or part of a year in another year; undefined for a span that no text names in short. */
export function sameTimeOf(time: string, year: number): string | undefined {
    const day = parseIsoDate(time);
    if (day) return addMonths(day, 12 * (year - yearOf(day)));
    const match = /^[0-9]{4}(-[HQ][0-9]|-[0-9]{2})?$/.exec(time);
    return match && year > 0 ? `${String(year).padStart(4, '0')}${match[1] ?? ''}` : undefined;
}

export function weekdayOf(date: IsoDate): Weekday {
    return weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1];
}

/** Whether the day lies in the range. */
export function rangeContains(range: DateRange, date: IsoDate): boolean {
    return (range.first === undefined || range.first <= date) && (range.last === undefined || date <= range.last);
}

/** Whether every day of `inner` lies in `outer`. */
export function rangeCovers(outer: DateRange, inner: DateRange): boolean {
    return (outer.first === undefined || (inner.first !== undefined && outer.first <= inner.first))
        && (outer.last === undefined || (inner.last !== undefined && inner.last <= outer.last));
}

/** Whether the ranges have a day in common. */
export function rangesOverlap(a: DateRange, b: DateRange): boolean {
    return intersectRanges(a, b) !== undefined;
}

/** The days that both ranges have; undefined where there are none. */
export function intersectRanges(a: DateRange, b: DateRange): DateRange | undefined {
    const first = a.first === undefined || (b.first !== undefined && b.first > a.first) ? b.first : a.first;
    const last = a.last === undefined || (b.last !== undefined && b.last < a.last) ? b.last : a.last;
    return first !== undefined && last !== undefined && first > last ? undefined : { first, last };
}

/** The days of a written point in time: `2023`, `2023-H1`, `2023-Q3`, `2023-09`, `2023-09-15`. Undefined where it does not exist. */
export function periodRange(point: string): BoundedRange | undefined {
    const day = parseIsoDate(point);
    if (day !== undefined) {
        return { first: day, last: day };
    }
    const match = /^([0-9]{4})(?:-([HhQq]?)([0-9]{1,2}))?$/.exec(point);
    if (match === null || Number(match[1]) < 1) {
        return undefined;
    }
    const unit = unitOfWriting(match[2], match[3]);
    const index = Number(match[3] ?? 1);
    return unit !== undefined && index >= 1 && index <= perYear[unit] ? unitRange(Number(match[1]), unit, index) : undefined;
}

/** The shortest canonical writing: `2023`, `2023-Q3`, `2023-09-15`, `2020..2025` for whole years, else `2019-01-25..2019-06-30`. */
export function periodId(range: BoundedRange): string {
    const { first, last } = range;
    const unit = timeUnitOf(range);
    if (unit !== undefined) {
        return unitId(yearOf(first), unit, monthOf(last) / monthsOf(unit));
    }
    if (first === last) {
        return first;
    }
    const wholeYears = first.endsWith('-01-01') && last.endsWith('-12-31');
    return wholeYears ? `${first.slice(0, 4)}..${last.slice(0, 4)}` : `${first}..${last}`;
}

/** The calendar unit that the range is exactly one of. */
export function timeUnitOf(range: DateRange): TimeUnit | undefined {
    const { first, last } = range;
    if (first === undefined || last === undefined || yearOf(first) !== yearOf(last)) {
        return undefined;
    }
    const length = monthOf(last) - monthOf(first) + 1;
    const unit = timeUnits.find(candidate => monthsOf(candidate) === length);
    if (unit === undefined || monthOf(last) % length !== 0) {
        return undefined;
    }
    const whole = unitRange(yearOf(first), unit, monthOf(last) / length);
    return whole.first === first && whole.last === last ? unit : undefined;
}

/** The whole calendar units that lie within the range, in the order of time. */
export function subdivide(range: BoundedRange, unit: TimeUnit): readonly CalendarPeriod[] {
    const periods: CalendarPeriod[] = [];
    for (let year = yearOf(range.first); year <= yearOf(range.last); year++) {
        for (let index = 1; index <= perYear[unit]; index++) {
            const candidate = unitRange(year, unit, index);
            if (rangeCovers(range, candidate)) {
                periods.push({ id: unitId(year, unit, index), range: candidate });
            }
        }
    }
    return periods;
}

/**
 * The day that a text means by the beginning, middle or end of a period. After the Civil Code 91/2015/QH13, article 146,
 * the middle of a month is its 15th and the middle of a year 30 June; other periods have no middle. Undefined also where
 * the range has no such end.
 */
export function edgeOf(edge: 'beginning' | 'middle' | 'end', range: DateRange): IsoDate | undefined {
    switch (edge) {
        case 'beginning': return range.first;
        case 'middle': return middleOf(range);
        case 'end': return range.last;
    }
}

function middleOf(range: DateRange): IsoDate | undefined {
    switch (timeUnitOf(range)) {
        case 'month': return `${range.first?.slice(0, 7)}-15` as IsoDate;
        case 'year': return `${range.first?.slice(0, 4)}-06-30` as IsoDate;
        default: return undefined;
    }
}

const timeUnits: readonly TimeUnit[] = ['year', 'half', 'quarter', 'month'];

const perYear: { readonly [U in TimeUnit]: number } = { year: 1, half: 2, quarter: 4, month: 12 };

function monthsOf(unit: TimeUnit): number {
    return 12 / perYear[unit];
}

/** A month has two digits, the number of a half or a quarter one. */
function unitOfWriting(letter: string | undefined, index: string | undefined): TimeUnit | undefined {
    if (index === undefined) {
        return 'year';
    }
    switch (letter?.toUpperCase()) {
        case 'H': return index.length === 1 ? 'half' : undefined;
        case 'Q': return index.length === 1 ? 'quarter' : undefined;
        default: return index.length === 2 ? 'month' : undefined;
    }
}

/** The days of the `index`-th (from 1) unit of a year. */
function unitRange(year: number, unit: TimeUnit, index: number): BoundedRange {
    const lastMonth = index * monthsOf(unit);
    return {
        first: isoDate(year, lastMonth - monthsOf(unit) + 1, 1),
        last: isoDate(year, lastMonth, daysInMonth(year, lastMonth)),
    };
}

function unitId(year: number, unit: TimeUnit, index: number): string {
    const written = padded(year, 4);
    switch (unit) {
        case 'year': return written;
        case 'half': return `${written}-H${index}`;
        case 'quarter': return `${written}-Q${index}`;
        case 'month': return `${written}-${padded(index, 2)}`;
    }
}

function daysInMonth(year: number, month: number): number {
    return Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth;
}

function isoDate(year: number, month: number, day: number): IsoDate {
    return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as IsoDate;
}

function padded(n: number, digits: number): string {
    return String(n).padStart(digits, '0');
}

export function yearOf(date: IsoDate): number {
    return Number(date.slice(0, 4));
}

export function monthOf(date: IsoDate): number {
    return Number(date.slice(5, 7));
}

/** How many days one day lies after another; negative where it lies before it. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
    return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}
