import * as vscode from 'vscode';
import { activeText } from '../active-text.js';
import type { Extension } from '../extension.js';
import { sentences, texts } from '../texts.js';
import { type CheckParams, projectRequests, type ProjectStatus } from '../../server/protocol.js';

/** `Allot: Check Project`: checks the project of the active file, or all of them, says how it stands and shows what is wrong. */
export async function checkProject({ service }: Extension): Promise<readonly ProjectStatus[]> {
    const uri = activeText();
    const params: CheckParams = uri ? { uri: uri.toString() } : {};
    const statuses = await service.ask<readonly ProjectStatus[]>(projectRequests.check, params);
    if (!statuses) return [];
    if (statuses.length === 0) {
        void vscode.window.showInformationMessage(service.say(uri ? texts.unread : texts.noProject));
        return [];
    }
    const text = service.say(sentences.checked(statuses), uri);
    if (statuses.every(({ errors, warnings }) => errors + warnings === 0)) {
        void vscode.window.showInformationMessage(text);
        return statuses;
    }
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    const tell = statuses.some(({ errors }) => errors > 0) ? vscode.window.showErrorMessage : vscode.window.showWarningMessage;
    void tell(text);
    return statuses;
}
