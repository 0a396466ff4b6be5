import type { Connection } from 'vscode-languageserver';
import { loadProblem, type ProjectFiles } from '../language/index.js';
import { locationOf, nameOf } from './location.js';
import { type FileContentAnswer, fileRequests, type FolderEntryAnswer, type ListFolderParams, type ReadFileParams } from './protocol.js';

/** So long an editor is waited for, in milliseconds: what it has not told of by then is not there. */
const patience = 10_000;

/**
 * The files as the editor sees them, wherever they are: it is asked by requests of its own. Paths are URIs. For an editor that
 * does not answer these requests there are none but those that are open. Throws if it answers with an error.
 */
export function clientFiles(connection: Connection, answers: () => boolean): ProjectFiles {
    const ask = async <P, A>(request: string, params: P) => answers() ? inTime(connection.sendRequest<A | null>(request, params)) : null;
    const read = (params: ReadFileParams) => ask<ReadFileParams, FileContentAnswer>(fileRequests.read, params);
    const list = (params: ListFolderParams) => ask<ListFolderParams, readonly FolderEntryAnswer[]>(fileRequests.list, params);
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

async function inTime<A>(answer: Promise<A | null>): Promise<A | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<null>(resolve => timer = setTimeout(() => resolve(null), patience));
    return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
