import { isRowsFileName, type RowsFile, type RowsFileContent } from '../csv/rows-file.js';
import type { SourceDocument } from '../diagnostics/source-document.js';
import { nearestName } from '../references/nearest-name.js';
import { loadProblem } from './load-texts.js';
import type { FolderEntry, ProjectFiles } from './project-files.js';
import { readSource, unreadable } from './read-source.js';
import { isAbsolutePath, leavesFolder, normalPath } from './relative-path.js';

/**
 * The CSV files that the texts of a project name. Texts are not parsed for it: every text in quotes that ends with `.csv` is
 * looked for, whatever stands before it. So a name in a comment, or behind a misspelled keyword, costs a look at a file, and none
 * is missed. What is wrong is told where rows are really taken from the file.
 */
export async function findRowsFiles(files: ProjectFiles, folder: string, prefix: string, sources: readonly SourceDocument[]): Promise<readonly RowsFile[]> {
    const search: Search = { files, folder, prefix, found: new Map() };
    const result: RowsFile[] = [];
    for (const source of sources) {
        const path = source.path.slice(prefix.normalize('NFC').length);
        for (const file of namedIn(source.text)) result.push({ from: source.path, file, ...await contentOf(search, path, file) });
    }
    return result;
}

interface Search {
    readonly files: ProjectFiles;
    readonly folder: string;
    readonly prefix: string;
    /** By path within the project: a file is read once. */
    readonly found: Map<string, Promise<RowsFileContent>>;
}

function namedIn(text: string): ReadonlySet<string> {
    const named = text.matchAll(/["'\u00AB\u2018\u201C-\u201F]([^"'\u00AB\u2018\u201C-\u201F\n\r]*\.csv)["'\u00BB\u2019\u201C\u201D\u201F]/gi);
    return new Set([...named].map(match => match[1].normalize('NFC')));
}

async function contentOf(search: Search, source: string, file: string): Promise<RowsFileContent> {
    if (isAbsolutePath(file) || file.includes('\\')) return { reason: loadProblem.fileNotRelative };
    const path = normalPath(`${source}/../${file}`);
    if (leavesFolder(path)) return { reason: loadProblem.fileOutside };
    let found = search.found.get(path);
    if (!found) search.found.set(path, found = find(search, path));
    const content = await found;
    if (!('near' in content) || content.near === undefined) return content;
    return { ...content, near: file.slice(0, file.lastIndexOf('/') + 1) + content.near };
}

/** Follows a path from folder to folder, so that each name is found however the disk encodes it, and no link leads out. */
async function find(search: Search, path: string): Promise<RowsFileContent> {
    const { files, folder } = search;
    const names = path.split('/');
    let way = '';
    for (const [i, name] of names.entries()) {
        const entries = await entriesOf(files, way === '' ? folder : `${folder}/${way}`, folder);
        if (way !== '' && entries.some(entry => entry.name === 'allot.yaml')) return { reason: loadProblem.fileOfOtherProject };
        const entry = entries.find(one => one.name.normalize('NFC') === name);
        const isLast = i === names.length - 1;
        if (!entry) return isLast ? missing(name, entries) : { reason: loadProblem.noFolderOf(name) };
        way = way === '' ? entry.name : `${way}/${entry.name}`;
        if (entry.kind === 'link outside') return { reason: loadProblem.linkOutside };
        if (entry.kind === 'link inside') return { reason: loadProblem.linkInside };
        if (entry.kind === 'link to nothing') return { reason: loadProblem.linkToNothing };
        if (entry.kind !== (isLast ? 'file' : 'folder')) return { reason: isLast ? loadProblem.notAFile : loadProblem.noFolderOf(name) };
    }
    return read(search, way);
}

async function entriesOf(files: ProjectFiles, path: string, root: string): Promise<readonly FolderEntry[]> {
    const entries = await files.list(path, root);
    return entries === undefined || 'problem' in entries ? [] : entries;
}

function missing(name: string, entries: readonly FolderEntry[]): RowsFileContent {
    const others = entries.filter(entry => entry.kind === 'file' && isRowsFileName(entry.name)).map(entry => entry.name.normalize('NFC'));
    const near = nearestName(name, others);
    return { reason: loadProblem.noFile, ...near === undefined ? {} : { near } };
}

async function read({ files, folder, prefix }: Search, path: string): Promise<RowsFileContent> {
    let unread: RowsFileContent | undefined;
    const document = await readSource(files, folder, path, prefix, found => unread = { unread: found });
    if (document) return { document };
    return unread ?? { unread: unreadable((prefix + path).normalize('NFC'), loadProblem.gone) };
}
