import { type CancellationToken, type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Snapshot } from './snapshot.js';
import type { DocumentInProject, DocumentInTexts, Workspace } from './workspace.js';

/** A request as the connection hands it over. */
export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError>;

export interface AboutDocument {
    readonly textDocument: { readonly uri: string };
}

/** An answer about a document of a project, of all that there are. */
type Ask<P, R> = (found: DocumentInProject, params: P, all: readonly Snapshot[]) => R | ResponseError;

/** How requests are answered: of the texts as they stand when the request comes, and never so that the server ends. */
export interface Answers {
    /** About a text of the language; `nothing` if it belongs to no project, or is a CSV file or a project file. */
    ofText<P extends AboutDocument, R>(nothing: R, ask: Ask<P, R>): Handler<P, R>;
    /** About a text, a CSV file or a project file. */
    ofDocument<P extends AboutDocument, R>(nothing: R, ask: Ask<P, R>): Handler<P, R>;
    /** About a text of the language as it is written, without waiting until it is checked. */
    ofTree<P extends AboutDocument, R>(nothing: R, ask: (found: DocumentInTexts, params: P) => R): Handler<P, R>;
    of<P, R>(ask: (params: P) => Promise<R | ResponseError>): Handler<P, R>;
}

export function answersOf(connection: Connection, workspace: Workspace): Answers {
    const of = <P, R>(ask: (params: P) => Promise<R | ResponseError>): Handler<P, R> => async (params, token) => {
        try {
            // Whoever is not waiting any more needs no work done.
            await workspace.listen();
            if (token.isCancellationRequested) return cancelled();
            const answer = await ask(params);
            return token.isCancellationRequested ? cancelled() : answer;
        } catch (error) {
            connection.console.error(detailsOf(error));
            return new ResponseError(ErrorCodes.InternalError, error instanceof Error ? error.message : String(error));
        }
    };
    const ofDocument: Answers['ofDocument'] = (nothing, ask) => async (params, token) => of(async () => {
        const found = await workspace.find(params.textDocument.uri);
        if (token.isCancellationRequested) return cancelled();
        return found ? ask(found, params, await workspace.snapshots()) : nothing;
    })(params, token);
    return {
        of, ofDocument,
        ofTree: (nothing, ask) => of(async params => {
            const found = await workspace.findText(params.textDocument.uri);
            return found?.texts.input.sources.includes(found.document) ? ask(found, params) : nothing;
        }),
        ofText: (nothing, ask) => ofDocument(nothing, (found, params, all) => {
            return found.snapshot.input.sources.includes(found.document) ? ask(found, params, all) : nothing;
        }),
    };
}

/** What is written into the log of an error. */
export function detailsOf(error: unknown): string {
    return error instanceof Error ? error.stack ?? error.message : String(error);
}

function cancelled(): ResponseError {
    return new ResponseError(LSPErrorCodes.RequestCancelled, '');
}
