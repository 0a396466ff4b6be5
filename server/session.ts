import type { ClientCapabilities, Connection, Diagnostic } from 'vscode-languageserver';
import type { ProjectFiles } from '../language/index.js';
import { detailsOf } from './answers.js';
import { projectStatus } from './project-status.js';
import { statusNotification } from './protocol.js';
import { Publisher } from './publisher.js';
import { type Settings, settingsIn } from './settings.js';
import { Workspace } from './workspace.js';

/** So long nobody types before texts are checked, in milliseconds. Requests do not wait for it. */
const pause = 100;

/** Where a server runs. */
export interface ServerHost {
    /** The files of the disk, with URIs for paths. */
    readonly disk: ProjectFiles;
    /** The URI of a page about a code, where there is one. */
    readonly documentationOf?: (code: string) => string;
}

/** One editor for as long as it is connected: what it shows, can do and wants. */
export class Session {
    readonly workspace: Workspace;
    /** What the editor can do. */
    client: ClientCapabilities = {};
    settings: Settings = settingsIn(undefined);
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(readonly connection: Connection, { disk, documentationOf }: ServerHost) {
        this.workspace = new Workspace(disk, {
            checked: (project, snapshot) => publisher.publish(project, snapshot),
            failed: error => connection.console.error(detailsOf(error)),
        });
        const publisher = new Publisher(this.workspace.open, params => {
            const diagnostics = params.diagnostics.map(one => ({ ...one, ...codeDescription(one, documentationOf) }));
            void connection.sendDiagnostics({ ...params, diagnostics });
        });
    }

    /** Whether the editor tells what changes on the disk. */
    get watches(): boolean {
        return this.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    }

    use(settings: Settings): void {
        this.settings = settings;
        this.workspace.setLanguage(settings.language);
        this.checkSoon();
    }

    /** Takes changes on the disk, by URI; none means that anything may have changed. */
    changeOnDisk(uris: readonly string[]): void {
        if (uris.length === 0) this.workspace.changeOnDisk();
        for (const uri of uris) this.workspace.changeOnDisk(uri);
        this.checkSoon();
    }

    /** Checks what changed when nothing else has for a while, and lets the editor ask again for what it shows in texts. */
    checkSoon(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.check(), pause);
    }

    private async tellStatus(): Promise<void> {
        const wants = (this.client.experimental as { readonly projectStatus?: unknown } | undefined)?.projectStatus === true;
        if (wants) await this.connection.sendNotification(statusNotification, (await this.workspace.snapshots()).map(projectStatus));
    }

    private async check(): Promise<void> {
        await this.workspace.refresh();
        await this.tellStatus();
        const { inlayHint, codeLens, semanticTokens } = this.client.workspace ?? {};
        const { languages } = this.connection;
        // An edit changes sums and the meaning of names in other files too. An editor that is about to end does not answer.
        await Promise.allSettled([
            inlayHint?.refreshSupport && languages.inlayHint.refresh(),
            semanticTokens?.refreshSupport && languages.semanticTokens.refresh(),
            codeLens?.refreshSupport && this.connection.sendRequest('workspace/codeLens/refresh'),
        ]);
    }
}

function codeDescription({ code }: Diagnostic, documentationOf: ServerHost['documentationOf']): Pick<Diagnostic, 'codeDescription'> {
    return documentationOf ? { codeDescription: { href: documentationOf(String(code)) } } : {};
}
