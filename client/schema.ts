import * as vscode from 'vscode';

/**
 * Compiled documents say `"$schema": "urn:allot:compiled:1"`. The JSON support of VS Code asks for the document of that
 * address, and gets the schema: so columns are described on hover, wherever a compiled document lies.
 */
export function provideSchema(extensionUri: vscode.Uri): vscode.Disposable {
    const schema = vscode.Uri.joinPath(extensionUri, 'schemas', 'allot-compiled.schema.json');
    return vscode.workspace.registerTextDocumentContentProvider('urn', {
        provideTextDocumentContent: async ({ path }) => path === 'allot:compiled:1'
            ? new TextDecoder().decode(await vscode.workspace.fs.readFile(schema)) : undefined,
    });
}
