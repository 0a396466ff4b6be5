import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { command } from './command.mjs';

/** Where a program on the PATH is, or nothing. */
export function onPath(...programs) {
    const folders = process.env.PATH.split(delimiter);
    return programs.flatMap(program => folders.map(folder => join(folder, program))).find(path => existsSync(path));
}

/**
 * Installs what is missing of Debian packages, each with a function that looks for what is needed of it. Whoever may not install is
 * told the command in a sentence; `who` begins it.
 */
export async function installMissing(who, needed) {
    const missing = Object.keys(needed).filter(name => !needed[name]());
    if (missing.length === 0) return;
    const install = ['install', '--yes', '--no-install-recommends', ...missing];
    if (process.getuid?.() !== 0 || !onPath('apt-get')) {
        throw new Error(`${who} need ${missing.join(', ')}. On Debian: sudo apt-get ${install.join(' ')}`);
    }
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // Another installation may hold the lock for a while.
    const aptGet = args => command('apt-get', ['-o', 'DPkg::Lock::Timeout=400', '--quiet', ...args], { show: true, env });
    await aptGet(['update']);
    await aptGet(install);
}
