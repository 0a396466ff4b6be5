import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import { openPage, workbenchAddress } from './page.mjs';

const patience = 600_000;

/**
 * Opens the workspace of the profile in a running VS Code and lets it run a suite, as it does when an extension is being
 * developed. `extension` and `suite` are addresses; if they are `http:`, both run in the web worker. What is printed meanwhile goes to
 * `print`, line by line. Gives 0 if all tests passed, and throws if they could not be run to their end.
 */
export async function runSuiteInPage({ vscode, server, profile, extension, suite, print }) {
    const isWeb = extension.startsWith('http:');
    // The page of the workbench may only load from its own origin; the extension under test has another one.
    const { page, close } = await openPage(vscode, { bypassCSP: isWeb });
    let timer;
    try {
        const exit = new Promise((resolve, reject) => {
            const fail = why => reject(new Error(`The tests in VS Code ${why}.`));
            timer = setTimeout(() => fail(`did not end within ${patience / 1000} seconds`), patience);
            page.on('crash', () => fail('ended with a crash of the page'));
            page.on('close', () => fail('ended because the page was closed'));
            page.on('console', message => {
                if (isTelling(message)) print(`The page says: ${message.text()}\n`);
                // VS Code says so only there, and then waits for ever.
                if (/No extension host found that can launch the test runner/.test(message.text())) fail('found no extension host to run in');
            });
            void page.exposeFunction('codeAutomationExit', (code, logs) => {
                writeLogs(profile, logs ?? []);
                resolve(code);
            });
        });
        exit.catch(() => {}); // It may fail before it is waited for; then the `await` below tells.
        await page.exposeFunction('codeAutomationLog', (_type, args) => print(`${format(...args)}\n`));
        if (isWeb) await page.addInitScript(developExtension, { extensions: [uri(extension)], extensionTestsPath: uri(suite) });
        await page.goto(workbenchAddress(server.authority, profile.workspace, [['extensionDevelopmentPath', extension], ['extensionTestsPath', suite]]));
        return await exit;
    } finally {
        clearTimeout(timer);
        await close();
    }
}

/**
 * Runs in the page. VS Code loads extensions from addresses only if the server said so in the configuration that it writes into the
 * page, and this server cannot be told to. (Changing the page on its way would make it one of another network to the browser, which
 * then blocks its connections.)
 */
function developExtension(developmentOptions) {
    const original = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
        const value = original.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
        const configuration = JSON.parse(value);
        return JSON.stringify({ ...configuration, developmentOptions: { ...configuration.developmentOptions, ...developmentOptions } });
    };
}

function uri(address) {
    const { protocol, host, pathname } = new URL(address);
    return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
}

/** Coloured messages come through `codeAutomationLog` as well, and every page of VS Code looks for files that are not there. */
function isTelling(message) {
    return message.type() === 'error' && !/^%c|^Failed to load resource/.test(message.text());
}

/** What the page has logged, put beside what the server has: the output of an extension that runs in the page is only here. */
function writeLogs(profile, logs) {
    for (const { relativePath, contents } of logs) {
        const file = join(profile.userData, 'logs', 'page', relativePath);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, contents);
    }
}
