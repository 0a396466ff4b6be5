import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadProject, type Localized, projectFileName, type ProjectInput, type SourceDocument } from '../language/index.js';
import { displayPaths, fromHere } from './display-path.js';
import { fileProblem } from './file-problem.js';
import { nodeFiles } from './node-files.js';
import { sentences } from './texts.js';

/** A project as a command works with it. */
export interface OpenProject {
    /** Absolute. */
    readonly folder: string;
    readonly input: ProjectInput;
    /** Where a document stands, relative to the current folder. */
    readonly pathOf: (document: SourceDocument) => string;
    /** The files that the user named; empty where the project as a whole was meant. */
    readonly files: readonly SourceDocument[];
}

/** The projects that paths stand for, each once, in the order of the paths; and what is wrong with paths. */
export async function openProjects(paths: readonly string[]): Promise<{ readonly projects: readonly OpenProject[]; readonly problems: readonly Localized[] }> {
    const problems: Localized[] = [];
    const filesOf = new Map<string, string[]>();
    for (const path of paths.length > 0 ? paths : ['.']) {
        try {
            const absolute = resolve(path);
            const isFolder = statSync(absolute).isDirectory();
            const folder = projectFolder(isFolder ? absolute : dirname(absolute));
            const files = filesOf.get(folder) ?? [];
            filesOf.set(folder, isFolder ? files : [...files, absolute]);
        } catch (error) {
            const reason = fileProblem(error);
            if (!reason) throw error;
            problems.push((error as NodeJS.ErrnoException).code === 'ENOENT' ? sentences.missingPath(path) : sentences.unreadablePath(path, reason));
        }
    }
    const projects: OpenProject[] = [];
    for (const [folder, files] of filesOf) {
        const project = await openProject(folder, files, problems);
        if (project) projects.push(project);
    }
    return { projects, problems };
}

/** The nearest folder with an allot.yaml, from a folder upwards; the folder itself where there is none. */
function projectFolder(start: string): string {
    for (let folder = start; ; folder = dirname(folder)) {
        if (existsSync(join(folder, projectFileName))) return folder;
        if (dirname(folder) === folder) return start;
    }
}

async function openProject(folder: string, files: readonly string[], problems: Localized[]): Promise<OpenProject | undefined> {
    const input = await loadProject(nodeFiles, folder);
    const shown = fromHere(folder);
    const pathOf = displayPaths(input, shown);
    if (input.sources.length === 0 && input.diagnostics.length === 0) {
        problems.push(sentences.noSources(shown, nestedProjects(folder, 3).map(fromHere).sort()));
        return undefined;
    }
    const documents = [...input.sources, ...input.diagnostics.map(({ place }) => place.document), ...input.projectFile ? [input.projectFile] : []];
    const named = files.map(file => ({ file, document: documents.find(document => pathOf(document) === fromHere(file).normalize('NFC')) }));
    for (const { file, document } of named) {
        if (!document) problems.push(sentences.notInProject(fromHere(file), shown));
    }
    return { folder, input, pathOf, files: named.map(({ document }) => document).filter(document => document !== undefined) };
}

/** Folders with an allot.yaml within a folder, a few levels deep: a hint for those who meant one of them. */
function nestedProjects(folder: string, depth: number): readonly string[] {
    const folders = readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        .map(entry => join(folder, entry.name));
    const projects = folders.filter(inner => existsSync(join(inner, projectFileName)));
    return [...projects, ...depth > 1 ? folders.filter(inner => !projects.includes(inner)).flatMap(inner => nestedProjects(inner, depth - 1)) : []];
}
