import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectTemplate } from '../../cli/commands/init-template.js';
import { failingToOpen, runAllot, temporaryFolder, writeFiles } from '../support/run-allot.js';

const { 'plan.allot': plan } = projectTemplate('en');
const project = (settings = '', text = plan) => temporaryFolder({ 'p/allot.yaml': `language: en\n${settings}`, 'p/plan.allot': text });

describe('allot compile', () => {
    it('writes one document named after the project into dist', () => {
        const folder = project('name: ke-hoach\n');
        expect(runAllot(folder, ['compile', 'p'])).toEqual({ exitCode: 0, stdout: 'No problems in 1 file.\nWrote "p/dist/ke-hoach.json".\n', stderr: '' });
        expect(readdirSync(join(folder, 'p/dist'))).toEqual(['ke-hoach.json']);
        const document = JSON.parse(readFileSync(join(folder, 'p/dist/ke-hoach.json'), 'utf8')) as { readonly tables: object };
        expect(Object.keys(document.tables)).toContain('allocations');
    });

    it('writes where allot.yaml or -o says', () => {
        const folder = project('compile: { out: build/json }\n');
        expect(runAllot(folder, ['compile', 'p']).exitCode).toBe(0);
        const text = readFileSync(join(folder, 'p/build/json/p.json'), 'utf8');
        expect(runAllot(join(folder, 'p'), ['compile', '-o', '../out.json']).exitCode).toBe(0);
        expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(text);
        const piped = runAllot(folder, ['compile', 'p', '-o', '-']);
        expect(piped).toEqual({ exitCode: 0, stdout: text, stderr: 'No problems in 1 file.\n' });
        expect(readdirSync(folder).sort()).toEqual(['out.json', 'p']);
    });

    it('gives the same bytes from anywhere, in any time zone and locale, with CRLF', () => {
        const folder = project();
        const bytes = runAllot(folder, ['compile', 'p', '-o', '-']).stdout;
        expect(bytes.endsWith('}\n')).toBe(true);
        expect(bytes).not.toContain('\r');
        expect(runAllot(join(folder, 'p'), ['compile', '-o', '-'], { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' }).stdout).toBe(bytes);
        writeFiles(folder, { 'p/plan.allot': plan.replaceAll('\n', '\r\n') });
        expect(runAllot(folder, ['compile', 'p', '-o', '-'], { TZ: 'America/Lima' }).stdout).toBe(bytes);
    });

    it('writes nothing where there are errors', () => {
        const folder = project('', plan.replace('Riverside  400', 'Riverside  401'));
        const old = '{ "format": "allot" }';
        writeFiles(folder, { 'p/dist/p.json': old });
        const { exitCode, stdout } = runAllot(folder, ['compile', 'p']);
        expect(exitCode).toBe(1);
        expect(stdout).toMatch(/1 error, 0 warnings in 1 file\.\nNothing was written because of the errors\.\n$/);
        expect(readFileSync(join(folder, 'p/dist/p.json'), 'utf8')).toBe(old);
        expect(runAllot(folder, ['compile', 'p', '-o', '-']).stdout).toBe('');
    });

    it('does not leave the project through a link', () => {
        const folder = project();
        mkdirSync(join(folder, 'elsewhere'));
        symlinkSync('../elsewhere', join(folder, 'p/dist'));
        expect(runAllot(folder, ['compile', 'p'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('"p/dist" leads out of the project') });
        expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
    });

    it('says why it cannot write, and leaves nothing behind', () => {
        const folder = project();
        writeFiles(folder, { 'taken/x': '', 'p/dist': 'a file' });
        expect(runAllot(folder, ['compile', 'p', '-o', 'taken'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('"taken" is a folder; choose a file in it, such as "taken/p.json".') });
        expect(runAllot(folder, ['compile', 'p', '-o', 'none/'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('such as "none/p.json".') });
        expect(runAllot(folder, ['compile', 'p', '-o', 'p/plan.allot/x.json']).stderr)
            .toBe('allot: "p/plan.allot/x.json" cannot be written: a part of its path is not a folder.\n');
        expect(runAllot(folder, ['compile', 'p']).exitCode).toBe(2);
        expect(readdirSync(folder).sort()).toEqual(['p', 'taken']);
        expect(existsSync(join(folder, 'p/p.json'))).toBe(false);
    });

    it('makes the folder of -o, and names it as it was given', () => {
        const folder = project();
        expect(runAllot(folder, ['compile', 'p', '-o', './out/2026/plan.json']).stdout).toContain('Wrote "./out/2026/plan.json".');
        expect(readdirSync(join(folder, 'out/2026'))).toEqual(['plan.json']);
        const absolute = join(folder, 'deep/absolute.json');
        expect(runAllot(join(folder, 'p'), ['compile', '-o', absolute]).stdout).toContain(`Wrote "${absolute}".`);
        expect(existsSync(absolute)).toBe(true);
    });

    it.each([
        ['p/plan.allot', 'is a source of this project; choose another file, such as plan.json.'],
        ['./p/../p/plan.allot', 'is a source of this project'],
        ['p/allot.yaml', 'is a source of this project; choose another file, such as p.json.'],
        ['elsewhere/plan.allot', 'is a source of this project'],
        ['link.json', 'is a source of this project'],
        ['hard.json', 'is a source of this project'],
        ['other/units.allot', 'has the name of a source'],
        ['units.json', 'has the name of a source'],
        ['new.ALLOT', 'has the name of a source'],
        ['new/allot.yaml', 'has the name of a source'],
    ])('never overwrites a source: %s', (output, sentence) => {
        const folder = project();
        writeFiles(folder, { 'other/units.allot': plan });
        symlinkSync('p', join(folder, 'elsewhere'));
        symlinkSync('p/plan.allot', join(folder, 'link.json'));
        symlinkSync('other/units.allot', join(folder, 'units.json'));
        linkSync(join(folder, 'p/plan.allot'), join(folder, 'hard.json'));
        const before = readdirSync(folder).sort();
        const { exitCode, stdout, stderr } = runAllot(folder, ['compile', 'p', '-o', output]);
        expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
        expect(stderr).toContain(`allot: "${output}" ${sentence}`);
        expect(readFileSync(join(folder, 'p/plan.allot'), 'utf8')).toBe(plan);
        expect(readFileSync(join(folder, 'p/allot.yaml'), 'utf8')).toBe('language: en\n');
        expect(readdirSync(folder).sort()).toEqual(before);
    });

    it('writes through a link to where it leads', () => {
        const folder = project();
        writeFiles(folder, { 'real/plan.json': 'old' });
        symlinkSync('real/plan.json', join(folder, 'link.json'));
        expect(runAllot(folder, ['compile', 'p', '-o', 'link.json']).exitCode).toBe(0);
        expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
        expect(readFileSync(join(folder, 'real/plan.json'), 'utf8')).toMatch(/^\{/);
    });

    it('writes through links to where there is nothing yet', () => {
        const folder = project();
        symlinkSync('new/second.json', join(folder, 'first.json'));
        mkdirSync(join(folder, 'new'));
        symlinkSync('plan.json', join(folder, 'new/second.json'));
        symlinkSync('plan.allot', join(folder, 'new/source.json'));
        expect(runAllot(folder, ['compile', 'p', '-o', 'first.json'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Wrote "first.json".') });
        expect(['first.json', 'new/second.json'].map(path => lstatSync(join(folder, path)).isSymbolicLink())).toEqual([true, true]);
        expect(readFileSync(join(folder, 'new/plan.json'), 'utf8')).toMatch(/^\{/);
        expect(runAllot(folder, ['compile', 'p', '-o', 'new/source.json'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('has the name of a source') });
        symlinkSync('circle.json', join(folder, 'circle.json'));
        expect(runAllot(folder, ['compile', 'p', '-o', 'circle.json'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('its links go in a circle') });
    });

    it('replaces what it wrote itself, and other files only if -o names them', () => {
        const folder = project('name: package\ncompile: { out: . }\n');
        expect(runAllot(folder, ['compile', 'p']).exitCode).toBe(0);
        expect(runAllot(folder, ['compile', 'p']).exitCode).toBe(0);
        const manifest = '{ "name": "mine", "keywords": ["allot"] }';
        writeFiles(folder, { 'p/package.json': manifest });
        expect(runAllot(folder, ['compile', 'p'])).toEqual({
            exitCode: 2, stdout: '',
            stderr: 'allot: "p/package.json" is already there and was not compiled by Allot; change "name" or "compile.out" in allot.yaml, or name the file with -o.\n',
        });
        expect(runAllot(folder, ['compile', 'p', '--language', 'vi']).stderr).toContain('"p/package.json" đã có sẵn và không phải do Allot biên dịch;');
        expect(readFileSync(join(folder, 'p/package.json'), 'utf8')).toBe(manifest);
        expect(runAllot(folder, ['compile', 'p', '-o', 'p/package.json']).exitCode).toBe(0);
        expect(readFileSync(join(folder, 'p/package.json'), 'utf8')).toContain('"format": "allot"');
    });

    it('compiles sources in the folder of compiled documents too', () => {
        const folder = project('compile: { out: plans }\n');
        writeFiles(folder, { 'p/plans/broken.allot': '}' });
        expect(runAllot(folder, ['compile', 'p'])).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('p/plans/broken.allot') });
    });

    it('writes files with long names, and where a name beside them is taken', () => {
        const folder = project();
        const long = `${'ế'.repeat(83)}.json`;
        expect(Buffer.byteLength(long)).toBe(254);
        expect(runAllot(folder, ['compile', 'p', '-o', long]).exitCode).toBe(0);
        const taken = (times: number) => failingToOpen(`String(path).endsWith('.tmp') && (globalThis.opened = (globalThis.opened ?? 0) + 1) <= ${times} ? 'EEXIST' : undefined`);
        expect(runAllot(folder, ['compile', 'p', '-o', 'once.json'], taken(1)).exitCode).toBe(0);
        expect(runAllot(folder, ['compile', 'p', '-o', 'twice.json'], taken(2))).toMatchObject({ exitCode: 2, stderr: 'allot: "twice.json" cannot be written: it is already there.\n' });
        expect(readdirSync(folder).sort()).toEqual(['once.json', 'p', long]);
    });

    it('leaves a device what it is', () => {
        expect(runAllot(project(), ['compile', 'p', '-o', '/dev/null']).exitCode).toBe(0);
        expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    });
});
