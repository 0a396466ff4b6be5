import { weekdayOf, yearOf, type IsoDate } from './dates.js';
import type { Calendar, DaysOff } from './model.js';
import type { WorkingDays } from './spans.js';

/** Whether a calendar states a source for the year of a day: of other years it knows nothing but the weekend. */
export function coversDay({ sources }: Calendar, date: IsoDate): boolean {
    const year = yearOf(date);
    return sources.some(({ years }) => !years || years.some(({ first, last }) => first <= year && year <= last));
}

/** Whether a calendar is based on another one, directly or through others. */
export function isBasedOn(calendar: Calendar, other: Calendar): boolean {
    const passed = new Set<Calendar>();
    for (let base = calendar.base; base && !passed.has(base); base = base.base) {
        if (base === other) return true;
        passed.add(base);
    }
    return false;
}

/** Why a day is off: the holiday, or the weekend; undefined for working days, also those that make up for others. */
export function reasonOff(calendar: Calendar, date: IsoDate): DaysOff | 'weekend' | undefined {
    const { holidays, working } = indexOf(calendar);
    if (working.has(date)) return undefined;
    return holidayOn(holidays, date) ?? (isWeekend(calendar, date) ? 'weekend' : undefined);
}

/** Whether the day of the week is one of those that are off. */
export function isWeekend({ weekend }: Calendar, date: IsoDate): boolean {
    return weekend.includes(weekdayOf(date));
}

/** A calendar as counting asks it: many times about the same days. */
export function workingDaysOf(calendar: Calendar): WorkingDays {
    return indexOf(calendar).counted ??= {
        covers: remembered(date => coversDay(calendar, date), yearOf),
        isOff: remembered(date => reasonOff(calendar, date) !== undefined, date => date),
    };
}

/** Each question is asked once for all days that have the same key. */
function remembered<K>(ask: (date: IsoDate) => boolean, keyOf: (date: IsoDate) => K): (date: IsoDate) => boolean {
    const answers = new Map<K, boolean>();
    return date => {
        const key = keyOf(date);
        let answer = answers.get(key);
        if (answer === undefined) answers.set(key, answer = ask(date));
        return answer;
    };
}

interface Index {
    /** In the order of time; they do not overlap, or the calendar has an error. */
    readonly holidays: readonly DaysOff[];
    readonly working: ReadonlySet<IsoDate>;
    counted?: WorkingDays;
}

const indexes = new WeakMap<Calendar, Index>();

function indexOf(calendar: Calendar): Index {
    let index = indexes.get(calendar);
    if (!index) {
        const holidays = calendar.daysOff.toSorted((a, b) => (a.range.first < b.range.first ? -1 : 1));
        indexes.set(calendar, index = { holidays, working: new Set(calendar.workingDays.map(({ date }) => date)) });
    }
    return index;
}

function holidayOn(holidays: readonly DaysOff[], date: IsoDate): DaysOff | undefined {
    let low = 0;
    let high = holidays.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holidays[middle].range.first <= date) low = middle + 1;
        else high = middle;
    }
    const found = holidays[low - 1];
    return found && date <= found.range.last ? found : undefined;
}
