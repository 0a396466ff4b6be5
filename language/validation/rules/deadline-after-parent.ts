import { related } from '../../diagnostics/diagnostic.js';
import { targetKey } from '../../model/resolve-deadlines.js';
import { rule } from '../rule.js';

/** A deadline after that of the quota from which its own comes. */
export const deadlineAfterParent = rule('deadline-after-parent', (model, report) => {
    for (const { kind, status, subject, place, other } of model.checks) {
        if (kind !== 'deadline-before-parent' || status !== 'failed' || subject.kind !== 'deadline' || !subject.date || other?.kind !== 'deadline') continue;
        report(place, {
            date: subject.date, subject: subject.targets.map(targetKey).join(', '), parentDate: other.date ?? '?', parent: other.targets.map(targetKey).join(', '),
        }, { related: [related(other.datePlace, 'first-here', {})] });
    }
});
