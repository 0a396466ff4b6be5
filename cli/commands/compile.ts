import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compileProject, serializedPieces } from '../../language/index.js';
import { attemptToWrite } from '../attempt.js';
import { complain } from '../complain.js';
import { fromHere } from '../display-path.js';
import { exitCodes, UsageProblem } from '../exit-codes.js';
import { isWithin } from '../node-files.js';
import { openProjects, type OpenProject } from '../open-projects.js';
import type { GlobalOptions } from '../options.js';
import { outputTo } from '../output.js';
import { languageOf, report } from '../report.js';
import { sentences } from '../texts.js';
import { writeAtomically } from '../write-atomically.js';

/**
 * `allot compile [path] [-o file|-]`: writes the compiled document, unless there are errors. What was found is told on the
 * standard error where the document itself goes to the standard output. Answers with the exit code.
 */
export async function compile(path: string | undefined, options: GlobalOptions & { readonly output?: string }): Promise<number> {
    const { projects: [project], problems } = await openProjects(path === undefined ? [] : [path]);
    const language = languageOf(project, options);
    complain(problems, language);
    if (!project || problems.length > 0) return exitCodes.usage;
    const { compiled, diagnostics } = compileProject(project.input);
    const toStandardOutput = options.output === '-';
    const output = outputTo(toStandardOutput ? process.stderr : process.stdout, options.color);
    const exitCode = report([{ project, diagnostics }], options, output);
    const tell = (text: string) => {
        if (options.format === 'pretty' && !options.quiet) output.write(`${text}\n`);
    };
    if (!compiled) {
        tell(sentences.notCompiled[language]);
    } else if (toStandardOutput) {
        for (const piece of serializedPieces(compiled)) process.stdout.write(piece);
    } else {
        const file = options.output === undefined ? defaultFile(project) : resolve(options.output);
        attemptToWrite(file, () => writeAtomically(file, serializedPieces(compiled)));
        tell(sentences.written(fromHere(file))[language]);
    }
    return exitCode;
}

/** `<project>/<compile.out>/<name>.json`; its folder is made, and lies within the project whatever links there are. */
function defaultFile({ folder, input: { config } }: OpenProject): string {
    const out = join(folder, config.compile.out);
    attemptToWrite(out, () => {
        if (!isWithin(nearestReal(out), realpathSync.native(folder))) throw new UsageProblem(sentences.outsideProject(fromHere(out)));
        mkdirSync(out, { recursive: true });
    });
    return join(out, `${config.name}.json`);
}

/** The real path of a folder, or of the nearest folder above it that is there. */
function nearestReal(folder: string): string {
    try {
        return realpathSync.native(folder);
    } catch (error) {
        if (dirname(folder) === folder || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        return nearestReal(dirname(folder));
    }
}
