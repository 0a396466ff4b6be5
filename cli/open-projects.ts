import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { documentsOf, loadProject, type Localized, type MessageLanguage, projectFileName, type ProjectInput, type SourceDocument } from '../language/index.js';
import { displayPaths, fromHere } from './display-path.js';
import { fileProblem } from './file-problem.js';
import { nearestLanguage } from './nearest-language.js';
import { nearestProject } from './nearest-project.js';
import { nodeFiles } from './node-files.js';
import { isSameFile } from './same-file.js';
import { sentences } from './texts.js';

/** A project as a command works with it. */
export interface OpenProject {
    /** Absolute. */
    readonly folder: string;
    /** The folder as the user can open it: absolute where it was named so, else relative to the current folder. */
    readonly shown: string;
    readonly input: ProjectInput;
    /** Where a document stands, as the user can open it. */
    readonly pathOf: (document: SourceDocument) => string;
    /** The files that the user named; undefined where the project as a whole was meant. */
    readonly files: readonly SourceDocument[] | undefined;
}

/** What paths stand for. */
export interface OpenedProjects {
    /** Each once, in the order of the paths. */
    readonly projects: readonly OpenProject[];
    /** What is wrong with paths. */
    readonly problems: readonly Localized[];
    /** The language in which to tell the problems; undefined where no project is near. */
    readonly language: MessageLanguage | undefined;
}

/** Opens the projects that paths stand for: that of the current folder if there are none. */
export async function openProjects(paths: readonly string[]): Promise<OpenedProjects> {
    const problems: Localized[] = [];
    const named = new Map<string, NamedProject>();
    for (const path of paths.length > 0 ? paths : ['.']) {
        if (path === '') {
            problems.push(sentences.emptyPath);
            continue;
        }
        try {
            addPath(named, path);
        } catch (error) {
            const reason = fileProblem(error);
            if (!reason) throw error;
            problems.push((error as NodeJS.ErrnoException).code === 'ENOENT' ? sentences.missingPath(path) : sentences.unreadablePath(path, reason));
        }
    }
    const projects: OpenProject[] = [];
    for (const project of named.values()) {
        const opened = await openProject(project, problems);
        if (opened) projects.push(opened);
    }
    const language = projects[0]?.input.config.language ?? (problems.length > 0 ? nearestLanguage(resolve(paths[0] ?? '.')) ?? nearestLanguage(resolve('.')) : undefined);
    return { projects, problems, language };
}

/** What the user named of a project. */
interface NamedProject {
    /** Absolute, as it was named first. */
    readonly folder: string;
    readonly shown: string;
    whole: boolean;
    /** As they were named. */
    readonly files: string[];
}

/** Projects are told apart by their real folders, so that a link to one is no second one. */
function addPath(named: Map<string, NamedProject>, path: string): void {
    const absolute = resolve(path);
    const isFolder = statSync(absolute).isDirectory();
    const start = isFolder ? absolute : dirname(absolute);
    const folder = nearestProject(start) ?? start;
    const real = realpathSync.native(folder);
    const project = named.get(real) ?? { folder, shown: isAbsolute(path) ? folder.split(sep).join('/') : fromHere(folder), whole: false, files: [] };
    named.set(real, project);
    if (isFolder) project.whole = true;
    else project.files.push(path);
}

async function openProject({ folder, shown, whole, files }: NamedProject, problems: Localized[]): Promise<OpenProject | undefined> {
    const input = await loadProject(nodeFiles, folder);
    if (input.sources.length === 0 && input.diagnostics.length === 0) {
        problems.push(sentences.noSources(shown, nestedProjects(folder, 3).map(fromHere).sort()));
        return undefined;
    }
    const documents = files.map(file => documentOf(folder, input, resolve(file)));
    files.forEach((file, i) => {
        if (!documents[i]) problems.push(sentences.notInProject(file, shown));
    });
    return { folder, shown, input, pathOf: displayPaths(input, shown), files: whole ? undefined : documents.filter(document => document !== undefined) };
}

/** The document of a project that a file is, read or not. */
function documentOf(folder: string, input: ProjectInput, file: string): SourceDocument | undefined {
    const documents = [...documentsOf(input), ...input.diagnostics.map(({ place }) => place.document)];
    const path = relative(folder, file).split(sep).join('/').normalize('NFC');
    return documents.find(document => document.path === path) ?? documents.find(document => isSameFile(join(folder, document.path), file));
}

/** Folders with an allot.yaml within a folder, a few levels deep: a hint for those who meant one of them. */
function nestedProjects(folder: string, depth: number): readonly string[] {
    const folders = readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        .map(entry => join(folder, entry.name));
    const projects = folders.filter(inner => existsSync(join(inner, projectFileName)));
    return [...projects, ...depth > 1 ? folders.filter(inner => !projects.includes(inner)).flatMap(inner => nestedProjects(inner, depth - 1)) : []];
}
