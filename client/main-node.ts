import * as vscode from 'vscode';
import { startExtension } from './extension.js';
import type { LanguageService } from './language-service.js';
import { ProcessClient } from './process-client.js';

let service: LanguageService | undefined;

/** On a desktop or a server: the language server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
    const module = vscode.Uri.joinPath(context.extensionUri, 'server.mjs').fsPath;
    service = startExtension(context, options => {
        const client = new ProcessClient(module, options);
        return { client, end: () => client.end() };
    });
}

export async function deactivate(): Promise<void> {
    await service?.stop();
}
