import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { compileCases } from '../support/compile-case.js';
import { runAllot, temporaryFolder } from '../support/run-allot.js';

const environments = [
    { TZ: 'Pacific/Kiritimati', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
];

it.each(compileCases())('compiles the case %s to the same bytes from any folder, in any time zone and locale', name => {
    const expected = readFileSync(`test/compile/${name}/expected.json`, 'utf8');
    const input = resolve(`test/compile/${name}/input`);
    const [first, second] = environments;
    for (const { stdout, exitCode, stderr } of [
        runAllot(input, ['compile', '-o', '-'], first),
        runAllot(temporaryFolder(), ['compile', input, '-o', '-'], second),
    ]) {
        expect(exitCode, stderr).toBe(0);
        expect(stdout).toBe(expected);
    }
});
