import { describe, expect, it } from 'vitest';
import {
    CodeActionRequest, type Connection, DefinitionRequest, DidChangeConfigurationNotification, DidChangeWorkspaceFoldersNotification,
    DidDeleteFilesNotification, FoldingRangeRequest, type InitializeParams, LogMessageNotification, RegistrationRequest, WorkspaceFoldersRequest,
} from 'vscode-languageserver/node';
import { clientFiles } from '../../server/client-files.js';
import { featureCapabilities } from '../../server/requests.js';
import type { MemoryFile } from '../support/memory-files.js';
import { memoryDisk, serverInProcess } from '../support/server-in-process.js';
import { texts } from './live-texts.js';

type Files = { [path: string]: MemoryFile };

/** The project of the tests, in a folder. */
function projectIn(folder: string): Files {
    return Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text]));
}

const wrongPart = texts['binh-luc.allot'].replace('140', '141');

describe('an editor', () => {
    it('that does not watch the disk is shown what changed there when a document is opened or closed', async () => {
        const files = projectIn('/p');
        const editor = serverInProcess(() => memoryDisk(files));
        await editor.start({ folders: ['file:///p'], capabilities: {} });
        expect(await editor.problems()).toEqual({});
        expect(editor.watched).toEqual([]);
        files['/p/binh-luc.allot'] = wrongPart;
        await editor.open('file:///p/base.allot', texts['base.allot']);
        expect(await editor.problems()).toEqual({ 'file:///p/province.allot': ['sum-mismatch 3'] });
        files['/p/binh-luc.allot'] = texts['binh-luc.allot'];
        await editor.close('file:///p/base.allot');
        expect(await editor.problems()).toEqual({});
    });

    it('can open further folders and close them', async () => {
        const editor = serverInProcess(() => memoryDisk({ ...projectIn('/a'), ...projectIn('/b'), '/a/binh-luc.allot': wrongPart, '/b/binh-luc.allot': wrongPart }));
        let folders = ['file:///a', 'file:///b'];
        editor.connection.onRequest(WorkspaceFoldersRequest.type, () => folders.map(uri => ({ uri, name: uri })));
        await editor.start({ folders: ['file:///a'] });
        expect(Object.keys(await editor.problems())).toEqual(['file:///a/province.allot']);
        const folder = (uri: string) => ({ uri, name: uri });
        await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [folder('file:///b')], removed: [] } });
        await expect.poll(async () => Object.keys(await editor.problems())).toEqual(['file:///a/province.allot', 'file:///b/province.allot']);
        folders = ['file:///b'];
        await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [folder('file:///a')] } });
        await expect.poll(async () => Object.keys(await editor.problems())).toEqual(['file:///b/province.allot']);
    });

    it('can change the language of messages', async () => {
        const editor = serverInProcess(() => memoryDisk({ ...projectIn('/p'), '/p/binh-luc.allot': wrongPart }));
        await editor.start({ folders: ['file:///p'], language: 'en', capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
        await editor.settled();
        const message = () => editor.shown.get('file:///p/province.allot')!.diagnostics[0].message;
        expect(message()).toContain('add up to');
        await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { allot: { language: 'vi' } } });
        await editor.settled();
        expect(message()).toContain('tổng');
    });

    it('that deletes a folder need not name the files in it', async () => {
        const files = { ...projectIn('/p'), '/p/sub/x.allot': 'level a "A" within b\n' };
        const editor = serverInProcess(() => memoryDisk(files));
        await editor.start({ folders: ['file:///p'] });
        expect(await editor.problems()).toEqual({ 'file:///p/sub/x.allot': ['unknown-name 0'] });
        delete (files as Files)['/p/sub/x.allot'];
        await editor.connection.sendNotification(DidDeleteFilesNotification.type, { files: [{ uri: 'file:///p/sub' }] });
        expect(await editor.problems()).toEqual({});
    });

    it('is asked to show sums and colours again after an edit elsewhere, if it can be', async () => {
        const editor = serverInProcess(() => memoryDisk(projectIn('/p')));
        const asked = new Set<string>();
        for (const kind of ['codeLens', 'inlayHint', 'semanticTokens']) editor.connection.onRequest(`workspace/${kind}/refresh`, () => void asked.add(kind));
        const refresh = { refreshSupport: true };
        const capabilities: InitializeParams['capabilities'] = { workspace: { inlayHint: refresh, codeLens: refresh, semanticTokens: refresh } };
        await editor.start({ folders: ['file:///p'], capabilities });
        await expect.poll(() => [...asked].sort()).toEqual(['codeLens', 'inlayHint', 'semanticTokens']);
    });

    it('is told what the server can do', async () => {
        const editor = serverInProcess(() => memoryDisk({}));
        const { capabilities } = await editor.start({ folders: [] });
        expect(capabilities).toMatchObject({ ...featureCapabilities, textDocumentSync: { openClose: true, change: 2 } });
        expect(capabilities.positionEncoding ?? 'utf-16').toBe('utf-16');
    });
});

describe('the server', () => {
    it('checks a document again only for edits that touch its project', async () => {
        const editor = serverInProcess(() => memoryDisk({ ...projectIn('/a'), ...projectIn('/b'), '/b/binh-luc.allot': wrongPart }));
        await editor.start({ folders: ['file:///a', 'file:///b'] });
        await editor.settled();
        editor.published.length = 0;
        await editor.open('file:///a/binh-luc.allot', wrongPart);
        await editor.settled();
        expect(editor.published.sort()).toEqual(['file:///a/binh-luc.allot', 'file:///a/province.allot']);
    });

    it('says of an open file that its project cannot take it, and checks it by itself', async () => {
        const editor = serverInProcess(() => memoryDisk({ ...projectIn('/p'), '/p/x.ALLOT': '' }));
        await editor.start({ folders: ['file:///p'] });
        await editor.open('file:///p/x.ALLOT', 'level a "A" within b\n');
        expect(await editor.problems()).toEqual({ 'file:///p/x.ALLOT': ['unreadable-file 0', 'unknown-name 0'] });
    });

    it('answers a request that fails with an error, writes it into the log, and lives on', async () => {
        const editor = serverInProcess(() => memoryDisk(projectIn('/p')));
        const log: string[] = [];
        editor.connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
        await editor.start({ folders: ['file:///p'] });
        const textDocument = { uri: 'file:///p/base.allot' };
        await expect(editor.connection.sendRequest(DefinitionRequest.method, { textDocument })).rejects.toMatchObject({ code: -32603 });
        await expect(editor.connection.sendRequest(CodeActionRequest.method, { textDocument, range: 1 })).rejects.toMatchObject({ code: -32603 });
        expect(log.join('\n')).toContain('TypeError');
        expect(await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument })).not.toEqual([]);
    });

    it('lives on when the disk fails', async () => {
        const files = projectIn('/p');
        let broken = true;
        const editor = serverInProcess(() => {
            const disk = memoryDisk(files);
            return { ...disk, list: (uri, root) => broken ? Promise.reject(new Error('the disk is on fire')) : disk.list(uri, root) };
        });
        const log: string[] = [];
        editor.connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
        await editor.start({ folders: ['file:///p'] });
        expect(await editor.problems()).toEqual({});
        expect(log.join('\n')).toContain('on fire');
        broken = false;
        files['/p/binh-luc.allot'] = wrongPart;
        await editor.tell([['file:///p/binh-luc.allot', 'changed']]);
        expect(await editor.problems()).toEqual({ 'file:///p/province.allot': ['sum-mismatch 3'] });
    });

    it('without a disk reads files through the editor', async () => {
        const files: Files = { ...projectIn('/p'), '/p/binh-luc.allot': wrongPart, '/p/latin.allot': new Uint8Array([0x2f, 0x2f, 0xe0]) };
        const disk = memoryDisk(files);
        const editor = serverInProcess((connection: Connection) => clientFiles(connection));
        editor.connection.onRequest('allot/readFile', async ({ uri, limit }: { uri: string; limit: number }) => {
            const content = await disk.read(uri, limit);
            if (!content) return null;
            if ('problem' in content) return { problem: 'not a file' };
            return { base64: Buffer.from('text' in content ? content.text : content.bytes).toString('base64') };
        });
        editor.connection.onRequest('allot/listFolder', async ({ uri }: { uri: string }) => await disk.list(uri, uri) ?? null);
        editor.connection.onRequest(RegistrationRequest.type, () => undefined);
        await editor.start({ folders: ['file:///p'] });
        expect(await editor.problems()).toEqual({ 'file:///p/latin.allot': ['not-utf-8 0'], 'file:///p/province.allot': ['sum-mismatch 3'] });
    });
});
