import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver/node';
import { SourceDocument } from '../../language/index.js';
import { rangeOf } from '../../server/positions.js';
import { memoryDisk, serverInProcess } from '../support/server-in-process.js';
import { texts } from './live-texts.js';

const plan = texts['binh-luc.allot'];
const contents = [
    texts['province.allot'], texts['province.allot'].replace('300', '301'), plan, plan.replace('140', '141'), plan.replace('AnDo 160', 'AnDo "160'),
    texts['base.allot'], texts['base.allot'].replace('unit AnLao', 'unit Đo'), '', 'uses: [../other]\n', 'include: ["*.allot"]\n', '\uFEFF// 😀\r\nunit x',
];
const paths = ['province.allot', 'binh-luc.allot', 'base.allot', 'kế hoạch/a.allot', 'kế hoạch/allot.yaml', 'allot.yaml', '../other/allot.yaml', '../other/b.allot'];

const path = fc.constantFrom(...paths);
const content = fc.constantFrom(...contents);
const step = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), path, content }),
    fc.record({ kind: fc.constant('delete' as const), path }),
    fc.record({ kind: fc.constant('rename' as const), path, to: path }),
    fc.record({ kind: fc.constant('edit' as const), path, content }),
    fc.record({ kind: fc.constant('edit' as const), path, content }),
    fc.record({ kind: fc.constant('close' as const), path }),
    fc.record({ kind: fc.constant('settle' as const) }),
    fc.record({ kind: fc.constant('pause' as const), milliseconds: fc.nat({ max: 3 }) }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const folder = '/plans/main';

function absolute(relative: string): string {
    return decodeURIComponent(new URL(relative, `file://${folder}/`).pathname);
}

function uriOf(relative: string): string {
    return new URL(relative, `file://${folder}/`).href;
}

/** An editor with a disk, which does what it is told and remembers how things stand. */
class Session {
    readonly disk: { [path: string]: string } = Object.fromEntries(Object.entries(texts).map(([name, text]) => [absolute(name), text]));
    readonly open = new Map<string, string>();
    readonly editor = serverInProcess(() => memoryDisk(this.disk));

    async take(one: Step): Promise<void> {
        switch (one.kind) {
            case 'write': return this.write(one.path, one.content);
            case 'delete': return this.delete(one.path);
            case 'rename': {
                const text = this.disk[absolute(one.path)];
                if (text === undefined || one.path === one.to) return;
                await this.delete(one.path);
                return this.write(one.to, text);
            }
            case 'edit': return this.edit(one.path, one.content);
            case 'close':
                if (this.open.delete(one.path)) await this.editor.close(uriOf(one.path));
                return;
            case 'settle': return this.editor.settled();
            case 'pause': return new Promise(resolve => setTimeout(resolve, one.milliseconds));
        }
    }

    private async write(path: string, text: string): Promise<void> {
        const kind = absolute(path) in this.disk ? 'changed' : 'created';
        this.disk[absolute(path)] = text;
        await this.editor.tell([[uriOf(path), kind]]);
    }

    private async delete(path: string): Promise<void> {
        if (!(absolute(path) in this.disk)) return;
        delete this.disk[absolute(path)];
        await this.editor.tell([[uriOf(path), 'deleted']]);
    }

    async edit(path: string, text: string): Promise<void> {
        const before = this.open.get(path);
        this.open.set(path, text);
        if (before === undefined) return this.editor.open(uriOf(path), text);
        const { range, inserted } = difference(before, text);
        await this.editor.edit(uriOf(path), inserted, range);
    }
}

/** The edit that makes one text of another: all between what both begin and end with. */
function difference(before: string, after: string): { readonly range: Range; readonly inserted: string } {
    let start = 0;
    while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
    let end = 0;
    while (end < Math.min(before.length, after.length) - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
    // A line ends with both of its signs or none.
    if (before[start] === '\n' || after[start] === '\n') start = Math.max(0, start - 1);
    const document = new SourceDocument('', before);
    return { range: rangeOf({ document, start, end: before.length - end }), inserted: after.slice(start, after.length - end) };
}

it('after any sequence of edits and changes on the disk, what is shown is what a start from there shows', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async steps => {
        const session = new Session();
        await session.editor.start({ folders: [uriOf('')] });
        for (const one of steps) await session.take(one);
        await session.editor.settled();

        const cold = new Session();
        Object.keys(cold.disk).forEach(name => delete cold.disk[name]);
        Object.assign(cold.disk, session.disk);
        await cold.editor.start({ folders: [uriOf('')] });
        for (const [name, text] of session.open) await cold.edit(name, text);
        await cold.editor.settled();

        expect(wrongIn(session)).toEqual(wrongIn(cold));
        for (const name of session.open.keys()) {
            const shown = session.editor.shown.get(uriOf(name));
            if (shown && shown.diagnostics.length > 0) expect(shown.version).toBe(session.editor.versionOf(uriOf(name)));
        }
        session.editor.connection.dispose();
        cold.editor.connection.dispose();
    }), { numRuns: 40 });
});

function wrongIn({ editor }: Session): object {
    const wrong = [...editor.shown].filter(([, { diagnostics }]) => diagnostics.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(wrong.map(([uri, { diagnostics }]) => [uri, diagnostics]));
}
