import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
    addDays, always, compareDates, dayAfter, dayBefore, edgeOf, intersectRanges, parseIsoDate, periodId, periodRange, rangeContains,
    rangeCovers, rangesOverlap, subdivide, timeUnitOf, type BoundedRange, type DateRange, type IsoDate, type TimeUnit,
} from '../../language/model/dates.js';

function date(text: string): IsoDate {
    const day = parseIsoDate(text);
    if (day === undefined) {
        throw new Error(`${text} is not a day.`);
    }
    return day;
}

function range(first: string, last: string): BoundedRange {
    return { first: date(first), last: date(last) };
}

function period(text: string): BoundedRange {
    const days = periodRange(text);
    if (days === undefined) {
        throw new Error(`${text} is not a period.`);
    }
    return days;
}

const epoch = Temporal.PlainDate.from('2020-01-01');

function dayNumbered(n: number): IsoDate {
    return date(epoch.add({ days: n }).toString());
}

const days = fc.integer({ min: -735_000, max: 2_900_000 }).map(dayNumbered);

/** Ranges of a few days in 2020, with open ends. They are told apart by these days. */
const samples = Array.from({ length: 16 }, (_, index) => dayNumbered(index - 3));
const ranges: fc.Arbitrary<DateRange> = fc.tuple(fc.option(fc.nat(9)), fc.option(fc.nat(9)))
    .filter(([first, last]) => first === null || last === null || first <= last)
    .map(([first, last]) => ({
        first: first === null ? undefined : dayNumbered(first),
        last: last === null ? undefined : dayNumbered(last),
    }));

const bounded: fc.Arbitrary<BoundedRange> = fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.nat(1500))
    .map(([first, length]) => ({ first: dayNumbered(first), last: dayNumbered(first + length) }));

const units: readonly TimeUnit[] = ['year', 'half', 'quarter', 'month'];
const months: { readonly [U in TimeUnit]: number } = { year: 12, half: 6, quarter: 3, month: 1 };

describe('days', () => {
    test('exactly the days that exist are read', () => {
        const written = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33));
        fc.assert(fc.property(written, ([year, month, day]) => {
            const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
            const nearest = Temporal.PlainDate.from({ year, month: Math.max(1, month), day: Math.max(1, day) }).toString();
            expect(parseIsoDate(text)).toBe(nearest === text ? text : undefined);
        }), { numRuns: 2000 });
    });

    test.each([
        '', '2023', '2023-9-15', '15/12/2023', '2023-12-15T00:00', '+2023-12-15', '20231215', '2023-12-15\n', ' 2023-12-15', '２０２３-12-15',
        '0000-01-01', '2023-02-29', '2100-02-29', '2023-04-31', '2023-00-10', '2023-13-01', '2023-01-00',
    ])('%j is no day', text => {
        expect(parseIsoDate(text)).toBeUndefined();
    });

    test.each(['0001-01-01', '9999-12-31', '2024-02-29', '2000-02-29', '2023-12-31'])('%s is a day', text => {
        expect(parseIsoDate(text)).toBe(text);
    });

    test('compare as the calendar does', () => {
        fc.assert(fc.property(days, days, (a, b) => {
            expect(compareDates(a, b)).toBe(Temporal.PlainDate.compare(a, b));
            expect(compareDates(a, a)).toBe(0);
        }));
    });

    test('addDays, dayBefore and dayAfter', () => {
        fc.assert(fc.property(days, fc.integer({ min: -800, max: 800 }), (day, n) => {
            expect(addDays(day, n)).toBe(Temporal.PlainDate.from(day).add({ days: n }).toString());
            expect(addDays(addDays(day, n), -n)).toBe(day);
            expect(dayAfter(day)).toBe(addDays(day, 1));
            expect(dayBefore(dayAfter(day))).toBe(day);
        }));
    });

    test('they stop at the ends of the calendar', () => {
        expect(dayAfter(date('9999-12-31'))).toBe('9999-12-31');
        expect(dayBefore(date('0001-01-01'))).toBe('0001-01-01');
        expect(addDays(date('2023-01-01'), Number.MAX_SAFE_INTEGER)).toBe('9999-12-31');
        expect(addDays(date('2023-01-01'), -Number.MAX_SAFE_INTEGER)).toBe('0001-01-01');
    });
});

describe('ranges, day by day', () => {
    const has = (days: DateRange, day: IsoDate): boolean =>
        !(days.first !== undefined && day < days.first) && !(days.last !== undefined && day > days.last);
    const members = (days: DateRange): readonly IsoDate[] => samples.filter(day => has(days, day));

    test('rangeContains', () => {
        fc.assert(fc.property(ranges, days => {
            expect(samples.filter(day => rangeContains(days, day))).toEqual(members(days));
        }));
        expect(samples.every(day => rangeContains(always, day))).toBe(true);
    });

    test('intersectRanges and rangesOverlap', () => {
        fc.assert(fc.property(ranges, ranges, (a, b) => {
            const common = members(a).filter(day => has(b, day));
            const intersection = intersectRanges(a, b);
            expect(rangesOverlap(a, b)).toBe(common.length > 0);
            expect(intersection === undefined ? [] : members(intersection)).toEqual(common);
            expect(intersectRanges(b, a)).toEqual(intersection);
            expect(intersectRanges(a, always)).toEqual(a);
        }), { numRuns: 500 });
    });

    test('rangeCovers', () => {
        fc.assert(fc.property(ranges, ranges, (outer, inner) => {
            expect(rangeCovers(outer, inner)).toBe(members(inner).every(day => has(outer, day)));
            expect(rangeCovers(always, inner)).toBe(true);
        }), { numRuns: 500 });
    });
});

describe('periods', () => {
    test.each([
        ['2023', '2023-01-01', '2023-12-31'], ['2023-H1', '2023-01-01', '2023-06-30'], ['2023-h2', '2023-07-01', '2023-12-31'],
        ['2023-Q1', '2023-01-01', '2023-03-31'], ['2023-Q3', '2023-07-01', '2023-09-30'], ['2023-q4', '2023-10-01', '2023-12-31'],
        ['2023-02', '2023-02-01', '2023-02-28'], ['2024-02', '2024-02-01', '2024-02-29'], ['2023-12', '2023-12-01', '2023-12-31'],
        ['2023-09-15', '2023-09-15', '2023-09-15'],
    ])('%s is %s to %s', (text, first, last) => {
        expect(periodRange(text)).toEqual({ first, last });
        expect(periodId(range(first, last))).toBe(text.toUpperCase());
    });

    test.each([
        '', '0000', '23', '2023-', '2023-0', '2023-1', '2023-00', '2023-13', '2023-H0', '2023-H3', '2023-Q0', '2023-Q5', '2023-Q01',
        '2023-H', 'Q1', '2023-02-30', '2023-M1', '2023Q1', '2020..2025', '2023\n',
    ])('%j is no period', text => {
        expect(periodRange(text)).toBeUndefined();
    });

    test.each([
        ['2020-01-01', '2025-12-31', '2020..2025'], ['2019-01-25', '2019-06-30', '2019-01-25..2019-06-30'],
        ['2022-10-01', '2023-12-31', '2022-10-01..2023-12-31'], ['2023-01-01', '2023-09-30', '2023-01-01..2023-09-30'],
        ['2023-01-02', '2023-12-31', '2023-01-02..2023-12-31'], ['2023-04-01', '2023-09-30', '2023-04-01..2023-09-30'],
    ])('%s to %s is written %s', (first, last, id) => {
        expect(periodId(range(first, last))).toBe(id);
    });

    test('what is written short has the days of the range', () => {
        fc.assert(fc.property(bounded, days => {
            const [first = '', last = first] = periodId(days).split('..');
            expect({ first: period(first).first, last: period(last).last }).toEqual(days);
        }), { numRuns: 500 });
    });

    test('every calendar unit is recognised, and nothing a day longer or shorter', () => {
        const calendarUnit = fc.tuple(fc.integer({ min: 1990, max: 2060 }), fc.constantFrom(...units), fc.nat(11));
        fc.assert(fc.property(calendarUnit, ([year, unit, n]) => {
            const start = Temporal.PlainDate.from({ year, month: (n % (12 / months[unit])) * months[unit] + 1, day: 1 });
            const whole = range(start.toString(), start.add({ months: months[unit] }).subtract({ days: 1 }).toString());
            expect(timeUnitOf(whole)).toBe(unit);
            expect(period(periodId(whole))).toEqual(whole);
            expect(timeUnitOf({ ...whole, last: dayAfter(whole.last) })).toBeUndefined();
            expect(timeUnitOf({ ...whole, first: dayAfter(whole.first) })).toBeUndefined();
        }));
        expect(timeUnitOf(always)).toBeUndefined();
        expect(timeUnitOf({ first: date('2023-01-01'), last: undefined })).toBeUndefined();
        expect(timeUnitOf(range('2022-01-01', '2023-12-31'))).toBeUndefined();
    });

    test('subdivide gives the whole units inside, as they are found from 1 January on', () => {
        fc.assert(fc.property(bounded, fc.constantFrom(...units), (days, unit) => {
            const expected: BoundedRange[] = [];
            let start = Temporal.PlainDate.from(days.first).with({ month: 1, day: 1 });
            while (start.toString() <= days.last) {
                const next = start.add({ months: months[unit] });
                const whole = range(start.toString(), next.subtract({ days: 1 }).toString());
                if (whole.first >= days.first && whole.last <= days.last) {
                    expected.push(whole);
                }
                start = next;
            }
            expect(subdivide(days, unit).map(part => part.range)).toEqual(expected);
            expect(subdivide(days, unit).map(part => part.id)).toEqual(expected.map(periodId));
        }), { numRuns: 300 });
    });

    test.each<[string, TimeUnit, readonly string[]]>([
        ['2023', 'quarter', ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4']],
        ['2023', 'half', ['2023-H1', '2023-H2']],
        ['2023-Q3', 'month', ['2023-07', '2023-08', '2023-09']],
        ['2023-Q3', 'half', []],
        ['2023', 'year', ['2023']],
    ])('%s by %s', (text, unit, ids) => {
        expect(subdivide(period(text), unit).map(part => part.id)).toEqual(ids);
    });

    test('a range that begins in a month begins its parts with the next', () => {
        const spring = range('2019-01-25', '2019-06-30');
        expect(subdivide(spring, 'month').map(part => part.id)).toEqual(['2019-02', '2019-03', '2019-04', '2019-05', '2019-06']);
        expect(subdivide(spring, 'quarter').map(part => part.id)).toEqual(['2019-Q2']);
    });
});

describe('the edges of a period', () => {
    test.each([
        ['2023', '2023-01-01', '2023-06-30', '2023-12-31'],
        ['2024-02', '2024-02-01', '2024-02-15', '2024-02-29'],
        ['2023-04', '2023-04-01', '2023-04-15', '2023-04-30'],
        ['2023-H2', '2023-07-01', undefined, '2023-12-31'],
        ['2023-Q1', '2023-01-01', undefined, '2023-03-31'],
    ])('%s: %s, %s, %s', (text, beginning, middle, end) => {
        expect(edgeOf('beginning', period(text))).toBe(beginning);
        expect(edgeOf('middle', period(text))).toBe(middle);
        expect(edgeOf('end', period(text))).toBe(end);
    });

    test('an unbounded range has none', () => {
        expect((['beginning', 'middle', 'end'] as const).map(edge => edgeOf(edge, always))).toEqual([undefined, undefined, undefined]);
    });
});
