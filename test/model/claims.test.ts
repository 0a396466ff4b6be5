import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProject, formatInterval, type Model } from '../../language/index.js';
import { loadProject } from '../../language/project/load-project.js';
import { checkTexts } from '../support/check-texts.js';
import { memoryFiles } from '../support/memory-files.js';

/** Whatever the five sources speak of, in one unit. */
const start = `level province
unit X is province
organization Up of X
organization City of X
measure persons whole
measure VND whole
indicator Population in persons stock
indicator LabourForce in persons stock subset of Population
indicator CSI in persons stock
indicator VSI in persons stock disjoint from CSI
indicator UI in persons stock subset of CSI
indicator HI in persons stock subset of Population
indicator Insured in persons stock union of CSI, VSI, UI, HI
indicator NewVSI in persons flow into VSI
indicator Revenue in VND flow
indicator Coverage = HI / Population
allocation PlanA of VSI, CSI, UI, Revenue in X for 2019 by Up { total ?, ?, ?, ? }
allocation PlanB of VSI, CSI, UI, Revenue in X for 2019 by City { total ?, ?, ?, ? }
`;

async function read(text: string): Promise<{ readonly model: Model; readonly found: readonly string[] }> {
    const { model, diagnostics } = await checkTexts({ 'start.allot': start, 'reports.allot': text });
    const found = diagnostics.filter(({ code }) => code !== 'undecided' && code !== 'missing-total').map(({ code, place }) => `${code}: ${place.document.text.slice(place.start, place.end)}`);
    return { model, found };
}

/** What is implied for each figure that nobody states: `LabourForce 129_322 to 129_890`, `PlanA.VSI …`. */
function implied({ implied: ranges }: Model): readonly string[] {
    return ranges.map(({ quantity, plan, interval }) => `${plan ? `${plan.source.name}.` : ''}${quantity.indicator.name} ${formatInterval(interval, 'en')}`);
}

describe('facts of the source documents', () => {
    it('2 955 participants: 17.73 % more than a year before, 2.28 % of the labour force, 74 % of the plan', async () => {
        const { model, found } = await read(`report R in X as of 2019-08-31 {
    VSI 2_955
    VSI +17.73% since 2018-08-31
    VSI 2.28% of LabourForce
    VSI 74% of PlanA
}
`);
        expect(found).toEqual([]);
        expect(implied(model)).toEqual(['VSI 2_510', 'LabourForce 129_322 to 129_890', 'PlanA.VSI 3_967 to 4_020']);
    });

    it('8 148 is 56.43 % of a plan, 379 339 is 32.9 % of the labour force, 1 717 691 a coverage of 84.68 %', async () => {
        const { model, found } = await read(`report R in X as of 2019-03-31 {
    VSI 8_148 (56.43%) of PlanA
    CSI 379_339 (32.9%) of LabourForce
    HI 1_717_691
    Coverage 84.68%
}
`);
        expect(found).toEqual([]);
        expect(implied(model)).toEqual(['PlanA.VSI 14_438 to 14_440', 'LabourForce 1_151_257 to 1_154_761', 'Population 2_028_330 to 2_028_569']);
    });

    it('a revenue that is 23 % of one plan and 23.06 % of another: both are possible, and they can be equal', async () => {
        const text = (second: string) => `report R in X for 2019-Q1 {
    Revenue 2_138_323 million
    Revenue 23% of PlanA
    Revenue 23.06% of ${second}
}
`;
        const { model, found } = await read(text('PlanB'));
        expect(found).toEqual([]);
        const inMillions = model.implied.map(({ interval: { low, high } }) => [Math.ceil(low!.toNumber() / 1e6), Math.floor(high!.toNumber() / 1e6)]);
        expect(inMillions).toEqual([[9_099_247, 9_503_657], [9_270_857, 9_274_877]]);
        expect((await read(text('PlanA'))).found).toEqual([]);
    });

    it('at 23.00 % the two plans could not be equal: the city would have assigned more than it was assigned', async () => {
        const { model, found } = await read(`report R in X for 2019-Q1 { Revenue 2_138_323 million   Revenue 23.00% of PlanA   Revenue 23.06% of PlanA }\n`);
        expect(found).toEqual(['claims-disagree: 23.06%']);
        const [{ low, high }] = model.implied.map(({ interval }) => interval);
        expect([Math.ceil(low!.toNumber() / 1e6), Math.floor(high!.toNumber() / 1e6)]).toEqual([9_295_036, 9_299_078]);
    });

    it('49 719 of working age are possible among 78 845, and not the other way round', async () => {
        const text = (labour: string, population: string) => `report R in X as of 2021-07-21 { Population ${population}   LabourForce ${labour} }\n`;
        expect((await read(text('49_719', '78_845'))).found).toEqual([]);
        expect((await read(text('78_845', '49_719'))).found).toEqual(['subset-exceeds: 78_845']);
    });

    it('8 148 after 824 new ones: what was there before is concluded only where nobody can have left', async () => {
        const text = (opening: string) => `report Before in X as of 2018-12-31 { VSI ${opening} }\nreport R in X for 2019-Q1 { NewVSI 824   VSI 8_148 }\n`;
        expect((await read(text('7_324'))).found).toEqual([]);
        expect((await read(text('7_500'))).found).toEqual([]);
        expect((await read(text('7_323'))).found).toEqual(['balance-mismatch: 8_148']);
    });

    it('264 439 million more is 14.11 %, not 1 %', async () => {
        const { model, found } = await read(`report R in X for 2019-Q1 {
    Revenue 2_138_323 million
    Revenue +264_439 million (1%) since 2018-Q1
}
`);
        expect(found).toEqual(['growth-mismatch: 1%']);
        expect(implied(model)).toEqual(['Revenue 1_873_884_000_000']);
        expect((await read(`report R in X for 2019-Q1 { Revenue 2_138_323 million   Revenue +264_439 million (14.1%) since 2018-Q1 }`)).found).toEqual([]);
    });

    it('329 057 is possible as a union of 109 203, 326 723, 104 015 and 2 580, and not as less or more', async () => {
        const text = (union: string) => `report R in X as of 2020-10-31 { CSI 109_203   HI 326_723   UI 104_015   VSI 2_580   Insured ${union} }\n`;
        expect((await read(text('329_057'))).found).toEqual([]);
        expect((await read(text('326_722'))).found).toEqual(['union-mismatch: 326_722']);
        expect((await read(text('542_522'))).found).toEqual(['union-mismatch: 542_522']);
    });

    it('plans of which 88.82 %, 86.38 % and 72 % are reached, and a population of which 89.61 % are insured', async () => {
        const { model, found } = await read(`report R in X as of 2019-10-31 {
    CSI 109_203 (88.82%) of PlanA
    UI 104_015 (86.38%) of PlanA
    VSI 2_580 (72%) of PlanB
    HI 326_723 (89.61%) of Population
}
`);
        expect(found).toEqual([]);
        expect(implied(model)).toEqual(['PlanA.CSI 122_942 to 122_955', 'PlanA.UI 120_409 to 120_422', 'PlanB.VSI 3_559 to 3_608', 'Population 364_586 to 364_625']);
    });

    it('nothing follows from a share that can be of a plan or of what its parts give for the period', async () => {
        const text = (split: string) => `allocation P of NewVSI in X for 2019 by Up { total at least 1_000 ${split} }
report R in X for 2019-H1 { NewVSI 43% of P }
`;
        expect(implied((await read(text(''))).model)).toEqual(['NewVSI at least 425']);
        const { model, found } = await read(text('split by quarter at least { Q1 200   Q2 220   Q3 230   Q4 350 }'));
        expect(found).toEqual([]);
        expect(implied(model)).toEqual([]);
    });

    it('more than 51 thousand are 0.98 % of a labour force of at least 5.18 million', async () => {
        const { model, found } = await read('report R in X as of 2021-12-31 { VSI more than 51_000   VSI 0.98% of LabourForce }\n');
        expect(found).toEqual([]);
        expect(implied(model)).toEqual(['LabourForce at least 5_177_665']);
    });
});

describe('claims against each other', () => {
    it.each([
        ['a share of a plan that is stated', 'allocation P of VSI in X for 2023 by Up { total 4_000 }\nreport R in X as of 2023-08-31 { VSI 2_955   VSI 79% of P }', ['share-mismatch: 79%']],
        ['the same of what it can be rounded to', 'allocation P of VSI in X for 2023 by Up { total 4_000 }\nreport R in X as of 2023-08-31 { VSI 2_955   VSI 74% of P }', []],
        ['a floor', 'allocation P of VSI in X for 2023 by Up { total at least 4_000 }\nreport R in X as of 2023-08-31 { VSI 2_955   VSI 79% of P   HI 1 }', ['share-mismatch: 79%']],
        ['a smaller share of a floor', 'allocation P of VSI in X for 2023 by Up { total at least 4_000 }\nreport R in X as of 2023-08-31 { VSI 2_955   VSI 70% of P   HI 1 }', []],
        ['growth against a stated base', 'report A in X as of 2022-08-31 { VSI 2_500 }\nreport B in X as of 2023-08-31 { VSI 2_955   VSI +17.73% since 2022-08-31 }', ['growth-mismatch: +17.73%']],
        ['an amount of growth against a stated base', 'report A in X as of 2022-08-31 { VSI 2_500 }\nreport B in X as of 2023-08-31 { VSI 2_955   VSI +445 since 2022-08-31 }', ['growth-mismatch: +445']],
        ['less than before', 'report A in X as of 2022-08-31 { VSI 2_500 }\nreport B in X as of 2023-08-31 { VSI 2_400   VSI -100 (-4%) since 2022-08-31 }', []],
        ['less than before, with a wrong share', 'report A in X as of 2022-08-31 { VSI 2_500 }\nreport B in X as of 2023-08-31 { VSI 2_400   VSI -100 (-5%) since 2022-08-31 }', ['growth-mismatch: -5%']],
        ['a year by its last day', 'report A in X as of 2022-12-31 { VSI 2_500 }\nreport B in X as of 2023-03-31 { VSI 2_400   VSI -4% since 2022 }', []],
        ['two shares of one figure', 'report A in X as of 2023-08-31 { VSI 2_955   VSI 2.28% of LabourForce   CSI 9_000   CSI 8% of LabourForce }', ['claims-disagree: 8%']],
        ['a flow without a period', 'report A in X as of 2019-08-31 { Revenue 60_000 million (99%) of PlanA   NewVSI 5   VSI 5 }', ['flow-without-period: Revenue', 'flow-without-period: NewVSI']],
        ['a flow over a period', 'report A in X for 2019-01..2019-08 { Revenue 60_000 million (99%) of PlanA   NewVSI 5   VSI 5 }', []],
        ['two figures of one thing', 'report A in X as of 2023-08-31 { VSI 2_955 }\nreport B in X as of 2023-08-31 { VSI 2_956 }', ['reports-disagree: 2_956']],
        ['an approximate one', 'report A in X as of 2023-08-31 { VSI 2_955 }\nreport B in X as of 2023-08-31 { VSI about 3_000 }', []],
        ['a rounded one', 'report A in X for 2023-Q1 { Revenue 2_138_323_400_000 }\nreport B in X for 2023-Q1 { Revenue 2_138_323 million }', []],
        ['shares where another report is more exact', 'allocation P of Revenue in X for 2023 by Up { total 120_000 million }\nreport A in X for 2023-Q1 { Revenue 25_000 million (29.9%) of P }\nreport B in X for 2023-Q1 { Revenue 25_000_400_000 }', ['share-mismatch: 29.9%']],
        ['a later time to compare with', 'report A in X as of 2022-08-31 { VSI +5% since 2023-08-31 }', ['claim-incomplete: VSI +5% since 2023-08-31']],
        ['a share of something else', 'report A in X for 2023-Q1 { VSI 5% of Revenue }', ['claim-incomplete: VSI 5% of Revenue']],
        ['a floor that is reached', 'report A in X as of 2023-08-31 { VSI 2_955 }\nreport B in X as of 2023-08-31 { VSI more than 2_900 }', []],
        ['a rate and what it is of', 'report A in X as of 2023-08-31 { HI 90   Population 100   Coverage 91% }', ['formula-mismatch: 91%']],
        ['a level and newcomers, nobody known to have left', 'report A in X as of 2022-12-31 { VSI 100 }\nreport B in X for 2023-Q1 { VSI 90   NewVSI 10 }', []],
        ['more than can have come', 'report A in X as of 2022-12-31 { VSI 100 }\nreport B in X for 2023-Q1 { VSI 111   NewVSI 10 }', ['balance-mismatch: 111']],
        ['parts without anything in common', 'report A in X as of 2023-08-31 { CSI 60   VSI 50   Insured 100 }', ['disjoint-exceeds: 50']],
        ['a subset through another one', 'report A in X as of 2023-08-31 { UI 101   Insured 100 }', ['subset-exceeds: 101']],
    ])('%s', async (_, text, expected) => {
        expect((await read(`${text}\n`)).found).toEqual(expected);
    });
});

describe('what is true', () => {
    const amount = fc.integer({ min: 1, max: 5_000_000 });
    // Three digits behind a point are refused, because they may be thousands.
    const digits = fc.constantFrom(0, 1, 2, 4);
    /** A ratio in percent, rounded half up as reports do. */
    const percent = (a: bigint, b: bigint, places: number) => {
        const scaled = a * 100n * 10n ** BigInt(places) * 2n;
        const rounded = (scaled + b) / (2n * b);
        const text = String(rounded).padStart(places + 1, '0');
        return places ? `${text.slice(0, -places)}.${text.slice(-places)}` : text;
    };

    it('is not accused, and what is implied has it among the possible amounts', async () => {
        await fc.assert(fc.asyncProperty(amount, amount, digits, async (a, b, places) => {
            const share = percent(BigInt(a), BigInt(b), places);
            const both = await read(`report R in X as of 2023-08-31 { VSI ${a}   LabourForce ${b}   VSI ${share}% of LabourForce }\n`);
            expect(both.found).toEqual([]);
            const one = await read(`report R in X as of 2023-08-31 { VSI ${a}   VSI ${share}% of LabourForce }\n`);
            const [range] = one.model.implied;
            if (range) expect(within(range.interval, b)).toBe(true);
            const other = await read(`report R in X as of 2023-08-31 { LabourForce ${b}   VSI ${share}% of LabourForce }\n`);
            expect(within(other.model.implied[0].interval, a)).toBe(true);
        }), { numRuns: 60 });
    });

    it('is not accused of growth', async () => {
        await fc.assert(fc.asyncProperty(amount, amount, digits, async (before, after, places) => {
            const by = after - before;
            const share = percent(BigInt(Math.abs(by)), BigInt(before), places);
            const sign = by < 0 ? '-' : '+';
            const growth = `VSI ${sign}${Math.abs(by)} (${sign}${share}%) since 2022-08-31   VSI ${sign}${share}% since 2022-08-31`;
            const { found } = await read(`report A in X as of 2022-08-31 { VSI ${before} }\nreport B in X as of 2023-08-31 { VSI ${after}   ${growth} }\n`);
            expect(found).toEqual([]);
            const unknown = await read(`report B in X as of 2023-08-31 { VSI ${after}   ${growth} }\n`);
            expect(unknown.found).toEqual([]);
            const [range] = unknown.model.implied;
            expect(within(range.interval, before)).toBe(true);
        }), { numRuns: 60 });
    });

    it('is not accused by sets of people', async () => {
        await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('C', 'V', '-'), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 30 }), async people => {
            const count = (has: (one: typeof people[number]) => boolean) => people.filter(has).length;
            const insured = (one: typeof people[number]) => one[0] !== '-' || one[2];
            const { found } = await read(`report R in X as of 2023-08-31 {
    Population ${people.length}
    CSI ${count(one => one[0] === 'C')}
    VSI ${count(one => one[0] === 'V')}
    UI ${count(one => one[0] === 'C' && one[1])}
    HI ${count(one => one[2])}
    Insured ${count(insured)}
}
`);
            expect(found).toEqual([]);
        }), { numRuns: 60 });
    });
});

/** A province with two districts, one of whose communes are merged in the middle of 2023, and what can be less than nothing. */
const units = `level province
level district within province
level commune within district
unit X is province {
    unit D1 is district {
        unit C1 is commune until 2023-06-30
        unit C2 is commune until 2023-06-30
        unit C3 is commune until 2023-06-30
        unit C12 is commune from 2023-07-01
    }
    unit D2 is district {
        unit E1 is commune
        unit E2 is commune
    }
}
unit C3 is commune within X.D1 from 2023-07-01
organization Up of X
organization OrgX of X
succession on 2023-07-01 { C1 -> C12 whole   C2 -> C12 whole   C3 -> C3 part, C12 part }
measure persons whole
measure VND whole
measure tonne
category channel { Post Agents }
directive Later { issued 2023-06-20 by Up in force from 2023-07-01 }
indicator Population in persons stock
indicator LabourForce in persons stock subset of Population
indicator CSI in persons stock subset of LabourForce
indicator VSI in persons stock subset of LabourForce disjoint from CSI
indicator NewVSI in persons flow into VSI
indicator NewWomen in persons flow subset of NewVSI into VSI
indicator LeftVSI in persons flow out of VSI
indicator Revenue in VND flow
indicator Cost in VND flow
indicator Surplus = Revenue - Cost
indicator Fee = CSI * 0.5
indicator Rice in tonne flow
indicator Change = (VSI - CSI) / CSI
indicator Margin = Surplus / Revenue
indicator Spent = Cost / Revenue
`;

async function readInUnits(text: string): Promise<{ readonly model: Model; readonly found: readonly string[] }> {
    const { model, diagnostics } = await checkTexts({ 'start.allot': units, 'reports.allot': `${text}\n` });
    const aside = new Set(['undecided', 'missing-row', 'ending-unit', 'across-succession']);
    const found = diagnostics.filter(({ code }) => !aside.has(code)).map(({ code, place }) => `${code}: ${place.document.text.slice(place.start, place.end)}`);
    return { model, found };
}

describe('true facts of many kinds', () => {
    const twoYears = (before: string, after: string) => `report A in X as of 2022-08-31 { ${before} }\nreport B in X as of 2023-08-31 { ${after} }`;

    it.each([
        ['less, by about a share', twoYears('VSI 2_500', 'VSI 2_400   VSI about -4% since 2022-08-31')],
        ['less, by about an amount', twoYears('VSI 2_500', 'VSI 2_400   VSI about -100 (-4%) since 2022-08-31')],
        ['a growth of at most so much, where there is less', twoYears('VSI 2_500', 'VSI 2_400   VSI at most +5% since 2022-08-31')],
        ['a share of growth from nothing', twoYears('VSI 0', 'VSI 5   VSI +100% since 2022-08-31')],
        ['an amount of growth from nothing', twoYears('VSI 0', 'VSI 5   VSI +5 (100%) since 2022-08-31')],
        ['everything lost', twoYears('VSI 50', 'VSI 0   VSI -50 (-100%) since 2022-08-31')],
        ['less than nothing among units', 'report A in X for 2023 { Revenue 5 }\nreport B in D1 for 2023 { Revenue 10 }\nreport C in D2 for 2023 { Revenue -5 }'],
        ['less than nothing in a unit that has not reported', 'report A in X for 2023 { Revenue 5   Cost -1 }\nreport B in D1 for 2023 { Revenue 10 }\nreport C in D1 for 2022 { Revenue -1 }'],
        ['a loss, as a difference and as a share', 'report A in X for 2023 { Revenue 30   Cost 33   Surplus -3   Margin -10% }'],
        ['a share of a loss', 'report A in X for 2023 { Surplus -3   Margin -10% }'],
        ['a growth of losses', 'report A in X for 2022 { Surplus -2 }\nreport B in X for 2023 { Surplus -3   Surplus -50% since 2022 }'],
        ['a rate of change', 'report A in X as of 2023-08-31 { CSI 100   VSI 90   Change -10% }'],
        ['half an amount that is rounded to whole ones', 'report A in X as of 2023-08-31 { CSI 11   Fee 6 }'],
        ['decimals that are rounded one by one', 'report A in X for 2023 { Rice 6.9 }\nreport B in D1 for 2023 { Rice 3.3 }\nreport C in D2 for 2023 { Rice 3.7 }'],
        ['millions that are rounded one by one, in a split', 'report A in X for 2023 { Revenue 7 million { split by channel { Post 3 million   Agents 3 million } } }'],
        ['shares of one plan by rounded and exact amounts', `allocation P of Revenue in X for 2023 by Up { total ? }
report A in X for 2023-Q1 { Revenue 7 million   Revenue 10% of P }
report B in X for 2023-H1 { Revenue 37_000_000   Revenue 50.00% of P }`],
        ['a growth of rounded amounts', 'report A in X for 2023 { Revenue 1 million   Revenue +1 million (141.67%) since 2022 }'],
        ['a flow since the day to which it was added up', 'report A in X for 2023-01..2023-08 { Revenue 100   Revenue +50% since 2022-08-31 }'],
        ['flows of units that follow others', `report A in D1 for 2023 { Revenue 60 }
report B in C1 for 2023 { Revenue 10 }
report C in C2 for 2023 { Revenue 20 }
report D in C12 for 2023 { Revenue 60 }`],
        ['a share of the plan of a unit that has lost something since', `allocation P of VSI in D1 for 2023 by Up { total 100   split by commune { C1 30   C2 40   C3 30 } }
report A in C3 as of 2023-09-30 { VSI 15   VSI 75% of P }`],
        ['newcomers, and who of them are women', 'report A in D2 as of 2022-12-31 { VSI 100 }\nreport B in D2 for 2023-Q1 { VSI 130   NewVSI 30   NewWomen 20   LeftVSI 0 }'],
        ['a share of what a plan gives for the quarter', `allocation P of NewVSI in D2 for 2023 by Up {
    split by commune and quarter { columns Q1, Q2, Q3, Q4   E1 10, 10, 10, 10   E2 20, 20, 20, 20 }
}
report A in E1 for 2023-Q2 { NewVSI 12   NewVSI 120% of P }`],
        ['a share of what a plan gives for the year', `allocation P of VSI in D2 for 2021..2023 by Up { total 300   split by year { 2021 100   2022 200   2023 300 } }
report A in D2 as of 2022-08-31 { VSI 100   VSI 50% of P }`],
        ['a share of the plan of the organisation of the unit', 'allocation P of VSI in OrgX for 2023 by Up { total 10 }\nreport A in X as of 2023-08-31 { VSI 5   VSI 50% of P }'],
        ['a rate over a year and its quarters', `report A in X for 2023 of Spent { split by district and quarter { columns Q1, Q2, Q3, Q4   D1 40%, 50%, 60%, 90%   D2 40%, 50%, 60%, 70% } }
report B in D1 for 2023 { Revenue 100   Cost 60 }`],
    ])('%s', async (_, text) => {
        expect((await readInUnits(text)).found).toEqual([]);
    });

    it.each([
        ['a wrong share of a loss', 'report A in X for 2023 { Revenue 30   Surplus -3   Margin -20% }', ['formula-mismatch: -20%']],
        ['a wrong rate of change', 'report A in X as of 2023-08-31 { CSI 100   VSI 90   Change -11% }', ['formula-mismatch: -11%']],
        ['a share that fits neither the year nor the quarter', `allocation P of NewVSI in E1 for 2023 by Up { total 40   split by quarter { Q1 10   Q2 10   Q3 10   Q4 10 } }
report A in E1 for 2023-Q2 { NewVSI 12   NewVSI 60% of P }`, ['share-mismatch: 60%']],
        ['millions that no rounding explains', 'report A in X for 2023 { Revenue 9 million { split by channel { Post 3 million   Agents 3 million } } }', ['report-mismatch: 9 million']],
        ['a share that no whole amount fits', 'report A in X as of 2023-08-31 { VSI 10   VSI 20.1% of LabourForce }', ['claims-disagree: 20.1%']],
    ])('not %s', async (_, text, expected) => {
        expect((await readInUnits(text)).found).toEqual(expected);
    });
});

describe('one mistake is told once', () => {
    it.each([
        ['one of three reports', 'report A in X for 2023 { Revenue 100 }\nreport B in X for 2023 { Revenue 101 }\nreport C in X for 2023 { Revenue 100 }', ['reports-disagree: 101']],
        ['a part that alone exceeds', 'report A in X as of 2023-08-31 { CSI 150   VSI 20   LabourForce 100 }', ['subset-exceeds: 150']],
        ['parts within what is itself within another', 'report A in X as of 2023-08-31 { CSI 60   VSI 50   LabourForce 100   Population 105 }', ['disjoint-exceeds: 50']],
        ['a whole that is smaller than what is within it', 'report A in X as of 2023-08-31 { CSI 90   LabourForce 100   Population 80 }', ['subset-exceeds: 100']],
        ['a split that differs from the whole, which another report states too', `report A in X as of 2023-12-31 { VSI 100 }
report B in X as of 2023-12-31 { VSI 100 { split by district { D1 50   D2 40 } } }`, ['report-mismatch: 100']],
        ['quarters that differ from the year, which another report states too', `report A in X for 2023 { NewVSI 100 }
report B in X for 2023 { NewVSI 100 { split by quarter { Q1 20   Q2 20   Q3 20   Q4 30 } } }`, ['report-mismatch: 100']],
        ['a level in a table by time', `report B in X for 2023 of Change { split by district and half { columns H1, H2   D1 10%, 20%   D2 10%, 20% } }
report C in D1 as of 2023-12-31 { VSI 60   CSI 100 }`, ['formula-mismatch: 20%']],
    ])('%s', async (_, text, expected) => {
        expect((await readInUnits(text)).found).toEqual(expected);
    });
});

describe('reports of a used project', () => {
    const check = async (used: string, own: string) => {
        const files = { '/used/allot.yaml': 'name: used\n', '/used/a.allot': units + used, '/p/allot.yaml': 'name: p\nuses: [../used]\n', '/p/a.allot': own };
        const { diagnostics } = checkProject(await loadProject(memoryFiles(files), '/p'));
        return diagnostics.map(({ code, place, values }) => [place.document.path, code, place.document.text.slice(place.start, place.end), values]);
    };

    it('are what the reports of this one are compared with', async () => {
        const used = 'report A in X as of 2023-08-31 { VSI 100 }\n';
        expect(await check(used, 'report B in X as of 2023-08-31 { VSI 101 }\n')).toEqual([
            ['a.allot', 'reports-disagree', '101', expect.objectContaining({ actual: { en: '101', vi: '101' }, expected: { en: '100', vi: '100' }, other: 'A' })],
        ]);
    });

    it('say first what a figure can be', async () => {
        const used = 'report A in X as of 2023-08-31 { CSI 50 (50%) of Population }\n';
        const found = await check(used, 'report B in X as of 2023-08-31 { VSI 10 (50%) of Population }\n');
        expect(found.map(([path, code, text]) => [path, code, text])).toEqual([['a.allot', 'claims-disagree', '50%']]);
    });
});

describe('periods that make up a period', () => {
    const texts = (...periods: readonly string[]) => periods.map((period, i) => `report R${i} in X for ${period} { NewVSI ${i + 1} }`).join('\n');

    it('are the fewest, whatever order they stand in, and also those of a calendar of weeks', async () => {
        const year = texts('2023-01', '2023-02', '2023-03', '2023-Q1', '2023-Q2', '2023-H1', '2023-01..2023-04');
        expect((await readInUnits(year)).found).toEqual(['periods-mismatch: 4', 'periods-mismatch: 6']);
        const weeks = 'period W1 2023-01-01..2023-01-28\nperiod W2 2023-01-29..2023-02-25\nperiod W3 2023-02-26..2023-04-01\nperiod W 2023-01-01..2023-04-01\n';
        expect((await readInUnits(weeks + texts('W', 'W1', 'W2', 'W3'))).found).toEqual(['periods-mismatch: 1']);
    });
});

describe('how far plans are reached', () => {
    it('is told of a plan that replaces another one from the day on which it does', async () => {
        const { model } = await readInUnits(`allocation P of VSI in D2 for 2023 by Up { total 100 }
allocation Q of VSI in D2 for 2023 under Later replaces P { total 200 }
report A in D2 as of 2023-03-31 { VSI 50 }
report B in D2 as of 2023-09-30 { VSI 50 }`);
        expect(model.achievements.map(({ plan, day, share }) => `${plan.source.name} ${day} ${share.toString()}`)).toEqual(['P 2023-03-31 0.5', 'Q 2023-09-30 0.25']);
    });
});

describe('many reports and plans', () => {
    const numbers = Array.from({ length: 3_000 }, (_, i) => i);
    const dayOf = (i: number) => new Date(Date.UTC(2015, 0, 1 + i)).toISOString().slice(0, 10);

    it.each([
        ['a flow of every day', () => `${numbers.map(i => `report R${i} in X for ${dayOf(i)}..${dayOf(i)} { NewVSI 1 }`).join('\n')}
report All in X for ${dayOf(0)}..${dayOf(2_999)} { NewVSI 3_000 }`],
        ['plans of many units', () => `unit Y is province {\n${numbers.map(i => `    unit D${i}0 is district`).join('\n')}\n}
${numbers.map(i => `allocation P${i} of VSI in Y.D${i}0 for 2023 by Up { total 100 }\nreport R${i} in Y.D${i}0 as of 2023-08-31 { VSI 50 (50%) of P${i} }`).join('\n')}`],
    ])('%s', { timeout: 20_000 }, async (_, textOf) => {
        expect((await readInUnits(textOf())).found).toEqual([]);
    });
});

function within({ low, high }: Model['implied'][number]['interval'], amount: number): boolean {
    return (low?.toNumber() ?? 0) <= amount && amount <= (high?.toNumber() ?? Infinity);
}
