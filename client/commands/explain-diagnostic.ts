import * as vscode from 'vscode';
import { codesMeant } from '../code-choice.js';
import type { Extension } from '../extension.js';
import { texts } from '../texts.js';
import { type CodesParams, type CodeTitle, projectRequests } from '../../server/protocol.js';

/** `Allot: Explain Diagnostic`: the code that is asked for, or that of the diagnostic at the cursor, or one that is chosen. */
export async function explainDiagnostic(extension: Extension, asked?: unknown): Promise<vscode.Uri | undefined> {
    const code = typeof asked === 'string' ? asked : codeAtCursor() ?? await chooseCode(extension);
    if (code === undefined) return undefined;
    const uri = extension.explanations.uriOf(code);
    try {
        await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    } catch {
        // The Markdown support of VS Code can be turned off: its text can be read too.
        await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
    }
    return uri;
}

function codesIn(uri: vscode.Uri): readonly { readonly code: string; readonly range: vscode.Range }[] {
    return vscode.languages.getDiagnostics(uri).flatMap(({ source, code, range }) => {
        const value = typeof code === 'object' ? code.value : code;
        return source === 'allot' && typeof value === 'string' ? [{ code: value, range }] : [];
    });
}

/** The code of the smallest diagnostic around the cursor. */
function codeAtCursor(): string | undefined {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const { document, selection: { active } } = editor;
    const here = codesIn(document.uri).filter(({ range }) => range.contains(active));
    return here.sort((a, b) => (a.range.contains(b.range) ? 1 : -1))[0]?.code;
}

/** First the codes of the active file, then all others. */
async function chooseCode({ service }: Extension): Promise<string | undefined> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const params: CodesParams = { language: service.languageFor(uri) };
    const titles = await service.ask<readonly CodeTitle[]>(projectRequests.codes, params);
    if (!titles) return undefined;
    const inFile = new Set(uri ? codesIn(uri).map(({ code }) => code) : []);
    const sorted = titles.toSorted((a, b) => Number(inFile.has(b.code)) - Number(inFile.has(a.code)));
    return pick(service.say(texts.chooseCode), typed => codesMeant(sorted, typed).map(({ code, title }) => ({
        label: code, detail: title, ...inFile.has(code) ? { description: service.say(texts.inThisFile) } : {},
    })));
}

/** Lets the user choose among the items that are meant by what is typed. VS Code would not find them without diacritics, so it finds none itself. */
function pick(placeholder: string, itemsFor: (typed: string) => readonly vscode.QuickPickItem[]): Promise<string | undefined> {
    const list = vscode.window.createQuickPick();
    const show = () => { list.items = itemsFor(list.value).map(item => ({ ...item, alwaysShow: true })); };
    list.placeholder = placeholder;
    list.onDidChangeValue(show);
    show();
    list.show();
    return new Promise<string | undefined>(resolve => {
        list.onDidAccept(() => {
            resolve(list.selectedItems[0]?.label);
            list.hide();
        });
        list.onDidHide(() => resolve(undefined));
    }).finally(() => list.dispose());
}
