import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixTitleOf, type Diagnostic } from '../../language/index.js';
import { checkTexts } from '../support/check-texts.js';
import { generateProject, randomOf, withChanged, type GeneratedNumber } from '../support/generated-project.js';
import { edited } from './edited.js';

const seeds = fc.integer({ min: 0, max: 0x7fffffff });
const changes = fc.integer({ min: -40, max: 40 });

/** The change of a number that leaves it a number above nothing. */
function within({ value }: GeneratedNumber, by: number): number {
    return value + by > 0 ? by : 1;
}

function errorsIn(diagnostics: readonly Diagnostic[]): readonly string[] {
    return diagnostics.filter(one => one.severity === 'error').map(({ code, place }) => `${code} ${place.document.path}:${place.start}`);
}

describe('fixes on generated projects', () => {
    it('of one wrong number leave nothing wrong', async () => {
        const offered = new Set<string>();
        await fc.assert(fc.asyncProperty(seeds, seeds, changes, async (seed, choice, by) => {
            const { files, numbers } = generateProject(randomOf(seed));
            const number = numbers[choice % numbers.length];
            const wrong = withChanged(files, number, within(number, by));
            for (const { code, fixes } of (await checkTexts(wrong)).diagnostics) {
                for (const fix of fixes) {
                    offered.add(`${code}: ${fix.text}`);
                    expect(errorsIn((await checkTexts(edited(wrong, fix))).diagnostics), fixTitleOf(fix, 'en')).toEqual([]);
                }
            }
        }), { numRuns: 150, seed: 20237 });
        expect([...offered].sort()).toEqual(['sum-mismatch: change-total', 'sum-mismatch: spread-difference', 'wrong-figure: change-figure']);
    });

    it('of two wrong numbers leave fewer errors', async () => {
        await fc.assert(fc.asyncProperty(seeds, seeds, seeds, changes, changes, async (seed, first, second, by, also) => {
            const { files, numbers } = generateProject(randomOf(seed));
            const number = numbers[first % numbers.length];
            const elsewhere = numbers.filter(one => one.file !== number.file);
            const other = elsewhere[second % Math.max(1, elsewhere.length)];
            const once = withChanged(files, number, within(number, by));
            const wrong = other ? withChanged(once, other, within(other, also)) : once;
            const { diagnostics } = await checkTexts(wrong);
            for (const fix of diagnostics.flatMap(({ fixes }) => fixes)) {
                const after = (await checkTexts(edited(wrong, fix))).diagnostics;
                expect(errorsIn(after).length, fixTitleOf(fix, 'en')).toBeLessThan(errorsIn(diagnostics).length);
            }
        }), { numRuns: 150, seed: 20238 });
    });
});
