import type { AdjustedFigure, Adjustment, ParsedDocument, Place, Split } from '../language/index.js';
import type { Snapshot } from './snapshot.js';

type Statement = ParsedDocument['tree']['statements'][number];
type AdjustmentNode = Extract<Statement, { readonly $type: 'Adjustment' }>;
type Item = AdjustmentNode['items'][number] | Extract<AdjustmentNode['items'][number], { readonly $type: 'Split' }>['items'][number];

/** A line of an adjustment that has figures, as it is written: with those that stay as they are. */
export interface AdjustedLine {
    readonly kind: 'line';
    /** With its block, if it has one. */
    readonly place: Place;
    /** What stands before its figures. */
    readonly labelPlace: Place;
    /** Each of its cells. */
    readonly cellPlaces: readonly Place[];
    /** What was understood of its cells, those with an arrow. */
    readonly changes: readonly AdjustedFigure[];
}

/** `split by …` in an adjustment. */
export interface AdjustedSplit {
    readonly kind: 'split';
    readonly place: Place;
    /** From `split by` to its last dimension. */
    readonly headPlace: Place;
    /** In the version that the adjustment makes; absent where none of its rows was understood. */
    readonly split: Split | undefined;
}

/** What stands in the block of an adjustment, with what the model made of it: what stands around something before that. */
export function linesOf(snapshot: Snapshot, { place: { document, start }, changes }: Adjustment): readonly (AdjustedLine | AdjustedSplit)[] {
    const node = snapshot.parsedOf(document).tree.statements.find(({ $cstNode }) => $cstNode?.offset === start);
    if (node?.$type !== 'Adjustment') return [];
    const changesAt = new Map<number, AdjustedFigure[]>();
    for (const change of changes) changesAt.set(change.labelPlace.start, [...changesAt.get(change.labelPlace.start) ?? [], change]);
    const place = (from: number, to: number): Place => ({ document, start: from, end: to });
    const walk = (items: readonly Item[]): readonly (AdjustedLine | AdjustedSplit)[] => items.flatMap(item => {
        const { $cstNode } = item;
        if (!$cstNode) return [];
        if (item.$type === 'Split') {
            const rows = item.items.flatMap(row => changesAt.get(row.$cstNode?.offset ?? -1) ?? []);
            const head = (item.columns ?? item.rows)?.$cstNode?.end ?? $cstNode.offset;
            return [{ kind: 'split', place: place($cstNode.offset, $cstNode.end), headPlace: place($cstNode.offset, head), split: rows[0]?.part.split }, ...walk(item.items)];
        }
        if (!('cells' in item)) return [];
        const cellPlaces = item.cells.flatMap(cell => (cell.$cstNode ? place(cell.$cstNode.offset, cell.$cstNode.end) : []));
        const label = document.text.slice($cstNode.offset, cellPlaces[0]?.start ?? $cstNode.end).trimEnd();
        const line: AdjustedLine = {
            kind: 'line', place: place($cstNode.offset, $cstNode.end), labelPlace: place($cstNode.offset, $cstNode.offset + label.length), cellPlaces,
            changes: changesAt.get($cstNode.offset) ?? [],
        };
        return [line, ...item.$type === 'Row' ? walk(item.items as readonly Item[]) : []];
    });
    return walk(node.items);
}
