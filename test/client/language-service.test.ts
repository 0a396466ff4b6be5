import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** What VS Code and the client library are, as far as the service asks them. */
const shown = vi.hoisted(() => ({
    messages: [] as string[],
    settings: { language: 'auto', figures: true } as Record<string, unknown>,
    folders: [] as { uri: { scheme: string } }[],
    foldersChanged: [] as ((event: { added: readonly { uri: { scheme: string } }[] }) => void)[],
}));

vi.mock('vscode', () => ({
    EventEmitter: class {
        private readonly listeners: ((value: unknown) => void)[] = [];
        readonly event = (listener: (value: unknown) => void) => { this.listeners.push(listener); return { dispose: () => {} }; };
        fire(value: unknown) { for (const listener of this.listeners) listener(value); }
        dispose() {}
    },
    Uri: { parse: (text: string) => ({ scheme: text.split(':')[0], toString: () => text }) },
    window: {
        createOutputChannel: () => ({ error: () => {}, warn: () => {}, show: () => {}, dispose: () => {} }),
        setStatusBarMessage: () => {},
        showErrorMessage: async (text: string) => { shown.messages.push(text); },
        activeTextEditor: undefined,
    },
    workspace: {
        getConfiguration: () => ({ get: (name: string) => shown.settings[name] }),
        onDidChangeConfiguration: () => ({ dispose: () => {} }),
        onDidChangeWorkspaceFolders: (listener: (typeof shown.foldersChanged)[number]) => {
            shown.foldersChanged.push(listener);
            return { dispose: () => {} };
        },
        get workspaceFolders() { return shown.folders; },
    },
    FileType: {},
}));
vi.mock('vscode-languageclient', () => ({
    CloseAction: { DoNotRestart: 1, Restart: 2 }, ErrorAction: { Continue: 1, Shutdown: 2 }, RevealOutputChannelOn: { Never: 4 },
    State: { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 },
}));

const { LanguageService } = await import('../../client/language-service.js');
const { texts } = await import('../../client/texts.js');
const { statusNotification } = await import('../../server/protocol.js');

/** A client whose server does as it is told. How real ones start and end is tested in `server-life.test.ts`. */
class FakeClient {
    state = 1;
    readonly handlers = new Map<string, (params: never) => unknown>();
    private stateListener: (event: { newState: number }) => void = () => {};
    answer: (request: string) => Promise<unknown> = async request => `answer to ${request}`;

    constructor(readonly clientOptions: LanguageClientOptions) {}

    registerFeature(): void {}
    error(): void {}
    onNotification(method: string, handler: (params: never) => unknown): void { this.handlers.set(method, handler); }
    onRequest(): void {}
    onDidChangeState(listener: (event: { newState: number }) => void): void { this.stateListener = listener; }
    turn(newState: number): void { this.state = newState; this.stateListener({ newState }); }

    async start(): Promise<void> {
        this.turn(3);
        this.turn(2);
    }

    async dispose(): Promise<void> { this.turn(1); }
    sendRequest(request: string): Promise<unknown> { return this.answer(request); }
    tell(statuses: readonly object[]): void { this.handlers.get(statusNotification)!(statuses as never); }
}

function serve(...kinds: readonly (typeof FakeClient)[]) {
    const clients: FakeClient[] = [];
    const service = new LanguageService(options => {
        const client = new (kinds[clients.length] ?? FakeClient)(options);
        clients.push(client);
        return { client: client as never, end: () => {} };
    });
    return { service, clients };
}

const status = (uri: string, more: object = {}) => ({ name: 'p', uri, language: 'vi', files: 1, errors: 0, warnings: 0, checks: { passed: 1, failed: 0, open: 0 }, ...more });
const uriOf = (text: string) => ({ scheme: text.split(':')[0], toString: () => text }) as never;
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

beforeEach(() => {
    shown.messages.length = shown.folders.length = 0;
    shown.settings.language = 'auto';
});

describe('a server that starts', () => {
    it('serves files, what is not saved, and the folders that are open', async () => {
        shown.folders.push({ uri: { scheme: 'vscode-vfs' } });
        const { service, clients } = serve();
        await service.start();
        expect(service.isRunning).toBe(true);
        const selector = clients[0].clientOptions.documentSelector as readonly { scheme: string; language?: string }[];
        expect(selector.filter(({ language }) => language === 'allot').map(({ scheme }) => scheme)).toEqual(['file', 'untitled', 'vscode-vfs']);
        expect((clients[0].clientOptions.initializationOptions as () => unknown)()).toEqual({ language: 'auto', figures: true });
        expect(shown.messages).toEqual([]);
    });
});

describe('a restart', () => {
    it('forgets what the old server told, and does not listen to it', async () => {
        const { service, clients } = serve();
        await service.start();
        clients[0].tell([status('file:///p')]);
        await service.restart();
        expect(service.statuses).toEqual([]);
        clients[0].tell([status('file:///p')]);
        expect(service.statuses).toEqual([]);
    });

    it('follows when a folder of another kind is opened', async () => {
        const { service, clients } = serve();
        await service.start();
        shown.foldersChanged.at(-1)!({ added: [{ uri: { scheme: 'file' } }] });
        await wait(1);
        expect(clients).toHaveLength(1);
        shown.foldersChanged.at(-1)!({ added: [{ uri: { scheme: 'memfs' } }] });
        await vi.waitFor(() => expect(clients).toHaveLength(2));
    });
});

describe('what is asked', () => {
    it('is answered by the server', async () => {
        const { service } = serve();
        await service.start();
        expect(await service.ask('allot/check', {})).toBe('answer to allot/check');
        expect(await service.askQuietly('allot/check', {})).toBe('answer to allot/check');
    });

    it('while a server starts that ends at once is answered by the next one', async () => {
        class BriefClient extends FakeClient {
            override async start(): Promise<void> {
                this.turn(3);
                await wait(1);
                this.turn(2);
                this.turn(1);
            }
        }
        const { service, clients } = serve(BriefClient);
        void service.start();
        expect(await service.ask('allot/check', {})).toBe('answer to allot/check');
        expect(clients).toHaveLength(2);
        expect(shown.messages).toEqual([]);
    });

    it('and fails is nothing', async () => {
        const { service, clients } = serve();
        await service.start();
        clients[0].answer = async () => { throw new Error('gone'); };
        expect(await service.askQuietly('allot/check', {})).toBeUndefined();
        expect(await service.ask('allot/check', {})).toBeUndefined();
        expect(shown.messages).toEqual([texts.unanswered.vi]);
    });
});

describe('how projects stand', () => {
    it('is told of the innermost folder around a document, and to who listens', async () => {
        const { service, clients } = serve();
        let told = 0;
        service.onDidChange(() => told++);
        await service.start();
        const before = told;
        clients[0].tell([status('file:///p'), status('file:///p/deep', { name: 'deep', language: 'en' }), status('file:///pp', { name: 'other' })]);
        expect(told).toBe(before + 1);
        expect(service.statusOf(uriOf('file:///p/a.allot'))?.name).toBe('p');
        expect(service.statusOf(uriOf('file:///p/deep/a.allot'))?.name).toBe('deep');
        expect(service.statusOf(uriOf('file:///q/a.allot'))).toBeUndefined();
    });

    it('is waited for until a server has told it, of a project that could not be read in vain', async () => {
        const { service, clients } = serve();
        expect([service.standing, service.hasTold]).toEqual([texts.notRunning, false]);
        await service.start();
        expect([service.standing, service.hasTold]).toEqual([texts.starting, false]);
        clients[0].tell([]);
        expect([service.standing, service.hasTold]).toEqual([texts.unread, true]);
        await service.restart();
        expect([service.standing, service.hasTold]).toEqual([texts.starting, false]);
        await service.stop();
        expect([service.standing, service.hasTold]).toEqual([texts.notRunning, false]);
    });

    it('says in which language a document is spoken of, unless a setting does', async () => {
        const { service, clients } = serve();
        await service.start();
        clients[0].tell([status('file:///p', { language: 'en' })]);
        expect(service.languageFor(uriOf('file:///p/a.allot'))).toBe('en');
        expect(service.languageFor(uriOf('file:///q/a.allot'))).toBe('vi');
        expect(service.say({ en: 'yes', vi: 'có' }, uriOf('file:///p/a.allot'))).toBe('yes');
        shown.settings.language = 'vi';
        expect(service.languageFor(uriOf('file:///p/a.allot'))).toBe('vi');
    });

    it('is not known when the server ends', async () => {
        const { service, clients } = serve();
        await service.start();
        clients[0].tell([status('file:///p')]);
        clients[0].turn(1);
        expect(service.statuses).toEqual([]);
    });
});

describe('a client', () => {
    it('does not start its server again: that is done with another one', async () => {
        const { service, clients } = serve();
        await service.start();
        expect((await clients[0].clientOptions.errorHandler!.closed()).action).toBe(1);
    });

    it('with errors of the connection goes on at first', async () => {
        const { service, clients } = serve();
        await service.start();
        const { errorHandler } = clients[0].clientOptions;
        expect((await errorHandler!.error(new Error('x'), undefined, 1)).action).toBe(1);
        expect((await errorHandler!.error(new Error('x'), undefined, 4)).action).toBe(2);
    });
});

describe('diagnostics', () => {
    it('have a code that explains itself when clicked', async () => {
        const { service, clients } = serve();
        await service.start();
        const shownToUser: { code: unknown }[][] = [];
        clients[0].clientOptions.middleware!.handleDiagnostics!({} as never, [{ code: 'sum-mismatch' }, { code: { value: 'circle' } }, {}] as never, (_, found) => { shownToUser.push(found as never); });
        const codes = shownToUser[0].map(({ code }) => code && `${(code as { value: string }).value} ${String((code as { target: unknown }).target)}`);
        expect(codes).toEqual([
            'sum-mismatch command:allot.explainDiagnostic?%5B%22sum-mismatch%22%5D', 'circle command:allot.explainDiagnostic?%5B%22circle%22%5D', undefined,
        ]);
    });
});
