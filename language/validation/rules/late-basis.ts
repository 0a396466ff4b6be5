import { related } from '../../diagnostics/diagnostic.js';
import { computationsOf } from '../computations.js';
import { rule } from '../rule.js';

/** Rows that are proportional to figures of a later date than the document that divides by them. */
export const lateBasis = rule('late-basis', (model, report) => {
    for (const { split: { owner }, computation: { weight, basis, basisPlace } } of computationsOf(model)) {
        if (!weight || !basis || owner.kind !== 'allocation' || !owner.date || basis.date <= owner.date) continue;
        report(basisPlace, { allocation: owner.name, date: owner.date, weight: weight.name, basisDate: basis.date }, {
            related: basis.reports.slice(0, 3).map(one => related(one.asOfPlace ?? one.namePlace, 'dated-here', { name: one.name, date: basis.date })),
        });
    }
});
