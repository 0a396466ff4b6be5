import { type CompletionList, LSPErrorCodes, ResponseError, type SemanticTokens, type ServerCapabilities } from 'vscode-languageserver';
import { referencesInAll, renameInAll, withoutTwins } from './across-projects.js';
import { type AboutDocument, answersOf, type Handler } from './answers.js';
import { locationOf } from './location.js';
import { codeAction } from './features/code-action.js';
import { codeLens } from './features/code-lens.js';
import { completion, completionTriggers } from './features/completion.js';
import { definition } from './features/definition.js';
import { documentHighlight } from './features/document-highlight.js';
import { documentLink } from './features/document-link.js';
import { documentSymbol } from './features/document-symbol.js';
import { foldingRange } from './features/folding-range.js';
import { formatting, rangeFormatting } from './features/formatting.js';
import { hover } from './features/hover.js';
import { inlayHint } from './features/inlay-hint.js';
import { moveKinds, moveRows } from './features/move-rows.js';
import { prepareRename, type RenameProblem } from './features/rename.js';
import { semanticTokens, semanticTokensLegend } from './features/semantic-tokens.js';
import { workspaceSymbol } from './features/workspace-symbol.js';
import { answerProjectRequests } from './project-requests.js';
import type { Session } from './session.js';
import { today } from './today.js';

/** What the server can do with documents. */
export const featureCapabilities: ServerCapabilities = {
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', moveKinds.toFile, moveKinds.toText] },
    codeLensProvider: {},
    completionProvider: { triggerCharacters: [...completionTriggers] },
    definitionProvider: true,
    documentFormattingProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    documentRangeFormattingProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    inlayHintProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
    workspaceSymbolProvider: true,
};

/** Answers the requests about documents: one statement for each feature. */
export function answerRequests(session: Session): void {
    const { connection, workspace } = session;
    const answers = answersOf(connection, workspace);
    const { of, ofDocument, ofText, ofTree } = answers;
    answerProjectRequests(session, answers);
    connection.onCodeAction(ofDocument([], ({ snapshot, document }, { range, context }) => [
        ...codeAction(snapshot, document, range, context), ...moveRows(snapshot, document, range, context, { createsFiles: createsFiles(session) }),
    ]));
    connection.onCodeLens(ofText([], ({ snapshot, document }) => [...codeLens(snapshot, document, session.settings, today())]));
    connection.onCompletion(whileUnchanged(session, noCompletion, ofText(noCompletion, ({ snapshot, document }, { position }) =>
        completion(snapshot, document, position, { snippets: snippetsIn(session) }))));
    connection.onDefinition(ofText([], ({ snapshot, document }, { position }) => [...definition(snapshot, document, position)]));
    connection.onDocumentFormatting(ofTree([], ({ texts, document }) => [...formatting(texts, document)]));
    connection.onDocumentHighlight(ofText([], ({ snapshot, document }, { position }) => [...documentHighlight(snapshot, document, position)]));
    connection.onDocumentLinks(ofTree([], ({ texts, document }) => [...documentLink(texts, document)]));
    connection.onDocumentRangeFormatting(ofTree([], ({ texts, document }, { range }) => [...rangeFormatting(texts, document, range)]));
    connection.onDocumentSymbol(ofText([], ({ snapshot, document }) => [...documentSymbol(snapshot, document)]));
    connection.onFoldingRanges(ofTree([], ({ texts, document }) => [...foldingRange(texts, document)]));
    connection.onHover(ofText(null, ({ snapshot, document }, { position }) => hover(snapshot, document, position, today()) ?? null));
    connection.onPrepareRename(ofText(null, ({ snapshot, document }, { position }) => orProblem(prepareRename(snapshot, document, position))));
    connection.onReferences(ofText([], (found, { position, context }, all) => [...referencesInAll(found, position, context, all)]));
    connection.onRenameRequest(ofText(null, (found, { position, newName }, all) => orProblem(renameInAll(found, position, newName, all))));
    connection.languages.inlayHint.on(ofText([], ({ snapshot, document }, { range }) => [...inlayHint(snapshot, document, range, session.settings)]));
    connection.languages.semanticTokens.on(ofText(noTokens, ({ snapshot, document }) => semanticTokens(snapshot, document)));
    connection.languages.semanticTokens.onRange(ofText(noTokens, ({ snapshot, document }, { range }) => semanticTokens(snapshot, document, range)));
    connection.onWorkspaceSymbol(of(async ({ query }) => withoutTwins((await workspace.snapshots()).flatMap(snapshot => workspaceSymbol(snapshot, query)))));
}

const noCompletion: CompletionList = { isIncomplete: true, items: [] };
const noTokens: SemanticTokens = { data: [] };

/**
 * Answers nothing where the document was edited meanwhile. What could stand behind `tổn` is no help behind `tổng 1`, and an editor
 * that is offered it there puts it in place of the number.
 */
function whileUnchanged<P extends AboutDocument, R>({ workspace }: Session, nothing: R, handler: Handler<P, R>): Handler<P, R> {
    const version = (uri: string) => workspace.open.at(locationOf(uri))?.document.version;
    return async (params, token) => {
        const { uri } = params.textDocument;
        const before = version(uri);
        const answer = await handler(params, token);
        return version(uri) === before ? answer : nothing;
    };
}

function snippetsIn({ client }: Session): boolean {
    return client.textDocument?.completion?.completionItem?.snippetSupport === true;
}

function createsFiles({ client }: Session): boolean {
    const { documentChanges, resourceOperations } = client.workspace?.workspaceEdit ?? {};
    return documentChanges === true && resourceOperations?.includes('create') === true;
}

/** Why something cannot be renamed is an error of the request, which editors show where the name was asked for. */
function orProblem<T extends object>(answer: T | RenameProblem | undefined): T | null | ResponseError {
    if (!answer) return null;
    return 'problem' in answer ? new ResponseError(LSPErrorCodes.RequestFailed, answer.problem) : answer;
}
