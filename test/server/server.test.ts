import { describe, expect, it } from 'vitest';
import {
    CodeActionRequest, CompletionRequest, DefinitionRequest, DidChangeConfigurationNotification, DidChangeWorkspaceFoldersNotification,
    DidDeleteFilesNotification, FoldingRangeRequest, type InitializeParams, LogMessageNotification,
} from 'vscode-languageserver/node';
import { fileRequests } from '../../server/protocol.js';
import { featureCapabilities } from '../../server/requests.js';
import type { MemoryFile } from '../support/memory-files.js';
import { memoryDisk, serverInProcess } from '../support/server-in-process.js';
import { texts } from './live-texts.js';

type Files = { [path: string]: MemoryFile };

/** The project of the tests, in a folder. */
function projectIn(folder: string): Files {
    return Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text]));
}

/** What an editor can do that tells what changes on the disk. */
function watching(more: object): InitializeParams['capabilities'] {
    return { workspace: { didChangeWatchedFiles: { dynamicRegistration: true, ...more } } };
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
        await editor.start({ folders: ['file:///a'] });
        expect(Object.keys(await editor.problems())).toEqual(['file:///a/province.allot']);
        const folder = (uri: string) => ({ uri, name: uri });
        await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [folder('file:///b')], removed: [] } });
        await expect.poll(async () => Object.keys(await editor.problems())).toEqual(['file:///a/province.allot', 'file:///b/province.allot']);
        await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [folder('file:///a')] } });
        await expect.poll(async () => Object.keys(await editor.problems())).toEqual(['file:///b/province.allot']);
    });

    it('that goes on typing is not offered what could have stood where it was', async () => {
        const editor = serverInProcess(() => memoryDisk(projectIn('/p')));
        await editor.start({ folders: ['file:///p'] });
        await editor.open('file:///p/new.allot', 'al');
        const ask = (character: number) => editor.connection.sendRequest(CompletionRequest.type, { textDocument: { uri: 'file:///p/new.allot' }, position: { line: 0, character } });
        const answer = ask(2);
        await editor.edit('file:///p/new.allot', 'allocation 1');
        expect(await answer).toEqual({ isIncomplete: true, items: [] });
        await editor.edit('file:///p/new.allot', 'al');
        expect(await ask(2)).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ label: 'allocation' })]) });
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

    it('that is not asked which folders are open says which are opened and closed', async () => {
        const editor = serverInProcess(() => memoryDisk({ ...projectIn('/a'), '/a/binh-luc.allot': wrongPart }));
        editor.connection.onRequest('workspace/workspaceFolders', () => { throw new Error('This editor does not know.'); });
        await editor.start({ folders: [] });
        const added = [{ uri: 'file:///a', name: 'a' }];
        await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added, removed: [] } });
        expect(Object.keys(await editor.problems())).toEqual(['file:///a/province.allot']);
    });

    it('may refuse to be asked, which is written into the log', async () => {
        const editor = serverInProcess(() => memoryDisk({ ...projectIn('/p'), '/p/binh-luc.allot': wrongPart }));
        const log: string[] = [];
        editor.connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
        await editor.start({ folders: ['file:///p'] });
        editor.connection.onRequest('workspace/configuration', () => { throw new Error('no settings'); });
        editor.connection.onRequest('client/registerCapability', () => { throw new Error('no watchers'); });
        await expect.poll(() => log.join()).toMatch(/no settings/);
        expect(log.join()).toMatch(/no watchers/);
        expect(Object.keys(await editor.problems())).toEqual(['file:///p/province.allot']);
    });

    it('keeps the settings of the start for what it does not say later', async () => {
        const editor = serverInProcess(() => memoryDisk({ ...projectIn('/p'), '/p/binh-luc.allot': wrongPart }));
        await editor.start({ folders: ['file:///p'], language: 'vi', capabilities: {} });
        const change = async (settings: object) => {
            await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
            await editor.settled();
            return editor.shown.get('file:///p/province.allot')!.diagnostics[0].message;
        };
        expect(await change({})).toContain('tổng');
        expect(await change({ allot: { figures: false } })).toContain('tổng');
        // Of each project, which is English here.
        expect(await change({ allot: { language: 'auto' } })).toContain('add up to');
    });

    it('that watches can be made to watch what projects reach into outside of the opened folders', async () => {
        const used = { ...projectIn('/p'), '/p/allot.yaml': 'uses: [../units, ../missing]\nlanguage: en\n', '/units/allot.yaml': '', '/deep/allot.yaml': '', '/deep/down/x.allot': '' };
        const editor = serverInProcess(() => memoryDisk(used));
        await editor.start({ folders: ['file:///p', 'file:///deep/down'], capabilities: watching({ relativePatternSupport: true }) });
        const everywhere = ['**/* (deleted)', '**/*.allot', '**/*.{csv,CSV}', '**/allot.yaml'];
        const within = (folder: string) => everywhere.map(glob => `file:///${folder} ${glob}`);
        await expect.poll(() => editor.watched).toEqual([...everywhere, ...within('deep'), ...within('missing'), ...within('units')]);
        (used as Files)['/p/allot.yaml'] = 'uses: [../units]\nlanguage: en\n';
        await editor.tell([['file:///p/allot.yaml', 'changed']]);
        await expect.poll(() => editor.watched).toEqual([...everywhere, ...within('deep'), ...within('units')]);
    });

    it('that can watch only opened folders is shown what changed elsewhere when a document is opened, saved or closed', async () => {
        const [base, ...rest] = ['base.allot', 'province.allot', 'binh-luc.allot'] as const;
        const files: Files = { '/units/allot.yaml': '', '/units/base.allot': texts[base], '/p/allot.yaml': 'uses: [../units]\n' };
        for (const path of rest) files[`/p/${path}`] = texts[path];
        const editor = serverInProcess(() => memoryDisk(files));
        await editor.start({ folders: ['file:///p'], capabilities: watching({}) });
        expect(await editor.problems()).toEqual({});
        const plan = 'file:///p/province.allot';
        const events = {
            open: () => editor.open(plan, texts['province.allot']),
            save: () => editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri: plan } }),
            close: () => editor.close(plan),
        };
        for (const event of ['open', 'save', 'close'] as const) {
            files['/units/base.allot'] = texts[base].replace('unit LyNhan', 'unit Other');
            await events[event]();
            expect(Object.keys(await editor.problems()), event).toEqual([plan]);
            files['/units/base.allot'] = texts[base];
            await editor.tell([['file:///units', 'changed']]);
            expect(await editor.problems()).toEqual({});
        }
    });

    it('that tells only of a folder that it is gone, is shown that its texts are', async () => {
        const files: Files = { ...projectIn('/p'), '/p/sub/deep/x.allot': 'level a "A" within b\n' };
        const editor = serverInProcess(() => memoryDisk(files));
        await editor.start({ folders: ['file:///p'] });
        expect(await editor.problems()).toEqual({ 'file:///p/sub/deep/x.allot': ['unknown-name 0'] });
        delete files['/p/sub/deep/x.allot'];
        await editor.tell([['file:///p/sub', 'deleted']]);
        expect(await editor.problems()).toEqual({});
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
    it('looks at nothing again because of what is gone that it never saw', async () => {
        const files = { ...projectIn('/p'), '/p/node_modules/a/b/c.js': '', '/p/drafts/.old/a.allot': '' };
        const asked: string[] = [];
        const editor = serverInProcess(() => {
            const disk = memoryDisk(files);
            return { ...disk, list: (uri, root) => (asked.push(uri), disk.list(uri, root)) };
        });
        await editor.start({ folders: ['file:///p'] });
        await editor.settled();
        asked.length = 0;
        await editor.tell([['file:///p/node_modules/a/b/c.js', 'deleted'], ['file:///p/node_modules/a', 'deleted'], ['file:///elsewhere', 'deleted']]);
        await editor.settled();
        expect(asked).toEqual([]);
        await editor.tell([['file:///p/drafts', 'deleted']]);
        await editor.settled();
        expect(asked).not.toEqual([]);
    });

    it.each([
        ['does not answer', () => new Promise<never>(() => undefined)],
        ['answers with an error', () => { throw new Error('no such place'); }],
    ])('has nothing to say of histories, and asks for nothing that stands there: an editor that %s', async (_, answer) => {
        const editor = serverInProcess(elsewhere => {
            const disk = memoryDisk(projectIn('/p'));
            const of = (uri: string) => uri.startsWith('file:') ? disk : elsewhere;
            return {
                read: (uri, limit) => of(uri).read(uri, limit), list: (uri, root) => of(uri).list(uri, root), identify: uri => of(uri).identify(uri),
                nameOf: uri => of(uri).nameOf(uri),
            };
        });
        const asked: string[] = [];
        for (const request of Object.values(fileRequests)) {
            editor.connection.onRequest(request, ({ uri }: { readonly uri: string }) => {
                asked.push(uri);
                return answer();
            });
        }
        await editor.start({ folders: ['file:///p'], capabilities: { experimental: { files: true } } });
        await editor.open('git:/p/province.allot?{}', 'level a "A" within b\n');
        await editor.open('file:///p/binh-luc.allot', wrongPart);
        expect(await editor.problems()).toEqual({ 'file:///p/province.allot': ['sum-mismatch 3'] });
        expect(editor.published).not.toContain('git:/p/province.allot?{}');
        expect(asked).toEqual([]);
    });

    it('shows what can be read beside a folder that cannot', async () => {
        const editor = serverInProcess(elsewhere => {
            const disk = memoryDisk({ ...projectIn('/p'), '/p/binh-luc.allot': wrongPart });
            return { ...disk, read: (uri, limit) => (uri.startsWith('file:///p') ? disk : elsewhere).read(uri, limit) };
        });
        editor.connection.onRequest(fileRequests.read, () => { throw new Error('no such place'); });
        const log: string[] = [];
        editor.connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
        await editor.start({ folders: ['far://away/x', 'file:///p'], capabilities: { experimental: { files: true } } });
        await editor.open('far://away/y/a.allot', 'level a "A" within b\n');
        expect(await editor.problems()).toEqual({ 'far://away/y/a.allot': ['unknown-name 0'], 'file:///p/province.allot': ['sum-mismatch 3'] });
        expect(log.join()).toContain('no such place');
    });

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
        const editor = serverInProcess(files => files);
        editor.connection.onRequest('allot/readFile', async ({ uri, limit }: { uri: string; limit: number }) => {
            const content = await disk.read(uri, limit);
            if (!content) return null;
            if ('problem' in content) return { problem: 'not a file' };
            return { base64: Buffer.from('text' in content ? content.text : content.bytes).toString('base64') };
        });
        editor.connection.onRequest('allot/listFolder', async ({ uri }: { uri: string }) => await disk.list(uri, uri) ?? null);
        await editor.start({ folders: ['file:///p'], capabilities: { experimental: { files: true } } });
        expect(await editor.problems()).toEqual({ 'file:///p/latin.allot': ['not-utf-8 0'], 'file:///p/province.allot': ['sum-mismatch 3'] });
    });
});
