import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeText, type MessageLanguage, projectFileName, readProjectFile, SourceDocument } from '../language/index.js';
import { fileProblem } from './file-problem.js';
import { nearestProject } from './nearest-project.js';

/** The language of messages of the nearest project, from a path upwards; undefined where there is none that can be read. */
export function nearestLanguage(start: string): MessageLanguage | undefined {
    const folder = nearestProject(start);
    if (folder === undefined) return undefined;
    try {
        const decoded = decodeText(readFileSync(join(folder, projectFileName)));
        return 'text' in decoded ? readProjectFile(new SourceDocument(projectFileName, decoded.text), basename(folder)).config.language : undefined;
    } catch (error) {
        if (!fileProblem(error)) throw error;
        return undefined;
    }
}
