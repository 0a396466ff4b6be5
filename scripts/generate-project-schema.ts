import { projectSchema } from '../language/project/project-schema.js';

/** The published JSON Schema of `allot.yaml`. */
export function projectSchemaFile(): string {
    return `${JSON.stringify(projectSchema, undefined, 2)}\n`;
}
