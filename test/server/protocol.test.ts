import { expect, it } from 'vitest';
import { compileProject, loadProject, looksCompiled, serializeCompiled } from '../../language/index.js';
import { compiledMark } from '../../server/protocol.js';
import { memoryFiles } from '../support/memory-files.js';
import { texts } from './live-texts.js';

it('command line and editors know the same files for compiled documents', async () => {
    const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`/p/${path}`, text]));
    const { compiled } = compileProject(await loadProject(memoryFiles(files), '/p'));
    const written = serializeCompiled(compiled!).slice(0, 1_000);
    const cases: readonly (readonly [beginning: string, is: boolean])[] = [
        [written, true], ['{"format":"allot"', true], ['{ "format"\r\n :\t"allot"', true],
        ['', false], ['{ "format": "other" }', false], ['{ "name": "allot" }', false], ['"format": "allotment"', false], [`"format":${' '.repeat(10)}"allot"`, false],
    ];
    for (const [beginning, is] of cases) expect([looksCompiled(beginning), compiledMark.test(beginning)], beginning).toEqual([is, is]);
});
