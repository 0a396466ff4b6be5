import type { Localized } from '../diagnostics/definition.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../diagnostics/source-document.js';

/** What became of a CSV file that a text of a project names. */
export type RowsFileContent =
    | { readonly document: SourceDocument }
    /** It cannot be used, for a reason that stands where it is named; `near` is the name, as it would be written, that is probably meant. */
    | { readonly reason: Localized; readonly near?: string }
    /** It is there and cannot be read, which is told of the file itself. */
    | { readonly unread: Diagnostic };

/** A CSV file as one text names it. Whether the text really takes rows from it (or only says so in a comment) is not known yet. */
export type RowsFile = RowsFileContent & {
    /** The path of the text. */
    readonly from: string;
    /** The file as it is named there, in NFC. */
    readonly file: string;
};

/** Whether a text names a file of rows: only such names are looked for and watched. */
export function isRowsFileName(name: string): boolean {
    return /\.csv$/i.test(name);
}
