import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileCases } from '../support/compile-case.js';

let folder: string;
let blocks: readonly string[];

beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'allot-duckdb-'));
    const page = (await readFile('docs/json.md', 'utf8')).replaceAll('\r\n', '\n');
    blocks = [...page.matchAll(/```sql\n([^`]*)```/g)].map(match => match[1]);
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs the recipe of the page over what a case compiles to, which it finds as `small.json`. */
async function withRecipe<T>(name: string, read: (rows: readonly unknown[][], connection: DuckDBConnection) => Promise<T>): Promise<T> {
    await writeFile(join(folder, 'small.json'), await readFile(`test/compile/${name}/expected.json`));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    try {
        await connection.run(`set file_search_path = '${folder.replaceAll('\'', '\'\'')}'`);
        const recipe = blocks.find(block => block.includes('read_json'))!;
        return await read((await connection.runAndReadAll(recipe)).getRowsJS() as unknown[][], connection);
    } finally {
        connection.closeSync();
    }
}

it('has a recipe of ten lines for DuckDB that gives the figures of the example', async () => {
    expect(blocks.find(block => block.includes('read_json'))!.trim().split('\n').length).toBeLessThanOrEqual(10);
    await withRecipe('small', async rows => {
        expect(rows).toEqual([['Xã Dũng Tiến', 'VSI', '2023', 1160n], ['Xã Vạn Điểm', 'VSI', '2023', 1140n]]);
    });
});

it('has a query that counts nothing twice, in nested and in two-way tables', async () => {
    const query = blocks.find(block => !block.includes('read_json'))!;
    await withRecipe('tables', async (_, connection) => {
        await connection.run('create table allocations as select unnest(tables.allocations, recursive := true) from document');
        const rows = (await connection.runAndReadAll(query)).getRowsJS() as unknown[][];
        const sums = new Map(rows.map(([, unit, indicator, period, sum]) => [`${unit} ${indicator} ${period}`, Number(sum)]));
        expect(sums.get('A.A1 New 2024')).toBe(100);
        expect(sums.get('A.A1 New 2024-Q2')).toBe(20);
        expect(sums.get('A.A2 Money 2023')).toBe(700_500_000);
    });
});

it.each(compileCases())('reads the tables of the case %s with their types', async name => {
    await withRecipe(name, async (_, connection) => {
        const described = await connection.runAndReadAll('select column_name, column_type from (describe allocationParts)');
        const types = new Map(described.getRowsJS() as [string, string][]);
        expect(types.get('id')).toBe('VARCHAR');
        expect(types.get('unitTotal')).toBe('BOOLEAN');
        expect(types.get('validFrom')).toBe('DATE');
        expect(['BIGINT', 'DOUBLE']).toContain(types.get('value'));
    });
});
