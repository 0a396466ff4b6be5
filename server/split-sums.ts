import {
    addsUpOver, type Allocation, type Check, commonScale, type Decimal, exactValue, type Figure, type Indicator, type Interval, lastIndex, type Model,
    type Part, scaleOfCheck, type Split, sum,
} from '../language/index.js';
import type { Snapshot } from './snapshot.js';

/** What the rows of a split come to for one indicator. */
export interface SplitSum {
    readonly indicator: Indicator;
    /** Of a stock divided by time it is the level at the end of the last period, otherwise the sum of the rows. */
    readonly kind: 'sum' | 'level';
    readonly actual: Interval;
    /** What is divided; undefined where that is not known. */
    readonly whole: Figure | undefined;
    /** What was compared; undefined where the total is nothing but this sum, or any sum would do (the total is `about` something). */
    readonly check: Check | undefined;
    /** In what its amounts are told. */
    readonly scale: Decimal;
}

/** What a split comes to, for each indicator whose figures add up or that has a level. Nothing where rows are not understood. */
export function splitSums(snapshot: Snapshot, split: Split): readonly SplitSum[] {
    if (split.open || !split.parts.length) return [];
    const indicators = new Set(split.columns.map(column => column.indicator));
    return [...indicators].flatMap(indicator => {
        const check = checkOf(snapshot.model, split, indicator);
        const kind = check?.kind === 'level' || (!check && !addsUpOver(indicator, isTime(split))) ? 'level' : 'sum';
        const actual = check ? comparedAmount(check) : amountWithoutCheck(split, indicator);
        const whole = split.whole.values[split.whole.indicators.indexOf(indicator)];
        const scale = check ? scaleOfCheck(check) : commonScale(cellsOf(split, indicator));
        return actual && !isAnything(actual) ? [{ indicator, kind, actual, whole, check: check && comparesSomething(check) ? check : undefined, scale }] : [];
    });
}

/** Whether a check can fail at all. */
export function comparesSomething({ expected }: Check): boolean {
    return !('low' in expected) || !isAnything(expected);
}

/** Whether every amount is possible. */
export function isAnything({ low, lowOpen, high }: Interval): boolean {
    return !high && (!low || (low.isZero() && !lowOpen));
}

/** By how much a sum is more (or less, negative) than the nearest amount that is allowed. Zero where that is just not allowed. */
export interface Gap {
    readonly difference: Decimal;
    readonly limit: Decimal;
}

/** What is too much or too little in a failed check. */
export function gapOf({ status, actual, expected }: Check): Gap | undefined {
    if (status !== 'failed' || !('low' in actual) || !('low' in expected)) return undefined;
    const over = actual.low && expected.high && actual.low.minus(expected.high);
    if (over && !over.isNegative()) return { difference: over, limit: expected.high! };
    return actual.high && expected.low && { difference: actual.high.minus(expected.low), limit: expected.low };
}

function isTime({ rows }: Split): boolean {
    return rows.kind === 'year' || rows.kind === 'half' || rows.kind === 'quarter' || rows.kind === 'month';
}

/** What a check says was compared. Rows that take what is left of the total make it up, unless the others exceed it. */
export function comparedIn(check: Check): Pick<Check, 'actual' | 'expected'> {
    const actual = check.kind === 'sum' ? comparedAmount(check) : undefined;
    const whole = check.comparison?.whole.interval;
    return actual && actual === whole ? { actual, expected: whole } : check;
}

/** What was compared with a total; with rows that take what is left of it (`rest`, computed ones), the total itself unless that fails. */
function comparedAmount({ actual, status, comparison, subject }: Check): Interval | undefined {
    if (!('low' in actual) || !comparison) return undefined;
    if (subject.kind !== 'split') return actual;
    const takesRest = subject.parts.some(part => part.cells.some(cell => cell.rest || (part.computed && cell.value)));
    return takesRest && comparison.parts.length < subject.parts.length && status !== 'failed' && exactValue(comparison.whole.interval) ? comparison.whole.interval : actual;
}

/** A total that is not written is compared with nothing: the sum of the rows, or the level of the last one. */
function amountWithoutCheck(split: Split, indicator: Indicator): Interval | undefined {
    if (split.columnDimension) return undefined;
    const cells = cellsOf(split, indicator);
    if (addsUpOver(indicator, isTime(split))) return sum(cells.map(cell => cell.interval));
    const c = columnOf(split, indicator);
    const last = split.parts[lastIndex(split.parts.map(part => part.member))];
    return indicator.indicatorKind === 'stock' ? last?.cells[c]?.interval : undefined;
}

function cellsOf(split: Split, indicator: Indicator): readonly Figure[] {
    return split.parts.flatMap(part => part.cells[columnOf(split, indicator)] ?? []);
}

function columnOf({ columns }: Split, indicator: Indicator): number {
    return columns.findIndex(column => column.indicator === indicator);
}

/** What was compared; in a version in which nothing of it changed, what was compared before. */
function checkOf(model: Model, split: Split, indicator: Indicator): Check | undefined {
    const { whole, owner } = split;
    const own = checksOf(model).get(split)?.find(one => one.indicator === indicator);
    const before = whole.earlier?.splits[whole.splits.indexOf(split)];
    if (own || !before || owner.kind !== 'allocation' || isDamaged(whole, owner)) return own;
    return checkOf(model, before, indicator);
}

function isDamaged(whole: Part, { versions }: Allocation): boolean {
    let total = whole;
    while (total.split) total = total.split.whole;
    return versions.find(version => version.total === total)?.damaged ?? true;
}

const indexes = new WeakMap<Model, ReadonlyMap<Split, readonly Check[]>>();

/** The comparisons of splits with what they divide. */
function checksOf(model: Model): ReadonlyMap<Split, readonly Check[]> {
    let index = indexes.get(model);
    if (!index) indexes.set(model, index = makeIndex(model));
    return index;
}

function makeIndex({ checks }: Model): ReadonlyMap<Split, readonly Check[]> {
    const index = new Map<Split, Check[]>();
    for (const check of checks) {
        const split = splitOf(check);
        const known = split && index.get(split);
        if (known) known.push(check);
        else if (split) index.set(split, [check]);
    }
    return index;
}

/** The split of which a check says what it comes to. */
function splitOf({ kind, subject, comparison }: Check): Split | undefined {
    if (kind === 'sum' || kind === 'level') return subject.kind === 'split' ? subject : undefined;
    if (kind !== 'totals' || !('splits' in subject)) return undefined;
    // A total that is not written follows from the first split; this is another one, which must agree.
    return (subject as Part).splits.find(split => split.parts.some(part => part.cells.some(cell => comparison?.parts.includes(cell))));
}
