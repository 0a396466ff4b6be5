import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MessageLanguage, ProjectFiles, SourceDocument } from '../language/index.js';
import { textsOf } from './addresses.js';
import { findProjects, isText } from './find-projects.js';
import { LiveProject } from './live-project.js';
import { locationOf, type Location } from './location.js';
import { type OpenDocument, OpenDocuments } from './open-documents.js';
import { folderSource, loneSource } from './project-source.js';
import type { Snapshot } from './snapshot.js';
import { WorkspaceFiles } from './workspace-files.js';

/** Who wants to know what happens in a workspace. */
export interface WorkspaceListener {
    /** A project was looked at again; without a snapshot it is gone, or could not be checked. */
    checked(project: object, snapshot: Snapshot | undefined): void;
    failed(error: unknown): void;
}

/** A document in the project to which it belongs. */
export interface DocumentInProject {
    readonly snapshot: Snapshot;
    readonly document: SourceDocument;
}

/** All projects that an editor shows, kept as they stand: on the disk, with the open documents laid over it. */
export class Workspace {
    readonly open = new OpenDocuments();
    private readonly files: WorkspaceFiles;
    private folders: readonly Location[] = [];
    private language: MessageLanguage | undefined;
    /** By folder. */
    private readonly projects = new Map<Location, LiveProject>();
    /** Documents of no project, by location. */
    private readonly lone = new Map<Location, LiveProject>();
    private isStale = true;
    private refreshing: Promise<void> | undefined;

    /** `disk` has URIs for paths. */
    constructor(disk: ProjectFiles, private readonly listener: WorkspaceListener) {
        this.files = new WorkspaceFiles(disk, this.open);
    }

    /** Says which folders are opened, by URI. */
    setFolders(uris: readonly string[]): void {
        this.folders = uris.map(locationOf);
        this.isStale = true;
    }

    /** Says in which language messages are; undefined for that of each project. */
    setLanguage(language: MessageLanguage | undefined): void {
        this.language = language;
        for (const project of this.all()) project.isStale = true;
    }

    /** Takes the text of a document that was opened or edited. */
    edit(document: TextDocument): void {
        const isNew = !this.open.at(locationOf(document.uri));
        const { location } = this.open.set(document);
        this.markStale(location);
        this.isStale ||= isNew || location.endsWith('.yaml');
    }

    close(uri: string): void {
        this.open.delete(uri);
        this.changeOnDisk(uri);
    }

    /** Something was created, changed or deleted on the disk: a file or a folder; without a URI, anything. */
    changeOnDisk(uri?: string): void {
        const location = uri === undefined ? undefined : locationOf(uri);
        this.files.forget(location);
        this.isStale = true;
        if (location === undefined) for (const project of this.all()) project.isStale = true;
        else this.markStale(location);
    }

    /** A text or project file as it stands now; undefined if it belongs to no project. */
    async find(uri: string): Promise<DocumentInProject | undefined> {
        await this.refresh();
        for (const { snapshot } of this.all()) {
            const document = snapshot?.documentAt(uri);
            if (snapshot && document && textsOf(snapshot.input).includes(document)) return { snapshot, document };
        }
        return undefined;
    }

    /** All projects as they stand now. */
    async snapshots(): Promise<readonly Snapshot[]> {
        await this.refresh();
        return this.all().flatMap(({ snapshot }) => snapshot ? [snapshot] : []);
    }

    /** Checks what changed, until nothing has. */
    refresh(): Promise<void> {
        this.refreshing ??= this.refreshAll().finally(() => this.refreshing = undefined);
        return this.refreshing;
    }

    private async refreshAll(): Promise<void> {
        for (;;) {
            const stale = this.all().find(project => project.isStale);
            if (this.isStale) await this.findProjects();
            else if (stale) await this.refreshProject(stale);
            else if (!this.updateLone()) return;
        }
    }

    private async findProjects(): Promise<void> {
        this.isStale = false;
        const open = [...this.open.all()].map(({ location }) => location);
        const found = await findProjects(this.files, this.folders, open).catch((error: unknown) => this.listener.failed(error));
        if (this.isStale || !found) return;
        this.keepOnly(this.projects, found);
        for (const folder of found) if (!this.projects.has(folder)) this.projects.set(folder, new LiveProject(folderSource(folder, this.files, this.open)));
    }

    private async refreshProject(project: LiveProject): Promise<void> {
        try {
            await project.refresh(input => this.language ?? input.config.language);
        } catch (error) {
            // Rather nothing is said than what may no longer be true.
            project.snapshot = undefined;
            this.listener.failed(error);
        }
        if (!project.isStale) this.listener.checked(project, project.snapshot);
        // Others have their turn: what came in meanwhile is heard before the next project is checked.
        await new Promise(resolve => setTimeout(resolve, 0));
    }

    /** Makes projects of the open documents that are in none. Says whether there are new ones. */
    private updateLone(): boolean {
        const homeless = [...this.open.all()].filter(document => isLanguage(document) && !this.isInFolder(document));
        this.keepOnly(this.lone, new Set(homeless.map(({ location }) => location)));
        const fresh = homeless.filter(({ location }) => !this.lone.has(location));
        for (const { document, location } of fresh) this.lone.set(location, new LiveProject(loneSource(document.uri, location, this.open)));
        return fresh.length > 0;
    }

    private isInFolder({ document: { uri } }: OpenDocument): boolean {
        return [...this.projects.values()].some(({ snapshot }) => {
            const document = snapshot?.documentAt(uri);
            return document !== undefined && snapshot!.input.sources.includes(document);
        });
    }

    private keepOnly(projects: Map<Location, LiveProject>, wanted: ReadonlySet<Location>): void {
        for (const [location, project] of projects) {
            if (wanted.has(location)) continue;
            projects.delete(location);
            this.listener.checked(project, undefined);
        }
    }

    private markStale(location: Location): void {
        for (const project of this.all()) project.isStale ||= project.source.dependsOn(location);
    }

    private all(): readonly LiveProject[] {
        return [...this.projects.values(), ...this.lone.values()];
    }
}

function isLanguage({ location, document }: OpenDocument): boolean {
    return document.languageId === 'allot' || isText(location);
}
