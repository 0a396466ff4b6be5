import type { Localized } from '../../diagnostics/definition.js';
import type { Figure, Part } from '../../model/model.js';
import { rule } from '../rule.js';
import { splitPhrase, wholeName } from '../words.js';
import { lastSplitsOf } from './missing-row.js';

/** One reminder for each split, and for each total or claim outside a split, that still holds `?` after all adjustments. */
export const undecided = rule('undecided', (model, report) => {
    const say = (figures: readonly Figure[], place: Part['place'] | undefined, subject: Localized) => {
        const open = figures.filter(figure => figure.status === 'undecided');
        // What only adjustments left open is shown there.
        const at = open.every(({ adjustment }) => adjustment) ? open[0]?.place : place ?? open[0]?.place;
        if (at && open.length) report(at, { subject, count: open.length });
    };
    // A total or claim is shown at its first `?`, a split at its head: its rows can be many.
    for (const { name, versions } of model.allocations) say(versions.at(-1)!.total.cells, undefined, { en: `The total of ${name}`, vi: `Tổng của ${name}` });
    for (const { name, claims, table } of model.reports) {
        for (const claim of claims) say(claim.cells, undefined, { en: `${claim.label} in ${name}`, vi: `${claim.label} trong ${name}` });
        if (table) say(table.cells, undefined, { en: `The total of ${name}`, vi: `Tổng của ${name}` });
    }
    for (const split of lastSplitsOf(model)) {
        const by = splitPhrase(split);
        const whole = wholeName(split.whole);
        say(split.parts.flatMap(part => part.cells), split.headPlace, {
            en: `${by.en.replace(' in the', 'The')} of ${whole.en}`, vi: `${by.vi.replace(' trong b', 'B')} của ${whole.vi}`,
        });
    }
});
