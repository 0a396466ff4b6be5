import type { Catalogue } from '../diagnostics/definition.js';
import { catalogue } from '../diagnostics/catalogue.js';

/** The part of JSON Schema (2020-12) that the schema of allot.yaml needs. */
export type SettingSchema =
    | { readonly type: 'string'; readonly description?: string; readonly default?: string; readonly enum?: readonly string[]; readonly pattern?: string }
    | { readonly type: 'array'; readonly description?: string; readonly default?: readonly string[]; readonly items: SettingSchema }
    | MappingSchema;

export interface MappingSchema {
    readonly type: 'object';
    readonly description?: string;
    readonly properties: { readonly [name: string]: SettingSchema };
    readonly additionalProperties: false;
}

const languages = ['en', 'vi'];

/** A name that is also a file's name on every system: no separators or reserved signs, no point or blank at its ends. */
const namePattern = '^[^\\s.\\\\/:*?"<>|\\u0000-\\u001f]([^\\\\/:*?"<>|\\u0000-\\u001f]*[^\\s.\\\\/:*?"<>|\\u0000-\\u001f])?$';

const settings = {
    name: { type: 'string', description: 'The name of the project and of its compiled document. Default: the name of the folder.', pattern: namePattern },
    language: { type: 'string', description: 'The language of messages.', enum: languages, default: 'vi' },
    keywords: { type: 'string', description: 'The language of the keywords that the formatter writes. Without it, each file keeps that of most of its keywords. Both are always read.', enum: languages },
    include: {
        type: 'array',
        description: 'The .allot files of the project: * is any part of a name, ? one letter, ** any folders.',
        items: { type: 'string' },
        default: ['**/*.allot'],
    },
    uses: {
        type: 'array',
        description: 'Projects whose declarations can be referred to: allot:vietnam, or folders relative to this one.',
        items: { type: 'string' },
        default: [],
    },
    calendar: { type: 'string', description: 'The name of the calendar by which days are counted, declared in the project or in one that it uses. Default: the only one on which no other is based.' },
    rules: {
        type: 'object',
        description: 'How grave a finding is. Errors cannot be lowered.',
        properties: Object.fromEntries(Object.entries(catalogue as Catalogue).map(([code, { severity, title }]) => [
            code,
            { type: 'string', description: title.en, enum: severity === 'error' ? ['error'] : ['off', 'info', 'warning', 'error'] },
        ])),
        additionalProperties: false,
    },
    compile: {
        type: 'object',
        description: 'How the project is compiled.',
        properties: { out: { type: 'string', description: 'The folder of the compiled document, within the project.', default: 'dist' } },
        additionalProperties: false,
    },
} as const satisfies { readonly [name: string]: SettingSchema };

/** The one source of what allot.yaml may say: `readProjectFile` checks by it, and it is published as a JSON Schema. */
export const projectSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The project file of Allot, allot.yaml',
    type: 'object',
    properties: settings,
    additionalProperties: false,
} as const satisfies MappingSchema & { readonly $schema: string; readonly title: string };
