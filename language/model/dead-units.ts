import type { Localized } from '../diagnostics/definition.js';
import { rangeContains, rangesOverlap } from './dates.js';
import { whenGiven } from './find-source.js';
import type { Allocation, AllocationVersion, Part, Split, Unit, When } from './model.js';

/** Whether a life has an end or a beginning of its own: what it shares with the unit around it is said of that one. */
export function hasOwnLife({ life }: Unit, scope?: Unit): boolean {
    if (scope && scope.life.first === life.first && scope.life.last === life.last) return false;
    return life.first !== undefined || life.last !== undefined;
}

/** When a unit is used without living then; undefined where it lives. */
export function deathOf({ life }: Unit, { period }: Pick<Allocation, 'period'>, { day }: When): Localized | undefined {
    if (day && !rangeContains(life, day)) return { en: `on ${day}`, vi: `vào ngày ${day}` };
    if (period && !rangesOverlap(life, period.range)) return { en: `for ${period.id}`, vi: `cho kỳ ${period.id}` };
    return undefined;
}

/** Whether a row is of a unit that does not live when it is given. */
export function isDeadRow({ member }: Pick<Part, 'member'>, { scope }: Pick<Split, 'scope'>, allocation: Allocation, when: When): boolean {
    return member?.kind === 'unit' && hasOwnLife(member, scope) && deathOf(member, allocation, when) !== undefined;
}

/** Whether a version has a row of a unit that does not live when it is given: what is in force afterwards is given to another one. */
export function hasDeadRow(version: AllocationVersion): boolean {
    const when = whenGiven(version);
    const isIn = (whole: Part): boolean => whole.splits.some(split => split.parts.some(part => isDeadRow(part, split, version.allocation, when) || isIn(part)));
    return isIn(version.total);
}
