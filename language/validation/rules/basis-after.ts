import type { Localized } from '../../diagnostics/definition.js';
import { related } from '../../diagnostics/diagnostic.js';
import type { RelationKind } from '../../model/model.js';
import { rule } from '../rule.js';

/** A document that rests on, implements or changes one of a later date. */
export const basisAfter = rule('basis-after', (model, report) => {
    for (const { kind, status, subject, other, place } of model.checks) {
        if (kind !== 'basis-date' || status !== 'failed' || subject.kind !== 'directive' || other?.kind !== 'directive') continue;
        const relation = subject.relations.find(one => one.place === place);
        const basisDate = other.issued ?? '?';
        report(place, { directive: subject.name, date: subject.issued ?? '?', relation: words[relation?.kind ?? 'based on'], basis: other.name, basisDate }, {
            related: [related(other.issuedPlace, 'dated-here', { name: other.name, date: basisDate })],
        });
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
