import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { loadProblem, type ProjectFiles } from '../language/index.js';
import { locationOf, nameOf } from './location.js';
import { type FileContentAnswer, fileRequests, type FolderEntryAnswer, type ListFolderParams, type ReadFileParams } from './protocol.js';

/**
 * The files as the editor sees them, wherever they are: it is asked by requests of its own. Paths are URIs. For an editor that
 * does not know these requests there are none but those that are open.
 */
export function clientFiles(connection: Connection): ProjectFiles {
    const read = askEditor<ReadFileParams, FileContentAnswer>(connection, fileRequests.read);
    const list = askEditor<ListFolderParams, readonly FolderEntryAnswer[]>(connection, fileRequests.list);
    return {
        read: async (uri, limit) => {
            const content = await read({ uri, limit });
            if (content === null) return undefined;
            if ('base64' in content) return { bytes: Uint8Array.from(atob(content.base64), byte => byte.charCodeAt(0)) };
            return { problem: content.problem === 'too large' ? loadProblem.tooLarge(Math.floor(limit / 1024 / 1024)) : loadProblem.notAFile };
        },
        list: async uri => await list({ uri }) ?? undefined,
        identify: async uri => await list({ uri }) ? locationOf(uri) : undefined,
        nameOf: async uri => nameOf(locationOf(uri)),
    };
}

/** An editor that does not know a request says so once; it is not asked again. */
function askEditor<P, A>(connection: Connection, request: string): (params: P) => Promise<A | null> {
    let isKnown = true;
    return async params => {
        if (!isKnown) return null;
        try {
            return await connection.sendRequest<A | null>(request, params);
        } catch (error) {
            if (!(error instanceof ResponseError) || error.code !== ErrorCodes.MethodNotFound) throw error;
            isKnown = false;
            return null;
        }
    };
}
