import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { computeRows, fixTitleOf, type Place, type SourceDocument, writeComputedRows } from '../../language/index.js';
import type { Snapshot } from '../snapshot.js';
import { splitsIn } from '../splits.js';
import { workspaceEdit } from '../workspace-edit.js';

/** What can be written another way without a change of its meaning: computed rows as figures, and figures as computed rows. */
export function rewriteActions(snapshot: Snapshot, document: SourceDocument, place: Place): readonly CodeAction[] {
    const splits = splitsIn(snapshot, document).filter(split => split.place.start <= place.end && place.start <= split.place.end);
    return splits.flatMap(split => writeComputedRows(split) ?? computeRows(split, snapshot.model)).flatMap(fix => {
        const edit = workspaceEdit(snapshot, [fix]);
        return edit ? [{ title: fixTitleOf(fix, snapshot.language), kind: CodeActionKind.RefactorRewrite, edit }] : [];
    });
}
