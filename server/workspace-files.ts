import { decodeText, type FileContent, type FolderEntry, type ProjectFiles } from '../language/index.js';
import { folderOf, foldersAround, isWithin, type Location, nameOf, normalLocation, pathFrom, uriOfLocation } from './location.js';
import type { OpenDocuments } from './open-documents.js';

/**
 * The files of a workspace by location: those of the disk with the open documents laid over them. What was read is kept until
 * `forget` is called, so that an edit reads nothing. A document that is open exists, on the disk or not.
 */
export class WorkspaceFiles implements ProjectFiles {
    /** What was asked of the disk, by location in NFC and by question. */
    private readonly kept = new Map<Location, Map<string, Promise<unknown>>>();

    /** `disk` has URIs for paths. */
    constructor(private readonly disk: ProjectFiles, private readonly open: OpenDocuments) {}

    /** Forgets what was read from the disk where something changed. */
    forget(isTouched: (location: Location) => boolean): void {
        for (const location of this.kept.keys()) if (isTouched(location)) this.kept.delete(location);
    }

    /** Whether anything that was read can have been gone since a location is: it was read itself, or it stood in a folder that was. */
    knows(location: Location): boolean {
        const folder = folderOf(location);
        return this.kept.has(location.normalize('NFC')) || (folder !== undefined && this.kept.has(folder.normalize('NFC')));
    }

    async read(path: string, limit: number): Promise<FileContent | undefined> {
        const location = normalLocation(path);
        const open = this.open.at(location);
        if (open) return { text: open.text };
        return this.keep(location, `read ${limit}`, async () => decoded(await this.disk.read(uriOfLocation(location), limit)));
    }

    async list(path: string, rootPath: string): ReturnType<ProjectFiles['list']> {
        const [folder, root] = [normalLocation(path), normalLocation(rootPath)];
        const onDisk = await this.keep(folder, `list ${root}`, () => this.disk.list(uriOfLocation(folder), uriOfLocation(root)));
        if (onDisk && 'problem' in onDisk) return onDisk;
        const entries = new Map((onDisk ?? []).map(entry => [entry.name.normalize('NFC'), entry]));
        for (const [name, entry] of this.openIn(folder)) if (!entries.has(name)) entries.set(name, entry);
        return onDisk === undefined && entries.size === 0 ? undefined : [...entries.values()];
    }

    async identify(path: string): Promise<string | undefined> {
        const folder = normalLocation(path);
        const onDisk = await this.keep(folder, 'identify', () => this.disk.identify(uriOfLocation(folder)));
        return onDisk ?? (this.openIn(folder).size > 0 ? folder : undefined);
    }

    async nameOf(path: string): Promise<string> {
        return nameOf(normalLocation(path));
    }

    /** What open documents show of a folder. */
    private openIn(folder: Location): ReadonlyMap<string, FolderEntry> {
        const found = new Map<string, FolderEntry>();
        const start = folder.normalize('NFC');
        for (const { location } of this.open.all()) {
            if (location === start || !isWithin(location, start)) continue;
            const [name, ...rest] = pathFrom(start, location).split('/');
            found.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
        }
        return found;
    }

    private keep<T>(location: Location, question: string, ask: () => Promise<T>): Promise<T> {
        const key = location.normalize('NFC');
        const answers = this.kept.get(key) ?? new Map<string, Promise<unknown>>();
        this.kept.set(key, answers);
        // A disk can tell apart what is one key here.
        const exact = `${question} ${location}`;
        const known = answers.get(exact) as Promise<T> | undefined;
        if (known) return known;
        const answer = ask();
        answers.set(exact, answer);
        // What failed is asked again.
        answer.catch(() => answers.delete(exact));
        return answer;
    }
}

/** Tells of a location whether changes can be seen there: at the same one, in a folder around it, or of something in it. */
export function touchedBy(changed: readonly Location[]): (seen: Location) => boolean {
    const places = new Set(changed.map(location => location.normalize('NFC')));
    const around = new Set([...places].flatMap(foldersAround));
    return seen => {
        const location = seen.normalize('NFC');
        return places.has(location) || around.has(location) || foldersAround(location).some(folder => places.has(folder));
    };
}

/** A text is kept as a text, so that it is decoded once, and is the same when it is compared. */
function decoded(content: FileContent | undefined): FileContent | undefined {
    if (!content || !('bytes' in content)) return content;
    const read = decodeText(content.bytes);
    return 'text' in read ? read : content;
}
