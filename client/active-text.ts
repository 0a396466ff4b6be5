import * as vscode from 'vscode';

/** The file a command is about: the active one if it belongs to a project, else one that is shown beside it. */
export function activeText(): vscode.Uri | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const editors = [...activeTextEditor ? [activeTextEditor] : [], ...visibleTextEditors];
    return editors.map(({ document }) => document).find(isOfProject)?.uri;
}

/** Whether a document is a text of the language or a project file. */
export function isOfProject({ languageId, uri }: vscode.TextDocument): boolean {
    return languageId === 'allot' || uri.path.endsWith('/allot.yaml');
}
