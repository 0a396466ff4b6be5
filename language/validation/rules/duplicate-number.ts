import { related } from '../../diagnostics/diagnostic.js';
import type { Directive } from '../../model/model.js';
import { ownClash } from '../own-clash.js';
import { rule } from '../rule.js';

/** Number and symbol are unique within a year for each issuer (Decree 30/2020/NĐ-CP, article 15, for Vietnamese documents). */
export const duplicateNumber = rule('duplicate-number', (model, report) => {
    const byNumber = new Map<string, Directive>();
    for (const directive of model.directives) {
        const { number, numberPlace, issued, issuers } = directive;
        if (!number || !numberPlace || !issued || !issuers.length) continue;
        const year = issued.slice(0, 4);
        const key = [number.toUpperCase(), year, issuers[0].name].join('\u0000');
        const first = byNumber.get(key);
        if (!first) {
            byNumber.set(key, directive);
            continue;
        }
        // With the same name it is declared twice, which is told already.
        const clash = first.name === directive.name ? undefined : ownClash(first, directive);
        if (!clash) continue;
        const { shown, other } = clash;
        report(shown.numberPlace ?? shown.namePlace, { number: shown.number ?? number, year, issuer: issuers[0].name, other: other.name }, {
            related: [related(other.numberPlace ?? other.namePlace, 'first-here', {})],
        });
    }
});
