import * as vscode from 'vscode';
import { checkProject } from './commands/check-project.js';
import { compileToJson } from './commands/compile-to-json.js';
import { explainDiagnostic } from './commands/explain-diagnostic.js';
import { showCompiledJson } from './commands/show-compiled-json.js';
import { CompiledJson } from './compiled-json.js';
import { Explanations } from './explanations.js';
import { LanguageService, type ClientFactory } from './language-service.js';
import { provideSchema } from './schema.js';
import { showStatus } from './status.js';

/** What the commands of the extension work with. */
export interface Extension {
    readonly service: LanguageService;
    readonly compiled: CompiledJson;
    readonly explanations: Explanations;
}

/** Starts the extension, the same on a desktop, on a server and in a browser; only how a language server is started differs. */
export function startExtension(context: vscode.ExtensionContext, createClient: ClientFactory): LanguageService {
    const service = new LanguageService(createClient);
    const compiled = new CompiledJson(service);
    const explanations = new Explanations(service);
    const extension: Extension = { service, compiled, explanations };
    const commands: { readonly [id: string]: (...args: never[]) => unknown } = {
        'allot.checkProject': () => checkProject(extension),
        'allot.compileToJson': () => compileToJson(extension),
        'allot.showCompiledJson': () => showCompiledJson(extension),
        'allot.explainDiagnostic': (code?: unknown) => explainDiagnostic(extension, code),
        'allot.restartServer': () => service.restart(),
        'allot.showLog': () => service.log.show(),
    };
    context.subscriptions.push(
        service, compiled, explanations, showStatus(service), provideSchema(context.extensionUri),
        ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
    );
    // Not waited for: VS Code goes on, and what is asked meanwhile is answered once the server is there.
    void service.start();
    return service;
}
