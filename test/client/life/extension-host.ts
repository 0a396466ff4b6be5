import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { LanguageService } from '../../../client/language-service.js';
import type { activate, deactivate } from '../../../client/main-node.js';
import type { ProcessClient } from '../../../client/process-client.js';
import type { WorkerClient } from '../../../client/worker-client.js';

/** How a server behaves: it never answers, exits at once, answers that it cannot start, or is there and answers. */
export type Behaviour = 'hangs' | 'exits' | 'refuses' | 'runs';

/** What `vscode.cjs` keeps. */
export interface Told {
    readonly messages: { readonly text: string; readonly choose: (answer: string) => void }[];
    readonly status: string[];
    readonly log: string[];
}

/** The code of the extension, with the real client library, where there is no VS Code. */
export interface ExtensionCode {
    readonly LanguageService: typeof LanguageService;
    readonly ProcessClient: typeof ProcessClient;
    readonly activate: typeof activate;
    readonly deactivate: typeof deactivate;
    readonly vscode: { readonly told: Told };
}

/** The code that in a browser takes the place of processes. It is bundled by itself: the library sets itself up either for Node or for browsers. */
export interface BrowserCode {
    readonly LanguageService: typeof LanguageService;
    readonly WorkerClient: typeof WorkerClient;
}

const modules = {
    node: ['language-service', 'process-client', 'main-node'],
    browser: ['language-service', 'worker-client'],
};

/** Bundles the code for a host into a file, which is a module of Node. */
export async function bundleExtension(outfile: string, host: 'node' | 'browser'): Promise<void> {
    await build({
        stdin: {
            contents: [...modules[host].map(name => `export * from './client/${name}.ts';`), `export * as vscode from 'vscode';`].join('\n'),
            resolveDir: process.cwd(),
        },
        outfile, bundle: true, platform: host, format: 'cjs', target: 'node22.13', logLevel: 'warning',
        alias: { vscode: join(import.meta.dirname, 'vscode.cjs') },
    });
}

export async function loadExtension<Code>(file: string): Promise<Code> {
    return (await import(pathToFileURL(file).href) as { default: Code }).default;
}

/** A folder with a server in it; the servers that are started from there behave one after the other as they are told, all further ones like the last. */
export function serverFolder(...behaviours: readonly Behaviour[]) {
    const folder = mkdtempSync(join(tmpdir(), 'allot-life-'));
    const pidsFile = join(folder, 'pids');
    const endedFile = join(folder, 'ended-in-order');
    copyFileSync(join(import.meta.dirname, 'server.mjs'), join(folder, 'server.mjs'));
    writeFileSync(join(folder, 'behaviours.json'), JSON.stringify(behaviours));
    for (const file of [pidsFile, endedFile]) writeFileSync(file, '');
    const numbersIn = (file: string) => readFileSync(file, 'utf8').split('\n').slice(0, -1).map(Number);
    /** The numbers of the processes that were started, in their order. */
    const pids = () => numbersIn(pidsFile);
    return {
        folder,
        module: join(folder, 'server.mjs'),
        pids,
        /** Which of them are alive, by their place in the order. */
        alive: () => pids().map(isAlive),
        /** Which of them were told to shut down. */
        endedInOrder: () => pids().map(pid => numbersIn(endedFile).includes(pid)),
        remove: () => {
            for (const pid of pids().filter(isAlive)) process.kill(pid, 'SIGKILL');
            rmSync(folder, { recursive: true, force: true });
        },
    };
}

/** One that has ended may be listed, as a zombie, until somebody asks with what: in containers sometimes for ever. */
function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return process.platform !== 'linux' || !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
        return false;
    }
}
