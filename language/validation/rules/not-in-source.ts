import type { Localized } from '../../diagnostics/definition.js';
import { periodFits } from '../../model/find-source.js';
import { rule } from '../rule.js';

/** An allocation passes on a plan that gives this unit nothing of what it divides. */
export const notInSource = rule('not-in-source', (model, report) => {
    for (const { sources, indicators, receiver, period, passedOn, unit, sourcePlaces } of model.allocations) {
        if (!receiver || !unit || !period || !passedOn.length) continue;
        for (const [i, source] of sources.entries()) {
            // From a plan that is not wholly understood, or whose own totals are not known, nothing is concluded.
            if (source.damaged || source.total.values.some(value => !value)) continue;
            const common = indicators.filter(indicator => source.indicators.includes(indicator));
            const lacking = common.filter(indicator => !passedOn[indicators.indexOf(indicator)]);
            if (common.length && !lacking.length) continue;
            const names = (common.length ? lacking : indicators).map(indicator => indicator.name).join(', ');
            report(sourcePlaces[i], {
                source: source.name, what: { en: `no ${names}`, vi: `không có ${names}` }, unit: receiver.name, period: periodPhrase(!periodFits(source, period), period.id),
            });
        }
    }
});

function periodPhrase(foreign: boolean, id: string): Localized {
    return foreign ? { en: ` for ${id}, which is not its period`, vi: ` trong kỳ ${id}, kỳ này khác kỳ của bảng đó` } : { en: ` for ${id}`, vi: ` trong kỳ ${id}` };
}
