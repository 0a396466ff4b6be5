import { dayAfter, periodId, periodRange, rangeCovers, type BoundedRange, type DateRange, type IsoDate } from './dates.js';
import { findFigure } from './find-source.js';
import { versionInForce } from './in-force.js';
import { isExact, sameInterval } from './interval.js';
import type { Allocation, AllocationVersion, Figure, Indicator, Member, Organization, Part, Period, Quantity, SourceFigure, SpanFigure, SuccessionRow, Unit } from './model.js';
import { Decimal } from './decimal.js';
import { sumFigure } from './read-figures.js';

/** What a plan in force on the day of a report gives to what the report is about. */
export function planFigure({ indicator, receiver, day }: Quantity, plan: Allocation): SourceFigure | undefined {
    const version = versionInForce(plan, day);
    const { period } = version.allocation;
    return period && givenFor(version, indicator, receiver, period);
}

/**
 * What a plan that is divided by time gives for spans of which a share can be as well: for the period of the report, added up from parts
 * that make it up exactly, and for the year, half, quarter and month in which it ends. A span with the very figure of the whole is none.
 */
export function spanFigures(amount: Quantity, { version, source, figure: whole }: SourceFigure): readonly SpanFigure[] {
    const { indicator, receiver, period, day } = amount;
    const own = source.period;
    const divided = rangesOf(version);
    if (!own || !divided.length) return [];
    const given = (range: DateRange) => givenFor(version, indicator, receiver, { ...own, range })?.figure;
    const found = new Map<string, Figure>();
    const add = (range: DateRange, figure: Figure | undefined) => {
        if (!figure || !isBounded(range) || figure === whole || (isExact(whole.interval) && sameInterval(figure.interval, whole.interval))) return;
        if (!found.has(periodId(range))) found.set(periodId(range), figure);
    };
    if (period) add(period.range, given(period.range) ?? addedUp(version, indicator, period.range, given));
    for (const range of spansAround(day)) {
        const isDivided = divided.some(one => one.first === range.first && one.last === range.last);
        // What came together in a half is no share of what was to come in its last quarter.
        if (isDivided && (!period || rangeCovers(range, period.range))) add(range, given(range));
    }
    return [...found].map(([id, figure]) => ({ id, figure }));
}

/** What the parts of a plan that make up a range of days come to, as few as possible; undefined where none do. */
function addedUp(version: AllocationVersion, indicator: Indicator, range: DateRange, given: (range: DateRange) => Figure | undefined): Figure | undefined {
    if (indicator.indicatorKind !== 'flow' || !isBounded(range)) return undefined;
    const within = rangesOf(version).filter(one => rangeCovers(range, one));
    const deadEnds = new Set<IsoDate>();
    const from = (day: IsoDate): readonly Figure[] | undefined => {
        if (day > range.last) return [];
        if (deadEnds.has(day)) return undefined;
        for (const { first, last } of within) {
            const rest = first === day ? from(dayAfter(last)) : undefined;
            const figure = rest && given({ first, last });
            if (figure) return [figure, ...rest];
        }
        deadEnds.add(day);
        return undefined;
    };
    const figures = from(range.first);
    return figures && sumFigure(figures);
}

const ranges = new WeakMap<AllocationVersion, readonly BoundedRange[]>();

/** The periods by which a version of a plan is divided, the longest first. */
function rangesOf(version: AllocationVersion): readonly BoundedRange[] {
    let known = ranges.get(version);
    if (!known) {
        const found = new Map<string, BoundedRange>();
        collectRanges(version.total, ({ range }) => {
            if (isBounded(range)) found.set(periodId(range), range);
        });
        ranges.set(version, known = [...found.values()].sort((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0)));
    }
    return known;
}

function collectRanges(whole: Part, add: (period: Period) => void): void {
    const addMember = (member: Member | undefined) => {
        if (member?.kind === 'period') add(member);
    };
    for (const { columns, parts } of whole.splits) {
        for (const { member } of columns) addMember(member);
        for (const part of parts) {
            addMember(part.member);
            collectRanges(part, add);
        }
    }
}

function isBounded(range: DateRange): range is BoundedRange {
    return range.first !== undefined && range.last !== undefined;
}

/** The calendar units of time that a day is in. */
function spansAround(day: IsoDate): readonly DateRange[] {
    const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
    const ids = [year, `${year}-H${Math.ceil(month / 6)}`, `${year}-Q${Math.ceil(month / 3)}`, day.slice(0, 7)];
    return ids.flatMap(id => periodRange(id) ?? []);
}

/** What a version gives for a period: to a unit or organisation, to the one of the two that belongs to it, or to those that it was made of. */
function givenFor(version: AllocationVersion, indicator: Indicator, receiver: Unit | Organization, period: Period): SourceFigure | undefined {
    return findFigure(version, { indicators: [indicator], receiver, period }, 0) ?? ofOwnUnit(version, indicator, receiver, period)
        ?? ofPredecessors(version, indicator, receiver, period);
}

/** Of a plan for the organisation of a unit, or for the unit of an organisation, the whole: reports name the one or the other. */
function ofOwnUnit(version: AllocationVersion, indicator: Indicator, receiver: Unit | Organization, period: Period): SourceFigure | undefined {
    const { receiver: given } = version.allocation;
    const [organization, unit] = given?.kind === 'organization' ? [given, receiver] : [receiver, given];
    if (!given || organization.kind !== 'organization' || unit?.kind !== 'unit' || organization.of?.lives !== unit.lives) return undefined;
    return findFigure(version, { indicators: [indicator], receiver: given, period }, 0);
}

/** Of a plan for units that are wholly a part of the unit now, what it gives them together; undefined where one of them has nothing there. */
function ofPredecessors(version: AllocationVersion, indicator: Indicator, receiver: Unit | Organization, period: Period): SourceFigure | undefined {
    if (receiver.kind !== 'unit' || !receiver.predecessors.length || indicator.indicatorKind === 'rate') return undefined;
    if (!receiver.predecessors.every(isWholly)) return undefined;
    const given = receiver.predecessors.map(({ from }) => findFigure(version, { indicators: [indicator], receiver: from, period }, 0));
    const [first] = given;
    const figures = given.flatMap(one => one?.figure ?? []);
    return first && figures.length === given.length ? { ...first, figure: sumFigure(figures) } : undefined;
}

function isWholly({ targets, open }: SuccessionRow): boolean {
    return !open && targets.length === 1 && targets[0].share?.equals(Decimal.one) === true;
}
