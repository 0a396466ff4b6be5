import * as vscode from 'vscode';
import {
    type BaseLanguageClient, CloseAction, ErrorAction, type ErrorHandler, type LanguageClientOptions, RevealOutputChannelOn, State,
} from 'vscode-languageclient';
import { answerFileRequests } from './files.js';
import { explainUri } from './explanations.js';
import { languageOf, settingOf } from './settings.js';
import { texts, type Localized } from './texts.js';
import { type MessageLanguage, type ProjectStatus, statusNotification } from '../server/protocol.js';

/** A client that is not started yet, and how its server ends where the client does not end it itself. */
export interface MadeClient {
    readonly client: BaseLanguageClient;
    readonly end: () => void;
}

export type ClientFactory = (options: LanguageClientOptions) => MadeClient;

/** How long is waited, in milliseconds: for a server that starts, before it is told that it does not answer; for one that is to end, before it is left. */
export interface Patience {
    readonly start: number;
    readonly stop: number;
}

/** A server that ends so often within three minutes is not started again by itself. */
const mostRestarts = 4;
const restartPeriod = 3 * 60_000;

/** The language server as the extension sees it: started, restarted, asked, and what it last told of the projects. */
export class LanguageService implements vscode.Disposable {
    readonly log = vscode.window.createOutputChannel('Allot', { log: true });
    private readonly changed = new vscode.EventEmitter<void>();
    /** The server told how projects stand, or started, or ended. */
    readonly onDidChange = this.changed.event;
    private made: MadeClient | undefined;
    /** Ends the wait for a server that starts: one that hangs would hold up everything in turn behind it. */
    private giveUpStart = () => {};
    /** Starts and stops follow each other: two at once would leave a server that nobody knows of. */
    private turn: Promise<void> = Promise.resolve();
    private known: readonly ProjectStatus[] = [];
    private readonly ends: number[] = [];
    private restarting: Promise<void> | undefined;
    private readonly subscriptions: vscode.Disposable[] = [];

    constructor(private readonly createClient: ClientFactory, private readonly patience: Patience = { start: 30_000, stop: 5_000 }) {
        this.subscriptions.push(
            this.log, this.changed,
            vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('allot') && this.changed.fire()),
            vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => void this.serveFolders(added)),
        );
    }

    private get client(): BaseLanguageClient | undefined {
        return this.made?.client;
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
        const isCurrent = () => this.made === made;
        const made: MadeClient = this.createClient({
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
        const { client } = made;
        this.made = made;
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
        await this.waitForStart(client, isCurrent);
    }

    /** Until the server runs, cannot run, or is given up. */
    private async waitForStart(client: BaseLanguageClient, isCurrent: () => boolean): Promise<void> {
        const givenUp = new Promise<void>(resolve => { this.giveUpStart = resolve; });
        const tooLong = setTimeout(() => isCurrent() && this.offerRestart(texts.noAnswer), this.patience.start);
        const started = client.start().catch((error: unknown) => {
            this.log.error(error instanceof Error ? error : String(error));
            if (isCurrent()) this.offerRestart(texts.notRunning);
        });
        await Promise.race([started, givenUp]);
        clearTimeout(tooLong);
    }

    /**
     * Ends the server and starts a new one, which knows nothing of the old one, also where the old one still starts. Asked again before
     * the old one has ended, it is done once.
     */
    restart(): Promise<void> {
        if (this.restarting) return this.restarting;
        this.giveUpStart();
        return this.restarting = this.inTurn(async () => {
            this.ends.length = 0;
            await this.stopClient();
            this.restarting = undefined;
            await this.startClient();
            if (this.isRunning) vscode.window.setStatusBarMessage(this.say(texts.restarted), 5_000);
        });
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
        this.giveUpStart();
        return this.inTurn(() => this.stopClient());
    }

    private async stopClient(): Promise<void> {
        const { made } = this;
        this.made = undefined;
        this.take([]);
        if (!made) return;
        let tooLong: ReturnType<typeof setTimeout> | undefined;
        const left = new Promise<void>(resolve => { tooLong = setTimeout(resolve, this.patience.stop); });
        // What does not run is not stopped in good order: the client refuses, and ends its process all the same.
        const stopped = made.client.dispose().catch((error: unknown) => this.log.warn(String(error)));
        await Promise.race([stopped, left]);
        clearTimeout(tooLong);
        made.end();
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
