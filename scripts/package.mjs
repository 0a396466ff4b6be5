// Writes allot.vsix, the extension as it is installed. Needs no network.
import { stat } from 'node:fs/promises';
import { createVSIX } from '@vscode/vsce';
import { buildAll } from '../esbuild.mjs';

/** In bytes. Planners install it over slow lines. */
const largest = 2 * 1024 * 1024;

await buildAll();
await createVSIX({ cwd: 'dist/extension', packagePath: 'allot.vsix', dependencies: false, allowMissingRepository: true });
const { size } = await stat('allot.vsix');
console.log(`allot.vsix: ${(size / 1024).toFixed(0)} KiB`);
if (size > largest) {
    console.error(`allot.vsix may have ${largest / 1024} KiB at most.`);
    process.exitCode = 1;
}
