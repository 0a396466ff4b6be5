import { afterEach, expect, it, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { clientFiles } from '../../server/client-files.js';

afterEach(() => void vi.useRealTimers());

function editor(answer: () => Promise<unknown>): { readonly connection: Connection; readonly asked: string[] } {
    const asked: string[] = [];
    const sendRequest = (request: string) => (asked.push(request), answer());
    return { connection: { sendRequest } as unknown as Connection, asked };
}

it('an editor that never answers is waited for some seconds, and then there is no such file', async () => {
    vi.useFakeTimers();
    const { connection } = editor(() => new Promise(() => undefined));
    const read = clientFiles(connection, () => true).read('far://a/b.allot', 1_000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await read).toBeUndefined();
});

it('an editor that does not say that it answers is not asked', async () => {
    const { connection, asked } = editor(async () => null);
    const files = clientFiles(connection, () => false);
    expect([await files.read('far://a/b.allot', 1_000), await files.list('far://a', 'far://a'), await files.identify('far://a')]).toEqual([undefined, undefined, undefined]);
    expect(asked).toEqual([]);
});
