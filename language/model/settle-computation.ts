import { apportionWithin } from './apportion-within.js';
import type { Draft } from './build.js';
import { Decimal } from './decimal.js';
import { findBasis, type ReportedFigures } from './find-basis.js';
import { exactly, exactValue } from './interval.js';
import { isUnreadable } from './read-figures.js';
import type { Computation, ComputedColumn, Figure, Split } from './model.js';

/**
 * Computes the rows of members that are not listed, once the total is settled: what the rows with figures of their own leave of it,
 * divided within the bounds. What cannot be computed stays open, and the computation says why.
 */
export function settleComputation(split: Split, reported: ReportedFigures): void {
    const computation = split.computation as Draft<Computation> | undefined;
    if (!computation?.rows.length) return;
    const weights = weightsOf(split, computation, reported);
    computation.columns = computation.columns.map((column, c) => settleColumn(split, computation, column, c, weights));
}

function weightsOf(split: Split, computation: Draft<Computation>, reported: ReportedFigures): readonly Decimal[] | undefined {
    const { rows, weight, asOf } = computation;
    if (!weight) return rows.map(() => Decimal.one);
    const found = findBasis(reported, { rows: rows.map(row => row.member!), weight, asOf }, split);
    if ('kind' in found) computation.basisProblem = found;
    else computation.basis = found;
    return computation.basis?.weights;
}

function settleColumn(split: Split, { rows }: Computation, column: ComputedColumn, c: number, weights: readonly Decimal[] | undefined): ComputedColumn {
    const whole = split.whole.values[split.columns[c].indicatorIndex];
    if (!whole) return column;
    const total = exactValue(whole.interval);
    if (!total) return isUnreadable(whole) ? column : { ...column, problem: { kind: 'open total', figure: whole } };
    const others = split.parts.filter(part => !part.computed).map(part => part.cells[c]);
    const open = others.find(figure => !exactValue(figure.interval));
    if (open) return others.some(isUnreadable) ? column : { ...column, problem: { kind: 'open row', figure: open } };
    const left = total.minus(Decimal.sum(others.map(figure => exactValue(figure.interval)!)));
    const { step, min, max } = column;
    // What the others exceed the total by is said of the sum.
    if (left.isNegative() || !weights || !step || !canBeKept(column)) return { ...column, left };
    const parts = apportionWithin({ total: left, weights, step }, { min, max });
    if ('kind' in parts) return { ...column, left, problem: parts };
    rows.forEach((row, i) => {
        const cell = row.cells[c] as Draft<Figure>;
        cell.value = parts[i];
        cell.interval = exactly(parts[i]);
    });
    return { ...column, left };
}

/** Whether nothing is wrong with the bounds by themselves, which is reported where they are read. */
function canBeKept({ min, max }: ComputedColumn): boolean {
    return ![min, max].some(bound => bound?.isNegative()) && !(min && max && min.compare(max) > 0);
}
