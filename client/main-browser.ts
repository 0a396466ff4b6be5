import * as vscode from 'vscode';
import { startExtension } from './extension.js';
import type { LanguageService } from './language-service.js';
import { WorkerClient } from './worker-client.js';

let service: LanguageService | undefined;

/** In a browser: the language server is a worker. It asks VS Code for files. */
export function activate(context: vscode.ExtensionContext): void {
    const module = vscode.Uri.joinPath(context.extensionUri, 'server-browser.js').toString(true);
    service = startExtension(context, options => {
        const client = new WorkerClient(module, options);
        return { client, end: () => client.end() };
    });
}

export async function deactivate(): Promise<void> {
    await service?.stop();
}
