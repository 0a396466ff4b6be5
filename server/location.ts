/**
 * Where a file or folder stands, in the one form in which the server compares them: its URI with the path decoded, without
 * `.` and `..` and without a `/` at the end (`file:///kế hoạch/a.allot`). What editors encode differently is the same here.
 */
export type Location = string;

/** The location of a URI; a text that is no URI stays as it is. */
export function locationOf(uri: string): Location {
    const { start, path } = parts(uri);
    return normalLocation(start + path.split('/').map(decoded).join('/'));
}

/** The URI of a location. */
export function uriOfLocation(location: Location): string {
    const { start, path } = parts(location);
    return start + path.split('/').map(encodeURIComponent).join('/');
}

/** A location with further names behind it, `..` among them, in its one form. */
export function normalLocation(location: string): Location {
    const { start, path } = parts(location);
    if (!path.startsWith('/')) return location;
    const names: string[] = [];
    for (const name of path.split('/')) {
        if (name === '..') names.pop();
        else if (name !== '' && name !== '.') names.push(name);
    }
    // The letter of a drive has no case.
    if (/^[A-Z]:$/.test(names[0] ?? '')) names[0] = names[0].toLowerCase();
    return `${start}/${names.join('/')}`;
}

/** The folder in which something stands; undefined for a root, and for what stands in no folder (`untitled:Untitled-1`). */
export function folderOf(location: Location): Location | undefined {
    const { start, path } = parts(location);
    if (!path.startsWith('/') || path === '/') return undefined;
    return start + (path.slice(0, path.lastIndexOf('/')) || '/');
}

/** The folders around something, the innermost first. */
export function foldersAround(location: Location): readonly Location[] {
    const folders: Location[] = [];
    for (let folder = folderOf(location); folder !== undefined; folder = folderOf(folder)) folders.push(folder);
    return folders;
}

/** What kind of place a location is in: `file`, `untitled`, `git` … Undefined for a text that is no URI. */
export function schemeOf(location: Location): string | undefined {
    return /^([^:/]+):/.exec(location)?.[1];
}

/** The last name of a location. */
export function nameOf(location: Location): string {
    return location.slice(Math.max(location.lastIndexOf('/'), location.indexOf(':')) + 1);
}

/** The location of something in a folder. */
export function within(folder: Location, path: string): Location {
    return normalLocation(`${folder}/${path}`);
}

/** Whether a location is a folder or lies in it. */
export function isWithin(location: Location, folder: Location): boolean {
    return location === folder || location.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path from a folder to something in it. */
export function pathFrom(folder: Location, location: Location): string {
    return location.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
}

/** A URI in two parts: scheme with authority, and path. */
function parts(uri: string): { readonly start: string; readonly path: string } {
    const start = /^[^:/]+:(?:\/\/[^/]*)?/.exec(uri)?.[0] ?? '';
    return { start, path: uri.slice(start.length) };
}

function decoded(name: string): string {
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}
