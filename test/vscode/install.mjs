import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { command } from '../support/command.mjs';
import { findChromium, installDebianPackages } from './install/debian-packages.mjs';

const sources = join(import.meta.dirname, 'install');
const parts = ['node', 'code-server'];

/**
 * Installs VS Code, and what it needs to run without a window, unless it is there: from the registry of npm, with the versions
 * of the committed locks, and from Debian. Gives the programs. An installation takes minutes and 800 MB and is therefore kept
 * outside of the checkout, where it outlives `git clean` and serves several checkouts.
 */
export async function installVSCode() {
    const folder = await installationFolder();
    await installDebianPackages({ building: !existsSync(folder) });
    if (!existsSync(folder)) await installInto(folder);
    return { ...programs(folder), chromium: findChromium() };
}

/** The name says what is in it: with other locks it is another folder, and what stands in a folder never changes. */
async function installationFolder() {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(await readFile(join(sources, part, 'package-lock.json')));
    const cache = process.env.ALLOT_VSCODE_CACHE ?? join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'allot');
    return join(cache, `vscode-${hash.digest('hex').slice(0, 12)}`);
}

function programs(folder) {
    const nodeHome = join(folder, 'node/node_modules/node/node_modules', `node-${process.platform}-${process.arch}`);
    return { nodeHome, node: join(nodeHome, 'bin/node'), codeServer: join(folder, 'code-server/node_modules/code-server/out/node/entry.js') };
}

/** Installs beside the folder, which gets its name when all is there and runs: what was interrupted is never taken for whole. */
async function installInto(folder) {
    console.log(`Installing VS Code into ${folder}, once; this takes some minutes.`);
    await mkdir(dirname(folder), { recursive: true });
    await removeInterrupted(folder);
    const beside = await mkdtemp(`${folder}.${process.pid}.`);
    try {
        for (const part of parts) await cp(join(sources, part), join(beside, part), { recursive: true });
        const { nodeHome, node, codeServer } = programs(beside);
        const env = environmentOfNpm();
        await npmCi(join(beside, 'node'), env);
        await npmCi(join(beside, 'code-server'), {
            ...env,
            // VS Code wants this major version of Node, and its modules are built with the headers that come with it.
            PATH: `${join(nodeHome, 'bin')}${delimiter}${env.PATH}`,
            npm_config_nodedir: nodeHome,
            // Otherwise modules look for a built one at other hosts before they are compiled.
            npm_config_build_from_source: 'true',
        });
        await command(node, [codeServer, '--config', '/dev/null', '--version']);
        await rename(beside, folder).catch(error => {
            if (!existsSync(folder)) throw error; // Someone else was faster, which is as good.
        });
    } finally {
        await rm(beside, { recursive: true, force: true });
    }
}

const npmCi = (cwd, env) => command('npm', ['ci', '--no-audit', '--no-fund', '--foreground-scripts', '--loglevel=error'], { cwd, env });

/**
 * Whoever runs us with `npm run` hands down what holds for this project and its Node; none of it may reach an installation
 * elsewhere. Only what says where packages come from does.
 */
function environmentOfNpm() {
    const ofPackages = /^npm_config_(registry|cafile|cache|proxy|https_proxy|noproxy|userconfig|globalconfig)$/;
    const handedDown = name => /^(npm_|NODE_OPTIONS$|NODE_ENV$)/.test(name) && !ofPackages.test(name);
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !handedDown(name)));
}

/** Removes what installations that were ended from outside have left. The name has the number of their process. */
async function removeInterrupted(folder) {
    const prefix = `${basename(folder)}.`;
    const left = (await readdir(dirname(folder))).filter(name => name.startsWith(prefix) && !isRunning(Number(name.split('.')[1])));
    // What cannot be removed because something still writes there is removed the next time.
    await Promise.allSettled(left.map(name => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

function isRunning(pid) {
    try {
        return process.kill(pid, 0);
    } catch (error) {
        return error.code === 'EPERM';
    }
}

if (import.meta.filename === process.argv[1]) await installVSCode();
