import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const folder = join(import.meta.dirname, '../suite');

/**
 * Bundles all `*.suite.ts` into one file that runs in both extension hosts: it knows no Node and loads no other file, as a web
 * worker wants it. `only` is how the names of the wanted ones begin. Gives the path without `.js`, because VS Code in a browser adds
 * that by itself.
 */
export async function bundleSuite(intoFolder, only = '') {
    const tests = (await readdir(folder)).filter(name => name.startsWith(only) && name.endsWith('.suite.ts')).sort();
    const outfile = join(intoFolder, 'suite.js');
    await mkdir(dirname(outfile), { recursive: true });
    await build({
        stdin: {
            contents: [...tests.map(name => `import './${name}';`), `export { run } from './index.ts';`].join('\n'),
            resolveDir: folder,
        },
        outfile,
        bundle: true,
        platform: 'browser',
        format: 'iife',
        globalName: 'allotSuite',
        target: 'es2023',
        external: ['vscode'],
        sourcemap: 'inline',
        // Mocha's bundle exports itself where it finds `module`, which is ours; what VS Code calls is therefore exported last.
        footer: { js: 'module.exports = allotSuite;' },
        logLevel: 'warning',
    });
    return outfile.replace(/\.js$/, '');
}
