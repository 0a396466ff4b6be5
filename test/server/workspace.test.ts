import { expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answersOf } from '../../server/answers.js';
import type { Snapshot } from '../../server/snapshot.js';
import { Workspace, type WorkspaceListener } from '../../server/workspace.js';
import type { ProjectFiles } from '../../language/index.js';
import { memoryDisk } from '../support/server-in-process.js';
import { texts } from './live-texts.js';

/** A workspace of two projects that were checked, and what is checked in it from now on. */
async function twoProjects(): Promise<{ readonly workspace: Workspace; readonly checked: (Snapshot | undefined)[] }> {
    const disk = Object.fromEntries(['/a', '/b'].flatMap(folder => Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text])));
    const checked: (Snapshot | undefined)[] = [];
    const listener: WorkspaceListener = {
        checked: (_, snapshot) => void checked.push(snapshot),
        failed: error => expect.unreachable(String(error)),
    };
    const workspace = new Workspace(memoryDisk(disk), listener);
    workspace.changeFolders({ added: ['file:///a', 'file:///b'], removed: [] });
    expect(await workspace.snapshots()).toEqual(checked);
    checked.length = 0;
    return { workspace, checked };
}

const uri = 'file:///a/binh-luc.allot';

function edited(amount: string): TextDocument {
    return TextDocument.create(uri, 'allot', Number(amount), texts['binh-luc.allot'].replace('140', amount));
}

it('an edit parses one document anew, and no other project is checked', async () => {
    const { workspace, checked } = await twoProjects();
    const [before, other] = await workspace.snapshots();
    workspace.edit(edited('141'));
    const [after, same] = await workspace.snapshots();
    expect(same).toBe(other);
    expect(checked).toEqual([after]);
    for (const path of ['base.allot', 'province.allot']) {
        const [old, kept] = [before, after].map(snapshot => snapshot.documentAt(`file:///a/${path}`)!);
        expect(kept).toBe(old);
        expect(after.parsedOf(kept)).toBe(before.parsedOf(old));
    }
    expect(after.documentAt(uri)).not.toBe(before.documentAt(uri));
    expect(after.diagnostics.map(({ code }) => code)).toEqual(['sum-mismatch']);
});

it('what is edited before a check begins is checked once, and every request is answered of the last text', async () => {
    const { workspace, checked } = await twoProjects();
    const asked: Promise<readonly Snapshot[]>[] = [];
    for (const amount of ['141', '142', '143', '144']) {
        workspace.edit(edited(amount));
        asked.push(workspace.snapshots());
        await new Promise(resolve => setImmediate(resolve));
    }
    const answers = await Promise.all(asked);
    expect(checked).toHaveLength(1);
    expect(answers.map(([snapshot]) => snapshot)).toEqual(asked.map(() => checked[0]));
    expect(checked[0]!.documentAt(uri)!.text).toContain('144');
});

it('a request that is cancelled before a check begins does not begin one', async () => {
    const { workspace, checked } = await twoProjects();
    workspace.edit(edited('141'));
    const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };
    const answer = answersOf({} as Connection, workspace).ofText('nothing', () => 'found')({ textDocument: { uri } }, token);
    setTimeout(() => token.isCancellationRequested = true, 0);
    expect(await answer).toMatchObject({ code: -32800 });
    expect(checked).toEqual([]);
});

it('what only needs a text does not wait for a check', async () => {
    const { workspace, checked } = await twoProjects();
    workspace.edit(edited('141'));
    const answer = answersOf({} as Connection, workspace).ofTree('nothing', ({ document }) => document.text)(
        { textDocument: { uri } }, { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) },
    );
    expect(await answer).toBe(edited('141').getText());
    expect(checked).toEqual([]);
});

/** A workspace of two projects on a disk that fails where it is told to. */
function failingProjects() {
    const failing = new Set<string>();
    const failed: string[] = [];
    const files = Object.fromEntries(['/w/a', '/w/b'].flatMap(folder => Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text])));
    const disk = memoryDisk({ ...files, '/w/a/allot.yaml': 'name: a\n', '/w/b/allot.yaml': 'name: b\n' });
    const unless = <T>(at: string, answer: () => Promise<T>) => (failing.has(at) ? Promise.reject(new Error(at)) : answer());
    const workspace = new Workspace({
        ...disk, read: (at, limit) => unless(at, () => disk.read(at, limit)), list: (at, root) => unless(at, () => disk.list(at, root)),
    } satisfies ProjectFiles, { checked: () => undefined, failed: error => void failed.push((error as Error).message) });
    workspace.changeFolders({ added: ['file:///w'], removed: [] });
    const names = async () => (await workspace.snapshots()).map(({ input }) => input.name).sort();
    return { workspace, failing, failed, names };
}

it('a project of which a file could not be read is loaded again at the next request, without any change', async () => {
    const { workspace, failing, failed, names } = failingProjects();
    failing.add('file:///w/a/base.allot');
    expect(await names()).toEqual(['b']);
    expect(failed).toEqual(['file:///w/a/base.allot']);
    expect(await workspace.findText('file:///w/a/binh-luc.allot')).toBeUndefined();
    expect(failed).toHaveLength(2);
    failing.clear();
    expect(await workspace.findText('file:///w/a/binh-luc.allot')).toBeDefined();
    expect(await names()).toEqual(['a', 'b']);
    expect(failed).toHaveLength(2);
});

it('a folder that cannot be looked into hides no other project and none that was known, and is looked into at the next request', async () => {
    const { workspace, failing, failed, names } = failingProjects();
    failing.add('file:///w/a');
    expect(await names()).toEqual(['b']);
    expect(failed).toEqual(['file:///w/a']);
    failing.clear();
    expect(await names()).toEqual(['a', 'b']);
    const before = await workspace.snapshots();
    failing.add('file:///w');
    workspace.changeOnDisk(['file:///w/a-file-of-no-project.txt']);
    expect(await workspace.snapshots()).toEqual(before);
    expect(failed).toEqual(['file:///w/a', ...failed.slice(1).map(() => 'file:///w')]);
});
