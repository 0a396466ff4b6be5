import { rule } from '../rule.js';

/** A deadline outside the period of the quota it belongs to. */
export const deadlineOutsidePeriod = rule('deadline-outside-period', (model, report) => {
    for (const { kind, status, subject, other, place } of model.checks) {
        if (kind !== 'deadline-in-period' || status !== 'failed' || subject.kind !== 'deadline' || other?.kind !== 'allocation') continue;
        report(place, { date: subject.date ?? '?', period: other.period?.id ?? '?', allocation: other.name });
    }
});
