import type { Localized } from '../../diagnostics/definition.js';
import { memberName } from '../../model/member-name.js';
import type { BasisProblem, Computation } from '../../model/model.js';
import { computationsOf } from '../computations.js';
import { rule } from '../rule.js';
import { shortened } from '../words.js';

/** Rows that are to be proportional to something of which no report has a figure for each of them. */
export const missingBasis = rule('missing-basis', (model, report) => {
    for (const { split: { owner }, computation } of computationsOf(model)) {
        const { weight, basisProblem, basisPlace } = computation;
        // Of a header that is not understood, the date is not known either.
        if (basisProblem?.kind === 'no day' && owner.kind === 'allocation' && owner.damaged) continue;
        if (weight && basisProblem) report(basisPlace, { weight: weight.name, reason: reasonOf(basisProblem, computation) });
    }
});

function reasonOf(problem: BasisProblem, { asOf, rows }: Computation): Localized {
    if (problem.kind === 'no day') {
        return { en: 'up to which day is not known, so write one after "as of"', vi: 'chưa rõ lấy số liệu đến ngày nào, hãy ghi ngày sau "tính đến"' };
    }
    if (problem.kind === 'no report') {
        const { en, vi } = shortened(rows.map(row => memberName(row.member!)));
        return { en: `no report up to ${asOf} has figures of ${en}`, vi: `không có kết quả nào đến ngày ${asOf} có số của ${vi}` };
    }
    const { date, members } = problem;
    const { en, vi } = shortened(members.map(memberName));
    switch (problem.kind) {
        case 'lacking': return { en: `the report of ${date} has no figure for ${en}`, vi: `kết quả ngày ${date} không có số của ${vi}` };
        case 'inexact': return { en: `what the report of ${date} has for ${en} is not one number`, vi: `số của ${vi} trong kết quả ngày ${date} chưa xác định` };
        case 'disagreeing': return { en: `the reports of ${date} have different figures for ${en}`, vi: `các kết quả ngày ${date} có số khác nhau cho ${vi}` };
        case 'nothing': return { en: `in the report of ${date} ${en} all have 0`, vi: `trong kết quả ngày ${date}, ${vi} đều bằng 0` };
    }
}
