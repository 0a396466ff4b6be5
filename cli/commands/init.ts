import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, posix, resolve } from 'node:path';
import { attemptToWrite } from '../attempt.js';
import { fromHere } from '../display-path.js';
import { exitCodes, UsageProblem } from '../exit-codes.js';
import { defaultLanguage, type GlobalOptions } from '../options.js';
import { outputTo } from '../output.js';
import { sentences } from '../texts.js';
import { projectTemplate } from './init-template.js';

/** `allot init [dir]`: writes a small complete project into a folder, which may exist; no file of it is overwritten. */
export async function init(directory: string | undefined, options: GlobalOptions): Promise<number> {
    const language = options.language ?? defaultLanguage;
    if (directory === '') throw new UsageProblem(sentences.emptyPath);
    const folder = resolve(directory ?? '.');
    const template = projectTemplate(language);
    const shown = directory && isAbsolute(directory) ? directory : fromHere(folder);
    const there = Object.keys(template).find(name => existsSync(join(folder, name)));
    if (there) throw new UsageProblem(sentences.alreadyThere(posix.join(shown, there)));
    attemptToWrite(shown, options.language, () => {
        mkdirSync(folder, { recursive: true });
        for (const [name, text] of Object.entries(template)) writeFileSync(join(folder, name), text, { flag: 'wx' });
    });
    if (!options.quiet) outputTo(process.stdout, options.color).write(`${sentences.begun(shown)[language]}\n`);
    return exitCodes.fine;
}
