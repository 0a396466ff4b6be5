import { compiledSchema } from '../language/compile/schema/compiled-schema.js';

/** The published JSON Schema of compiled documents. */
export function compiledSchemaFile(): string {
    return `${JSON.stringify(compiledSchema, undefined, 2)}\n`;
}
