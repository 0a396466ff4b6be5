import type { Allocation, Part, Report, SourceDocument, Split } from '../language/index.js';
import type { Snapshot } from './snapshot.js';

/** All splits of an allocation or a report, those in the blocks of rows after the one around them. */
export function splitsOf(owner: Allocation | Report): readonly Split[] {
    const wholes = owner.kind === 'allocation' ? [owner.total] : [...owner.claims, ...(owner.table ? [owner.table] : [])];
    return wholes.flatMap(splitsWithin);
}

/** All splits that stand in a document. */
export function splitsIn({ model }: Snapshot, document: SourceDocument): readonly Split[] {
    return [...model.allocations, ...model.reports].filter(({ place }) => place.document === document).flatMap(splitsOf);
}

function splitsWithin(whole: Part): readonly Split[] {
    return whole.splits.flatMap(split => [split, ...split.parts.flatMap(splitsWithin)]);
}
