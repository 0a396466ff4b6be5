import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../diagnostics/source-document.js';
import { matchesGlob } from './glob.js';
import { loadProblem } from './load-texts.js';
import type { FolderEntry, ProjectFiles } from './project-files.js';
import { projectFileProblem } from './project-file-texts.js';
import type { IncludedPattern, ProjectConfig } from './project.js';
import { readSource, unreadable } from './read-source.js';
import { compareCodePoints } from './relative-path.js';

/** The sources of a project as they were found. */
export interface FoundSources {
    readonly sources: readonly SourceDocument[];
    readonly diagnostics: readonly Diagnostic[];
    /** `allot.yml` in the project's folder, which is not the project file. */
    readonly misnamed: string | undefined;
}

/** Whether texts of a project are looked for in a folder of this name. */
export function isSearched(name: string): boolean {
    return !name.startsWith('.') && name !== 'node_modules';
}

/** Whether a file is named as a text is; also one whose ending has capitals, which would be missed without a word. */
export function isNamedAsSource(path: string): boolean {
    return anyEnding.test(path);
}

/** The patterns that name a file, whatever letters its ending has. */
export function includedBy(include: readonly IncludedPattern[], path: string): readonly IncludedPattern[] {
    const meant = path.replace(anyEnding, '.allot');
    return include.filter(({ pattern }) => matchesGlob(path, pattern) || matchesGlob(meant, pattern));
}

const anyEnding = /\.allot$/i;

/** So many files are read at a time. */
const atOnce = 32;

/**
 * Finds and reads the `.allot` files that `include` names: not in folders that begin with a dot, `node_modules`, nor in
 * folders with an allot.yaml of their own, which are other projects. The folder of compiled documents is searched as well:
 * those are JSON, and a source in it would be missed without a word. Links are not followed: what they lead to within the
 * project is read where it stands, anything else is not the project's.
 */
export async function findSources(files: ProjectFiles, folder: string, config: ProjectConfig, prefix: string): Promise<FoundSources> {
    const diagnostics: Diagnostic[] = [];
    const report = (found: Diagnostic) => void diagnostics.push(found);
    const search: Search = { files, folder, prefix, config, paths: [], used: new Set(), misnamed: undefined, report };
    await searchFolder(search, '');
    // What stands in a folder that cannot be read, nobody knows.
    if (diagnostics.length === 0) reportUnused(search);
    const sources: (SourceDocument | undefined)[] = [];
    for (let i = 0; i < search.paths.length; i += atOnce) {
        sources.push(...await Promise.all(search.paths.slice(i, i + atOnce).map(path => readFound(search, path))));
    }
    const sorted = sources.filter(source => source !== undefined).sort((a, b) => compareCodePoints(a.path, b.path));
    return { sources: withoutSameNames(sorted, report), diagnostics: diagnostics.sort(byPath), misnamed: search.misnamed };
}

interface Search {
    readonly files: ProjectFiles;
    readonly folder: string;
    readonly prefix: string;
    readonly config: ProjectConfig;
    readonly paths: string[];
    /** The patterns that fit something. */
    readonly used: Set<IncludedPattern>;
    readonly report: (diagnostic: Diagnostic) => void;
    misnamed: string | undefined;
}

async function searchFolder(search: Search, path: string): Promise<void> {
    const { files, folder, prefix, report } = search;
    const entries = await files.list(path === '' ? folder : `${folder}/${path}`, folder);
    if (entries === undefined) return;
    if ('problem' in entries) return report(unreadable(prefix + path, entries.problem));
    if (path !== '' && entries.some(entry => entry.name === 'allot.yaml')) return;
    if (path === '' && entries.some(entry => entry.name === 'allot.yml')) search.misnamed = 'allot.yml';
    for (const entry of [...entries].sort((a, b) => compareCodePoints(a.name, b.name))) {
        const inner = path === '' ? entry.name : `${path}/${entry.name}`;
        if (entry.kind === 'folder') {
            if (isSearched(entry.name)) await searchFolder(search, inner);
        } else if (isIncluded(search, inner)) {
            addFile(search, inner, entry);
        }
    }
}

/** Whether a file is one of the project. */
function isIncluded({ config, used }: Search, path: string): boolean {
    const fitting = isNamedAsSource(path) ? includedBy(config.include, path) : [];
    for (const pattern of fitting) used.add(pattern);
    return fitting.length > 0;
}

function reportUnused({ config, used, report }: Search): void {
    for (const included of config.include) {
        if (used.has(included) || !included.place) continue;
        report(diagnostic('project-file', included.place, { problem: projectFileProblem.fitsNothing(JSON.stringify(included.pattern)) }));
    }
}

function addFile({ paths, prefix, report }: Search, path: string, entry: FolderEntry): void {
    const shown = (prefix + path).normalize('NFC');
    switch (entry.kind) {
        case 'link outside': return report(unreadable(shown, loadProblem.linkOutside));
        case 'link to nothing': return report(unreadable(shown, loadProblem.linkToNothing));
        case 'other': return report(unreadable(shown, loadProblem.notAFile));
        case 'file': return path.endsWith('.allot') ? void paths.push(path) : report(unreadable(shown, loadProblem.capitalEnding));
    }
}

async function readFound({ files, folder, prefix, report }: Search, path: string): Promise<SourceDocument | undefined> {
    let problems = 0;
    const source = await readSource(files, folder, path, prefix, found => {
        problems++;
        report(found);
    });
    if (!source && problems === 0) report(unreadable((prefix + path).normalize('NFC'), loadProblem.gone));
    return source;
}

function withoutSameNames(sorted: readonly SourceDocument[], report: (diagnostic: Diagnostic) => void): readonly SourceDocument[] {
    return sorted.filter((source, i) => {
        const same = i > 0 && sorted[i - 1].path === source.path;
        if (same) report(unreadable(source.path, loadProblem.sameName));
        return !same;
    });
}

function byPath(a: Diagnostic, b: Diagnostic): number {
    return compareCodePoints(a.place.document.path, b.place.document.path);
}
