import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension.js';
import type { LanguageService } from './language-service.js';

let service: LanguageService | undefined;

/** On a desktop or a server: the language server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
    const module = vscode.Uri.joinPath(context.extensionUri, 'server.mjs').fsPath;
    service = startExtension(context, options => ({
        client: new LanguageClient('allot', 'Allot', { module, transport: TransportKind.ipc }, options),
        // The client ends its process itself, two seconds after it was told to stop.
        end: () => {},
    }));
}

export async function deactivate(): Promise<void> {
    await service?.stop();
}
