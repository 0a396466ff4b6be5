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
        expect(await codesOf(plan)).toEqual(['sum-mismatch']);
    });
});
