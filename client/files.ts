import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileContentAnswer, type FolderEntryAnswer, fileRequests, type ListFolderParams, type ReadFileParams } from '../server/protocol.js';

/** Answers the server where it has no disk of its own: what VS Code sees, wherever that is. What cannot be read is not there. */
export function answerFileRequests(client: BaseLanguageClient): void {
    client.onRequest(fileRequests.read, ({ uri, limit }: ReadFileParams) => orNull(() => readFile(vscode.Uri.parse(uri), limit)));
    client.onRequest(fileRequests.list, ({ uri }: ListFolderParams) => orNull(() => listFolder(vscode.Uri.parse(uri))));
}

/** Links are not followed, neither here nor in lists, so that nothing is read from outside of what was opened. */
async function readFile(uri: vscode.Uri, limit: number): Promise<FileContentAnswer> {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type !== vscode.FileType.File) return { problem: 'not a file' };
    if (size > limit) return { problem: 'too large' };
    return { base64: base64Of(await vscode.workspace.fs.readFile(uri)) };
}

async function listFolder(uri: vscode.Uri): Promise<readonly FolderEntryAnswer[]> {
    return (await vscode.workspace.fs.readDirectory(uri)).map(([name, type]) => ({ name, kind: kindOf(type) }));
}

function kindOf(type: vscode.FileType): FolderEntryAnswer['kind'] {
    return type === vscode.FileType.File ? 'file' : type === vscode.FileType.Directory ? 'folder' : 'other';
}

/** In pieces, because a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
    let text = '';
    for (let start = 0; start < bytes.length; start += 0x8000) text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    return btoa(text);
}

async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
    try {
        return await ask();
    } catch {
        return null;
    }
}
