import type { Localized } from '../../diagnostics/definition.js';
import type { ComputedColumn } from '../../model/model.js';
import { computationsOf } from '../computations.js';
import { rule } from '../rule.js';

/** Bounds with which computed rows would get more than is left, or less. That a lower one lies above the upper is said where they are read. */
export const boundsImpossible = rule('bounds-impossible', (model, report) => {
    for (const { split, computation: { columns, place } } of computationsOf(model)) {
        columns.forEach((column, c) => {
            const reason = reasonOf(column);
            if (reason) report(place, { indicator: split.columns[c].indicator.name, reason });
        });
    }
});

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
