// Runs the suite in VS Code as it is on desktops, which this downloads: npm run test:desktop [-- <version>]
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { command } from '../support/command.mjs';
import { root, vsix, workspace } from './host/places.mjs';
import { runInstalled } from './host/run-installed.mjs';

await command(process.execPath, ['scripts/package.mjs'], { cwd: root, show: true });
const executable = await downloadAndUnzipVSCode(process.argv[2]);
const { passed, failed } = await runInstalled({ executable, cli: resolveCliPathFromVSCodeExecutablePath(executable), vsix, workspace });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
