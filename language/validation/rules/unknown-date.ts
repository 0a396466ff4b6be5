import type { Localized } from '../../diagnostics/definition.js';
import type { CountedSpan, Milestone, Part } from '../../model/model.js';
import { targetKey } from '../../model/resolve-deadlines.js';
import { rule } from '../rule.js';

/** Documents and deadlines whose date nobody has written down. */
export const unknownDate = rule('unknown-date', (model, report) => {
    const subject = (en: string, vi: string, name: string): Localized => ({ en: `${en} ${name}`, vi: `${vi} ${name}` });
    for (const { issued, issuedPlace, namePlace, name } of model.directives) {
        if (!issued && (issuedPlace.start === namePlace.start || isQuestion(issuedPlace))) report(issuedPlace, { subject: subject('the directive', 'văn bản', name) });
    }
    for (const { date, datePlace, name, named, stated, span, targets } of model.deadlines) {
        if (!date && ((stated === '?' && isQuestion(datePlace)) || isNowhere(span))) report(datePlace, {
            subject: named ? subject('the deadline', 'thời hạn', name) : subject('the deadline of', 'thời hạn của', targets.map(targetKey).join(', ')),
        });
    }
    for (const { total, name } of model.allocations) {
        for (const { date, datePlace } of milestonesOf(total)) {
            if (!date && isQuestion(datePlace)) report(datePlace, { subject: subject('a milestone of', 'một mốc đạt của', name) });
        }
    }
    for (const { asOf, asOfPlace, name } of model.reports) {
        if (!asOf && asOfPlace && isQuestion(asOfPlace)) report(asOfPlace, { subject: subject('the report', 'kết quả', name) });
    }
});

function* milestonesOf(part: Part): Generator<Milestone> {
    yield* part.milestones;
    for (const split of part.splits) for (const row of split.parts) if (row.splits.length || row.milestones.length) yield* milestonesOf(row);
}

/** Whether a span runs from a day that nobody has written: `?`, or something that could have a date. Where one is written as `?`, it is said there. */
function isNowhere(span: CountedSpan | undefined): boolean {
    if (span?.problem?.kind !== 'anchor') return false;
    const { anchor } = span;
    return !anchor || (anchor.kind === 'task' && !anchor.deadline) || (anchor.kind === 'report' && !anchor.asOfPlace && !anchor.period);
}

/** What could not be read has been reported; only `?` says that nobody knows. */
function isQuestion({ document, start, end }: { readonly document: { readonly text: string }; readonly start: number; readonly end: number }): boolean {
    return document.text.slice(start, end).includes('?');
}
