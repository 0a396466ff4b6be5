import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileProject, loadProject, serializeCompiled } from '../../language/index.js';
import {
    type CodeTitle, type CompileAnswer, projectRequests, type ProjectStatus, statusNotification,
} from '../../server/protocol.js';
import type { Editor } from '../support/editor.js';
import { memoryFiles } from '../support/memory-files.js';
import { temporaryFolder } from '../support/run-allot.js';
import { memoryDisk, serverInProcess } from '../support/server-in-process.js';
import { startProcess } from '../support/server-process.js';
import { texts } from './live-texts.js';

const wrongPart = texts['binh-luc.allot'].replace('140', '141');
const inFolder = (folder: string, files: { readonly [path: string]: string }) => Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

async function editorOf(files: { readonly [path: string]: string }, folders: readonly string[], capabilities = {}): Promise<Editor> {
    const editor = serverInProcess(() => memoryDisk(files));
    await editor.start({ folders, capabilities });
    return editor;
}

describe('of whole projects', () => {
    it('an editor can ask how they stand: of all, or of the one in which a file lies', async () => {
        const editor = await editorOf({ ...inFolder('/a', texts), ...inFolder('/b', { ...texts, 'binh-luc.allot': wrongPart }) }, ['file:///a', 'file:///b']);
        const check = (uri?: string) => editor.connection.sendRequest<readonly ProjectStatus[]>(projectRequests.check, { uri });
        const [a, b] = await check();
        expect(a).toEqual({ name: 'a', uri: 'file:///a', language: 'en', files: 3, errors: 0, warnings: 0, checks: { passed: 2, failed: 0, open: 0 } });
        expect(b).toMatchObject({ name: 'b', errors: 1, checks: { passed: 1, failed: 1, open: 0 } });
        expect(await check('file:///b/base.allot')).toEqual([b]);
        expect(await check('file:///b/allot.yaml')).toEqual([b]);
        expect(await check('file:///c/nowhere.allot')).toEqual([]);
        await editor.open('file:///b/binh-luc.allot', texts['binh-luc.allot']);
        expect((await check('file:///b/base.allot'))[0].errors).toBe(0);
    });

    it('the compiled document is that of the texts as they stand in the editor, and the same as `allot compile` writes', async () => {
        const editor = await editorOf(inFolder('/p', { ...texts, 'allot.yaml': 'name: Kế hoạch\nlanguage: en\ncompile: { out: kết quả }\n', 'binh-luc.allot': wrongPart }), ['file:///p']);
        const compile = (uri: string) => editor.connection.sendRequest<CompileAnswer | null>(projectRequests.compile, { uri });
        const wrong = await compile('file:///p/base.allot');
        expect(wrong).toMatchObject({ json: null, status: { errors: 1 } });
        await editor.open('file:///p/binh-luc.allot', texts['binh-luc.allot']);
        const right = (await compile('file:///p/base.allot'))!;
        expect(decodeURIComponent(right.target!)).toBe('file:///p/kết quả/Kế hoạch.json');
        const project = await loadProject(memoryFiles(inFolder('/p', { ...texts, 'allot.yaml': 'name: Kế hoạch\nlanguage: en\ncompile: { out: kết quả }\n' })), '/p');
        expect(right.json).toBe(serializeCompiled(compileProject(project).compiled!));
        const limited = await editor.connection.sendRequest(projectRequests.compile, { uri: 'file:///p/base.allot', limit: 100 });
        expect(limited).toMatchObject({ json: null, tooLong: right.json!.length });
        expect(await compile('file:///elsewhere/x.allot')).toBeNull();
    });

    it('a document of no folder is a project of its own, and has no place for its JSON', async () => {
        const editor = await editorOf({}, []);
        await editor.open('untitled:Untitled-1', 'level ward "Phường"\n');
        const answer = await editor.connection.sendRequest<CompileAnswer>(projectRequests.compile, { uri: 'untitled:Untitled-1' });
        expect(answer).toMatchObject({ target: null, status: { uri: 'untitled:Untitled-1', files: 1 } });
        expect(JSON.parse(answer.json!).tables.levels).toHaveLength(1);
    });

    it('codes are explained in the language asked for, with examples', async () => {
        const editor = await editorOf({}, []);
        const explain = (code: string, language: string) => editor.connection.sendRequest<string | null>(projectRequests.explain, { code, language });
        expect(await explain('sum-mismatch', 'en')).toMatch(/^# .+\n\n`sum-mismatch` · error[\s\S]+## Wrong\n\n```allot\n[\s\S]+## Right\n\n```allot\n/);
        expect(await explain('sum-mismatch', 'vi')).toMatch(/## Sai\n[\s\S]+## Đúng\n/);
        expect(await explain('no-such-code', 'en')).toBeNull();
        expect(await explain('__proto__', 'en')).toBeNull();
        const titles = await editor.connection.sendRequest<readonly CodeTitle[]>(projectRequests.codes, { language: 'vi' });
        expect(titles.map(({ code }) => code)).toContain('sum-mismatch');
        for (const { code, title } of titles) expect(await explain(code, 'vi')).toContain(`# ${title}\n`);
    });
});

describe('an editor that wants to know', () => {
    it('is told how projects stand each time they were checked', async () => {
        const files = inFolder('/p', texts);
        const editor = serverInProcess(() => memoryDisk(files));
        const told: ProjectStatus[][] = [];
        editor.connection.onNotification(statusNotification, (statuses: ProjectStatus[]) => void told.push(statuses));
        await editor.start({ folders: ['file:///p'], capabilities: { experimental: { projectStatus: true } } });
        await expect.poll(() => told.at(-1)?.[0]?.errors).toBe(0);
        await editor.open('file:///p/binh-luc.allot', wrongPart);
        await expect.poll(() => told.at(-1)?.[0]?.errors).toBe(1);
        await editor.edit('file:///p/binh-luc.allot', texts['binh-luc.allot']);
        await expect.poll(() => told.at(-1)?.[0]?.errors).toBe(0);
    });

    it('is not bothered if it does not', async () => {
        const editor = serverInProcess(() => memoryDisk(inFolder('/p', texts)));
        let told = 0;
        editor.connection.onNotification(statusNotification, () => void told++);
        await editor.start({ folders: ['file:///p'], capabilities: {} });
        await editor.open('file:///p/binh-luc.allot', wrongPart);
        await expect.poll(() => editor.shown.size).toBeGreaterThan(0);
        await editor.settled();
        expect(told).toBe(0);
    });
});

it('a diagnostic has a link to the page about its code', async () => {
    const folder = temporaryFolder({ ...texts, 'binh-luc.allot': wrongPart });
    const editor = await startProcess({ folders: [pathToFileURL(folder).href] });
    await editor.settled();
    const [{ codeDescription }] = [...editor.shown.values()].flatMap(({ diagnostics }) => diagnostics);
    expect(codeDescription?.href).toBe(`${pathToFileURL('docs/diagnostics.md').href}#sum-mismatch`);
});
