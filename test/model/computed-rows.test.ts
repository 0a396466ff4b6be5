import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProject, Decimal, loadProject, type Part } from '../../language/index.js';
import { memoryFiles } from '../support/memory-files.js';

const start = [
    'level district "Huyện"', 'level commune "Xã" within district', 'unit ThuongTin is district', 'organization UBND of ThuongTin',
    'measure persons whole', 'indicator VSI in persons flow', 'indicator LabourForce in persons stock', '',
].join('\n');

/** A commune: its code, what it is weighted by, and its own figure where it has a row. */
interface Commune {
    readonly code: number | undefined;
    readonly weight: number;
    readonly own: number | undefined;
}

interface Plan {
    readonly communes: readonly Commune[];
    readonly left: number;
    readonly step: number;
    readonly proportional: boolean;
    /** The order in which the communes are declared, each in a file of its own. */
    readonly order: readonly number[];
}

const communes = fc.array(fc.record({
    code: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    weight: fc.integer({ min: 0, max: 10 ** 9 }),
    own: fc.option(fc.nat(10 ** 6), { nil: undefined }),
}), { minLength: 1, maxLength: 7 }).filter(all => all.some(one => one.own === undefined && one.weight > 0));
const plans: fc.Arbitrary<Plan> = communes.chain(all => fc.record({
    communes: fc.constant(all), left: fc.oneof(fc.nat(40), fc.nat(10 ** 12)), step: fc.constantFrom(1, 1, 10, 7), proportional: fc.boolean(),
    order: fc.shuffledSubarray(all.map((_, i) => i), { minLength: all.length }),
}));

/** The texts of a plan; `clauses` follow its `others`. */
function textsOf({ communes: all, left, step, proportional, order }: Plan, clauses = ''): { readonly [path: string]: string } {
    const declared = order.map((i, file) => {
        const { code } = all[i];
        return [`/project/${file}.allot`, `unit C${i} is commune${code === undefined ? '' : ` code "${code}"`} within ThuongTin\n`] as const;
    });
    const own = all.flatMap((one, i) => (one.own === undefined ? [] : [`C${i} ${one.own}`]));
    const total = all.reduce((sum, one) => sum + (one.own ?? 0), left);
    return {
        ...Object.fromEntries(declared),
        '/project/plan.allot': [
            start, `report in ThuongTin as of 2022-12-31 of LabourForce by UBND { split by commune { ${all.map((one, i) => `C${i} ${one.weight}`).join('  ')} } }`,
            `allocation Plan of VSI in ThuongTin for 2023 by UBND { total ${total} split by commune {`,
            ...own, `others ${proportional ? 'proportional to LabourForce' : 'evenly'} rounded to ${step} ${clauses}`, '} }', '',
        ].join('\n'),
    };
}

async function computedIn(texts: { readonly [path: string]: string }): Promise<{ readonly rows: readonly Part[]; readonly errors: readonly string[] }> {
    const { model, diagnostics } = checkProject(await loadProject(memoryFiles(texts), '/project'));
    const split = model.allocations[0].total.splits[0];
    // Communes with the same code are wrong, but a tie that has to be broken all the same.
    const errors = diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'duplicate-code').map(({ code }) => code);
    return { rows: split.computation!.rows, errors: [...new Set(errors)] };
}

const valueOf = (part: Part): Decimal => part.values[0]!.value!;
const byName = (rows: readonly Part[]) => Object.fromEntries(rows.map(row => [row.label, valueOf(row).toString()]).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('computed rows', () => {
    it('keep the total, and each lies within a step of its exact share', async () => {
        await fc.assert(fc.asyncProperty(plans, async plan => {
            const { rows, errors } = await computedIn(textsOf(plan));
            expect(errors).toEqual([]);
            expect(Decimal.sum(rows.map(valueOf)).toString()).toBe(`${plan.left}`);
            const weightOf = ({ label }: Part) => Decimal.of(plan.proportional ? plan.communes[Number(label.slice(1))].weight : 1);
            const sum = Decimal.sum(rows.map(weightOf));
            for (const row of rows) {
                // Both sides times the sum of the weights: shares need not have an end.
                const off = valueOf(row).times(sum).minus(Decimal.of(plan.left).times(weightOf(row)));
                expect((off.isNegative() ? off.negated() : off).compare(Decimal.of(plan.step).times(sum))).toBe(-1);
            }
        }), { seed: 20251, numRuns: 120 });
    });

    it('do not depend on the order of files', async () => {
        await fc.assert(fc.asyncProperty(plans, fc.infiniteStream(fc.nat()), async (plan, numbers) => {
            const other = [...plan.order].map(i => ({ i, at: numbers.next().value as number })).sort((a, b) => a.at - b.at).map(({ i }) => i);
            const one = await computedIn(textsOf(plan));
            const two = await computedIn(textsOf({ ...plan, order: other }));
            expect(byName(two.rows)).toEqual(byName(one.rows));
            expect(two.rows.map(({ label }) => label)).toEqual(one.rows.map(({ label }) => label));
        }), { seed: 20252, numRuns: 60 });
    });

    it('keep the bounds, or there is an error', async () => {
        await fc.assert(fc.asyncProperty(plans, fc.nat(30), fc.nat(10 ** 6), async (plan, min, span) => {
            const { rows, errors } = await computedIn(textsOf(plan, `min ${min} max ${min + span}`));
            if (errors.length) {
                expect(errors).toEqual(['bounds-impossible']);
                return;
            }
            expect(Decimal.sum(rows.map(valueOf)).toString()).toBe(`${plan.left}`);
            for (const row of rows) {
                expect(valueOf(row).compare(Decimal.of(min))).not.toBe(-1);
                expect(valueOf(row).compare(Decimal.of(min + span))).not.toBe(1);
            }
        }), { seed: 20253, numRuns: 120 });
    });

    it('are exact where floating point is not', async () => {
        const texts = {
            '/project/plan.allot': [
                start.replace('measure persons whole', 'measure persons'), 'unit A is commune within ThuongTin unit B is commune within ThuongTin unit C is commune within ThuongTin',
                'allocation Plan of VSI in ThuongTin for 2023 by UBND { total 0.3 split by commune { others evenly rounded to 0.1 } }',
                'allocation Big of LabourForce in ThuongTin for 2023 by UBND { total 999_999_999_999_999 split by commune { A 0.1 others evenly rounded to 0.1 } }', '',
            ].join('\n'),
        };
        const { model } = checkProject(await loadProject(memoryFiles(texts), '/project'));
        const rows = model.allocations.map(({ total }) => byName(total.splits[0].computation!.rows));
        expect(rows).toEqual([{ A: '0.1', B: '0.1', C: '0.1' }, { B: '499999999999999.5', C: '499999999999999.4' }]);
    });

    it('serve equals by code, then by path', async () => {
        const plan = (codes: readonly (number | undefined)[]): Plan => ({
            communes: codes.map(code => ({ code, weight: 1, own: undefined })),
            left: 5, step: 1, proportional: false, order: codes.map((_, i) => codes.length - 1 - i),
        });
        expect(byName((await computedIn(textsOf(plan([3, 1, 2])))).rows)).toEqual({ C0: '1', C1: '2', C2: '2' });
        expect(byName((await computedIn(textsOf(plan([undefined, undefined, 9])))).rows)).toEqual({ C0: '2', C1: '1', C2: '2' });
    });
});
