import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { nodeFiles } from '../cli/node-files.js';
import type { ProjectFiles } from '../language/index.js';
import { startServer } from './server.js';

/** The server as a process of its own: `--stdio`, which is also meant if nothing is said, `--node-ipc`, `--socket=…` or `--pipe=…`. */
if (!process.argv.some(word => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(word))) process.argv.push('--stdio');

/** The files of the disk. For what is elsewhere (a repository that was never fetched, say) the editor is asked. */
const filesOf = (elsewhere: ProjectFiles): ProjectFiles => ({
    read: (uri, limit) => isElsewhere(uri) ? elsewhere.read(uri, limit) : onDisk(uri, path => nodeFiles.read(path, limit)),
    list: (uri, root) => isElsewhere(uri) ? elsewhere.list(uri, root) : onDisk(uri, path => onDisk(root, rootPath => nodeFiles.list(path, rootPath))),
    identify: uri => isElsewhere(uri) ? elsewhere.identify(uri) : onDisk(uri, path => nodeFiles.identify(path)),
    nameOf: uri => isElsewhere(uri) ? elsewhere.nameOf(uri) : nodeFiles.nameOf(fileURLToPath(uri)),
});

/** In the package the page stands beside the built server. */
const documentation = new URL('../docs/diagnostics.md', import.meta.url);
startServer(createConnection(), { files: filesOf, ...existsSync(documentation) ? { documentationOf: (code: string) => `${documentation.href}#${code}` } : {} });

function isElsewhere(uri: string): boolean {
    return !uri.startsWith('file:');
}

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
