import { fix, related, type Fix } from '../../diagnostics/diagnostic.js';
import type { IsoDate } from '../../model/dates.js';
import type { CountedSpan, Deadline } from '../../model/model.js';
import { rule } from '../rule.js';

/** Spans that are counted from a deadline in whose place an adjustment put another one: whether they move with it no decision says. */
export const replacedAnchor = rule('replaced-anchor', (model, report) => {
    for (const deadline of model.deadlines) {
        const { span, used, datePlace, replacedBy } = deadline;
        if (used || replacedBy.length || span?.anchor?.kind !== 'deadline') continue;
        const { anchor } = span;
        const later = latestOf(anchor);
        // An extension is itself counted from the deadline that it replaces.
        if (later === anchor || later === deadline || !anchor.date || !later.date) continue;
        report(datePlace, { name: anchor.name, date: anchor.date, becomes: later.date }, {
            related: [related(later.datePlace, 'dated-here', { name: anchor.name, date: later.date })],
            fixes: countFrom(span, later.date, anchor.date),
        });
    }
});

/** Whether it moves too or stays is for the planner to say: either is a day that is written. */
function countFrom({ anchorPlace }: CountedSpan, later: IsoDate, before: IsoDate): readonly Fix[] {
    if (!anchorPlace) return [];
    const edits = (text: string) => [{ place: anchorPlace, text }];
    return [fix('count-from-adjusted', { date: later }, edits(later)), fix('count-from-first', { date: before }, edits(before))];
}

/** What adjustments made of a deadline in the end; of several allocations the first one. */
function latestOf(deadline: Deadline): Deadline {
    let latest = deadline;
    while (latest.replacedBy.length) latest = latest.replacedBy[0];
    return latest;
}
