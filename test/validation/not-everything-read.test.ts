import { expect, it } from 'vitest';
import { checkProject, loadProject } from '../../language/index.js';
import { memoryFiles, type MemoryFile } from '../support/memory-files.js';

/** A name that is nowhere, and a task that counts by a calendar. */
const plan = 'unit A is nothing\ntask T "T" by A every working day for 2026\nlevel c "C" within c\n';
const always = ['circle'];
const absent = ['missing-calendar', 'unknown-name'];

const broken = new Uint8Array([0x2f, 0x2f, 0xff]);

async function codesOf(files: { readonly [path: string]: MemoryFile }): Promise<readonly string[]> {
    const { diagnostics } = checkProject(await loadProject(memoryFiles({ '/p/plan.allot': plan, ...files }), '/p'));
    return diagnostics.map(({ code }) => code).sort();
}

it('what is declared nowhere is told where everything was read', async () => {
    expect(await codesOf({})).toEqual([...always, ...absent].sort());
    expect(await codesOf({ '/p/allot.yaml': 'uses: [../q]\n', '/q/allot.yaml': '', '/q/q.allot': '' })).toEqual([...always, ...absent].sort());
});

it.each<[string, string, readonly string[]]>([
    ['the name is none', 'name: 5\n', ['project-file']],
    ['the language is none', 'language: vn\n', ['project-file']],
    ['a rule is none', 'rules: { no-such-rule: off }\n', ['unknown-setting']],
    ['a setting is none, and like none that names files', 'owner: A\n', ['unknown-setting']],
])('also where allot.yaml is wrong in something else: %s', async (_, yaml, cause) => expect(await codesOf({ '/p/allot.yaml': yaml })).toEqual([...always, ...absent, ...cause].sort()));

it('and what sets it aside is not taken for needless while something is not read', async () => {
    const files = { '/p/plan.allot': `// allot-ignore missing-calendar: not yet\n${plan.split('\n')[1]}\nunit A is nothing\n`, '/p/other.allot': broken };
    expect(await codesOf(files)).toEqual(['not-utf-8']);
});


it.each<[string, { readonly [path: string]: MemoryFile }, readonly string[]]>([
    ['allot.yaml is no YAML', { '/p/allot.yaml': 'uses: [../q\n' }, ['project-file']],
    ['allot.yaml has a setting that is none', { '/p/allot.yaml': 'use: [../q]\n' }, ['unknown-setting']],
    ['what is included is none', { '/p/allot.yaml': 'include: [../x, "*.allot"]\n' }, ['project-file']],
    ['projects use each other', { '/p/allot.yaml': 'uses: [../q]\n', '/q/allot.yaml': 'uses: [../p]\n', '/q/q.allot': 'unit B is nowhere\n' }, ['uses-circle']],
    ['a used project is not there', { '/p/allot.yaml': 'uses: [../q]\n' }, ['uses-missing']],
    ['a file cannot be read', { '/p/other.allot': { kind: 'link to nothing' } }, ['unreadable-file']],
    ['a file has other letters', { '/p/other.allot': broken }, ['not-utf-8']],
    ['a file of a used project has other letters', { '/p/allot.yaml': 'uses: [../q]\n', '/q/allot.yaml': '', '/q/q.allot': broken }, ['uses-errors']],
])('and not where it may stand in what was not: %s', async (_, files, cause) => expect(await codesOf(files)).toEqual([...always, ...cause].sort()));
