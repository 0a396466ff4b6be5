import { rule } from '../rule.js';

/** A milestone after the deadline by which everything is due. */
export const milestoneAfterDeadline = rule('milestone-after-deadline', (model, report) => {
    for (const { kind, status, actual, expected, place } of model.checks) {
        if (kind !== 'milestone-date' || status !== 'failed' || !('first' in actual && 'last' in expected)) continue;
        report(place, { date: actual.first ?? '?', deadline: expected.last ?? '?' });
    }
});
