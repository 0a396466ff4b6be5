import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../cli/node-files.js';
import { compileModel } from '../../language/compile/compile.js';
import { checkProject, serializeCompiled, SourceDocument, type Model, type ProjectInput } from '../../language/index.js';
import type { ProjectFiles } from '../../language/project/project-files.js';
import { loadProject } from '../../language/project/load-project.js';
import { compiledInput, projectFolders } from '../support/compile-case.js';

function shuffled<T>(list: readonly T[], seed: number): T[] {
    return fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), { seed, numRuns: 1 })[0];
}

/** The disk, with folders listed in an order drawn at random. */
function shuffledFiles(seed: number): ProjectFiles {
    return {
        ...nodeFiles,
        list: async (folder, root) => {
            const entries = await nodeFiles.list(folder, root);
            return Array.isArray(entries) ? shuffled(entries, seed) : entries;
        },
    };
}

/** The model with its declarations and checks in an order drawn at random. */
function shuffledModel(model: Model, seed: number): Model {
    const lists = Object.entries(model).map(([key, value]) => [key, Array.isArray(value) ? shuffled(value, seed) : value]);
    return Object.fromEntries(lists) as unknown as Model;
}

function withTexts(input: ProjectInput, change: (text: string) => string): ProjectInput {
    return {
        ...input,
        sources: input.sources.map(({ path, text }) => new SourceDocument(path, change(text))),
        uses: input.uses.map(used => ({ ...used, project: withTexts(used.project, change) })),
    };
}

describe.each(projectFolders())('the compiled text of %s is the same', folder => {
    const compiledText = (input: ProjectInput) => serializeCompiled(compiledInput(input));

    it('with the files in any order', async () => {
        const expected = compiledText(await loadProject(nodeFiles, folder));
        await fc.assert(fc.asyncProperty(fc.nat(), async seed => {
            expect(compiledText(await loadProject(shuffledFiles(seed), folder))).toBe(expected);
        }), { numRuns: 5 });
    });

    it('with the declarations and checks in any order', async () => {
        const { model } = checkProject(await loadProject(nodeFiles, folder));
        const text = (one: Model) => serializeCompiled(compileModel(one, { uses: [], digests: [] }));
        const expected = text(model);
        fc.assert(fc.property(fc.nat(), seed => {
            expect(text(shuffledModel(model, seed))).toBe(expected);
        }), { numRuns: 20 });
    });

    it.each([['CRLF', '\r\n'], ['CR', '\r']])('with %s', async (_, end) => {
        const input = await loadProject(nodeFiles, folder);
        expect(compiledText(withTexts(input, text => text.replaceAll('\n', end)))).toBe(compiledText(input));
    });
});
