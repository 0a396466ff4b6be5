import * as vscode from 'vscode';
import {
    type BaseLanguageClient, CloseAction, ErrorAction, type ErrorHandler, type LanguageClientOptions, RevealOutputChannelOn, State,
} from 'vscode-languageclient';
import { answerFileRequests } from './files.js';
import { explainUri } from './explanations.js';
import { languageOf, settingOf } from './settings.js';
import { texts, type Localized } from './texts.js';
import { type MessageLanguage, type ProjectStatus, statusNotification } from '../server/protocol.js';

/** Makes a client that is not started yet. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** A server that ends so often within three minutes is not started again by itself. */
const mostRestarts = 4;
const restartPeriod = 3 * 60_000;

/** The language server as the extension sees it: started, restarted, asked, and what it last told of the projects. */
export class LanguageService implements vscode.Disposable {
    readonly log = vscode.window.createOutputChannel('Allot', { log: true });
    private readonly changed = new vscode.EventEmitter<void>();
    /** The server told how projects stand, or started, or ended. */
    readonly onDidChange = this.changed.event;
    private client: BaseLanguageClient | undefined;
    /** Starts and stops follow each other: two at once would leave a server that nobody knows of. */
    private turn: Promise<void> = Promise.resolve();
    private known: readonly ProjectStatus[] = [];
    private readonly ends: number[] = [];
    private restarting: Promise<void> | undefined;
    private readonly subscriptions: vscode.Disposable[] = [];

    constructor(private readonly createClient: ClientFactory) {
        this.subscriptions.push(
            this.log, this.changed,
            vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('allot') && this.changed.fire()),
            vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => void this.serveFolders(added)),
        );
    }

    /** How all projects stand. */
    get statuses(): readonly ProjectStatus[] {
        return this.known;
    }

    get isRunning(): boolean {
        return this.client?.state === State.Running;
    }

    get isStarting(): boolean {
        return this.client?.state === State.Starting;
    }

    /** How the project of a document stands: that of the innermost folder around it. */
    statusOf(uri: vscode.Uri): ProjectStatus | undefined {
        const address = uri.toString();
        const around = this.known.filter(one => {
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

    start(): Promise<void> {
        return this.inTurn(() => this.startClient());
    }

    private async startClient(): Promise<void> {
        const schemes = servedSchemes();
        const isCurrent = () => this.client === client;
        const client: BaseLanguageClient = this.createClient({
            documentSelector: schemes.flatMap(scheme => [
                { scheme, language: 'allot' }, { scheme, pattern: '**/allot.yaml' }, { scheme, pattern: '**/*.{csv,CSV}' },
            ]),
            initializationOptions: () => ({ language: settingOf('language'), figures: settingOf('figures') }),
            outputChannel: this.log,
            revealOutputChannelOn: RevealOutputChannelOn.Never,
            diagnosticCollectionName: 'allot',
            errorHandler: this.errorHandler(isCurrent),
            // Told in words of our own, and only once.
            initializationFailedHandler: () => false,
            middleware: { handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withExplanation)) },
        });
        this.client = client;
        client.registerFeature({
            fillClientCapabilities: capabilities => {
                capabilities.experimental = { ...capabilities.experimental as object, projectStatus: true, files: true };
            },
            initialize: () => undefined, getState: () => ({ kind: 'static' }), clear: () => undefined,
        });
        client.onNotification(statusNotification, (statuses: readonly ProjectStatus[]) => {
            if (isCurrent()) this.take(statuses);
        });
        client.onDidChangeState(({ newState }) => {
            if (isCurrent()) this.take(newState === State.Running ? this.known : []);
        });
        answerFileRequests(client);
        try {
            await client.start();
        } catch (error) {
            this.log.error(error instanceof Error ? error : String(error));
            if (isCurrent()) this.offerRestart(texts.notRunning);
        }
    }

    /** Ends the server and starts a new one, which knows nothing of the old one. Asked again before that is done, it is done once. */
    restart(): Promise<void> {
        return this.restarting ??= this.inTurn(async () => {
            this.ends.length = 0;
            await this.stopClient();
            await this.startClient();
            if (this.isRunning) vscode.window.setStatusBarMessage(this.say(texts.restarted), 5_000);
        }).finally(() => { this.restarting = undefined; });
    }

    /** Asks the server; undefined, and a message that says so, if it does not run or ends meanwhile. */
    async ask<A>(request: string, params: object): Promise<A | undefined> {
        try {
            if (this.client && (this.isRunning || this.isStarting)) return await this.client.sendRequest<A>(request, params);
        } catch (error) {
            this.log.error(error instanceof Error ? error : String(error));
        }
        this.offerRestart(texts.notRunning);
        return undefined;
    }

    /** Asks the server if it runs, and says nothing if it does not. */
    async askQuietly<A>(request: string, params: object): Promise<A | undefined> {
        return this.isRunning ? this.client!.sendRequest<A>(request, params).catch(() => undefined) : undefined;
    }

    stop(): Promise<void> {
        return this.inTurn(() => this.stopClient());
    }

    private async stopClient(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        this.take([]);
        // What failed to start cannot be stopped, and has nothing that could be.
        await client?.dispose().catch((error: unknown) => this.log.warn(String(error)));
    }

    private inTurn(action: () => Promise<void>): Promise<void> {
        this.turn = this.turn.then(action, action);
        return this.turn;
    }

    dispose(): void {
        for (const one of this.subscriptions) one.dispose();
    }

    private take(statuses: readonly ProjectStatus[]): void {
        this.known = statuses;
        this.changed.fire();
    }

    /** Files of another kind of place than those that were served are served by a server that knows of them. */
    private async serveFolders(added: readonly vscode.WorkspaceFolder[]): Promise<void> {
        const served: readonly unknown[] = this.client?.clientOptions.documentSelector ?? [];
        const isServed = (scheme: string) => served.some(one => (one as { readonly scheme?: string }).scheme === scheme);
        if (this.client && added.some(({ uri }) => !isServed(uri.scheme))) await this.restart();
    }

    private errorHandler(isCurrent: () => boolean): ErrorHandler {
        return {
            error: (error, _, count) => {
                this.log.error(error);
                return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
            },
            closed: () => {
                if (!isCurrent()) return { action: CloseAction.DoNotRestart, handled: true };
                const now = Date.now();
                this.ends.push(now);
                while (this.ends[0] < now - restartPeriod) this.ends.shift();
                if (this.ends.length <= mostRestarts) return { action: CloseAction.Restart, handled: true };
                this.offerRestart(texts.crashed);
                return { action: CloseAction.DoNotRestart, handled: true };
            },
        };
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

/** A click on a code explains it. */
function withExplanation(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
    const value = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
    if (typeof value === 'string') diagnostic.code = { value, target: explainUri(value) };
    return diagnostic;
}
