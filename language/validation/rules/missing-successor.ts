import { dayBefore, type IsoDate } from '../../model/dates.js';
import type { Level, Succession } from '../../model/model.js';
import { rule } from '../rule.js';
import { shortened } from '../words.js';

/**
 * Units that end on the day before a succession and have no row in it, though others of their level have. A level that ends as a
 * whole has no row anywhere, and a unit that goes on in its next life needs none.
 */
export const missingSuccessor = rule('missing-successor', (model, report) => {
    const byDate = new Map<IsoDate, { readonly succession: Succession; readonly levels: Set<Level | undefined> }>();
    for (const succession of model.successions) {
        const { date, used, rows } = succession;
        if (!date || used) continue;
        const known = byDate.get(date) ?? { succession, levels: new Set<Level | undefined>() };
        byDate.set(date, known);
        for (const { from } of rows) known.levels.add(from.level);
    }
    for (const [date, { succession, levels }] of byDate) {
        const end = dayBefore(date);
        const missing = model.units.filter(({ life, level, used, successors }) => life.last === end && !used && !successors && levels.has(level))
            .filter(({ lives }) => !lives.some(({ life }) => life.first === date));
        if (!missing.length) continue;
        report(succession.headPlace, { units: shortened(missing.map(({ name }) => name)), end, date, verb: { en: missing.length === 1 ? 'ends' : 'end', vi: 'kết thúc' } });
    }
});
