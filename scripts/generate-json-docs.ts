import { readdir, readFile } from 'node:fs/promises';
import { compiledSchema, tablesSchema } from '../language/compile/schema/compiled-schema.js';
import { replacedBetween } from './replaced-between.js';

const page = 'docs/json.md';
const example = 'test/compile/small';

interface DescribedSchema {
    readonly description?: string;
    readonly type?: unknown;
    readonly items?: DescribedSchema;
    readonly properties?: { readonly [name: string]: DescribedSchema };
}

/** The page about compiled documents, with everything between its markers made anew from the schema and the example. */
export async function jsonDocs(): Promise<string> {
    const pieces = new Map([
        ['example input', await exampleInput()],
        ['example output', fenced('json', await readText(`${example}/expected.json`))],
        ['head', propertyList((compiledSchema as DescribedSchema).properties ?? {}, ['tables'])],
        ['tables', tableLists()],
    ]);
    let text = await readText(page);
    for (const [name, piece] of pieces) text = replacedBetween(page, text, `<!-- ${name} -->`, `<!-- end of ${name} -->`, piece);
    return text;
}

async function exampleInput(): Promise<string> {
    const names = (await readdir(`${example}/input`)).sort();
    return (await Promise.all(names.map(exampleFile))).join('\n\n');
}

async function exampleFile(name: string): Promise<string> {
    const text = await readText(`${example}/input/${name}`);
    return `\`${name}\`\n\n${fenced(name.endsWith('.yaml') ? 'yaml' : 'allot', text)}`;
}

function tableLists(): string {
    return Object.entries(tablesSchema.properties as { readonly [name: string]: DescribedSchema })
        .map(([name, table]) => `### ${name}\n\n${table.description}\n\n${propertyList(table.items?.properties ?? {})}`)
        .join('\n\n');
}

function propertyList(properties: { readonly [name: string]: DescribedSchema }, except: readonly string[] = []): string {
    return Object.entries(properties)
        .filter(([name, { description }]) => description && !except.includes(name))
        .map(([name, { description }]) => `- \`${name}\`: ${description}`)
        .join('\n');
}

function fenced(language: string, text: string): string {
    return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

async function readText(path: string): Promise<string> {
    return (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
}
