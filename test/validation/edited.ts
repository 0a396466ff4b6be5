import type { Fix } from '../../language/index.js';

/** The files of a project, by path, with the edits of a fix made. */
export function edited(files: { readonly [path: string]: string }, { edits }: Fix): { readonly [path: string]: string } {
    return Object.fromEntries(Object.entries(files).map(([path, text]) => {
        const own = edits.filter(edit => edit.place.document.path === path).sort((a, b) => b.place.start - a.place.start || b.place.end - a.place.end);
        return [path, own.reduce((all, { place, text: inserted }) => all.slice(0, place.start) + inserted + all.slice(place.end), text)];
    }));
}
