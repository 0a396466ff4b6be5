import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import type { Part, Unit } from '../../model/model.js';
import { isWithin } from './carried-figures.js';
import { memberLabels } from './member-label.js';

/**
 * Names what a unit has become where its row stands: the only successor, which got all of it, or what has become of that; or, of a unit that
 * begins only later, the only one that it comes from and that has no row. Not where
 * that has a row already, and not in a CSV file, where codes may stand.
 *
 * @param lives whether a unit can be used there
 */
export function replaceRow({ member, split, labelPlace: place, computed, kind }: Part, lives: (unit: Unit) => boolean): readonly Fix[] {
    if (member?.kind !== 'unit' || kind !== 'row' || !split || computed || place.document !== split.place.document) return [];
    const canHaveRow = (unit: Unit) => unit.level === split.rows.level && isWithin(unit, split.scope)
        && !split.parts.some(part => part.member?.kind === 'unit' && part.member !== member && part.member.lives === unit.lives);
    const successor = successorThen(member, lives);
    // A unit that begins only later may have been written for one of those that it comes from.
    const before = successor ? [] : member.predecessors.map(({ from }) => from).filter(from => lives(from) && canHaveRow(from));
    const instead = successor ?? (before.length === 1 ? before[0] : undefined);
    if (!instead || !canHaveRow(instead)) return [];
    const [text] = memberLabels(split, [instead]);
    return [fix('write-instead', { text }, [{ place, text }])];
}

/** The first of those that a unit has become, each the whole of the one before, that can be used. */
function successorThen(unit: Unit, lives: (unit: Unit) => boolean): Unit | undefined {
    const seen = new Set<Unit>();
    for (let one: Unit | undefined = unit; one && !seen.has(one);) {
        seen.add(one);
        const targets: readonly { readonly unit: Unit | undefined; readonly extent: string }[] = one.successors?.targets ?? [];
        one = targets.length === 1 && targets[0].extent === 'whole' ? targets[0].unit : undefined;
        if (one && lives(one)) return one;
    }
    return undefined;
}
