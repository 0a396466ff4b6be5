import * as vscode from 'vscode';
import { isOfProject } from './active-text.js';
import type { LanguageService } from './language-service.js';
import { sentences, summary, texts } from './texts.js';
import type { ProjectStatus } from '../server/protocol.js';

/** In the status bar: how the project of the active file stands. A click checks again and leads to what is wrong. */
export function showStatus(service: LanguageService): vscode.Disposable {
    const item = vscode.window.createStatusBarItem('allot.status', vscode.StatusBarAlignment.Left, 10);
    item.name = 'Allot';
    item.command = 'allot.checkProject';
    const show = () => update(item, service);
    const subscriptions = [item, service.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show)];
    show();
    return vscode.Disposable.from(...subscriptions);
}

function update(item: vscode.StatusBarItem, service: LanguageService): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isOfProject(document)) return item.hide();
    const status = service.statusOf(document.uri);
    item.text = status ? `$(${iconOf(status)}) Allot: ${service.say(sentences.short(status), document.uri)}` : `$(${iconWithoutStatus(service)}) Allot`;
    item.tooltip = status ? tooltipOf(service, document.uri, status) : service.say(service.standing);
    item.backgroundColor = status?.errors ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    item.accessibilityInformation = { label: `Allot: ${status ? service.say(summary(status), document.uri) : item.tooltip}`, role: 'button' };
    item.show();
}

/** Nothing turns where nothing is to come. */
function iconWithoutStatus({ hasTold, isThere }: LanguageService): string {
    return hasTold ? 'question' : isThere ? 'sync~spin' : 'circle-slash';
}

function iconOf({ errors, warnings }: ProjectStatus): string {
    return errors ? 'error' : warnings ? 'warning' : 'pass';
}

function tooltipOf(service: LanguageService, uri: vscode.Uri, status: ProjectStatus): string {
    return [status.name, summary(status), sentences.filesAndChecks(status), texts.checkTooltip]
        .map(line => typeof line === 'string' ? line : service.say(line, uri)).join('\n');
}
