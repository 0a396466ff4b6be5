import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { type FileContent, type FolderEntry, loadProblem, type Localized, type ProjectFiles } from '../language/index.js';
import { fileProblem } from './file-problem.js';

/**
 * The files of the disk. A run does nothing else while it reads, so it reads without waiting for the thread pool, which
 * takes a fraction of the time where there are many files.
 */
export const nodeFiles: ProjectFiles = {
    read: async (path, limit) => orMissing(() => readFile(path, limit)),
    list: async (folder, root) => orMissing(() => readdirSync(folder, { withFileTypes: true }).map(entry => folderEntry(folder, root, entry))),
    identify: async folder => {
        const found = orMissing(() => statSync(folder).isDirectory() ? realpathSync.native(folder) : undefined);
        return typeof found === 'string' ? found : undefined;
    },
    nameOf: async folder => basename(resolve(folder)),
};

function readFile(path: string, limit: number): FileContent {
    const stats = statSync(path);
    if (stats.isDirectory()) return { problem: fileProblem(Object.assign(new Error(), { code: 'EISDIR', syscall: 'read' }))! };
    if (!stats.isFile()) return { problem: loadProblem.notAFile };
    if (stats.size > limit) return { problem: loadProblem.tooLarge(Math.floor(limit / 1024 / 1024)) };
    return { bytes: readFileSync(path) };
}

/** What an operation answers; undefined if the thing is not there, a problem if it cannot be had. */
function orMissing<T>(operation: () => T): T | { readonly problem: Localized } | undefined {
    try {
        return operation();
    } catch (error) {
        const problem = fileProblem(error);
        if (!problem) throw error;
        return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code!) ? undefined : { problem };
    }
}

function folderEntry(folder: string, root: string, entry: Dirent): FolderEntry {
    const { name } = entry;
    if (entry.isFile()) return { name, kind: 'file' };
    if (entry.isDirectory()) return { name, kind: 'folder' };
    return { name, kind: entry.isSymbolicLink() ? linkKind(join(folder, name), root) : 'other' };
}

function linkKind(link: string, root: string): FolderEntry['kind'] {
    try {
        return isWithin(realpathSync.native(link), realpathSync.native(root)) ? 'link inside' : 'link outside';
    } catch {
        return 'link to nothing';
    }
}

/** Whether a real path lies in a folder (or is it), both without links. */
export function isWithin(path: string, folder: string): boolean {
    return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
