import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { SourceDocument } from '../diagnostics/source-document.js';
import { decodeText } from './decode-text.js';
import { loadProblem } from './load-texts.js';
import type { ProjectFiles } from './project-files.js';

/** Larger files are refused, in bytes: no plan is that large, and a mistaken one should not fill the memory. */
export const largestFile = 50 * 1024 * 1024;

/**
 * Reads a file of a project as a document with the path `prefix` + `path` in NFC; undefined where there is none, or where
 * it cannot be read, which is reported.
 */
export async function readSource(
    files: ProjectFiles, folder: string, path: string, prefix: string, report: (diagnostic: Diagnostic) => void,
): Promise<SourceDocument | undefined> {
    const content = await files.read(`${folder}/${path}`, largestFile);
    const shown = (prefix + path).normalize('NFC');
    if (content === undefined) return undefined;
    if ('problem' in content) return void report(unreadable(shown, content.problem));
    if ('text' in content) return new SourceDocument(shown, content.text.replace(/^\uFEFF/, ''));
    if (content.bytes.length > largestFile) return void report(unreadable(shown, loadProblem.tooLarge(largestFile / 1024 / 1024)));
    const decoded = decodeText(content.bytes);
    if ('text' in decoded) return new SourceDocument(shown, decoded.text);
    report(diagnostic('not-utf-8', { document: new SourceDocument(shown, ''), start: 0, end: 0 }, { offset: decoded.invalidByte }));
    return undefined;
}

/** A file that is there and cannot be read. */
export function unreadable(path: string, reason: Localized): Diagnostic {
    return diagnostic('unreadable-file', { document: new SourceDocument(path, ''), start: 0, end: 0 }, { reason });
}
