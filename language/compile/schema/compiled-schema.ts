import Type from 'typebox';
import { formatVersion, generator, schemaId } from '../format.js';
import { allocationTables } from './allocations-schema.js';
import { calendarTables } from './calendars-schema.js';
import { row, text } from './columns.js';
import { directiveTables } from './directives-schema.js';
import { claimTables } from './claims-schema.js';
import { dutyTables, resultTables } from './duties-schema.js';
import { indicatorTables, unitTables } from './units-schema.js';

/** The tables, in the order in which they are written. */
export const tablesSchema = row({
    ...unitTables,
    ...indicatorTables,
    ...directiveTables,
    ...calendarTables,
    ...allocationTables,
    ...dutyTables,
    ...claimTables,
    ...resultTables,
}, 'Arrays of flat rows. Rows stand in the order of their ids, by code point; rows of tables without ids in the order of their columns.');

/**
 * The contract of the compiled document: the one source of its TypeScript types (`compiled.ts`) and of the published JSON Schema.
 * Nothing that runs imports it, so that the schema library is not bundled.
 */
export const compiledSchema = Type.Object({
    $schema: Type.Literal(schemaId),
    format: Type.Literal('allot'),
    formatVersion: Type.Literal(formatVersion, { description: 'The version of this contract.' }),
    generator: row({
        name: Type.Literal(generator.name),
        version: text('The version of the program.'),
    }, 'What wrote the document.'),
    project: row({
        name: text('The name of the project.'),
        uses: Type.Array(Type.String(), { description: 'The projects that it uses, in order of code points.' }),
    }, 'What was compiled.'),
    sourceDigests: Type.Array(row({
        path: text('The path from the folder of the project.'),
        sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'The SHA-256 of the text in UTF-8, with LF and without BOM.' }),
    }), { description: 'The texts on which the document depends, in order of paths: those of the project and of all it uses, with their project files.' }),
    tables: tablesSchema,
}, {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaId,
    title: 'Compiled Allot project',
    additionalProperties: false,
});
