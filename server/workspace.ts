import type { TextDocument } from 'vscode-languageserver-textdocument';
import { documentsOf, type MessageLanguage, type ProjectFiles, type ProjectInput, type SourceDocument } from '../language/index.js';
import { findProjects, isText } from './find-projects.js';
import { LiveProject } from './live-project.js';
import { foldersAround, isWithin, locationOf, type Location, schemeOf } from './location.js';
import { type OpenDocument, OpenDocuments } from './open-documents.js';
import { folderSource, loneSource, type ProjectAround } from './project-source.js';
import { Silence } from './silence.js';
import type { ProjectTexts, Snapshot } from './snapshot.js';
import { touchedBy, WorkspaceFiles } from './workspace-files.js';

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

/** A document among the texts of the project to which it belongs, checked or not. */
export interface DocumentInTexts {
    readonly texts: ProjectTexts;
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
    /** Whether a folder could not be looked into. */
    private isIncomplete = false;
    private loading: Promise<void> | undefined;
    private checking: Promise<void> | undefined;
    private readonly silence = new Silence();

    /** `disk` has URIs for paths. */
    constructor(disk: ProjectFiles, private readonly listener: WorkspaceListener) {
        this.files = new WorkspaceFiles(disk, this.open);
    }

    /** Says which folders are opened and which are not any more, by URI. */
    changeFolders({ added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] }): void {
        const gone = new Set(removed.map(locationOf));
        this.folders = [...new Set([...this.folders.filter(folder => !gone.has(folder)), ...added.map(locationOf)])];
        this.isStale = true;
    }

    /** Says in which language messages are; undefined for that of each project. */
    setLanguage(language: MessageLanguage | undefined): void {
        this.language = language;
        for (const project of this.all()) project.isStale = true;
    }

    /** Takes the text of a document that was opened or edited. */
    edit(document: TextDocument): void {
        this.silence.broken();
        const isNew = !this.open.at(locationOf(document.uri));
        const { location } = this.open.set(document);
        this.markStale(touchedBy([location]));
        this.isStale ||= isNew || location.endsWith('.yaml');
    }

    close(uri: string): void {
        this.open.delete(uri);
        this.changeOnDisk([uri]);
    }

    /** Files or folders were created, changed or deleted on the disk, by URI; without URIs, anything. */
    changeOnDisk(uris?: readonly string[]): void {
        this.silence.broken();
        const isTouched = uris ? touchedBy(uris.map(locationOf)) : () => true;
        this.files.forget(isTouched);
        this.isStale = true;
        this.markStale(isTouched);
    }

    /** Whether it can matter that something is gone from the disk: projects are told of whole disks. */
    knows(uri: string): boolean {
        return this.files.knows(locationOf(uri));
    }

    /** The folders outside of the opened ones into which projects reach, without those that lie in each other. */
    foldersOutside(): readonly Location[] {
        const reached = [...new Set(this.all().flatMap(({ texts }) => texts?.folders ?? []))];
        const outside = reached.filter(folder => !this.folders.some(opened => isWithin(folder, opened)));
        return outside.filter(folder => !outside.some(other => other !== folder && isWithin(folder, other)));
    }

    /** A text or project file as it stands now; undefined if it belongs to no project. */
    async find(uri: string): Promise<DocumentInProject | undefined> {
        await this.refresh();
        const found = findIn(this.all().flatMap(({ snapshot }) => snapshot ?? []), uri);
        return found && { snapshot: found.texts, document: found.document };
    }

    /** The same, without waiting for any check. */
    async findText(uri: string): Promise<DocumentInTexts | undefined> {
        if (!this.loading) this.tryAgain();
        await this.load();
        return findIn(this.all().flatMap(({ texts }) => texts ?? []), uri);
    }

    /** All projects as they stand now. */
    async snapshots(): Promise<readonly Snapshot[]> {
        await this.refresh();
        return this.all().flatMap(({ snapshot }) => snapshot ?? []);
    }

    /** Checks what changed, until nothing has. */
    refresh(): Promise<void> {
        this.silence.broken();
        if (!this.checking) this.tryAgain();
        this.checking ??= this.checkAll().finally(() => this.checking = undefined);
        return this.checking;
    }

    /** Waits until the editor has said what it is about to say, if there is something to be done for what it said. */
    async listen(): Promise<void> {
        this.silence.broken();
        if (this.isAnyStale() || this.all().some(project => project.isUnchecked)) await this.silence.wait();
    }

    /** What could not be read may be there by now. Once for each request, so that none goes on for ever. */
    private tryAgain(): void {
        this.isStale ||= this.isIncomplete;
        for (const project of this.all()) project.isStale ||= project.isUnread;
    }

    /** Loads what changed, until nothing has. */
    private load(): Promise<void> {
        this.silence.broken();
        this.loading ??= this.loadAll().finally(() => this.loading = undefined);
        return this.loading;
    }

    private async checkAll(): Promise<void> {
        for (;;) {
            await this.load();
            const unchecked = this.all().find(project => project.isUnchecked);
            if (!unchecked) return;
            // A check cannot be ended: whatever makes it superfluous is heard before it begins.
            if (!unchecked.isKnown(this.languageOf)) await this.listen();
            if (!this.isAnyStale()) this.check(unchecked);
        }
    }

    private async loadAll(): Promise<void> {
        for (;;) {
            const stale = this.all().find(project => project.isStale);
            if (this.isStale) await this.findProjects();
            else if (stale) await this.loadProject(stale);
            else if (!this.updateLone()) return;
        }
    }

    private async findProjects(): Promise<void> {
        this.isStale = false;
        const open = this.open.all().filter(this.isServed).map(({ document }) => locationOf(document.uri));
        const unseen: Location[] = [];
        const found = await findProjects(this.files, this.folders, open, (error, folder) => {
            unseen.push(folder);
            this.listener.failed(error);
        });
        this.isIncomplete = unseen.length > 0;
        if (this.isStale) return;
        // What was found before need not be gone because nobody can look there now.
        const mayBeThere = (project: Location) => unseen.some(folder => isWithin(project, folder) || isWithin(folder, project));
        this.keepOnly(this.projects, new Set([...found, ...[...this.projects.keys()].filter(mayBeThere)]));
        for (const folder of found) if (!this.projects.has(folder)) this.projects.set(folder, new LiveProject(folderSource(folder, this.files, this.open)));
    }

    private async loadProject(project: LiveProject): Promise<void> {
        try {
            await project.load();
        } catch (error) {
            project.isUnread = true;
            this.giveUp(project, error);
        }
    }

    private check(project: LiveProject): void {
        try {
            project.check(this.languageOf);
            this.listener.checked(project, project.snapshot);
        } catch (error) {
            this.giveUp(project, error);
        }
    }

    /** Rather nothing is said than what may no longer be true. */
    private giveUp(project: LiveProject, error: unknown): void {
        project.fail();
        this.listener.failed(error);
        this.listener.checked(project, undefined);
    }

    private readonly languageOf = (input: ProjectInput): MessageLanguage => this.language ?? input.config.language;

    /** Makes projects of the open documents that are in none. Says whether there are new ones. */
    private updateLone(): boolean {
        const homeless = this.open.all().filter(document => this.isServed(document) && isLanguage(document) && this.isHomeless(document));
        this.keepOnly(this.lone, new Set(homeless.map(({ location }) => location)));
        const fresh = homeless.filter(({ location }) => !this.lone.has(location));
        for (const { location } of fresh) this.lone.set(location, new LiveProject(loneSource(location, this.open, () => this.projectAround(location))));
        return fresh.length > 0;
    }

    /** Texts of projects are on disks, in editors that were never saved, and wherever a folder is opened; not in histories (`git:`). */
    private readonly isServed = ({ location }: OpenDocument): boolean => {
        const scheme = schemeOf(location);
        return scheme === 'file' || scheme === 'untitled' || this.folders.some(folder => schemeOf(folder) === scheme);
    };

    /**
     * Whether a document is known to belong to no project. What belongs to one that could not be loaded nobody knows: by itself a document
     * of it would be blamed for every name of the others.
     */
    private isHomeless({ location, document: { uri } }: OpenDocument): boolean {
        const innermost = this.innermost(location);
        if (innermost && !innermost.project.texts) return false;
        return ![...this.projects.values()].some(({ texts }) => {
            const document = texts?.documentAt(uri);
            return document !== undefined && documentsOf(texts!.input).includes(document);
        });
    }

    /** The innermost project in whose folder a document lies, if it has a project file: without one nothing is left out on purpose. */
    private projectAround(location: Location): ProjectAround | undefined {
        const { folder, project } = this.innermost(location) ?? {};
        const input = project?.texts?.input;
        return folder !== undefined && input?.projectFile ? { folder, input } : undefined;
    }

    private innermost(location: Location): { readonly folder: Location; readonly project: LiveProject } | undefined {
        const projects = new Map([...this.projects].map(([folder, project]) => [folder.normalize('NFC'), project]));
        const folder = foldersAround(location).find(one => projects.has(one));
        return folder === undefined ? undefined : { folder, project: projects.get(folder)! };
    }

    private keepOnly(projects: Map<Location, LiveProject>, wanted: ReadonlySet<Location>): void {
        for (const [location, project] of projects) {
            if (wanted.has(location)) continue;
            projects.delete(location);
            this.listener.checked(project, undefined);
        }
    }

    private markStale(isTouched: (location: Location) => boolean): void {
        for (const project of this.all()) project.isStale ||= project.source.dependsOn(isTouched);
    }

    private isAnyStale(): boolean {
        return this.isStale || this.all().some(project => project.isStale);
    }

    private all(): readonly LiveProject[] {
        return [...this.projects.values(), ...this.lone.values()];
    }
}

/** A document of a project; not of one that another project uses. */
function findIn<T extends ProjectTexts>(projects: readonly T[], uri: string): { readonly texts: T; readonly document: SourceDocument } | undefined {
    for (const texts of projects) {
        const document = texts.documentAt(uri);
        if (document && documentsOf(texts.input).includes(document)) return { texts, document };
    }
    return undefined;
}

function isLanguage({ location, document }: OpenDocument): boolean {
    return document.languageId === 'allot' || isText(location);
}
