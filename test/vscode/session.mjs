import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installExtension, startCodeServer } from './host/code-server.mjs';
import { openPage, workbenchAddress } from './host/page.mjs';
import { screenshots } from './host/places.mjs';
import { freshProfile, keepLogs } from './host/profile.mjs';
import { hands } from './session/hands.mjs';
import { steps } from './session/steps.mjs';

const patience = 30_000;

/**
 * A user's session: the extension is installed for someone who has never used it, a file is opened, and what `session/steps.mjs` says
 * is done with keys and mouse. One step rests on the other, so the first that fails is the last. Gives results as a suite does.
 */
export async function runSession({ vscode, vsix, workspace, file = 'plan.allot' }) {
    rmSync(screenshots, { recursive: true, force: true });
    mkdirSync(screenshots, { recursive: true });
    const profile = freshProfile(workspace);
    await installExtension(vscode, profile, vsix);
    const server = await startCodeServer(vscode, profile);
    try {
        const { page, close } = await openPage(vscode);
        try {
            page.setDefaultTimeout(patience);
            const path = join(profile.workspace, file);
            await page.goto(workbenchAddress(server.authority, profile.workspace, [['openFile', `vscode-remote://${server.authority}${path}`]]));
            return await take(steps, page, profile);
        } finally {
            await close();
        }
    } finally {
        await server.stop();
    }
}

async function take(steps, page, profile) {
    const shot = screenshotsOf(page);
    const session = { page, shot, workspace: profile.workspace, ...hands(page) };
    let passed = 0;
    for (const [title, step] of steps) {
        const start = performance.now();
        try {
            await step(session);
            passed++;
            console.log(`  ✔ ${title} (${Math.round(performance.now() - start)} ms)`);
        } catch (error) {
            console.log(`  ✘ ${title}\n${error.stack}\n${keepLogs(profile, 'session')}`);
            await shot('failed').catch(() => {}); // The page itself may be what failed.
            return { passed, failed: 1, failures: [{ title, error: error.stack }] };
        }
    }
    return { passed, failed: 0, failures: [] };
}

/** Pictures for people, numbered in the order in which they were taken. */
function screenshotsOf(page) {
    let taken = 0;
    return async name => {
        const number = String(++taken).padStart(2, '0');
        writeFileSync(join(screenshots, `${number}-${name}.png`), await restingPicture(page));
    };
}

/** What the page looks like when all has faded in, and when what comes a little later (colours, a button in a hover) is there. */
async function restingPicture(page) {
    let picture = await page.screenshot({ animations: 'disabled' });
    for (let left = 10; left > 0; left--) {
        await page.waitForTimeout(200);
        const before = picture;
        picture = await page.screenshot({ animations: 'disabled' });
        if (picture.equals(before)) break;
    }
    return picture;
}
