import { describe, expect, it } from 'vitest';
import { loadProject } from '../../language/index.js';
import { checkTexts } from '../support/check-texts.js';
import { compiledInput } from '../support/compile-case.js';
import { memoryFiles } from '../support/memory-files.js';

const start = `level province
level district within province
level commune within district
unit P is province {
    unit D1 is district { unit C1 is commune unit C2 is commune }
    unit D2 is district { unit C3 is commune }
}
organization OP of P
organization OD1 of D1
organization OC1 of C1
measure persons whole
indicator V in persons stock
indicator H in persons stock
indicator N in persons flow
directive Q0 { issued 2023-12-20 by OP in force from 2024-01-01 }
directive Q1 { issued 2023-12-25 by OD1 in force from 2024-01-01 }
directive Q2 { issued 2023-12-28 by OC1 in force from 2024-01-01 }
directive March { issued 2024-03-01 by OP }
directive April { issued 2024-04-01 by OD1 }
directive May { issued 2024-05-01 by OD1 }
`;

async function codesOf(plan: string): Promise<readonly string[]> {
    const { diagnostics } = await checkTexts({ 'a.allot': start, 'plan.allot': plan });
    return diagnostics.map(({ code }) => code);
}

async function tablesOf(plan: string) {
    const { tables } = await compiledInput(await loadProject(memoryFiles({ '/p/a.allot': start, '/p/plan.allot': plan }), '/p'));
    return {
        ...tables,
        totals: (allocation: string) => tables.allocations.filter(row => row.allocation === allocation)
            .map(({ value, validFrom, validTo, directiveId }) => [value, validFrom, validTo, directiveId]),
        parts: (key: string) => tables.allocationParts.filter(row => row.figureId === key)
            .map(({ value, validFrom, validTo, directiveId }) => [value, validFrom, validTo, directiveId]),
    };
}

describe('a plan without figures of its own', () => {
    const plans = [
        'allocation Prov of V in P for 2024 under Q0 { split by district { D1 60  D2 40 } }\n',
        'allocation Dist of V in D1 for 2024 under Q1 passing on Prov { split by commune { C1 30  C2 30 } }\n',
        'allocation Later of V in D1 for 2024 under April passing on Prov replaces Dist { split by commune { C1 50  C2 20 } }\n',
        'allocation Com of V in C1 for 2024 under Q2 passing on Dist { }\n',
        'adjust Prov under March { D1 60 -> 70  D2 40 -> 30 }\nadjust Later under May { C1 50 -> 40  C2 20 -> 30 }\n',
    ];

    it.each([[plans], [plans.toReversed()]])('follows what replaces its source, whatever the order of the texts', async texts => {
        const { totals } = await tablesOf(texts.join(''));
        expect(totals('Com')).toEqual([
            [30, '2024-01-01', '2024-03-31', 'Q2'], [50, '2024-04-01', '2024-04-30', 'April'], [40, '2024-05-01', '2024-12-31', 'May'],
        ]);
    });
});

describe('what is compared again', () => {
    it('tells splits apart whose rows have one name', async () => {
        // Both rows have a block by quarters; only that of the commune is wrong, before and after.
        const plan = `organization C1 of D1
allocation Dist of N in D1 for 2024 under Q1 {
    total 10
    split by commune { C1 10 { split by quarter { Q1 9  Q2 0  Q3 0  Q4 0 } }  C2 - }
    split by organization { C1 10 { split by quarter { Q1 10  Q2 0  Q3 0  Q4 0 } } }
}
adjust Dist under April { split by commune { C2 - -> - } }
`;
        expect(await codesOf(plan)).toEqual(['sum-mismatch', 'no-change']);
    });
});

describe('what is not understood', () => {
    const plan = `allocation Prov of N, V in P for 2024 under Q0 {
    total 100, 50
    split by district { D1 60, 30  D2 40, 20 }
    reach 50%, 50% before 2024-07-01
}
`;

    it.each([
        ['an indicator in "of"', plan, 'adjust Prov of NN, V under March { total 100 -> 110, 50 -> 60  D1 60 -> 70, 30 -> 40 }', 'unknown-name'],
        ['a column', plan, 'adjust Prov under March { columns V, NN  total 50 -> 60, 100 -> 110  D1 30 -> 40, 60 -> 70 }', 'unknown-name'],
        ['a column of another allocation', plan, 'adjust Prov under March { columns V, H  total 50 -> 60, 100 -> 110 }', 'wrong-column'],
        ['the row in the allocation', plan.replace('D1', 'DD1'), 'adjust Prov under March { D1 60 -> 50, 30 -> 20  D2 40 -> 50, 20 -> 30 }', 'unknown-name'],
        ['the split in the allocation', plan.replace('by district', 'by distric'), 'adjust Prov under March { split by district { D1 60 -> 50, 30 -> 20 } }', 'unknown-name'],
        ['the day of an earlier adjustment', plan, `adjust Prov of N under March from 2025-03-01 { D1 60 -> 50  D2 40 -> 50 }
adjust Prov of N under May { D1 50 -> 40  D2 50 -> 60 }`, 'adjustment-date'],
        ['the allocation that an earlier adjustment names', plan, `adjust Prove of N under March { D1 60 -> 50  D2 40 -> 50 }
adjust Prov of N under May { D1 50 -> 40  D2 50 -> 60 }`, 'unknown-name'],
        ['the split of the allocation', plan.replace('split by', 'split'), 'adjust Prov of N under March { D1 60 -> 50  D2 40 -> 50 }', 'syntax-error'],
        ['what a plan below is given', `${plan}allocation Dist of N in D1 for 2024 under Q1 passing on Prov { split by commune { C1 30  C2 30 } }\n`,
            `adjust Prov of NN under March { D1 60 -> 50  D2 40 -> 50 }\nadjust Dist under April { C1 30 -> 20 }`, 'unknown-name'],
        ['a figure of an earlier adjustment', plan, `adjust Prov of N under March { D1 50  D2 40 -> 50 }
adjust Prov of N under May { D1 50 -> 40  D2 50 -> 60 }`, 'no-old-value'],
    ])('is said once: %s', async (_, allocation, adjustments, code) => {
        expect(await codesOf(`${allocation}${adjustments}\n`)).toEqual([code]);
    });

    it.each([
        ['adjust ? under March { D1 60 -> 50, 30 -> 20 }'], ['adjust Prov of ? under March { D1 60 -> 60 }'], ['adjust Prov under March { columns ?, V  D1 60 -> 60, 30 -> 30 }'],
        ['adjust Prov under March { split by ? { D1 60 -> 50, 30 -> 20 } }'],
    ])('is never left out in silence: %s', async adjustment => {
        expect(await codesOf(`${plan}${adjustment}\n`)).toEqual(['adjustment-misplaced']);
    });

    it('is no row of organisations that was not there at first', async () => {
        const { parts } = await tablesOf(`allocation Prov of V in P for 2024 under Q0 {
    total 50
    split by district { D1 30  D2 20 }
    split by organization { OD1 30  OP 20 }
}
adjust Prov under March { OD1 30 -> -  OP 20 -> 50 }
adjust Prov under May { OD1 - -> 10  OP 50 -> 40 }
`);
        expect(parts('Prov/organization/OD1/V')).toEqual([[30, '2024-01-01', '2024-02-29', 'Q0'], [10, '2024-05-01', '2024-12-31', 'May']]);
    });
});

describe('a milestone', () => {
    it('before a day is the one of the day before', async () => {
        const { milestones } = await tablesOf(`allocation Prov of N in P for 2024 under Q0 { total 100  reach 50% before 2024-07-01 }
adjust Prov under March { reach 50% -> 60% before 2024-07-01 }
`);
        expect(milestones.map(({ date, value, validFrom, directiveId }) => [date, value, validFrom, directiveId])).toEqual([
            ['2024-06-30', 50, '2024-01-01', 'Q0'], ['2024-06-30', 60, '2024-03-01', 'March'],
        ]);
    });

    it('of a row of a table is one figure', async () => {
        const { milestones } = await tablesOf(`allocation Prov of N in P for 2024 under Q0 {
    total 100
    split by district and quarter { D1 15, 15, 15, 15 { reach 50% by 2024-06-30 }  D2 10, 10, 10, 10 }
}
adjust Prov under March { D1 15, 15, 15, 15 { reach 50% -> 60% by 2024-06-30 } }
`);
        expect(milestones.map(({ value, validFrom }) => [value, validFrom])).toEqual([[30, '2024-01-01'], [36, '2024-03-01']]);
    });
});

describe('what is left of a total', () => {
    it.each([
        ['is in one cell of a column', 'split by district { D1 60  D2 40 }', 'D1 60 -> rest  D2 40 -> rest', ['rest-misplaced']],
        ['is in one cell of a column, later in another one', 'split by district { D1 60  D2 rest }', 'D1 60 -> rest  D2 40 -> 30', []],
        ['is nothing for a level', 'split by half { H1 60  H2 100 }', 'H1 60 -> rest', ['rest-misplaced']],
    ])('%s', async (_, split, change, codes) => {
        expect(await codesOf(`allocation Prov of V in P for 2024 under Q0 {\n total 100\n ${split}\n}\nadjust Prov under March { ${change} }\n`)).toEqual(codes);
    });
});

it('writes cells of a table in the scale that "columns" names', async () => {
    const { parts } = await tablesOf(`allocation Prov of N in P for 2024 under Q0 {
    total 10_000
    split by district and half { D1 3_000, 3_000  D2 2_000, 2_000 }
}
adjust Prov under March { columns N thousand  D1 3 -> 2, 3 -> 4 }
`);
    expect(parts('Prov/district+half/P.D1/2024-H2/N')).toEqual([[3000, '2024-01-01', '2024-02-29', 'Q0'], [4000, '2024-03-01', '2024-12-31', 'March']]);
});

it('adjusts the deadline of one allocation where it is that of several', async () => {
    const { deadlines, deadlineTargets } = await tablesOf(`allocation Prov of V in P for 2024 under Q0 { total 100 }
allocation Other of H in P for 2024 under Q0 { total 10 }
deadline Finish 2024-12-15 for Prov, Other under Q0
adjust Prov under March { due 2024-12-15 -> 2024-12-20 }
adjust Prov under May { due 2024-12-20 -> 2024-12-25 }
`);
    expect(deadlines.map(({ date, validFrom, validTo }) => [date, validFrom, validTo])).toEqual([
        ['2024-12-15', null, null], ['2024-12-20', '2024-03-01', '2024-04-30'], ['2024-12-25', '2024-05-01', null],
    ]);
    expect(deadlineTargets.filter(({ deadlineId }) => deadlineId === 'Finish').map(({ targetId, validTo }) => [targetId, validTo])).toEqual([
        ['Other/H', null], ['Prov/V', '2024-02-29'],
    ]);
});

it('says nothing of the first day of a plan whose document has no date, where it is adjusted on the first day of its period', async () => {
    const { totals } = await tablesOf(`directive Undated { issued ? by OP }
allocation Prov of V in P for 2024 under Undated { total 100 }
adjust Prov under March from 2024-01-01 { total 100 -> 110 }
`);
    expect(totals('Prov')).toEqual([[100, null, '2023-12-31', 'Undated'], [110, '2024-01-01', '2024-12-31', 'March']]);
});

it('compiles a plan of a used project that is adjusted here and referred to nowhere else', async () => {
    const plan = `allocation Prov of V in P for 2024 under Q0 { total 100 }\n`;
    const files = {
        '/used/allot.yaml': 'name: used\n', '/used/a.allot': start + plan, '/p/allot.yaml': 'name: p\nuses: [../used]\n',
        '/p/plan.allot': 'directive Here { issued 2024-06-01 by OP }\nadjust Prov under Here { total 100 -> 110 }\n',
    };
    const { tables } = await compiledInput(await loadProject(memoryFiles(files), '/p'));
    expect(tables.allocations.map(({ id, value, directiveId, used }) => [id, value, directiveId, used])).toEqual([
        ['Prov/V', 100, 'Q0', true], ['Prov/V@2024-06-01', 110, 'Here', true],
    ]);
});
