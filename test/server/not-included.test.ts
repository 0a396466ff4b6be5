import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DidRenameFilesNotification } from 'vscode-languageserver/node';
import { messageOf, notIncluded, readProjectFile, SourceDocument } from '../../language/index.js';
import { Workspace } from '../../server/workspace.js';
import { memoryDisk, serverInProcess } from '../support/server-in-process.js';

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
    expect((await told())[0]).toMatch(/dự án khac: mục include trong allot.yaml chỉ nêu p\*.allot\./);
});

it('it says so as gravely as the project has it, also where nothing but that changes', async () => {
    const { workspace, told } = await opened('/p/draft.allot');
    const project = '/p/allot.yaml';
    workspace.edit(TextDocument.create(`file://${project}`, 'yaml', 1, `${files[project]}rules: { not-included: off }\n`));
    expect((await told()).map(one => one.split(':')[0])).toEqual(['27-35 unknown-name']);
    workspace.edit(TextDocument.create(`file://${project}`, 'yaml', 2, files[project]));
    expect(await told()).toHaveLength(2);
});

it.each([
    ['in a folder that begins with a dot', '.old/plan.allot', '', /nằm trong thư mục \.old, dự án không đọc các thư mục có tên bắt đầu bằng dấu chấm\./],
    ['in such a folder which include does not name either', '.old/plan.allot', 'include: [plan.allot]', /thư mục \.old, dự án không đọc/],
    ['among installed packages', 'node_modules/a/plan.allot', '', /nằm trong thư mục node_modules, dự án không đọc thư mục này\./],
    ['behind a link or in a folder that cannot be read', 'sub/plan.allot', '', /có thể vì tệp nằm sau một liên kết \(lối tắt\) hoặc trong thư mục không đọc được\./],
    ['where include names nothing', 'plan.allot', 'include: []', /dự án p: mục include trong allot\.yaml không nêu tệp nào\. Vì vậy/],
    ['where include can be read nowhere', 'plan.allot', 'include: [../a.allot]', /mục include trong allot\.yaml không nêu tệp nào\./],
    ['without the ending of texts', 'plan.txt', '', /tên tệp không có đuôi \.allot\./],
    ['with its name, but not its ending in capitals', 'draft.ALLOT', 'include: [plan.allot]', /mục include trong allot\.yaml chỉ nêu plan\.allot\./],
])('says why a file is left out: %s', (_, path, projectFile, reason) => {
    const { config } = readProjectFile(new SourceDocument('allot.yaml', projectFile), 'p');
    const input = { name: 'p', config, projectFile: undefined, sources: [], rowsFiles: [], uses: [], diagnostics: [], isUnclear: false };
    expect(messageOf(notIncluded(new SourceDocument(path, ''), path, input), 'vi')).toMatch(reason);
});

it('can be set aside by a comment, also while another file is edited', async () => {
    const ignored = '\uFEFF/* Nháp. */ // không dùng\n// allot-ignore not-included: bản nháp\nlevel commune "Xã"\n';
    const { workspace, told } = await opened('/p/draft.allot', { ...files, '/p/draft.allot': ignored });
    expect(await told()).toEqual([]);
    workspace.edit(TextDocument.create('file:///p/plan.allot', 'allot', 1, ''));
    expect(await told()).toEqual([]);
    workspace.edit(TextDocument.create('file:///p/draft.allot', 'allot', 2, ignored.replace('allot-ignore', 'allot-ignored')));
    expect(await told()).toEqual([expect.stringMatching(/^66-71 not-included/)]);
});

it('has no rows from files, which is told as what it is', async () => {
    const text = 'level d "Huyện"\nlevel c "Xã" within d\nunit H "H" is d { unit A "A" is c }\nmeasure p "p" whole\nindicator V "V" in p flow\norganization U "U" of H\n'
        + 'allocation of V in H for 2023 by U { total 1 split by c { rows from "a.csv" } }\n';
    const { told } = await opened('/p/draft.allot', { ...files, '/p/draft.allot': text, '/p/a.csv': 'Xã,V\nA,1\n' });
    expect(await told()).toContainEqual(expect.stringMatching(/csv-missing: .*: open its folder, or make this text part of it\.$/));
});

it('says nothing of a file of which the project says itself what is wrong', async () => {
    const { told } = await opened('/p/x.ALLOT', { '/p/allot.yaml': '', '/p/x.ALLOT': 'level a "A"\n' });
    expect(await told()).toEqual([]);
});

/** An editor with a folder of which the files may change, and cannot be read where `failing` has their URI. */
async function editing(files: { [path: string]: string }, folders: readonly string[] = ['/p']) {
    const failing = new Set<string>();
    const editor = serverInProcess(() => {
        const disk = memoryDisk(files);
        return { ...disk, read: (uri, limit) => failing.has(uri) ? Promise.reject(new Error('not now')) : disk.read(uri, limit) };
    });
    await editor.start({ folders: folders.map(folder => `file://${folder}`) });
    return { editor, failing, open: (path: string) => editor.open(`file://${path}`, files[path]) };
}

const draft = 'file:///p/draft.allot';

it('is said as long as the file is open, and again when it is opened again', async () => {
    const { editor, open } = await editing({ ...files });
    for (let i = 0; i < 2; i++) {
        await open('/p/draft.allot');
        expect(await editor.problems()).toEqual({ [draft]: ['not-included 1', 'unknown-name 1'] });
        await editor.close(draft);
        expect(await editor.problems()).toEqual({});
    }
});

it('follows a file into the project and out of it', async () => {
    const onDisk: { [path: string]: string } = { ...files };
    const { editor, open } = await editing(onDisk);
    const rename = async (from: string, to: string) => {
        onDisk[to] = onDisk[from];
        delete onDisk[from];
        await editor.close(`file://${from}`);
        await open(to);
        await editor.connection.sendNotification(DidRenameFilesNotification.type, { files: [{ oldUri: `file://${from}`, newUri: `file://${to}` }] });
    };
    onDisk['/p/allot.yaml'] = 'include: ["plan*.allot"]\n';
    await open('/p/draft.allot');
    expect(await editor.problems()).toEqual({ [draft]: ['not-included 1', 'unknown-name 1'] });
    await rename('/p/draft.allot', '/p/plan-2.allot');
    expect(await editor.problems()).toEqual({});
    await rename('/p/plan-2.allot', '/p/draft.allot');
    expect(await editor.problems()).toEqual({ [draft]: ['not-included 1', 'unknown-name 1'] });
});

it('is not said any more when the project file is deleted, and the folder is one project', async () => {
    const onDisk: { [path: string]: string } = { ...files };
    const { editor, open } = await editing(onDisk);
    await open('/p/draft.allot');
    expect(await editor.problems()).toEqual({ [draft]: ['not-included 1', 'unknown-name 1'] });
    delete onDisk['/p/allot.yaml'];
    await editor.tell([['file:///p/allot.yaml', 'deleted']]);
    expect(await editor.problems()).toEqual({});
    onDisk['/p/allot.yaml'] = files['/p/allot.yaml'];
    await editor.tell([['file:///p/allot.yaml', 'created']]);
    expect(await editor.problems()).toEqual({ [draft]: ['not-included 1', 'unknown-name 1'] });
});

it('names the project in whose folder the file lies, not one around that, whichever folders are opened', async () => {
    const nested = { ...files, '/p/inner/allot.yaml': 'name: inner\nlanguage: en\ninclude: [a.allot]\n', '/p/inner/a.allot': '', '/p/inner/draft.allot': 'level x "X"\n' };
    for (const folders of [['/p'], ['/p', '/p/inner'], ['/p/inner', '/p'], []]) {
        const { editor, open } = await editing(nested, folders);
        await open('/p/inner/draft.allot');
        await editor.settled();
        const [{ message }, ...others] = editor.shown.get('file:///p/inner/draft.allot')!.diagnostics;
        expect([message, others.length]).toEqual([expect.stringContaining('project inner: include in allot.yaml names only a.allot.'), 0]);
    }
});

it('nothing is said of the files of a project that cannot be loaded, until it can be', async () => {
    const nested = {
        ...files, '/p/inner/allot.yaml': 'include: [a.allot, b.allot]\n', '/p/inner/a.allot': files['/p/plan.allot'],
        '/p/inner/b.allot': files['/p/draft.allot'], '/p/inner/draft.allot': files['/p/draft.allot'],
    };
    const { editor, open, failing } = await editing(nested);
    failing.add('file:///p/inner/a.allot');
    await open('/p/inner/b.allot');
    await open('/p/inner/draft.allot');
    expect(await editor.problems()).toEqual({});
    failing.clear();
    const all = { 'file:///p/inner/draft.allot': ['not-included 1', 'unknown-name 1'] };
    expect(await editor.problems()).toEqual(all);
    failing.add('file:///p/inner/a.allot');
    await editor.tell([['file:///p/inner/a.allot', 'changed']]);
    expect(await editor.problems()).toEqual({});
    failing.clear();
    expect(await editor.problems()).toEqual(all);
});

it('is said with the right path in a project at the root of what an editor shows', async () => {
    const { editor, open } = await editing({ '/allot.yaml': 'include: [lan.allot]\n', '/plan.allot': 'level x "X"\n', '/lan.allot': '' }, ['/']);
    await open('/plan.allot');
    expect(await editor.problems()).toEqual({ 'file:///plan.allot': ['not-included 0'] });
    expect(editor.shown.get('file:///plan.allot')!.diagnostics[0].message).toContain('include in allot.yaml names only lan.allot.');
});

it('a file of a project, and one that lies in none, say nothing', async () => {
    expect(await (await opened('/p/plan.allot')).told()).toEqual([]);
    expect(await (await opened('/elsewhere.allot', { ...files, '/elsewhere.allot': 'level x "X"\n' })).told()).toEqual([]);
});
