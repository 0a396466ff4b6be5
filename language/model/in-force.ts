import { beginsOn } from './begins-on.js';
import type { IsoDate } from './dates.js';
import type { Allocation, AllocationVersion, Part } from './model.js';

/**
 * What an allocation, or the one that has taken its place by then, assigns on a day: the value in force is what stands there.
 * Before its first day, and where the day is not known, the first version: it is the only one that can be meant.
 */
export function versionInForce(allocation: Allocation, day: IsoDate | undefined): AllocationVersion {
    return lastBegun(chainOf(allocation), day);
}

/** The same of the allocation itself, whether or not another one has taken its place by then. */
export function versionOn(allocation: Allocation, day: IsoDate | undefined): AllocationVersion {
    return lastBegun(allocation.versions, day);
}

function lastBegun(versions: readonly AllocationVersion[], day: IsoDate | undefined): AllocationVersion {
    return (day && versions.findLast(({ validFrom }, i) => i === 0 || (validFrom !== undefined && validFrom <= day))) || versions[0];
}

/** The versions of an allocation and, where it is replaced, those of what takes its place, in the order of time. */
export function chainOf(allocation: Allocation): readonly AllocationVersion[] {
    if (!allocation.replacedBy) return allocation.versions;
    const chain: AllocationVersion[] = [];
    const seen = new Set<Allocation>();
    for (let current: Allocation | undefined = allocation; current && !seen.has(current);) {
        seen.add(current);
        const next: Allocation | undefined = current.replacedBy;
        const end: IsoDate | undefined = next && beginsOn(next);
        chain.push(...current.versions.filter(({ validFrom }, i) => i === 0 || !end || (validFrom !== undefined && validFrom < end)));
        current = end ? next : undefined;
    }
    return chain;
}

/** The total or row of the first version in which there is one, from which a total or row of a later version comes. */
export function firstOf(part: Part): Part {
    let first = part;
    while (first.earlier) first = first.earlier;
    return first;
}
