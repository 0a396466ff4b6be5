import type { Localized, MessageLanguage } from '../language/index.js';
import { printable } from './display-width.js';
import { say } from './texts.js';

/** Writes sentences to the standard error, in both languages where none is known. */
export function complain(problems: readonly Localized[], language: MessageLanguage | undefined): void {
    for (const problem of problems) process.stderr.write(`allot: ${printable(say(problem, language))}\n`);
}
