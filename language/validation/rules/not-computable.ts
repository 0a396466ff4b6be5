import type { Localized } from '../../diagnostics/definition.js';
import type { ComputedColumnProblem, Figure, Split } from '../../model/model.js';
import { computationsOf } from '../computations.js';
import { rule } from '../rule.js';
import { writtenText } from '../words.js';

/** Computed rows where the total, or a row with figures of its own, is not one number. */
export const notComputable = rule('not-computable', (model, report) => {
    for (const { split, computation: { columns, place } } of computationsOf(model)) {
        const open = columns.flatMap(({ problem }, c) => (problem?.kind === 'open total' || problem?.kind === 'open row' ? { indicator: split.columns[c].indicator, problem } : []));
        if (open.length) report(place, { indicators: open.map(({ indicator }) => indicator.name).join(', '), reason: reasonOf(open[0].problem, split) });
    }
});

function reasonOf({ kind, figure }: Extract<ComputedColumnProblem, { readonly figure: Figure }>, split: Split): Localized {
    const written = writtenText(figure);
    if (kind === 'open total') return { en: `the total is not one number (${written})`, vi: `tổng chưa phải là một con số xác định (${written})` };
    const label = split.parts.find(part => part.cells.includes(figure))?.label ?? '?';
    return { en: `the row ${label} is not one number (${written})`, vi: `dòng ${label} chưa phải là một con số xác định (${written})` };
}
