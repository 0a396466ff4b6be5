import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProject, loadProject } from '../../language/index.js';
import { addDays, dayAfter, dayBefore, parseIsoDate, weekdayOf, weekdays, yearOf, type IsoDate } from '../../language/model/dates.js';
import { occurrenceLimit, occurrencesIn, type RecurrenceRule, type RecurrenceUnit } from '../../language/model/recurrences.js';
import type { WorkingDays } from '../../language/model/spans.js';
import { memoryFiles } from '../support/memory-files.js';

const date = (text: string): IsoDate => parseIsoDate(text)!;
const holidays = new Set(['2023-01-02', '2023-05-01', '2023-05-02', '2023-05-03', '2023-09-04'].map(date));
const calendar: WorkingDays = {
    covers: day => yearOf(day) === 2023,
    isOff: day => holidays.has(day) || weekdayOf(day) === 'saturday' || weekdayOf(day) === 'sunday',
};

function rule(unit: RecurrenceUnit, change: Partial<RecurrenceRule> = {}): RecurrenceRule {
    return { count: 1, unit, day: undefined, weekday: undefined, closingDay: undefined, orNextWorkingDay: false, ...change };
}

/** `2023-01-05 (2023-01-01..2023-01-31)`, of a moved one both dates. */
function times(first: string, last: string, one: RecurrenceRule, by: WorkingDays | undefined = calendar): readonly string[] {
    return occurrencesIn({ first: date(first), last: date(last) }, one, by).list
        .map(({ date: day, unrolled, rolled, period }) => `${rolled ? `${unrolled} > ` : ''}${day ?? '-'} (${period.first}..${period.last})`);
}

const dates = (first: string, last: string, one: RecurrenceRule) => times(first, last, one).map(text => text.replace(/ \(.*/, ''));

describe('every month', () => {
    test('has a date only if a day is stated', () => {
        expect(times('2023-01-01', '2023-02-28', rule('month'))).toEqual(['- (2023-01-01..2023-01-31)', '- (2023-02-01..2023-02-28)']);
        expect(times('2023-01-01', '2023-02-28', rule('month', { day: 5 }))).toEqual(['2023-01-05 (2023-01-01..2023-01-31)', '2023-02-05 (2023-02-01..2023-02-28)']);
    });

    test('on a day that it does not have is due on its last one', () => {
        expect(dates('2023-01-01', '2023-04-30', rule('month', { day: 31 }))).toEqual(['2023-01-31', '2023-02-28', '2023-03-31', '2023-04-30']);
        expect(dates('2024-02-01', '2024-02-29', rule('month', { day: 30 }))).toEqual(['2024-02-29']);
    });

    test('is due within the span', () => {
        expect(dates('2023-01-06', '2023-04-04', rule('month', { day: 5 }))).toEqual(['2023-02-05', '2023-03-05']);
        expect(times('2023-01-06', '2023-02-27', rule('month'))).toEqual(['- (2023-01-01..2023-01-31)']);
        expect(times('2023-01-06', '2023-01-20', rule('month', { day: 5 }))).toEqual([]);
    });

    test('every second one is counted from the first', () => {
        expect(times('2023-02-10', '2023-08-31', rule('month', { count: 2, day: 15 }))).toEqual([
            '2023-03-15 (2023-02-01..2023-03-31)', '2023-05-15 (2023-04-01..2023-05-31)', '2023-07-15 (2023-06-01..2023-07-31)',
        ]);
    });
});

describe('data that are closed on a day', () => {
    test('are those of the year from 15 December to 14 December', () => {
        expect(times('2023-01-01', '2023-12-31', rule('year', { day: 20, closingDay: 14 }))).toEqual(['2023-12-20 (2022-12-15..2023-12-14)']);
        expect(times('2023-01-01', '2024-12-31', rule('year', { closingDay: 14 }))).toEqual(['- (2022-12-15..2023-12-14)', '- (2023-12-15..2024-12-14)']);
    });

    test('are those of the quarter from the 15th of the month before it, of the half likewise', () => {
        expect(times('2023-01-01', '2023-12-31', rule('quarter', { day: 20, closingDay: 14 }))).toEqual([
            '2023-03-20 (2022-12-15..2023-03-14)', '2023-06-20 (2023-03-15..2023-06-14)', '2023-09-20 (2023-06-15..2023-09-14)', '2023-12-20 (2023-09-15..2023-12-14)',
        ]);
        expect(times('2023-01-01', '2023-12-31', rule('half', { day: 18, closingDay: 14 }))).toEqual([
            '2023-06-18 (2022-12-15..2023-06-14)', '2023-12-18 (2023-06-15..2023-12-14)',
        ]);
    });

    test('are those of the month, of which the date may lie in the next', () => {
        expect(times('2023-01-01', '2023-02-28', rule('month', { day: 5, closingDay: 31 }))).toEqual(['2023-02-05 (2023-01-01..2023-01-31)', '2023-03-05 (2023-02-01..2023-02-28)']);
        expect(times('2023-01-15', '2023-03-14', rule('month', { day: 14, closingDay: 14 }))).toEqual(['2023-02-14 (2023-01-15..2023-02-14)', '2023-03-14 (2023-02-15..2023-03-14)']);
        expect(times('2023-02-01', '2023-02-28', rule('month', { day: 28, closingDay: 30 }))).toEqual(['2023-03-28 (2023-01-31..2023-02-28)']);
    });
});

describe('quarters, halves and years', () => {
    test('are due in their last month', () => {
        expect(dates('2023-01-01', '2023-12-31', rule('quarter', { day: 31 }))).toEqual(['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31']);
        expect(dates('2023-01-01', '2023-12-31', rule('half', { day: 5 }))).toEqual(['2023-06-05', '2023-12-05']);
        expect(dates('2020-07-01', '2022-12-31', rule('year', { day: 5 }))).toEqual(['2020-12-05', '2021-12-05', '2022-12-05']);
        expect(times('2023-04-01', '2023-09-30', rule('quarter'))).toEqual(['- (2023-04-01..2023-06-30)', '- (2023-07-01..2023-09-30)']);
        expect(times('2020-01-01', '2025-12-31', rule('year', { count: 5 }))).toEqual(['- (2020-01-01..2024-12-31)']);
    });
});

describe('weeks', () => {
    test('are due on their day, and begin on Monday', () => {
        expect(times('2023-09-21', '2023-10-10', rule('week', { weekday: 'monday' }))).toEqual(['2023-09-25 (2023-09-25..2023-10-01)', '2023-10-02 (2023-10-02..2023-10-08)', '2023-10-09 (2023-10-09..2023-10-15)']);
        expect(times('2023-09-21', '2023-10-08', rule('week'))).toEqual(['- (2023-09-18..2023-09-24)', '- (2023-09-25..2023-10-01)', '- (2023-10-02..2023-10-08)']);
        expect(times('2023-09-21', '2023-10-20', rule('week', { count: 2, weekday: 'friday' }))).toEqual(['2023-09-22 (2023-09-11..2023-09-24)', '2023-10-06 (2023-09-25..2023-10-08)', '2023-10-20 (2023-10-09..2023-10-22)']);
        expect(times('2023-09-18', '2023-10-15', rule('week', { count: 2 }))).toEqual(['- (2023-09-18..2023-10-01)', '- (2023-10-02..2023-10-15)']);
    });
});

describe('days', () => {
    test('are each of them, or every so many', () => {
        expect(dates('2023-04-28', '2023-05-01', rule('day'))).toEqual(['2023-04-28', '2023-04-29', '2023-04-30', '2023-05-01']);
        expect(times('2023-04-28', '2023-05-05', rule('day', { count: 3 }))).toEqual(['2023-04-28 (2023-04-28..2023-04-28)', '2023-05-01 (2023-05-01..2023-05-01)', '2023-05-04 (2023-05-04..2023-05-04)']);
        expect(dates('2023-04-27', '2023-05-05', rule('working day'))).toEqual(['2023-04-27', '2023-04-28', '2023-05-04', '2023-05-05']);
        expect(dates('2023-04-29', '2023-05-09', rule('working day', { count: 2 }))).toEqual(['2023-05-04', '2023-05-08']);
    });

    test('that are working days are known where the year is covered', () => {
        const found = occurrencesIn({ first: date('2021-06-01'), last: date('2025-03-01') }, rule('working day'), calendar);
        expect([found.uncovered, found.list.length, found.list.at(-1)!.date]).toEqual([[2021, 2022, 2024, 2025], 255, '2023-12-29']);
        expect(occurrencesIn({ first: date('2023-04-27'), last: date('2023-05-05') }, rule('working day'), undefined).list).toEqual([]);
        expect(occurrencesIn({ first: date('2023-12-29'), last: date('2023-12-31') }, rule('working day'), calendar).uncovered).toEqual([]);
    });
});

describe('or the next working day', () => {
    test('moves dates only then', () => {
        expect(dates('2023-04-01', '2023-05-31', rule('month', { day: 1 }))).toEqual(['2023-04-01', '2023-05-01']);
        expect(dates('2023-04-01', '2023-05-31', rule('month', { day: 1, orNextWorkingDay: true }))).toEqual(['2023-04-01 > 2023-04-03', '2023-05-01 > 2023-05-04']);
        expect(dates('2023-09-01', '2023-09-30', rule('week', { weekday: 'monday', orNextWorkingDay: true }))[0]).toBe('2023-09-04 > 2023-09-05');
    });

    test('moves none where the year is not covered', () => {
        const found = occurrencesIn({ first: date('2022-01-01'), last: date('2022-12-31') }, rule('month', { day: 1, orNextWorkingDay: true }), calendar);
        expect([found.uncovered, found.list.filter(({ rolled }) => rolled).length, found.list.length]).toEqual([[2022], 0, 12]);
        expect(dates('2023-12-31', '2023-12-31', rule('month', { day: 31, orNextWorkingDay: true }))).toEqual(['2023-12-31']);
    });
});

describe('many of them', () => {
    test('are not counted without end', () => {
        const ever = { first: date('0001-01-01'), last: date('9999-12-31') };
        const always: WorkingDays = { covers: () => true, isOff: () => false };
        for (const unit of ['day', 'week', 'month', 'quarter', 'half', 'working day'] as const) {
            const { list, tooMany } = occurrencesIn(ever, rule(unit), always);
            expect([list.length, tooMany], unit).toEqual([occurrenceLimit, true]);
        }
        const years = occurrencesIn(ever, rule('year', { closingDay: 31, day: 1 }), always);
        expect([years.list.length, years.tooMany, years.list.at(-1)!.date]).toEqual([9_999, false, undefined]);
        expect(occurrencesIn(ever, rule('working day'), { covers: () => true, isOff: () => true }).list).toEqual([]);
        expect(occurrencesIn(ever, rule('working day'), calendar).list).toHaveLength(255);
        expect(occurrencesIn({ first: date('9999-12-01'), last: date('9999-12-31') }, rule('week', { weekday: 'friday' }), always).list).toHaveLength(5);
    });
});

describe('all recurrences', () => {
    const day = fc.integer({ min: 0, max: 365 * 20 }).map(n => addDays(date('2010-01-01'), n));
    const monthly = fc.record({
        count: fc.integer({ min: 1, max: 5 }), unit: fc.constantFrom<RecurrenceUnit>('month', 'quarter', 'half', 'year'),
        day: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }), closingDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
    }).map(({ unit, ...change }) => rule(unit, change));
    const weekly = fc.record({
        count: fc.integer({ min: 1, max: 5 }), weekday: fc.option(fc.constantFrom(...weekdays), { nil: undefined }),
    }).map(change => rule('week', change));

    test('are about days that follow each other without a gap, and rise', () => {
        fc.assert(fc.property(day, fc.integer({ min: 0, max: 2000 }), fc.oneof(monthly, weekly), (first, length, one) => {
            const { list } = occurrencesIn({ first, last: addDays(first, length) }, one, undefined);
            for (let i = 1; i < list.length; i++) {
                expect(list[i].period.first).toBe(dayAfter(list[i - 1].period.last));
                if (list[i].date) expect(list[i].date! > list[i - 1].date!).toBe(true);
            }
        }));
    });

    test('lie within the span by their date, by the closing of their data, or by their last day', () => {
        fc.assert(fc.property(day, fc.integer({ min: 0, max: 2000 }), fc.oneof(monthly, weekly), (first, length, one) => {
            const last = addDays(first, length);
            for (const { date: due, period } of occurrencesIn({ first, last }, one, undefined).list) {
                const decisive = one.closingDay === undefined ? due ?? period.last : period.last;
                expect(first <= decisive && decisive <= last).toBe(true);
                if (one.closingDay !== undefined && due) expect(due >= period.last).toBe(true);
                if (one.weekday) expect(weekdayOf(due!)).toBe(one.weekday);
                expect(period.first <= period.last).toBe(true);
            }
        }));
    });

    test('of spans that meet are those of the whole, where one time is one unit', () => {
        fc.assert(fc.property(day, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), fc.oneof(monthly, weekly), (first, a, b, one) => {
            const single = { ...one, count: 1 };
            const [middle, last] = [addDays(first, a), addDays(first, a + b)];
            const listed = (from: IsoDate, to: IsoDate) => occurrencesIn({ first: from, last: to }, single, undefined).list;
            expect([...listed(first, dayBefore(middle)), ...listed(middle, last)]).toEqual(listed(first, last));
        }));
    });
});

test('tasks that have the same times share one list, and no others do', async () => {
    const { model } = checkProject(await loadProject(memoryFiles({
        '/project/allot.yaml': 'uses: [../other]\ncalendar: Own\n',
        '/project/plan.allot': `calendar Own { weekend sunday source ? }
task A every working day for 2023
task B every working day for 2023
task Shorter every working day for 2023-H1
task Daily every day for 2023
task Halves every working day for 2023-H1, 2023-H2
`,
        '/other/allot.yaml': 'name: other\n',
        '/other/plan.allot': 'calendar Other { weekend saturday, sunday source ? }\ntask Theirs every working day for 2023\n',
    }), '/project'));
    const lists = new Map(model.tasks.map(({ name, recurrences: [{ occurrences }] }) => [name, occurrences]));
    expect([...lists].map(([name, { length }]) => [name, length])).toEqual([
        ['A', 312], ['B', 312], ['Shorter', 155], ['Daily', 365], ['Halves', 312], ['Theirs', 260],
    ]);
    expect(lists.get('B')).toBe(lists.get('A'));
    expect(new Set(lists.values()).size).toBe(5);
});
