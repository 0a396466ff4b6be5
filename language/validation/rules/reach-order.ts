import type { Milestone } from '../../model/model.js';
import { rule } from '../rule.js';
import { writtenText } from '../words.js';

/** Milestones of which a later one is not higher. */
export const reachOrder = rule('reach-order', (model, report) => {
    for (const { kind, status, subject, place, expected } of model.checks) {
        if (kind !== 'milestones' || status !== 'failed' || !('milestones' in subject) || !('first' in expected)) continue;
        const later = subject.milestones.find(milestone => milestone.place === place);
        const earlier = subject.milestones.find(milestone => milestone !== later && milestone.date === expected.first);
        if (!later?.date || !earlier?.date) continue;
        report(place, { value: textOf(later), date: later.date, earlierValue: textOf(earlier), earlierDate: earlier.date });
    }
});

function textOf(milestone: Milestone): string {
    return milestone.figures.map(writtenText).join(', ');
}
