import { readFileSync } from 'node:fs';
import { messageOf, type Diagnostic } from '../../language/diagnostics/diagnostic.js';
import { SourceDocument } from '../../language/diagnostics/source-document.js';
import { parseDocument, type ParsedDocument } from '../../language/syntax/parse.js';

/** The samples: every construct, in both keyword languages. */
export const samples = ['constructs', 'constructs.vi', 'rare-constructs', 'rare-constructs.vi'] as const;

/** The text of a sample. */
export function sample(name: (typeof samples)[number]): string {
    return readFileSync(`test/syntax/fixtures/${name}.allot`, 'utf8');
}

export function read(text: string): ParsedDocument {
    return parseDocument(new SourceDocument('plan.allot', text));
}

/** Every diagnostic as `line:column code` (from 1) and its English message. */
export function said(text: string): readonly string[] {
    const { source, diagnostics } = read(text);
    return diagnostics.map(found => {
        const { line, character } = source.positionAt(found.place.start);
        return `${line + 1}:${character + 1} ${found.code}: ${messageOf(found, 'en')}`;
    });
}

/** The text with a fix of a diagnostic made, the first one unless told otherwise. */
export function fixed(text: string, found: Diagnostic, index = 0): string {
    const edits = [...found.fixes[index].edits].sort((a, b) => b.place.start - a.place.start);
    return edits.reduce((result, edit) => result.slice(0, edit.place.start) + edit.text + result.slice(edit.place.end), text);
}
