import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ProjectFiles } from '../../language/index.js';
import { locationOf } from '../../server/location.js';
import { startServer } from '../../server/server.js';
import { Editor } from './editor.js';
import { memoryFiles, type MemoryFile } from './memory-files.js';

/** A server in the test's own process, and an editor, not yet started, that speaks with it. `files` have URIs for paths. */
export function serverInProcess(files: (editor: ProjectFiles) => ProjectFiles): Editor {
    const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
    startServer(connection, { files });
    return new Editor(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
}

/** Files in memory by absolute path, for a server. They may change. */
export function memoryDisk(files: { readonly [path: string]: MemoryFile }): ProjectFiles {
    const disk = memoryFiles(files);
    const pathOf = (uri: string) => locationOf(uri).slice('file://'.length);
    return {
        read: (uri, limit) => disk.read(pathOf(uri), limit),
        list: (uri, root) => disk.list(pathOf(uri), pathOf(root)),
        identify: uri => disk.identify(pathOf(uri)),
        nameOf: uri => disk.nameOf(pathOf(uri)),
    };
}
