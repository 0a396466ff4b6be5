import * as vscode from 'vscode';
import { sentences, type Localized } from './texts.js';
import { compiledMark } from '../server/protocol.js';

/** Why nothing is written to a place. */
export class TargetProblem extends Error {
    constructor(readonly text: Localized) {
        super(text.en);
    }
}

/**
 * Writes a compiled document into a folder of a project: whole or not at all, not through links, and over nothing but an earlier
 * compiled document. Throws a `TargetProblem`, or what the file system says.
 */
export async function writeCompiled(projectFolder: vscode.Uri, target: vscode.Uri, json: string): Promise<void> {
    const { fs } = vscode.workspace;
    for (const uri of pathsBetween(projectFolder, target)) {
        const type = await typeOf(uri);
        if (type !== undefined && type & vscode.FileType.SymbolicLink) throw new TargetProblem(sentences.throughLink(vscode.workspace.asRelativePath(uri)));
    }
    if (await typeOf(target) !== undefined && !await isCompiled(target)) throw new TargetProblem(sentences.ofOthers(vscode.workspace.asRelativePath(target)));
    await fs.createDirectory(vscode.Uri.joinPath(target, '..'));
    // Under a name of its own first: whoever reads meanwhile finds the old document or the new one, never half of it.
    const beside = target.with({ path: `${target.path}.${Math.random().toString(36).slice(2, 10)}.tmp` });
    try {
        await fs.writeFile(beside, new TextEncoder().encode(json));
        await fs.rename(beside, target, { overwrite: true });
    } catch (error) {
        await Promise.resolve(fs.delete(beside)).catch(() => undefined);
        throw error;
    }
}

/** The folders from a project to a file in it, and the file. */
function pathsBetween(folder: vscode.Uri, file: vscode.Uri): readonly vscode.Uri[] {
    const parts = file.path.slice(folder.path.replace(/\/$/, '').length + 1).split('/');
    return parts.map((_, i) => vscode.Uri.joinPath(folder, ...parts.slice(0, i + 1)));
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
    try {
        return (await vscode.workspace.fs.stat(uri)).type;
    } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
        throw error;
    }
}

/** Compiled documents say what they are in their first lines. */
async function isCompiled(uri: vscode.Uri): Promise<boolean> {
    const beginning = (await vscode.workspace.fs.readFile(uri)).subarray(0, 1024);
    return compiledMark.test(new TextDecoder().decode(beginning));
}
