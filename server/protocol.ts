/**
 * What the server asks an editor for where it has no disk of its own (in a browser): requests beyond the Language Server
 * Protocol. `uri` is that of a file or folder.
 */
export const fileRequests = {
    /** `{ uri, limit }` → `FileContentAnswer`, null if there is no such file. */
    read: 'allot/readFile',
    /** `{ uri }` → `FolderEntryAnswer[]`, null if there is no such folder. */
    list: 'allot/listFolder',
} as const;

export interface ReadFileParams {
    readonly uri: string;
    /** In bytes. Larger files need not be sent. */
    readonly limit: number;
}

/** The bytes of a file in base64; or what it is instead. */
export type FileContentAnswer = { readonly base64: string } | { readonly problem: 'too large' | 'not a file' };

export interface ListFolderParams {
    readonly uri: string;
}

/** What stands in a folder. Whatever is neither a file nor a folder (a link, say) is `other`. */
export interface FolderEntryAnswer {
    readonly name: string;
    readonly kind: 'file' | 'folder' | 'other';
}
