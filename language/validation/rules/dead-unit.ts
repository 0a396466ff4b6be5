import type { Localized } from '../../diagnostics/definition.js';
import { related } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import { rangeContains, rangesOverlap } from '../../model/dates.js';
import type { Allocation, Model, Part, Unit } from '../../model/model.js';
import { followedBy, lifePhrase, successorPlaces } from '../lives-words.js';
import { rule } from '../rule.js';

/** A unit that does not live on the date of the document, or at no time of the period. */
export const deadUnit = rule('dead-unit', (model, report) => {
    for (const { allocation, unit, place } of unitsUsed(model)) {
        const dead = deathOf(unit, allocation);
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
}

/** Every use of a unit with a limited life in an allocation: as its receiver, and as a row. */
export function* unitsUsed(model: Model): Generator<UnitUse> {
    for (const allocation of model.allocations) {
        const { receiver } = allocation;
        if (receiver?.kind === 'unit' && isLimited(receiver)) yield { allocation, unit: receiver, place: allocation.receiverPlace };
        yield* unitsIn(allocation.total, allocation);
    }
}

function* unitsIn(whole: Part, allocation: Allocation): Generator<UnitUse> {
    for (const split of whole.splits) {
        for (const column of split.columns) {
            if (column.member?.kind === 'unit' && isLimited(column.member, split.scope)) yield { allocation, unit: column.member, place: column.place };
        }
        // Computed rows stand in one place, and they live when the document is issued: the first that ends is told there.
        const computed = split.computation?.rows.find(row => row.member?.kind === 'unit' && isLimited(row.member, split.scope));
        for (const part of split.parts) {
            if (part.computed && part !== computed) continue;
            if (part.member?.kind === 'unit' && isLimited(part.member, split.scope)) yield { allocation, unit: part.member, place: part.labelPlace };
            if (part.splits.length) yield* unitsIn(part, allocation);
        }
    }
}

/** Whether a life has an end or a beginning of its own: what it shares with the unit around it is said of that one. */
function isLimited({ life }: Unit, scope?: Unit): boolean {
    if (scope && scope.life.first === life.first && scope.life.last === life.last) return false;
    return life.first !== undefined || life.last !== undefined;
}

/** When a unit is used without living then; undefined where it lives. */
export function deathOf({ life }: Unit, { date, period }: Allocation): Localized | undefined {
    if (date && !rangeContains(life, date)) return { en: `on ${date}`, vi: `vào ngày ${date}` };
    if (period && !rangesOverlap(life, period.range)) return { en: `for ${period.id}`, vi: `cho kỳ ${period.id}` };
    return undefined;
}
