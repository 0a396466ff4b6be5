import { readdir, readFile } from 'node:fs/promises';

const library = 'language/library';

/** The `.allot` files of `language/library/<name>/` as a TypeScript module, so that a bundle for a browser needs no files. */
export async function libraryModule(): Promise<string> {
    const folders = (await readdir(library, { withFileTypes: true })).filter(entry => entry.isDirectory()).map(entry => entry.name);
    const projects = await Promise.all(folders.sort().map(async folder => [folder, await sources(folder)] as const));
    return [
        '// Made by `npm run generate` from language/library. Not to be edited.',
        '',
        'export const librarySources: { readonly [project: string]: readonly { readonly path: string; readonly text: string }[] } = '
            + `${JSON.stringify(Object.fromEntries(projects), undefined, 4)};`,
        '',
    ].join('\n');
}

async function sources(folder: string): Promise<readonly { path: string; text: string }[]> {
    const files = (await readdir(`${library}/${folder}`)).filter(name => name.endsWith('.allot')).sort();
    return Promise.all(files.map(async path => ({ path, text: (await readFile(`${library}/${folder}/${path}`, 'utf8')).replaceAll('\r\n', '\n') })));
}
