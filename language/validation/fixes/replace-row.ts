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
export function replaceRow(part: Part, lives: (unit: Unit) => boolean): readonly Fix[] {
    if (part.member?.kind !== 'unit') return [];
    const successor = successorThen(part.member, lives);
    // A unit that begins only later may have been written for one of those that it comes from.
    const before = successor ? [] : part.member.predecessors.map(({ from }) => from).filter(from => lives(from) && canHaveRow(part, from));
    return nameInstead(part, successor ?? (before.length === 1 ? before[0] : undefined));
}

/** Names another unit where a row stands, if that has none yet. */
export function nameInstead(part: Part, instead: Unit | undefined): readonly Fix[] {
    const { kind, split, labelPlace: place, computed } = part;
    if (!instead || kind !== 'row' || !split || computed || place.document !== split.place.document || !canHaveRow(part, instead)) return [];
    const [text] = memberLabels(split, [instead]);
    return [fix('write-instead', { text }, [{ place, text }])];
}

function canHaveRow({ member, split }: Part, unit: Unit): boolean {
    return split !== undefined && unit.level === split.rows.level && isWithin(unit, split.scope)
        && !split.parts.some(part => part.member?.kind === 'unit' && part.member !== member && part.member.lives === unit.lives);
}

/** What a unit was or has become when it lived, if that is for certain the same: each the whole of the one before, and of nothing else. */
export function sameUnitThen(unit: Unit, lives: (unit: Unit) => boolean): Unit | undefined {
    return successorThen(unit, lives, isOnlyFromOne) ?? predecessorThen(unit, lives);
}

/** Whether all that a unit is comes from one row: it has no life before to which that was added. */
function isOnlyFromOne(unit: Unit): boolean {
    const { predecessors, lives } = unit;
    return predecessors.length === 1 && (lives[0] === unit || predecessors[0].from.lives === lives);
}

function predecessorThen(unit: Unit, lives: (unit: Unit) => boolean): Unit | undefined {
    const seen = new Set<Unit>();
    for (let one = unit; !seen.has(one) && isOnlyFromOne(one);) {
        seen.add(one);
        const [{ from, targets }] = one.predecessors;
        if (targets.length !== 1 || targets[0].extent !== 'whole') return undefined;
        if (lives(from)) return from;
        one = from;
    }
    return undefined;
}

/** The first of those that a unit has become, each the whole of the one before, that can be used. */
function successorThen(unit: Unit, lives: (unit: Unit) => boolean, follows: (successor: Unit) => boolean = () => true): Unit | undefined {
    const seen = new Set<Unit>();
    for (let one: Unit | undefined = unit; one && !seen.has(one);) {
        seen.add(one);
        const targets: readonly { readonly unit: Unit | undefined; readonly extent: string }[] = one.successors?.targets ?? [];
        one = targets.length === 1 && targets[0].extent === 'whole' ? targets[0].unit : undefined;
        if (one && !follows(one)) return undefined;
        if (one && lives(one)) return one;
    }
    return undefined;
}
