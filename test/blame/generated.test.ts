import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Localized } from '../../language/index.js';
import { checkTexts } from '../support/check-texts.js';
import { generateProject, randomOf, withChanged, type GeneratedNumber } from '../support/generated-project.js';

const seeds = fc.integer({ min: 0, max: 0x7fffffff });

describe('generated projects', () => {
    it('check clean as they are made', async () => {
        await fc.assert(fc.asyncProperty(seeds, async seed => {
            const { diagnostics } = await checkTexts(generateProject(randomOf(seed)).files);
            expect(diagnostics.map(({ code, values }) => [code, values])).toEqual([]);
        }), { numRuns: 100 });
    });

    it('report exactly one error when one number is changed, where the rule of blame says', async () => {
        await fc.assert(fc.asyncProperty(seeds, seeds, fc.boolean(), async (seed, choice, upwards) => {
            const { files, numbers } = generateProject(randomOf(seed));
            const number = numbers[choice % numbers.length];
            // Downwards every comparison notices a difference of one: but where parts use a margin, they have room.
            const by = upwards ? number.step : number.roomBelow ? 0 : -1;
            if (by === 0) return;
            const { diagnostics } = await checkTexts(withChanged(files, number, by));
            expect(diagnostics.map(found => found.severity)).toEqual(['error']);
            expectBlame(diagnostics[0], number, by);
        }), { numRuns: 300 });
    });
});

function expectBlame(found: Diagnostic, number: GeneratedNumber, by: number): void {
    const { place: { document, start }, code, values } = found;
    const changed = String(number.value + by);
    if (number.checks > 1) {
        expect({ code, file: document.path, start }).toEqual({ code: 'wrong-figure', file: number.file, start: number.start });
        expect(values).toMatchObject({ written: changed });
        expect(Number(String(values.wanted).replaceAll('_', ''))).toBe(number.value);
        return;
    }
    const total = number.total();
    const isLink = total === number && number.kind === 'total' && number.file !== 'plan.allot';
    expect({ code, file: document.path }).toEqual({ code: isLink ? 'link-mismatch' : 'sum-mismatch', file: total.file });
    // A number before the total in the same file moves it by the digits it gained or lost.
    const shift = number.file === total.file && number.start < total.start ? changed.length - String(number.value).length : 0;
    expect(start).toBe(total.start + shift);
    if (!isLink) expect(Number((values.difference as Localized).en.replaceAll('_', ''))).toBe(Math.abs(by) + number.extra);
}
