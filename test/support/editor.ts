import {
    ConfigurationRequest, createProtocolConnection, type Diagnostic, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification,
    DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, FileChangeType, type FileSystemWatcher, InitializedNotification,
    type InitializeParams, InitializeRequest, type InitializeResult, type MessageReader, type MessageWriter, type ProtocolConnection,
    PublishDiagnosticsNotification, type Range, RegistrationRequest, UnregistrationRequest, WatchKind, WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';

/** How an editor of a test is: which folders are opened, and what it says of itself beyond that. */
export interface EditorOptions {
    readonly folders: readonly string[];
    readonly language?: 'en' | 'vi';
    readonly capabilities?: InitializeParams['capabilities'];
}

/** What an editor was told last of a document. */
export interface Shown {
    readonly version: number | undefined;
    readonly diagnostics: readonly Diagnostic[];
}

/** An editor as a server sees it: it has documents open, and keeps what it is told of them, by URI. */
export class Editor {
    readonly shown = new Map<string, Shown>();
    /** The URIs of all that was published, in order. */
    readonly published: string[] = [];
    private readonly registered = new Map<string, readonly FileSystemWatcher[]>();
    readonly connection: ProtocolConnection;
    private readonly versions = new Map<string, number>();

    constructor(reader: MessageReader, writer: MessageWriter) {
        this.connection = createProtocolConnection(reader, writer);
        this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
            this.published.push(uri);
            this.shown.set(uri, { version, diagnostics });
        });
        this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
            for (const { id, registerOptions } of registrations) {
                this.registered.set(id, (registerOptions as { readonly watchers?: readonly FileSystemWatcher[] }).watchers ?? []);
            }
        });
        this.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
            for (const { id } of unregisterations) this.registered.delete(id);
        });
    }

    /** What the server wants to hear of: globs, those of one folder behind its URI, and in brackets if that is not all that happens. */
    get watched(): readonly string[] {
        return [...this.registered.values()].flat().map(({ globPattern, kind }) => {
            const glob = typeof globPattern === 'string' ? globPattern : `${String(globPattern.baseUri)} ${globPattern.pattern}`;
            return kind === WatchKind.Delete ? `${glob} (deleted)` : glob;
        }).sort();
    }

    async start({ folders, language = 'en', capabilities = watchingEditor }: EditorOptions): Promise<InitializeResult> {
        this.connection.onRequest(ConfigurationRequest.type, () => [{ language }]);
        this.connection.listen();
        const result = await this.connection.sendRequest(InitializeRequest.type, {
            processId: null, rootUri: null, capabilities, workspaceFolders: folders.map(uri => ({ uri, name: uri })), initializationOptions: { language },
        });
        await this.connection.sendNotification(InitializedNotification.type, {});
        return result;
    }

    async open(uri: string, text: string): Promise<void> {
        const version = (this.versions.get(uri) ?? 0) + 1;
        this.versions.set(uri, version);
        await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'allot', version, text } });
    }

    /** Replaces a range, or the whole text. */
    async edit(uri: string, text: string, range?: Range): Promise<void> {
        const version = this.versions.get(uri)! + 1;
        this.versions.set(uri, version);
        await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
            textDocument: { uri, version }, contentChanges: [range ? { range, text } : { text }],
        });
    }

    versionOf(uri: string): number | undefined {
        return this.versions.get(uri);
    }

    async close(uri: string): Promise<void> {
        await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    }

    /** Tells what happened on the disk. */
    async tell(changes: readonly (readonly [uri: string, kind: 'created' | 'changed' | 'deleted'])[]): Promise<void> {
        const events = changes.map(([uri, kind]) => ({ uri, type: changeTypes[kind] }));
        await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: events });
    }

    /** Waits until the server has checked all it was told of: it answers this request only then. */
    async settled(): Promise<void> {
        await this.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'nothing has this name' });
    }

    /** What is shown, in short: `code line` (from 0) by URI. Documents with nothing wrong are left out. */
    async problems(): Promise<{ readonly [uri: string]: readonly string[] }> {
        await this.settled();
        const wrong = [...this.shown].filter(([, { diagnostics }]) => diagnostics.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
        return Object.fromEntries(wrong.map(([uri, { diagnostics }]) => [uri, diagnostics.map(({ code, range }) => `${code} ${range.start.line}`)]));
    }
}

const changeTypes = { created: FileChangeType.Created, changed: FileChangeType.Changed, deleted: FileChangeType.Deleted } as const;

const watchingEditor: InitializeParams['capabilities'] = {
    workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};
