import { existsSync } from 'node:fs';
import { installMissing, onPath } from '../../support/debian-packages.mjs';

export const findChromium = () => process.env.CHROMIUM ?? onPath('chromium', 'chromium-browser', 'google-chrome');

/**
 * What the tests need at any time. The font has all Vietnamese letters: without one, screenshots show boxes. What is needed is
 * looked for rather than the package, so that a machine that has a program from elsewhere is left alone.
 */
const toRun = {
    'chromium': findChromium,
    'fonts-dejavu-core': () => existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'),
};

/** What only the installation needs, because modules of VS Code are compiled. */
const toBuild = {
    'libkrb5-dev': () => existsSync('/usr/include/gssapi/gssapi.h'),
    'g++': () => onPath('g++'),
    'make': () => onPath('make'),
    'python3': () => onPath('python3'),
};

/** Installs what the tests in VS Code need of Debian. */
export async function installDebianPackages({ building }) {
    await installMissing('The tests in VS Code', { ...toRun, ...(building ? toBuild : {}) });
}
