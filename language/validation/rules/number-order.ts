import { related } from '../../diagnostics/diagnostic.js';
import { runningNumberOf, seriesOf } from '../../model/directive-number.js';
import type { Directive } from '../../model/model.js';
import { rule } from '../rule.js';

/** Within a year and a series of one issuer, numbers follow the order of dates: a higher one has no earlier date. */
export const numberOrder = rule('number-order', (model, report) => {
    const series = new Map<string, { readonly directive: Directive; readonly n: number }[]>();
    for (const directive of model.directives) {
        const { number, issued, issuers } = directive;
        const n = number === undefined ? undefined : runningNumberOf(number);
        if (number === undefined || n === undefined || !issued || !issuers.length) continue;
        const key = [seriesOf(number), issued.slice(0, 4), issuers[0].name].join('\u0000');
        const members = series.get(key);
        if (members) members.push({ directive, n });
        else series.set(key, [{ directive, n }]);
    }
    for (const members of series.values()) {
        members.sort((a, b) => a.n - b.n);
        for (let i = 1; i < members.length; i++) {
            const { directive } = members[i];
            const earlier = members[i - 1].directive;
            if (members[i].n === members[i - 1].n || directive.issued! >= earlier.issued!) continue;
            report(directive.numberPlace ?? directive.namePlace, {
                number: directive.number!, date: directive.issued!, other: earlier.number!, otherDate: earlier.issued!,
            }, {
                related: [related(earlier.numberPlace ?? earlier.namePlace, 'dated-here', { name: earlier.name, date: earlier.issued! })],
            });
        }
    }
});
