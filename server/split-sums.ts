import { addsUpOver, exactValue, lastIndex, sum, type Check, type Indicator, type Interval, type Model, type Split } from '../language/index.js';
import type { Snapshot } from './snapshot.js';

/** What the rows of a split come to for one indicator. */
export interface SplitSum {
    readonly indicator: Indicator;
    /** Of a stock divided by time it is the level at the end of the last period, otherwise the sum of the rows. */
    readonly kind: 'sum' | 'level';
    readonly actual: Interval;
    /** What is divided; undefined where that is not known. */
    readonly whole: Interval | undefined;
    /** What was compared; undefined where the total is nothing but this sum. */
    readonly check: Check | undefined;
}

/** What a split comes to, for each indicator whose figures add up or that has a level. Nothing where rows are not understood. */
export function splitSums(snapshot: Snapshot, split: Split): readonly SplitSum[] {
    if (split.open || !split.parts.length) return [];
    const indicators = new Set(split.columns.map(column => column.indicator));
    return [...indicators].flatMap(indicator => {
        const check = checksOf(snapshot.model).get(split)?.find(one => one.indicator === indicator);
        const kind = check?.kind === 'level' || (!check && !addsUpOver(indicator, isTime(split))) ? 'level' : 'sum';
        const actual = check ? comparedAmount(check) : amountWithoutCheck(split, indicator);
        const whole = split.whole.values[split.whole.indicators.indexOf(indicator)]?.interval;
        return actual ? [{ indicator, kind, actual, whole, check }] : [];
    });
}

function isTime({ rows }: Split): boolean {
    return rows.kind === 'year' || rows.kind === 'half' || rows.kind === 'quarter' || rows.kind === 'month';
}

/** What was compared with a total; with a `rest` among the rows that does not fail, the total itself. */
function comparedAmount({ actual, status, comparison, subject }: Check): Interval | undefined {
    if (!('low' in actual) || subject.kind !== 'split' || !comparison) return undefined;
    const hasRest = subject.parts.some(part => part.cells.some(cell => cell.rest)) && comparison.parts.length < subject.parts.length;
    return hasRest && status !== 'failed' && exactValue(comparison.whole.interval) ? comparison.whole.interval : actual;
}

/** A total that is not written is compared with nothing: the sum of the rows, or the level of the last one. */
function amountWithoutCheck(split: Split, indicator: Indicator): Interval | undefined {
    if (split.columnDimension) return undefined;
    const c = split.columns.findIndex(column => column.indicator === indicator);
    const cells = split.parts.flatMap(part => part.cells[c] ?? []);
    if (addsUpOver(indicator, isTime(split))) return sum(cells.map(cell => cell.interval));
    const last = split.parts[lastIndex(split.parts.map(part => part.member))];
    return indicator.indicatorKind === 'stock' ? last?.cells[c]?.interval : undefined;
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
        const { kind, subject } = check;
        if (subject.kind !== 'split' || (kind !== 'sum' && kind !== 'level')) continue;
        index.set(subject, [...index.get(subject) ?? [], check]);
    }
    return index;
}
