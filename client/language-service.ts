import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { answerFileRequests } from './files.js';
import { explainUri } from './explanations.js';
import { type MadeClient, type Patience, ServerLeft, ServerLife } from './server-life.js';
import { languageOf, settingOf } from './settings.js';
import { texts, type Localized } from './texts.js';
import { type MessageLanguage, type ProjectStatus, statusNotification } from '../server/protocol.js';

const usualPatience: Patience = { start: 30_000, stop: 2_000, answer: 30_000, ended: 3 * 60_000 };

export type ClientFactory = (options: LanguageClientOptions) => MadeClient;

/** The language server as the extension sees it: started, restarted, asked, and what it last told of the projects. */
export class LanguageService implements vscode.Disposable {
    readonly log = vscode.window.createOutputChannel('Allot', { log: true });
    private readonly changed = new vscode.EventEmitter<void>();
    /** The server told how projects stand, or started, or ended. */
    readonly onDidChange = this.changed.event;
    /** Undefined until a server has told it. */
    private known: readonly ProjectStatus[] | undefined;
    private readonly life: ServerLife;
    private readonly subscriptions: vscode.Disposable[] = [];

    constructor(private readonly createClient: ClientFactory, private readonly patience = usualPatience) {
        this.life = new ServerLife(() => this.makeServer(), {
            changed: () => this.take(this.isRunning ? this.known : undefined),
            trouble: trouble => this.offerRestart(texts[trouble]),
        }, patience);
        this.subscriptions.push(
            this.log, this.changed,
            vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('allot') && this.changed.fire()),
            vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => void this.serveFolders(added)),
        );
    }

    /** How all projects stand. */
    get statuses(): readonly ProjectStatus[] {
        return this.known ?? [];
    }

    get isRunning(): boolean {
        return this.life.phase === 'running';
    }

    /** Whether a server runs, or may yet. */
    get isThere(): boolean {
        return this.life.phase !== 'none' && this.life.phase !== 'stopped';
    }

    /** Whether a server has told how projects stand: where it told nothing, it knows nothing. */
    get hasTold(): boolean {
        return this.known !== undefined;
    }

    /** What is to be said of a document instead of how its project stands. */
    get standing(): Localized {
        if (this.hasTold) return texts.unread;
        return !this.isThere ? texts.notRunning : this.life.phase === 'late' ? texts.noAnswer : texts.starting;
    }

    /** How the project of a document stands: that of the innermost folder around it. */
    statusOf(uri: vscode.Uri): ProjectStatus | undefined {
        const address = uri.toString();
        const around = this.statuses.filter(one => {
            const root = vscode.Uri.parse(one.uri).toString();
            return address === root || address.startsWith(root.endsWith('/') ? root : `${root}/`);
        });
        return around.sort((a, b) => b.uri.length - a.uri.length)[0];
    }

    /** The language in which something is said of a document, or in general. */
    languageFor(uri?: vscode.Uri): MessageLanguage {
        return languageOf(settingOf('language'), uri && this.statusOf(uri)?.language);
    }

    say(text: Localized, uri = vscode.window.activeTextEditor?.document.uri): string {
        return text[this.languageFor(uri)];
    }

    /** Kept, like a restart, when it is known whether the server runs. */
    start(): Promise<void> {
        return this.life.start();
    }

    /** Ends the server and starts a new one, which knows nothing of the old one. Asked again before the old one has ended, it is done once. */
    async restart(): Promise<void> {
        await this.life.restart();
        if (this.isRunning) vscode.window.setStatusBarMessage(this.say(texts.restarted), 5_000);
    }

    /** For good. Kept when no server is left. */
    stop(): Promise<void> {
        return this.life.stop();
    }

    /** Asks the server, also one that is only starting; undefined, and a message that says why, if there will be no answer. */
    async ask<A>(request: string, params: object): Promise<A | undefined> {
        // What goes wrong while it is waited for is told by itself.
        const isTold = !this.life.isSettled;
        // Again, because a server that has just started may have ended since.
        while (!this.life.isSettled) await this.life.settled();
        if (this.isRunning) return this.askRunning(request, params);
        if (!isTold) this.offerRestart(this.standing);
        return undefined;
    }

    /** A server that hangs cannot be told from one that is busy: that the answer is late is told, and it is waited for all the same. */
    private async askRunning<A>(request: string, params: object): Promise<A | undefined> {
        const tellLate = setTimeout(() => this.offerRestart(texts.late), this.patience.answer);
        try {
            return await this.life.request<A>(request, params);
        } catch (error) {
            this.log.error(error instanceof Error ? error : String(error));
            if (this.isThere && !(error instanceof ServerLeft)) this.offerRestart(texts.unanswered);
            return undefined;
        } finally {
            clearTimeout(tellLate);
        }
    }

    /** Asks the server if it runs, and says nothing if it does not. */
    async askQuietly<A>(request: string, params: object): Promise<A | undefined> {
        return this.life.request<A>(request, params).catch(() => undefined);
    }

    private makeServer(): MadeClient {
        const schemes = servedSchemes();
        const made = this.createClient({
            documentSelector: schemes.flatMap(scheme => [
                { scheme, language: 'allot' }, { scheme, pattern: '**/allot.yaml' }, { scheme, pattern: '**/*.{csv,CSV}' },
            ]),
            initializationOptions: () => ({ language: settingOf('language'), figures: settingOf('figures') }),
            outputChannel: this.log,
            revealOutputChannelOn: RevealOutputChannelOn.Never,
            diagnosticCollectionName: 'allot',
            errorHandler: errorHandlerOf(this.log),
            initializationFailedHandler: () => false,
            middleware: { handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withExplanation)) },
        });
        const { client } = made;
        // Told in words of our own, and only once: what the library has to say goes to the log.
        const logError = client.error.bind(client);
        client.error = (message, data) => logError(message, data, false);
        client.registerFeature({
            fillClientCapabilities: capabilities => {
                capabilities.experimental = { ...capabilities.experimental as object, projectStatus: true, files: true };
            },
            initialize: () => undefined, getState: () => ({ kind: 'static' }), clear: () => undefined,
        });
        client.onNotification(statusNotification, (statuses: readonly ProjectStatus[]) => {
            if (this.life.client === client) this.take(statuses);
        });
        answerFileRequests(client);
        return made;
    }

    dispose(): void {
        for (const one of this.subscriptions) one.dispose();
    }

    private take(statuses: readonly ProjectStatus[] | undefined): void {
        this.known = statuses;
        this.changed.fire();
    }

    /** Files of another kind of place than those that were served are served by a server that knows of them. */
    private async serveFolders(added: readonly vscode.WorkspaceFolder[]): Promise<void> {
        const { client } = this.life;
        const served: readonly unknown[] = client?.clientOptions.documentSelector ?? [];
        const isServed = (scheme: string) => served.some(one => (one as { readonly scheme?: string }).scheme === scheme);
        if (client && added.some(({ uri }) => !isServed(uri.scheme))) await this.restart();
    }

    private offerRestart(text: Localized): void {
        const [restart, showLog] = [this.say(texts.restart), this.say(texts.showLog)];
        void vscode.window.showErrorMessage(this.say(text), restart, showLog).then(chosen => {
            if (chosen === restart) return this.restart();
            if (chosen === showLog) this.log.show();
            return undefined;
        });
    }
}

/** Where texts of projects can be: on disks, in editors that were never saved, and wherever folders are opened from. Not in histories (`git:`). */
function servedSchemes(): readonly string[] {
    const opened = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
    return [...new Set(['file', 'untitled', ...opened])];
}

/** What ends is not started again by the client: the life of the server goes on with another one. */
function errorHandlerOf(log: vscode.LogOutputChannel): ErrorHandler {
    return {
        error: (error, _, count) => {
            log.error(error);
            return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
        },
        closed: () => ({ action: CloseAction.DoNotRestart, message: 'The connection to the server is closed.', handled: true }),
    };
}

/** A click on a code explains it. */
function withExplanation(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
    const value = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
    if (typeof value === 'string') diagnostic.code = { value, target: explainUri(value) };
    return diagnostic;
}
