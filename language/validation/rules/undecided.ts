import type { Localized } from '../../diagnostics/definition.js';
import type { Figure, Part } from '../../model/model.js';
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
    for (const split of splitsOf(model)) {
        const by = splitPhrase(split);
        const whole = wholeName(split.whole);
        say(split.parts.flatMap(part => part.cells), split.headPlace, {
            en: `${by.en.replace(' in the', 'The')} of ${whole.en}`, vi: `${by.vi.replace(' trong b', 'B')} của ${whole.vi}`,
        });
    }
});
