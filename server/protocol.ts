import type { MessageLanguage } from '../language/index.js';

export type { MessageLanguage };

/**
 * What the server says and is asked beyond the Language Server Protocol. An editor need not know any of it. URIs are those of
 * files or folders.
 */

/** What an editor may ask of whole projects. */
export const projectRequests = {
    /** `CheckParams` → `ProjectStatus[]`, after everything that changed was checked. */
    check: 'allot/check',
    /** `CompileParams` → `CompileAnswer`, null where no project is. */
    compile: 'allot/compile',
    /** `ExplainParams` → Markdown, null for a code that is not one of Allot's. */
    explain: 'allot/explain',
    /** `CodesParams` → `CodeTitle[]`, of all that can be reported, by code. */
    codes: 'allot/codes',
} as const;

/** What an editor says that it can do, as `experimental` among its capabilities. */
export interface EditorAbilities {
    /** It wants to be told how projects stand (`statusNotification`). */
    readonly projectStatus?: boolean;
    /** It answers the requests for files (`fileRequests`). */
    readonly files?: boolean;
}

/** The server tells `ProjectStatus[]`, of all projects, each time it has checked something: to editors that want to be told. */
export const statusNotification = 'allot/status';

export interface CheckParams {
    /** A file whose project is meant; all projects without it. */
    readonly uri?: string;
}

/** How a project stands. */
export interface ProjectStatus {
    readonly name: string;
    /** The folder; or the document that is a project of its own. */
    readonly uri: string;
    /** The language in which it is spoken of. */
    readonly language: MessageLanguage;
    /** How many texts it has. */
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    /** How many sums and other comparisons hold, do not, or cannot be decided yet. */
    readonly checks: { readonly passed: number; readonly failed: number; readonly open: number };
}

export interface CompileParams {
    /** A file whose project is meant. */
    readonly uri: string;
    /** A longer document is not sent. In UTF-16 code units. */
    readonly limit?: number;
}

export interface CompileAnswer {
    readonly status: ProjectStatus;
    /** The compiled document as it is written to files; null if an error keeps it from being made, or if it is too long. */
    readonly json: string | null;
    /** How long it is, where it is longer than was asked for. */
    readonly tooLong?: number;
    /** Where it is written unless somebody says otherwise; null for a document that is a project of its own. */
    readonly target: string | null;
}

/**
 * What the first thousand characters of a compiled document have, and those of other files do not: so that none of these is written
 * over. The language says the same by `looksCompiled`, which an editor has not got.
 */
export const compiledMark = /"format"\s{0,9}:\s{0,9}"allot"/;

export interface ExplainParams {
    readonly code: string;
    readonly language: MessageLanguage;
}

export interface CodesParams {
    readonly language: MessageLanguage;
}

export interface CodeTitle {
    readonly code: string;
    readonly title: string;
}

/** What the server asks an editor that answers it where it has no disk of its own: in a browser, and for files that are elsewhere. */
export const fileRequests = {
    /** `ReadFileParams` → `FileContentAnswer`, null if there is no such file. */
    read: 'allot/readFile',
    /** `ListFolderParams` → `FolderEntryAnswer[]`, null if there is no such folder. */
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
