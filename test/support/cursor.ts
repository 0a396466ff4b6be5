import type { Position } from 'vscode-languageserver-types';
import type { MessageLanguage, SourceDocument } from '../../language/index.js';
import type { Snapshot } from '../../server/snapshot.js';
import { makeSnapshot } from './snapshot.js';

/** A snapshot of texts of which one has the mark `<|>`, with the document and the position in which it stood. */
export async function atCursor(
    texts: { readonly [path: string]: string }, language: MessageLanguage = 'en',
): Promise<{ readonly snapshot: Snapshot; readonly document: SourceDocument; readonly position: Position }> {
    const marked = Object.keys(texts).filter(path => texts[path].includes('<|>'));
    if (marked.length !== 1) throw new Error(`${marked.length} texts have a cursor.`);
    const plain = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text.replace('<|>', '')]));
    const { snapshot, document } = await makeSnapshot(plain, language);
    const found = document(marked[0]);
    return { snapshot, document: found, position: found.positionAt(texts[marked[0]].indexOf('<|>')) };
}

/** A position's line and column from 1 with the path, as `plan.allot:3:5`. */
export function shown(uri: string, { line, character }: Position): string {
    return `${uri.replace('file:///project/', '')}:${line + 1}:${character + 1}`;
}
