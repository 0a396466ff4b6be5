import { projectFileName } from '../language/index.js';
import { folderOf, isWithin, type Location, nameOf, within } from './location.js';
import type { WorkspaceFiles } from './workspace-files.js';

/** A folder that was opened by mistake (a home, a whole disk) is not searched to its end: so many folders are looked into. */
const mostFolders = 20_000;

/**
 * The folders of all projects that an editor shows: those of opened folders and what lies in them, and those of open
 * documents. A project is a folder with an allot.yaml, looked for upwards too, so that it does not matter which folder of a
 * project was opened; an opened folder without any is a project if it holds a text that no other project does. What cannot be
 * looked into is told to `failed`, with the folder around or in which there may be projects all the same, and keeps nothing else
 * from being found.
 */
export async function findProjects(
    files: WorkspaceFiles, opened: readonly Location[], documents: readonly Location[], failed: Failed,
): Promise<ReadonlySet<Location>> {
    const projects = new Set<Location>();
    const plain = new Set<Location>();
    /** Whether it is known that there is none. */
    const hasNoneAround = async (folder: Location) => {
        try {
            const nearest = await nearestProject(files, folder);
            if (nearest !== undefined) projects.add(nearest);
            return nearest === undefined;
        } catch (error) {
            failed(error, folder);
            return false;
        }
    };
    for (const folder of opened) {
        const isWithoutProject = await hasNoneAround(folder);
        const found = await searchFolder(files, folder, failed);
        for (const inner of found.projects) projects.add(inner);
        if (isWithoutProject && found.hasOwnTexts) plain.add(folder);
    }
    for (const document of documents) {
        const folder = folderOf(document);
        if (folder !== undefined) await hasNoneAround(folder);
    }
    // Of opened folders in each other the outer one holds the texts of both.
    for (const folder of plain) if (![...plain].some(other => other !== folder && isWithin(folder, other))) projects.add(folder);
    return withoutTwins(files, projects);
}

/** Editors and disks write the same Vietnamese name in different forms: of those that lead to one folder the first is kept. */
async function withoutTwins(files: WorkspaceFiles, projects: ReadonlySet<Location>): Promise<ReadonlySet<Location>> {
    const kept = new Map<string, Location>();
    const identityOf = (folder: Location) => files.identify(folder).catch(() => folder);
    for (const folder of projects) {
        const name = folder.normalize('NFC');
        const twin = kept.get(name);
        if (twin === undefined) kept.set(name, folder);
        // A disk can tell apart what looks the same.
        else if (await identityOf(twin) !== await identityOf(folder)) kept.set(folder, folder);
    }
    return new Set(kept.values());
}

type Failed = (error: unknown, folder: Location) => void;

/** The nearest folder with an allot.yaml, from a folder upwards. */
async function nearestProject(files: WorkspaceFiles, start: Location): Promise<Location | undefined> {
    for (let folder: Location | undefined = start; folder !== undefined; folder = folderOf(folder)) {
        // Whether there is one is all that is asked.
        if (await files.read(within(folder, projectFileName), 0) !== undefined) return folder;
    }
    return undefined;
}

interface Found {
    readonly projects: readonly Location[];
    /** Whether there are texts outside of these projects. */
    readonly hasOwnTexts: boolean;
}

async function searchFolder(files: WorkspaceFiles, root: Location, failed: Failed): Promise<Found> {
    const projects: Location[] = [];
    let hasOwnTexts = false;
    const waiting = [{ folder: root, isOwn: true }];
    for (let i = 0; i < waiting.length && i < mostFolders; i++) {
        const { folder } = waiting[i];
        const entries = await files.list(folder, root).catch(error => failed(error, folder));
        if (!entries || 'problem' in entries) continue;
        const isProject = entries.some(entry => entry.name === projectFileName);
        if (isProject) projects.push(folder);
        const isOwn = waiting[i].isOwn && !isProject;
        hasOwnTexts ||= isOwn && entries.some(entry => isText(entry.name));
        for (const { name, kind } of entries) {
            if (kind === 'folder' && !name.startsWith('.') && name !== 'node_modules') waiting.push({ folder: within(folder, name), isOwn });
        }
    }
    return { projects, hasOwnTexts };
}

/** Whether a file is a text of the language, by its name. */
export function isText(location: Location): boolean {
    return nameOf(location).toLowerCase().endsWith('.allot');
}
