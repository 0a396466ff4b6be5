import * as vscode from 'vscode';
import { activeText } from '../active-text.js';
import type { Extension } from '../extension.js';
import { sentences, texts } from '../texts.js';
import { TargetProblem, writeCompiled } from '../write-compiled.js';
import { type CompileAnswer, type CompileParams, projectRequests } from '../../server/protocol.js';

/** `Allot: Compile to JSON`: writes the compiled document of the active file's project, as `allot compile` does, and answers with its address. */
export async function compileToJson({ service }: Extension): Promise<vscode.Uri | undefined> {
    const file = activeText();
    if (!file) return void vscode.window.showInformationMessage(service.say(texts.noProject));
    const params: CompileParams = { uri: file.toString() };
    const answer = await service.ask<CompileAnswer | null>(projectRequests.compile, params);
    if (answer === undefined) return undefined;
    if (answer === null) return void vscode.window.showInformationMessage(service.say(texts.noProject));
    const { status, json, target } = answer;
    if (json === null) {
        const show = service.say(texts.showProblems, file);
        void vscode.window.showErrorMessage(service.say(sentences.notCompiled(status), file), show).then(chosen => {
            return chosen === show ? vscode.commands.executeCommand('workbench.actions.view.problems') : undefined;
        });
        return undefined;
    }
    if (target === null) return void vscode.window.showErrorMessage(service.say(texts.noTarget, file));
    const uri = vscode.Uri.parse(target);
    const shown = vscode.workspace.asRelativePath(uri);
    try {
        await writeCompiled(vscode.Uri.parse(status.uri), uri, json);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const text = error instanceof TargetProblem ? error.text : sentences.notWritten(shown, reason);
        return void vscode.window.showErrorMessage(service.say(text, file));
    }
    const open = service.say(texts.openJson, file);
    void vscode.window.showInformationMessage(service.say(sentences.written(shown), file), open).then(chosen => {
        return chosen === open ? vscode.window.showTextDocument(uri) : undefined;
    });
    return uri;
}
