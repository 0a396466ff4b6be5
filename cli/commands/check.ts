import { checkProject } from '../../language/index.js';
import { exitCodes, UsageProblem } from '../exit-codes.js';
import { openProjects } from '../open-projects.js';
import type { GlobalOptions } from '../options.js';
import { outputTo } from '../output.js';
import { complain } from '../complain.js';
import { languageOf, report } from '../report.js';
import { splitTables } from '../reporters/table.js';
import { sentences } from '../texts.js';

/** `allot check [path…]`: tells what is wrong with projects. Answers with the exit code. */
export async function check(paths: readonly string[], options: GlobalOptions & { readonly table?: boolean }): Promise<number> {
    if (options.table && options.format !== 'pretty') throw new UsageProblem(sentences.tableWantsPretty);
    const { projects, problems, language } = await openProjects(paths);
    const output = outputTo(process.stdout, options.color);
    const checked = projects.map(project => ({ project, ...checkProject(project.input) }));
    if (options.table) {
        for (const { project, model } of checked) {
            const tables = splitTables(model, languageOf(project, options), project.pathOf, output);
            if (tables) output.write(`${tables}\n`);
        }
    }
    complain(problems, options.language ?? language);
    const exitCode = checked.length > 0 ? report(checked, options, output) : exitCodes.usage;
    return problems.length > 0 ? exitCodes.usage : exitCode;
}
