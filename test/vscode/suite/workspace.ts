import * as vscode from 'vscode';
import { eventually } from './eventually.js';
import { ok } from './assert.js';

/** A file of the workspace. */
export function file(name: string): vscode.Uri {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    ok(folder, 'No folder is open.');
    return vscode.Uri.joinPath(folder.uri, name);
}

export function show(name: string): Thenable<vscode.TextEditor> {
    return vscode.window.showTextDocument(file(name));
}

/** The place of a piece of text in a document; with a mark `|` that of the mark. */
export function at(document: vscode.TextDocument, piece: string): vscode.Position {
    const offset = document.getText().indexOf(piece.replace('|', ''));
    ok(offset >= 0, `${document.uri.path} has no ${piece}.`);
    return document.positionAt(offset + Math.max(0, piece.indexOf('|')));
}

/** Replaces a piece of the text of an editor. */
export async function replace({ document, edit }: vscode.TextEditor, from: string, to: string): Promise<void> {
    const start = at(document, from);
    const done = await edit(builder => builder.replace(new vscode.Range(start, document.positionAt(document.offsetAt(start) + from.length)), to));
    ok(done, `${from} could not be replaced.`);
}

/** The codes of what is wrong in a file. */
export function codes(name: string): readonly string[] {
    return vscode.languages.getDiagnostics(file(name)).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Takes all edits back that were not saved, and waits until nothing is wrong. */
export async function startAnew(): Promise<void> {
    for (const document of vscode.workspace.textDocuments.filter(one => one.isDirty)) {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually('nothing to be wrong', () => vscode.languages.getDiagnostics().every(([, found]) => found.length === 0));
}

/** Asks a provider as VS Code itself does. */
export function ask<T>(command: string, ...args: readonly unknown[]): Thenable<T> {
    return vscode.commands.executeCommand<T>(command, ...args);
}
