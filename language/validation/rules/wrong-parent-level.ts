import { related } from '../../diagnostics/diagnostic.js';
import { rule } from '../rule.js';

/** A unit that lies in a unit of a level in which its own level does not lie. */
export const wrongParentLevel = rule('wrong-parent-level', (model, report) => {
    // The units of a series are declared in one place: the first one speaks for all.
    const said = new Set<string>();
    for (const unit of model.units) {
        const { level, parent, namePlace } = unit;
        if (!level || !parent?.level || level.parents.includes(parent.level)) continue;
        const declaration = `${namePlace.document.path}:${namePlace.start}`;
        if (said.has(declaration)) continue;
        said.add(declaration);
        const expected = level.parents.map(one => one.name);
        report(unit.namePlace, {
            unit: unit.name, level: level.name, actual: parent.level.name,
            expected: expected.length ? expected.join(', ') : { en: 'no other level', vi: 'không cấp nào khác' },
        }, { related: [related(level.namePlace, 'declared-here', { name: level.name })] });
    }
});
