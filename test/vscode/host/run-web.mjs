import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { bundleSuite } from './bundle-suite.mjs';
import { installExtension, startCodeServer } from './code-server.mjs';
import { finished } from './finished.mjs';
import { freshProfile } from './profile.mjs';
import { runSuiteInPage } from './run-suite-in-page.mjs';
import { serveFolder } from './serve-folder.mjs';
import { suiteOutput } from './suite-output.mjs';

/** Runs the suite in the extension host of browsers, a web worker, against what is in the VSIX. */
export async function runWeb({ vscode, vsix, workspace, tests, verbose }) {
    const profile = freshProfile(workspace);
    const output = suiteOutput({ verbose });
    const unpacked = await unpack(vscode, vsix, profile);
    // VS Code runs tests where the extension runs in whose folder they are, and takes the suite for one of Node otherwise.
    await bundleSuite(join(unpacked, 'extension/suite'), tests);
    const files = await serveFolder(unpacked);
    try {
        return await finished(() => runInWorker({ vscode, profile, origin: files.origin, output }), { name: 'web', output, profile });
    } finally {
        files.close();
    }
}

async function runInWorker({ vscode, profile, origin, output }) {
    const server = await startCodeServer(vscode, profile, { forTests: true });
    try {
        const code = await runSuiteInPage({
            vscode, server, profile,
            extension: `${origin}/extension`,
            suite: `${origin}/extension/suite/suite`,
            print: text => output.stream.write(text),
        });
        if (code !== 0) throw new Error(`VS Code ended with ${code}.`);
    } finally {
        await server.stop();
    }
}

/**
 * Installing unpacks: for a user of whom nobody hears again, so that the extension runs in the web worker and nowhere else. It
 * stands in a folder with a plain name then, because the one that VS Code gives it contains the version.
 */
async function unpack(vscode, vsix, profile) {
    const extensions = join(profile.folder, 'unpacked');
    await installExtension(vscode, { ...profile, extensions }, vsix);
    const [folder] = readdirSync(extensions, { withFileTypes: true }).filter(entry => entry.isDirectory() && !entry.name.startsWith('.'));
    renameSync(join(extensions, folder.name), join(extensions, 'extension'));
    return extensions;
}
