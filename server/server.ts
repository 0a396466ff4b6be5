import {
    type ClientCapabilities, type Connection, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, type InitializeParams,
    type InitializeResult, TextDocuments, TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answerRequests, featureCapabilities } from './requests.js';
import { type ServerHost, Session } from './session.js';
import { settingsIn, settingsSection } from './settings.js';

/** Serves an editor over a connection until that ends. Documents that are open are never read from the disk. */
export function startServer(connection: Connection, host: ServerHost): void {
    const session = new Session(connection, host);
    connection.onInitialize(params => {
        session.client = params.capabilities;
        session.workspace.setFolders(foldersOf(params));
        session.use(settingsIn(params.initializationOptions));
        return initializeResult(params.capabilities);
    });
    connection.onInitialized(async () => {
        followFolders(session);
        await register(session);
        await readSettings(session, undefined);
    });
    connection.onDidChangeConfiguration(({ settings }) => readSettings(session, settings));
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
    connection.workspace.onDidChangeWorkspaceFolders(async () => {
        workspace.setFolders((await connection.workspace.getWorkspaceFolders() ?? []).map(({ uri }) => uri));
        session.checkSoon();
    });
}

async function register({ client, connection, watches }: Session): Promise<void> {
    const watchers = ['**/*.allot', '**/allot.yaml'].map(globPattern => ({ globPattern }));
    if (watches) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    }
}

/** Asks for the settings; an editor that cannot be asked sends them along. */
async function readSettings(session: Session, sent: unknown): Promise<void> {
    const { client, connection } = session;
    const settings: unknown = client.workspace?.configuration ? await connection.workspace.getConfiguration(settingsSection) : sent;
    if (settings !== undefined && settings !== null) session.use(settingsIn(settings));
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
    for (const event of [documents.onDidOpen, documents.onDidSave, documents.onDidClose]) event(() => void (session.watches || session.changeOnDisk([])));
    documents.listen(connection);
}

function followDisk(session: Session): void {
    const { connection } = session;
    connection.onDidChangeWatchedFiles(({ changes }) => session.changeOnDisk(changes.map(({ uri }) => uri)));
    connection.workspace.onDidCreateFiles(({ files }) => session.changeOnDisk(files.map(({ uri }) => uri)));
    connection.workspace.onDidDeleteFiles(({ files }) => session.changeOnDisk(files.map(({ uri }) => uri)));
    connection.workspace.onDidRenameFiles(({ files }) => session.changeOnDisk(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])));
}
