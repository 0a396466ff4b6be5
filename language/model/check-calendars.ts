import type * as ast from '../generated/ast.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, related } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOf } from '../syntax/places.js';
import { removalOfClause } from '../syntax/removal.js';
import { indentAt, keywordIn, keywordLanguageAt, lineEndOf } from '../syntax/written-words.js';
import type { Build, Declaration } from './build.js';
import { coversDay, reasonOff } from './calendar-days.js';
import { addDays, periodId, weekdayOf, yearOf, type BoundedRange, type IsoDate } from './dates.js';
import type { Calendar, CalendarSource } from './model.js';
import { weekdayWords, yearsText } from './time-words.js';

export type CalendarDeclaration = Declaration<ast.Calendar, Calendar>;

/** What a calendar says itself, without that on which it is based. */
export type OwnDays = Pick<Calendar, 'daysOff' | 'workingDays' | 'sources'>;

/** What stands in a calendar, and how that goes with the one on which it is based. */
export function checkCalendar(build: Build, declaration: CalendarDeclaration, own: OwnDays, base: Calendar | undefined): void {
    checkClauses(build, declaration);
    checkDays(build, declaration, own, base);
    if (!base) return;
    const isForAll = base.sources.some(({ years }) => !years);
    for (const source of own.sources) {
        if (!source.years) {
            if (!isForAll) reportAllYears(build, declaration, source, own, base);
        } else {
            reportEmptyYears(build, declaration.draft, source, own, base);
            reportDifferences(build, declaration.draft, source, own, base);
        }
    }
}

/**
 * Without a weekend every day would be a working day, and without a source none would be known: neither is what a forgotten clause means.
 * One that is based on another has what that has.
 */
function checkClauses(build: Build, { node, draft }: CalendarDeclaration): void {
    if (node.bases.length) return;
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
function checkDays(build: Build, declaration: CalendarDeclaration, own: OwnDays, base: Calendar | undefined): void {
    const { draft, node } = declaration;
    const nodes = new Map(node.items.flatMap(item => item.$type === 'Off' && item.days ? [[placeOf(declaration.source, item.days).start, item] as const] : []));
    const entries: readonly Entry[] = [
        ...own.daysOff.map(({ range, place }) => ({ range, off: true, node: nodes.get(place.start), place })),
        ...own.workingDays.map(({ date, place }) => ({ range: { first: date, last: date }, off: false, node: undefined, place })),
    ];
    const twice = reportTwice(build, draft, entries);
    for (const { date, place } of own.workingDays) {
        const isOffAnyway = !draft.weekend.length || draft.weekend.includes(weekdayOf(date)) || twice.has(place.start) || (base && reasonOff(base, date));
        if (!isOffAnyway) build.report(diagnostic('needless-working-day', place, { date, weekday: weekdayWords[weekdayOf(date)] }));
    }
    // Which years the other calendar covers is not known where its name is wrong.
    if (node.bases.length && !base) return;
    const said = new Set<number>();
    for (const daysOff of draft.sources.length ? own.daysOff : []) {
        const { range: { first, last }, place } = daysOff;
        // Holidays around New Year, and exchanges, belong to two years: one of them is enough.
        const days = [first, last, ...own.workingDays.filter(one => one.daysOff === daysOff).map(({ date }) => date)];
        if (!days.some(day => coversDay(draft, day)) && !said.has(yearOf(first))) reportOutside(build, declaration, first, place, said);
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
function reportOutside(build: Build, { draft, node, source }: CalendarDeclaration, date: IsoDate, place: Place, said: Set<number>): void {
    said.add(yearOf(date));
    const language = keywordLanguageAt(draft.place, 'calendar');
    const year = periodId({ first: `${date.slice(0, 4)}-01-01` as IsoDate, last: `${date.slice(0, 4)}-12-31` as IsoDate });
    const text = `${keywordIn(language, 'source')} ? ${keywordIn(language, 'for', 'CalendarItem')} ${year}`;
    // Behind the last source, else behind the last day.
    const last = node.items.findLast(item => item.$type === 'CalendarSource') ?? node.items.findLast(item => item.$type === 'Off')!;
    const { document, start, end } = placeOf(source, last);
    const edit = { place: { document, start: end, end }, text: `${lineEndOf(document.text)}${indentAt(document.text, start)}${text}` };
    build.report(diagnostic('day-outside-calendar', place, { date, year, calendar: draft.name }, {
        // A year that is added to another calendar is to be complete, which no fix knows.
        fixes: node.bases.length ? [] : [fix('insert', { text }, [edit])],
    }));
}

/** A source without years would be one for all years, and those of which nobody has said what is off would count as known. */
function reportAllYears(build: Build, { draft }: CalendarDeclaration, { place }: CalendarSource, own: OwnDays, base: Calendar): void {
    // Holidays around New Year end in a year of which nothing else may be known yet.
    const begun = [...new Set(own.daysOff.map(({ range: { first } }) => yearOf(first)))].sort((a, b) => a - b);
    const missing = begun.filter(year => !coversDay(base, firstDayOf(year)));
    const text = `${keywordIn(keywordLanguageAt(place, 'source'), 'for', 'CalendarItem')} ${yearsText(missing)}`;
    const end = { document: place.document, start: place.end, end: place.end };
    build.report(diagnostic('missing-clause', place, {
        construct: { en: 'This source of', vi: 'Nguồn này của' }, name: draft.name, clause: keywordInMessages('for', 'CalendarItem'),
        reason: {
            en: `the calendar is based on ${base.name}, and adds the years that the source names, not all years`,
            vi: `lịch dựa trên ${base.name} và chỉ thêm những năm mà nguồn nêu, không phải mọi năm`,
        },
    }, { fixes: missing.length ? [fix('insert', { text }, [{ place: end, text: ` ${text}` }])] : [] }));
}

/** A year that is added without a day off would be counted as if only its weekends were off. */
function reportEmptyYears(build: Build, { name }: Calendar, { years, place }: CalendarSource, own: OwnDays, base: Calendar): void {
    const known = new Set(yearsWithDays(own));
    const empty: number[] = [];
    for (const { first, last } of years!) {
        for (let year = first; year <= last; year++) if (!known.has(year) && !coversDay(base, firstDayOf(year))) empty.push(year);
    }
    if (empty.length) build.report(diagnostic('calendar-year-empty', place, { calendar: name, years: yearsText(empty.sort((a, b) => a - b)) }));
}

/** Two that state what is off in a year: days of both are off, so that they must not be two readings of the same announcement. */
function reportDifferences(build: Build, { name, weekend }: Calendar, { years, place }: CalendarSource, own: OwnDays, base: Calendar): void {
    for (const year of yearsWithDays(own)) {
        if (!years!.some(({ first, last }) => first <= year && year <= last) || !coversDay(base, firstDayOf(year))) continue;
        const [here, there] = [own, base].map(days => daysIn(year, days, { weekend }));
        const isRepeated = [...here].some(([date, kind]) => kind === 'off' && there.get(date) === 'off');
        const days = [...new Set([...here.keys(), ...there.keys()])].filter(date => here.get(date) !== there.get(date)).sort();
        if (!isRepeated || !days.length) continue;
        const text = days.length > shownDays ? `${days.slice(0, shownDays).join(', ')} …` : days.join(', ');
        build.report(diagnostic('calendar-year-twice', place, { calendar: name, base: base.name, year: yearText(year), days: text }));
    }
}

/** So many days are named in a message. */
const shownDays = 6;

/** The days of a year that are something else than the weekend makes them. */
function daysIn(year: number, { daysOff, workingDays }: Omit<OwnDays, 'sources'>, { weekend }: Pick<Calendar, 'weekend'>): ReadonlyMap<IsoDate, 'off' | 'working'> {
    const [first, last] = [firstDayOf(year), `${yearText(year)}-12-31` as IsoDate];
    const found = new Map<IsoDate, 'off' | 'working'>();
    for (const { range } of daysOff) {
        const end = range.last < last ? range.last : last;
        for (let date = range.first > first ? range.first : first; date <= end; date = addDays(date, 1)) {
            if (!weekend.includes(weekdayOf(date))) found.set(date, 'off');
            if (date === last) break;
        }
    }
    for (const { date } of workingDays) if (yearOf(date) === year && weekend.includes(weekdayOf(date))) found.set(date, 'working');
    return found;
}

/** The years in which days off stand, or days on which is worked; of what goes over several the first and the last. */
function yearsWithDays({ daysOff, workingDays }: OwnDays): readonly number[] {
    const days = [...daysOff.flatMap(({ range: { first, last } }) => [first, last]), ...workingDays.map(({ date }) => date)];
    return [...new Set(days.map(yearOf))].sort((a, b) => a - b);
}

function yearText(year: number): string {
    return String(year).padStart(4, '0');
}

function firstDayOf(year: number): IsoDate {
    return `${yearText(year)}-01-01` as IsoDate;
}
