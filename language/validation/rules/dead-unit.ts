import type { Localized } from '../../diagnostics/definition.js';
import { related } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import { rangeContains, rangesOverlap, type IsoDate } from '../../model/dates.js';
import { firstOf } from '../../model/in-force.js';
import type { Allocation, Model, Part, Unit } from '../../model/model.js';
import { followedBy, lifePhrase, successorPlaces } from '../lives-words.js';
import { rule } from '../rule.js';

/** A unit that does not live on the date of the document, or at no time of the period. */
export const deadUnit = rule('dead-unit', (model, report) => {
    for (const use of unitsUsed(model)) {
        const { allocation, unit, place } = use;
        const dead = deathOf(use);
        if (!dead) continue;
        report(place, { unit: unit.name, life: lifePhrase(unit), followed: followedBy(unit), allocation: allocation.name, when: dead }, {
            related: [related(unit.namePlace, 'declared-here', { name: unit.name }), ...successorPlaces(unit)],
        });
    }
});

export interface UnitUse {
    readonly allocation: Allocation;
    readonly unit: Unit;
    readonly place: Place;
    /** The day on which it must live: that of the document, or of the adjustment that added its row. */
    readonly date: IsoDate | undefined;
    /** The first day on which an adjustment has ended its row. */
    readonly endsOn: IsoDate | undefined;
}

/** Every use of a unit with a limited life in an allocation: as its receiver, and as a row. */
export function* unitsUsed(model: Model): Generator<UnitUse> {
    for (const allocation of model.allocations) {
        const { receiver } = allocation;
        if (receiver?.kind === 'unit' && isLimited(receiver)) yield { allocation, unit: receiver, place: allocation.receiverPlace, date: allocation.date, endsOn: undefined };
        const ends = endsOf(allocation);
        yield* unitsIn(allocation.total, allocation, allocation.date, ends);
        for (const { total, validFrom } of allocation.versions.slice(1)) yield* addedUnits(total, allocation, validFrom, ends);
    }
}

/** When each row was ended, by the row as it was at first. */
function endsOf({ versions }: Allocation): ReadonlyMap<Part, IsoDate | undefined> {
    const ends = new Map<Part, IsoDate | undefined>();
    for (const { adjustments, validFrom } of versions) {
        for (const { part, after } of adjustments.flatMap(({ changes }) => changes)) {
            if (part.split && after.status === 'none' && !part.split.parts.includes(part)) ends.set(firstOf(part), validFrom);
        }
    }
    return ends;
}

/** The units of rows that a version added. */
function* addedUnits(whole: Part, allocation: Allocation, date: IsoDate | undefined, ends: Ends): Generator<UnitUse> {
    for (const split of whole.splits) {
        for (const part of split.parts) {
            if (part.earlier) yield* addedUnits(part, allocation, date, ends);
            else if (part.member?.kind === 'unit' && isLimited(part.member, split.scope)) yield { allocation, unit: part.member, place: part.labelPlace, date, endsOn: ends.get(part) };
        }
    }
}

type Ends = ReadonlyMap<Part, IsoDate | undefined>;

function* unitsIn(whole: Part, allocation: Allocation, date: IsoDate | undefined, ends: Ends): Generator<UnitUse> {
    for (const split of whole.splits) {
        for (const column of split.columns) {
            if (column.member?.kind === 'unit' && isLimited(column.member, split.scope)) yield { allocation, unit: column.member, place: column.place, date, endsOn: undefined };
        }
        // Computed rows stand in one place, and they live when the document is issued: the first that ends is told there.
        const computed = split.computation?.rows.find(row => row.member?.kind === 'unit' && isLimited(row.member, split.scope));
        for (const part of split.parts) {
            if (part.computed && part !== computed) continue;
            if (part.member?.kind === 'unit' && isLimited(part.member, split.scope)) yield { allocation, unit: part.member, place: part.labelPlace, date, endsOn: ends.get(part) };
            if (part.splits.length) yield* unitsIn(part, allocation, date, ends);
        }
    }
}

/** Whether a life has an end or a beginning of its own: what it shares with the unit around it is said of that one. */
function isLimited({ life }: Unit, scope?: Unit): boolean {
    if (scope && scope.life.first === life.first && scope.life.last === life.last) return false;
    return life.first !== undefined || life.last !== undefined;
}

/** When a unit is used without living then; undefined where it lives. */
export function deathOf({ unit: { life }, date, allocation: { period } }: UnitUse): Localized | undefined {
    if (date && !rangeContains(life, date)) return { en: `on ${date}`, vi: `vào ngày ${date}` };
    if (period && !rangesOverlap(life, period.range)) return { en: `for ${period.id}`, vi: `cho kỳ ${period.id}` };
    return undefined;
}
