import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectTemplate } from '../../cli/commands/init-template.js';
import { failingToOpen, runAllot, temporaryFolder } from '../support/run-allot.js';

const { 'plan.allot': plan, 'allot.yaml': projectFile } = projectTemplate('en');
const untidy = plan.replace('Riverside  400', '  Riverside   400');
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('allot format', () => {
    it('tidies a project, once', () => {
        const folder = temporaryFolder({ 'a.allot': untidy, 'allot.yaml': projectFile });
        chmodSync(join(folder, 'a.allot'), 0o640);
        expect(runAllot(folder, ['format'])).toEqual({ exitCode: 0, stdout: 'Tidied "a.allot".\n1 of 1 files tidied.\n', stderr: '' });
        expect(read(folder, 'a.allot')).toBe(plan);
        expect(statSync(join(folder, 'a.allot')).mode & 0o777).toBe(0o640);
        expect(runAllot(folder, ['format']).stdout).toBe('0 of 1 files tidied.\n');
        expect(readdirSync(folder).sort()).toEqual(['a.allot', 'allot.yaml']);
    });

    it('writes the keywords of the project', () => {
        const folder = temporaryFolder({ 'a.allot': plan, 'allot.yaml': 'keywords: vi\n' });
        expect(runAllot(folder, ['format']).exitCode).toBe(0);
        expect(read(folder, 'a.allot')).toContain('chia theo commune {');
    });

    it('keeps a byte order mark, line ends, and names as the disk has them', () => {
        const name = 'Kế hoạch.allot'.normalize('NFD');
        const marked = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
        const folder = temporaryFolder({ [name]: marked(untidy), 'allot.yaml': projectFile });
        expect(runAllot(folder, ['format']).exitCode).toBe(0);
        expect(readdirSync(folder).sort()).toEqual([name, 'allot.yaml'].sort());
        expect(read(folder, name)).toBe(marked(plan));
    });

    it('only looks with --check', () => {
        const folder = temporaryFolder({ 'a.allot': untidy, 'allot.yaml': projectFile });
        expect(runAllot(folder, ['format', '--check'])).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('"a.allot" is not tidy.') });
        expect(JSON.parse(runAllot(folder, ['format', '--check', '--format', 'json']).stdout)).toEqual({ version: 1, files: 1, changed: ['a.allot'], left: [] });
        expect(read(folder, 'a.allot')).toBe(untidy);
    });

    it('touches only the files that are named', () => {
        const folder = temporaryFolder({ 'p/a.allot': untidy, 'p/b.allot': untidy, 'p/allot.yaml': projectFile });
        expect(runAllot(folder, ['format', 'p/a.allot']).stdout).toBe('Tidied "p/a.allot".\n1 of 1 files tidied.\n');
        expect(read(folder, 'p/b.allot')).toBe(untidy);
        expect(runAllot(folder, ['format', 'p', 'p/a.allot']).stdout).toBe('Tidied "p/b.allot".\n1 of 2 files tidied.\n');
    });

    it('says of other files that they are not tidied, and tidies nothing in their stead', () => {
        const folder = temporaryFolder({ 'p/a.allot': untidy, 'p/notes.txt': '', 'p/allot.yaml': projectFile });
        expect(runAllot(folder, ['format', 'p/allot.yaml'])).toEqual({
            exitCode: 2, stdout: '', stderr: 'allot: "p/allot.yaml" is not an .allot file: only these are tidied.\n',
        });
        expect(runAllot(folder, ['format', 'p/notes.txt'])).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('"p/notes.txt" does not belong') });
        expect(read(folder, 'p/a.allot')).toBe(untidy);
        expect(runAllot(folder, ['format', 'p/notes.txt', 'p/a.allot'])).toMatchObject({ exitCode: 2, stdout: 'Tidied "p/a.allot".\n1 of 1 files tidied.\n' });
    });

    it('changes no file where one cannot be written', () => {
        const folder = temporaryFolder({ 'p/a.allot': untidy, 'p/b.allot': untidy, 'p/allot.yaml': projectFile, 'q/a.allot': untidy, 'q/allot.yaml': projectFile });
        const full = failingToOpen("String(path).includes('.b.allot.') ? 'ENOSPC' : undefined");
        expect(runAllot(folder, ['format', 'q', 'p'], full)).toEqual({ exitCode: 2, stdout: '', stderr: 'allot: "p/b.allot" cannot be written: the disk is full.\n' });
        expect(['p/a.allot', 'p/b.allot', 'q/a.allot'].map(path => read(folder, path))).toEqual([untidy, untidy, untidy]);
        expect(readdirSync(join(folder, 'p')).sort()).toEqual(['a.allot', 'allot.yaml', 'b.allot']);
        expect(readdirSync(join(folder, 'q')).sort()).toEqual(['a.allot', 'allot.yaml']);
    });

    it('takes a link to a project for the same project', () => {
        const folder = temporaryFolder({ 'p/a.allot': untidy, 'p/allot.yaml': projectFile });
        symlinkSync('p', join(folder, 'link'));
        expect(runAllot(folder, ['format', 'p', 'link', 'link/a.allot']).stdout).toBe('Tidied "p/a.allot".\n1 of 1 files tidied.\n');
    });

    it('leaves files with mistakes of writing, and projects whose allot.yaml has mistakes, as they are', () => {
        const broken = untidy.replace('allocation Plan2026 of', 'allocation Plan2026 } of');
        const folder = temporaryFolder({ 'p/a.allot': broken, 'p/b.allot': untidy, 'p/allot.yaml': projectFile, 'q/a.allot': untidy, 'q/allot.yaml': 'keywrods: vi\n' });
        expect(runAllot(folder, ['format', 'p'])).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('"p/a.allot" was left as it is') });
        expect([read(folder, 'p/a.allot'), read(folder, 'p/b.allot')]).toEqual([broken, plan]);
        expect(runAllot(folder, ['format', 'q'])).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('unknown-setting') });
        expect(read(folder, 'q/a.allot')).toBe(untidy);
    });
});
