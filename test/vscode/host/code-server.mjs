import { join } from 'node:path';
import { atTheEnd } from '../../support/at-the-end.mjs';
import { command, startGroup } from '../../support/command.mjs';

const startsWithin = 60_000;
const endsWithin = 4_000;
/** In seconds: how long the server outlives a test run that was ended so hard that it could end nothing itself. */
const idle = 120;

/** Installs a VSIX for the user of the profile, as `code --install-extension` does. */
export function installExtension(vscode, profile, vsix) {
    return command(vscode.node, [...base(vscode, profile), '--install-extension', vsix], { env: environment(profile) });
}

/**
 * Starts VS Code with a page for a window. `forTests` lets the page start a suite: a VS Code that is built refuses that
 * otherwise, without a word.
 */
export async function startCodeServer(vscode, profile, { forTests = false } = {}) {
    const { child: server, kill } = startGroup(vscode.node, [
        ...base(vscode, profile), '--bind-addr', '127.0.0.1:0', '--disable-workspace-trust', '--disable-getting-started-override',
        '--ignore-last-opened', '--disable-proxy', '--idle-timeout-seconds', `${idle}`,
        ...(forTests ? ['--vscode-option', 'enable-smoke-test-driver=true'] : []),
    ], { env: environment(profile), stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise(resolve => server.on('close', resolve));
    const killAtTheEnd = atTheEnd(() => kill('SIGKILL'));
    return { authority: await listening(server), stop };

    async function stop() {
        kill('SIGTERM');
        const timer = setTimeout(() => kill('SIGKILL'), endsWithin);
        await ended;
        clearTimeout(timer);
        killAtTheEnd();
    }
}

/** Where the server listens: host and port, which it prints when it is ready. */
function listening(server) {
    let log = '';
    return new Promise((resolve, reject) => {
        const fail = why => reject(new Error(`VS Code ${why}.\n${log}`));
        const timer = setTimeout(() => fail('did not start in time'), startsWithin);
        const read = chunk => {
            log += chunk;
            const [, authority] = /listening on http:\/\/(127\.0\.0\.1:\d+)/.exec(log) ?? [];
            if (!authority) return;
            clearTimeout(timer);
            resolve(authority);
        };
        server.stdout.on('data', read);
        server.stderr.on('data', read);
        server.on('error', reject);
        server.on('close', code => { clearTimeout(timer); fail(`ended with ${code}`); });
    });
}

function base(vscode, profile) {
    return [
        vscode.codeServer, '--config', profile.config, '--user-data-dir', profile.userData, '--extensions-dir', profile.extensions,
        '--disable-telemetry', '--disable-update-check',
    ];
}

/** No gallery: VS Code would look for it in the network, and complain. Nothing of a VS Code in whose terminal the tests run. */
function environment(profile) {
    const nowhere = { serviceUrl: '', itemUrl: '', resourceUrlTemplate: '', controlUrl: '', recommendationsUrl: '' };
    const ofOthers = /^(VSCODE_.*|npm_.*|PORT|PASSWORD|NODE_OPTIONS)$/;
    return {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofOthers.test(name))),
        HOME: profile.home,
        XDG_CONFIG_HOME: join(profile.home, '.config'),
        XDG_DATA_HOME: join(profile.home, '.local/share'),
        XDG_CACHE_HOME: join(profile.home, '.cache'),
        CS_DISABLE_GETTING_STARTED_OVERRIDE: '1',
        EXTENSIONS_GALLERY: JSON.stringify(nowhere),
    };
}
