import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startExtension } from './extension.js';
import type { LanguageService } from './language-service.js';

type WorkerPort = ConstructorParameters<typeof BrowserMessageReader>[0] & { readonly terminate: () => void };
declare const Worker: new (address: string, options: { readonly name: string }) => WorkerPort;

let service: LanguageService | undefined;

/** In a browser: the language server is a worker. It asks VS Code for files. */
export function activate(context: vscode.ExtensionContext): void {
    const module = vscode.Uri.joinPath(context.extensionUri, 'server-browser.js').toString(true);
    service = startExtension(context, options => {
        let worker: WorkerPort | undefined;
        const client = new LanguageClient('allot', 'Allot', async () => {
            // The messages rather than the worker: VS Code puts one of its own kind in place of the browser's, which the client does not know.
            worker = new Worker(module, { name: 'Allot' });
            return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
        }, options);
        return { client, end: () => worker?.terminate() };
    });
}

export async function deactivate(): Promise<void> {
    await service?.stop();
}
