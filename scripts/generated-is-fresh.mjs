// Generates everything anew and fails if a file changed by that: someone edited a source and forgot `npm run generate`.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const generated = [
    'language/generated', 'language/library/embedded.ts', 'client/extension', 'docs/schema', 'docs/diagnostics.md', 'docs/json.md', 'docs/language.md',
];

function contents() {
    const texts = new Map();
    const visit = path => {
        if (!existsSync(path)) return;
        if (statSync(path).isDirectory()) readdirSync(path).forEach(name => visit(join(path, name)));
        else texts.set(path, readFileSync(path, 'utf8'));
    };
    generated.forEach(visit);
    return texts;
}

const before = contents();
execFileSync('npm', ['run', '--silent', 'generate'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
const after = contents();
const stale = [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path)).sort();
for (const path of stale) console.error(`${path} was not fresh; it has been generated anew.`);
process.exitCode = stale.length > 0 ? 1 : 0;
