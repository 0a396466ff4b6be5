import { rule } from '../rule.js';

/** An allocation that says neither who assigns nor by which document. */
export const noAssigner = rule('no-assigner', (model, report) => {
    for (const { assigner, assignerUnknown, directives, namePlace, name, named, damaged } of model.allocations) {
        if (assigner || assignerUnknown || directives.length || damaged) continue;
        report(namePlace, { allocation: named ? name : { en: 'This allocation', vi: 'Bảng giao này' } });
    }
});
