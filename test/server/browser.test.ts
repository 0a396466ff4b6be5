import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, inject, it } from 'vitest';

interface Message {
    readonly id?: number;
    readonly method?: string;
    readonly params?: unknown;
    readonly result?: unknown;
}

/** What a browser's worker has and the server may use; nothing of Node. */
const worker = { TextDecoder, TextEncoder, URL, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, console, atob, performance, crypto };

it('as it is built for a worker, the server needs nothing of Node and speaks by messages', { timeout: 60_000 }, async () => {
    expect(inject('cliBuildProblem')).toBe('');
    const received: Message[] = [];
    let closed = 0;
    const scope: Record<string, unknown> = {
        ...worker,
        addEventListener: () => undefined,
        close: () => void closed++,
        postMessage: (message: Message) => {
            received.push(message);
            if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
        },
    };
    const send = (message: Message) => void setTimeout(() => (scope.onmessage as (event: object) => void)({ data: { jsonrpc: '2.0', ...message } }), 0);
    scope.self = scope;
    runInContext(readFileSync('dist/server-browser.js', 'utf8'), createContext(scope));

    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [{ uri: 'vscode-vfs://github/a', name: 'a' }] } });
    await expect.poll(() => received.find(({ id, method }) => id === 1 && method === undefined)).toMatchObject({ result: { serverInfo: { name: 'allot' } } });
    send({ method: 'initialized', params: {} });
    const textDocument = { uri: 'vscode-vfs://github/a/b.allot', languageId: 'allot', version: 3, text: 'level a "A" within b\n' };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    await expect.poll(() => received.find(({ method }) => method === 'textDocument/publishDiagnostics')?.params, { timeout: 20_000 })
        .toMatchObject({ uri: textDocument.uri, version: 3, diagnostics: [{ code: 'unknown-name' }] });

    send({ id: 2, method: 'shutdown' });
    await expect.poll(() => received.find(({ id, method }) => id === 2 && method === undefined)).toMatchObject({ result: null });
    expect(closed).toBe(0);
    send({ method: 'exit' });
    await expect.poll(() => closed).toBe(1);
});
