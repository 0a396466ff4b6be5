// Neovim as it comes from Debian, with the configuration that docs/editor.md shows, against the language server: `npm run test:neovim`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { buildAll } from '../../esbuild.mjs';
import { installMissing, onPath } from '../support/debian-packages.mjs';

await installMissing('The tests in Neovim', { neovim: () => onPath('nvim') });
await buildAll({ keepEarlier: true });

const folder = mkdtempSync(join(tmpdir(), 'allot-neovim-'));
try {
    cpSync('test/vscode/workspace', folder, { recursive: true });
    const config = join(folder, 'config.lua');
    writeFileSync(config, /```lua\n([\s\S]+?)```/.exec(readFileSync('docs/editor.md', 'utf8'))[1]);
    // `npx --no-install allot` finds this checkout, as it finds the package where that is a dependency.
    const bin = join(folder, 'node_modules/.bin');
    mkdirSync(bin, { recursive: true });
    symlinkSync(resolve('cli/allot.mjs'), join(bin, 'allot'));
    const { status, stdout, stderr } = spawnSync('nvim', ['--headless', '-n', '-u', resolve('test/neovim/session.lua')], {
        cwd: folder, encoding: 'utf8', timeout: 300_000,
        env: { ...process.env, ALLOT_NEOVIM_CONFIG: config, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`, HOME: folder, XDG_STATE_HOME: folder },
    });
    const lines = `${stdout}\n${stderr}`.split('\n').map(line => line.trim()).filter(Boolean);
    for (const line of lines) console.log(line);
    const passed = lines.filter(line => line.startsWith('ok ')).length;
    const wrong = lines.filter(line => line.startsWith('not ok ')).length;
    // A session that ends early, or in which nothing was tried, is a failure of its own.
    const failed = wrong === 0 && (status !== 0 || passed === 0) ? 1 : wrong;
    const results = process.env.ALLOT_NEOVIM_RESULTS;
    if (results) writeFileSync(results, JSON.stringify({ passed, failed }));
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
} finally {
    rmSync(folder, { recursive: true, force: true });
}
