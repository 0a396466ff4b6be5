import { compileProject, type MessageLanguage, serializedPieces } from '../../language/index.js';
import { attemptToWrite } from '../attempt.js';
import { complain } from '../complain.js';
import { exitCodes } from '../exit-codes.js';
import { openProjects, type OpenProject } from '../open-projects.js';
import type { GlobalOptions } from '../options.js';
import { outputTo } from '../output.js';
import { chosenTarget, defaultTarget, makeFolderOf, type OutputTarget } from '../output-target.js';
import { languageOf, report } from '../report.js';
import { sentences } from '../texts.js';
import { writeAtomically } from '../write-atomically.js';

/**
 * `allot compile [path] [-o file|-]`: writes the compiled document, unless there are errors. What was found is told on the
 * standard error where the document itself goes to the standard output. Answers with the exit code.
 */
export async function compile(path: string | undefined, options: GlobalOptions & { readonly output?: string }): Promise<number> {
    const { projects: [project], problems, language: spoken } = await openProjects(path === undefined ? [] : [path]);
    complain(problems, options.language ?? spoken);
    if (!project || problems.length > 0) return exitCodes.usage;
    const language = languageOf(project, options);
    const toStandardOutput = options.output === '-';
    const target = toStandardOutput ? undefined : targetOf(project, options.output, language);
    const { compiled, diagnostics } = compileProject(project.input);
    const output = outputTo(toStandardOutput ? process.stderr : process.stdout, options.color);
    const exitCode = report([{ project, diagnostics }], options, output);
    const tell = (text: string) => {
        if (options.format === 'pretty' && !options.quiet) output.write(`${text}\n`);
    };
    if (!compiled) {
        tell(sentences.notCompiled[language]);
    } else if (!target) {
        for (const piece of serializedPieces(compiled)) process.stdout.write(piece);
    } else {
        attemptToWrite(target.shown, language, () => {
            makeFolderOf(target.file);
            writeAtomically(target.file, serializedPieces(compiled));
        });
        tell(sentences.written(target.shown)[language]);
    }
    return exitCode;
}

function targetOf(project: OpenProject, output: string | undefined, language: MessageLanguage): OutputTarget {
    return output === undefined ? defaultTarget(project, language) : chosenTarget(project, output, language);
}
