import type * as ast from '../generated/ast.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import { placeOf } from '../syntax/places.js';
import type { At, Build, Draft } from './build.js';
import { checkCalendar, type CalendarDeclaration } from './check-calendars.js';
import { dayAfter, dayBefore, weekdays, yearOf, type BoundedRange } from './dates.js';
import type { Calendar, CalendarSource, DaysOff } from './model.js';
import { dateOf, readSpan } from './read-days.js';

const construct: Localized = { en: 'calendar', vi: 'lịch' };

/** The days of calendars, and the years they cover; each after the one on which it is based. */
export function resolveCalendars(build: Build, declarations: readonly CalendarDeclaration[]): void {
    for (const declaration of declarations) read(build, declaration);
    const declarationOf = new Map<Calendar, CalendarDeclaration>(declarations.map(declaration => [declaration.draft, declaration]));
    const finished = new Set<Calendar>();
    for (const { draft } of declarations) {
        const chain = new Set<Calendar>();
        for (let next: Calendar | undefined = draft; next && !finished.has(next) && !chain.has(next); next = next.base) chain.add(next);
        for (const one of [...chain].reverse()) {
            // In a circle, which is reported, the last has a base that is not finished.
            finish(build, declarationOf.get(one)!, one.base && finished.has(one.base) ? one.base : undefined);
            finished.add(one);
        }
    }
}

function read(build: Build, declaration: CalendarDeclaration): void {
    const { node, draft } = declaration;
    draft.base = build.link(build.once(node.bases, 'based on', construct, declaration), ['calendar'], declaration);
    const weekend = build.once(node.items.filter(item => item.$type === 'Weekend'), 'weekend', construct, declaration);
    draft.weekend = weekdays.filter(day => weekend?.weekdays.some(one => one.day === day));
    for (const item of node.items) {
        if (item.$type === 'CalendarSource') readSource(build, item, declaration);
        else if (item.$type === 'Off') readOff(build, item, declaration);
    }
}

function finish(build: Build, declaration: CalendarDeclaration, base: Calendar | undefined): void {
    const { daysOff, workingDays, sources } = declaration.draft;
    if (base) extend(declaration.draft, base);
    checkCalendar(build, declaration, { daysOff, workingDays, sources }, base);
}

/** Adds what holds of a calendar to one that is based on it, but for the days of which that says itself what they are. */
function extend(draft: Draft<Calendar>, base: Calendar): void {
    const own = [...draft.daysOff.map(({ range }) => range), ...draft.workingDays.map(({ date }) => ({ first: date, last: date }))];
    const isOwn = (date: string) => own.some(({ first, last }) => first <= date && date <= last);
    if (!draft.weekend.length) draft.weekend = [...base.weekend];
    draft.daysOff = [...draft.daysOff, ...base.daysOff.flatMap(daysOff => without(daysOff.range, own).map(range => ({ ...daysOff, range })))]
        .sort((a, b) => (a.range.first < b.range.first ? -1 : 1));
    draft.workingDays = [...draft.workingDays, ...base.workingDays.filter(({ date }) => !isOwn(date))];
    draft.sources = [...base.sources, ...draft.sources];
}

/** What is left of a range. */
function without(range: BoundedRange, taken: readonly BoundedRange[]): readonly BoundedRange[] {
    let rest: readonly BoundedRange[] = [range];
    for (const { first, last } of taken) {
        rest = rest.flatMap(one => (one.last < first || last < one.first ? [one] : [
            ...one.first < first ? [{ first: one.first, last: dayBefore(first) }] : [],
            ...last < one.last ? [{ first: dayAfter(last), last: one.last }] : [],
        ]));
    }
    return rest;
}

function readSource(build: Build, node: ast.CalendarSource, declaration: CalendarDeclaration): void {
    const source: CalendarSource = {
        text: node.text === '?' ? undefined : node.text?.normalize('NFC'),
        years: node.years.length ? node.years.flatMap(years => readYears(build, years, declaration) ?? []) : undefined,
        place: placeOf(declaration.source, node),
    };
    declaration.draft.sources.push(source);
}

/** Whole years: `2023`, `2019..2026`. */
function readYears(build: Build, node: ast.Span, at: At): { first: number; last: number } | undefined {
    const range = readSpan(build, node, at);
    if (!range) return undefined;
    const [first, last] = [yearOf(range.first), yearOf(range.last)];
    if (range.first.endsWith('-01-01') && range.last.endsWith('-12-31')) return { first, last };
    const place = placeOf(at.source, node);
    const text = first === last ? range.first.slice(0, 4) : `${range.first.slice(0, 4)}..${range.last.slice(0, 4)}`;
    build.report(diagnostic('calendar-years', place, { written: place.document.text.slice(place.start, place.end) }, {
        fixes: [fix('write-instead', { text }, [{ place, text }])],
    }));
    return undefined;
}

function readOff(build: Build, node: ast.Off, declaration: CalendarDeclaration): void {
    const { draft, source } = declaration;
    const range = readSpan(build, node.days, declaration);
    if (!range) return;
    const daysOff: DaysOff = { range, title: node.title?.normalize('NFC'), place: placeOf(source, node.days ?? node) };
    draft.daysOff.push(daysOff);
    for (const day of node.working) {
        const date = dateOf(build, day, declaration);
        if (date) draft.workingDays.push({ date, daysOff, place: placeOf(source, day) });
    }
}
