import type { Localized } from '../../diagnostics/definition.js';
import type { Figure, Part, Split } from '../../model/model.js';
import { rule } from '../rule.js';
import { splitPhrase, wholeName } from '../words.js';
import { splitsOf } from './missing-row.js';

/** One reminder for each split, and for each total or claim outside a split, that still holds `?`. */
export const undecided = rule('undecided', (model, report) => {
    const say = (figures: readonly Figure[], place: Part['place'] | undefined, subject: Localized) => {
        const open = figures.filter(figure => figure.status === 'undecided');
        const at = place ?? open[0]?.place;
        if (at && open.length) report(at, { subject, count: open.length });
    };
    // A total or claim is shown at its first `?`, a split at its head: its rows can be many.
    for (const { name, total } of model.allocations) say(total.cells, undefined, { en: `The total of ${name}`, vi: `Tổng của ${name}` });
    for (const { name, claims, table } of model.reports) {
        for (const claim of claims) say(claim.cells, undefined, { en: `${claim.label} in ${name}`, vi: `${claim.label} trong ${name}` });
        if (table) say(table.cells, undefined, { en: `The total of ${name}`, vi: `Tổng của ${name}` });
    }
    for (const split of splitsOf(model)) say(split.parts.flatMap(part => part.cells), split.headPlace, splitName(split));
    // What an adjustment leaves open is shown there, once for each split and for the total.
    for (const { changes } of model.adjustments) {
        for (const split of new Set(changes.map(({ part }) => part.split))) {
            const own = changes.filter(({ part }) => part.split === split);
            const { name } = own[0].part.owner;
            say(own.map(({ after }) => after), undefined, split ? splitName(split) : { en: `The total of ${name}`, vi: `Tổng của ${name}` });
        }
    }
});

function splitName(split: Split): Localized {
    const by = splitPhrase(split);
    const whole = wholeName(split.whole);
    return { en: `${by.en.replace(' in the', 'The')} of ${whole.en}`, vi: `${by.vi.replace(' trong b', 'B')} của ${whole.vi}` };
}
