import type { Localized } from '../diagnostics/definition.js';

/** A file's content: its bytes, or its text where the host has that already; or why it cannot be read, as a clause. */
export type FileContent = { readonly bytes: Uint8Array } | { readonly text: string } | { readonly problem: Localized };

/** What stands in a folder. A link is neither file nor folder; `inside` says that it leads into the folder of the project. */
export interface FolderEntry {
    readonly name: string;
    readonly kind: 'file' | 'folder' | 'other' | 'link inside' | 'link outside' | 'link to nothing';
}

/**
 * The files of a host: a disk, an editor's workspace, a test's map. Paths are the host's own for the folder it was given,
 * continued with `/`. Nothing here throws for a file that is missing or cannot be read.
 */
export interface ProjectFiles {
    /** Reads a file of at most `limit` bytes; undefined if there is none. */
    read(path: string, limit: number): Promise<FileContent | undefined>;
    /** The entries of a folder in any order; undefined if there is none, or a reason. Links are judged against `root`. */
    list(folder: string, root: string): Promise<readonly FolderEntry[] | { readonly problem: Localized } | undefined>;
    /** A text that is the same for every path that leads to the same folder; undefined if there is none. */
    identify(folder: string): Promise<string | undefined>;
    /** The last name of a folder's path. */
    nameOf(folder: string): Promise<string>;
}
