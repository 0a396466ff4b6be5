import { afterEach, expect, it, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { clientFiles } from '../../server/client-files.js';

afterEach(() => void vi.useRealTimers());

function editor(answer: () => Promise<unknown>): { readonly connection: Connection; readonly asked: string[] } {
    const asked: string[] = [];
    const sendRequest = (request: string) => (asked.push(request), answer());
    return { connection: { sendRequest } as unknown as Connection, asked };
}

const nobody = () => expect.unreachable();

it('an editor that does not answer is waited for some seconds; then it is not known whether there is such a file', async () => {
    vi.useFakeTimers();
    const { connection } = editor(() => new Promise(() => undefined));
    const read = clientFiles(connection, () => true, nobody).read('far://a/b.allot', 1_000);
    const failed = expect(read).rejects.toThrow('far://a/b.allot');
    await vi.advanceTimersByTimeAsync(10_000);
    await failed;
});

it('an editor that is still at it is not asked again; when it answers after all, that is told, and it is asked', async () => {
    vi.useFakeTimers();
    const waiting: ((answer: unknown) => void)[] = [];
    const { connection, asked } = editor(() => new Promise(resolve => waiting.push(resolve)));
    const answered: string[] = [];
    const files = clientFiles(connection, () => true, uri => void answered.push(uri));
    const first = expect(files.read('far://a/b.allot', 1_000)).rejects.toThrow('far://a/b.allot');
    await vi.advanceTimersByTimeAsync(10_000);
    await first;
    await expect(files.read('far://a/b.allot', 1_000)).rejects.toThrow('far://a/b.allot');
    expect(asked).toHaveLength(1);
    waiting[0](null);
    await vi.advanceTimersByTimeAsync(0);
    expect(answered).toEqual(['far://a/b.allot']);
    const second = files.read('far://a/b.allot', 1_000);
    waiting[1]({ base64: btoa('level') });
    expect(await second).toEqual({ bytes: new TextEncoder().encode('level') });
    expect(vi.getTimerCount()).toBe(0);
});

it('an editor that does not say that it answers is not asked', async () => {
    const { connection, asked } = editor(async () => null);
    const files = clientFiles(connection, () => false, nobody);
    expect([await files.read('far://a/b.allot', 1_000), await files.list('far://a', 'far://a'), await files.identify('far://a')]).toEqual([undefined, undefined, undefined]);
    expect(asked).toEqual([]);
});
