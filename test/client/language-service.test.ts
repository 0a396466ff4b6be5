import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** What VS Code and the client library are, as far as the service asks them. */
const shown = vi.hoisted(() => ({
    messages: [] as { text: string; choose: (answer: string) => void }[],
    status: [] as string[],
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
        setStatusBarMessage: (text: string) => { shown.status.push(text); },
        showErrorMessage: (text: string) => new Promise<string>(choose => { shown.messages.push({ text, choose }); }),
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
    State: { Stopped: 1, Running: 2, Starting: 3 },
}));

const { LanguageService } = await import('../../client/language-service.js');
const { texts } = await import('../../client/texts.js');
const { statusNotification } = await import('../../server/protocol.js');

type Behaviour = 'runs' | 'hangs' | 'fails' | 'never ends';

/** A client whose server does as it is told. */
class FakeClient {
    state = 1;
    ended = false;
    disposed = false;
    readonly handlers = new Map<string, (params: never) => unknown>();
    private stateListener: (event: { newState: number }) => void = () => {};
    answer: (request: string, params: object) => Promise<unknown> = async request => `answer to ${request}`;

    constructor(readonly clientOptions: LanguageClientOptions, private readonly behaviour: Behaviour) {}

    registerFeature(): void {}
    onNotification(method: string, handler: (params: never) => unknown): void { this.handlers.set(method, handler); }
    onRequest(): void {}
    onDidChangeState(listener: (event: { newState: number }) => void): void { this.stateListener = listener; }
    private turn(newState: number): void { this.state = newState; this.stateListener({ newState }); }

    async start(): Promise<void> {
        this.turn(3);
        if (this.behaviour === 'hangs') return new Promise(() => {});
        if (this.behaviour === 'fails') {
            this.turn(1);
            throw new Error('no server');
        }
        this.turn(2);
    }

    async dispose(): Promise<void> {
        this.disposed = true;
        if (this.behaviour === 'never ends') return new Promise(() => {});
        if (this.state !== 2) throw new Error("Client is not running and can't be stopped.");
        this.turn(1);
    }

    sendRequest(request: string, params: object): Promise<unknown> { return this.answer(request, params); }
    tell(statuses: readonly object[]): void { this.handlers.get(statusNotification)!(statuses as never); }
    end(): void { this.turn(1); }
}

/** A service whose servers behave one after the other as they are told; the last behaviour is that of all that follow. */
function serve(...behaviours: Behaviour[]) {
    const clients: FakeClient[] = [];
    const service = new LanguageService(options => {
        const client = new FakeClient(options, behaviours[Math.min(clients.length, behaviours.length - 1)]);
        clients.push(client);
        return { client: client as never, end: () => { client.ended = true; } };
    }, { start: 20, stop: 20 });
    return { service, clients };
}

const status = (uri: string, more: object = {}) => ({ name: 'p', uri, language: 'vi', files: 1, errors: 0, warnings: 0, checks: { passed: 1, failed: 0, open: 0 }, ...more });
const uriOf = (text: string) => ({ scheme: text.split(':')[0], toString: () => text }) as never;
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

beforeEach(() => {
    shown.messages.length = shown.status.length = shown.folders.length = 0;
    shown.settings.language = 'auto';
});

describe('a server that starts', () => {
    it('serves files, what is not saved, and the folders that are open', async () => {
        shown.folders.push({ uri: { scheme: 'vscode-vfs' } });
        const { service, clients } = serve('runs');
        await service.start();
        expect(service.isRunning).toBe(true);
        const selector = clients[0].clientOptions.documentSelector as readonly { scheme: string; language?: string }[];
        expect(selector.filter(({ language }) => language === 'allot').map(({ scheme }) => scheme)).toEqual(['file', 'untitled', 'vscode-vfs']);
        expect((clients[0].clientOptions.initializationOptions as () => unknown)()).toEqual({ language: 'auto', figures: true });
        expect(shown.messages).toEqual([]);
    });

    it('and cannot is told, and can be started again', async () => {
        const { service, clients } = serve('fails', 'runs');
        await service.start();
        expect(shown.messages.map(({ text }) => text)).toEqual([texts.notRunning.vi]);
        shown.messages[0].choose(texts.restart.vi);
        await vi.waitFor(() => expect(service.isRunning).toBe(true));
        expect(clients).toHaveLength(2);
        expect(shown.status).toEqual([texts.restarted.vi]);
    });

    it('and hangs is told after a while, and gives way to a new one', async () => {
        const { service, clients } = serve('hangs', 'runs');
        void service.start();
        await vi.waitFor(() => expect(shown.messages.map(({ text }) => text)).toEqual([texts.noAnswer.vi]));
        expect(service.isStarting).toBe(true);
        await service.restart();
        expect(service.isRunning).toBe(true);
        expect(clients.map(({ disposed, ended }) => [disposed, ended])).toEqual([[true, true], [false, false]]);
    });

    it('and hangs again after a restart gives way, too', async () => {
        const { service, clients } = serve('hangs', 'hangs', 'runs');
        void service.start();
        await wait(1);
        const first = service.restart();
        await vi.waitFor(() => expect(clients).toHaveLength(2));
        await service.restart();
        await first;
        expect(service.isRunning).toBe(true);
        expect(clients.map(({ ended }) => ended)).toEqual([true, true, false]);
    });

    it('and hangs does not hold up the end of the editor', async () => {
        const { service, clients } = serve('hangs');
        void service.start();
        await wait(1);
        await service.stop();
        expect(clients[0].ended).toBe(true);
    });
});

describe('a restart', () => {
    it('that is asked for several times at once is done once', async () => {
        const { service, clients } = serve('runs');
        await service.start();
        await Promise.all([service.restart(), service.restart(), service.restart()]);
        expect(clients).toHaveLength(2);
        expect(clients[0].disposed).toBe(true);
    });

    it('leaves a server that does not end', async () => {
        const { service, clients } = serve('never ends', 'runs');
        await service.start();
        await service.restart();
        expect(service.isRunning).toBe(true);
        expect(clients[0].ended).toBe(true);
    });

    it('forgets what the old server told, and does not listen to it', async () => {
        const { service, clients } = serve('runs');
        await service.start();
        clients[0].tell([status('file:///p')]);
        await service.restart();
        expect(service.statuses).toEqual([]);
        clients[0].tell([status('file:///p')]);
        expect(service.statuses).toEqual([]);
    });

    it('follows when a folder of another kind is opened', async () => {
        const { service, clients } = serve('runs');
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
        const { service } = serve('runs');
        await service.start();
        expect(await service.ask('allot/check', {})).toBe('answer to allot/check');
        expect(await service.askQuietly('allot/check', {})).toBe('answer to allot/check');
    });

    it('of a server that is not there is told, unless it is asked quietly', async () => {
        const { service } = serve('fails');
        await service.start();
        shown.messages.length = 0;
        expect(await service.askQuietly('allot/check', {})).toBeUndefined();
        expect(shown.messages).toEqual([]);
        expect(await service.ask('allot/check', {})).toBeUndefined();
        expect(shown.messages).toHaveLength(1);
    });

    it('and fails is nothing', async () => {
        const { service, clients } = serve('runs');
        await service.start();
        clients[0].answer = async () => { throw new Error('gone'); };
        expect(await service.askQuietly('allot/check', {})).toBeUndefined();
        expect(await service.ask('allot/check', {})).toBeUndefined();
        expect(shown.messages).toHaveLength(1);
    });
});

describe('how projects stand', () => {
    it('is told of the innermost folder around a document, and to who listens', async () => {
        const { service, clients } = serve('runs');
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

    it('says in which language a document is spoken of, unless a setting does', async () => {
        const { service, clients } = serve('runs');
        await service.start();
        clients[0].tell([status('file:///p', { language: 'en' })]);
        expect(service.languageFor(uriOf('file:///p/a.allot'))).toBe('en');
        expect(service.languageFor(uriOf('file:///q/a.allot'))).toBe('vi');
        expect(service.say({ en: 'yes', vi: 'có' }, uriOf('file:///p/a.allot'))).toBe('yes');
        shown.settings.language = 'vi';
        expect(service.languageFor(uriOf('file:///p/a.allot'))).toBe('vi');
    });

    it('is not known when the server ends', async () => {
        const { service, clients } = serve('runs');
        await service.start();
        clients[0].tell([status('file:///p')]);
        clients[0].end();
        expect(service.statuses).toEqual([]);
    });
});

describe('a server that ends by itself', () => {
    it('is started again, but not for ever', async () => {
        const { service, clients } = serve('runs');
        await service.start();
        const { errorHandler } = clients[0].clientOptions;
        const actions = [];
        for (let i = 0; i < 5; i++) actions.push((await errorHandler!.closed()).action);
        expect(actions).toEqual([2, 2, 2, 2, 1]);
        expect(shown.messages.map(({ text }) => text)).toEqual([texts.crashed.vi]);
    });

    it('is not started again once another one has taken its place', async () => {
        const { service, clients } = serve('runs');
        await service.start();
        await service.restart();
        expect((await clients[0].clientOptions.errorHandler!.closed()).action).toBe(1);
        expect(shown.messages).toEqual([]);
    });

    it('with errors of the connection goes on at first', async () => {
        const { service, clients } = serve('runs');
        await service.start();
        const { errorHandler } = clients[0].clientOptions;
        expect((await errorHandler!.error(new Error('x'), undefined, 1)).action).toBe(1);
        expect((await errorHandler!.error(new Error('x'), undefined, 4)).action).toBe(2);
    });
});

describe('diagnostics', () => {
    it('have a code that explains itself when clicked', async () => {
        const { service, clients } = serve('runs');
        await service.start();
        const shownToUser: { code: unknown }[][] = [];
        clients[0].clientOptions.middleware!.handleDiagnostics!({} as never, [{ code: 'sum-mismatch' }, { code: { value: 'circle' } }, {}] as never, (_, found) => { shownToUser.push(found as never); });
        const codes = shownToUser[0].map(({ code }) => code && `${(code as { value: string }).value} ${String((code as { target: unknown }).target)}`);
        expect(codes).toEqual([
            'sum-mismatch command:allot.explainDiagnostic?%5B%22sum-mismatch%22%5D', 'circle command:allot.explainDiagnostic?%5B%22circle%22%5D', undefined,
        ]);
    });
});
