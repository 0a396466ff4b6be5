import { describe, expect, it } from 'vitest';
import { memoryDisk, serverInProcess } from '../support/server-in-process.js';
import { texts } from './live-texts.js';

const wrongTotal = texts['province.allot'].replace('total 500', 'total 501');

/** The project of the tests in a folder, with a wrong total. */
function projectIn(folder: string): { [path: string]: string } {
    return { [`${folder}/allot.yaml`]: 'language: en\n', [`${folder}/base.allot`]: texts['base.allot'], [`${folder}/province.allot`]: wrongTotal };
}

describe('a file of which the editor writes the URI otherwise', () => {
    it.each([
        ['composed', '/kế hoạch'.normalize('NFD'), `file://${encodeURI('/kế hoạch'.normalize('NFC'))}`],
        ['decomposed', '/kế hoạch'.normalize('NFC'), `file://${encodeURI('/kế hoạch'.normalize('NFD'))}`],
        ['with brackets that are encoded', '/p (1)', 'file:///p%20%281%29'],
        ['with a plus that is not', '/a+b', 'file:///a+b'],
        ['with a drive as it is read', '/c:/p', 'file:///C:/p'],
        ['with a drive as VS Code has it', '/c:/p', 'file:///c%3A/p'],
    ])('%s, has its diagnostics once', async (_, folder, uri) => {
        const editor = serverInProcess(() => memoryDisk(projectIn(folder)));
        await editor.start({ folders: [`file://${folder.split('/').map(encodeURIComponent).join('/')}`] });
        expect(Object.values(await editor.problems())).toEqual([['sum-mismatch 1']]);
        const plan = `${uri}/province.allot`;
        await editor.open(plan, wrongTotal);
        expect(await editor.problems()).toEqual({ [plan]: ['sum-mismatch 1'] });
        await editor.edit(plan, texts['province.allot']);
        expect(await editor.problems()).toEqual({});
        await editor.edit(plan, wrongTotal);
        await editor.close(plan);
        // The editor knows it by this URI now.
        expect(await editor.problems()).toEqual({ [plan]: ['sum-mismatch 1'] });
    });

    it.each([['NFD', 'NFC'], ['NFC', 'NFD'], ['NFD', 'NFD']])('in a folder that is %s, opened as %s, is in one project on a disk that does not tell them apart', async (form, opened) => {
        const editor = serverInProcess(() => {
            const disk = memoryDisk({ ...projectIn('/kế hoạch'), ...projectIn('/kế hoạch/đợt 2') });
            const stored = (uri: string) => encodeURI(decodeURI(uri).normalize('NFC'));
            return {
                read: (uri, limit) => disk.read(stored(uri), limit), list: (uri, root) => disk.list(stored(uri), stored(root)),
                identify: uri => disk.identify(stored(uri)), nameOf: uri => disk.nameOf(stored(uri)),
            };
        });
        await editor.start({ folders: [`file://${encodeURI('/kế hoạch'.normalize(form))}`] });
        for (const path of ['/kế hoạch/province.allot', '/kế hoạch/đợt 2/province.allot']) {
            await editor.open(`file://${encodeURI(path.normalize(opened))}`, wrongTotal);
            expect(Object.values(await editor.problems())).toEqual([['sum-mismatch 1'], ['sum-mismatch 1']]);
        }
    });

    it('is in the project around it on a disk that tells forms of letters apart, though its folder is not opened', async () => {
        const folder = '/kế hoạch'.normalize('NFD');
        const editor = serverInProcess(() => memoryDisk(projectIn(folder)));
        await editor.start({ folders: [] });
        await editor.open(`file://${encodeURI(folder)}/province.allot`, wrongTotal);
        expect(Object.values(await editor.problems())).toEqual([['sum-mismatch 1']]);
    });

    it('is open until it is closed under all of its URIs', async () => {
        const editor = serverInProcess(() => memoryDisk({ ...projectIn('/p (1)'), '/p (1)/province.allot': texts['province.allot'] }));
        await editor.start({ folders: ['file:///p%20(1)'] });
        const [first, second] = ['file:///p%20(1)/province.allot', 'file:///p%20%281%29/province.allot'];
        await editor.open(first, wrongTotal);
        await editor.open(second, wrongTotal);
        expect(await editor.problems()).toEqual({ [second]: ['sum-mismatch 1'] });
        await editor.close(second);
        expect(await editor.problems()).toEqual({ [first]: ['sum-mismatch 1'] });
        await editor.close(first);
        expect(await editor.problems()).toEqual({});
    });
});
