import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle-suite.mjs';
import { command } from '../../support/command.mjs';
import { finished } from './finished.mjs';
import { freshProfile } from './profile.mjs';
import { suiteOutput } from './suite-output.mjs';

/**
 * Runs the suite in the extension host of Node, against the extension as users install it. `executable` is VS Code or behaves like
 * it, `cli` its command line. VS Code runs tests of an extension that is being developed; that one is empty here.
 */
export async function runInstalled({ executable, cli, vsix, workspace, tests, verbose }) {
    const profile = freshProfile(workspace);
    const ofProfile = [`--extensions-dir=${profile.extensions}`, `--user-data-dir=${profile.userData}`];
    await command(cli, [...ofProfile, '--install-extension', vsix], { shell: process.platform === 'win32' });
    const output = suiteOutput({ verbose });
    return finished(async () => runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: emptyExtension(profile),
        extensionTestsPath: await bundleSuite(join(profile.folder, 'suite'), tests),
        launchArgs: [profile.workspace, ...ofProfile],
        stdout: output.stream,
        stderr: output.stream,
    }), { name: 'node', output, profile });
}

function emptyExtension(profile) {
    const folder = join(profile.folder, 'empty-extension');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', publisher: 'allot', version: '0.0.0', engines: { vscode: '*' } }));
    return folder;
}
