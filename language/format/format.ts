import { isReference } from 'langium';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { SourceDocument } from '../diagnostics/source-document.js';
import type * as ast from '../generated/ast.js';
import type { KeywordLanguage } from '../syntax/keywords.js';
import { writtenLanguage } from '../syntax/written-language.js';
import { parseDocument, type ParsedDocument } from '../syntax/parse.js';
import { layOut } from './layout.js';

export interface FormatOptions {
    /** The language in which keywords are written; undefined for that of most keywords of the text. */
    readonly keywords: KeywordLanguage | undefined;
}

/** The tidy text, or the first thing that keeps the text from being read: it is then left as it is. */
export type Formatted = { readonly text: string } | { readonly problem: Diagnostic };

/**
 * Writes a document tidily: one row on a line, blocks indented by four, the cells of rows in columns. Comments, single blank lines,
 * the line ends and what is said stay the same; a tidy text stays as it is. If the text would mean something else, which is a
 * mistake in here, that is the problem.
 */
export function formatDocument(source: SourceDocument, options: FormatOptions): Formatted {
    const formatted = formatParsed(parseDocument(source), options);
    return 'problem' in formatted ? formatted : { text: formatted.source.text };
}

/** The same of a text that is parsed already; what is written is parsed too, because that is how it is known to mean the same. */
export function formatParsed({ source, tree, diagnostics }: ParsedDocument, { keywords }: FormatOptions): ParsedDocument | { readonly problem: Diagnostic } {
    const problem = diagnostics.find(found => found.severity === 'error');
    if (problem) return { problem };
    const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n';
    const mark = source.text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = mark + layOut(source, tree, keywords ?? writtenLanguage(tree) ?? 'en').map(line => `${line}${lineEnd}`).join('');
    const written = parseDocument(new SourceDocument(source.path, text));
    return meaning(written.tree) === meaning(tree) ? written : { problem: changed(source) };
}

function changed(document: SourceDocument): Diagnostic {
    const detail = { en: 'formatting would change what this text says', vi: 'việc trình bày lại sẽ làm thay đổi nội dung' };
    return diagnostic('internal-error', { document, start: 0, end: 0 }, { detail });
}

/** A tree as text, without places. */
export function meaning(tree: ast.Document): string {
    return JSON.stringify(tree, (key, value: unknown) => {
        if (key.startsWith('$') && key !== '$type') return undefined;
        return isReference(value) ? { reference: value.$refText } : value;
    });
}
