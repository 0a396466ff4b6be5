import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension.js';
import type { LanguageService } from './language-service.js';

let service: LanguageService | undefined;

/** On a desktop or a server: the language server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
    const module = vscode.Uri.joinPath(context.extensionUri, 'server.mjs').fsPath;
    service = startExtension(context, options => new LanguageClient('allot', 'Allot', { module, transport: TransportKind.ipc }, options));
}

export async function deactivate(): Promise<void> {
    await service?.stop();
}
