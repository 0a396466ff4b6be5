import { librarySources } from './embedded.js';

/** One file of a project that ships with Allot. */
export interface LibrarySource {
    readonly path: string;
    readonly text: string;
}

/** The projects that ship with Allot, by what `uses` says: `allot:vietnam`. */
export const libraryProjects: ReadonlyMap<string, readonly LibrarySource[]> =
    new Map(Object.entries(librarySources).map(([name, sources]) => [`allot:${name}`, sources]));
