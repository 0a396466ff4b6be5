import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFiles } from '../../cli/node-files.js';
import { serializeCompiled } from '../../language/index.js';
import { loadProject } from '../../language/project/load-project.js';
import { compiledInput, projectFolders } from '../support/compile-case.js';
import { runAllot, temporaryFolder } from '../support/run-allot.js';

const environments = [
    { TZ: 'Pacific/Kiritimati', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
];

it.each(projectFolders())('compiles %s to the same bytes from any folder, in any time zone and locale', async folder => {
    const expected = serializeCompiled(compiledInput(await loadProject(nodeFiles, folder)));
    const input = resolve(folder);
    const [first, second] = environments;
    for (const { stdout, exitCode, stderr } of [
        runAllot(input, ['compile', '-o', '-'], first),
        runAllot(temporaryFolder(), ['compile', input, '-o', '-'], second),
    ]) {
        expect(exitCode, stderr).toBe(0);
        expect(stdout).toBe(expected);
    }
});
