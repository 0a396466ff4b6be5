import * as vscode from 'vscode';
import { equal, matches, ok } from './assert.js';
import { eventually } from './eventually.js';
import { setup, suite, teardown, test } from './mocha.js';
import { ask, at, codes, file, replace, show, startAnew } from './workspace.js';

suite('In a file', () => {
    let editor: vscode.TextEditor;
    let document: vscode.TextDocument;

    setup(async () => {
        editor = await show('plan.allot');
        document = editor.document;
    });
    teardown(startAnew);

    const texts = (hovers: readonly vscode.Hover[]) => hovers.flatMap(({ contents }) => contents).map(one => typeof one === 'string' ? one : one.value).join('\n');
    const place = ({ uri, range }: vscode.Location) => `${uri.path.split('/').at(-1)} ${range.start.line}`;

    test('a wrong part in one file is an error in the file that holds the total, with the places that take part', async () => {
        const part = await show('commune.allot');
        await replace(part, '60', '61');
        const [error] = await eventually('an error', () => vscode.languages.getDiagnostics(file('plan.allot')));
        equal(error.source, 'allot');
        matches(error.message, /161/);
        ok(error.relatedInformation?.some(({ location }) => location.uri.path.endsWith('commune.allot')), 'No place is named.');
        const { code } = error;
        ok(typeof code === 'object', 'The code leads nowhere.');
        equal(code.target.scheme, 'command');
        equal(codes('commune.allot'), []);
        await vscode.commands.executeCommand('undo');
        await eventually('no error', () => codes('plan.allot').length === 0);
    });

    test('completion offers names that fit, found without diacritics, and keywords', async () => {
        await replace(editor, '        VanDiem   140\n', '        xa\n');
        const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at(document, 'DungTien  160\n        xa|'));
        const found = list.items.find(({ label }) => label === 'VanDiem');
        ok(found, 'The other commune is not offered.');
        equal(String(found.filterText), 'xa/van/diem');
        ok(list.items.some(({ label }) => label === 'others'), 'No keyword is offered.');
    });

    test('hover tells what a name is, and how its sums stand', async () => {
        const text = texts(await ask('vscode.executeHoverProvider', document.uri, at(document, 'allocation Plan|2023')));
        matches(text, /Plan2023/);
        matches(text, /300/);
        matches(text, /Chỉ tiêu của huyện, giao cho các xã/);
    });

    test('definition and references go through all files', async () => {
        const [found] = await ask<readonly vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, at(document, 'Dung|Tien  160'));
        equal(place(found), 'units.allot 4');
        const all = await ask<readonly vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at(document, 'Dung|Tien  160'));
        equal(all.map(place).sort(), ['commune.allot 0', 'plan.allot 9', 'units.allot 4', 'units.allot 9']);
    });

    test('rename changes all files, and refuses what cannot be', async () => {
        const where = at(document, 'Dung|Tien  160');
        const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, where, 'XaDungTien');
        equal(edit.entries().map(([uri]) => uri.path.split('/').at(-1)!).sort(), ['commune.allot', 'plan.allot', 'units.allot']);
        ok(await vscode.workspace.applyEdit(edit), 'The edit could not be made.');
        matches(document.getText(), /XaDungTien/);
        matches((await vscode.workspace.openTextDocument(file('commune.allot'))).getText(), /in XaDungTien /);
        await eventually('the files to fit', () => vscode.languages.getDiagnostics().every(([, found]) => found.length === 0));
        const refused = await Promise.resolve(ask('vscode.executeDocumentRenameProvider', document.uri, where, '1 2')).then(() => '', (error: Error) => error.message);
        matches(refused, /không dùng làm tên được/);
    });

    test('symbols: the outline of the file, and of the workspace', async () => {
        const outline = await ask<readonly vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
        ok(outline.some(({ name }) => name.includes('Plan2023')), JSON.stringify(outline.map(({ name }) => name)));
        const found = await ask<readonly vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'van diem');
        ok(found.some(({ name }) => name.includes('VanDiem')), JSON.stringify(found.map(({ name }) => name)));
    });

    test('folding, highlights and semantic tokens are there', async () => {
        const folds = await ask<readonly vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
        ok(folds.some(({ start }) => start === at(document, 'allocation').line), 'The allocation does not fold.');
        const highlights = await ask<readonly vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at(document, 'QD|417'));
        equal(highlights.length, 2);
        const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
        ok(tokens.data.length > 50, 'There are no semantic tokens.');
    });

    test('formatting tidies the document, and a part of it', async () => {
        await replace(editor, '    total 300', ' total    300');
        const edits = await ask<readonly vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, { tabSize: 4, insertSpaces: true });
        const edit = new vscode.WorkspaceEdit();
        edit.set(document.uri, [...edits]);
        await vscode.workspace.applyEdit(edit);
        matches(document.getText(), /\n {4}total 300\n/);
        await replace(editor, '    due', ' due');
        await replace(editor, '    total', ' total');
        const line = at(document, ' due').line;
        const part = await ask<readonly vscode.TextEdit[]>(
            'vscode.executeFormatRangeProvider', document.uri, new vscode.Range(line, 0, line, 5), { tabSize: 4, insertSpaces: true },
        );
        const partial = new vscode.WorkspaceEdit();
        partial.set(document.uri, [...part]);
        await vscode.workspace.applyEdit(partial);
        matches(document.getText(), /\n {4}due/);
        matches(document.getText(), /\n total/);
    });

    test('a quick fix mends', async () => {
        await replace(editor, '300', '301');
        const [error] = await eventually('an error', () => vscode.languages.getDiagnostics(document.uri));
        const actions = await ask<readonly vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, error.range);
        const preferred = actions.find(({ isPreferred }) => isPreferred);
        ok(preferred?.edit, 'No fix is offered.');
        await vscode.workspace.applyEdit(preferred.edit);
        await eventually('no error', () => codes('plan.allot').length === 0);
        matches(document.getText(), /total 300/);
    });

    test('sums stand in the text, and can be turned off', async () => {
        const everything = new vscode.Range(0, 0, document.lineCount, 0);
        const hints = () => ask<readonly vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, everything);
        const lenses = () => ask<readonly vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
        equal((await eventually('a lens', lenses)).map(({ command }) => command?.title), ['Σ 300 ✓']);
        equal(await hints(), []);
        await replace(editor, 'DungTien  160', 'DungTien  150');
        equal((await eventually('a hint', hints)).map(({ label }) => String(label)), ['Σ 290, còn 10']);
        const settings = vscode.workspace.getConfiguration('allot');
        await settings.update('figures', false, vscode.ConfigurationTarget.Global);
        await eventually('no hint', async () => (await hints()).length === 0 && (await lenses()).length === 0);
        await settings.update('figures', undefined, vscode.ConfigurationTarget.Global);
        await eventually('a hint again', hints);
    });

    test('messages are in English if that is set, and Vietnamese otherwise', async () => {
        await replace(editor, '300', '301');
        const message = () => vscode.languages.getDiagnostics(document.uri)[0]?.message ?? '';
        await eventually('Vietnamese', () => /Các phần/.test(message()));
        const settings = vscode.workspace.getConfiguration('allot');
        await settings.update('language', 'en', vscode.ConfigurationTarget.Global);
        await eventually('English', () => /add up to/.test(message()));
        await settings.update('language', undefined, vscode.ConfigurationTarget.Global);
        await eventually('Vietnamese again', () => /Các phần/.test(message()));
    });

    test('Vietnamese letters are not boxed, and words of other files are not offered', () => {
        const editorSettings = vscode.workspace.getConfiguration('editor', document);
        equal(editorSettings.get('unicodeHighlight.nonBasicASCII'), false);
        equal(editorSettings.get('wordBasedSuggestions'), 'off');
    });

    test('files that are created, changed and deleted on the disk are seen', async () => {
        const extra = file('extra.allot');
        await vscode.workspace.fs.writeFile(extra, new TextEncoder().encode('unit DungTien "Xã khác" is commune within ThuongTin\n'));
        await eventually('an error', () => vscode.languages.getDiagnostics().some(([, found]) => found.length > 0));
        await vscode.workspace.fs.delete(extra);
        await eventually('no error', () => vscode.languages.getDiagnostics().every(([, found]) => found.length === 0));
    });
});
