import type { Connection } from 'vscode-languageserver';
import { loadProblem, type ProjectFiles } from '../language/index.js';
import { locationOf, nameOf } from './location.js';
import { type FileContentAnswer, fileRequests, type FolderEntryAnswer, type ListFolderParams, type ReadFileParams } from './protocol.js';

/** The files as the editor sees them, wherever they are: it is asked by requests of its own. Paths are URIs. */
export function clientFiles(connection: Connection): ProjectFiles {
    const read = (params: ReadFileParams) => connection.sendRequest<FileContentAnswer | null>(fileRequests.read, params);
    const list = (params: ListFolderParams) => connection.sendRequest<readonly FolderEntryAnswer[] | null>(fileRequests.list, params);
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
