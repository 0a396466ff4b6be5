#!/usr/bin/env node
// Looks like VS Code to @vscode/test-electron: takes the same arguments and ends with the same exit code. It starts a server and a
// page, where VS Code would open a window.
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { installVSCode } from '../install.mjs';
import { atTheEnd } from '../../support/at-the-end.mjs';
import { installExtension, startCodeServer } from './code-server.mjs';
import { runSuiteInPage } from './run-suite-in-page.mjs';
import { profileIn } from './profile.mjs';

const option = { type: 'string' };
const { values, positionals } = parseArgs({
    options: { 'extensions-dir': option, 'user-data-dir': option, 'install-extension': option, 'extensionDevelopmentPath': option, 'extensionTestsPath': option },
    allowPositionals: true,
    strict: false,
});
const vscode = await installVSCode();
const profile = {
    ...profileIn(dirname(values['user-data-dir'])),
    userData: values['user-data-dir'],
    extensions: values['extensions-dir'],
    workspace: positionals[0],
};

// Whoever started this may be gone without a word, and without having removed what was still in use.
const parent = process.ppid;
const isOrphan = () => process.ppid !== parent;
atTheEnd(() => { if (isOrphan()) rmSync(profile.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }); });
setInterval(() => { if (isOrphan()) process.exit(1); }, 200).unref();

if (values['install-extension']) {
    await installExtension(vscode, profile, values['install-extension']);
} else {
    const server = await startCodeServer(vscode, profile, { forTests: true });
    const address = path => `vscode-remote://${server.authority}${path}`;
    try {
        process.exitCode = await runSuiteInPage({
            vscode, server, profile,
            extension: address(values.extensionDevelopmentPath),
            suite: address(values.extensionTestsPath),
            print: line => process.stdout.write(line),
        });
    } finally {
        await server.stop();
    }
}
