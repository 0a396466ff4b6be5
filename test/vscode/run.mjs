// Tests the extension in a real VS Code: npm run test:vscode [-- options]
//   --only node,web,session   only these parts
//   --tests smoke             only the files of the suite whose names begin so
//   --vsix <file>             this extension, instead of making it anew
//   --results <file>          where the counts go, as JSON; also ALLOT_VSCODE_RESULTS
//   --verbose                 shows what VS Code says in between
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { command } from '../support/command.mjs';
import { leavings, pictures, resultsFile, root, screenshots, vsix, workspace } from './host/places.mjs';
import { runInstalled } from './host/run-installed.mjs';
import { runWeb } from './host/run-web.mjs';
import { installVSCode } from './install.mjs';
import { runSession } from './session.mjs';

/** Behaves like the executable and the command line of VS Code. */
const codeLike = join(import.meta.dirname, 'host/code-like.mjs');

const parts = {
    node: { title: 'In the extension host of Node, as installed', run: all => runInstalled({ executable: codeLike, cli: codeLike, ...all }) },
    web: { title: 'In the extension host of browsers', run: runWeb },
    session: { title: 'A user\'s session', run: runSession },
};

const { values: options } = parseArgs({
    options: {
        only: { type: 'string', default: Object.keys(parts).join() },
        tests: { type: 'string' },
        vsix: { type: 'string' },
        results: { type: 'string', default: process.env.ALLOT_VSCODE_RESULTS ?? resultsFile },
        pictures: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
    },
});
const chosen = options.only.split(',');
const unknown = chosen.find(name => !parts[name]);
if (unknown !== undefined) {
    console.error(`There is no part ${unknown}; there are ${Object.keys(parts).join(', ')}.`);
    process.exit(2);
}

const results = {};
try {
    const vscode = await installVSCode();
    // Unless it is told which, it tests the extension as it stands now.
    if (!options.vsix) await command(process.execPath, ['scripts/package.mjs'], { cwd: root, show: true });
    rmSync(leavings, { recursive: true, force: true });
    for (const name of chosen) results[name] = await resultsOf(name, { vscode, ...options, vsix: options.vsix ?? vsix, workspace });
} catch (error) {
    results.preparation = failedBefore(error);
}

if (options.pictures && results.session?.failed === 0) {
    const shown = readFileSync(join(root, 'docs/editor.md'), 'utf8');
    mkdirSync(pictures, { recursive: true });
    for (const taken of readdirSync(screenshots)) {
        const name = taken.replace(/^\d+-/, '');
        if (shown.includes(`/${name})`)) copyFileSync(join(screenshots, taken), join(pictures, name));
    }
}

const sum = count => Object.values(results).reduce((total, part) => total + part[count], 0);
const summary = { passed: sum('passed'), failed: sum('failed'), parts: results };
mkdirSync(dirname(options.results), { recursive: true });
writeFileSync(options.results, JSON.stringify(summary, undefined, 4));
console.log();
for (const [name, { passed, failed, seconds }] of Object.entries(results)) console.log(`${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
console.log(`${summary.passed} passed, ${summary.failed} failed`);
process.exit(summary.failed === 0 && summary.passed > 0 ? 0 : 1);

/** A part that could not be run to its end counts as one failed test, and the others are run nevertheless. */
async function resultsOf(name, all) {
    const { title, run } = parts[name];
    console.log(`\n== ${title}`);
    const start = performance.now();
    const result = await run(all).catch(failedBefore);
    return { ...result, seconds: Number(((performance.now() - start) / 1000).toFixed(1)) };
}

function failedBefore(error) {
    console.error(error.stack);
    return { passed: 0, failed: 1, failures: [{ title: 'What comes before the tests', error: error.stack }], seconds: 0 };
}
