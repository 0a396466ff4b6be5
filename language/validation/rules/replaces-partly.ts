import { related } from '../../diagnostics/diagnostic.js';
import { rule } from '../rule.js';

/** An allocation that takes the place of another but leaves something of it without a successor. */
export const replacesPartly = rule('replaces-partly', (model, report) => {
    for (const allocation of model.allocations) {
        const { replaces, receiver, period, damaged } = allocation;
        if (!replaces || damaged || replaces.damaged) continue;
        const sameTable = replaces.receiver === receiver && replaces.period?.range.last === period?.range.last;
        const lost = replaces.indicators.filter(indicator => !sameTable || !allocation.indicators.includes(indicator));
        if (!lost.length) continue;
        report(allocation.namePlace, {
            allocation: allocation.name, replaced: replaces.name, indicators: lost.map(indicator => indicator.name).join(', '),
            unit: replaces.receiver?.name ?? '?', period: replaces.period?.id ?? '?',
        }, { related: [related(replaces.namePlace, 'declared-here', { name: replaces.name })] });
    }
});
