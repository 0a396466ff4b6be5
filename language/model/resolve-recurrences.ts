import type * as ast from '../generated/ast.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOf, placeOfProperty } from '../syntax/places.js';
import type { At, Build, Declaration } from './build.js';
import { workingDaysOf } from './calendar-days.js';
import { reportMissingCalendar } from './count-deadlines.js';
import type { BoundedRange, IsoDate } from './dates.js';
import type { Declarations } from './declare.js';
import type { Calendar, Recurrence, Task } from './model.js';
import { readCount } from './read-count.js';
import { readNumberText } from './read-figures.js';
import {
    monthsOfUnit, occurrenceLimit, occurrencesIn, type Occurrence, type Occurrences, type RecurrenceRule, type RecurrenceUnit,
} from './recurrences.js';
import type { WorkingDays } from './spans.js';

type TaskDeclaration = Declaration<ast.Task, Task>;

/** How often tasks are to be done, and when: after the deadlines, because a task ends with its own. */
export function resolveRecurrences(build: Build, declarations: Declarations): void {
    const lister = new Lister();
    for (const declaration of declarations.task) {
        for (const node of declaration.node.recurrences) {
            const rule = readRule(build, node, declaration);
            if (rule) declaration.draft.recurrences.push(list(build, rule, node, declaration, lister));
        }
    }
}

const construct: Localized = { en: 'recurrence', vi: 'định kỳ' };

function readRule(build: Build, node: ast.Recurrence, at: At): RecurrenceRule | undefined {
    const unit: RecurrenceUnit | undefined = node.unit === 'working days' ? 'working day' : node.unit;
    if (!unit) return undefined;
    const place = placeOf(at.source, node);
    const count = node.count === undefined ? 1 : readCount(build, node.count, unit, placeOfProperty(at.source, node, 'count'));
    const on = build.once(node.on, 'on', construct, at);
    const closing = build.onceText(node, 'closings', node.closings, 'closing on', construct, at);
    const day = on?.day === undefined ? undefined : dayOfMonth(build, on.day, placeOfProperty(at.source, on, 'day'));
    const closingDay = closing === undefined ? undefined : dayOfMonth(build, closing, placeOfProperty(at.source, node, 'closings'));
    const isDamaged = count === undefined || (on?.day !== undefined && day === undefined) || (closing !== undefined && closingDay === undefined);
    const weekday = on?.weekday?.day;
    const misfit = misfitOf(unit, { day: on?.day !== undefined, weekday: weekday !== undefined, closing: closing !== undefined, orNext: node.orNext });
    if (misfit) build.report(diagnostic('recurrence-misfit', place, misfit));
    return misfit || isDamaged ? undefined : { count, unit, day, weekday, closingDay, orNextWorkingDay: node.orNext };
}

function dayOfMonth(build: Build, text: string, place: Place): number | undefined {
    const number = readNumberText(build, text, place);
    const day = number?.isInteger() ? number.toNumber() : undefined;
    if (day !== undefined && day >= 1 && day <= 31) return day;
    if (number) build.report(diagnostic('recurrence-misfit', place, { clause: { en: text, vi: text }, reason: noDayOfMonth }));
    return undefined;
}

type Clauses = { readonly [C in 'day' | 'weekday' | 'closing' | 'orNext']: boolean };

/** A clause that says nothing beside the unit. */
function misfitOf(unit: RecurrenceUnit, { day, weekday, closing, orNext }: Clauses): { clause: Localized; reason: Localized } | undefined {
    const hasMonths = monthsOfUnit[unit] !== undefined;
    const clause = (...words: readonly string[]): Localized => {
        const named = words.map(word => keywordInMessages(word));
        return { en: named.map(({ en }) => en).join(' '), vi: named.map(({ vi }) => vi).join(' ') };
    };
    if (day && !hasMonths) return { clause: clause('on', 'day'), reason: onlyMonths };
    if (closing && !hasMonths) return { clause: clause('closing on', 'day'), reason: onlyMonths };
    if (weekday && unit !== 'week') return { clause: clause('on'), reason: onlyWeeks };
    if (orNext && !day && !weekday) return { clause: clause('or next working day'), reason: noDate };
    return undefined;
}

const onlyMonths: Localized = { en: 'only months, quarters, halves and years have a day of the month', vi: 'chỉ tháng, quý, nửa năm và năm mới có ngày trong tháng' };
const onlyWeeks: Localized = { en: 'a day of the week goes with weeks only', vi: 'thứ trong tuần chỉ dùng với tuần' };
const noDate: Localized = { en: 'there is no date to be moved: say on which day', vi: 'không có ngày nào để chuyển: hãy nêu vào ngày nào' };
const noDayOfMonth: Localized = { en: 'a day of the month is a number from 1 to 31', vi: 'ngày trong tháng là số từ 1 đến 31' };

function list(build: Build, rule: RecurrenceRule, node: ast.Recurrence, declaration: TaskDeclaration, lister: Lister): Recurrence {
    const place = placeOf(declaration.source, node);
    const dayPlace = rule.day === undefined ? undefined : placeOf(declaration.source, node.on[0]);
    const { spans, unlisted } = spansOf(declaration.draft);
    const asksCalendar = spans.length > 0 && (rule.unit === 'working day' || rule.orNextWorkingDay);
    const calendar = asksCalendar ? build.calendars[declaration.project].calendar : undefined;
    if (asksCalendar && !calendar) reportMissingCalendar(build, declaration.project, place, rule.unit === 'working day' ? notListed : notMoved);
    const { list: occurrences, tooMany, uncovered } = lister.list(spans, rule, calendar);
    if (tooMany) build.report(diagnostic('too-many-dates', place, { limit: occurrenceLimit }));
    // What could not be read may say for which time the task is.
    const isDamaged = build.hasUnreadFrom(declaration.draft.place);
    return { ...rule, stated: statedRule(rule), occurrences, calendar, uncovered, unlisted: isDamaged ? undefined : unlisted, place, dayPlace };
}

const notListed: Localized = { en: 'its working days are not known', vi: 'chưa biết được các ngày làm việc' };
const notMoved: Localized = { en: 'dates on days off are not moved', vi: 'ngày rơi vào ngày nghỉ không được chuyển' };

/** Lists times, once for all tasks that have the same. */
class Lister {
    private readonly calendars = new Map<Calendar | undefined, Map<string, Occurrences>>();

    list(spans: readonly BoundedRange[], rule: RecurrenceRule, calendar: Calendar | undefined): Occurrences {
        let lists = this.calendars.get(calendar);
        if (!lists) this.calendars.set(calendar, lists = new Map());
        const key = JSON.stringify([rule, spans]);
        let found = lists.get(key);
        if (!found) lists.set(key, found = occurrencesInAll(spans, rule, calendar && workingDaysOf(calendar)));
        return found;
    }
}

function occurrencesInAll(spans: readonly BoundedRange[], rule: RecurrenceRule, calendar: WorkingDays | undefined): Occurrences {
    const found = spans.map(span => occurrencesIn(span, rule, calendar));
    const list = inOrder(found.flatMap(one => one.list));
    return {
        list, uncovered: [...new Set(found.flatMap(one => one.uncovered))].sort((a, b) => a - b),
        tooMany: found.some(({ tooMany }) => tooMany) || list.length > occurrenceLimit,
    };
}

/** Spans of a task can overlap: each time is one. */
function inOrder(occurrences: readonly Occurrence[]): readonly Occurrence[] {
    const keyOf = ({ date, period }: Occurrence) => `${period.last} ${date ?? ''}`;
    const distinct = new Map(occurrences.map(one => [keyOf(one), one]));
    return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/**
 * For which days a task recurs: those that it says (`for 2023`), else those of what it serves, else from the day on which its document
 * is in force to the last one, or to its own deadline. Never before its document.
 */
function spansOf({ periods, allocations, directives: [directive], deadline }: Task): { readonly spans: readonly BoundedRange[]; readonly unlisted: Recurrence['unlisted'] } {
    const begin = directive?.inForceFrom ?? directive?.issued;
    const stated = periods.length ? periods : allocations.flatMap(({ period }) => period ?? []);
    const bounded = stated.flatMap(({ range: { first, last } }) => (first && last ? { first, last } : []));
    if (bounded.length) {
        const spans = bounded.flatMap(({ first, last }) => spanFrom(begin && begin > first ? begin : first, last));
        return { spans, unlisted: spans.length ? undefined : 'after' };
    }
    const end = directive?.inForceUntil ?? deadline?.date;
    if (!begin) return { spans: [], unlisted: 'start' };
    if (!end) return { spans: [], unlisted: 'end' };
    const spans = spanFrom(begin, end);
    return { spans, unlisted: spans.length ? undefined : 'after' };
}

function spanFrom(first: IsoDate, last: IsoDate): readonly BoundedRange[] {
    return first <= last ? [{ first, last }] : [];
}

function statedRule({ count, unit, day, weekday, closingDay, orNextWorkingDay }: RecurrenceRule): string {
    return [
        'every', count === 1 ? [] : count, count > 1 ? unit === 'half' || unit === 'quarter' ? unit : `${unit}s` : unit,
        day === undefined ? [] : `on day ${day}`, weekday === undefined ? [] : `on ${weekday}`,
        closingDay === undefined ? [] : `closing on day ${closingDay}`, orNextWorkingDay ? 'or next working day' : [],
    ].flat().join(' ');
}
