import { expect, it } from 'vitest';
import { loadProject } from '../../language/index.js';
import { compiledInput } from '../support/compile-case.js';
import { memoryFiles } from '../support/memory-files.js';

const start = `level district "Huyện"
level commune "Xã" within district
measure persons "người" whole
indicator New in persons flow
unit T is district { unit A is commune unit B is commune }
organization U of T
`;

async function tablesOf(plan: string) {
    return compiledInput(await loadProject(memoryFiles({ '/p/plan.allot': start + plan }), '/p')).tables;
}

it('keeps members named as the rest of them apart from the rest', async () => {
    const { allocationParts } = await tablesOf(`organization reserve of T
organization others of T
allocation P of New in T for 2023 by U {
    total 20
    split by organization { "reserve" 5  "others" 4  reserve 6  others 5 }
}
`);
    expect(allocationParts.map(({ id, value }) => [id, value])).toEqual([
        ['P/organization/others/New', 4], ['P/organization/reserve/New', 5], ['P/organization/~others/New', 5], ['P/organization/~reserve/New', 6],
    ]);
});

it('says of a compared column of a table which row of the other split it is about', async () => {
    const { checks } = await tablesOf(`allocation P of New in T for 2023 by U {
    total 20
    split by commune { A 7  B 13 }
    split by half and commune { H1 3, 6  H2 4, 7 }
}
`);
    expect(checks.filter(({ kind }) => kind === 'table').map(({ subjectId, actualLow }) => [subjectId, actualLow])).toEqual([
        ['P/commune/T.A/New', 7], ['P/commune/T.B/New', 13],
    ]);
});
