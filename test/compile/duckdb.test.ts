import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tablesSchema } from '../../language/compile/schema/compiled-schema.js';
import { compileCases } from '../support/compile-case.js';

let folder: string;
/** The blocks of SQL on the page: the recipe, and the queries that need all tables. */
let recipe: string;
let resultsQuery: string;
let dueQuery: string;

beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'allot-duckdb-'));
    const page = (await readFile('docs/json.md', 'utf8')).replaceAll('\r\n', '\n');
    const blocks = [...page.matchAll(/```sql\n([^`]*)```/g)].map(match => match[1]);
    expect(blocks.length).toBe(3);
    [recipe, resultsQuery, dueQuery] = blocks;
});

afterAll(() => rm(folder, { recursive: true }));

/** Opens an empty database, which finds what a case compiles to as `small.json`. */
async function withCase<T>(name: string, read: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    await writeFile(join(folder, 'small.json'), await readFile(`test/compile/${name}/expected.json`));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    try {
        await connection.run(`set file_search_path = '${folder.replaceAll('\'', '\'\'')}'`);
        return await read(connection);
    } finally {
        connection.closeSync();
    }
}

async function rowsOf(connection: DuckDBConnection, query: string): Promise<readonly unknown[][]> {
    return (await connection.runAndReadAll(query)).getRowsJS() as unknown[][];
}

/** Makes a table of each table of the case. */
async function loadAll(connection: DuckDBConnection): Promise<void> {
    await connection.run('set variable compiled = \'small.json\'');
    await connection.run(await readFile('docs/schema/allot-compiled.duckdb.sql', 'utf8'));
}

it('has a recipe of ten lines for DuckDB that gives the figures of the example', async () => {
    expect(recipe.trim().split('\n').length).toBeLessThanOrEqual(10);
    await withCase('small', async connection => {
        expect(await rowsOf(connection, recipe)).toEqual([['UBND', 'Xã Dũng Tiến', 'VSI', '2023', 1160], ['UBND', 'Xã Vạn Điểm', 'VSI', '2023', 1140]]);
    });
});

it('has a recipe that keeps assigners apart and takes the plan in force on the day', async () => {
    await withCase('assigners', async connection => {
        expect(await rowsOf(connection, recipe)).toEqual([
            ['BHXH', 'Xã A1', 'VSI', '2023', 210], ['BHXH', 'Xã A2', 'VSI', '2023', 190],
            ['UBND', 'Xã A1', 'New', '2023', 35], ['UBND', 'Xã A1', 'VSI', '2023', 180],
            ['UBND', 'Xã A2', 'New', '2023', 25], ['UBND', 'Xã A2', 'VSI', '2023', 150],
        ]);
    });
    await withCase('assigners', async connection => {
        expect(await rowsOf(connection, recipe.replace('2023-09-01', '2023-03-01'))).toEqual([
            ['BHXH', 'Xã A1', 'VSI', '2023', 210], ['BHXH', 'Xã A2', 'VSI', '2023', 190],
            ['UBND', 'Xã A1', 'New', '2023', 25], ['UBND', 'Xã A1', 'VSI', '2023', 160],
            ['UBND', 'Xã A2', 'New', '2023', 15], ['UBND', 'Xã A2', 'VSI', '2023', 140],
        ]);
    });
});

it('has a recipe that counts nothing twice, in nested and in two-way tables', async () => {
    await withCase('tables', async connection => {
        const again = recipe.replaceAll(/^create table/gm, 'create or replace table');
        const onDay = async (day: string) => new Map((await rowsOf(connection, again.replace('2023-09-01', day)))
            .map(([assigner, unit, indicator, period, quota]) => [`${assigner} ${unit} ${indicator} ${period}`, quota]));
        const in2024 = await onDay('2024-05-01');
        expect(in2024.get('BHXH Xã A1 New 2024')).toBe(100);
        expect(in2024.get('BHXH Xã A1 New 2024-Q2')).toBe(20);
        expect((await onDay('2023-03-01')).get('UBND Xã A2 Money 2023')).toBe(700_500_000);
    });
});

it('has a query of what is due: deadlines that are counted, and each time of tasks that recur', async () => {
    await withCase('time', async connection => {
        await loadAll(connection);
        const inMay = dueQuery.replaceAll('2023-10-01', '2023-05-04').replaceAll('2023-10-31', '2023-05-31');
        const rows = (await rowsOf(connection, inMay)).map(([id, title, day, stated]) => [id, title, (day as Date).toISOString().slice(0, 10), stated]);
        expect(rows).toEqual([
            ['After', null, '2023-05-04', 'within 1 month of Spring'],
            ['Daily', null, '2023-05-04', 'every day'],
            ['Follow', null, '2023-05-11', 'within 5 working days of Finish'],
            ['Monthly', 'Báo cáo tháng', '2023-05-22', 'every month on day 20 closing on day 14 or next working day'],
            ['Twice', null, '2023-05-04', 'every month on day 1 or next working day'],
        ]);
    });
});

it('has a query that puts results beside the plan in force: flows of the same period, stocks at its end', async () => {
    await withCase('assigners', async connection => {
        await loadAll(connection);
        expect(await rowsOf(connection, resultsQuery)).toEqual([
            ['HalfYear', 'A', 'VSI', 'UBND', '2023-Q2', 275, 280, 98.2],
            ['ThirdQuarter', 'A', 'New', 'UBND', '2023-Q3', 21, 20, 105],
            ['ThirdQuarter', 'A', 'VSI', 'UBND', '2023-Q3', 296, 300, 98.7],
            ['Year', 'A', 'VSI', 'BHXH', '2023', 335, 400, 83.8],
            ['Year', 'A', 'VSI', 'UBND', '2023', 335, 330, 101.5],
            ['Year', 'A', 'VSI', 'UBND', '2023-Q4', 335, 330, 101.5],
            ['Year', 'A.A1', 'VSI', 'BHXH', '2023', 179, 210, 85.2],
            ['Year', 'A.A1', 'VSI', 'UBND', '2023', 179, 180, 99.4],
            ['Year', 'A.A2', 'VSI', 'BHXH', '2023', 156, 190, 82.1],
            ['Year', 'A.A2', 'VSI', 'UBND', '2023', 156, 150, 104],
            ['YearNew', 'A', 'New', 'UBND', '2023', 62, 60, 103.3],
        ]);
        const ofTheYear = resultsQuery.replace('periods."end" = results.day)', 'results.day between periods."start" and periods."end")');
        expect(ofTheYear).not.toBe(resultsQuery);
        expect(await rowsOf(connection, ofTheYear)).toContainEqual(['HalfYear', 'A', 'VSI', 'BHXH', '2023', 275, 400, 68.8]);
    });
});

it.each(compileCases())('reads all tables of the case %s with their columns and types, empty ones too', async name => {
    await withCase(name, async connection => {
        await loadAll(connection);
        const compiled = JSON.parse(await readFile(`test/compile/${name}/expected.json`, 'utf8')) as { readonly tables: { readonly [table: string]: readonly object[] } };
        for (const [table, schema] of Object.entries(tablesSchema.properties)) {
            const described = await rowsOf(connection, `select column_name from (describe "${table}")`);
            expect(described.flat(), table).toEqual(Object.keys((schema as unknown as { items: { properties: object } }).items.properties));
            expect(await rowsOf(connection, `select count(*)::integer from "${table}"`), table).toEqual([[compiled.tables[table].length]]);
        }
        const types = new Map(await rowsOf(connection, 'select column_name, column_type from (describe allocationParts)') as [string, string][]);
        expect([...['id', 'unitTotal', 'validFrom', 'value'].map(column => types.get(column))]).toEqual(['VARCHAR', 'BOOLEAN', 'DATE', 'DOUBLE']);
        const sum = compiled.tables.allocationParts.reduce((total, row) => total + ((row as { value: number | null }).value ?? 0), 0);
        expect(await rowsOf(connection, 'select coalesce(sum(value), 0.0) from allocationParts')).toEqual([[sum]]);
    });
});
