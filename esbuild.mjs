import { readdir, rm } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { build } from 'esbuild';

/** The command line: one entry, and a chunk for each command, so that `--help` and `explain` never load the parser. */
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
 * Builds everything that runs, into `dist`. A build that fails leaves the last one as it is. What earlier builds left is
 * removed, unless others may be running it.
 */
export async function buildAll({ logLevel = 'warning', keepEarlier = false } = {}) {
    const builds = await Promise.all([commandLine, processServer, browserServer].map(options => build({ ...options, logLevel })));
    const built = builds.flatMap(({ metafile }) => Object.keys(metafile.outputs));
    if (!keepEarlier) await removeAllBut(new Set(built.map(normalize)));
}

async function removeAllBut(built) {
    const files = await readdir('dist', { recursive: true, withFileTypes: true });
    const stale = files.filter(file => file.isFile()).map(file => join(file.parentPath, file.name)).filter(path => !built.has(path));
    await Promise.all(stale.map(path => rm(path, { force: true })));
}

if (process.argv[1] && import.meta.filename === process.argv[1]) await buildAll();
