import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Snapshot } from '../../server/snapshot.js';
import { Workspace, type WorkspaceListener } from '../../server/workspace.js';
import { memoryDisk } from '../support/server-in-process.js';
import { texts } from './live-texts.js';

it('an edit parses one document anew, and no other project is checked', async () => {
    const disk = Object.fromEntries(['/a', '/b'].flatMap(folder => Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text])));
    const checked: (Snapshot | undefined)[] = [];
    const listener: WorkspaceListener = {
        checked: (_, snapshot) => void checked.push(snapshot),
        failed: error => expect.unreachable(String(error)),
    };
    const workspace = new Workspace(memoryDisk(disk), listener);
    workspace.setFolders(['file:///a', 'file:///b']);
    const [before, other] = await workspace.snapshots();
    expect(checked).toEqual([before, other]);

    checked.length = 0;
    const uri = 'file:///a/binh-luc.allot';
    workspace.edit(TextDocument.create(uri, 'allot', 1, texts['binh-luc.allot'].replace('140', '141')));
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
