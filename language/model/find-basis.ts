import type { Decimal } from './decimal.js';
import type { IsoDate } from './dates.js';
import { exactValue } from './interval.js';
import type { Basis, BasisProblem, Figure, Indicator, Member, Part, Report, Split, Unit } from './model.js';
import { timeUnitOfDimension } from './resolve-members.js';
import { successionBetween } from './succession-between.js';

/** What reports say about members: the claims of units about themselves, and the rows of tables and claims, in blocks too. */
export class ReportedFigures {
    private readonly byIndicator = new Map<Indicator, Map<Member, ReportedFigure[]>>();

    constructor(private readonly reports: readonly Report[]) {}

    /** What is said of a member; of the members of a category what is said of them within a unit. */
    of(member: Member, indicator: Indicator, scope: Unit | undefined): readonly ReportedFigure[] {
        const known = this.allOf(indicator);
        if (member.kind !== 'unit') return (known.get(member) ?? []).filter(({ unit }) => unit === scope);
        // What was said of another life counts where only its place or its name changed in between.
        return member.lives.filter(life => life === member || !successionBetween(life, member)).flatMap(life => known.get(life) ?? []);
    }

    private allOf(indicator: Indicator): ReadonlyMap<Member, readonly ReportedFigure[]> {
        let byMember = this.byIndicator.get(indicator);
        if (byMember) return byMember;
        this.byIndicator.set(indicator, byMember = new Map());
        for (const report of this.reports) {
            for (const one of reportedIn(report, indicator)) {
                const known = byMember.get(one.member);
                if (known) known.push(one);
                else byMember.set(one.member, [one]);
            }
        }
        return byMember;
    }
}

interface ReportedFigure {
    readonly report: Report;
    readonly member: Member;
    /** The unit of which the member has a part. */
    readonly unit: Unit | undefined;
    readonly figure: Figure;
}

function* reportedIn(report: Report, indicator: Indicator): Generator<ReportedFigure> {
    const { receiver } = report;
    const unit = receiver?.kind === 'unit' ? receiver : undefined;
    for (const whole of [...report.claims, ...(report.table ? [report.table] : [])]) {
        const index = whole.indicators.indexOf(indicator);
        const figure = whole.values[index];
        if (unit && figure) yield { report, member: unit, unit, figure };
        if (index >= 0) yield* reportedBelow(whole, index, unit, report);
    }
}

/** What stands in the block of a channel or a quarter is a part of a unit's figure and not the figure. */
function* reportedBelow(whole: Part, index: number, unit: Unit | undefined, report: Report): Generator<ReportedFigure> {
    for (const split of whole.splits) {
        if (timeUnitOfDimension(split.rows)) continue;
        for (const part of split.parts) {
            const figure = part.values[index];
            if (part.member && figure) yield { report, member: part.member, unit, figure };
            if (part.member?.kind === 'unit' && part.splits.length) yield* reportedBelow(part, index, part.member, report);
        }
    }
}

/**
 * What the rows of a computation are proportional to: the figures of the latest day, not after its own, of which reports have one for
 * each row. Of flows over several periods that end on that day the longest counts.
 */
export function findBasis(
    reported: ReportedFigures, { rows, weight, asOf }: { readonly rows: readonly Member[]; readonly weight: Indicator; readonly asOf: IsoDate | undefined }, { scope }: Pick<Split, 'scope'>,
): Basis | BasisProblem {
    if (!asOf) return { kind: 'no day' };
    const days = daysOf(rows.map(member => reported.of(member, weight, scope)), weight, asOf);
    const day = days.find(one => one.figures.every(figures => figures.length > 0)) ?? days[0];
    if (!day) return { kind: 'no report' };
    const { date, figures } = day;
    const without = (isFine: (values: readonly (Decimal | undefined)[]) => boolean) => rows.filter((_, i) => !isFine(figures[i].map(amountOf)));
    const wrong = (kind: 'lacking' | 'inexact' | 'disagreeing', members: readonly Member[]): BasisProblem | undefined => (members.length ? { kind, date, members } : undefined);
    const problem = wrong('lacking', without(values => values.length > 0))
        ?? wrong('inexact', without(values => values.every(value => value !== undefined)))
        ?? wrong('disagreeing', without(([first, ...others]) => others.every(other => other!.equals(first!))));
    if (problem) return problem;
    const weights = figures.map(([first]) => amountOf(first)!);
    if (weights.every(one => one.isZero())) return { kind: 'nothing', date, members: rows };
    return { date, reports: [...new Set(figures.flatMap(all => all.map(({ report }) => report)))], weights };
}

/** An amount in proportion to which something can be divided. */
function amountOf({ figure }: ReportedFigure): Decimal | undefined {
    const value = figure.percent && figure.operator === 'exactly' ? figure.value : exactValue(figure.interval);
    return value?.isNegative() ? undefined : value;
}

interface ReportedDay {
    readonly date: IsoDate;
    /** Where a flow begins; of other indicators the day says all. */
    readonly start: string;
    /** What is reported of each row. */
    readonly figures: readonly ReportedFigure[][];
}

/** What is reported of rows, by day; the latest first, of one day the longest period. */
function daysOf(ofRows: readonly (readonly ReportedFigure[])[], { indicatorKind }: Indicator, asOf: IsoDate): readonly ReportedDay[] {
    const days = new Map<string, ReportedDay>();
    ofRows.forEach((figures, row) => {
        for (const one of figures) {
            const { asOf: date, period } = one.report;
            if (!date || date > asOf) continue;
            const start = indicatorKind === 'flow' ? period?.range.first ?? '' : '';
            let day = days.get(`${date}|${start}`);
            if (!day) days.set(`${date}|${start}`, day = { date, start, figures: ofRows.map(() => []) });
            day.figures[row].push(one);
        }
    });
    return [...days.values()].sort((a, b) => (a.date === b.date ? Number(a.start > b.start) - Number(a.start < b.start) : a.date < b.date ? 1 : -1));
}
