import { Decimal } from './decimal.js';
import type { SuccessionRow, Unit } from './model.js';

/**
 * What keeps the figures of two lives of a unit from being compared: a row by which it lost or gained something between them.
 * Undefined where it stayed what it was, as far as successions say, and only its place or its name changed.
 */
export function successionBetween(one: Unit, other: Unit): SuccessionRow | undefined {
    const { lives } = one;
    const [start, end] = [lives.indexOf(one), lives.indexOf(other)].sort((a, b) => a - b);
    for (let i = Math.max(start, 0); i < end; i++) {
        const [before, after] = [lives[i], lives[i + 1]];
        const rows = [...before.successors ? [before.successors] : [], ...after.predecessors];
        const changed = rows.find(row => !isWhole(row, before, after));
        if (changed) return changed;
    }
    return undefined;
}

/** Whether a row says that all of one life, and nothing of it elsewhere, is the other one. */
function isWhole({ from, targets }: SuccessionRow, before: Unit, after: Unit): boolean {
    return from === before && targets.length === 1 && targets[0].unit === after && targets[0].share?.equals(Decimal.one) === true;
}
