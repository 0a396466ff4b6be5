import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInterval, type Model } from '../../language/index.js';
import { checkTexts } from '../support/check-texts.js';

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
        ['two figures of one thing', 'report A in X as of 2023-08-31 { VSI 2_955 }\nreport B in X as of 2023-08-31 { VSI 2_956 }', ['reports-disagree: 2_956']],
        ['an approximate one', 'report A in X as of 2023-08-31 { VSI 2_955 }\nreport B in X as of 2023-08-31 { VSI about 3_000 }', []],
        ['a rounded one', 'report A in X for 2023-Q1 { Revenue 2_138_323_400_000 }\nreport B in X for 2023-Q1 { Revenue 2_138_323 million }', []],
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

function within({ low, high }: Model['implied'][number]['interval'], amount: number): boolean {
    return (low?.toNumber() ?? 0) <= amount && amount <= (high?.toNumber() ?? Infinity);
}
