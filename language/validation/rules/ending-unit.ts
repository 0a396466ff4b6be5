import { followedBy, successorPlaces } from '../lives-words.js';
import { rule } from '../rule.js';
import { deathOf, unitsUsed } from './dead-unit.js';

/** A unit that lives when the document is issued but ends before the period does. */
export const endingUnit = rule('ending-unit', (model, report) => {
    for (const { allocation, unit, place } of unitsUsed(model)) {
        const end = unit.life.last;
        const periodEnd = allocation.validTo ?? allocation.period?.range.last;
        if (!end || !periodEnd || end >= periodEnd || deathOf(unit, allocation)) continue;
        report(place, { unit: unit.name, end, allocation: allocation.name, followed: followedBy(unit) }, { related: successorPlaces(unit) });
    }
});
