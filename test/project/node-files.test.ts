import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFiles } from '../../cli/node-files.js';
import { messageOf } from '../../language/diagnostics/diagnostic.js';
import { loadProject } from '../../language/project/load-project.js';
import { temporaryFolder, writeFiles } from '../support/run-allot.js';

const found = async (folder: string) => {
    const project = await loadProject(nodeFiles, folder);
    return {
        project,
        sources: project.sources.map(source => [source.path, source.text]),
        diagnostics: project.diagnostics.map(({ code, place }) => `${code} ${place.document.path}`),
    };
};

it('reads a project from the disk', async () => {
    const folder = temporaryFolder({
        'plans/allot.yaml': 'uses: [../units]\n', 'plans/a.allot': new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 13, 10]), 'plans/Thường Tín/b.allot': 'b',
        'plans/.hidden/c.allot': '', 'plans/other/allot.yaml': '', 'plans/other/d.allot': '', 'units/allot.yaml': '', 'units/u.allot': 'u',
    });
    const { project, sources, diagnostics } = await found(join(folder, 'plans'));
    expect(diagnostics).toEqual([]);
    expect(project.name).toBe('plans');
    expect(sources).toEqual([['Thường Tín/b.allot', 'b'], ['a.allot', 'a\r\n']]);
    expect(project.uses[0].project.sources.map(source => source.path)).toEqual(['../units:u.allot']);
});

it('follows no link', async () => {
    const folder = temporaryFolder({ 'plans/a.allot': 'a', 'plans/deep/b.allot': 'b', 'secret/s.allot': 's' });
    const plans = join(folder, 'plans');
    symlinkSync(join(folder, 'secret/s.allot'), join(plans, 'outside.allot'));
    symlinkSync('nowhere.allot', join(plans, 'dangling.allot'));
    symlinkSync('a.allot', join(plans, 'inside.allot'));
    symlinkSync(join(folder, 'secret'), join(plans, 'folder'));
    symlinkSync('..', join(plans, 'deep/up'));
    const { sources, diagnostics } = await found(plans);
    expect(sources).toEqual([['a.allot', 'a'], ['deep/b.allot', 'b']]);
    expect(diagnostics).toEqual(['unreadable-file dangling.allot', 'unreadable-file outside.allot']);
});

it('tells of an allot.yaml that is a folder or a link to elsewhere, and reads the rest', async () => {
    const folder = temporaryFolder({ 'a/allot.yaml/x': '', 'a/a.allot': '', 'b/b.allot': '', 'elsewhere.yaml': 'name: x\n' });
    symlinkSync('../elsewhere.yaml', join(folder, 'b/allot.yaml'));
    for (const name of ['a', 'b']) {
        const { project, sources, diagnostics } = await found(join(folder, name));
        expect(diagnostics).toEqual(['unreadable-file allot.yaml']);
        expect(messageOf(project.diagnostics[0], 'vi')).not.toContain('{');
        expect(sources).toEqual([[`${name}.allot`, '']]);
    }
});

it('sees through links that a project is the same, and a circle', async () => {
    const folder = temporaryFolder({ 'plans/allot.yaml': 'uses: [../one, ../two, ../back]\n', 'one/allot.yaml': '', 'one/u.allot': '' });
    symlinkSync('one', join(folder, 'two'));
    symlinkSync('plans', join(folder, 'back'));
    const { project, diagnostics } = await found(join(folder, 'plans'));
    expect(project.uses.map(({ target }) => target)).toEqual(['../one']);
    expect(diagnostics).toEqual(['uses-circle allot.yaml']);
});

it('takes a folder named like a file for a folder', async () => {
    const folder = temporaryFolder({ 'x.allot/inner.allot': 'i' });
    mkdirSync(join(folder, 'empty.allot'));
    writeFiles(folder, { 'note.txt': '' });
    const { sources, diagnostics } = await found(folder);
    expect(sources).toEqual([['x.allot/inner.allot', 'i']]);
    expect(diagnostics).toEqual([]);
});
