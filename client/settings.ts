import * as vscode from 'vscode';
import type { MessageLanguage } from '../server/protocol.js';

/** What can be set behind `allot.`, as the manifest declares it. */
export interface Settings {
    /** `auto`: that of the project, which is Vietnamese unless its allot.yaml says otherwise. */
    readonly language: 'auto' | MessageLanguage;
    /** Whether sums and what is left are shown in the text. */
    readonly figures: boolean;
}

export function settingOf<K extends keyof Settings>(name: K): Settings[K] {
    return vscode.workspace.getConfiguration('allot').get(name) as Settings[K];
}

/** The language of what is said of a project; without a project, and where nothing is set, Vietnamese. */
export function languageOf(setting: Settings['language'], project: MessageLanguage | undefined): MessageLanguage {
    return setting === 'vi' || setting === 'en' ? setting : project ?? 'vi';
}
