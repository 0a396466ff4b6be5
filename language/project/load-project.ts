import { diagnostic, fix, type Diagnostic } from '../diagnostics/diagnostic.js';
import { SourceDocument, type Place } from '../diagnostics/source-document.js';
import { libraryProjects } from '../library/library.js';
import { findRowsFiles } from './find-rows-files.js';
import { findSources } from './find-sources.js';
import { loadProblem } from './load-texts.js';
import { nearestName } from '../references/nearest-name.js';
import { readProjectFile } from './project-file.js';
import type { FolderEntry, ProjectFiles } from './project-files.js';
import type { ProjectInput, UsedProject, UsedTarget } from './project.js';
import { projectFileProblem } from './project-file-texts.js';
import { readSource, unreadable } from './read-source.js';
import { isAbsolutePath, normalPath } from './relative-path.js';

/** The name of the project file. A folder that has one is a project. */
export const projectFileName = 'allot.yaml';

/**
 * Reads the project in a folder: allot.yaml if there is one, the sources, and the projects it uses. What cannot be read
 * becomes a diagnostic; everything else is there. It never throws for what stands in files.
 */
export async function loadProject(files: ProjectFiles, folder: string): Promise<ProjectInput> {
    const identity = await files.identify(folder) ?? folder;
    return new Loading(files, folder).load('', identity);
}

/** A project whose used projects are being read, for the circles: what leads on from it, and what is wrong with it. */
interface Open {
    readonly identity: string;
    readonly name: string;
    readonly diagnostics: Diagnostic[];
    following: UsedTarget | undefined;
    /** Whether something that it uses was left out, because that leads back to itself. */
    isCut: boolean;
}

class Loading {
    private readonly loaded = new Map<string, ProjectInput>();
    private readonly open: Open[] = [];

    constructor(private readonly files: ProjectFiles, private readonly root: string) {}

    /** Loads the project at a path relative to the root's folder (`''` for the root itself). */
    async load(path: string, identity: string): Promise<ProjectInput> {
        const folder = path === '' ? this.root : `${this.root}/${path}`;
        const prefix = path === '' ? '' : `${path}:`;
        const diagnostics: Diagnostic[] = [];
        const projectFile = await this.readProjectFile(folder, prefix, diagnostics);
        const { config, diagnostics: mistakes, isUnclear } = readProjectFile(projectFile, await this.files.nameOf(folder));
        for (const mistake of mistakes) diagnostics.push(mistake);
        const found = await findSources(this.files, folder, config, prefix);
        for (const one of found.diagnostics) diagnostics.push(one);
        if (found.misnamed && !projectFile) {
            diagnostics.push(diagnostic('project-file', emptyPlace(prefix + found.misnamed), { problem: projectFileProblem.wrongFileName }));
        }
        const rowsFiles = await findRowsFiles(this.files, folder, prefix, found.sources);
        const open: Open = { identity, name: config.name, diagnostics, following: undefined, isCut: false };
        this.open.push(open);
        const uses = await this.loadUses(path, config.uses, open);
        this.open.pop();
        const project = { name: config.name, config, projectFile, sources: found.sources, rowsFiles, uses, diagnostics, isUnclear: isUnclear || open.isCut };
        this.loaded.set(identity, project);
        return project;
    }

    private async readProjectFile(folder: string, prefix: string, diagnostics: Diagnostic[]): Promise<SourceDocument | undefined> {
        const entries = await this.files.list(folder, folder);
        const kind = Array.isArray(entries) ? (entries as readonly FolderEntry[]).find(entry => entry.name === projectFileName)?.kind : undefined;
        if (kind !== 'link outside' && kind !== 'link to nothing') {
            return readSource(this.files, folder, projectFileName, prefix, found => diagnostics.push(found));
        }
        diagnostics.push(unreadable(prefix + projectFileName, kind === 'link outside' ? loadProblem.linkOutside : loadProblem.linkToNothing));
        return undefined;
    }

    private async loadUses(path: string, targets: readonly UsedTarget[], open: Open): Promise<readonly UsedProject[]> {
        const uses: UsedProject[] = [];
        for (const used of targets) {
            open.following = used;
            const project = await this.loadUsed(path, used, open);
            if (project && !uses.some(other => other.project === project)) uses.push({ ...used, project });
        }
        return uses;
    }

    private async loadUsed(path: string, { target, place }: UsedTarget, owner: Open): Promise<ProjectInput | undefined> {
        const missing = (reason: { readonly en: string; readonly vi: string }, near?: string) => {
            const fixes = near === undefined ? [] : [fix('write-instead', { text: near }, [{ place, text: near }])];
            owner.diagnostics.push(diagnostic('uses-missing', place, { target, reason }, { fixes }));
            return undefined;
        };
        if (target.startsWith('allot:')) {
            const known = [...libraryProjects.keys()];
            return this.libraryProject(target) ?? missing(loadProblem.notInLibrary(known), nearestName(target, known));
        }
        if (isAbsolutePath(target) || target.includes('\\')) return missing(loadProblem.notRelative);
        const relative = normalPath(`${path}/${target}`);
        const folder = relative === '' ? this.root : `${this.root}/${relative}`;
        const identity = await this.files.identify(folder);
        if (identity === undefined) return missing(loadProblem.noFolder);
        const circle = this.open.findIndex(other => other.identity === identity);
        if (circle >= 0) {
            owner.isCut = true;
            return this.reportCircle(circle);
        }
        const loaded = this.loaded.get(identity);
        if (loaded) return loaded;
        // Whether there is one is all that is asked here, so nothing of it need be read.
        if (await this.files.read(`${folder}/${projectFileName}`, 0) === undefined) return missing(loadProblem.noProjectFile);
        return this.load(relative, identity);
    }

    /** A circle is told once, in the project where it begins and ends, at the entry that leads into it. */
    private reportCircle(start: number): undefined {
        const { name, diagnostics, following } = this.open[start];
        const chain = [...this.open.slice(start).map(project => project.name), name].join(' → ');
        if (following) diagnostics.push(diagnostic('uses-circle', following.place, { chain }));
    }

    private libraryProject(target: string): ProjectInput | undefined {
        const loaded = this.loaded.get(target);
        const sources = libraryProjects.get(target);
        if (loaded || !sources) return loaded;
        const project: ProjectInput = {
            name: target,
            config: readProjectFile(undefined, target).config,
            projectFile: undefined,
            sources: sources.map(({ path, text }) => new SourceDocument(`${target}:${path}`, text)),
            rowsFiles: [],
            uses: [],
            diagnostics: [],
            isUnclear: false,
        };
        this.loaded.set(target, project);
        return project;
    }
}

function emptyPlace(path: string): Place {
    return { document: new SourceDocument(path, ''), start: 0, end: 0 };
}
