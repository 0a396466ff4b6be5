import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../cli/node-files.js';
import { checkProject, formatDocument, loadProject, messageOf, type Compiled, type Diagnostic } from '../language/index.js';
import { compiledInput } from './support/compile-case.js';

const folders = readdirSync('examples').filter(name => statSync(join('examples', name)).isDirectory()).sort();

// With UPDATE_EXPECTED=1 what is found is written; it is then to be judged.
const update = process.env.UPDATE_EXPECTED === '1';

/** A diagnostic as `expected.json` has it: line and column (UTF-16 code units) from 1, the message in English. */
function expected(found: Diagnostic) {
    const { line, character } = found.place.document.positionAt(found.place.start);
    return { path: found.place.document.path, line: line + 1, column: character + 1, severity: found.severity, code: found.code, message: messageOf(found, 'en') };
}

const load = (name: string) => loadProject(nodeFiles, join('examples', name));

describe('the examples', () => {
    it('are there: one for each source, the cascade in both keyword languages, a reorganisation, and a year with adjustments', () => {
        expect(folders).toEqual(['adjustment', 'cascade', 'ha-noi-2021', 'hai-phong-2019', 'hoang-liet-2021', 'phan-bo', 'reorganisation', 'thanh-hoa-2020', 'thuong-tin-2023']);
    });
});

describe.each(folders)('examples/%s', name => {
    it('has exactly the diagnostics of its expected.json, and no error', async () => {
        const found = checkProject(await load(name)).diagnostics.map(expected);
        const file = join('examples', name, 'expected.json');
        if (update) writeFileSync(file, `${JSON.stringify(found, undefined, 2)}\n`);
        expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
        expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    });

    it('is as the formatter writes it', async () => {
        const { sources, config } = await load(name);
        for (const source of sources) expect(formatDocument(source, { keywords: config.keywords }), source.path).toEqual({ text: source.text });
    });

    it('compiles', async () => {
        expect(compiledInput(await load(name)).tables.allocations.length).toBeGreaterThan(0);
    });
});

describe('examples/phan-bo', () => {
    it('compiles to the tables of examples/cascade, but for where things stand', async () => {
        const [english, vietnamese] = await Promise.all(['cascade', 'phan-bo'].map(async name => tablesOf(compiledInput(await load(name)).tables)));
        expect(Object.keys(vietnamese)).toEqual(Object.keys(english));
        for (const table of Object.keys(english)) expect(vietnamese[table], table).toEqual(english[table]);
    });
});

/** The tables of a compiled project but the one that says where things stand. */
function tablesOf({ sources: _, ...tables }: Compiled['tables']): { readonly [table: string]: unknown } {
    return tables;
}
