import { isReference } from 'langium';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { SourceDocument } from '../diagnostics/source-document.js';
import type * as ast from '../generated/ast.js';
import type { KeywordLanguage } from '../syntax/keywords.js';
import { parseDocument } from '../syntax/parse.js';
import { layOut } from './layout.js';

export interface FormatOptions {
    /** The language in which keywords are written. */
    readonly keywords: KeywordLanguage;
}

/** The tidy text, or the first thing that keeps the text from being read: it is then left as it is. */
export type Formatted = { readonly text: string } | { readonly problem: Diagnostic };

/**
 * Writes a document tidily: one row on a line, blocks indented by four, the cells of rows in columns. Comments, single blank lines,
 * the line ends and what is said stay the same; a tidy text stays as it is. Throws if the text would mean something else, which
 * is a mistake in here.
 */
export function formatDocument(source: SourceDocument, { keywords }: FormatOptions): Formatted {
    const { tree, diagnostics } = parseDocument(source);
    const problem = diagnostics.find(found => found.severity === 'error');
    if (problem) return { problem };
    const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n';
    const mark = source.text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = mark + layOut(source, tree, keywords).map(line => `${line}${lineEnd}`).join('');
    const again = parseDocument(new SourceDocument(source.path, text));
    if (meaning(again.tree) !== meaning(tree)) throw new Error(`Formatting would change what ${source.path} says.`);
    return { text };
}

/** A tree as text, without places. */
export function meaning(tree: ast.Document): string {
    return JSON.stringify(tree, (key, value: unknown) => {
        if (key.startsWith('$') && key !== '$type') return undefined;
        return isReference(value) ? { reference: value.$refText } : value;
    });
}
