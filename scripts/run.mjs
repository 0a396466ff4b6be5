// Runs a TypeScript file of the project: node scripts/run.mjs scripts/generate.ts
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const cache = 'node_modules/.cache';
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, 'allot-'));
try {
    const outfile = join(folder, 'script.mjs');
    await build({ entryPoints: [process.argv[2]], outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external' });
    await import(pathToFileURL(outfile).href);
} finally {
    await rm(folder, { recursive: true, force: true });
}
