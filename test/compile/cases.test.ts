import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compiledSchema, tablesSchema } from '../../language/compile/schema/compiled-schema.js';
import { serializeCompiled, type Compiled } from '../../language/index.js';
import { nodeFiles } from '../../cli/node-files.js';
import { loadProject } from '../../language/project/load-project.js';
import { compileCases, compiledCase, compiledInput, expectedText, projectFolders } from '../support/compile-case.js';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(compiledSchema);

interface TableSchema {
    readonly items: { readonly properties: { readonly [column: string]: { readonly description: string } } };
}
const schemas = tablesSchema.properties as unknown as { readonly [table: string]: TableSchema };
type Rows = readonly { readonly [column: string]: unknown }[];
const tablesOf = (compiled: Compiled) => compiled.tables as unknown as { readonly [table: string]: Rows };

describe.each(compileCases())('the case %s', name => {
    it('compiles to its expected text', async () => {
        const compiled = await compiledCase(name);
        expect(serializeCompiled(compiled)).toBe(expectedText(name, compiled));
    });
});

describe.each(projectFolders())('the compiled form of %s', folder => {
    const compile = async () => compiledInput(await loadProject(nodeFiles, folder));

    it('fits the schema, with keys in its order', async () => {
        const compiled = JSON.parse(serializeCompiled(await compile())) as Compiled;
        expect(validate(compiled) ? [] : validate.errors).toEqual([]);
        expect(Object.keys(compiled)).toEqual(Object.keys(compiledSchema.properties));
        expect(Object.keys(compiled.tables)).toEqual(Object.keys(schemas));
        for (const [table, rows] of Object.entries(tablesOf(compiled))) {
            const columns = Object.keys(schemas[table].items.properties);
            for (const row of rows) expect(Object.keys(row), table).toEqual(columns);
        }
    });

    it('has every id once and only ids that are there', async () => {
        const tables = tablesOf(await compile());
        const ids = new Map(Object.entries(tables).map(([table, rows]) => [table, new Set(rows.map(row => row.id))]));
        for (const [table, rows] of Object.entries(tables)) {
            const keys = rows.map(row => JSON.stringify('id' in row && table !== 'sources' ? row.id : row));
            expect(keys.filter((key, index) => keys.indexOf(key) !== index), table).toEqual([]);
            for (const [column, { description }] of Object.entries(schemas[table].items.properties)) {
                const targets = [...description.matchAll(/(\w+)\.id\b/g)].map(match => match[1]);
                if (targets.length === 0) continue;
                const missing = rows.map(row => row[column]).filter(id => id !== null && !targets.some(target => ids.get(target)?.has(id)));
                expect(missing, `${table}.${column}`).toEqual([]);
            }
        }
        for (const { table, id } of tables.sources) expect(ids.get(table as string)?.has(id), `${table} ${id}`).toBe(true);
    });

    it('has parts that stand for the same indicator as what they are parts of', async () => {
        const { allocations, allocationParts } = (await compile()).tables;
        const wholes = new Map([...allocations, ...allocationParts].map(row => [row.id, row]));
        for (const part of allocationParts) expect(wholes.get(part.parentId)?.indicatorId, part.id).toBe(part.indicatorId);
    });
});

it('has a case in which each table has rows', async () => {
    const compiled = await Promise.all(compileCases().map(compiledCase));
    const empty = Object.keys(schemas).filter(table => compiled.every(each => tablesOf(each)[table].length === 0));
    expect(empty).toEqual([]);
});
