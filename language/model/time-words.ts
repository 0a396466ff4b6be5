import type { Localized } from '../diagnostics/definition.js';
import type { Weekday } from './dates.js';
import type { RecurrenceUnit } from './recurrences.js';

/** The days of the week as messages have them. */
export const weekdayWords: { readonly [W in Weekday]: Localized } = {
    monday: { en: 'Monday', vi: 'thứ hai' },
    tuesday: { en: 'Tuesday', vi: 'thứ ba' },
    wednesday: { en: 'Wednesday', vi: 'thứ tư' },
    thursday: { en: 'Thursday', vi: 'thứ năm' },
    friday: { en: 'Friday', vi: 'thứ sáu' },
    saturday: { en: 'Saturday', vi: 'thứ bảy' },
    sunday: { en: 'Sunday', vi: 'chủ nhật' },
};

/** The units of spans and recurrences, of several. */
export const spanUnitWords: { readonly [U in RecurrenceUnit]: Localized } = {
    'working day': { en: 'working days', vi: 'ngày làm việc' },
    'day': { en: 'days', vi: 'ngày' },
    'week': { en: 'weeks', vi: 'tuần' },
    'month': { en: 'months', vi: 'tháng' },
    'quarter': { en: 'quarters', vi: 'quý' },
    'half': { en: 'halves', vi: 'nửa năm' },
    'year': { en: 'years', vi: 'năm' },
};

/** Years in their order as one text: `2021, 2024..2026`. */
export function yearsText(years: readonly number[]): string {
    const spans: [number, number][] = [];
    for (const year of years) {
        const last = spans.at(-1);
        if (last && last[1] === year - 1) last[1] = year;
        else spans.push([year, year]);
    }
    return spans.map(([first, last]) => (first === last ? String(first) : `${first}..${last}`)).join(', ');
}
