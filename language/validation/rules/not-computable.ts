import type { Localized } from '../../diagnostics/definition.js';
import type { ComputedColumnProblem, Figure, Split } from '../../model/model.js';
import { computationsOf } from '../computations.js';
import { rule } from '../rule.js';
import { writtenText } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

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
    const part = split.parts.find(one => one.cells.includes(figure));
    const { en, vi } = part ? partName(part) : { en: '?', vi: '?' };
    return { en: `the row ${en} is not one number (${written})`, vi: `dòng ${vi} chưa phải là một con số xác định (${written})` };
}
