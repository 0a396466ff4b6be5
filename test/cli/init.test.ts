import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { runAllot, temporaryFolder, writeFiles } from '../support/run-allot.js';

it.each(['en', 'vi'])('begins a project that has nothing to complain of, and is tidy (%s)', language => {
    const folder = temporaryFolder();
    expect(runAllot(folder, ['init', 'new/plans', '--language', language])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readdirSync(join(folder, 'new/plans')).sort()).toEqual(['allot.yaml', 'plan.allot']);
    expect(runAllot(folder, ['check', 'new/plans', '--max-warnings', '0', '--format', 'json']).stdout).toContain('"diagnostics": []');
    expect(runAllot(folder, ['check', 'new/plans']).exitCode).toBe(0);
    expect(runAllot(folder, ['format', 'new/plans', '--check'])).toMatchObject({ exitCode: 0 });
    expect(runAllot(folder, ['compile', 'new/plans']).exitCode).toBe(0);
    expect(readdirSync(join(folder, 'new/plans/dist'))).toEqual(['plans.json']);
});

it('overwrites nothing', () => {
    const folder = temporaryFolder({ 'plan.allot': 'mine' });
    expect(runAllot(folder, ['init', '--language', 'en'])).toEqual({
        exitCode: 2, stdout: '', stderr: 'allot: "plan.allot" is already there; nothing was written.\n',
    });
    expect(readdirSync(folder)).toEqual(['plan.allot']);
    expect(readFileSync(join(folder, 'plan.allot'), 'utf8')).toBe('mine');
    writeFiles(folder, { file: '' });
    expect(runAllot(folder, ['init', 'file', '--language', 'en'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('"file" cannot be written') });
});

it('tells a next command that works from there', () => {
    const folder = temporaryFolder({ 'bin/allot': '', 'package/node_modules/.bin/allot': '' });
    const next = (args: readonly string[], path: string) => runAllot(folder, ['init', ...args, '--language', 'en'], { PATH: path, Path: path }).stdout;
    const own = join(folder, 'package/node_modules/.bin');
    expect(next(['a'], own)).toBe('A project was begun in "a". Next: npx --no-install allot check a\n');
    expect(next(['ke hoach'], [own, join(folder, 'bin')].join(delimiter))).toBe('A project was begun in "ke hoach". Next: allot check "ke hoach"\n');
    expect(next([], own)).toBe('A project was begun in the current folder. Next: npx --no-install allot check\n');
    expect(next([join(folder, 'b')], own)).toContain(`begun in "${join(folder, 'b')}".`);
});
