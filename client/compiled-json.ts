import * as vscode from 'vscode';
import { compiledLanguages } from './compiled-languages.js';
import type { LanguageService } from './language-service.js';
import { sentences, texts, type Localized } from './texts.js';
import { type CompileAnswer, type CompileParams, projectRequests } from '../server/protocol.js';

const scheme = 'allot-compiled';

/** A longer document is not shown: it could not be made anew at every edit. In UTF-16 code units. */
const longest = 10_000_000;

/**
 * The compiled JSON of projects as read-only documents that follow every edit. While a project has errors its document begins
 * with a comment that says so, above the JSON of the last time it had none.
 */
export class CompiledJson implements vscode.TextDocumentContentProvider, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    readonly onDidChange = this.changed.event;
    /** By document, as long as a tab shows it. */
    private readonly lastSound = new Map<string, string>();
    private readonly subscriptions: readonly vscode.Disposable[];

    constructor(private readonly service: LanguageService) {
        this.subscriptions = [
            this.changed,
            vscode.workspace.registerTextDocumentContentProvider(scheme, this),
            service.onDidChange(() => this.refresh()),
            vscode.workspace.onDidOpenTextDocument(document => void this.fitLanguage(document)),
            vscode.workspace.onDidChangeTextDocument(({ document }) => void this.fitLanguage(document)),
            // Not when the document is closed, which is also told when it only gets another language.
            vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
                for (const { input } of closed) if (input instanceof vscode.TabInputText) this.lastSound.delete(input.uri.toString());
            }),
        ];
    }

    /** The document of the project in which a file lies, which is called `name`. */
    uriOf(file: vscode.Uri, name: string): vscode.Uri {
        return vscode.Uri.from({ scheme, path: `/${name}.json`, query: file.toString() });
    }

    async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
        const file = vscode.Uri.parse(uri.query);
        const comment = (...sentences: readonly Localized[]) => sentences.map(one => `// ${this.service.say(one, file)}\n`).join('');
        const params: CompileParams = { uri: file.toString(), limit: longest };
        const answer = await this.service.askQuietly<CompileAnswer | null>(projectRequests.compile, params);
        const before = this.lastSound.get(uri.toString());
        if (!answer) return comment(this.service.isRunning ? texts.noProject : this.service.standing);
        if (answer.tooLong !== undefined) return comment(sentences.tooLarge(Math.ceil(answer.tooLong / 1_000_000)));
        if (answer.json === null) {
            const why = sentences.unsound(answer.status);
            return before === undefined ? comment(why) : comment(why, sentences.lastSound()) + before;
        }
        this.lastSound.set(uri.toString(), answer.json);
        return answer.json;
    }

    /** Gives a document of the view the language that fits what it holds: VS Code would have a comment in its JSON for an error. */
    async fitLanguage(document: vscode.TextDocument): Promise<void> {
        if (document.uri.scheme !== scheme) return;
        const language = document.getText(new vscode.Range(0, 0, 0, 2)) === '//' ? compiledLanguages.noted : compiledLanguages.json;
        if (document.languageId !== language) await vscode.languages.setTextDocumentLanguage(document, language);
    }

    dispose(): void {
        for (const one of this.subscriptions) one.dispose();
    }

    private refresh(): void {
        for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) this.changed.fire(uri);
    }
}
