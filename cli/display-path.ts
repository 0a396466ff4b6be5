import { posix, relative, sep } from 'node:path';
import { documentsOf, normalPath, type ProjectInput, type SourceDocument } from '../language/index.js';

/** A path as the user can open it: relative to the current folder, with `/`; `.` for that folder. */
export function fromHere(path: string): string {
    return relative(process.cwd(), path).split(sep).join('/') || '.';
}

/**
 * Where the documents of a project stand, as the user can open them. Those that ship with Allot have no place on the disk
 * and keep their own path (`allot:vietnam:levels.allot`).
 */
export function displayPaths(input: ProjectInput, folder: string): (document: SourceDocument) => string {
    const paths = new Map<SourceDocument, string>();
    const seen = new Set<ProjectInput>([input]);
    const visit = (project: ProjectInput, own: string) => {
        for (const { target, project: used } of project.uses) {
            if (seen.has(used)) continue;
            seen.add(used);
            const inLibrary = target.startsWith('allot:');
            const place = normalPath(`${own}/${target}`);
            for (const document of documentsOf(used)) {
                const path = document.path.startsWith(`${place}:`) ? document.path.slice(place.length + 1) : document.path;
                paths.set(document, inLibrary ? document.path : posix.join(folder, place, path));
            }
            if (!inLibrary) visit(used, place);
        }
    };
    visit(input, '');
    return document => paths.get(document) ?? posix.join(folder, document.path);
}
