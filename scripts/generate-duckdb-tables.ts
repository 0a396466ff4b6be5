import { tablesSchema } from '../language/compile/schema/compiled-schema.js';

interface ColumnSchema {
    readonly type: string | readonly string[];
    readonly pattern?: string;
}
interface TableSchema {
    readonly items: { readonly properties: { readonly [column: string]: ColumnSchema } };
}

const types: { readonly [type: string]: string } = { string: 'VARCHAR', number: 'DOUBLE', integer: 'BIGINT', boolean: 'BOOLEAN' };

/** SQL for DuckDB that makes a table of each table of a compiled document, with types, so that an empty one has its columns too. */
export function duckdbTables(): string {
    const tables = Object.entries(tablesSchema.properties as unknown as { readonly [table: string]: TableSchema });
    return [
        '-- Made by `npm run generate` from language/compile/schema. Not to be edited.',
        '-- Before it: set variable compiled = \'dist/name.json\';',
        'create or replace temp table document as select tables.* from read_json(getvariable(\'compiled\'), maximum_object_size = 1000000000,',
        '    columns = {tables: \'STRUCT(',
        tables.map(([table, { items }]) => `        "${table}" STRUCT(${columns(items.properties)})[]`).join(',\n'),
        '    )\'});',
        ...tables.map(([table]) => `create or replace table "${table}" as select unnest("${table}", recursive := true) from document;`),
        '',
    ].join('\n');
}

function columns(properties: TableSchema['items']['properties']): string {
    return Object.entries(properties).map(([column, schema]) => `"${column}" ${duckdbType(schema)}`).join(', ');
}

/** The only pattern of texts in the tables is that of dates. */
function duckdbType({ type, pattern }: ColumnSchema): string {
    if (pattern) return 'DATE';
    const [name] = [type].flat().filter(each => each !== 'null');
    if (!types[name]) throw new Error(`DuckDB has no type for ${name}.`);
    return types[name];
}
