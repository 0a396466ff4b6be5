import { checkProject, type ProjectResult } from '../../language/index.js';
import { loadProject } from '../../language/project/load-project.js';
import { memoryFiles } from './memory-files.js';

/** Checks a project given as texts by path within its folder. */
export async function checkTexts(texts: { readonly [path: string]: string }): Promise<ProjectResult> {
    const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`/project/${path}`, text]));
    return checkProject(await loadProject(memoryFiles(files), '/project'));
}
