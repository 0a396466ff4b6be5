import { related } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import type { Unit } from '../../model/model.js';
import { rule } from '../rule.js';

/** A unit that stands left of two arrows, or twice right of one: what goes where would have to be added up. */
export const successionTwice = rule('succession-twice', (model, report) => {
    for (const { used, rows } of model.successions) {
        if (used) continue;
        for (const row of rows) {
            const first = row.from.successors;
            if (first && first !== row) report(row.labelPlace, { unit: row.from.name }, { related: [related(first.labelPlace, 'first-here', {})] });
            const seen = new Map<Unit, Place>();
            for (const { unit, place } of row.targets) {
                const before = unit && seen.get(unit);
                if (before) report(place, { unit: unit.name }, { related: [related(before, 'first-here', {})] });
                else if (unit) seen.set(unit, place);
            }
        }
    }
});
