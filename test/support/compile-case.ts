import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../cli/node-files.js';
import { compileProject, serializeCompiled, type Compiled } from '../../language/index.js';
import { loadProject } from '../../language/project/load-project.js';
import type { ProjectFiles } from '../../language/project/project-files.js';
import type { ProjectInput } from '../../language/project/project.js';

const cases = 'test/compile';

/** The folders with an `input` and what it compiles to, in `expected.json`. */
export function compileCases(): readonly string[] {
    return readdirSync(cases).filter(name => existsSync(join(cases, name, 'input'))).sort();
}

/** The folders of all projects of which the compiled form is tested: the inputs of the cases, and the examples. */
export function projectFolders(): readonly string[] {
    const examples = readdirSync('examples').map(name => join('examples', name)).filter(folder => existsSync(join(folder, 'allot.yaml')));
    return [...compileCases().map(name => join(cases, name, 'input')), ...examples.sort()];
}

export function loadCase(name: string, files: ProjectFiles = nodeFiles): Promise<ProjectInput> {
    return loadProject(files, join(cases, name, 'input'));
}

/** Compiles; what stands in the way is thrown with its place, so that a failed test says it. */
export function compiledInput(input: ProjectInput): Compiled {
    const { compiled, diagnostics } = compileProject(input);
    if (compiled) return compiled;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    throw new Error(errors.map(({ code, place }) => `${place.document.path}:${place.document.positionAt(place.start).line + 1} ${code}`).join('\n'));
}

export async function compiledCase(name: string): Promise<Compiled> {
    return compiledInput(await loadCase(name));
}

/** The text that a case must compile to. With UPDATE_EXPECTED=1 it is what it does compile to. */
export function expectedText(name: string, actual: Compiled): string {
    const file = join(cases, name, 'expected.json');
    if (process.env.UPDATE_EXPECTED === '1') writeFileSync(file, serializeCompiled(actual));
    return readFileSync(file, 'utf8');
}
