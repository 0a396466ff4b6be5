import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { atTheEnd } from '../../support/at-the-end.mjs';
import { leavings, root } from './places.mjs';

/** VS Code as quiet as it can be: nothing that asks, greets, blinks, counts or looks for something in the network. */
const settings = {
    'chat.disableAIFeatures': true,
    'editor.accessibilitySupport': 'off',
    'editor.cursorBlinking': 'solid',
    'editor.minimap.enabled': false,
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    // In a browser VS Code saves after a second, on desktops it does not: a test that takes its edits back would come too late.
    'files.autoSave': 'off',
    'files.simpleDialog.enable': true,
    'git.enabled': false,
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'typescript.disableAutomaticTypeAcquisition': true,
    'update.mode': 'none',
    'window.confirmBeforeClose': 'never',
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
};

/**
 * A user who has never used VS Code, with a copy of a workspace that tests may change: all of it in one temporary folder, which
 * is gone when this process ends.
 */
export function freshProfile(workspace) {
    const profile = profileIn(mkdtempSync(join(tmpdir(), 'allot-vscode-')));
    atTheEnd(() => rmSync(profile.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
    for (const folder of [profile.home, join(profile.userData, 'User'), profile.extensions]) mkdirSync(folder, { recursive: true });
    writeFileSync(profile.config, 'auth: none\n');
    writeFileSync(join(profile.userData, 'User', 'settings.json'), JSON.stringify(settings, null, 4));
    cpSync(workspace, profile.workspace, { recursive: true });
    return profile;
}

/** The paths of a profile in its folder. */
export function profileIn(folder) {
    return {
        folder,
        home: join(folder, 'home'),
        config: join(folder, 'config.yaml'),
        userData: join(folder, 'user-data'),
        extensions: join(folder, 'extensions'),
        workspace: join(folder, 'workspace'),
    };
}

/**
 * Keeps what VS Code and its extensions have logged, and what VS Code has printed, for whoever wants to know why something failed. Says
 * where, as a sentence for the message.
 */
export function keepLogs(profile, name, printed = '') {
    const kept = join(leavings, 'logs', name);
    rmSync(kept, { recursive: true, force: true });
    mkdirSync(kept, { recursive: true });
    const logs = join(profile.userData, 'logs');
    if (existsSync(logs)) cpSync(logs, kept, { recursive: true });
    writeFileSync(join(kept, 'printed.log'), printed);
    return `The logs of VS Code are in ${relative(root, kept)}.`;
}
