import { fix } from '../../diagnostics/diagnostic.js';
import { changesNothing } from '../../model/adjusted-figure.js';
import { rule } from '../rule.js';
import { writtenText } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

/** An arrow between two figures that are the same. */
export const noChange = rule('no-change', (model, report) => {
    for (const { used, changes } of model.adjustments) {
        if (used) continue;
        for (const change of changes) {
            const { part, after, place } = change;
            if (!changesNothing(change)) continue;
            const text = writtenText(after);
            report(place, { label: part.split ? partName(part) : { en: part.owner.name, vi: part.owner.name }, value: text }, { fixes: [fix('write-instead', { text }, [{ place, text }])] });
        }
    }
});
