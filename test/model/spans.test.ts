import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, parseIsoDate, weekdayOf, yearOf, type IsoDate } from '../../language/model/dates.js';
import {
    asksCalendar, rolled, spanAfter, spanBefore, spanLimits, type Span, type SpanUnit, type WorkingDays,
} from '../../language/model/spans.js';

/** Days off as they were set in Vietnam, as far as the cases need them. */
const holidays = new Set([
    ...days('2023-01-02'), ...days('2023-01-20', '2023-01-26'), ...days('2023-05-01', '2023-05-03'), ...days('2023-09-01', '2023-09-04'),
    ...days('2024-01-01'), ...days('2024-02-08', '2024-02-14'), ...days('2024-04-29', '2024-05-01'), ...days('2024-09-02', '2024-09-03'),
    ...days('2025-01-01'), ...days('2025-01-27', '2025-01-31'), ...days('2025-04-30', '2025-05-02'), ...days('2025-09-01', '2025-09-02'),
]);
const madeUp = new Set(['2024-05-04', '2025-04-26'].map(date));
const vietnam: WorkingDays = {
    covers: day => yearOf(day) >= 2023 && yearOf(day) <= 2025,
    isOff: day => !madeUp.has(day) && (holidays.has(day) || weekdayOf(day) === 'saturday' || weekdayOf(day) === 'sunday'),
};
/** Weekends only, in every year. */
const weekends: WorkingDays = { covers: () => true, isOff: day => weekdayOf(day) === 'saturday' || weekdayOf(day) === 'sunday' };
const never: WorkingDays = { covers: () => true, isOff: () => true };

function date(text: string): IsoDate {
    return parseIsoDate(text)!;
}

function days(first: string, last = first): readonly IsoDate[] {
    const found: IsoDate[] = [];
    for (let day = date(first); day <= date(last); day = addDays(day, 1)) found.push(day);
    return found;
}

function after(start: string, count: number, unit: SpanUnit, calendar: WorkingDays | undefined = vietnam): string {
    const { date: end, unrolled, uncovered } = spanAfter(date(start), { count, unit }, calendar);
    return [unrolled === end ? [] : unrolled ?? '', end ?? '?', uncovered === undefined ? [] : `(${uncovered})`].flat().join(' ');
}

function before(start: string, count: number, unit: SpanUnit, calendar: WorkingDays | undefined = vietnam): string {
    const { date: day, unrolled, uncovered } = spanBefore(date(start), { count, unit }, calendar);
    expect(unrolled).toBe(day);
    return [day ?? '?', uncovered === undefined ? [] : `(${uncovered})`].flat().join(' ');
}

describe('spans after a day', () => {
    test('do not count the day itself, and end on the next working day', () => {
        expect(after('2023-04-21', 10, 'day')).toBe('2023-05-01 2023-05-04');
        expect(after('2023-04-21', 3, 'day')).toBe('2023-04-24');
        expect(after('2023-04-21', 1, 'day')).toBe('2023-04-22 2023-04-24');
        expect(after('2023-04-21', 2, 'week')).toBe('2023-05-05');
    });

    test('of months and years end on the corresponding day, or on the last of the month', () => {
        expect(after('2023-01-31', 1, 'month')).toBe('2023-02-28');
        expect(after('2024-01-31', 1, 'month')).toBe('2024-02-29');
        expect(after('2024-02-29', 1, 'year')).toBe('2025-02-28');
        expect(after('2024-02-29', 4, 'year', weekends)).toBe('2028-02-29');
        expect(after('2023-08-31', 3, 'month')).toBe('2023-11-30');
        expect(after('2023-08-31', 1, 'month')).toBe('2023-09-30 2023-10-02');
        expect(after('2023-12-15', 2, 'month')).toBe('2024-02-15');
        expect(after('2023-10-15', 14, 'month')).toBe('2024-12-15 2024-12-16');
    });

    test('end before Tết and after it', () => {
        expect(after('2023-01-10', 10, 'day')).toBe('2023-01-20 2023-01-27');
        expect(after('2023-01-09', 10, 'day')).toBe('2023-01-19');
        expect(after('2024-01-31', 10, 'day')).toBe('2024-02-10 2024-02-15');
    });

    test('end behind National Day', () => {
        expect(after('2023-08-22', 10, 'day')).toBe('2023-09-01 2023-09-05');
        expect(after('2025-08-26', 1, 'week')).toBe('2025-09-02 2025-09-03');
    });

    test('end on a Saturday that is made up', () => {
        expect(after('2025-04-16', 10, 'day')).toBe('2025-04-26');
        expect(after('2025-04-17', 10, 'day')).toBe('2025-04-27 2025-04-28');
        expect(after('2024-04-27', 1, 'week')).toBe('2024-05-04');
    });

    test('are not moved where the year is not covered, or the next working day lies in one that is not', () => {
        expect(after('2026-04-21', 10, 'day')).toBe('2026-05-01 (2026)');
        expect(after('2022-12-30', 1, 'day')).toBe('2022-12-31 (2022)');
        expect(after('2022-12-30', 2, 'day')).toBe('2023-01-01 2023-01-03');
        const newYear: WorkingDays = { ...vietnam, isOff: day => day === '2025-12-31' || vietnam.isOff(day) };
        expect(after('2025-12-30', 1, 'day', newYear)).toBe('2025-12-31 (2026)');
    });

    test('are not moved without a calendar: not even weekends are days off then', () => {
        expect(spanAfter(date('2023-04-21'), { count: 1, unit: 'day' }, undefined)).toEqual({ date: '2023-04-22', unrolled: '2023-04-22', uncovered: undefined });
        expect(spanAfter(date('2023-04-21'), { count: 1, unit: 'working day' }, undefined)).toEqual({ date: undefined, unrolled: undefined, uncovered: undefined });
    });
});

describe('working days', () => {
    test('are those that are not off', () => {
        expect(after('2023-04-21', 10, 'working day')).toBe('2023-05-10');
        expect(after('2023-09-21', 5, 'working day')).toBe('2023-09-28');
        expect(after('2023-01-19', 1, 'working day')).toBe('2023-01-27');
    });

    test('count days that are made up', () => {
        expect(after('2025-04-25', 1, 'working day')).toBe('2025-04-26');
        expect(after('2025-04-25', 4, 'working day')).toBe('2025-05-05');
        expect(before('2025-04-28', 1, 'working day')).toBe('2025-04-26');
    });

    test('begin after a day off as after any other', () => {
        expect(after('2023-04-22', 1, 'working day')).toBe('2023-04-24');
        expect(after('2023-04-23', 1, 'working day')).toBe('2023-04-24');
    });

    test('are not counted into a year that is not covered', () => {
        expect(after('2025-12-24', 5, 'working day')).toBe('2025-12-31');
        expect(after('2025-12-24', 6, 'working day')).toBe('? (2026)');
        expect(before('2023-01-03', 1, 'working day')).toBe('? (2022)');
    });

    test('end where nobody ever works', () => {
        expect(after('2023-04-21', 1, 'working day', never)).toBe('?');
        expect(after('2023-04-21', 1, 'day', never)).toBe('2023-04-22');
        expect(rolled(date('2023-04-21'), never)).toEqual({ date: undefined, uncovered: undefined });
    });
});

describe('spans before a day', () => {
    test('are not moved', () => {
        expect(before('2023-12-15', 5, 'working day')).toBe('2023-12-08');
        expect(before('2023-12-15', 5, 'day')).toBe('2023-12-10');
        expect(before('2023-03-31', 1, 'month')).toBe('2023-02-28');
        expect(before('2024-02-29', 1, 'year')).toBe('2023-02-28');
        expect(before('2023-12-15', 2, 'week')).toBe('2023-12-01');
    });

    test('need a calendar only for working days', () => {
        expect(spanBefore(date('2023-12-15'), { count: 5, unit: 'day' }, undefined).date).toBe('2023-12-10');
        expect(spanBefore(date('2023-12-15'), { count: 5, unit: 'working day' }, undefined).date).toBeUndefined();
        expect(asksCalendar({ count: 1, unit: 'day' }, true)).toBe(false);
        expect(asksCalendar({ count: 1, unit: 'day' }, false)).toBe(true);
        expect(asksCalendar({ count: 1, unit: 'working day' }, true)).toBe(true);
    });
});

describe('the ends of time', () => {
    test('are not passed', () => {
        const units = Object.keys(spanLimits) as SpanUnit[];
        for (const unit of units) {
            expect(spanAfter(date('9999-12-31'), { count: spanLimits[unit], unit }, weekends).date ?? '9999-12-31').toBe('9999-12-31');
            const first = spanBefore(date('0001-01-01'), { count: spanLimits[unit], unit }, weekends).date;
            expect(first ?? '0001-01-01').toBe('0001-01-01');
        }
    });
});

describe('all spans', () => {
    const day = fc.integer({ min: 0, max: 366 * 60 }).map(n => addDays(date('1990-01-01'), n));
    const unit = fc.constantFrom<SpanUnit>('working day', 'day', 'week', 'month', 'year');
    const span: fc.Arbitrary<Span> = fc.record({ count: fc.integer({ min: 1, max: 60 }), unit });
    /** Weekends and any holidays: in each week the days of the same numbers are off. */
    const calendar: fc.Arbitrary<WorkingDays> = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 12 }).map(numbers => {
        const off = new Set(numbers.map(n => String(n).padStart(2, '0')));
        return { covers: () => true, isOff: one => weekends.isOff(one) || off.has(one.slice(8)) };
    });

    test('end after the day from which they run, on a working day', () => {
        fc.assert(fc.property(day, span, calendar, (start, one, off) => {
            const { date: end, unrolled } = spanAfter(start, one, off);
            expect(end! > start).toBe(true);
            expect(end! >= unrolled!).toBe(true);
            expect(off.isOff(end!)).toBe(false);
        }));
    });

    test('are moved over days off only', () => {
        fc.assert(fc.property(day, span, calendar, (start, one, off) => {
            const { date: end, unrolled } = spanAfter(start, one, off);
            for (let passed = unrolled!; passed < end!; passed = addDays(passed, 1)) expect(off.isOff(passed)).toBe(true);
        }));
    });

    test('that are longer do not end earlier, nor do those that begin later', () => {
        fc.assert(fc.property(day, span, fc.nat(20), calendar, (start, one, more, off) => {
            expect(spanAfter(start, { ...one, count: one.count + more }, off).date! >= spanAfter(start, one, off).date!).toBe(true);
            expect(spanAfter(addDays(start, more), one, off).date! >= spanAfter(start, one, off).date!).toBe(true);
            expect(spanBefore(addDays(start, more), one, off).date! >= spanBefore(start, one, off).date!).toBe(true);
        }));
    });

    test('of working days have so many of them', () => {
        fc.assert(fc.property(day, fc.integer({ min: 1, max: 80 }), calendar, (start, count, off) => {
            const end = spanAfter(start, { count, unit: 'working day' }, off).date!;
            let counted = 0;
            for (let one = addDays(start, 1); one <= end; one = addDays(one, 1)) if (!off.isOff(one)) counted++;
            expect(counted).toBe(count);
        }));
    });

    test('of working days lead back to a working day from which they began', () => {
        fc.assert(fc.property(day, fc.integer({ min: 1, max: 80 }), calendar, (start, count, off) => {
            fc.pre(!off.isOff(start));
            const end = spanAfter(start, { count, unit: 'working day' }, off).date!;
            expect(spanBefore(end, { count, unit: 'working day' }, off).date).toBe(start);
        }));
    });

    test('backwards lead before the day', () => {
        fc.assert(fc.property(day, span, calendar, (start, one, off) => {
            expect(spanBefore(start, one, off).date! < start).toBe(true);
        }));
    });

    test('of months keep the day, or end on the last of the month', () => {
        fc.assert(fc.property(day, fc.integer({ min: -300, max: 300 }), (start, months) => {
            const end = addMonths(start, months);
            const isLast = addDays(end, 1).slice(8) === '01';
            expect(end.slice(8) === start.slice(8) || (isLast && end.slice(8) < start.slice(8))).toBe(true);
            const monthsOf = (one: IsoDate) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
            expect(monthsOf(end) - monthsOf(start)).toBe(months);
        }));
    });
});
