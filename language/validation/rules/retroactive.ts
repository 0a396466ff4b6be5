import { fix, related } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import { rangeContains, type IsoDate } from '../../model/dates.js';
import type { Adjustment, Directive } from '../../model/model.js';
import { rule } from '../rule.js';

/** What holds from a day on which the document that says so did not exist yet: the document itself, and what adjustments change under it. */
export const retroactive = rule('retroactive', (model, report) => {
    for (const { name, used, issued, issuedPlace, inForceFrom, inForcePlace } of model.directives) {
        if (used || !issued || !inForceFrom || !inForcePlace || inForceFrom >= issued) continue;
        report(inForcePlace, { subject: { en: name, vi: name }, date: inForceFrom, directive: name, issued }, {
            related: [related(issuedPlace, 'dated-here', { name, date: issued })], fixes: writeDate(inForcePlace, issued),
        });
    }
    for (const adjustment of model.adjustments) {
        const { used, allocation, date, datePlace } = adjustment;
        const first = firstDocument(adjustment);
        if (used || !date || !datePlace || !first || date >= first.issued) continue;
        const { name, issued, issuedPlace, inForceFrom } = first;
        const begins = inForceFrom && inForceFrom > issued ? inForceFrom : issued;
        report(datePlace, { subject: { en: `The adjustment of ${allocation.name}`, vi: `Điều chỉnh ${allocation.name}` }, date, directive: name, issued }, {
            related: [related(issuedPlace, 'dated-here', { name, date: issued })],
            fixes: !allocation.period || rangeContains(allocation.period.range, begins) ? writeDate(datePlace, begins) : [],
        });
    }
});

type Dated = Directive & { readonly issued: IsoDate };

/** The earliest document of an adjustment; undefined where the date of one is not known. */
function firstDocument({ directives }: Adjustment): Dated | undefined {
    if (!directives.every((directive): directive is Dated => directive.issued !== undefined)) return undefined;
    return directives.toSorted((a, b) => (a.issued < b.issued ? -1 : 1))[0];
}

function writeDate(place: Place, text: IsoDate) {
    return [fix('write-instead', { text }, [{ place, text }])];
}
