import type { Connection } from 'vscode-languageserver';
import { loadProblem, type ProjectFiles } from '../language/index.js';
import { locationOf, nameOf } from './location.js';
import { type FileContentAnswer, fileRequests, type FolderEntryAnswer, type ListFolderParams, type ReadFileParams } from './protocol.js';

/** So long an editor is waited for, in milliseconds. What it has not told of by then is not known: neither that it is there nor that it is not. */
const patience = 10_000;

/**
 * The files as the editor sees them, wherever they are: it is asked by requests of its own. Paths are URIs. For an editor that
 * does not answer these requests there are none but those that are open. Throws if it answers with an error or takes too long.
 *
 * @param answered is told the URI of what the editor was not waited for any more, when it answers after all
 */
export function clientFiles(connection: Connection, answers: () => boolean, answered: (uri: string) => void): ProjectFiles {
    const overdue = new Set<string>();
    const ask = async <P extends { readonly uri: string }, A>(request: string, params: P): Promise<A | null> => {
        if (!answers()) return null;
        const question = JSON.stringify([request, params]);
        // An editor that is still at it is not asked the same again, and nobody waits for it twice.
        if (overdue.has(question)) throw tooLate(params.uri);
        const answer = connection.sendRequest<A | null>(request, params);
        return inTime(answer, () => {
            overdue.add(question);
            void answer.then(() => {
                overdue.delete(question);
                answered(params.uri);
            }, () => overdue.delete(question));
            return tooLate(params.uri);
        });
    };
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

/** The answer, or the error of `late` if it does not come in time. */
async function inTime<A>(answer: Promise<A>, late: () => Error): Promise<A> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => timer = setTimeout(() => reject(late()), patience));
    return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
}

function tooLate(uri: string): Error {
    return new Error(`The editor has not answered what is at ${uri} within ${patience / 1_000} s.`);
}
