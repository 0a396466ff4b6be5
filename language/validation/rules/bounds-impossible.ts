import type { Localized } from '../../diagnostics/definition.js';
import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import { apportionWithin } from '../../model/apportion-within.js';
import { Decimal } from '../../model/decimal.js';
import type { Column, Computation, ComputedColumn } from '../../model/model.js';
import { computationsOf } from '../computations.js';
import { keywordInMessages } from '../../syntax/keywords.js';
import { rule } from '../rule.js';
import { numberIn } from '../words.js';

/** Bounds with which computed rows would get more than is left, or less. That a lower one lies above the upper is said where they are read. */
export const boundsImpossible = rule('bounds-impossible', (model, report) => {
    for (const { split, computation } of computationsOf(model)) {
        const { columns, place } = computation;
        columns.forEach((column, c) => {
            const reason = reasonOf(column);
            if (reason) report(place, { indicator: split.columns[c].indicator.name, reason }, { fixes: nearestBound(column, split.columns[c], computation) });
        });
    }
});

/** The nearest bound that can be kept, in place of the one that cannot. */
function nearestBound({ problem, left, step, min, max, minPlace, maxPlace }: ComputedColumn, { scale }: Column, { rows, basis }: Computation): readonly Fix[] {
    const place = problem?.kind === 'min' ? minPlace : maxPlace;
    if (!place || !left || !step) return [];
    const weights = basis?.weights ?? rows.map(() => Decimal.one);
    const without = weights.filter(weight => weight.isZero()).length;
    const inSteps = (amount: Decimal, count: number, rounding: 'floor' | 'ceil') => amount.dividedBy(step.times(Decimal.of(count)), 0, rounding).times(step);
    const bound = problem?.kind === 'min' ? inSteps(left, rows.length, 'floor')
        : inSteps(left.minus((min ?? Decimal.zero).times(Decimal.of(without))), rows.length - without, 'ceil');
    const bounds = problem?.kind === 'min' ? { min: bound, max } : { min, max: bound };
    const text = numberIn(scale, bound);
    if (bound.isZero() || bound.isNegative() || text === undefined || 'kind' in apportionWithin({ total: left, weights, step }, bounds)) return [];
    const { en, vi } = keywordInMessages(problem?.kind === 'min' ? 'min' : 'max');
    return [fix('write-instead', { text: { en: `${en} ${text}`, vi: `${vi} ${text}` } }, [{ place, text }])];
}

function reasonOf({ problem, left, min, max }: ComputedColumn): Localized | undefined {
    if (!left || (problem?.kind !== 'min' && problem?.kind !== 'max')) return undefined;
    const { kind, count } = problem;
    const sum = problem.sum.format();
    const rows = { en: count === 1 ? 'row gets' : `${count} rows get`, vi: `${count} dòng` };
    if (kind === 'min') {
        const gap = problem.sum.minus(left).format();
        return {
            en: `with min ${min?.format()} the ${rows.en} at least ${sum}, ${gap} more than the ${left.format()} that are left`,
            vi: `với mức tối thiểu ${min?.format()}, ${rows.vi} nhận ít nhất ${sum}, nhiều hơn ${gap} so với số còn lại ${left.format()}`,
        };
    }
    const gap = left.minus(problem.sum).format();
    return {
        en: `with max ${max?.format()} the ${rows.en} at most ${sum}, ${gap} less than the ${left.format()} that are left`,
        vi: `với mức tối đa ${max?.format()}, ${rows.vi} nhận nhiều nhất ${sum}, ít hơn ${gap} so với số còn lại ${left.format()}`,
    };
}
