import type * as ast from '../generated/ast.js';
import { fix, type Fix, type TextEdit } from '../diagnostics/diagnostic.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';
import { placeOf } from '../syntax/places.js';
import type { Column } from './model.js';

/**
 * Fixes that add a column to a `columns` line and a `?` to every line of cells below it. A column is missed where the line is read,
 * before its rows are: the edits of its fix are completed as the rows come.
 */
export class ColumnAdditions {
    private readonly pending = new WeakMap<readonly Column[], Addition[]>();

    /** The fix that adds a column behind the last one of a line. It is taken back if a row has not as many cells as there are columns. */
    add(columns: readonly Column[], line: Place, name: string): readonly Fix[] {
        const edits = [{ place: { ...line, start: line.end }, text: `, ${name}` }];
        const fixes = [fix('add-column', { column: name }, edits)];
        const others = this.pending.get(columns);
        if (others) others.push({ fixes, edits });
        else this.pending.set(columns, [{ fixes, edits }]);
        return fixes;
    }

    /** Cells that have these columns, and what is written for one that nobody knows. */
    note(columns: readonly Column[], cells: readonly ast.Cell[], source: SourceDocument, unknown: '?' | '-'): void {
        const additions = this.pending.get(columns);
        if (!additions) return;
        const last = cells.at(-1);
        for (const { fixes, edits } of additions) {
            if (!last || cells.length !== columns.length) fixes.length = 0;
            else edits.push({ place: { ...placeOf(source, last), start: placeOf(source, last).end }, text: `, ${unknown}` });
        }
    }
}

interface Addition {
    readonly fixes: Fix[];
    readonly edits: TextEdit[];
}
