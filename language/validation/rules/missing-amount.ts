import { insertTotal } from '../fixes/insert-clause.js';
import { rule } from '../rule.js';

/** An allocation that assigns nothing at all. */
export const missingAmount = rule('missing-amount', (model, report) => {
    for (const allocation of model.allocations) {
        const { total, perPerson, passesOn } = allocation;
        if (total.cells.length || total.splits.length || perPerson.length || passesOn) continue;
        // Without indicators the header is to blame, and that is said there.
        if (allocation.indicators.length) report(allocation.namePlace, { allocation: allocation.name }, { fixes: insertTotal(allocation, allocation.indicators.map(() => '?')) });
    }
});
