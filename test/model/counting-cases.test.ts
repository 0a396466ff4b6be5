import { expect, test } from 'vitest';
import { checkProject, loadProject } from '../../language/index.js';
import { memoryFiles } from '../support/memory-files.js';

/** Counted by hand from the Civil Code, articles 146 to 148, and the notices of days off, before the program was asked. */
const cases: readonly (readonly [when: string, date: string, why: string])[] = [
    ['within 1 month of 2023-02-28', '2023-03-28', 'the corresponding day, though the span begins on the last of a month'],
    ['within 1 month of 2024-01-30', '2024-02-29', 'February has no 30th; a leap year'],
    ['within 6 months of 2022-08-31', '2023-02-28', 'no 31st'],
    ['within 1 year of 2024-02-29', '2025-02-28', 'no such day in that year'],
    ['within 12 months of 2023-02-28', '2024-02-28', 'the corresponding day, not the last of the month'],
    ['within 1 month of 2020-12-31', '2021-02-01', '31 January is a Sunday'],
    ['1 month before 2024-03-31', '2024-02-29', 'no 31st, backwards'],
    ['4 weeks before 2023-02-20', '2023-01-23', 'Tết, but backwards nothing moves'],
    ['within 5 working days of 2024-04-26', '2024-05-07', '29 and 30 April and 1 May are off, Saturday 4 May is made up'],
    ['3 working days before 2024-05-06', '2024-05-02', 'Saturday 4 May counts'],
    ['within 1 working day of 2025-04-26', '2025-04-28', 'from a Saturday that is made up'],
    ['within 2 working days of 2023-01-19', '2023-01-30', 'Tết is off to 26 January'],
    ['within 1 week of 2026-08-15', '2026-08-22', 'a Saturday that is made up'],
    ['within 16 days of 2026-08-15', '2026-09-03', 'a day exchanged, then two of National Day'],
    ['within 15 days of end of 2023-Q1', '2023-04-17', '15 April is a Saturday'],
    ['within 15 days of end of 2023-H1', '2023-07-17', '15 July is a Saturday'],
    ['within 1 day of middle of 2023', '2023-07-03', 'the middle of a year is 30 June; 1 July is a Saturday'],
    ['5 days before beginning of 2024-Q2', '2024-03-27', 'the edge itself does not count'],
    ['within 10 days of end of 2018', '2019-01-10', 'only the last day must lie in a year that is covered'],
    ['within 3 days of Spring', '2019-07-03', 'from its last day, a Sunday, which does not move'],
    ['1 week before Spring', '2019-01-18', 'from its first day'],
    ['within 1 day of First', '2023-05-05', 'from the day to which the deadline was moved'],
];

test.each(cases)('%s is %s: %s', async (when, date) => {
    const { model, diagnostics } = checkProject(await loadProject(memoryFiles({
        '/project/allot.yaml': 'uses: [allot:vietnam]\n',
        '/project/plan.allot': `organization UBND
period Spring 2019-01-25..2019-06-30
deadline First within 10 days of 2023-04-21
task T by UBND due ${when}
`,
    }), '/project'));
    expect(model.tasks[0].deadline?.date).toBe(date);
    expect(diagnostics).toEqual([]);
});
