import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectTemplate } from '../../cli/commands/init-template.js';
import type { Position } from '../../language/index.js';
import { runAllot, temporaryFolder } from '../support/run-allot.js';

const { 'plan.allot': plan, 'allot.yaml': projectFile } = projectTemplate('en');
const wrongPlan = plan.replace('Riverside  400', 'Riverside  401');
const incompletePlan = plan.replace('Lakeview   200\n        reserve     50', 'reserve   250');

describe('allot check', () => {
    it('says nothing but the summary of a project that is right, and exits with 0', () => {
        const folder = temporaryFolder({ 'plan.allot': plan, 'allot.yaml': projectFile });
        expect(runAllot(folder, ['check'])).toEqual({ exitCode: 0, stdout: 'No problems in 1 file.\n', stderr: '' });
    });

    it('shows an error with its line and carets, and exits with 1', () => {
        const folder = temporaryFolder({ 'plans/plan.allot': wrongPlan, 'plans/allot.yaml': projectFile });
        const { exitCode, stdout, stderr } = runAllot(folder, ['check', 'plans']);
        const line = wrongPlan.split('\n').findIndex(text => text.includes('total 1_000')) + 1;
        expect(exitCode).toBe(1);
        expect(stderr).toBe('');
        expect(stdout).toContain(`plans/plan.allot:${line}:`);
        expect(stdout).toMatch(/: error [a-z-]+: .*1_001/);
        expect(stdout).toMatch(/ \| {5,}total 1_000\n +\| +\^+\n/);
        expect(stdout).toMatch(/\n1 error, 0 warnings in 1 file\.\n$/);
    });

    it('shows the lines that a fix of several lines writes, once', () => {
        const text = [
            'level district "District"', 'level commune "Commune" within district', 'unit X "X" is district {',
            '    unit A "A" is commune until 2025-06-30', '    unit B "B" is commune until 2025-06-30', '    unit C "C" is commune from 2025-07-01', '}',
            'succession on 2025-07-01 {', '    A -> C whole', '    B -> C whole', '}', 'measure persons "persons" whole', 'indicator VSI "VSI" in persons stock',
            'organization O "O" of X', 'directive D "1/D" { issued 2025-01-10 by O }', 'allocation P of VSI in X for 2025 under D {', '    total 300',
            '    split by commune { A 100  B 200 }', '}', '',
        ].join('\n');
        const { stdout } = runAllot(temporaryFolder({ 'plan.allot': text, 'allot.yaml': projectFile }), ['check']);
        expect(stdout.match(/ending-unit/g)).toHaveLength(2);
        const written = ['adjust P from 2025-07-01 {', '    A 100 -> -', '    B 200 -> -', '    C - -> 300', '}'];
        expect(stdout.split('\n').filter(line => / \| \+ /.test(line)).map(line => line.replace(/^.* \| \+ /, ''))).toEqual(written);
    });

    it('shows what a whole file has in the same way once, and tells how often; JSON has all', () => {
        const text = 'giao P ve A tai B ky 2023 do C {\n    tong 5\n}\nGiao Q về A tại B kỳ 2024 do C { Tổng 5 }\n';
        const folder = temporaryFolder({ 'plan.allot': text, 'other.allot': 'giao R ve A tại B kỳ 2025 do C { tổng 5 }\n' });
        const { exitCode, stdout } = runAllot(folder, ['check']);
        const shown = stdout.match(/^\S+ lỗi (?:keyword-without-marks|capital-keyword)/gm);
        expect(exitCode).toBe(1);
        expect(shown).toEqual([
            'other.allot:1:8: lỗi keyword-without-marks', 'plan.allot:1:8: lỗi keyword-without-marks',
            'plan.allot:4:1: lỗi capital-keyword', 'plan.allot:4:34: lỗi capital-keyword',
        ]);
        expect(stdout).toContain('     = Tệp này còn 3 chỗ như vậy (dòng 1, 2); trong trình soạn thảo có thể sửa tất cả cùng lúc.\n');
        expect(runAllot(folder, ['check', '--language', 'en']).stdout).toContain('3 more of this kind in this file (lines 1, 2); an editor mends them all at once.');
        const { diagnostics } = JSON.parse(runAllot(folder, ['check', '--format', 'json']).stdout) as { diagnostics: { code: string }[] };
        expect(diagnostics.filter(({ code }) => code === 'keyword-without-marks')).toHaveLength(5);
    });

    it('takes warnings for fine, up to the number that is allowed', () => {
        const folder = temporaryFolder({ 'plan.allot': incompletePlan, 'allot.yaml': projectFile });
        expect(runAllot(folder, ['check'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('0 errors, 1 warning in 1 file.') });
        expect(runAllot(folder, ['check', '--max-warnings', '1']).exitCode).toBe(0);
        const { exitCode, stdout } = runAllot(folder, ['check', '--max-warnings', '0']);
        expect(exitCode).toBe(1);
        expect(stdout).toContain('1 warning, and --max-warnings allows 0.');
        expect(runAllot(folder, ['check', '--quiet'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    });

    it('speaks the language that is asked for, else that of the project, else Vietnamese', () => {
        const folder = temporaryFolder({ 'en/plan.allot': wrongPlan, 'en/allot.yaml': projectFile, 'none/plan.allot': wrongPlan });
        expect(runAllot(folder, ['check', 'en']).stdout).toContain(': error ');
        expect(runAllot(folder, ['check', 'en', '--language', 'vi']).stdout).toContain(': lỗi ');
        expect(runAllot(folder, ['check', 'none']).stdout).toMatch(/: lỗi [^]*\n1 lỗi, 0 cảnh báo trong 1 tệp\.\n$/);
    });

    it('checks the project that a file belongs to, once', () => {
        const folder = temporaryFolder({ 'p/plan.allot': wrongPlan, 'p/allot.yaml': projectFile, 'p/deep/more.allot': '', 'p/notes.txt': '' });
        expect(runAllot(folder, ['check', 'p/deep/more.allot', 'p/plan.allot', 'p/deep']).stdout).toContain('1 error, 0 warnings in 2 files.');
        const { exitCode, stdout, stderr } = runAllot(folder, ['check', 'p/notes.txt']);
        expect(exitCode).toBe(2);
        expect(stderr).toContain('p/notes.txt');
        expect(stdout).toContain('1 error');
    });

    it('names files as they were named, from the current folder or absolutely', () => {
        const folder = temporaryFolder({ 'p/plan.allot': wrongPlan, 'p/allot.yaml': projectFile, 'q/x': '' });
        const firstOf = (from: string, args: readonly string[]) => runAllot(join(folder, from), ['check', ...args]).stdout.split(/:\d/)[0];
        expect(firstOf('', ['p'])).toBe('p/plan.allot');
        expect(firstOf('q', ['../p'])).toBe('../p/plan.allot');
        expect(firstOf('q', [join(folder, 'p')])).toBe(`${folder}/p/plan.allot`);
        expect(firstOf('q', [join(folder, 'p/plan.allot')])).toBe(`${folder}/p/plan.allot`);
    });

    it('says of a file whose ending has capitals that it is not read', () => {
        const folder = temporaryFolder({ 'plan.allot': plan, 'a b.ALLOT': wrongPlan, 'allot.yaml': projectFile });
        for (const paths of [[], ['a b.ALLOT']]) {
            const { exitCode, stdout } = runAllot(folder, ['check', ...paths]);
            expect(exitCode).toBe(1);
            expect(stdout).toMatch(/^a b\.ALLOT:1:1: error unreadable-file: .*\.allot in small letters/);
        }
    });

    it('ends with 2 for a mistake in allot.yaml, and checks the plans all the same', () => {
        const folder = temporaryFolder({ 'plan.allot': wrongPlan, 'allot.yaml': `${projectFile}langauge: en\n` });
        const { exitCode, stdout } = runAllot(folder, ['check']);
        expect(exitCode).toBe(2);
        expect(stdout).toMatch(/^allot\.yaml:\d+:1: error unknown-setting: /);
        expect(stdout).toContain('2 errors, 0 warnings');
    });

    it('checks several projects', () => {
        const folder = temporaryFolder({ 'a/plan.allot': plan, 'a/allot.yaml': projectFile, 'b/plan.allot': wrongPlan, 'b/allot.yaml': projectFile });
        const { exitCode, stdout } = runAllot(folder, ['check', 'a', 'b']);
        expect(exitCode).toBe(1);
        expect(stdout).toMatch(/^b\/plan\.allot:/);
        expect(stdout).toContain('1 error, 0 warnings in 2 files.');
    });

    it('tells of errors of a used project where it is used, with a path that can be opened', () => {
        const folder = temporaryFolder({ 'p/plan.allot': plan, 'p/allot.yaml': 'uses: [../q]\nlanguage: en\n', 'q/more/q.allot': 'level x "X" within nothing\n', 'q/allot.yaml': '' });
        const { exitCode, stdout } = runAllot(folder, ['check', 'p']);
        expect(exitCode).toBe(1);
        expect(stdout).toMatch(/^p\/allot\.yaml:1:8: error uses-errors: /);
        expect(stdout).toContain('= see q/more/q.allot:1:20: ');
        expect(stdout).toContain('1 error, 0 warnings in 1 file.');
    });

    it('reads the other files where one cannot be read, and tells that first, but not which names are missing for it', () => {
        const folder = temporaryFolder({
            'a.allot': 'level a "A" within a\nunit X is nothing\n', 'plan.allot': wrongPlan, 'allot.yaml': projectFile, 'old.allot': new Uint8Array([0x2f, 0x2f, 0x20, 0xd0, 0xb5, 0xff]),
        });
        symlinkSync('nowhere', join(folder, 'gone.allot'));
        const { exitCode, stdout } = runAllot(folder, ['check', '--format', 'json']);
        const { diagnostics, summary } = JSON.parse(stdout) as Report;
        expect(exitCode).toBe(1);
        expect(diagnostics.map(({ path, code }) => `${path} ${code}`).slice(0, 2)).toEqual(['gone.allot unreadable-file', 'old.allot not-utf-8']);
        expect([...new Set(diagnostics.slice(2).map(({ path }) => path))]).toEqual(['a.allot', 'plan.allot']);
        expect(diagnostics.map(({ code }) => code)).not.toContain('unknown-name');
        expect(summary).toMatchObject({ projects: 1, files: 2 });
    });

    it('finds the same with CRLF and a byte order mark', () => {
        const folder = temporaryFolder({ 'lf/plan.allot': wrongPlan, 'lf/allot.yaml': projectFile });
        const crlf = temporaryFolder({ 'lf/plan.allot': `\ufeff${wrongPlan.replaceAll('\n', '\r\n')}`, 'lf/allot.yaml': `\ufeff${projectFile.replaceAll('\n', '\r\n')}` });
        expect(runAllot(crlf, ['check', 'lf'])).toEqual(runAllot(folder, ['check', 'lf']));
    });

    it('writes JSON with ranges from 0, and nothing beside it', () => {
        const folder = temporaryFolder({ 'plan.allot': wrongPlan, 'allot.yaml': projectFile });
        const { exitCode, stdout, stderr } = runAllot(folder, ['check', '--format', 'json', '--language', 'en']);
        const { version, diagnostics: [found], summary } = JSON.parse(stdout) as Report;
        expect({ exitCode, stderr, version }).toEqual({ exitCode: 1, stderr: '', version: 1 });
        const lines = wrongPlan.split('\n');
        expect(lines[found.range.start.line].slice(found.range.start.character, found.range.end.character)).toContain('1_000');
        expect(found).toMatchObject({ path: 'plan.allot', severity: 'error', message: expect.stringContaining('1_001') });
        expect(Object.keys(found)).toEqual(['path', 'range', 'severity', 'code', 'message', 'related', 'fixes']);
        expect(summary).toEqual({ projects: 1, files: 1, errors: 1, warnings: 0, infos: 0, hints: 0 });
    });

    it('shows splits as tables', () => {
        const folder = temporaryFolder({ 'plan.allot': wrongPlan, 'allot.yaml': projectFile });
        const line = wrongPlan.split('\n').findIndex(text => text.includes('split by')) + 1;
        expect(runAllot(folder, ['check', '--table']).stdout.split('\n\n')[0]).toBe([
            `Plan2026: commune  plan.allot:${line}`,
            '                                 Members', '  Riverside   Riverside Commune      401', '  Hilltop     Hilltop Commune        350',
            '  Lakeview    Lakeview Commune       200', '  reserve                             50', '  sum                              1_001',
            '  total                            1_000', '  difference                          +1',
        ].join('\n'));
        expect(runAllot(folder, ['check', '--table', '--format', 'json']).exitCode).toBe(2);
    });

    it('shows the splits that were adjusted as they are from then on, with the rows that came and went', () => {
        const adjusted = `${plan.slice(0, plan.indexOf('allocation '))}allocation Plan of Members in North for 2026 by Council {
    total 1_000
    split by commune {
        Riverside  400 { split by quarter { Q1 100   Q2 200   Q3 300   Q4 400 } }
        Hilltop    600
    }
}
directive D7 "7" { issued 2026-06-20 }
adjust Plan under D7 from 2026-07-01 {
    Hilltop   600 ->   -
    Lakeview    - -> 550
}
adjust Plan from 2026-09-01 {
    total 1_000 -> 950
    Riverside 400 { split by quarter { Q3 300 -> at least 250 } }
}
`;
        const folder = temporaryFolder({ 'plan.allot': adjusted, 'allot.yaml': projectFile });
        const at = (text: string) => `plan.allot:${adjusted.split('\n').findIndex(line => line.includes(text)) + 1}`;
        expect(runAllot(folder, ['check', '--table']).stdout.split('\n\n').slice(2, 5)).toEqual([
            [
                `Plan: commune (from 2026-07-01, D7)  ${at('under D7')}`,
                '                                 Members', '  Riverside   Riverside Commune      400', '  Hilltop     Hilltop Commune    600 → -',
                '  Lakeview    Lakeview Commune   - → 550', '  sum                                950', '  total                            1_000',
                '  difference                         -50',
            ].join('\n'),
            [
                `Plan: commune (from 2026-09-01)  ${at('from 2026-09-01')}`,
                '                                     Members', '  Riverside   Riverside Commune          400', '  Lakeview    Lakeview Commune           550',
                '  sum                                    950', '  total                          1_000 → 950', '  difference                               0',
            ].join('\n'),
            expect.stringContaining('  Q3  300 → ≥ 250\n'),
        ]);
        expect(runAllot(folder, ['check', '--table', '--language', 'vi']).stdout).toContain('Plan: commune (từ 2026-07-01, D7)  ');
    });

    it('shows the tables that adjustments changed once more, with what there was before', () => {
        const adjusted = `${wrongPlan.replace('1_000', '1_001')}adjust Plan2026 from 2026-07-01 {\n    Riverside 401 -> 411\n    Hilltop 350 -> 340\n}\n`;
        const folder = temporaryFolder({ 'plan.allot': adjusted, 'allot.yaml': projectFile });
        const line = adjusted.split('\n').findIndex(text => text.startsWith('adjust')) + 1;
        expect(runAllot(folder, ['check', '--table', '--language', 'en']).stdout.split('\n\n')[1]).toBe([
            `Plan2026: commune (from 2026-07-01)  plan.allot:${line}`,
            '                                   Members', '  Riverside   Riverside Commune  401 → 411', '  Hilltop     Hilltop Commune    350 → 340',
            '  Lakeview    Lakeview Commune         200', '  reserve                               50', '  sum                                1_001',
            '  total                              1_001', '  difference                             0',
        ].join('\n'));
    });

    it('shows the last of levels beside the total, and says why there is no sum', () => {
        const quarters = `${plan.slice(0, plan.indexOf('indicator '))}indicator Members "Members" in persons stock
indicator New "New members" in persons flow
allocation Plan of Members, New in North for 2026 by Council {
    total 1_000, 400
    split by quarter {
        Q1  400, 100
        Q2  500, 100
        Q3  600, 100
        Q4  990, 110
    }
}
`;
        const folder = temporaryFolder({ 'plan.allot': quarters, 'allot.yaml': projectFile });
        const { exitCode, stdout } = runAllot(folder, ['check', '--table']);
        expect(exitCode).toBe(1);
        expect(stdout.split('\n').slice(1, 10)).toEqual([
            '              Members  New', '  Q1              400  100', '  Q2              500  100', '  Q3              600  100', '  Q4              990  110',
            '  sum                  410', '  total         1_000  400', '  difference      -10  +10',
            '  Members: levels at the end of each period, not added; the last equals the total.',
        ]);
        expect(runAllot(folder, ['check', '--table', '--language', 'vi']).stdout).toContain('  Members: mức tại cuối từng kỳ, không cộng; mức cuối cùng bằng tổng.\n');
    });
});

describe('colours', () => {
    const folder = temporaryFolder({ 'plan.allot': wrongPlan, 'allot.yaml': projectFile });
    const colored = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => runAllot(folder, ['check', ...args], env).stdout.includes('\u001b[');

    it('are for terminals, and for those who ask', () => {
        expect(colored([])).toBe(false);
        expect(colored(['--color'])).toBe(true);
        expect(colored([], { FORCE_COLOR: '1' })).toBe(true);
    });

    it('are not for those who do not want them', () => {
        expect(colored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
        expect(colored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
        expect(colored(['--color'], { NO_COLOR: '1' })).toBe(true);
    });
});

interface Report {
    readonly version: number;
    readonly diagnostics: readonly {
        readonly path: string;
        readonly code: string;
        readonly range: { readonly start: Position; readonly end: Position };
    }[];
    readonly summary: { readonly [name: string]: number };
}
