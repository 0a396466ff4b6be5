import { posix } from 'node:path';
import { loadProblem } from '../../language/project/load-texts.js';
import type { FolderEntry, ProjectFiles } from '../../language/project/project-files.js';

/** What a path of a test's files holds: a text, bytes, or a kind of entry that is no file. */
export type MemoryFile = string | Uint8Array | { readonly kind: Exclude<FolderEntry['kind'], 'file' | 'folder'> };

/** Files in memory, by absolute path (`/plans/allot.yaml`). */
export function memoryFiles(files: { readonly [path: string]: MemoryFile }): ProjectFiles {
    const normal = (path: string) => posix.normalize(path).replace(/(?<=.)\/$/, '');
    const startOf = (path: string) => path.endsWith('/') ? path : `${path}/`;
    const isFolder = (path: string) => Object.keys(files).some(file => file.startsWith(startOf(path)));
    return {
        read: async (path, limit) => {
            const file = files[normal(path)];
            if (file === undefined) return isFolder(normal(path)) ? { problem: { en: 'it is a folder', vi: 'đây là một thư mục' } } : undefined;
            if (typeof file === 'string') return { text: file };
            if (!(file instanceof Uint8Array)) return { problem: loadProblem.notAFile };
            return file.length > limit ? { problem: loadProblem.tooLarge(limit) } : { bytes: file };
        },
        list: async folder => {
            const start = startOf(normal(folder));
            const entries = new Map<string, FolderEntry>();
            for (const [path, file] of Object.entries(files)) {
                if (!path.startsWith(start)) continue;
                const [name, ...rest] = path.slice(start.length).split('/');
                const kind = rest.length > 0 ? 'folder' : typeof file === 'string' || file instanceof Uint8Array ? 'file' : file.kind;
                entries.set(name, { name, kind });
            }
            return entries.size > 0 ? [...entries.values()] : undefined;
        },
        identify: async folder => isFolder(normal(folder)) ? normal(folder) : undefined,
        nameOf: async folder => posix.basename(normal(folder)),
    };
}
