import { readdir, readFile } from 'node:fs/promises';
import { parseDocument, SourceDocument } from '../language/index.js';

const folder = 'language/library/vietnam';

type Statement = ReturnType<typeof parseDocument>['tree']['statements'][number];

/** What `allot:vietnam` declares, in its order: levels, measures and types of documents, each as a table. */
export async function libraryTables(): Promise<string> {
    const files = (await readdir(folder)).filter(name => name.endsWith('.allot')).sort();
    const statements = (await Promise.all(files.map(statementsOf))).flat();
    return [
        ['| level | | within |', '| --- | --- | --- |', ...statements.flatMap(level)].join('\n'),
        ['| measure | | |', '| --- | --- | --- |', ...statements.flatMap(measure)].join('\n'),
        ['| document type | |', '| --- | --- |', ...statements.flatMap(doctype)].join('\n'),
    ].join('\n\n');
}

function level(one: Statement): readonly string[] {
    return one.$type === 'Level' ? [row(one, one.parents.map(parent => `\`${parent.$refText}\``).join(', '))] : [];
}

function measure(one: Statement): readonly string[] {
    return one.$type === 'Measure' ? [row(one, one.whole ? '`whole`' : '')] : [];
}

function doctype(one: Statement): readonly string[] {
    return one.$type === 'Doctype' ? [row(one)] : [];
}

function row({ name, title = '' }: { readonly name: string; readonly title?: string }, ...more: readonly string[]): string {
    return `| ${[`\`${name}\``, title, ...more].join(' | ')} |`;
}

async function statementsOf(name: string): Promise<readonly Statement[]> {
    const { tree, diagnostics } = parseDocument(new SourceDocument(name, await readFile(`${folder}/${name}`, 'utf8')));
    if (diagnostics.length > 0) throw new Error(`${folder}/${name} cannot be read.`);
    return tree.statements;
}
