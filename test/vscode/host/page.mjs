import { chromium } from 'playwright-core';

const args = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Opens an empty page in a headless browser; Playwright ends the browser if this process ends first. */
export async function openPage(vscode, options = {}) {
    const browser = await chromium.launch({ executablePath: vscode.chromium, headless: true, args });
    const context = await browser.newContext({ viewport: { width: 1240, height: 740 }, locale: 'en-US', ...options });
    return { page: await context.newPage(), close: () => browser.close() };
}

/** The address at which VS Code shows a folder; the payload is what the command line would be, as pairs of names and values. */
export function workbenchAddress(authority, folder, payload) {
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    return `http://${authority}/?${query}`;
}
