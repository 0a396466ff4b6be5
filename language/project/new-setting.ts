import type { TextEdit } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../diagnostics/source-document.js';

/**
 * The edit that adds a setting at the end of allot.yaml. Undefined where it is there already, or the file is written in another
 * way than with a setting on each line.
 */
export function newSetting(document: SourceDocument, key: string, value: string): TextEdit | undefined {
    const { text } = document;
    if (new RegExp(`^\\s*(?:["']?${key}["']?\\s*:|\\{|\\.\\.\\.|---)`, 'm').test(text)) return undefined;
    const place = { document, start: text.length, end: text.length };
    const end = lineEndOf(text);
    return { place, text: `${text === '' || text.endsWith('\n') ? '' : end}${key}: ${value}${end}` };
}

/** The ends of lines as a text has them. */
export function lineEndOf(text: string): string {
    return text.includes('\r\n') ? '\r\n' : '\n';
}
