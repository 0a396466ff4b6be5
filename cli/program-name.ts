import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * How to call Allot from here: `allot` where the shell finds it, else through npm's packages. npm puts the folder of a
 * project's own packages on the PATH of what it runs, where the user's shell does not look.
 */
export function programName(env: NodeJS.ProcessEnv = process.env): string {
    const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(folder => folder !== '' && !/[/\\]node_modules[/\\]\.bin[/\\]?$/.test(folder));
    return folders.some(folder => existsSync(join(folder, 'allot')) || existsSync(join(folder, 'allot.cmd'))) ? 'allot' : 'npx --no-install allot';
}

/** A path as one word of a command, for the shells of all systems. */
export function shellWord(path: string): string {
    return /^[^\s"'$`&|;<>()*?!#~[\]{}]+$/.test(path) ? path : `"${path}"`;
}
