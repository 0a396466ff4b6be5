import type { IsoDate } from './dates.js';
import { isSameThing } from './find-source.js';
import { sameInterval } from './interval.js';
import { sameDimension } from './read-dimension.js';
import type { AllocationVersion, Directive, Figure, Part, Role } from './model.js';

/** A span of days in which a figure is the same, with the documents that put it in force. */
export interface FigureSpan {
    /** Absent where there is no row in these days. */
    readonly figure: Figure | undefined;
    readonly version: AllocationVersion;
    /** Absent where the first day of the allocation is not known. */
    readonly from: IsoDate | undefined;
    readonly to: IsoDate | undefined;
    readonly directives: readonly Directive[];
}

/** A figure of a total or row: the value of an indicator, a cell of its table, one of a milestone, what is asked of each person of a role. */
export type FigureOfPart =
    | { readonly indicatorIndex: number; readonly milestone?: IsoDate | undefined; readonly role?: Role }
    | { readonly column: number };

/** What a figure of an allocation is over time, in whichever version its total or row stands. */
export function historyOf(part: Part, which: FigureOfPart): readonly FigureSpan[] {
    if (part.owner.kind !== 'allocation') return [];
    const spans: FigureSpan[] = [];
    for (const version of part.owner.versions) {
        const figure = figureIn(version, part, which);
        const last = spans.at(-1);
        if (last && saysTheSame(last.figure, figure)) spans[spans.length - 1] = { ...last, to: version.validTo };
        else spans.push({ figure, version, from: version.validFrom, to: version.validTo, directives: directivesOf(figure, version) });
    }
    return spans;
}

function figureIn({ total, perPerson }: AllocationVersion, part: Part, which: FigureOfPart): Figure | undefined {
    const own = counterpart(part, total);
    if ('column' in which) return own?.cells[which.column];
    const { indicatorIndex, milestone, role } = which;
    if (role) return perPerson.find(one => one.role === role)?.figures[indicatorIndex];
    return (milestone ? own?.milestones.find(({ date }) => date === milestone)?.figures : own?.values)?.[indicatorIndex];
}

/**
 * The documents that put a figure in force in a version of an allocation: of its adjustment; of a sum, and of what another allocation gives,
 * those of the version. A version that has no adjustment of its own only follows what it passes on, and the documents are those there.
 */
export function directivesOf(figure: Figure | undefined, version: AllocationVersion): readonly Directive[] {
    const { allocation, adjustments } = version;
    const adjustment = figure?.adjustment;
    const isFollowed = adjustment && adjustment.allocation !== allocation;
    return adjustment && !(isFollowed && (adjustments.length || isFirst(version))) ? adjustment.directives : directivesOfVersion(version);
}

/** The documents of all adjustments of its day; where it only follows a source, those of what it follows. */
function directivesOfVersion(version: AllocationVersion): readonly Directive[] {
    const { allocation, adjustments, passedOn } = version;
    if (isFirst(version)) return allocation.directives;
    const own = adjustments.flatMap(({ directives }) => directives);
    const followed = adjustments.length ? [] : passedOn.flatMap(passed => (passed && passed.source !== allocation ? directivesOfVersion(passed.version) : []));
    return [...new Set([...own, ...followed])];
}

function isFirst({ allocation: { versions }, total }: AllocationVersion): boolean {
    return versions[0]?.total === total;
}

/** The same total or row in another version; undefined where that has none. */
function counterpart(part: Part, total: Part): Part | undefined {
    const { split } = part;
    if (!split) return total;
    const own = counterpart(split.whole, total)?.splits
        .find(one => sameDimension(one.rows, split.rows) && sameDimension(one.columnDimension, split.columnDimension));
    return own?.parts.find(one => (part.member ? isSameThing(one.member, part.member) : one.kind === part.kind));
}

function saysTheSame(a: Figure | undefined, b: Figure | undefined): boolean {
    if (!a || !b) return a === b;
    return a === b || (a.adjustment === b.adjustment && a.operator === b.operator && (a.status === 'undecided') === (b.status === 'undecided')
        && sameInterval(a.interval, b.interval));
}

/** Whether a row of a version was computed when it was assigned. */
export function wasComputed(part: Part): boolean {
    let first = part;
    while (first.earlier) first = first.earlier;
    return first.computed;
}
