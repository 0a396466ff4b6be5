import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument, SourceDocument } from '../../language/index.js';

const path = 'language/library/vietnam/calendar.allot';
const { tree, diagnostics } = parseDocument(new SourceDocument(path, readFileSync(path, 'utf8')));
const items = tree.statements.flatMap(statement => statement.$type === 'Calendar' ? statement.items : []);

/** The days off as they stand in the file: one entry for each `off`. */
const entries = items.flatMap(item => item.$type === 'Off'
    ? [{ days: daysOf(item.days.first?.date, item.days.last?.date), title: item.title ?? '', working: item.working.map(day => day.date ?? '') }]
    : []);
const sources = items.flatMap(item => item.$type === 'CalendarSource'
    ? [{ text: item.text, years: item.years.flatMap(span => yearsOf(span.first?.year, span.last?.year)) }]
    : []);
const holidays = entries.filter(entry => entry.working.length === 0).flatMap(entry => entry.days);
const exchanges = entries.filter(entry => entry.working.length > 0);

const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

function daysOf(first = '', last = first): readonly string[] {
    const day = 24 * 60 * 60 * 1000;
    const count = (Date.parse(last) - Date.parse(first)) / day + 1;
    return Array.from({ length: count }, (_, index) => new Date(Date.parse(first) + index * day).toISOString().slice(0, 10));
}

function yearsOf(first = '', last = first): readonly number[] {
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
}

function isWeekend(day: string): boolean {
    return [0, 6].includes(new Date(day).getUTCDay());
}

describe('the working calendar of Viet Nam', () => {
    test('is read without a finding', () => {
        expect(diagnostics).toEqual([]);
        expect(tree.statements.map(statement => statement.$type)).toEqual(['Calendar']);
    });

    test('has the weekend of offices', () => {
        const weekends = items.flatMap(item => item.$type === 'Weekend' ? item.weekdays.map(weekday => weekday.day) : []);
        expect(weekends).toEqual(['saturday', 'sunday']);
    });

    test('says of no day twice what it is', () => {
        const said = entries.flatMap(({ days, working }) => [...days, ...working]);
        expect(said.filter((day, index) => said.indexOf(day) !== index)).toEqual([]);
    });

    test('goes through the years in order, and names every entry', () => {
        const starts = entries.map(({ days }) => days[0]);
        expect(starts).toEqual([...starts].sort());
        expect(entries.filter(({ title }) => title === '')).toEqual([]);
    });

    test('exchanges one day of work for one Saturday or Sunday', () => {
        for (const { days, working } of exchanges) {
            expect(days.map(isWeekend), days.join()).toEqual([false]);
            expect(working.map(isWeekend), working.join()).toEqual([true]);
        }
        expect(exchanges.map(({ days, working }) => [...days, ...working])).toEqual([
            ['2018-12-31', '2019-01-05'], ['2019-04-29', '2019-05-04'], ['2024-04-29', '2024-05-04'],
            ['2025-05-02', '2025-04-26'], ['2026-01-02', '2026-01-10'], ['2026-08-31', '2026-08-22'],
        ]);
    });

    // As many as the law gives: every holiday that falls on a weekend has been made up on a day of work.
    test.each([[2019, 10], [2020, 10], [2021, 11], [2022, 11], [2023, 11], [2024, 11], [2025, 11], [2026, 12]])('takes in %i %i days of work for holidays', (year, count) => {
        expect(holidays.filter(day => day.startsWith(`${year}-`) && !isWeekend(day))).toHaveLength(count);
    });

    test.each(years)('has the holidays of %i that do not move', year => {
        const fixed = ['01-01', '04-30', '05-01', '09-02', ...year >= 2026 ? ['11-24'] : []];
        expect(fixed.filter(day => !holidays.includes(`${year}-${day}`))).toEqual([]);
    });

    test.each(years.filter(year => year >= 2021))('has a day of %i beside 2 September', year => {
        expect(holidays.some(day => day === `${year}-09-01` || day === `${year}-09-03`)).toBe(true);
    });

    // The first day of the lunar year and 10/3, computed from the new moons at 105° east and compared with two packages.
    test.each([
        ['2019-02-05', '2019-04-14'], ['2020-01-25', '2020-04-02'], ['2021-02-12', '2021-04-21'], ['2022-02-01', '2022-04-10'],
        ['2023-01-22', '2023-04-29'], ['2024-02-10', '2024-04-18'], ['2025-01-29', '2025-04-07'], ['2026-02-17', '2026-04-26'],
    ])('has the lunar holidays of the year that begins on %s', (newYear, hungKings) => {
        expect(entries.find(({ days }) => days.includes(hungKings))?.title).toContain('Giỗ Tổ Hùng Vương');
        const tet = entries.find(({ days }) => days.includes(newYear));
        expect(tet?.title).toContain('Tết Nguyên đán');
        // The eve and three days at least; the fifth day is one before or one after.
        const eve = new Date(Date.parse(newYear) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
        expect(tet?.days).toContain(eve);
        expect(tet?.days.filter(day => day >= newYear).length).toBeGreaterThanOrEqual(3);
    });

    test.each(years)('names for %i a document with number and date', year => {
        const named = sources.filter(source => source.years.includes(year)).map(({ text }) => text);
        expect(named.some(text => /^\d+(?:\/\d{4})?\/[\p{L}\d-]+, \d{2}\/\d{2}\/\d{4}$/u.test(text))).toBe(true);
        expect(named.some(text => text.includes('điều'))).toBe(true);
    });

    test('names sources for no other year', () => {
        expect([...new Set(sources.flatMap(source => source.years))].sort()).toEqual(years);
    });
});
