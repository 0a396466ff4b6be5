import * as vscode from 'vscode';
import { equal, matches, ok } from './assert.js';
import { eventually } from './eventually.js';
import { suite, suiteSetup, test } from './mocha.js';

suite('The extension', () => {
    let editor: vscode.TextEditor;
    const errors = () => vscode.languages.getDiagnostics(editor.document.uri);

    suiteSetup(async () => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        ok(folder, 'No folder is open.');
        editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'plan.allot'));
    });

    test('knows its files', () => {
        equal(editor.document.languageId, 'allot');
    });

    test('starts by itself when one is opened', async () => {
        const extension = vscode.extensions.getExtension('allot.allot');
        ok(extension, 'The extension is not there.');
        await eventually('the extension to start', () => extension.isActive);
    });

    test('tells of a wrong sum while it is typed, and no longer when that is undone', async () => {
        equal(errors(), []);
        const { document } = editor;
        const from = document.positionAt(document.getText().indexOf('300'));
        await editor.edit(edit => edit.replace(new vscode.Range(from, from.translate(0, 3)), '301'));
        const [error] = await eventually('an error', errors);
        matches(error.message, /Các phần/);
        equal(document.getText(error.range), '301');
        await vscode.commands.executeCommand('undo');
        await eventually('no error', () => errors().length === 0);
        equal(document.isDirty, false);
    });
});
