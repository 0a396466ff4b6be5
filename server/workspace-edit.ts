import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fix } from '../language/index.js';
import { rangeOf } from './positions.js';
import type { Snapshot } from './snapshot.js';

/** The edits of fixes by file; undefined if one is meant for a text that stands in no file. */
export function workspaceEdit(snapshot: Snapshot, fixes: readonly Fix[]): WorkspaceEdit | undefined {
    const changes: { [uri: string]: TextEdit[] } = {};
    for (const { place, text } of fixes.flatMap(fix => fix.edits)) {
        const uri = snapshot.uriOf(place.document);
        if (uri === undefined) return undefined;
        (changes[uri] ??= []).push({ range: rangeOf(place), newText: text });
    }
    return { changes };
}
