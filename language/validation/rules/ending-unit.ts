import { dayAfter, type IsoDate } from '../../model/dates.js';
import { deathOf } from '../../model/dead-units.js';
import { firstOf, versionOn } from '../../model/in-force.js';
import type { Allocation, AllocationVersion, Computation, Part } from '../../model/model.js';
import { CarryOvers } from '../fixes/carry-over.js';
import { followedBy, successorPlaces } from '../lives-words.js';
import { rule } from '../rule.js';
import { unitsUsed } from './dead-unit.js';

/** A unit that lives when the document is issued but ends before the period does, unless its row ends by then, too. */
export const endingUnit = rule('ending-unit', (model, report) => {
    const carryOvers = new CarryOvers(model);
    const said = new Set<Computation>();
    for (const { allocation, unit, place, part, when } of unitsUsed(model)) {
        const end = unit.life.last;
        const periodEnd = allocation.replacedBy ? allocation.validTo : allocation.period?.range.last;
        if (!end || !periodEnd || end >= periodEnd || deathOf(unit, allocation, when)) continue;
        if (part && isOver(part, allocation, dayAfter(end))) continue;
        // Computed rows stand in one place: the first that ends is told there.
        const computation = part?.computed ? part.split?.computation : undefined;
        if (computation && said.has(computation)) continue;
        if (computation) said.add(computation);
        report(place, { unit: unit.name, end, allocation: allocation.name, followed: followedBy(unit) }, {
            related: successorPlaces(unit), fixes: part ? carryOvers.of(allocation, unit) : [],
        });
    }
});

/** Whether an adjustment has ended a row by a day, or said what it is in the next life of its unit. What is not understood counts as if it had. */
function isOver(part: Part, allocation: Allocation, day: IsoDate): boolean {
    const version = versionOn(allocation, day);
    if (version === allocation.versions[0]) return false;
    return version.damaged || membersOf(version).get(firstOf(part)) !== part.member;
}

const members = new WeakMap<AllocationVersion, Map<Part, Part['member']>>();

/** What the rows of a version stand for, by the rows from which they come. */
function membersOf(version: AllocationVersion): ReadonlyMap<Part, Part['member']> {
    let known = members.get(version);
    if (!known) {
        members.set(version, known = new Map());
        collect(version.total, known);
    }
    return known;
}

function collect({ splits }: Part, into: Map<Part, Part['member']>): void {
    for (const part of splits.flatMap(({ parts }) => parts)) {
        into.set(firstOf(part), part.member);
        collect(part, into);
    }
}
