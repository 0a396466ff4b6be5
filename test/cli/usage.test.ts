import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { preload, runAllot, temporaryFolder } from '../support/run-allot.js';

describe('what cannot be done is said in one sentence, with exit code 2', () => {
    const folder = temporaryFolder({ 'plans/readme.md': '', 'outer/inner/allot.yaml': '', 'outer/inner/a.allot': '' });

    it.each([
        [['check', 'nowhere'], 'There is no file or folder "nowhere".'],
        [['check', 'plans'], 'There are no .allot files in "plans". To begin a project: '],
        [['check', 'outer'], 'There are no .allot files in "outer" itself; projects in it: "outer/inner".'],
        [['check', 'plans/readme.md/x'], '"plans/readme.md/x" cannot be read: a part of its path is not a folder.'],
        [['compile', 'nowhere'], 'There is no file or folder "nowhere".'],
        [['check', ''], 'One of the paths is empty (""). For the current folder, leave it out or write ".".'],
        [['compile', ''], 'One of the paths is empty'],
        [['format', ''], 'One of the paths is empty'],
        [['init', ''], 'One of the paths is empty'],
        [['format', 'nowhere'], 'There is no file or folder "nowhere".'],
        [['explain', 'sum-mismach'], 'There is no code sum-mismach. Is sum-mismatch meant?'],
        [['explain', 'constructor'], 'There is no code constructor.'],
        [['chekc'], 'There is no command chekc. Is check meant?'],
        [['help', 'fromat'], 'There is no command fromat. Is format meant?'],
        [['xyzzy'], 'There is no command xyzzy.\n'],
        [['check', '--quite'], 'There is no option --quite. Is --quiet meant?'],
        [['check', '--max-warning=3'], 'There is no option --max-warning. Is --max-warnings meant?'],
        [['check', '-o', 'x.json'], 'check has no option -o; compile has.'],
        [['explain', '--table'], 'explain has no option --table; check has.'],
        [['check', '--nope'], 'There is no option --nope.\n'],
        [['check', '--format', 'xml'], '--format cannot be xml: pretty, json.'],
        [['check', '--max-warnings', '-1'], '--max-warnings cannot be -1: 0, 1, 2 ….'],
        [['check', '--max-warnings'], '--max-warnings wants a value.'],
        [['compile', 'a', 'b'], 'There are too many arguments.'],
    ])('%j', (args, sentence) => {
        const { exitCode, stdout, stderr } = runAllot(folder, ['--language', 'en', ...args]);
        expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
        expect(`${stderr.split('\n')[0]}\n`).toContain(`allot: ${sentence}`);
    });

    it('in both languages where none was asked for', () => {
        expect(runAllot(folder, ['chekc']).stderr).toContain('Không có lệnh chekc. Có phải là check không? · There is no command chekc. Is check meant?');
    });

    it('in the language of the nearest project, in both where there is none', () => {
        const plans = temporaryFolder({ 'p/allot.yaml': 'language: en\n', 'p/a.allot': '', 'p/deep/x': '', 'odd/allot.yaml/x': '', 'odd/bytes/allot.yaml': new Uint8Array([0xff]) });
        expect(runAllot(plans, ['check', 'p/nowhere']).stderr).toBe('allot: There is no file or folder "p/nowhere".\n');
        expect(runAllot(join(plans, 'p/deep'), ['compile', 'nowhere']).stderr).toBe('allot: There is no file or folder "nowhere".\n');
        expect(runAllot(join(plans, 'p'), ['compile', '-o', 'deep']).stderr).toContain('allot: "deep" is a folder');
        for (const path of ['nowhere', 'odd/nowhere', 'odd/bytes/nowhere']) {
            expect(runAllot(plans, ['check', path]).stderr).toBe(`allot: Không có tệp hoặc thư mục "${path}". · There is no file or folder "${path}".\n`);
        }
        expect(runAllot(join(plans, 'p/deep'), ['explain', 'sum-mismatch']).stdout).toMatch(/^sum-mismatch \(error\)/);
        const { stdout } = runAllot(plans, ['explain', 'sum-mismatch']);
        expect(stdout).toMatch(/^sum-mismatch \(lỗi\)/);
        // In Vietnamese the examples have Vietnamese keywords, too.
        expect(stdout).toContain('    chia theo commune {');
        expect(stdout).not.toContain('split by');
    });

    it('in the language of --language=', () => {
        expect(runAllot(folder, ['check', '--language=vi', 'nowhere']).stderr).toBe('allot: Không có tệp hoặc thư mục "nowhere".\n');
        expect(runAllot(folder, ['check', '--language=fr']).exitCode).toBe(2);
    });
});

describe('allot', () => {
    const folder = temporaryFolder();

    it('tells its version and its commands', () => {
        const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
        expect(runAllot(folder, ['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
        const { exitCode, stdout } = runAllot(folder, ['--help', '--language', 'en']);
        expect(exitCode).toBe(0);
        expect(['check', 'compile', 'explain', 'init', 'format'].filter(command => !stdout.includes(`\n  ${command} `))).toEqual([]);
        expect(stdout).not.toMatch(/[ạ-ỹ]/);
        expect(runAllot(folder, [])).toMatchObject({ exitCode: 2, stdout: '' });
    });

    it('helps with a command', () => {
        const { exitCode, stdout, stderr } = runAllot(folder, ['help', 'compile', '--language', 'en']);
        expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
        expect(stdout).toBe(runAllot(folder, ['compile', '--help', '--language', 'en']).stdout);
        expect(stdout).toContain('--output <file>');
        expect(runAllot(folder, ['help']).stdout).toBe(runAllot(folder, ['--help']).stdout);
    });

    it('loads the parser only for commands that read', () => {
        const chunks = new Set<string>();
        const follow = (file: string) => {
            if (chunks.has(file)) return;
            chunks.add(file);
            const text = readFileSync(file, 'utf8');
            for (const [, imported] of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) follow(resolve(file, '..', imported));
        };
        follow(resolve('dist/cli.js'));
        const size = [...chunks].reduce((sum, file) => sum + readFileSync(file).length, 0);
        expect(size).toBeLessThan(150_000);
        expect(readdirSync('dist/chunks').length).toBeGreaterThan(3);
    });

    it('explains a code, and lists all', () => {
        const list = runAllot(folder, ['explain', '--language', 'en']).stdout.split('\n');
        expect(list.length).toBeGreaterThan(50);
        expect(list.some(line => line.startsWith('sum-mismatch '))).toBe(true);
        const { exitCode, stdout } = runAllot(folder, ['explain', 'sum-mismatch', '--language', 'en']);
        expect(exitCode).toBe(0);
        expect(stdout).toMatch(/^sum-mismatch \(error\): \S/);
        expect(stdout).toMatch(/\nWrong:\n\n {4}\S[^]*\nRight:\n\n {4}\S/);
    });

    it('takes the blame for its bugs, with exit code 70', () => {
        const broken = preload("String.prototype.normalize = () => { throw new Error('boom'); };");
        const plans = temporaryFolder({ 'a.allot': '' });
        const { exitCode, stdout, stderr } = runAllot(plans, ['check', '--language', 'en'], broken);
        expect({ exitCode, stdout }).toEqual({ exitCode: 70, stdout: '' });
        expect(stderr).toMatch(/^allot: This is a bug in Allot: boom\. Please report it [^\n]*\n$/);
        expect(runAllot(plans, ['check'], { ...broken, ALLOT_DEBUG: '1' }).stderr).toContain('\n    at ');
    });

    it('says so where Node is too old', () => {
        const old = preload("Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });");
        const { exitCode, stderr } = runAllot(folder, ['--version'], old);
        expect(exitCode).toBe(2);
        expect(stderr).toBe('Allot cần Node.js 22.13 trở lên; máy này đang chạy 20.20.2.\nAllot needs Node.js 22.13 or later; this is 20.20.2.\n');
    });

    it('ends quietly when nobody reads its output any more', async () => {
        const child = spawn(process.execPath, [resolve('cli/allot.mjs'), 'explain'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
        child.stdout.destroy();
        let stderr = '';
        child.stderr.on('data', piece => { stderr += String(piece); });
        const exitCode = await new Promise(done => child.on('close', done));
        expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    });
});
