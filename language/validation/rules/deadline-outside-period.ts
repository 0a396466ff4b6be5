import { fix } from '../../diagnostics/diagnostic.js';
import { rule } from '../rule.js';

/** A deadline outside the period of the quota it belongs to. */
export const deadlineOutsidePeriod = rule('deadline-outside-period', (model, report) => {
    for (const { kind, status, subject, other, place } of model.checks) {
        if (kind !== 'deadline-in-period' || status !== 'failed' || subject.kind !== 'deadline' || other?.kind !== 'allocation') continue;
        const last = other.period?.range.last;
        report(place, { date: subject.date ?? '?', period: other.period?.id ?? '?', allocation: other.name }, {
            fixes: last && subject.date && subject.date > last ? [fix('last-day', { text: last }, [{ place, text: last }])] : [],
        });
    }
});
