import { describe, expect, it } from 'vitest';
import type { Catalogue, ExampleProject } from '../../language/diagnostics/definition.js';
import { catalogue, exampleIn } from '../../language/index.js';
import { checkFiles } from '../support/fixture.js';

const codes = async (example: ExampleProject) =>
    (await checkFiles(typeof example === 'string' ? { 'plan.allot': example } : example)).map(found => found.code);

describe('the Vietnamese example', () => {
    it.each(Object.entries(catalogue as Catalogue))('of %s shows the same as the English one', async (_, { example: { bad, good } }) => {
        for (const example of [bad, good]) expect(await codes(exampleIn(example, 'vi'))).toEqual(await codes(example));
    });

    it('has Vietnamese keywords', () => {
        const text = exampleIn(catalogue['sum-mismatch'].example.bad, 'vi');
        expect(text).toContain('chia theo');
        expect(text).not.toMatch(/\b(?:allocation|split by|total)\b/);
        expect(exampleIn(catalogue['sum-mismatch'].example.bad, 'en')).toBe(catalogue['sum-mismatch'].example.bad);
    });
});
