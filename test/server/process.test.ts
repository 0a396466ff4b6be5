import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CodeActionRequest, DefinitionRequest, DocumentSymbolRequest, FoldingRangeRequest, ReferencesRequest, RenameRequest, ShutdownRequest } from 'vscode-languageserver/node';
import { temporaryFolder, writeFiles } from '../support/run-allot.js';
import { startProcess } from '../support/server-process.js';
import { texts } from './live-texts.js';

function uriOf(folder: string, path: string): string {
    return pathToFileURL(join(folder, path)).href;
}

const amount = { start: { line: 3, character: 14 }, end: { line: 3, character: 17 } };

describe('in a project of several files', () => {
    it('an edit makes the error appear in the file that holds the total, and undoing takes it away', async () => {
        const folder = temporaryFolder(texts);
        const [plan, part] = [uriOf(folder, 'province.allot'), uriOf(folder, 'binh-luc.allot')];
        const editor = await startProcess({ folders: [uriOf(folder, '')] });
        await editor.open(part, texts['binh-luc.allot']);
        expect(await editor.problems()).toEqual({});

        await editor.edit(part, '141', amount);
        expect(await editor.problems()).toEqual({ [plan]: ['sum-mismatch 3'] });
        const [{ message, source, relatedInformation }] = editor.shown.get(plan)!.diagnostics;
        expect(message).toContain('add up to 301, 1 more than the total 300');
        expect(source).toBe('allot');
        expect(relatedInformation!.map(({ location }) => location.uri)).toContain(part);
        expect(editor.shown.get(plan)!.version).toBeUndefined();
        expect(editor.shown.get(part)!.version).toBe(2);

        await editor.edit(part, '140', amount);
        expect(await editor.problems()).toEqual({});
        expect(editor.published.filter(uri => uri === plan)).toHaveLength(2);
        expect(editor.shown.get(part)!.version).toBe(3);
    });

    it('nobody need ask: diagnostics come by themselves soon after an edit', async () => {
        const folder = temporaryFolder(texts);
        const part = uriOf(folder, 'binh-luc.allot');
        const editor = await startProcess({ folders: [uriOf(folder, '')] });
        await editor.open(part, texts['binh-luc.allot']);
        await editor.edit(part, '141', amount);
        await expect.poll(() => editor.shown.get(uriOf(folder, 'province.allot'))?.diagnostics.length, { timeout: 10_000 }).toBe(1);
    });

    it('files that are deleted, restored and renamed on the disk are seen', async () => {
        const folder = temporaryFolder({ ...texts, 'binh-luc.allot': texts['binh-luc.allot'].replace('140', '141') });
        const [plan, part, base, moved] = ['province.allot', 'binh-luc.allot', 'base.allot', 'moved.allot'].map(path => uriOf(folder, path));
        const editor = await startProcess({ folders: [uriOf(folder, '')] });
        expect(await editor.problems()).toEqual({ [plan]: ['sum-mismatch 3'] });
        expect(editor.watched).toEqual(['**/* (deleted)', '**/*.allot', '**/*.{csv,CSV}', '**/allot.yaml']);

        rmSync(join(folder, 'binh-luc.allot'));
        await editor.tell([[part, 'deleted']]);
        expect(await editor.problems()).toEqual({});

        writeFileSync(join(folder, 'binh-luc.allot'), texts['binh-luc.allot'].replace('140', '14'));
        await editor.tell([[part, 'created']]);
        expect(await editor.problems()).toEqual({ [plan]: ['sum-mismatch 3'] });

        renameSync(join(folder, 'base.allot'), join(folder, 'moved.allot'));
        await editor.tell([[base, 'deleted'], [moved, 'created']]);
        expect(await editor.problems()).toEqual({ [plan]: ['sum-mismatch 3'] });

        rmSync(join(folder, 'moved.allot'));
        await editor.tell([[moved, 'deleted']]);
        expect(Object.keys(await editor.problems()).sort()).toEqual([part, plan].sort());
        expect(editor.shown.get(plan)!.diagnostics.map(({ code }) => code)).toContain('unknown-name');

        writeFileSync(join(folder, 'base.allot'), texts['base.allot']);
        writeFileSync(join(folder, 'binh-luc.allot'), texts['binh-luc.allot']);
        await editor.tell([[base, 'created'], [part, 'changed']]);
        expect(await editor.problems()).toEqual({});
    });

    it('a document that was closed unsaved counts as it is on the disk; one that is gone has no diagnostics', async () => {
        const folder = temporaryFolder(texts);
        const [plan, part, draft] = ['province.allot', 'binh-luc.allot', 'draft.allot'].map(path => uriOf(folder, path));
        const editor = await startProcess({ folders: [uriOf(folder, '')] });
        await editor.open(part, texts['binh-luc.allot'].replace('140', '1'));
        await editor.open(draft, 'unit Nowhere "Không đâu" in Missing\n');
        expect(Object.keys(await editor.problems()).sort()).toEqual([draft, plan].sort());
        await editor.close(part);
        await editor.close(draft);
        expect(await editor.problems()).toEqual({});
        expect(editor.shown.get(draft)).toEqual({ version: undefined, diagnostics: [] });
    });
});

describe('in a workspace', () => {
    const shared = { 'allot.yaml': '', 'base.allot': texts['base.allot'] };
    const user = { 'allot.yaml': 'uses: [../shared]\n', 'province.allot': texts['province.allot'], 'binh-luc.allot': texts['binh-luc.allot'] };

    function twoProjects(): string {
        const folder = temporaryFolder();
        for (const [name, files] of [['shared', shared], ['user', user]] as const) {
            writeFiles(folder, Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/${path}`, text])));
        }
        return folder;
    }

    it('an edit is seen in every project that uses the one it belongs to', async () => {
        const folder = twoProjects();
        const base = uriOf(folder, 'shared/base.allot');
        const editor = await startProcess({ folders: [uriOf(folder, '')] });
        expect(await editor.problems()).toEqual({});
        await editor.open(base, texts['base.allot']);
        await editor.edit(base, texts['base.allot'].replace('unit AnLao', 'unit AnLaoXa'));
        expect(Object.keys(await editor.problems())).toEqual([uriOf(folder, 'user/binh-luc.allot')]);
        await editor.edit(base, texts['base.allot']);
        expect(await editor.problems()).toEqual({});
    });

    it('references and renames go through all projects, wherever they are asked for', async () => {
        const folder = twoProjects();
        const [base, plan, part] = ['shared/base.allot', 'user/province.allot', 'user/binh-luc.allot'].map(path => uriOf(folder, path));
        const { connection } = await startProcess({ folders: [uriOf(folder, '')] });
        const declared = { textDocument: { uri: base }, position: { line: 4, character: 10 } };
        const used = { textDocument: { uri: plan }, position: { line: 3, character: 10 } };
        for (const asked of [declared, used]) {
            const references = await connection.sendRequest(ReferencesRequest.type, { ...asked, context: { includeDeclaration: true } });
            expect(references!.map(({ uri, range }) => `${uri} ${range.start.line}`).sort()).toEqual([`${base} 11`, `${base} 4`, `${part} 0`, `${plan} 3`]);
            const { changes } = (await connection.sendRequest(RenameRequest.type, { ...asked, newName: 'BL' }))!;
            expect(Object.entries(changes!).map(([uri, edits]) => [uri, edits.length]).sort()).toEqual([[base, 2], [part, 1], [plan, 1]]);
        }
    });

    it.each(['', 'user', 'user/deep'])('the same is true whichever folder is open: "%s"', async opened => {
        const folder = twoProjects();
        const [plan, deep] = [uriOf(folder, 'user/province.allot'), uriOf(folder, 'user/deep/a.allot')];
        writeFiles(folder, { 'user/deep/a.allot': texts['binh-luc.allot'].replace('140', '141'), 'user/binh-luc.allot': '' });
        const editor = await startProcess({ folders: [uriOf(folder, opened)] });
        await editor.open(deep, texts['binh-luc.allot'].replace('140', '141'));
        expect(await editor.problems()).toEqual({ [plan]: ['sum-mismatch 3'] });
    });

    it('a new allot.yaml makes a project of its own, and its end gives the texts back', async () => {
        const folder = temporaryFolder({ ...texts, 'inner/x.allot': 'unit Other "Khác" is province in HaNam\n' });
        const yaml = uriOf(folder, 'inner/allot.yaml');
        const editor = await startProcess({ folders: [uriOf(folder, '')] });
        const before = await editor.problems();
        writeFiles(folder, { 'inner/allot.yaml': '' });
        await editor.tell([[yaml, 'created']]);
        expect((await editor.problems())[uriOf(folder, 'inner/x.allot')]).toContain('unknown-name 0');
        rmSync(join(folder, 'inner/allot.yaml'));
        await editor.tell([[yaml, 'deleted']]);
        expect(await editor.problems()).toEqual(before);
    });

    it('a document outside of all folders is a project of its own, with its version, until it is closed', async () => {
        const folder = temporaryFolder({ 'alone.allot': '' });
        const editor = await startProcess({ folders: [] });
        const [alone, untitled] = [uriOf(folder, 'alone.allot'), 'untitled:Untitled-1'];
        await editor.open(alone, 'level a "A" within b\n');
        await editor.open(untitled, 'level b "B" within a\n');
        expect(await editor.problems()).toEqual({ [alone]: ['unknown-name 0'], [untitled]: ['unknown-name 0'] });
        expect(editor.shown.get(untitled)!.version).toBe(1);
        await editor.close(alone);
        await editor.close(untitled);
        expect(await editor.problems()).toEqual({});
    });
});

describe('the server', () => {
    it('answers nonsense with nothing or an error, and lives on', async () => {
        const folder = temporaryFolder(texts);
        const editor = await startProcess({ folders: [uriOf(folder, '')] });
        const { connection } = editor;
        const textDocument = { uri: 'file:///nowhere/at-all.allot' };
        const position = { line: 5, character: 5 };
        expect(await connection.sendRequest(DefinitionRequest.type, { textDocument, position })).toEqual([]);
        expect(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: 'no uri' } })).toEqual([]);
        expect(await connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: uriOf(folder, 'allot.yaml') } })).toEqual([]);
        await expect(connection.sendRequest('textDocument/definition', {})).rejects.toThrow();
        await expect(connection.sendRequest('textDocument/invented', { textDocument })).rejects.toThrow();
        await connection.sendNotification('textDocument/didChange', { textDocument: { ...textDocument, version: 7 }, contentChanges: [{ text: 'x' }] });
        await connection.sendNotification('textDocument/didClose', { textDocument });
        await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: '%', type: 3 }] });
        // Neither is a path of this machine.
        for (const uri of ['file://elsewhere/share/a.allot', 'file:///a%00b/c.allot']) await editor.open(uri, '');
        const far = { textDocument: { uri: uriOf(folder, 'province.allot') }, position: { line: 9999, character: 9999 } };
        expect(await connection.sendRequest(DefinitionRequest.type, far)).toEqual([]);
        expect(await editor.problems()).toEqual({});
    });

    it('answers a cancelled request as cancelled', async () => {
        const folder = temporaryFolder(texts);
        const { connection } = await startProcess({ folders: [uriOf(folder, '')] });
        const { CancellationTokenSource } = await import('vscode-languageserver/node');
        const source = new CancellationTokenSource();
        const answer = connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: uriOf(folder, 'base.allot') } }, source.token);
        source.cancel();
        await expect(answer).rejects.toMatchObject({ code: -32800 });
    });

    it('speaks Vietnamese unless told otherwise, and mends what it finds', async () => {
        const folder = temporaryFolder({ ...texts, 'allot.yaml': '', 'province.allot': texts['province.allot'].replace('500', '501') });
        const plan = uriOf(folder, 'province.allot');
        const editor = await startProcess({ folders: [uriOf(folder, '')], language: 'vi' });
        await editor.settled();
        const [diagnostic] = editor.shown.get(plan)!.diagnostics;
        expect(diagnostic.message).toMatch(/tổng/i);
        const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
            textDocument: { uri: plan }, range: diagnostic.range, context: { diagnostics: [diagnostic] },
        });
        expect(actions![0]).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [diagnostic], edit: { changes: { [plan]: [{ newText: '500' }] } } });
    });

    it('writes computed rows out', async () => {
        const folder = temporaryFolder({ ...texts, 'province.allot': texts['province.allot'].replace('LyNhan 200', 'others evenly') });
        const plan = uriOf(folder, 'province.allot');
        const editor = await startProcess({ folders: [uriOf(folder, '')] });
        await editor.settled();
        expect(editor.shown.get(plan)?.diagnostics ?? []).toEqual([]);
        const position = { line: 4, character: 10 };
        const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
            textDocument: { uri: plan }, range: { start: position, end: position }, context: { diagnostics: [], only: ['refactor'] },
        });
        expect(actions).toMatchObject([{ kind: 'refactor.rewrite', edit: { changes: { [plan]: [{ newText: 'LyNhan 200' }] } } }]);
    });

    it('ends when it is told to', async () => {
        const editor = await startProcess({ folders: [] });
        const ended = new Promise(resolve => editor.process.once('exit', resolve));
        await editor.connection.sendRequest(ShutdownRequest.type);
        await editor.connection.sendNotification('exit');
        expect(await ended).toBe(0);
    });
});
