import type { Localized, MessageLanguage } from '../language/index.js';
import { say } from './texts.js';

/** Writes sentences to the standard error. */
export function complain(problems: readonly Localized[], language: MessageLanguage | undefined): void {
    for (const problem of problems) process.stderr.write(`allot: ${say(problem, language)}\n`);
}
