import type * as ast from '../generated/ast.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, related } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOf } from '../syntax/places.js';
import { removalOfClause } from '../syntax/removal.js';
import { indentAt, keywordIn, keywordLanguageAt, lineEndOf } from '../syntax/written-words.js';
import type { At, Build, Declaration } from './build.js';
import { coversDay } from './calendar-days.js';
import { periodId, weekdayOf, weekdays, yearOf, type BoundedRange, type IsoDate } from './dates.js';
import type { Declarations } from './declare.js';
import type { Calendar, CalendarChoice, CalendarSource, DaysOff } from './model.js';
import { dateOf, readSpan } from './read-days.js';
import { weekdayWords } from './time-words.js';

/** What the project file of a project says of its calendar. */
export interface CalendarSetting {
    readonly name: string;
    readonly place: Place;
}

type CalendarDeclaration = Declaration<ast.Calendar, Calendar>;

const construct: Localized = { en: 'calendar', vi: 'lịch' };

/** The days of calendars, and the years they cover. */
export function resolveCalendars(build: Build, declarations: Declarations): void {
    for (const declaration of declarations.calendar) {
        const { node, draft } = declaration;
        const weekend = build.once(node.items.filter(item => item.$type === 'Weekend'), 'weekend', construct, declaration);
        draft.weekend = weekdays.filter(day => weekend?.weekdays.some(one => one.day === day));
        for (const item of node.items) {
            if (item.$type === 'CalendarSource') readSource(build, item, declaration);
            else if (item.$type === 'Off') readOff(build, item, declaration);
        }
        checkClauses(build, declaration);
        checkDays(build, declaration);
    }
}

/** The calendar of each project: the one it names, else the only one it sees. */
export function chooseCalendars(
    build: Build, { calendar: declared }: Declarations, settings: readonly (CalendarSetting | undefined)[], uses: readonly (readonly number[])[],
): readonly CalendarChoice[] {
    return uses.map((used, project) => {
        const candidates = declared.filter(one => one.project === project || used.includes(one.project)).map(({ draft }) => draft);
        const setting = settings[project];
        if (!setting) return { calendar: candidates.length === 1 ? candidates[0] : undefined, stated: false, candidates };
        const calendar = build.linkName(setting.name, setting.place, ['calendar'], { source: setting.place.document, project });
        return { calendar, stated: true, candidates };
    });
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

/** Without a weekend every day would be a working day, and without a source none would be known: neither is what a forgotten clause means. */
function checkClauses(build: Build, { node, draft }: CalendarDeclaration): void {
    const missing = (clause: string, en: string, vi: string) => build.report(diagnostic('missing-clause', draft.namePlace, {
        construct: { en: 'The calendar', vi: 'Lịch' }, name: draft.name, clause: keywordInMessages(clause), reason: { en, vi },
    }));
    if (!node.items.some(item => item.$type === 'Weekend')) missing('weekend', 'the days of the week that are off', 'các ngày nghỉ trong tuần');
    if (!draft.sources.length) missing('source', 'it covers the years for which a source is stated; write ? after it where the source is not known', 'lịch chỉ áp dụng cho các năm có nêu nguồn; chưa rõ nguồn thì ghi ? sau từ khóa');
}

/** A day or a span as it stands in a calendar. */
interface Entry {
    readonly range: BoundedRange;
    readonly off: boolean;
    readonly node: ast.Off | undefined;
    readonly place: Place;
}

/** Every day stands once, in a year that is covered; and what is made up for is made up on a day that is otherwise off. */
function checkDays(build: Build, declaration: CalendarDeclaration): void {
    const { draft, node } = declaration;
    const nodes = new Map(node.items.flatMap(item => item.$type === 'Off' && item.days ? [[placeOf(declaration.source, item.days).start, item] as const] : []));
    const entries: readonly Entry[] = [
        ...draft.daysOff.map(({ range, place }) => ({ range, off: true, node: nodes.get(place.start), place })),
        ...draft.workingDays.map(({ date, place }) => ({ range: { first: date, last: date }, off: false, node: undefined, place })),
    ];
    const twice = reportTwice(build, draft, entries);
    for (const { date, place } of draft.workingDays) {
        const isOffAnyway = !draft.weekend.length || draft.weekend.includes(weekdayOf(date)) || twice.has(place.start);
        if (!isOffAnyway) build.report(diagnostic('needless-working-day', place, { date, weekday: weekdayWords[weekdayOf(date)] }));
    }
    const said = new Set<number>();
    for (const daysOff of draft.sources.length ? draft.daysOff : []) {
        const { range: { first, last }, place } = daysOff;
        // Holidays around New Year, and exchanges, belong to two years: one of them is enough.
        const days = [first, last, ...draft.workingDays.filter(one => one.daysOff === daysOff).map(({ date }) => date)];
        if (!days.some(day => coversDay(draft, day)) && !said.has(yearOf(first))) reportOutside(build, draft, first, place, said);
    }
}

/** @returns where the days stand that are there already */
function reportTwice(build: Build, calendar: Calendar, entries: readonly Entry[]): ReadonlySet<number> {
    const twice = new Set<number>();
    let widest: Entry | undefined;
    for (const entry of entries.toSorted((a, b) => (a.range.first < b.range.first ? -1 : a.range.first > b.range.first ? 1 : a.place.start - b.place.start))) {
        if (widest && entry.range.first <= widest.range.last) {
            const [first, again] = widest.place.start <= entry.place.start ? [widest, entry] : [entry, widest];
            const date = entry.range.first;
            const contains = first.range.first <= again.range.first && again.range.last <= first.range.last;
            build.report(diagnostic('calendar-day-twice', again.place, { date, calendar: calendar.name, first: first.off ? offWord : workingWord }, {
                related: [related(first.place, 'first-here', {})],
                fixes: again.off && first.off && contains && !again.node?.working.length ? removalOfClause(again.place.document, again.node?.$cstNode) : [],
            }));
            twice.add(again.place.start).add(first.place.start);
        }
        if (!widest || widest.range.last < entry.range.last) widest = entry;
    }
    return twice;
}

const offWord: Localized = { en: 'a day off', vi: 'ngày nghỉ' };
const workingWord: Localized = { en: 'a working day', vi: 'ngày làm bù' };

/** Each year once, where its first day stands. */
function reportOutside(build: Build, calendar: Calendar, date: IsoDate, place: Place, said: Set<number>): void {
    said.add(yearOf(date));
    const { place: { document, start, end }, name } = calendar;
    const language = keywordLanguageAt(calendar.place, 'calendar');
    const year = periodId({ first: `${date.slice(0, 4)}-01-01` as IsoDate, last: `${date.slice(0, 4)}-12-31` as IsoDate });
    const text = `${keywordIn(language, 'source')} ? ${keywordIn(language, 'for', 'CalendarItem')} ${year}`;
    const last = calendar.sources[calendar.sources.length - 1].place;
    const isWithin = last.document === document && start <= last.start && last.end <= end;
    const edit = { place: { document, start: last.end, end: last.end }, text: `${lineEndOf(document.text)}${indentAt(document.text, last.start)}${text}` };
    build.report(diagnostic('day-outside-calendar', place, { date, year, calendar: name }, { fixes: isWithin ? [fix('insert', { text }, [edit])] : [] }));
}
