import { related } from '../../diagnostics/diagnostic.js';
import type { Allocation } from '../../model/model.js';
import { rule } from '../rule.js';

/** The same indicator, receiver, period and assigner in two allocations of which neither takes the other's place. */
export const duplicateAllocation = rule('duplicate-allocation', (model, report) => {
    const byKey = new Map<string, Allocation[]>();
    for (const allocation of model.allocations) {
        const { receiver, period, assigner, assignerUnknown } = allocation;
        if (!receiver || !period || assignerUnknown) continue;
        const id = receiver.kind === 'unit' ? receiver.path : receiver.name;
        for (const indicator of allocation.indicators) {
            const key = [indicator.name, receiver.kind, id, period.range.first, period.range.last, assigner?.name].join('\u0000');
            const others = byKey.get(key) ?? [];
            byKey.set(key, [...others, allocation]);
            const twin = others.find(other => !takesPlaceOf(allocation, other) && !takesPlaceOf(other, allocation));
            if (!twin) continue;
            report(allocation.namePlace, {
                indicator: indicator.name, unit: receiver.name, period: period.id, assigner: assigner?.name ?? '?', other: twin.name,
            }, { related: [related(twin.namePlace, 'declared-here', { name: twin.name })] });
            break;
        }
    }
});

/** Whether one replaces the other, directly or through others. */
function takesPlaceOf(later: Allocation, earlier: Allocation): boolean {
    const seen = new Set<Allocation>();
    for (let one = later.replaces; one && !seen.has(one); one = one.replaces) {
        if (one === earlier) return true;
        seen.add(one);
    }
    return false;
}
