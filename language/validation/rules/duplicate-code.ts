import { related } from '../../diagnostics/diagnostic.js';
import { rangesOverlap } from '../../model/dates.js';
import type { Unit } from '../../model/model.js';
import { rule } from '../rule.js';

/** Two units of one level with the same code at the same time. */
export const duplicateCode = rule('duplicate-code', (model, report) => {
    const byCode = new Map<string, Unit[]>();
    for (const unit of model.units) {
        if (!unit.code) continue;
        const key = `${unit.level?.name ?? ''}\u0000${unit.code}`;
        const others = byCode.get(key);
        const other = others?.find(one => rangesOverlap(one.life, unit.life));
        if (other) {
            report(unit.namePlace, { code: unit.code, unit: unit.name, other: other.name }, {
                related: [related(other.namePlace, 'declared-here', { name: other.name })],
            });
        }
        if (others) others.push(unit);
        else byCode.set(key, [unit]);
    }
});
