import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Patience } from '../../client/server-life.js';
import { texts } from '../../client/texts.js';
import { type Behaviour, type BrowserCode, bundleExtension, type ExtensionCode, loadExtension, serverFolder, type Told } from './life/extension-host.js';

const folder = mkdtempSync(join(tmpdir(), 'allot-client-'));
const bundle = join(folder, 'extension.cjs');
let code: ExtensionCode;
let told: Told;
const cleanUps: (() => unknown)[] = [];

beforeAll(async () => {
    await bundleExtension(bundle, 'node');
    code = await loadExtension<ExtensionCode>(bundle);
    told = code.vscode.told;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => { told.messages.length = told.status.length = told.log.length = 0; });
afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A service with real processes for servers; `start` is how long one may start, in milliseconds. */
function serve(behaviours: readonly Behaviour[], start = 20_000, patience: Partial<Patience> = {}) {
    const server = serverFolder(...behaviours);
    const clients: InstanceType<ExtensionCode['ProcessClient']>[] = [];
    const service = new code.LanguageService(options => {
        const client = new code.ProcessClient(server.module, options);
        clients.push(client);
        return { client, end: () => client.end() };
    }, { start, stop: 300, answer: 20_000, ended: 60_000, ...patience });
    cleanUps.push(server.remove, () => service.stop());
    return { service, clients, ...server };
}

const shown = () => told.messages.map(({ text }) => text);
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const eventually = (assertion: () => void) => vi.waitFor(assertion, { timeout: 15_000, interval: 20 });

describe('a server that starts', () => {
    it('answers, and exits when it is no longer needed', async () => {
        const { service, alive, endedInOrder } = serve(['runs']);
        await service.start();
        expect(await service.ask('x', {})).toBe('answer to x');
        expect(alive()).toEqual([true]);
        await service.stop();
        expect(alive()).toEqual([false]);
        expect(endedInOrder()).toEqual([true]);
        expect(told.log.join()).not.toContain('SIGKILL');
        expect(shown()).toEqual([]);
    });

    it('is waited for by what is asked meanwhile', async () => {
        const { service } = serve(['runs']);
        void service.start();
        expect(await service.ask('x', {})).toBe('answer to x');
    });

    it('and does not answer is told, and gives way to a new one', async () => {
        const { service, alive } = serve(['hangs', 'runs'], 3000);
        await service.start();
        expect(shown()).toEqual([texts.noAnswer.vi]);
        expect([service.isRunning, service.isThere, service.standing]).toEqual([false, true, texts.noAnswer]);
        await eventually(() => expect(alive()).toEqual([true]));
        told.messages[0].choose(texts.restart.vi);
        await eventually(() => expect(service.isRunning).toBe(true));
        expect(alive()).toEqual([false, true]);
        await eventually(() => expect(told.status).toEqual([texts.restarted.vi]));
    });

    it('and does not answer again gives way, too, before it is told', async () => {
        const { service, pids, alive } = serve(['hangs', 'hangs', 'runs']);
        const first = service.start();
        await eventually(() => expect(pids()).toHaveLength(1));
        const second = service.restart();
        await eventually(() => expect(pids()).toHaveLength(2));
        await service.restart();
        await Promise.all([first, second]);
        expect(service.isRunning).toBe(true);
        expect(alive()).toEqual([false, false, true]);
        expect(shown()).toEqual([]);
    });

    it.each(['exits', 'refuses'] as const)('and %s is tried again, but not for ever, and told once', async behaviour => {
        const { service, pids, alive } = serve([behaviour]);
        await service.start();
        expect(pids()).toHaveLength(5);
        expect(shown()).toEqual([texts.crashed.vi]);
        expect([service.isThere, service.standing]).toEqual([false, texts.notRunning]);
        await eventually(() => expect(alive()).not.toContain(true));
    });

    it('where there is no such file is told as well', async () => {
        const { service, module } = serve(['runs']);
        rmSync(module);
        await service.start();
        expect(shown()).toEqual([texts.crashed.vi]);
    });
});

describe('a server that ends by itself', () => {
    it('is followed by another one, without a word', async () => {
        const { service, clients, alive } = serve(['runs']);
        await service.start();
        clients[0].sendNotification('crash').catch(() => {});
        await eventually(() => expect(clients).toHaveLength(2));
        expect(await service.ask('x', {})).toBe('answer to x');
        expect(alive()).toEqual([false, true]);
        expect(shown()).toEqual([]);
    });

    it('and does not answer when it is started again is told, and gives way to a new one', async () => {
        const { service, clients, alive } = serve(['runs', 'hangs', 'runs'], 3000);
        await service.start();
        clients[0].sendNotification('crash').catch(() => {});
        await eventually(() => expect(shown()).toEqual([texts.noAnswer.vi]));
        told.messages[0].choose(texts.restart.vi);
        await eventually(() => expect(service.isRunning).toBe(true));
        expect(alive()).toEqual([false, false, true]);
    });

    it('while it is asked lets nobody wait', async () => {
        const { service, pids } = serve(['runs']);
        await service.start();
        expect(await service.ask('crash', {})).toBeUndefined();
        expect(shown()).toEqual([texts.unanswered.vi]);
        expect(await service.ask('x', {})).toBe('answer to x');
        expect(pids()).toHaveLength(2);
    });

    it('again and again is left alone, until a restart is asked for', async () => {
        const { service, pids } = serve(['runs']);
        await service.start();
        for (let i = 1; i <= 5; i++) await service.ask('crash', {});
        expect(pids()).toHaveLength(5);
        expect(shown()).toEqual([...Array<string>(4).fill(texts.unanswered.vi), texts.crashed.vi]);
        expect(await service.ask('x', {})).toBeUndefined();
        expect(shown().at(-1)).toBe(texts.notRunning.vi);
        await service.restart();
        expect(await service.ask('x', {})).toBe('answer to x');
        // What was before is forgotten.
        await service.ask('crash', {});
        expect(await service.ask('x', {})).toBe('answer to x');
        expect(pids()).toHaveLength(7);
    });

    it('but seldom enough is always followed by another one', async () => {
        const { service } = serve(['runs'], undefined, { ended: 20 });
        await service.start();
        for (let i = 1; i <= 6; i++) {
            await service.ask('crash', {});
            await wait(30);
        }
        expect(await service.ask('x', {})).toBe('answer to x');
        expect(shown()).toEqual(Array<string>(6).fill(texts.unanswered.vi));
    });
});

describe('a server that hangs while it is asked', () => {
    it('is told after a while, and can be replaced without another word', async () => {
        const { service } = serve(['runs'], undefined, { answer: 200 });
        await service.start();
        const asked = service.ask('hang', {});
        await eventually(() => expect(shown()).toEqual([texts.late.vi]));
        told.messages[0].choose(texts.restart.vi);
        expect(await asked).toBeUndefined();
        expect(await service.ask('x', {})).toBe('answer to x');
        expect(shown()).toEqual([texts.late.vi]);
    });

    it('is not told of what was answered', async () => {
        const { service } = serve(['runs'], undefined, { answer: 200 });
        await service.start();
        expect(await service.ask('x', {})).toBe('answer to x');
        await wait(300);
        expect(shown()).toEqual([]);
    });
});

describe('a restart', () => {
    it('that is asked for several times at once is done once', async () => {
        const { service, alive, endedInOrder } = serve(['runs']);
        await service.start();
        await Promise.all([service.restart(), service.restart(), service.restart()]);
        expect(service.isRunning).toBe(true);
        expect(alive()).toEqual([false, true]);
        expect(endedInOrder()).toEqual([true, false]);
    });

    it('ends a server that hears nothing, and what was asked of it, without a word', async () => {
        const { service, alive } = serve(['runs']);
        await service.start();
        const asked = service.ask('hang', {});
        await wait(50);
        const quietly = service.askQuietly('x', {});
        await service.restart();
        expect(await asked).toBeUndefined();
        expect(await quietly).toBeUndefined();
        expect(shown()).toEqual([]);
        expect(service.isRunning).toBe(true);
        expect(alive()).toEqual([false, true]);
    });

    it('is waited for by what is asked meanwhile', async () => {
        const { service } = serve(['runs']);
        await service.start();
        void service.restart();
        expect(await service.ask('x', {})).toBe('answer to x');
        expect(shown()).toEqual([]);
    });
});

describe('a start that is given up', () => {
    it('lets nobody wait who asked meanwhile, and is told once', async () => {
        const { service } = serve(['hangs'], 500);
        void service.start();
        expect(await Promise.all([service.ask('x', {}), service.askQuietly('x', {})])).toEqual([undefined, undefined]);
        expect(shown()).toEqual([texts.noAnswer.vi]);
    });

    it('is told again to who asks later', async () => {
        const { service } = serve(['hangs'], 100);
        await service.start();
        expect(await service.ask('x', {})).toBeUndefined();
        expect(shown()).toEqual([texts.noAnswer.vi, texts.noAnswer.vi]);
    });

    it('for a new one has that one answer who asked meanwhile', async () => {
        const { service, pids } = serve(['hangs', 'runs']);
        void service.start();
        const asked = service.ask('x', {});
        await eventually(() => expect(pids()).toHaveLength(1));
        await service.restart();
        expect(await asked).toBe('answer to x');
    });

    it('for good lets nobody wait', async () => {
        const { service } = serve(['hangs']);
        const started = service.start();
        const asked = service.ask('x', {});
        await service.stop();
        await started;
        expect(await asked).toBeUndefined();
        expect(shown()).toEqual([]);
    });
});

describe('after a stop there is no server', () => {
    it('also while one was being replaced', async () => {
        const { service, clients, alive } = serve(['runs']);
        await service.start();
        const restarted = service.restart();
        await service.stop();
        await restarted;
        await wait(200);
        expect(clients).toHaveLength(1);
        expect(alive()).toEqual([false]);
        expect([service.isRunning, service.isThere]).toEqual([false, false]);
    });

    it('also where the one that is replaced hears nothing', async () => {
        const { service, clients, alive } = serve(['runs']);
        await service.start();
        void service.ask('hang', {});
        await wait(50);
        const restarted = service.restart();
        await service.stop();
        await restarted;
        expect(clients).toHaveLength(1);
        await eventually(() => expect(alive()).toEqual([false]));
    });

    it('also while the new one of a restart was starting', async () => {
        const { service, pids, alive } = serve(['runs', 'hangs']);
        await service.start();
        const restarted = service.restart();
        await eventually(() => expect(pids()).toHaveLength(2));
        await service.stop();
        await restarted;
        await eventually(() => expect(alive()).toEqual([false, false]));
        expect(told.status).toEqual([]);
    });

    it('also after a crash, and whatever is asked for then', async () => {
        const { service, clients, alive } = serve(['runs']);
        await service.start();
        await service.ask('crash', {});
        await service.stop();
        await Promise.all([service.start(), service.restart()]);
        expect(clients.length).toBeLessThanOrEqual(2);
        await eventually(() => expect(alive()).not.toContain(true));
        expect(service.isRunning).toBe(false);
    });

    it('also before it had a process', async () => {
        const { service, alive } = serve(['hangs']);
        void service.start();
        await service.stop();
        await wait(500);
        expect(alive()).not.toContain(true);
    });
});

/**
 * Runs the extension in a process of its own, which ends as soon as the extension has been deactivated. `until` is the condition, as code,
 * that is waited for before.
 */
async function useExtension(folder: string, until = 'true'): Promise<number | null> {
    const script = `
        const { activate, deactivate } = require(${JSON.stringify(bundle)});
        const pids = () => require('node:fs').readFileSync(${JSON.stringify(join(folder, 'pids'))}, 'utf8');
        activate({ extensionUri: { fsPath: ${JSON.stringify(folder)} }, subscriptions: [] });
        (async () => {
            while (!(${until})) await new Promise(resolve => setTimeout(resolve, 20));
            await deactivate();
            process.exit(7);
        })();`;
    const host = spawn(process.execPath, ['-e', script], { stdio: 'inherit' });
    return new Promise(resolve => host.once('exit', resolve));
}

describe('when the editor is closed', () => {
    it.each(['hangs', 'runs'] as const)('while a server starts that %s, its process is gone', async behaviour => {
        const server = serverFolder(behaviour);
        cleanUps.push(server.remove);
        expect(await useExtension(server.folder, 'pids()')).toBe(7);
        expect(server.pids()).toHaveLength(1);
        await eventually(() => expect(server.alive()).toEqual([false]));
    });

    it('before a server has a process, there is none', async () => {
        const server = serverFolder('hangs');
        cleanUps.push(server.remove);
        expect(await useExtension(server.folder)).toBe(7);
        await wait(500);
        expect(server.alive()).not.toContain(true);
    });
});

describe('in a browser', () => {
    /** A worker that answers whatever it is asked. */
    class AnsweringWorker {
        isThere = true;
        onmessage: (event: { readonly data: object }) => void = () => {};

        constructor() { workers.push(this); }
        addEventListener(): void {}
        terminate(): void { this.isThere = false; }

        postMessage({ id, method }: { readonly id?: number; readonly method: string }): void {
            const result = method === 'initialize' ? { capabilities: {} } : method === 'shutdown' ? null : `answer to ${method}`;
            if (id !== undefined) setTimeout(() => this.isThere && this.onmessage({ data: { jsonrpc: '2.0', id, result } }));
        }
    }
    const workers: AnsweringWorker[] = [];
    let browserCode: BrowserCode;

    beforeAll(async () => {
        const file = join(folder, 'in-browser.cjs');
        await bundleExtension(file, 'browser');
        browserCode = await loadExtension<BrowserCode>(file);
    });
    beforeEach(() => {
        workers.length = 0;
        vi.stubGlobal('Worker', AnsweringWorker);
    });
    afterEach(() => { vi.unstubAllGlobals(); });

    function serveWorkers() {
        const service = new browserCode.LanguageService(options => {
            const client = new browserCode.WorkerClient('server.js', options);
            return { client, end: () => client.end() };
        });
        cleanUps.push(() => service.stop());
        return service;
    }
    const there = () => workers.map(({ isThere }) => isThere);

    it('the server is a worker, which ends when it is no longer needed', async () => {
        const service = serveWorkers();
        await service.start();
        expect(await service.ask('x', {})).toBe('answer to x');
        await service.restart();
        expect(there()).toEqual([false, true]);
        await service.stop();
        expect(there()).toEqual([false, false]);
    });

    it('no worker is left of a server that was only starting', async () => {
        const service = serveWorkers();
        void service.start();
        await service.restart();
        expect(await service.ask('x', {})).toBe('answer to x');
        expect(there().filter(Boolean)).toHaveLength(1);
        void service.restart();
        await service.stop();
        await wait(100);
        expect(there()).not.toContain(true);
    });

    it('there is no worker of a client that was ended before it had one', async () => {
        const client = new browserCode.WorkerClient('server.js', {});
        client.end();
        await client.start().catch(() => {});
        expect(workers).toEqual([]);
    });
});
