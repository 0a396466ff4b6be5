import type { Place } from '../diagnostics/source-document.js';
import type { DateRange, IsoDate } from './dates.js';
import { anyAmount, contains, everything, intersect, type Interval } from './interval.js';
import type { Figure, Indicator, Member, Organization, Part, Period, Quantity, Report, ReportedFigure, Unit } from './model.js';
import { roundedInterval } from './read-figures.js';

/** Whose figures stand at some place of a report, and of when. */
export interface ReportedAt {
    readonly receiver: Unit | Organization;
    /** The day of stocks. */
    readonly day: IsoDate | undefined;
    /** The period of flows. */
    readonly period: Period | undefined;
}

/**
 * What all reports state, by what it is a figure of. Lives of a unit are looked for one by one: whether one can be compared with
 * another depends on what became of it.
 */
export class Quantities {
    private readonly byIndicator = new Map<Indicator, Map<Unit | Organization, Map<string, ReportedFigure[]>>>();
    private readonly belowZero = new Set<Indicator>();

    constructor(reports: readonly Report[]) {
        for (const report of reports) for (const one of figuresOf(report)) this.add(one);
    }

    /** What is stated of a quantity, in the order of the texts. */
    stated(quantity: Quantity): readonly ReportedFigure[] {
        return this.byIndicator.get(quantity.indicator)?.get(quantity.receiver)?.get(whenKey(quantity)) ?? [];
    }

    /**
     * What is possible for a quantity by what is stated of it; where reports contradict each other nothing is known.
     *
     * @param possible what is possible for one figure: its interval, or everything that is rounded to it
     */
    known(quantity: Quantity, possible: (figure: Figure) => Interval = ({ interval }) => interval): Interval {
        const unknown = this.possibleOf(quantity.indicator);
        const figures = this.stated(quantity).filter(({ figure }) => isStated(figure)).map(({ figure }) => figure);
        const common = (intervals: readonly Interval[]) => intervals.reduce<Interval | undefined>((all, one) => all && intersect(all, one), unknown);
        const rounded = figures.map(roundedInterval);
        const known = common(figures.map(possible));
        if (known) return known;
        // Where one report is more exact than another, what it states is known.
        const exact = figures.find(({ interval }) => rounded.every(one => contains(one, interval)));
        return (exact ? exact.interval : common(rounded)) ?? unknown;
    }

    /** What an amount can be of which nothing is stated. */
    possibleOf(indicator: Indicator): Interval {
        return this.canBeNegative(indicator) ? everything : anyAmount;
    }

    /** Whether there can be less than nothing of something: a difference, and what some report states so. */
    canBeNegative(indicator: Indicator): boolean {
        return indicator.expression !== undefined || this.belowZero.has(indicator);
    }

    /** Everything stated of an indicator, by receiver and time. */
    of(indicator: Indicator): ReadonlyMap<Unit | Organization, ReadonlyMap<string, readonly ReportedFigure[]>> {
        return this.byIndicator.get(indicator) ?? new Map();
    }

    /** Everything that is stated, each quantity once, with all figures of it. */
    *all(): Generator<readonly ReportedFigure[]> {
        for (const byReceiver of this.byIndicator.values()) for (const byTime of byReceiver.values()) yield* byTime.values();
    }

    private add(one: ReportedFigure): void {
        const { indicator, receiver } = one.quantity;
        if (one.figure.value?.isNegative()) this.belowZero.add(indicator);
        let byReceiver = this.byIndicator.get(indicator);
        if (!byReceiver) this.byIndicator.set(indicator, byReceiver = new Map());
        let byTime = byReceiver.get(receiver);
        if (!byTime) byReceiver.set(receiver, byTime = new Map());
        const key = whenKey(one.quantity);
        const known = byTime.get(key);
        if (known) known.push(one);
        else byTime.set(key, [one]);
    }
}

/** Whether a figure says how much: `?`, and what could not be read, do not. */
export function isStated({ value, operator }: Figure): boolean {
    return value !== undefined && operator !== 'about';
}

/** Where a figure of a report stands; one that follows from others, where its row is named. */
export function placeOfFigure({ figure, part }: ReportedFigure): Place {
    return figure.place ?? part.labelPlace;
}

/** When a quantity is: its day, or the days of its period. */
export function whenKey({ day, period }: Pick<Quantity, 'day' | 'period'>): string {
    return period ? rangeKey(period.range) : day;
}

/** One text for each range of days. */
export function rangeKey({ first, last }: DateRange): string {
    return `${first ?? ''}..${last ?? ''}`;
}

/** The quantity of an indicator at a place of a report, or at the place of another one; undefined where its day or period is not known. */
export function quantityAt(indicator: Indicator, { receiver, day, period }: ReportedAt): Quantity | undefined {
    switch (indicator.indicatorKind) {
        case 'stock': return day && { indicator, receiver, day, period: undefined };
        case 'flow': return period?.range.last && { indicator, receiver, day: period.range.last, period };
        // What a rate is of can be levels or flows.
        case 'rate': return day && { indicator, receiver, day, period };
    }
}

/** Whose figures a report states at its head. */
export function headOf({ receiver, asOf, period }: Report): ReportedAt | undefined {
    return receiver && { receiver, day: asOf, period };
}

/** The figures of a report that are the whole figures of something on a day or over a period: not those of a channel, nor `others`. */
function* figuresOf(report: Report): Generator<ReportedFigure> {
    const head = headOf(report);
    if (!head) return;
    for (const whole of [...report.claims, ...report.table ? [report.table] : []]) yield* figuresOfPart(whole, head, report);
}

function* figuresOfPart(part: Part, at: ReportedAt, report: Report): Generator<ReportedFigure> {
    for (const [indicatorIndex, indicator] of part.indicators.entries()) {
        const figure = part.values[indicatorIndex];
        // The row of a table by time ends with the rate of the last column, which is not that of all of them.
        if (indicator.indicatorKind === 'rate' && figure && part.split?.columnDimension && part.cells.includes(figure)) continue;
        const quantity = figure && quantityAt(indicator, at);
        if (quantity) yield { report, part, indicatorIndex, figure, quantity };
    }
    for (const split of part.splits) {
        for (const row of split.parts) {
            const within = placeOfMember(row.member, at);
            if (!within) continue;
            yield* figuresOfPart(row, within, report);
            if (!split.columnDimension) continue;
            for (const [c, { member, indicator, indicatorIndex }] of split.columns.entries()) {
                const cell = placeOfMember(member, within);
                const quantity = cell && row.cells[c] && quantityAt(indicator, cell);
                if (quantity) yield { report, part: row, indicatorIndex, figure: row.cells[c], quantity };
            }
        }
    }
}

/** Where a row or column stands; undefined for those of categories. */
function placeOfMember(member: Member | undefined, at: ReportedAt): ReportedAt | undefined {
    switch (member?.kind) {
        case 'unit': case 'organization': return { ...at, receiver: member };
        case 'period': return { ...at, day: member.range.last, period: member };
        default: return undefined;
    }
}
