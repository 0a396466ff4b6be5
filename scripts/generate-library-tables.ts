import { readdir, readFile } from 'node:fs/promises';
import { parseDocument, SourceDocument } from '../language/index.js';

const folder = 'language/library/vietnam';

type Statement = ReturnType<typeof parseDocument>['tree']['statements'][number];

/** What `allot:vietnam` declares, in its order: levels, measures, calendars and types of documents, each as a table. */
export async function libraryTables(): Promise<string> {
    const files = (await readdir(folder)).filter(name => name.endsWith('.allot')).sort();
    const statements = (await Promise.all(files.map(statementsOf))).flat();
    return [
        ['| level | | within |', '| --- | --- | --- |', ...statements.flatMap(level)].join('\n'),
        ['| measure | | |', '| --- | --- | --- |', ...statements.flatMap(measure)].join('\n'),
        ['| calendar | | years |', '| --- | --- | --- |', ...statements.flatMap(calendar)].join('\n'),
        ['| document type | |', '| --- | --- |', ...statements.flatMap(doctype)].join('\n'),
    ].join('\n\n');
}

function level(one: Statement): readonly string[] {
    return one.$type === 'Level' ? [row(one, one.parents.map(parent => `\`${parent.$refText}\``).join(', '))] : [];
}

function measure(one: Statement): readonly string[] {
    return one.$type === 'Measure' ? [row(one, one.whole ? '`whole`' : '')] : [];
}

/** With the years for which it states a source, from the first to the last. */
function calendar(one: Statement): readonly string[] {
    if (one.$type !== 'Calendar') return [];
    const years = one.items.flatMap(item => (item.$type === 'CalendarSource' ? item.years.flatMap(({ first, last }) => [first?.year, last?.year]) : []));
    const known = years.filter(year => year !== undefined).sort();
    return [row(one, `${known[0]} – ${known.at(-1)}`)];
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
