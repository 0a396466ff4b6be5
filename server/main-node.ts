import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { nodeFiles } from '../cli/node-files.js';
import type { ProjectFiles } from '../language/index.js';
import { startServer } from './server.js';

/** The server as a process of its own: `--stdio`, which is also meant if nothing is said, `--node-ipc`, `--socket=…` or `--pipe=…`. */
if (!process.argv.some(word => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(word))) process.argv.push('--stdio');

/** The files of the disk, with URIs for paths. What is not on the disk is not there. */
const files: ProjectFiles = {
    read: (uri, limit) => onDisk(uri, path => nodeFiles.read(path, limit)),
    list: (uri, root) => onDisk(uri, path => onDisk(root, rootPath => nodeFiles.list(path, rootPath))),
    identify: uri => onDisk(uri, path => nodeFiles.identify(path)),
    nameOf: uri => nodeFiles.nameOf(fileURLToPath(uri)),
};

startServer(createConnection(), files);

async function onDisk<T>(uri: string, ask: (path: string) => Promise<T>): Promise<T | undefined> {
    const path = pathOf(uri);
    return path === undefined ? undefined : ask(path);
}

/** The path of a URI; undefined where it can be that of no file here, such as one on another host. */
function pathOf(uri: string): string | undefined {
    try {
        const path = fileURLToPath(uri);
        return path.includes('\0') ? undefined : path;
    } catch {
        return undefined;
    }
}
