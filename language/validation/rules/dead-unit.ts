import { related } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import { deathOf, hasOwnLife } from '../../model/dead-units.js';
import { whenGiven } from '../../model/find-source.js';
import type { Allocation, Model, Part, Unit, When } from '../../model/model.js';
import { replaceRow } from '../fixes/replace-row.js';
import { followedBy, lifePhrase, successorPlaces } from '../lives-words.js';
import { rule } from '../rule.js';

/** A unit that does not live on the date of the document, or at no time of the period. */
export const deadUnit = rule('dead-unit', (model, report) => {
    for (const { allocation, unit, place, part, when } of unitsUsed(model)) {
        const dead = deathOf(unit, allocation, when);
        if (!dead) continue;
        report(place, { unit: unit.name, life: lifePhrase(unit), followed: followedBy(unit), allocation: allocation.name, when: dead }, {
            related: [related(unit.namePlace, 'declared-here', { name: unit.name }), ...successorPlaces(unit)],
            fixes: part ? replaceRow(part, other => !deathOf(other, allocation, when)) : [],
        });
    }
});

export interface UnitUse {
    readonly allocation: Allocation;
    readonly unit: Unit;
    readonly place: Place;
    /** When the document says so that uses it: of the allocation, or of an adjustment. */
    readonly when: When;
    /** The row that stands for it; absent for receivers and columns. */
    readonly part: Part | undefined;
}

/** Every use of a unit with a limited life in an allocation: as its receiver, as a row or column, and as a row that an adjustment adds. */
export function* unitsUsed(model: Model): Generator<UnitUse> {
    for (const allocation of model.allocations) {
        const { receiver, receiverPlace: place, versions: [first, ...others] } = allocation;
        const when = whenGiven(first);
        if (receiver?.kind === 'unit' && hasOwnLife(receiver)) yield { allocation, unit: receiver, place, when, part: undefined };
        yield* unitsIn(allocation.total, { allocation, when });
        for (const version of others) {
            for (const use of unitsIn(version.total, { allocation, when: whenGiven(version) })) if (use.part && !use.part.earlier) yield use;
        }
    }
}

function* unitsIn(whole: Part, of: Pick<UnitUse, 'allocation' | 'when'>): Generator<UnitUse> {
    for (const split of whole.splits) {
        for (const { member, place } of split.columns) {
            if (member?.kind === 'unit' && hasOwnLife(member, split.scope)) yield { ...of, unit: member, place, part: undefined };
        }
        for (const part of split.parts) {
            const { member, labelPlace: place } = part;
            if (member?.kind === 'unit' && hasOwnLife(member, split.scope)) yield { ...of, unit: member, place, part };
            if (part.splits.length) yield* unitsIn(part, of);
        }
    }
}
