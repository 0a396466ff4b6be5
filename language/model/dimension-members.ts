import { rangeContains, rangesOverlap, subdivide, type BoundedRange, type DateRange, type IsoDate } from './dates.js';
import type { Dimension, Member, Period, Unit } from './model.js';
import { timeUnitOfDimension } from './resolve-members.js';
import type { UnitScopes } from './unit-scope.js';

/**
 * The members of a dimension that a split is expected to list: the units of the level that live on the day and in the
 * period, all members of a category, all calendar periods within the period. Of organisations none is expected.
 */
export function membersOf(
    dimension: Dimension, scopes: UnitScopes, scope: Unit | undefined, day: IsoDate | undefined, period: BoundedRange | undefined,
    periodOf: (range: BoundedRange) => Period,
): readonly Member[] {
    const unit = timeUnitOfDimension(dimension);
    if (unit) return period ? subdivide(period, unit).map(part => periodOf(part.range)) : [];
    if (dimension.category) return dimension.category.members;
    if (!dimension.level || !scope) return [];
    return scopes.of(scope, dimension.level).units.filter(one => lives(one, day, period));
}

/** Whether a unit lives on the day (where it is known) and at some time in the period. */
export function lives(unit: Unit, day: IsoDate | undefined, period: DateRange | undefined): boolean {
    if (unit.life.first === undefined && unit.life.last === undefined) return true;
    return (!day || rangeContains(unit.life, day)) && (!period || rangesOverlap(unit.life, period));
}
