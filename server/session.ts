import type { ClientCapabilities, Connection, Diagnostic } from 'vscode-languageserver';
import type { ProjectFiles } from '../language/index.js';
import { detailsOf } from './answers.js';
import { clientFiles } from './client-files.js';
import { uriOfLocation } from './location.js';
import { OutsideWatch } from './outside-watch.js';
import { projectStatus } from './project-status.js';
import { type EditorAbilities, statusNotification } from './protocol.js';
import { Publisher } from './publisher.js';
import { type Settings, settingsIn } from './settings.js';
import { Workspace } from './workspace.js';

/** So long nobody types before texts are checked, in milliseconds. Requests do not wait for it. */
const pause = 100;

/** Where a server runs. */
export interface ServerHost {
    /** The files, with URIs for paths: those of a disk, and for what is on none those that the editor sees. */
    files(editor: ProjectFiles): ProjectFiles;
    /** The URI of a page about a code, where there is one. */
    readonly documentationOf?: (code: string) => string;
}

/** One editor for as long as it is connected: what it shows, can do and wants. */
export class Session {
    readonly workspace: Workspace;
    /** What the editor can do. */
    client: ClientCapabilities = {};
    /** What it wanted at the start, which counts where it says nothing else later. */
    atStart: Settings = settingsIn(undefined);
    settings: Settings = this.atStart;
    private readonly outside: OutsideWatch;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(readonly connection: Connection, { files, documentationOf }: ServerHost) {
        this.outside = new OutsideWatch(connection);
        this.workspace = new Workspace(files(clientFiles(connection, () => this.says('files'), uri => this.changeOnDisk([uri]))), {
            checked: (project, snapshot) => publisher.publish(project, snapshot),
            failed: error => connection.console.error(detailsOf(error)),
        });
        const publisher = new Publisher(this.workspace.open, params => {
            const diagnostics = params.diagnostics.map(one => ({ ...one, ...codeDescription(one, documentationOf) }));
            void this.attempt(() => connection.sendDiagnostics({ ...params, diagnostics }));
        });
    }

    /** Whether the editor tells what changes on the disk. */
    get watches(): boolean {
        return this.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    }

    /** Whether it does so for folders that are not opened in it. */
    private get watchesOutside(): boolean {
        return this.watches && this.client.workspace?.didChangeWatchedFiles?.relativePatternSupport === true;
    }

    use(settings: Settings): void {
        this.settings = settings;
        this.workspace.setLanguage(settings.language);
        this.checkSoon();
    }

    /** Takes what changed on the disk, by URI; without URIs, anything may have. */
    changeOnDisk(uris?: readonly string[]): void {
        this.workspace.changeOnDisk(uris);
        this.checkSoon();
    }

    /** Looks anew at what the editor does not watch. */
    changeUnwatched(): void {
        if (!this.watches) return this.changeOnDisk();
        const unwatched = this.watchesOutside ? [] : this.workspace.foldersOutside();
        if (unwatched.length > 0) this.changeOnDisk(unwatched.map(uriOfLocation));
    }

    /** Checks what changed when nothing else has for a while, and lets the editor ask again for what it shows in texts. */
    checkSoon(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.attempt(() => this.check()), pause);
    }

    /** Does what nobody waits for: what goes wrong is written into the log, and ends nothing. */
    async attempt(work: () => Promise<unknown>): Promise<void> {
        try {
            await work();
        } catch (error) {
            this.connection.console.error(detailsOf(error));
        }
    }

    private async check(): Promise<void> {
        await this.workspace.refresh();
        await Promise.all([
            this.attempt(() => this.tellStatus()),
            this.attempt(async () => this.watchesOutside && this.outside.follow(this.workspace.foldersOutside())),
            this.attempt(() => this.showAgain()),
        ]);
    }

    private async tellStatus(): Promise<void> {
        if (!this.says('projectStatus')) return;
        await this.connection.sendNotification(statusNotification, (await this.workspace.snapshots()).map(projectStatus));
    }

    /** An edit changes sums and the meaning of names in other files too. An editor that is about to end does not answer. */
    private async showAgain(): Promise<void> {
        const { inlayHint, codeLens, semanticTokens } = this.client.workspace ?? {};
        const { languages } = this.connection;
        await Promise.allSettled([
            inlayHint?.refreshSupport && languages.inlayHint.refresh(),
            semanticTokens?.refreshSupport && languages.semanticTokens.refresh(),
            codeLens?.refreshSupport && this.connection.sendRequest('workspace/codeLens/refresh'),
        ]);
    }

    /** Whether the editor says that it can do something beyond the protocol. */
    private says(ability: keyof EditorAbilities): boolean {
        return (this.client.experimental as EditorAbilities | undefined)?.[ability] === true;
    }
}

function codeDescription({ code }: Diagnostic, documentationOf: ServerHost['documentationOf']): Pick<Diagnostic, 'codeDescription'> {
    return documentationOf ? { codeDescription: { href: documentationOf(String(code)) } } : {};
}
