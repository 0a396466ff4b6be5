import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { messageOf } from '../../language/index.js';
import { Workspace } from '../../server/workspace.js';
import { memoryDisk } from '../support/server-in-process.js';

const files = {
    '/p/allot.yaml': 'name: ke-hoach\nlanguage: en\ninclude: ["plan.allot"]\n',
    '/p/plan.allot': 'level district "Huyện"\n',
    '/p/draft.allot': '\nlevel commune "Xã" within district\n',
    '/p/.old/plan.allot': 'level commune "Xã"\n',
};

/** What is said of a document of the folder when it is opened. */
async function opened(path: string, disk: { readonly [path: string]: string } = files) {
    const workspace = new Workspace(memoryDisk(disk), { checked: () => {}, failed: error => expect.unreachable(String(error)) });
    workspace.changeFolders({ added: ['file:///p'], removed: [] });
    await workspace.snapshots();
    const uri = `file://${path}`;
    workspace.edit(TextDocument.create(uri, 'allot', 1, disk[path]));
    const told = async () => {
        const { snapshot } = (await workspace.find(uri))!;
        return snapshot.diagnostics.map(found => `${found.place.start}-${found.place.end} ${found.code}: ${messageOf(found, snapshot.language)}`);
    };
    return { workspace, told };
}

it('a file that include leaves out says so, once, in the language of the project, before the names that mean nothing', async () => {
    const { told } = await opened('/p/draft.allot');
    const [first, ...others] = await told();
    expect(first).toBe('1-6 not-included: This file is not part of the project ke-hoach: include in allot.yaml names only plan.allot. '
        + 'So it is checked alone, and names of the project mean nothing here.');
    expect(others.map(one => one.split(':')[0])).toEqual(['27-35 unknown-name']);
});

it('it says so no longer once it is included', async () => {
    const { workspace, told } = await opened('/p/draft.allot');
    expect(await told()).toHaveLength(2);
    workspace.edit(TextDocument.create('file:///p/allot.yaml', 'yaml', 1, 'include: ["*.allot"]\n'));
    expect(await told()).toEqual([]);
    workspace.edit(TextDocument.create('file:///p/allot.yaml', 'yaml', 2, 'name: khac\ninclude: ["p*.allot"]\n'));
    expect((await told())[0]).toMatch(/dự án khac: include trong allot.yaml chỉ gồm p\*.allot\./);
});

it('it says so as gravely as the project has it, also where nothing but that changes', async () => {
    const { workspace, told } = await opened('/p/draft.allot');
    const project = '/p/allot.yaml';
    workspace.edit(TextDocument.create(`file://${project}`, 'yaml', 1, `${files[project]}rules: { not-included: off }\n`));
    expect((await told()).map(one => one.split(':')[0])).toEqual(['27-35 unknown-name']);
    workspace.edit(TextDocument.create(`file://${project}`, 'yaml', 2, files[project]));
    expect(await told()).toHaveLength(2);
});

it('a file in a folder that projects leave out says so', async () => {
    const { told } = await opened('/p/.old/plan.allot', { ...files, '/p/allot.yaml': '' });
    expect(await told()).toEqual([expect.stringMatching(/not-included: .*tên bắt đầu bằng dấu chấm/)]);
});

it('a file of a project, and one that lies in none, say nothing', async () => {
    expect(await (await opened('/p/plan.allot')).told()).toEqual([]);
    expect(await (await opened('/elsewhere.allot', { ...files, '/elsewhere.allot': 'level x "X"\n' })).told()).toEqual([]);
});
