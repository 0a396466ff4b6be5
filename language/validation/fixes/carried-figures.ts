import { apportion } from '../../model/apportion.js';
import { dayBefore } from '../../model/dates.js';
import { Decimal } from '../../model/decimal.js';
import { firstOf } from '../../model/in-force.js';
import type { Column, Figure, Member, Part, Split, Succession, SuccessionRow, Unit } from '../../model/model.js';
import { numberIn, writtenText } from '../words.js';

/** A row of a split as it is from the day of a succession on: its figures before and afterwards, one of each for every column. */
export interface CarriedRow {
    readonly member: Unit;
    /** Absent where it is a new row. */
    readonly part: Part | undefined;
    readonly before: readonly string[];
    readonly after: readonly string[];
}

/** What becomes of the rows of a split. */
export interface Carried {
    /** The units whose rows are given to their successors. */
    readonly ended: ReadonlySet<Member>;
    /** Every row that changes: those that are there in their order, then those that are new. */
    readonly rows: readonly CarriedRow[];
}

/**
 * Gives the figures of rows whose units end by a succession to the successors: by their shares, with the largest remainder, so that the
 * total of every column stays. What is not known, a share or a figure, is `?` where it goes. A row stays as it is where one of its
 * successors is not known or can have no row in the split, and where it has a block, or that of a successor: a block has sums of its own.
 * Undefined if nothing is carried over.
 *
 * @param withDeadlines what has deadlines of its own, rows as they were at first among it
 */
export function carriedFigures(split: Split, succession: Succession, withDeadlines: ReadonlySet<unknown>): Carried | undefined {
    const rows = new Map(split.parts.flatMap(part => (part.member?.kind === 'unit' ? [[part.member.lives, part] as const] : [])));
    const hasBlock = (part: Part) => part.splits.length > 0 || part.milestones.length > 0 || withDeadlines.has(firstOf(part));
    const ended = endedRows(split, succession, rows, hasBlock);
    if (!ended.length) return undefined;
    const gains = new Map<readonly Unit[], Gain[][]>();
    for (const one of ended) give(one, split, gains);
    const isEnded = new Set(ended.map(({ part }) => part));
    const targets = new Map(ended.flatMap(({ row }) => row.targets).flatMap(({ unit }) => (unit ? [[unit.lives, unit] as const] : [])));
    const touched = split.parts.filter(part => isEnded.has(part) || (part.member?.kind === 'unit' && targets.has(part.member.lives)));
    const added = [...targets.values()].filter(unit => !rows.has(unit.lives)).map(member => ({ member, part: undefined }));
    const carried = [...touched.map(part => ({ member: part.member as Unit, part })), ...added].map(({ member, part }) => {
        const kept = part && !isEnded.has(part) ? part.cells : undefined;
        const own = gains.get(member.lives);
        return {
            member, part, before: split.columns.map((column, c) => (part ? textOf(part.cells[c], column) : '-')),
            after: split.columns.map((column, c) => sumText([...kept ? gainOf(kept[c], column) : [], ...own?.[c] ?? []], column)),
        };
    });
    // Nothing goes to a successor where a row had nothing in any column.
    const changed = carried.filter(({ part, after }) => part || after.some(text => text !== '-'));
    if (changed.some(({ before, after }) => [...before, ...after].includes(undefined))) return undefined;
    return { ended: new Set(ended.flatMap(({ part }) => part.member ?? [])), rows: changed as CarriedRow[] };
}

interface EndedRow {
    readonly part: Part;
    readonly row: SuccessionRow;
}

/** The row of a unit, whichever of its lives it names. */
type Rows = ReadonlyMap<readonly Unit[], Part>;

function endedRows(split: Split, succession: Succession, rows: Rows, hasBlock: (part: Part) => boolean): readonly EndedRow[] {
    const last = dayBefore(succession.date!);
    const ending = split.parts.filter(({ member }) => member?.kind === 'unit' && member.life.last === last);
    let ended = ending.flatMap(part => {
        const row = (part.member as Unit).successors;
        return row?.succession === succession && !hasBlock(part) && leadsInto(split, row) ? [{ part, row }] : [];
    });
    // What a successor itself becomes must be known too: its figure is that of a unit which ends.
    for (;;) {
        const carried = new Set(ended.map(({ part }) => part));
        const takes = (unit: Unit) => {
            const own = rows.get(unit.lives);
            return !own || (!hasBlock(own) && (!ending.includes(own) || carried.has(own)));
        };
        const fewer = ended.filter(({ row }) => row.targets.every(({ unit }) => takes(unit!)));
        if (fewer.length === ended.length) return ended;
        ended = fewer;
    }
}

/** Whether all successors are known, begin on the day and can have rows in the split. */
function leadsInto({ scope, rows }: Split, { open, targets, succession }: SuccessionRow): boolean {
    const fits = (unit: Unit | undefined) => unit?.level === rows.level && unit?.life.first === succession.date && isWithin(unit, scope);
    return !open && targets.length > 0 && targets.every(({ unit }) => fits(unit));
}

export function isWithin(unit: Unit | undefined, scope: Unit | undefined): boolean {
    for (let outer = unit?.parent; outer; outer = outer.parent) if (outer === scope) return true;
    return false;
}

/** A part of a figure that goes to a row: an amount, or, if it is all that the row has, a figure as it is written; else it is not known. */
interface Gain {
    readonly amount?: Decimal | undefined;
    readonly text?: string | undefined;
}

function give({ part, row: { targets } }: EndedRow, { columns }: Split, gains: Map<readonly Unit[], Gain[][]>): void {
    const shares = targets.map(({ share }) => share);
    const isKnown = shares.every(share => share && !share.isNegative()) && Decimal.sum(shares as Decimal[]).equals(Decimal.one);
    columns.forEach((column, c) => {
        const [gain] = gainOf(part.cells[c], column);
        if (!gain) return;
        const parts = isKnown ? divided(gain, shares as Decimal[], column) : targets.map((): Gain => ({}));
        targets.forEach(({ unit }, t) => {
            let own = gains.get(unit!.lives);
            if (!own) gains.set(unit!.lives, own = columns.map(() => []));
            own[c].push(parts[t]);
        });
    });
}

function divided(gain: Gain, shares: readonly Decimal[], { indicator }: Column): readonly Gain[] {
    if (shares.length === 1) return [gain];
    const { amount } = gain;
    if (!amount || amount.isNegative()) return shares.map(() => ({}));
    // What can be divided at will is divided exactly: shares are decimals, and so are their parts.
    if (!indicator.measure?.whole) return shares.map(share => ({ amount: amount.times(share) }));
    return apportion({ total: amount, weights: shares, step: Decimal.one }).map(part => ({ amount: part }));
}

/** What a figure gives; nothing where it is none. Rates are not added up, and what is not one number is not either. */
function gainOf(figure: Figure | undefined, column: Column): readonly Gain[] {
    if (!figure || figure.status === 'none') return [];
    const isAmount = figure.operator === 'exactly' && column.indicator.indicatorKind !== 'rate';
    return [{ amount: isAmount ? figure.value : undefined, text: textOf(figure, column) }];
}

function sumText(gains: readonly Gain[], column: Column): string | undefined {
    if (!gains.length) return '-';
    const amounts = gains.map(({ amount }) => amount);
    if (amounts.every(amount => amount !== undefined)) return amountText(Decimal.sum(amounts), column);
    return (gains.length === 1 ? gains[0].text : undefined) ?? '?';
}

/** An amount in a column; undefined where it has no exact writing. */
function amountText(amount: Decimal, { scale }: Column): string | undefined {
    const text = numberIn(scale, amount);
    return text !== undefined && text.replace(/[^0-9]/g, '').length <= 15 ? text : undefined;
}

/** A figure as an adjustment repeats it. */
function textOf(figure: Figure, column: Column): string | undefined {
    if (figure.status === 'none') return '-';
    if (figure.status === 'undecided' || (figure.rest && !figure.value)) return '?';
    if (!figure.percent && figure.operator === 'exactly') return figure.value && amountText(figure.value, column);
    // In a CSV file words and numbers are written in another way.
    return figure.place && !figure.csv && (figure.percent || figure.scale.equals(column.scale)) ? writtenText(figure) : undefined;
}
