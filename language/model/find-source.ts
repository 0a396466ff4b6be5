import type { DateRange, IsoDate } from './dates.js';
import { rangeCovers } from './dates.js';
import { dayGiven } from './day-given.js';
import { versionInForce } from './in-force.js';
import { lifeThen } from './lives.js';
import type { Allocation, AllocationVersion, Column, Figure, Member, Organization, Part, Period, SourceFigure, Split, Unit, When } from './model.js';
import { sumFigure } from './read-figures.js';
import { addsUpOver, lastIndex } from './sum-directions.js';
import { timeUnitOfDimension } from './resolve-members.js';

/** For each indicator of an allocation, the figure that the first of its sources which has one on a day gives to the receiver. */
export function findSources(allocation: Allocation, day: IsoDate | undefined): (SourceFigure | undefined)[] {
    return allocation.indicators.map((_, i) => {
        for (const source of allocation.sources) {
            const found = findFigureOrEnd(versionInForce(source, day), allocation, i);
            if (found) return found;
        }
        return undefined;
    });
}

/** What a version of a plan gives, as `findFigure` does; of a row that an adjustment has ended, the `-` with which it did. */
export function findFigureOrEnd(version: AllocationVersion, allocation: Allocation, indicatorIndex: number): SourceFigure | undefined {
    const found = findFigure(version, allocation, indicatorIndex);
    if (found) return found;
    const { versions } = version.allocation;
    for (let i = versions.indexOf(version); i > 0; i--) {
        const before = findFigure(versions[i - 1], allocation, indicatorIndex);
        if (!before) continue;
        const changes = versions[i].adjustments.flatMap(adjustment => adjustment.changes);
        const end = changes.find(({ part, column, after }) => part.earlier === before.part && column.indicatorIndex === version.allocation.indicators.indexOf(allocation.indicators[indicatorIndex]) && after.status === 'none');
        return end && { source: version.allocation, version: versions[i], figure: end.after, part: end.part };
    }
    return undefined;
}

/** What a version of a plan gives to the receiver of `allocation` for its period, of the indicator at a position of `allocation`. */
export function findFigure(version: AllocationVersion, allocation: Pick<Allocation, 'indicators' | 'receiver' | 'period'>, indicatorIndex: number): SourceFigure | undefined {
    const { allocation: source, total } = version;
    const index = source.indicators.indexOf(allocation.indicators[indicatorIndex]);
    const { receiver, period } = allocation;
    if (index < 0 || !receiver || !period || !source.period) return undefined;
    const search: Search = { version, index, period };
    return isSameThing(source.receiver, receiver) ? ofWhole(total, source.period, search) : ofMember(total, source.period, receiver, search);
}

/** The life of the receiver, or of its unit, that a plan which is passed on gave the figure to. */
export function lifeGiven({ source, version, figure, part }: SourceFigure, receiver: Unit | Organization): Unit | undefined {
    const members = [part.split?.columns[part.cells.indexOf(figure)]?.member];
    for (let one: Part | undefined = part; one; one = one.split?.whole) members.push(one.member);
    // What a column comes to is the figure of no cell.
    for (const { columns } of part.splits) members.push(...columns.map(({ member }) => member));
    const given = [...members, source.receiver].find(member => isSameThing(member, receiver));
    return lifeThen(given, whenGiven(version));
}

/** When a version of a plan gives what it gives. */
export function whenGiven({ allocation, validFrom }: AllocationVersion): When {
    const { date, period, versions } = allocation;
    return { day: versions[0].validFrom === validFrom ? date && dayGiven(allocation) : validFrom, period: period?.range };
}

/** Whether the period of an allocation is one that a source can pass on: its own, or one within it. */
export function periodFits(source: Allocation, period: Period): boolean {
    return source.period !== undefined && rangeCovers(source.period.range, period.range);
}

interface Search {
    readonly version: AllocationVersion;
    readonly index: number;
    readonly period: Period;
}

/** The figure of a whole for the period: its own, a row of its splits by time, or a column of a table by time. */
function ofWhole(whole: Part, own: Period, search: Search): SourceFigure | undefined {
    if (isSame(own.range, search.period.range)) return at(whole, whole.values[search.index], search);
    for (const split of tablesLast(whole.splits)) {
        for (const part of split.parts) {
            const { member } = part;
            if (member?.kind !== 'period' || !rangeCovers(member.range, search.period.range)) continue;
            const found = ofWhole(part, member, search);
            if (found) return found;
        }
        const column = columnOf(split, member => member.kind === 'period' && isSame(member.range, search.period.range));
        if (column < 0 || !addsUpOver(split.columns[column].indicator, isTime(split))) continue;
        return at(whole, sumFigure(split.parts.map(part => part.cells[column])), search);
    }
    return undefined;
}

/**
 * The figure of a member within a whole: its row, its column, or its row in the block of another unit or of a period. The
 * rows of a category are parts of a unit's figure, so their blocks are not looked into.
 */
function ofMember(whole: Part, own: Period, member: Member, search: Search): SourceFigure | undefined {
    const splits = tablesLast(whole.splits);
    for (const split of splits) {
        const row = rowOf(split, member);
        const found = row ? ofRow(row, split, own, search) : ofColumn(split, whole, own, member, search);
        if (found) return found;
    }
    for (const split of splits) {
        for (const part of split.parts) {
            if (!part.splits.length || part.member?.kind === 'member') continue;
            const found = ofMember(part, part.member?.kind === 'period' ? part.member : own, member, search);
            if (found) return found;
        }
    }
    return undefined;
}

function ofRow(row: Part, split: Split, own: Period, search: Search): SourceFigure | undefined {
    const column = columnOf(split, member => member.kind === 'period' && isSame(member.range, search.period.range));
    if (column >= 0) return at(row, row.cells[column], search);
    return ofWhole(row, own, search);
}

/** The column of a unit in a table: the cell of the period, or what the column comes to. */
function ofColumn(split: Split, whole: Part, own: Period, member: Member, search: Search): SourceFigure | undefined {
    const column = columnOf(split, one => isSameThing(one, member));
    if (column < 0) return undefined;
    const row = split.parts.find(part => part.member?.kind === 'period' && isSame(part.member.range, search.period.range));
    if (row) return at(row, row.cells[column], search);
    if (!isSame(own.range, search.period.range)) return undefined;
    const cells = split.parts.map(part => part.cells[column]);
    if (addsUpOver(split.columns[column].indicator, isTime(split))) return at(whole, sumFigure(cells), search);
    return isTime(split) ? at(whole, cells[lastIndex(split.parts.map(part => part.member))], search) : undefined;
}

function at(part: Part, figure: Figure | undefined, { version }: Search): SourceFigure | undefined {
    return figure && { source: version.allocation, version, figure, part };
}

function columnOf(split: Split, matches: (member: Member) => boolean): number {
    return split.columnDimension ? split.columns.findIndex(({ member }: Column) => member !== undefined && matches(member)) : -1;
}

function isTime(split: Split): boolean {
    return timeUnitOfDimension(split.rows) !== undefined;
}

function isSame(a: DateRange, b: DateRange): boolean {
    return a.first === b.first && a.last === b.last;
}

function tablesLast(splits: readonly Split[]): readonly Split[] {
    return splits.length < 2 ? splits : [...splits].sort((a, b) => Number(a.columnDimension !== undefined) - Number(b.columnDimension !== undefined));
}

/** Whether two receivers or members are one: lives of a unit are one unit. */
export function isSameThing(a: Member | undefined, b: Member): boolean {
    return a === b || (a?.kind === 'unit' && b.kind === 'unit' && a.lives === b.lives);
}

/** The row of a member; of a unit also that of another life. */
function rowOf(split: Split, member: Member): Part | undefined {
    const rows = rowsOf(split);
    const own = rows.get(member);
    if (own || member.kind !== 'unit') return own;
    const other = member.lives.find(life => rows.has(life));
    return other && rows.get(other);
}

const indexes = new WeakMap<Split, ReadonlyMap<Member, Part>>();

/** The rows of a split by what they stand for: asked once for each plan that passes one on. */
function rowsOf(split: Split): ReadonlyMap<Member, Part> {
    let index = indexes.get(split);
    if (!index) {
        const rows = new Map<Member, Part>();
        for (const part of split.parts) if (part.member && !rows.has(part.member)) rows.set(part.member, part);
        indexes.set(split, index = rows);
    }
    return index;
}
