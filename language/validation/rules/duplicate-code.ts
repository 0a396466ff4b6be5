import { related } from '../../diagnostics/diagnostic.js';
import { rangesOverlap } from '../../model/dates.js';
import type { Unit } from '../../model/model.js';
import { ownClash } from '../own-clash.js';
import { rule } from '../rule.js';

/** Two units of one level with the same code at the same time. */
export const duplicateCode = rule('duplicate-code', (model, report) => {
    const byCode = new Map<string, Unit[]>();
    // The units of a series are declared in one place: one of them speaks for all.
    const said = new Set<string>();
    for (const unit of model.units) {
        if (!unit.code) continue;
        const key = `${unit.level?.name ?? ''}\u0000${unit.code}`;
        const others = byCode.get(key);
        if (!others) {
            byCode.set(key, [unit]);
            continue;
        }
        const twin = others.find(one => rangesOverlap(one.life, unit.life));
        others.push(unit);
        const clash = twin && ownClash(twin, unit);
        if (!clash) continue;
        const { shown, other } = clash;
        const declaration = `${shown.namePlace.document.path}:${shown.namePlace.start}`;
        if (said.has(declaration)) continue;
        said.add(declaration);
        report(shown.namePlace, { code: unit.code, unit: shown.name, other: other.name }, {
            related: [related(other.namePlace, 'declared-here', { name: other.name })],
        });
    }
});
