import * as vscode from 'vscode';
import type { LanguageService } from './language-service.js';
import { texts } from './texts.js';
import { type ExplainParams, projectRequests } from '../server/protocol.js';

const scheme = 'allot-explanation';

/** The pages about codes, one document each: what a code means, with a wrong and a right example. */
export class Explanations implements vscode.TextDocumentContentProvider, vscode.Disposable {
    private readonly registration: vscode.Disposable;

    constructor(private readonly service: LanguageService) {
        this.registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
    }

    /** The document about a code, in the language of messages. */
    uriOf(code: string): vscode.Uri {
        return vscode.Uri.from({ scheme, path: `/${code}.md`, query: this.service.languageFor(vscode.window.activeTextEditor?.document.uri) });
    }

    async provideTextDocumentContent({ path, query }: vscode.Uri): Promise<string> {
        const code = path.slice(1).replace(/\.md$/, '');
        const params: ExplainParams = { code, language: query === 'en' ? 'en' : 'vi' };
        const text = await this.service.ask<string | null>(projectRequests.explain, params);
        return text ?? this.service.say(text === null ? texts.noExplanation : texts.unanswered);
    }

    dispose(): void {
        this.registration.dispose();
    }
}

/** The address behind a code: it runs the command that explains it. */
export function explainUri(code: string): vscode.Uri {
    return vscode.Uri.parse(`command:allot.explainDiagnostic?${encodeURIComponent(JSON.stringify([code]))}`);
}
