import type * as ast from '../generated/ast.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { placeOf, placeOfProperty, placeOfReference } from '../syntax/places.js';
import type { At, Build, Draft } from './build.js';
import { workingDaysOf } from './calendar-days.js';
import type { IsoDate } from './dates.js';
import type { Calendar, CountedSpan, Deadline, SpanAnchor } from './model.js';
import { readCount } from './read-count.js';
import { readDay, readWhen } from './read-days.js';
import { asksCalendar, spanAfter, spanBefore, type SpanUnit } from './spans.js';

/** Reads when deadlines are, and counts those that a span leads to: after all are read, because one can hang on another. */
export class DeadlineCounter {
    private readonly open = new Map<Deadline, At>();

    constructor(private readonly build: Build) {}

    /** Sets the date of a deadline, or the span that leads to it. */
    read(deadline: Draft<Deadline>, when: ast.When | undefined, at: At): void {
        if (!when) return;
        deadline.datePlace = placeOf(at.source, when);
        if (when.length !== undefined) {
            this.readSpan(deadline, when, at);
            return;
        }
        const day = readWhen(this.build, when, at);
        if (!day || 'unknown' in day) return;
        deadline.date = day.date;
        deadline.stated = day.stated;
    }

    /** Counts a deadline, after all those on which it hangs. Each is counted once. */
    count(deadline: Deadline): void {
        const chain: Deadline[] = [];
        const seen = new Set<Deadline>();
        let next: Deadline | undefined = deadline;
        for (; next && this.open.has(next) && !seen.has(next); next = deadlineOf(next.span?.anchor)) {
            seen.add(next);
            chain.push(next);
        }
        if (next && seen.has(next)) this.reportCircle(chain.slice(chain.indexOf(next)));
        for (const one of chain.reverse()) this.settle(one);
    }

    private readSpan(deadline: Draft<Deadline>, when: ast.When, at: At): void {
        const { unit: written } = when;
        const unit: SpanUnit | undefined = written === 'working days' ? 'working day' : written;
        const place = placeOfProperty(at.source, when, 'length');
        const count = unit && readCount(this.build, when.length!, unit, place);
        const anchor = this.build.link(when.anchor, ['directive', 'deadline', 'period', 'report', 'allocation', 'task'], at);
        const day = readDay(this.build, when.start, at);
        const start = day && 'date' in day ? day : undefined;
        if (!unit || count === undefined) return;
        const from = anchor?.name ?? start?.stated ?? '?';
        const length = `${count} ${unit}${count === 1 ? '' : 's'}`;
        deadline.stated = when.within ? `within ${length} of ${from}` : `${length} before ${from}`;
        // What is named and not found, or not a date, is reported already.
        const damaged = !anchor && !start && (when.anchor?.$refText !== '?' || this.build.hasUnread(deadline.datePlace));
        deadline.span = {
            count, unit, backwards: !when.within, anchor, anchorPlace: when.anchor && placeOfReference(at.source, when.anchor), start: start?.date,
            unrolled: undefined, rolled: false, calendar: undefined,
            problem: undefined,
        };
        if (!damaged) this.open.set(deadline, at);
    }

    private settle(deadline: Deadline): void {
        const at = this.open.get(deadline);
        const span = deadline.span as Draft<CountedSpan> | undefined;
        if (!at || !span || span.problem) return;
        this.open.delete(deadline);
        span.start ??= dayOf(span.anchor, span.backwards);
        if (!span.start) {
            const above = deadlineOf(span.anchor);
            span.problem = { kind: above?.span?.problem?.kind === 'circle' ? 'circle' : 'anchor' };
            return;
        }
        const calendar = asksCalendar(span, span.backwards) ? this.calendarFor(deadline, span, at) : undefined;
        const count = span.backwards ? spanBefore : spanAfter;
        const { date, unrolled, uncovered } = count(span.start, span, calendar && workingDaysOf(calendar));
        span.calendar = calendar;
        span.unrolled = unrolled;
        span.rolled = date !== unrolled;
        if (uncovered !== undefined) span.problem = { kind: 'year', year: uncovered };
        (deadline as Draft<Deadline>).date = date;
    }

    private calendarFor(deadline: Deadline, span: CountedSpan, at: At): Calendar | undefined {
        const { calendar } = this.build.calendars[at.project];
        if (!calendar) reportMissingCalendar(this.build, at.project, deadline.datePlace, span.unit === 'working day' ? noDate : notMoved);
        return calendar;
    }

    private reportCircle(circle: readonly Deadline[]): void {
        // In the order of the texts it begins with the first of them.
        for (const one of circle) {
            (one.span as Draft<CountedSpan>).problem = { kind: 'circle' };
            this.open.delete(one);
        }
        const names = circle.map(({ span }) => span!.anchor!.name);
        this.build.report(diagnostic('circle', circle[0].datePlace, { names: [names.at(-1), ...names].join(' → ') }));
    }
}

/** Says that something is counted without a calendar, and what comes of it; not where an error says why there is none. */
export function reportMissingCalendar(build: Build, project: number, place: Place, effect: Localized): void {
    const { isReported, candidates, joinFixes } = build.calendars[project];
    if (isReported) return;
    const names = candidates.map(({ name }) => name);
    const { library, fixes } = build.calendarLibrary(project);
    build.report(diagnostic('missing-calendar', place, { reason: names.length ? severalCalendars(names) : noCalendar(library), effect }, {
        fixes: names.length ? [...joinFixes, ...names.flatMap(name => build.nameCalendar(project, name))] : fixes,
    }));
}

/** The day from which a span that names something runs: after the last day of a period, before its first one, of everything else its date. */
function dayOf(anchor: SpanAnchor | undefined, backwards: boolean): IsoDate | undefined {
    switch (anchor?.kind) {
        case undefined: return undefined;
        case 'directive': return anchor.issued;
        case 'deadline': return anchor.date;
        case 'period': return backwards ? anchor.period.range.first : anchor.period.range.last;
        case 'report': return anchor.asOf;
        case 'allocation': return anchor.date;
        case 'task': return anchor.deadline?.date;
    }
}

/** The deadline whose date is the day of an anchor. */
function deadlineOf(anchor: SpanAnchor | undefined): Deadline | undefined {
    return anchor?.kind === 'deadline' ? anchor : anchor?.kind === 'task' ? anchor.deadline : undefined;
}

function noCalendar(library: string | undefined): Localized {
    return {
        en: `no calendar says what is off (${library ? `use ${library}, or ` : ''}declare one)`,
        vi: `chưa có lịch cho biết ngày nghỉ (hãy ${library ? `dùng ${library} hoặc ` : ''}khai báo một lịch)`,
    };
}

function severalCalendars(names: readonly string[]): Localized {
    return {
        en: `there are several calendars (${names.join(', ')}), and allot.yaml names none of them`,
        vi: `có nhiều lịch (${names.join(', ')}) mà allot.yaml không nêu lịch nào`,
    };
}

const noDate: Localized = { en: 'the date is not known', vi: 'chưa biết được ngày hết hạn' };
const notMoved: Localized = { en: 'if the last day is off, the date is not moved', vi: 'nếu ngày cuối là ngày nghỉ thì hạn không được chuyển' };
