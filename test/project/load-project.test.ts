import { describe, expect, it } from 'vitest';
import { messageOf } from '../../language/diagnostics/diagnostic.js';
import { loadProject } from '../../language/project/load-project.js';
import { documentsOf, type ProjectInput } from '../../language/project/project.js';
import { foundAt } from '../support/found-at.js';
import { memoryFiles, type MemoryFile } from '../support/memory-files.js';

const load = (files: { readonly [path: string]: MemoryFile }, folder = '/plans') => loadProject(memoryFiles(files), folder);
const paths = (project: ProjectInput) => project.sources.map(source => source.path);
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('the sources of a project', () => {
    it('are found in all folders, in the order of code points', async () => {
        const project = await load({
            '/plans/b.allot': 'b', '/plans/a/z.allot': 'z', '/plans/a.allot': 'a', '/plans/Đ.allot': 'đ', '/plans/Z.allot': 'Z', '/plans/\u{1f600}.allot': '1',
            '/plans/\uff21.allot': '2', '/plans/readme.md': 'no',
        });
        expect(project.name).toBe('plans');
        expect(project.projectFile).toBeUndefined();
        expect(paths(project)).toEqual(['Z.allot', 'a.allot', 'a/z.allot', 'b.allot', 'Đ.allot', '\uff21.allot', '\u{1f600}.allot']);
        expect(project.diagnostics).toEqual([]);
    });

    it('are not those of hidden folders, of packages, of other projects; those beside compiled documents are', async () => {
        const project = await load({
            '/plans/allot.yaml': 'compile: { out: out/json }\n', '/plans/a.allot': '', '/plans/.git/b.allot': '', '/plans/node_modules/c/c.allot': '',
            '/plans/out/json/d.allot': '', '/plans/out/e.allot': '', '/plans/inner/allot.yaml': '', '/plans/inner/f.allot': '', '/plans/inner/deep/g.allot': '',
        });
        expect(paths(project)).toEqual(['a.allot', 'out/e.allot', 'out/json/d.allot']);
    });

    it('are those that include names', async () => {
        const project = await load({ '/plans/allot.yaml': 'include: [units.allot, "y*/**"]\n', '/plans/units.allot': '', '/plans/y2023/a/b.allot': '', '/plans/x.allot': '' });
        expect(paths(project)).toEqual(['units.allot', 'y2023/a/b.allot']);
    });

    it('are missed where a pattern fits none, which is told at the pattern', async () => {
        const project = await load({
            '/plans/allot.yaml': 'include: ["2025/*.allot", "2026/*.allot", "other/*.allot", "**/u*"]\n', '/plans/2025/a.allot': '', '/plans/2026/notes.txt': '',
            '/plans/other/allot.yaml': '', '/plans/other/b.allot': '', '/plans/units.allot': { kind: 'link outside' },
        });
        expect(paths(project)).toEqual(['2025/a.allot']);
        expect(project.diagnostics.map(({ code }) => code)).toEqual(['unreadable-file']);
        const readable = await load({ '/plans/allot.yaml': 'include: ["2025/*.allot", "2026/*.allot"]\n', '/plans/2025/a.allot': '', '/plans/2026/notes.txt': '' });
        expect(foundAt(readable.diagnostics)).toEqual(['project-file 1:27 "2026/*.allot"']);
        expect(messageOf(readable.diagnostics[0], 'vi')).toContain('"2026/*.allot"');
    });

    it('are not passed over for capitals in their ending', async () => {
        const project = await load({ '/plans/allot.yaml': 'include: ["p*.allot"]\n', '/plans/plan.ALLOT': '', '/plans/other.ALLOT': '' });
        expect(paths(project)).toEqual([]);
        expect(project.diagnostics.map(({ code, place }) => [code, place.document.path])).toEqual([['unreadable-file', 'plan.ALLOT']]);
        expect(messageOf(project.diagnostics[0], 'en')).toContain('.allot in small letters');
    });

    it('have paths in NFC, and may not differ in nothing else', async () => {
        const project = await load({ '/plans/Hà.allot': 'one', [`/plans/${'Hà'.normalize('NFD')}.allot`]: 'two', [`/plans/${'Lý'.normalize('NFD')}.allot`]: '' });
        expect(paths(project)).toEqual(['Hà.allot', 'Lý.allot']);
        expect(project.diagnostics.map(({ code, place }) => [code, place.document.path])).toEqual([['unreadable-file', 'Hà.allot']]);
    });

    it('have no byte order mark, and keep their line ends', async () => {
        const project = await load({ '/plans/a.allot': bytes(0xef, 0xbb, 0xbf, 0x61, 13, 10), '/plans/b.allot': '\ufeffb\r\n' });
        expect(project.sources.map(source => source.text)).toEqual(['a\r\n', 'b\r\n']);
    });

    it.each([
        ['a lone byte', [0x61, 0xe0, 0x62], 1],
        ['a letter of an old encoding at the end', [0x61, 0x62, 0xc3], 2],
        ['a letter cut short', [0x61, 0xe1, 0xba, 0x20], 1],
        ['a continuation without beginning', [0x61, 0x62, 0x63, 0x80], 3],
        ['half of a pair', [0x61, 0xed, 0xa0, 0x80], 1],
        ['the first byte', [0xff], 0],
        ['after a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xff], 4],
        ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 0],
    ])('are UTF-8: %s', async (_, values, offset) => {
        const project = await load({ '/plans/a.allot': bytes(...values), '/plans/b.allot': 'b' });
        expect(paths(project)).toEqual(['b.allot']);
        expect(project.diagnostics.map(({ code, values, place }) => [code, values.offset, place.document.path])).toEqual([['not-utf-8', offset, 'a.allot']]);
    });

    it('that cannot be read are told, and the others are read', async () => {
        const project = await load({
            '/plans/a.allot': { kind: 'link outside' }, '/plans/b.allot': { kind: 'link to nothing' }, '/plans/c.allot': { kind: 'other' },
            '/plans/d.allot': { kind: 'link inside' }, '/plans/e.allot': 'e', '/plans/notes.txt': { kind: 'link to nothing' },
            '/plans/f.allot': new Uint8Array(50 * 1024 * 1024 + 1),
        });
        expect(paths(project)).toEqual(['e.allot']);
        expect(project.diagnostics.map(({ code, place }) => [code, place.document.path]))
            .toEqual(['a', 'b', 'c', 'f'].map(name => ['unreadable-file', `${name}.allot`]));
        expect(new Set(project.diagnostics.map(found => messageOf(found, 'vi'))).size).toBe(4);
    });
});

describe('CSV files', () => {
    const named = async (file: string, files: { readonly [path: string]: MemoryFile }) => {
        const project = await load({ '/plans/sub/a.allot': `rows from "${file}"`, ...files });
        const { from, file: name, ...content } = project.rowsFiles[0];
        expect([from, name]).toEqual(['sub/a.allot', file.normalize('NFC')]);
        return 'document' in content ? [content.document.path, content.document.text] : 'reason' in content ? [content.reason.en, content.near] : [content.unread.code];
    };

    it('are found from the folder of the text that names them, however the disk encodes their names', async () => {
        expect(await named('x.csv', { '/plans/sub/x.csv': 'a' })).toEqual(['sub/x.csv', 'a']);
        expect(await named('../Phụ lục/á.CSV', { [`/plans/${'Phụ lục/á.CSV'.normalize('NFD')}`]: '\ufeffb' })).toEqual(['Phụ lục/á.CSV', 'b']);
        expect(await named('Á.csv'.normalize('NFD'), { '/plans/sub/Á.csv': 'c' })).toEqual(['sub/Á.csv', 'c']);
    });

    it('are read once, and only those that are named', async () => {
        const project = await load({ '/plans/a.allot': '"x.csv" “x.csv” // "./x.csv"', '/plans/x.csv': 'x', '/plans/y.csv': 'y' });
        expect(project.rowsFiles.map(file => file.file)).toEqual(['x.csv', './x.csv']);
        expect(new Set(project.rowsFiles.map(file => 'document' in file && file.document)).size).toBe(1);
        expect(documentsOf(project).map(({ path }) => path)).toEqual(['a.allot', 'x.csv']);
    });

    it('lie within the project, and are no links', async () => {
        expect((await named('../../x.csv', { '/x.csv': 'a' }))[0]).toMatch(/outside/);
        expect((await named('x.csv', { '/plans/sub/x.csv': { kind: 'link outside' } }))[0]).toMatch(/leads out/);
        expect((await named('x.csv', { '/plans/sub/x.csv': { kind: 'link inside' } }))[0]).toMatch(/is a link/);
        expect((await named('in/x.csv', { '/plans/sub/in': { kind: 'link outside' } }))[0]).toMatch(/leads out/);
        expect((await named('in/x.csv', { '/plans/sub/in/x.csv': 'a', '/plans/sub/in/allot.yaml': '' }))[0]).toMatch(/another project/);
    });

    it('that are missing have a name near theirs; those that cannot be read say so', async () => {
        expect(await named('../data/plans1.csv', { '/plans/data/plan1.csv': '', '/plans/data/plan2.txt': '' })).toEqual(['there is no such file', '../data/plan1.csv']);
        expect(await named('x.csv', { '/plans/sub/x.csv': bytes(0x61, 0xff) })).toEqual(['not-utf-8']);
        expect(await named('x.csv', { '/plans/sub/x.csv': new Uint8Array(50 * 1024 * 1024 + 1) })).toEqual(['unreadable-file']);
    });
});

describe('the project file', () => {
    it('gives name and settings, and its mistakes', async () => {
        const project = await load({ '/plans/allot.yaml': 'name: ke-hoach\nnmae: x\n', '/plans/a.allot': '' });
        expect(project.name).toBe('ke-hoach');
        expect(foundAt(project.diagnostics)).toEqual(['unknown-setting 2:1 nmae']);
        expect(project.projectFile?.path).toBe('allot.yaml');
    });

    it('that is a link to another folder is not read', async () => {
        const project = await load({ '/plans/allot.yaml': { kind: 'link outside' }, '/plans/a.allot': '' });
        expect(project.diagnostics.map(({ code, place }) => [code, place.document.path])).toEqual([['unreadable-file', 'allot.yaml']]);
        expect(paths(project)).toEqual(['a.allot']);
    });

    it('is not named allot.yml', async () => {
        const project = await load({ '/plans/allot.yml': 'name: x\n', '/plans/a.allot': '' });
        expect(project.diagnostics.map(({ code, place }) => [code, place.document.path])).toEqual([['project-file', 'allot.yml']]);
    });
});

describe('used projects', () => {
    it('come with their own, and the library', async () => {
        const project = await load({
            '/plans/allot.yaml': 'uses: [../units/, allot:vietnam]\n', '/plans/a.allot': 'a',
            '/units/allot.yaml': 'uses: [../levels]\n', '/units/u.allot': 'u', '/levels/allot.yaml': 'name: cap\n', '/levels/sub/l.allot': 'l',
        });
        expect(project.diagnostics).toEqual([]);
        expect(project.uses.map(({ target, project: used }) => [target, used.name])).toEqual([['../units/', 'units'], ['allot:vietnam', 'allot:vietnam']]);
        const [units, library] = project.uses.map(used => used.project);
        expect(paths(units)).toEqual(['../units:u.allot']);
        expect(units.projectFile?.path).toBe('../units:allot.yaml');
        expect(paths(units.uses[0].project)).toEqual(['../levels:sub/l.allot']);
        expect(library.sources.length).toBeGreaterThan(0);
        expect(library.sources.every(source => source.path.startsWith('allot:vietnam:') && source.text.length > 0)).toBe(true);
    });

    it('that several use are one and the same', async () => {
        const project = await load({
            '/plans/allot.yaml': 'uses: [../b, ../c, ./../b]\n', '/b/allot.yaml': 'uses: [../d, allot:vietnam]\n', '/c/allot.yaml': 'uses: [../b/../d, allot:vietnam]\n',
            '/d/allot.yaml': '',
        });
        expect(project.diagnostics).toEqual([]);
        expect(project.uses.map(({ target }) => target)).toEqual(['../b', '../c']);
        const [b, c] = project.uses.map(used => used.project);
        expect(b.uses[0].project).toBe(c.uses[0].project);
        expect(b.uses[1].project).toBe(c.uses[1].project);
    });

    it('that are not there are told where uses names them', async () => {
        const project = await load({
            '/plans/allot.yaml': 'uses: [../gone, allot:vietnma, /abs, "C:\\\\x", ../bare, "https://example.org/x"]\n', '/plans/a.allot': '', '/bare/x.allot': '',
        });
        expect(foundAt(project.diagnostics)).toEqual([
            'uses-missing 1:8 ../gone', 'uses-missing 1:17 allot:vietnma', 'uses-missing 1:32 /abs', 'uses-missing 1:38 "C:\\\\x"',
            'uses-missing 1:47 ../bare', 'uses-missing 1:56 "https://example.org/x"',
        ]);
        expect(project.uses).toEqual([]);
    });

    it('in a circle are told once, in the project where the circle closes', async () => {
        const files = { '/plans/allot.yaml': 'uses: [../b]\n', '/b/allot.yaml': 'uses: [../c]\n', '/c/allot.yaml': 'uses: [../plans]\n', '/c/c.allot': 'c' };
        const project = await load(files);
        expect(foundAt(project.diagnostics)).toEqual(['uses-circle 1:8 ../b']);
        expect(messageOf(project.diagnostics[0], 'en')).toContain('plans → b → c → plans');
        expect(project.uses[0].project.diagnostics).toEqual([]);
        expect(paths(project.uses[0].project.uses[0].project)).toEqual(['../c:c.allot']);
    });

    it('in a circle among themselves are told there', async () => {
        const project = await load({ '/plans/allot.yaml': 'uses: [../b]\n', '/b/allot.yaml': 'uses: [../c]\n', '/c/allot.yaml': 'uses: [../b]\n' });
        expect(project.diagnostics).toEqual([]);
        expect(foundAt(project.uses[0].project.diagnostics)).toEqual(['uses-circle 1:8 ../c']);
    });

    it('cannot be the project itself', async () => {
        const project = await load({ '/plans/allot.yaml': 'uses: [.]\n' });
        expect(foundAt(project.diagnostics)).toEqual(['uses-circle 1:8 .']);
    });

    it('may lie within the project and are then not part of it', async () => {
        const project = await load({ '/plans/allot.yaml': 'uses: [units]\n', '/plans/a.allot': '', '/plans/units/allot.yaml': '', '/plans/units/u.allot': '' });
        expect(paths(project)).toEqual(['a.allot']);
        expect(paths(project.uses[0].project)).toEqual(['units:u.allot']);
    });
});
