import {
    type ClientCapabilities, type Connection, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, FileChangeType, type InitializeParams,
    type InitializeResult, TextDocuments, TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { watched } from './outside-watch.js';
import { answerRequests, featureCapabilities } from './requests.js';
import { type ServerHost, Session } from './session.js';
import { settingsIn, settingsSection } from './settings.js';

/** Serves an editor over a connection until that ends. Documents that are open are never read from the disk. */
export function startServer(connection: Connection, host: ServerHost): void {
    const session = new Session(connection, host);
    connection.onInitialize(params => {
        session.client = params.capabilities;
        session.workspace.changeFolders({ added: foldersOf(params), removed: [] });
        session.use(session.atStart = settingsIn(params.initializationOptions));
        return initializeResult(params.capabilities);
    });
    connection.onInitialized(() => {
        followFolders(session);
        void session.attempt(() => register(session));
        void session.attempt(() => readSettings(session, undefined));
    });
    connection.onDidChangeConfiguration(({ settings }) => session.attempt(() => readSettings(session, settings)));
    followDocuments(session);
    followDisk(session);
    answerRequests(session);
    connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
    return workspaceFolders ? workspaceFolders.map(({ uri }) => uri) : rootUri ? [rootUri] : [];
}

/** Folders take the files along that are in them, and no watcher of files tells of those. */
const anything = { filters: [{ pattern: { glob: '**' } }] };

function initializeResult({ workspace }: ClientCapabilities): InitializeResult {
    return {
        serverInfo: { name: 'allot' },
        capabilities: {
            ...featureCapabilities,
            textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
            workspace: {
                workspaceFolders: { supported: true, changeNotifications: true },
                ...workspace?.fileOperations ? { fileOperations: { didCreate: anything, didDelete: anything, didRename: anything } } : {},
            },
        },
    };
}

function followFolders(session: Session): void {
    const { client, connection, workspace } = session;
    if (!client.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.changeFolders({ added: added.map(({ uri }) => uri), removed: removed.map(({ uri }) => uri) });
        session.checkSoon();
    });
}

async function register({ client, connection, watches }: Session): Promise<void> {
    const watchers = watched.map(({ glob, ...kind }) => ({ globPattern: glob, ...kind }));
    if (watches) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    }
}

/** Asks for the settings; an editor that cannot be asked sends them along. */
async function readSettings(session: Session, sent: unknown): Promise<void> {
    const { client, connection } = session;
    const settings: unknown = client.workspace?.configuration ? await connection.workspace.getConfiguration(settingsSection) : sent;
    if (settings !== undefined && settings !== null) session.use(settingsIn(settings, session.atStart));
}

function followDocuments(session: Session): void {
    const { connection, workspace } = session;
    const documents = new TextDocuments(TextDocument);
    documents.onDidChangeContent(({ document }) => {
        workspace.edit(document);
        session.checkSoon();
    });
    documents.onDidClose(({ document }) => {
        workspace.close(document.uri);
        session.checkSoon();
    });
    // An editor that does not watch files says nothing else of what may have changed.
    for (const event of [documents.onDidOpen, documents.onDidSave, documents.onDidClose]) event(() => session.changeUnwatched());
    documents.listen(connection);
}

function followDisk(session: Session): void {
    const { connection, workspace } = session;
    connection.onDidChangeWatchedFiles(({ changes }) => {
        // Whatever is deleted is told: build folders, packages …
        const relevant = changes.filter(({ uri, type }) => type !== FileChangeType.Deleted || workspace.knows(uri));
        if (relevant.length > 0) session.changeOnDisk(relevant.map(({ uri }) => uri));
    });
    connection.workspace.onDidCreateFiles(({ files }) => session.changeOnDisk(files.map(({ uri }) => uri)));
    connection.workspace.onDidDeleteFiles(({ files }) => session.changeOnDisk(files.map(({ uri }) => uri)));
    connection.workspace.onDidRenameFiles(({ files }) => session.changeOnDisk(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])));
}
