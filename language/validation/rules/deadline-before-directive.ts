import { related } from '../../diagnostics/diagnostic.js';
import { rule } from '../rule.js';

/** A deadline before the day of the document that sets it. */
export const deadlineBeforeDirective = rule('deadline-before-directive', (model, report) => {
    for (const { kind, status, subject, other, place } of model.checks) {
        if (kind !== 'deadline-after-directive' || status !== 'failed' || subject.kind !== 'deadline' || other?.kind !== 'directive') continue;
        const issued = other.issued ?? '?';
        report(place, { date: subject.date ?? '?', directive: other.name, issued }, { related: [related(other.issuedPlace, 'dated-here', { name: other.name, date: issued })] });
    }
});
