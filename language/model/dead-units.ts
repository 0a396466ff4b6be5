import type { Localized } from '../diagnostics/definition.js';
import { rangeContains, rangesOverlap } from './dates.js';
import { whenGiven } from './find-source.js';
import type { Allocation, AllocationVersion, Figure, Part, Report, Split, Unit, When } from './model.js';

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

/**
 * When figures of a unit are reported without it living then: neither on the day nor in any part of the period. Undefined where it lives, or
 * where it is not known when they are reported.
 */
export function deathReported({ life }: Unit, { asOf: day, period }: Pick<Report, 'asOf' | 'period'>): Localized | undefined {
    if ((day && rangeContains(life, day)) || (period && rangesOverlap(life, period.range))) return undefined;
    if (period) return { en: `for ${period.id}`, vi: `kỳ ${period.id}` };
    return day && { en: `on ${day}`, vi: `ngày ${day}` };
}

/** Whether a report says that there is something of a total, claim or row: that an ended unit has nothing, or that this is not known, is true. */
export function reportsSomething({ cells, values, splits }: Pick<Part, 'cells' | 'values' | 'splits'>): boolean {
    return [...cells, ...values].some(isSomething) || splits.some(({ parts }) => parts.some(reportsSomething));
}

/** Whether a figure is more than nothing, as far as it is known. */
export function isSomething(figure: Figure | undefined): boolean {
    return figure !== undefined && (figure.value ? !figure.value.isZero() : figure.status === 'stated');
}

/** Whether a row stands for a unit that does not live when it is given or reported. */
export function isDeadThen(part: Part, { scope, owner }: Pick<Split, 'scope' | 'owner'>): boolean {
    if (owner.kind === 'allocation') return isDeadRow(part, { scope }, owner, whenGiven(owner.versions[0]));
    const { member } = part;
    return member?.kind === 'unit' && hasOwnLife(member, scope) && reportsSomething(part) && deathReported(member, owner) !== undefined;
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
