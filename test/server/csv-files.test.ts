import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { CodeActionRequest, HoverRequest, RenameRequest } from 'vscode-languageserver/node';
import type { MemoryFile } from '../support/memory-files.js';
import { memoryDisk, serverInProcess } from '../support/server-in-process.js';

const base = [
    'level district "Huyện"', 'level commune "Xã" within district', 'unit ThuongTin "Huyện Thường Tín" is district {',
    '    unit DungTien "Xã Dũng Tiến" is commune code "01"', '    unit VanDiem "Xã Vạn Điểm" is commune code "02"', '    unit NinhSo "Xã Ninh Sở" is commune code "03"', '}',
    'organization UBND of ThuongTin', 'measure persons "người" whole', 'measure tons "tấn"',
    'indicator VSI "BHXH tự nguyện" in persons stock', 'indicator Rice "Lúa" in tons flow', 'indicator NewVSI "BHXH mới" in persons flow', 'indicator Rate "Tỷ lệ" = NewVSI / VSI', '',
].join('\n');
const plan = 'allocation Plan of VSI in ThuongTin for 2023 by UBND {\n    total 300\n    split by commune { rows from "data/xa.csv" }\n}\n';
const rows = 'xã,VSI\nDungTien,100\nVanDiem,100\nNinhSo,100\n';
const [planUri, csvUri] = ['file:///p/plan.allot', 'file:///p/data/xa.csv'];

function server(more: { readonly [path: string]: MemoryFile } = {}) {
    const files: { [path: string]: MemoryFile } = { '/p/allot.yaml': 'language: en\n', '/p/base.allot': base, '/p/plan.allot': plan, '/p/data/xa.csv': rows, ...more };
    return { files, editor: serverInProcess(() => memoryDisk(files)) };
}

describe('a CSV file in the editor', () => {
    it('is checked when it changes on the disk, and is told of when it is missing', async () => {
        const { files, editor } = server();
        await editor.start({ folders: ['file:///p'] });
        expect(await editor.problems()).toEqual({});
        files['/p/data/xa.csv'] = rows.replace('NinhSo,100', 'NinhSo,x');
        await editor.tell([[csvUri, 'changed']]);
        expect(await editor.problems()).toEqual({ [csvUri]: ['number-format 3'] });
        delete files['/p/data/xa.csv'];
        await editor.tell([[csvUri, 'deleted']]);
        expect(await editor.problems()).toEqual({ [planUri]: ['csv-missing 2'] });
        files['/p/data/xa.csv'] = rows;
        await editor.tell([[csvUri, 'created']]);
        expect(await editor.problems()).toEqual({});
    });

    it('is checked as it is edited, and so is the text that names it', async () => {
        const { editor } = server();
        await editor.start({ folders: ['file:///p'] });
        await editor.open(csvUri, rows);
        await editor.edit(csvUri, '1', { start: { line: 3, character: 7 }, end: { line: 3, character: 8 } });
        expect(await editor.problems()).toEqual({});
        await editor.edit(csvUri, '2', { start: { line: 3, character: 7 }, end: { line: 3, character: 8 } });
        expect(await editor.problems()).toEqual({ [planUri]: ['sum-mismatch 1'] });
        await editor.open(planUri, plan);
        await editor.edit(planUri, plan.replace('300', '400'));
        expect(await editor.problems()).toEqual({});
        await editor.edit(csvUri, rows.replace('NinhSo', 'NinhXo'));
        const shown = await editor.problems();
        expect(shown[csvUri]).toEqual(['unknown-name 3']);
        expect(editor.shown.get(csvUri)!.version).toBe(editor.versionOf(csvUri));
        await editor.close(csvUri);
        expect((await editor.problems())[csvUri]).toBeUndefined();
    });

    it('has fixes, and nothing else', async () => {
        const { editor } = server();
        await editor.start({ folders: ['file:///p'] });
        await editor.open(csvUri, rows.replace('DungTien,100', 'DungTien,1_00'));
        await editor.settled();
        const range = { start: { line: 1, character: 9 }, end: { line: 1, character: 9 } };
        const actions = await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: csvUri }, range, context: { diagnostics: [] } });
        expect((actions as CodeAction[]).map(({ title, edit }) => [title, edit?.changes?.[csvUri]?.[0].newText])).toEqual([['Write 100', '100']]);
        expect(await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri: csvUri }, position: range.start })).toBeNull();
    });

    it('follows a rename of what it names by the identifier', async () => {
        const { editor } = server({ '/p/data/xa.csv': rows.replace('VanDiem', 'Vạn Điểm') });
        await editor.start({ folders: ['file:///p'] });
        const rename = async (line: number, name: string) => {
            const position = { line, character: 10 };
            const edit = await editor.connection.sendRequest(RenameRequest.type, { textDocument: { uri: 'file:///p/base.allot' }, position, newName: name });
            return Object.entries(edit?.changes ?? {}).map(([uri, edits]) => [uri, edits.length]);
        };
        expect(await rename(3, 'Dung')).toEqual([['file:///p/base.allot', 1], [csvUri, 1]]);
        expect(await rename(4, 'Van')).toEqual([['file:///p/base.allot', 1]]);
    });

    it('is found in no project only where there is none', async () => {
        const editor = serverInProcess(() => memoryDisk({}));
        await editor.start({ folders: [] });
        await editor.open('untitled:Untitled-1', base + plan);
        expect(await editor.problems()).toEqual({ 'untitled:Untitled-1': ['csv-missing 16'] });
    });
});
