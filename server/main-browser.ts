import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.js';

/** The server as a worker of a browser. It has no disk: it asks the editor for files. */
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

// A process ends by itself when its editor says so; a worker must be told.
connection.onExit(() => worker.close());
startServer(connection, { files: editor => editor });
