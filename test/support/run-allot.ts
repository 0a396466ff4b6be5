import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, inject } from 'vitest';

/** How a run of the command line ended. */
export interface Run {
    readonly exitCode: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

/** Runs the command line as a process of its own in a folder. */
export function runAllot(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
    const problem = inject('cliBuildProblem');
    if (problem) throw new Error(problem);
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [resolve('cli/allot.mjs'), ...args], {
        cwd: folder, env: { ...inherited, ...env }, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024,
    });
    if (error) throw error;
    return { exitCode: status, stdout, stderr };
}

/** Something that runs before the program, as an environment of `runAllot`. */
export function preload(script: string): NodeJS.ProcessEnv {
    return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script).replaceAll("'", '%27')}` };
}

/** The environment in which opening a file fails as `problem` says, an expression on its path: a code, or undefined. */
export function failingToOpen(problem: string): NodeJS.ProcessEnv {
    return preload(`
        import fs from 'node:fs';
        import { syncBuiltinESMExports } from 'node:module';
        const { openSync } = fs;
        fs.openSync = (path, ...rest) => {
            const code = ${problem};
            if (code) throw Object.assign(new Error(code), { code, syscall: 'open' });
            return openSync(path, ...rest);
        };
        syncBuiltinESMExports();
    `);
}

const folders: string[] = [];

/** A new folder with files by path, removed after the tests of the file. */
export function temporaryFolder(files: { readonly [path: string]: string | Uint8Array } = {}): string {
    const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'allot-test-')));
    folders.push(folder);
    writeFiles(folder, files);
    return folder;
}

/** Writes files by path below a folder. */
export function writeFiles(folder: string, files: { readonly [path: string]: string | Uint8Array }): void {
    for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
    }
}

afterAll(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
