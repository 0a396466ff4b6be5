import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../language/model/decimal.js';
import { checkTexts } from '../support/check-texts.js';
import { edited } from './edited.js';

/** What becomes of a unit: its successors, and the shares of the first ones; the last one gets the rest. */
interface Ending {
    readonly into: readonly number[];
    readonly shares: readonly number[];
    readonly goesOn: boolean;
    readonly figures: readonly [number | undefined, number | undefined, number];
}

const successors = 4;

const endings = fc.array(fc.record({
    into: fc.uniqueArray(fc.nat(successors - 1), { minLength: 1, maxLength: 3 }),
    shares: fc.array(fc.integer({ min: 1, max: 333 }), { minLength: 2, maxLength: 2 }),
    goesOn: fc.boolean(), figures: fc.tuple(fc.option(fc.nat(500), { nil: undefined }), fc.option(fc.nat(999), { nil: undefined }), fc.nat(10 ** 6)),
}), { minLength: 1, maxLength: 6 });

/** Persons are whole, tons have digits behind the point, and of millions every đồng counts. */
function cellsOf([persons, tons, revenue]: Ending['figures']): string {
    return [persons ?? '-', tons === undefined ? '-' : tons / 100, revenue === 0 ? 0 : `${Math.floor(revenue / 1000)}.${String(revenue % 1000).padStart(3, '0')}0`].join(', ');
}

function successionRow({ into, shares, goesOn }: Ending, i: number): string {
    const names = [...goesOn ? [`E${i}`] : [], ...into.map(n => `N${n}`)].slice(0, 3);
    return `E${i} -> ${names.map((name, n) => `${name} ${names.length === 1 ? 'whole' : n === names.length - 1 ? 'rest' : `${shares[n] / 10}%`}`).join(', ')}`;
}

function planOf(all: readonly Ending[], hasOthers: boolean): string {
    const lines = [
        'level district "Huyện"', 'level commune "Xã" within district', 'measure persons "người" whole', 'measure tons "tấn"', 'measure VND "đồng" whole',
        'indicator VSI in persons flow', 'indicator Rice in tons flow', 'indicator Revenue in VND flow', 'unit T "Huyện T" is district {', 'unit Stays is commune',
        ...all.map((_, i) => `unit E${i} is commune until 2023-06-30`), ...all.flatMap(({ goesOn }, i) => (goesOn ? `unit E${i} is commune from 2023-07-01` : [])),
        ...Array.from({ length: successors }, (_, n) => `unit N${n} is commune from 2023-07-01`), '}', 'organization O of T',
        'succession on 2023-07-01 {', ...all.map(successionRow), '}',
        'allocation Plan of VSI, Rice, Revenue in T for 2023 by O {', 'columns VSI, Rice, Revenue million', 'split by commune {', 'Stays 7, 0.07, 3',
        ...all.map(({ figures }, i) => `E${i} ${cellsOf(figures)}`), ...hasOthers ? ['others 5, 5, 5'] : [], '}', '}', '',
    ];
    return lines.join('\n');
}

describe('quotas that are carried over', () => {
    it('keep the total of every column, and leave nothing that ends', async () => {
        await fc.assert(fc.asyncProperty(endings, fc.boolean(), async (all, hasOthers) => {
            const before = { 'plan.allot': planOf(all, hasOthers) };
            const found = (await checkTexts(before)).diagnostics.filter(({ code }) => code === 'ending-unit');
            expect(found.length).toBe(all.length);
            const fixes = new Set(found.map(({ fixes: own }) => own[0]));
            expect(fixes.size).toBe(1);
            const [fix] = fixes;
            const { diagnostics, model } = await checkTexts(edited(before, fix));
            // A unit to which nothing leads gets nothing, which is told.
            expect(diagnostics.filter(({ code }) => code !== 'missing-row')).toEqual([]);
            const [plan] = model.allocations;
            const [first, last] = plan.versions;
            expect(last.validFrom).toBe('2023-07-01');
            const sums = ([{ columns, parts }]: typeof first.total.splits) =>
                columns.map((_, c) => Decimal.sum(parts.map(({ cells }) => cells[c].value ?? Decimal.zero)).toString());
            expect(sums(last.total.splits)).toEqual(sums(first.total.splits));
            for (const part of last.total.splits[0].parts) for (const c of [0, 2]) expect(part.cells[c].value?.isInteger() ?? true).toBe(true);
        }), { numRuns: 150, seed: 20250 });
    });
});
