import { related } from '../../diagnostics/diagnostic.js';
import { findFigure } from '../../model/find-source.js';
import { rule } from '../rule.js';

/** Two of the plans that an allocation passes on assign the same indicator to this unit. */
export const ambiguousSource = rule('ambiguous-source', (model, report) => {
    for (const allocation of model.allocations) {
        if (allocation.sources.length < 2) continue;
        allocation.indicators.forEach((indicator, i) => {
            const [first, second] = allocation.sources.filter(source => findFigure(source.versions[0], allocation, i));
            if (!second) return;
            report(allocation.sourcePlaces[allocation.sources.indexOf(second)], { indicator: indicator.name, first: first.name, second: second.name }, {
                related: [first, second].map(source => related(source.namePlace, 'declared-here', { name: source.name })),
            });
        });
    }
});
