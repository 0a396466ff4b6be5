import type { Allocation, Cursor, Report, SourceDocument, Split } from '../../language/index.js';
import { splitsOf } from '../splits.js';
import type { Snapshot } from '../snapshot.js';

/** Where a name is being typed. */
export interface CompletionPlace {
    readonly document: SourceDocument;
    readonly offset: number;
    /** What the place stands in, the outermost first. */
    readonly enclosing: Cursor['enclosing'];
    /** Behind a point: the names before it say which life of a unit is meant. */
    readonly inPath: boolean;
}

/** The allocation or report around a place; undefined if none was understood there. */
export function allocationAt({ model }: Snapshot, { document, enclosing }: CompletionPlace): Allocation | Report | undefined {
    const statement = enclosing.find(one => one.type === 'Allocation' || one.type === 'Report');
    return [...model.allocations, ...model.reports].find(({ place }) => place.document === document && place.start === statement?.start);
}

/** The innermost split around a place; undefined if none was understood there. */
export function splitAt(snapshot: Snapshot, place: CompletionPlace): Split | undefined {
    const start = place.enclosing.findLast(one => one.type === 'Split')?.start;
    const owner = allocationAt(snapshot, place);
    return owner && splitsOf(owner).find(split => split.place.start === start);
}
