import { describe, expect, test } from 'vitest';
import { checkProject, loadProject, type Model } from '../../language/index.js';
import { memoryFiles } from '../support/memory-files.js';

async function built(files: { readonly [path: string]: string }): Promise<{ readonly model: Model; readonly codes: readonly string[] }> {
    const { model, diagnostics } = checkProject(await loadProject(memoryFiles(files), '/project'));
    return { model, codes: diagnostics.map(({ code }) => code) };
}

async function dates(text: string): Promise<{ readonly [name: string]: string | undefined }> {
    const { model } = await built({ '/project/plan.allot': text });
    return Object.fromEntries(model.deadlines.map(({ name, targets: [target], date }) => [target?.kind === 'task' ? target.name : name, date]));
}

const calendar = `calendar Lich {
    weekend saturday, sunday
    off 2023-04-29..2023-05-03
    source ? for 2023
}
organization UBND
`;

describe('what a span runs from', () => {
    test('is the date of what it names, whatever stands first in the texts', async () => {
        expect(await dates(`${calendar}
task Last by UBND due within 1 day of Middle
task Middle by UBND due within 1 week of First
deadline First within 10 days of CV1
directive CV1 { issued 2023-04-21 by UBND }
`)).toEqual({ First: '2023-05-04', Middle: '2023-05-11', Last: '2023-05-12' });
    });

    test('is the last day of a period, backwards its first one, the day of a report, the date of the document of an allocation', async () => {
        expect(await dates(`${calendar}level xa
unit A is xa
measure p whole
indicator I in p stock
period Spring 2023-01-01..2023-03-31
report Done in A as of 2023-08-31 by UBND { I 5 }
directive CV1 { issued 2023-04-21 by UBND }
allocation Plan of I in A for 2023 under CV1 { total 5 }
task OfPeriod due within 1 month of Spring
task BeforePeriod due 1 week before Spring
task OfReport due within 1 month of Done
task OfPlan due 1 week before Plan
task OfEdge due within 1 week of beginning of 2023-Q4
`)).toEqual({ OfPeriod: '2023-05-04', BeforePeriod: '2022-12-25', OfReport: '2023-10-02', OfPlan: '2023-04-14', OfEdge: '2023-10-09' });
    });
});

test('a deadline in force that is counted from another one stays when that is adjusted', async () => {
    expect(await dates(`${calendar}level xa
unit A is xa
measure p whole
indicator I in p stock
directive CV1 { issued 2023-04-21 by UBND }
allocation Plan of I in A for 2023 under CV1 { total 5 }
deadline Finish 2023-10-02 for Plan
task Follows due within 7 days of Finish
adjust Plan under CV1 from 2023-07-01 { due 2023-10-02 -> within 9 months of CV1 }
`)).toMatchObject({ 'Finish': '2023-10-02', 'Follows': '2023-10-09', 'Plan/due/within-9-months-of-CV1': '2024-01-21' });
});

test('each project counts by its own calendar', async () => {
    const other = 'calendar Other { weekend friday source ? }\ntask Theirs due within 1 week of 2023-04-21\n';
    const { model, codes } = await built({
        '/project/allot.yaml': 'uses: [../other]\ncalendar: Own\n',
        '/project/plan.allot': 'calendar Own { weekend sunday source ? }\ntask Ours due within 1 week of 2023-04-21\ntask Too due within 2 days of 2023-04-21\n',
        '/other/allot.yaml': 'name: other\n', '/other/plan.allot': other,
    });
    expect(model.deadlines.map(({ targets: [target], date, span }) => [target && 'name' in target && target.name, date, span?.calendar?.name])).toEqual([
        ['Ours', '2023-04-28', 'Own'], ['Too', '2023-04-24', 'Own'], ['Theirs', '2023-04-29', 'Other'],
    ]);
    expect(codes).toEqual([]);
});

describe('many deadlines', () => {
    const chain = (count: number, first: string) => Array.from({ length: count }, (_, i) => `deadline D${i} within 1 day of ${i ? `D${i - 1}` : first}\n`).reverse().join('');

    test('that hang on each other are counted', async () => {
        const { model, codes } = await built({ '/project/plan.allot': `calendar Lich { weekend sunday source ? }\n${chain(5_000, '2023-01-01')}` });
        expect(model.deadlines[0].date).toBe('2038-12-21');
        expect(codes).toEqual([]);
    });

    test('in a circle are reported once', async () => {
        const { codes } = await built({ '/project/plan.allot': `calendar Lich { weekend sunday source ? }\n${chain(500, 'D499')}` });
        expect(codes).toEqual(['circle']);
    });
});
