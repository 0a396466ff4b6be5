import { insertClause } from '../fixes/insert-clause.js';
import { rule } from '../rule.js';

/** An allocation that says neither who assigns nor by which document. */
export const noAssigner = rule('no-assigner', (model, report) => {
    for (const allocation of model.allocations) {
        const { assigner, assignerUnknown, directives, namePlace, name, named, damaged } = allocation;
        if (assigner || assignerUnknown || directives.length || damaged) continue;
        report(namePlace, { allocation: named ? name : { en: 'This allocation', vi: 'Bảng giao này' } }, { fixes: insertClause(allocation, 'by', '?') });
    }
});
