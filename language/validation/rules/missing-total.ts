import { isUnreadable } from '../../model/read-figures.js';
import type { Localized } from '../../diagnostics/definition.js';
import type { Allocation, Split } from '../../model/model.js';
import { isUnread } from '../../model/build-tables.js';
import { timeUnitOfDimension } from '../../model/resolve-members.js';
import { writeTotal } from '../fixes/write-total.js';
import { rule } from '../rule.js';

/** An indicator with splits but without a total, and without anything from which the total follows. */
export const missingTotal = rule('missing-total', (model, report) => {
    for (const allocation of model.allocations) {
        const { total, indicators, sources } = allocation;
        // A source that was not found is what is wrong then.
        if (!total.splits.length || total.cells.length || (allocation.passesOn && !sources.length)) continue;
        indicators.forEach((indicator, i) => {
            // Where a source has the indicator but no figure, that is what is said.
            if (total.values[i] || sources.some(source => source.indicators.includes(indicator))) return;
            if (total.splits.some(split => split.open || isUnread(split) || split.parts.some(part => part.cells.some(isUnreadable)))) return;
            report(allocation.namePlace, { allocation: allocation.name, indicator: indicator.name, advice: adviceFor(allocation, total.splits) }, {
                fixes: writeTotal(allocation),
            });
        });
    }
});

function adviceFor(allocation: Allocation, splits: readonly Split[]): Localized {
    if (splits.every(split => timeUnitOfDimension(split.rows) && !split.columnDimension)) {
        return { en: 'write "total", because a split by time alone does not say it', vi: 'hãy ghi "tổng", vì chỉ chia theo thời gian thì chưa xác định được tổng' };
    }
    return {
        en: `write "total", or give every part in a split of ${allocation.name} that equals its total an exact figure`,
        vi: `hãy ghi "tổng", hoặc ghi số chính xác cho mọi phần trong một bảng chia của ${allocation.name}`,
    };
}
