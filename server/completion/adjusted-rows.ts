import type { Adjustment, Member, Part, Split } from '../../language/index.js';
import type { Snapshot } from '../snapshot.js';
import { columnsAt, figureBefore, splitsBefore, wholeBefore } from './before-adjustment.js';
import type { CompletionPlace } from './completion-place.js';
import type { FittingName } from './fitting-names.js';
import { keyOf, membersOf, shortTime } from './split-members.js';

/** The adjustment around a place; undefined if none was understood there. */
export function adjustmentAt({ model }: Snapshot, { document, enclosing }: CompletionPlace): Adjustment | undefined {
    const start = enclosing.find(one => one.type === 'Adjustment')?.start;
    return start === undefined ? undefined : model.adjustments.find(({ place }) => place.document === document && place.start === start);
}

/**
 * What rows of an adjustment can name, with the figures that are in force before it: first what has a row, then what can get one. What it
 * already adjusts is not offered again.
 */
export function adjustedRows(snapshot: Snapshot, place: CompletionPlace, adjustment: Adjustment): readonly FittingName[] | undefined {
    const names = new Map<string, FittingName>();
    for (const split of splitsBefore(place, adjustment)) {
        for (const name of rowsOf(snapshot, adjustment, split) ?? []) {
            const key = memberKey(name);
            const known = names.get(key);
            // Of the splits of an allocation that one is meant which has the row.
            if (!known || known.rank > name.rank) names.set(key, name);
        }
    }
    if (!names.size) return undefined;
    for (const member of adjustedMembers(place, adjustment)) names.delete(keyOf(member));
    return [...names.values()];
}

function rowsOf(snapshot: Snapshot, adjustment: Adjustment, split: Split): readonly FittingName[] | undefined {
    const columns = columnsAt(snapshot, adjustment, split);
    const rows = new Map(split.parts.flatMap(part => (part.member ? [[keyOf(part.member), part] as const] : [])));
    return membersOf(snapshot.model, split, split.rows)?.map(name => {
        const row = rows.get(memberKey(name));
        const inForce = columns.map(column => figureBefore(row?.cells[split.columns.indexOf(column)], column.scale));
        return { ...shortTime(split)(name), rank: row ? 0 : 1, inForce };
    });
}

function memberKey({ declaration, text }: FittingName): string {
    return declaration ? keyOf(declaration as Member) : text;
}

/** The members of the rows that the adjustment has in the same block, that at the place apart. */
function adjustedMembers(place: CompletionPlace, adjustment: Adjustment): readonly Member[] {
    const whole = wholeBefore(place, adjustment);
    return adjustment.changes.flatMap(({ part, labelPlace: { start, end } }) =>
        (part.member && isIn(part, whole) && (place.offset < start || end < place.offset) ? part.member : []));
}

/** Whether a row is one of a whole as that was in the version before. */
function isIn({ split }: Part, whole: Part | undefined): boolean {
    return split !== undefined && (split.whole.earlier ?? split.whole) === whole;
}
