import type { Localized } from '../diagnostics/definition.js';
import { related, type Related } from '../diagnostics/diagnostic.js';
import type { Unit } from '../model/model.js';
import { listed } from './words.js';

/** `exists from … until …`, within a sentence. */
export function lifePhrase({ life: { first, last } }: Unit): Localized {
    if (first && last) return { en: `exists from ${first} until ${last}`, vi: `tồn tại từ ${first} đến hết ${last}` };
    if (last) return { en: `exists until ${last}`, vi: `tồn tại đến hết ${last}` };
    if (first) return { en: `exists from ${first}`, vi: `tồn tại từ ${first}` };
    return { en: 'has neither a first nor a last day', vi: 'không có ngày bắt đầu, ngày kết thúc' };
}

/** What follows a life: its successors, or the next life of the unit. Nothing where that is not stated. */
export function followedBy(unit: Unit): Localized {
    const names = [...new Set(successorsOf(unit).map(({ name }) => name))].map(name => ({ en: name, vi: name }));
    if (names.length) return { en: `, followed by ${listed(names).en}`, vi: `, đơn vị kế thừa là ${listed(names).vi}` };
    const next = nextLife(unit);
    if (!next?.life.first) return { en: '', vi: '' };
    const { life: { first }, parent } = next;
    return { en: `, and again from ${first}${parent ? ` within ${parent.name}` : ''}`, vi: `, có lại từ ${first}${parent ? ` thuộc ${parent.name}` : ''}` };
}

/** The declarations of what follows, for related information. */
export function successorPlaces(unit: Unit): readonly Related[] {
    const next = nextLife(unit);
    const units = successorsOf(unit).length ? successorsOf(unit) : next ? [next] : [];
    return units.map(({ namePlace, name }) => related(namePlace, 'successor-here', { name }));
}

function successorsOf({ successors }: Unit): readonly Unit[] {
    return (successors?.targets ?? []).flatMap(({ unit }) => unit ?? []);
}

function nextLife(unit: Unit): Unit | undefined {
    return unit.lives[unit.lives.indexOf(unit) + 1];
}
