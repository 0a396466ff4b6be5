import { librarySources } from './embedded.js';

/** One file of a project that ships with Allot. */
export interface LibrarySource {
    readonly path: string;
    readonly text: string;
}

/** The projects that ship with Allot, by what `uses` says: `allot:vietnam`. */
export const libraryProjects: ReadonlyMap<string, readonly LibrarySource[]> =
    new Map(Object.entries(librarySources).map(([name, sources]) => [`allot:${name}`, sources]));

let declared: ReadonlyMap<string, string> | undefined;

/** The shipped project that declares a level, document type, measure or calendar of a name, for projects that forgot to use it. */
export function libraryThatDeclares(name: string): string | undefined {
    return (declared ??= declaredNames()).get(name);
}

/** The shipped project that has a calendar, for projects that count without one. */
export function libraryWithCalendar(): string | undefined {
    return [...libraryProjects].find(([, sources]) => sources.some(({ text }) => /^calendar /m.test(text)))?.[0];
}

function declaredNames(): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const [target, sources] of libraryProjects) {
        for (const { text } of sources) for (const [, name] of text.matchAll(/^(?:level|doctype|measure|calendar) +([^\s"]+)/gm)) names.set(name.normalize('NFC'), target);
    }
    return names;
}
