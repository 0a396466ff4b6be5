import { related } from '../../diagnostics/diagnostic.js';
import { beginsOn } from '../../model/begins-on.js';
import type { Allocation, Indicator } from '../../model/model.js';
import { insertClause } from '../fixes/insert-clause.js';
import { ownClash } from '../own-clash.js';
import { rule } from '../rule.js';

/** The same indicator, receiver, period and assigner in two allocations of which neither takes the other's place. */
export const duplicateAllocation = rule('duplicate-allocation', (model, report) => {
    const byKey = new Map<string, Allocation[]>();
    for (const allocation of model.allocations) {
        for (const [indicator, key] of keysOf(allocation)) {
            const others = byKey.get(key);
            if (!others) {
                byKey.set(key, [allocation]);
                continue;
            }
            const twin = others.find(other => !takesPlaceOf(allocation, other) && !takesPlaceOf(other, allocation));
            others.push(allocation);
            const clash = twin && ownClash(twin, allocation);
            // The same name twice is said of the name.
            if (!clash || (clash.shown.named && clash.shown.name === clash.other.name && !clash.other.used)) continue;
            const { shown, other } = clash;
            report(shown.namePlace, {
                indicator: indicator.name, unit: shown.receiver?.name ?? '?', period: shown.period?.id ?? '?', assigner: shown.assigner?.name ?? '?', other: other.name,
            }, {
                related: [related(other.namePlace, 'declared-here', { name: other.name })],
                fixes: canReplace(shown, other) ? insertClause(shown, 'replaces', other.name) : [],
            });
            break;
        }
    }
});

/** A later document with all that the earlier one assigns takes its place; of two on one day nobody knows which counts. */
function canReplace(later: Allocation, earlier: Allocation): boolean {
    const [since, before] = [beginsOn(later), beginsOn(earlier)];
    if (!earlier.named || earlier.replacedBy || later.replaces || later.damaged || !since || !before || since <= before) return false;
    return earlier.indicators.every(indicator => later.indicators.includes(indicator));
}

/** For each indicator: receiver, period and assigner as one text. Nothing where one of them is not known. */
function* keysOf({ receiver, period, assigner, assignerUnknown, indicators }: Allocation): Generator<readonly [Indicator, string]> {
    if (!receiver || !period || assignerUnknown) return;
    const id = receiver.kind === 'unit' ? receiver.key : receiver.name;
    for (const indicator of indicators) {
        const { document, start } = indicator.namePlace;
        yield [indicator, [document.path, start, receiver.kind, id, period.range.first, period.range.last, assigner?.name].join('\u0000')];
    }
}

/** Whether one replaces the other, directly or through others. */
function takesPlaceOf(later: Allocation, earlier: Allocation): boolean {
    const seen = new Set<Allocation>();
    for (let one = later.replaces; one && !seen.has(one); one = one.replaces) {
        if (one === earlier) return true;
        seen.add(one);
    }
    return false;
}
