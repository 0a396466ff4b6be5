import type { Localized, MessageLanguage } from '../language/index.js';

/** What the process answers with. Warnings are fine. */
export const exitCodes = { fine: 0, errors: 1, usage: 2, bug: 70 } as const;

/** Why a command cannot do what it was asked: shown as one sentence, exit code 2. */
export class UsageProblem extends Error {
    /** `language` is that of the project the command is about; undefined where none is known. */
    constructor(readonly text: Localized, readonly language?: MessageLanguage) {
        super(text.en);
    }
}
