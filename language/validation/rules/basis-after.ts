import type { Localized } from '../../diagnostics/definition.js';
import { related } from '../../diagnostics/diagnostic.js';
import type { RelationKind } from '../../model/model.js';
import { rule } from '../rule.js';

/** A document that rests on, implements or changes one of a later date. */
export const basisAfter = rule('basis-after', (model, report) => {
    for (const directive of model.directives) {
        for (const { kind, target, place } of directive.relations) {
            if (kind === 'attaches' || !directive.issued || !target.issued || target.issued <= directive.issued) continue;
            report(place, { directive: directive.name, date: directive.issued, relation: words[kind], basis: target.name, basisDate: target.issued }, {
                related: [related(target.issuedPlace, 'dated-here', { name: target.name, date: target.issued })],
            });
        }
    }
});

const words: { readonly [K in RelationKind]: Localized } = {
    'based on': { en: 'is based on', vi: 'căn cứ' },
    'implements': { en: 'implements', vi: 'thực hiện' },
    'replaces': { en: 'replaces', vi: 'thay thế' },
    'amends': { en: 'amends', vi: 'sửa đổi' },
    'repeals': { en: 'repeals', vi: 'bãi bỏ' },
    'suspends': { en: 'suspends', vi: 'đình chỉ' },
    'corrects': { en: 'corrects', vi: 'đính chính' },
    'attaches': { en: 'attaches', vi: 'kèm theo' },
};
