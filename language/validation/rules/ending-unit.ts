import { followedBy, successorPlaces } from '../lives-words.js';
import { dayAfter } from '../../model/dates.js';
import { rule } from '../rule.js';
import { deathOf, unitsUsed } from './dead-unit.js';

/** A unit that lives when the document is issued but ends before the period does. */
export const endingUnit = rule('ending-unit', (model, report) => {
    for (const use of unitsUsed(model)) {
        const { allocation, unit, place, endsOn } = use;
        const end = unit.life.last;
        const periodEnd = allocation.validTo ?? allocation.period?.range.last;
        if (!end || !periodEnd || end >= periodEnd || deathOf(use)) continue;
        // A row that an adjustment has ended by then is not left without its unit.
        if (endsOn && endsOn <= dayAfter(end)) continue;
        report(place, { unit: unit.name, end, allocation: allocation.name, followed: followedBy(unit) }, { related: successorPlaces(unit) });
    }
});
