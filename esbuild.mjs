import { cp, readdir, rm } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { build } from 'esbuild';

/** The command line: one entry, and a chunk for each command, so that `--help` and an English `explain` never load the parser. */
const commandLine = {
    entryPoints: { cli: 'cli/main.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.13',
    // Whitespace and syntax only: names stay, so that the stack in a bug report can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    chunkNames: 'chunks/[name]-[hash]',
    metafile: true,
    // Some dependencies are CommonJS and ask for Node's own modules.
    banner: { js: "import { createRequire as allotRequire } from 'node:module'; const require = allotRequire(import.meta.url);" },
};

/** The language server as a process, and as a worker of a browser: each is one file, which knows nothing of the command line. */
const server = { bundle: true, target: 'es2023', minifyWhitespace: true, minifySyntax: true, legalComments: 'none', metafile: true };
const processServer = {
    ...server, entryPoints: { server: 'server/main-node.ts' }, outdir: 'dist', format: 'esm', platform: 'node', target: 'node22.13', banner: commandLine.banner,
};
const browserServer = { ...server, entryPoints: { 'server-browser': 'server/main-browser.ts' }, outdir: 'dist', format: 'iife', platform: 'browser' };

/**
 * The extension as a folder that VS Code runs as it is, beside what stands in `client/extension`: its own code, which VS Code
 * loads as CommonJS (its browser knows nothing else), and the servers.
 */
const extensionFolder = 'dist/extension';
const extension = { ...server, format: 'cjs', external: ['vscode'], outdir: extensionFolder };
const desktopExtension = { ...extension, entryPoints: { client: 'client/main-node.ts' }, platform: 'node', target: 'node22.13' };
const browserExtension = { ...extension, entryPoints: { 'client-browser': 'client/main-browser.ts' }, platform: 'browser' };
const copied = [
    ['client/extension', '.'],
    ['dist/server.js', 'server.mjs'],
    ['dist/server-browser.js', 'server-browser.js'],
    ['docs/schema/allot-project.schema.json', 'schemas/allot-project.schema.json'],
    ['docs/schema/allot-compiled.schema.json', 'schemas/allot-compiled.schema.json'],
    ['CHANGELOG.md', 'CHANGELOG.md'],
    ['LICENSE', 'LICENSE'],
];

/**
 * Builds everything that runs, into `dist`. A build that fails leaves the last one as it is. What earlier builds left is
 * removed, unless others may be running it; what tests in VS Code left (pictures, logs) stays.
 */
export async function buildAll({ logLevel = 'warning', keepEarlier = false } = {}) {
    const all = [commandLine, processServer, browserServer, desktopExtension, browserExtension];
    const builds = await Promise.all(all.map(options => build({ ...options, logLevel })));
    const built = builds.flatMap(({ metafile }) => Object.keys(metafile.outputs));
    if (!keepEarlier) await removeAllBut(new Set(built.map(normalize)));
    for (const [from, to] of copied) await cp(from, join(extensionFolder, to), { recursive: true });
}

async function removeAllBut(built) {
    const files = await readdir('dist', { recursive: true, withFileTypes: true });
    const paths = files.filter(file => file.isFile()).map(file => join(file.parentPath, file.name));
    const stale = paths.filter(path => !built.has(path) && !path.startsWith(join('dist', 'vscode')));
    await Promise.all(stale.map(path => rm(path, { force: true })));
}

if (process.argv[1] && import.meta.filename === process.argv[1]) await buildAll();
