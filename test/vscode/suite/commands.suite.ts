import * as vscode from 'vscode';
import { equal, matches, ok } from './assert.js';
import { eventually } from './eventually.js';
import { setup, suite, teardown, test } from './mocha.js';
import { ask, at, codes, file, replace, show, startAnew } from './workspace.js';

interface Status {
    readonly name: string;
    readonly errors: number;
}

const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const exists = (uri: vscode.Uri) => Promise.resolve(vscode.workspace.fs.stat(uri)).then(() => true, () => false);

suite('Commands', () => {
    let editor: vscode.TextEditor;
    const output = () => file('dist/thuong-tin.json');

    setup(async () => {
        editor = await show('plan.allot');
    });
    teardown(async () => {
        await startAnew();
        if (await exists(file('dist'))) await vscode.workspace.fs.delete(file('dist'), { recursive: true });
    });

    test('Check Project tells how the project stands', async () => {
        equal((await ask<readonly Status[]>('allot.checkProject')).map(({ name, errors }) => [name, errors]), [['thuong-tin', 0]]);
        await replace(editor, '300', '301');
        equal((await ask<readonly Status[]>('allot.checkProject')).map(({ errors }) => errors), [1]);
    });

    test('Compile to JSON writes what the editors show, and nothing while there are errors', async () => {
        await replace(editor, '300', '301');
        equal(await ask('allot.compileToJson'), undefined);
        equal(await exists(output()), false);
        await replace(editor, '301', '300');
        const written = await ask<vscode.Uri>('allot.compileToJson');
        equal(written.toString(), output().toString());
        const { format, project, tables } = JSON.parse(await read(written)) as { format: string; project: { name: string }; tables: { allocations: object[] } };
        equal([format, project.name, tables.allocations.length], ['allot', 'thuong-tin', 2]);
        ok(await ask('allot.compileToJson'), 'It is not written again over what it wrote.');
        equal((await vscode.workspace.fs.readDirectory(file('dist'))).map(([name]) => name), ['thuong-tin.json']);
    });

    test('Compile to JSON overwrites nothing that is not its own', async () => {
        await vscode.workspace.fs.writeFile(output(), new TextEncoder().encode('{ "mine": true }'));
        equal(await ask('allot.compileToJson'), undefined);
        equal(await read(output()), '{ "mine": true }');
    });

    test('Show Compiled JSON stands beside the text and follows edits', async () => {
        const uri = await ask<vscode.Uri>('allot.showCompiledJson');
        const document = await vscode.workspace.openTextDocument(uri);
        equal(vscode.window.visibleTextEditors.length, 2);
        equal(JSON.parse(document.getText()).format, 'allot');
        await replace(editor, 'Chỉ tiêu của huyện', 'Số của huyện');
        await replace(editor, 'DungTien  160', 'DungTien  159');
        await eventually('what is wrong', () => /^\/\/ Có 1 lỗi/.test(document.getText()));
        ok(document.getText().includes('"format"'), 'The JSON from before the error is gone.');
        await eventually('a language without comments as errors', () => document.languageId === 'allot-compiled-noted');
        await replace(editor, 'DungTien  159', 'DungTien  160');
        await eventually('the JSON', () => document.getText().startsWith('{'));
        await eventually('the language of JSON', () => document.languageId === 'allot-compiled');
    });

    test('Show Compiled JSON has no boxes around Vietnamese letters, and all that JSON has', async () => {
        const uri = await ask<vscode.Uri>('allot.showCompiledJson');
        const document = await vscode.workspace.openTextDocument(uri);
        const boxes = (languageId: string) => vscode.workspace.getConfiguration('editor', { uri, languageId }).get('unicodeHighlight.nonBasicASCII');
        equal(boxes(document.languageId), false);
        ok(boxes('json') !== false && boxes('jsonc') !== false, 'The JSON of others is set, too.');
        await eventually('a description', async () => {
            const found = await ask<readonly vscode.Hover[]>('vscode.executeHoverProvider', uri, at(document, '"for|matVersion"'));
            return found.some(({ contents }) => contents.some(one => /contract/.test(typeof one === 'string' ? one : one.value)));
        });
        const folds = await ask<readonly vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
        ok(folds.length > 2, 'The JSON does not fold.');
        equal(vscode.languages.getDiagnostics(uri), []);
    });

    test('the columns of compiled JSON are described on hover', async () => {
        const written = await ask<vscode.Uri>('allot.compileToJson');
        const document = await vscode.workspace.openTextDocument(written);
        const hovers = await eventually('a description', async () => {
            const found = await ask<readonly vscode.Hover[]>('vscode.executeHoverProvider', written, at(document, '"for|matVersion"'));
            return found.filter(({ contents }) => contents.some(one => /contract/.test(typeof one === 'string' ? one : one.value)));
        });
        equal(hovers.length, 1);
    });

    test('Explain Diagnostic explains the code at the cursor, or the one it is given', async () => {
        await replace(editor, '300', '301');
        await eventually('an error', () => codes('plan.allot').length > 0);
        const where = at(editor.document, '301');
        editor.selection = new vscode.Selection(where, where);
        const uri = await ask<vscode.Uri>('allot.explainDiagnostic');
        equal(uri.path, '/sum-mismatch.md');
        const text = (await vscode.workspace.openTextDocument(uri)).getText();
        matches(text, /## Sai\n[\s\S]+## Đúng/);
        const other = await ask<vscode.Uri>('allot.explainDiagnostic', 'unknown-name');
        matches((await vscode.workspace.openTextDocument(other)).getText(), /^# /);
    });

    test('Restart Language Server leaves one server, however often it is asked for at once', async () => {
        await replace(editor, '300', '301');
        await Promise.all([ask('allot.restartServer'), ask('allot.restartServer'), ask('allot.restartServer')]);
        await eventually('the error', () => codes('plan.allot').length > 0);
        const hovers = await ask<readonly vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, at(editor.document, 'Plan|2023'));
        equal(hovers.length, 1);
    });

    test('Restart Language Server begins anew, with the edits that are not saved', async () => {
        await replace(editor, '300', '301');
        await eventually('an error', () => codes('plan.allot').length > 0);
        await ask('allot.restartServer');
        await eventually('the error again', () => codes('plan.allot').length > 0);
        await vscode.commands.executeCommand('undo');
        await eventually('no error', () => codes('plan.allot').length === 0);
    });
});
