import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach, inject } from 'vitest';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { Editor, type EditorOptions } from './editor.js';

const processes: ChildProcess[] = [];

/** Starts the server as a process of its own, as editors do, and an editor that speaks with it. It ends with the test. */
export async function startProcess(options: EditorOptions): Promise<Editor & { readonly process: ChildProcess }> {
    const problem = inject('cliBuildProblem');
    if (problem) throw new Error(problem);
    const server = spawn(process.execPath, [resolve('dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    processes.push(server);
    const editor = new Editor(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    await editor.start(options);
    return Object.assign(editor, { process: server });
}

afterEach(() => {
    for (const server of processes.splice(0)) server.kill();
});
