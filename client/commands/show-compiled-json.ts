import * as vscode from 'vscode';
import { activeText } from '../active-text.js';
import type { Extension } from '../extension.js';
import { texts } from '../texts.js';
import { type CheckParams, projectRequests, type ProjectStatus } from '../../server/protocol.js';

/** `Allot: Show Compiled JSON`: read-only beside the text, following edits. */
export async function showCompiledJson({ service, compiled }: Extension): Promise<vscode.Uri | undefined> {
    const file = activeText();
    const params: CheckParams = { uri: file?.toString() };
    const statuses = file ? await service.ask<readonly ProjectStatus[]>(projectRequests.check, params) : [];
    if (!statuses) return undefined;
    const [status] = statuses;
    if (!file || !status) return void vscode.window.showInformationMessage(service.say(texts.noProject));
    const uri = compiled.uriOf(file, status.name);
    const document = await vscode.workspace.openTextDocument(uri);
    await compiled.fitLanguage(document);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: false });
    return uri;
}
