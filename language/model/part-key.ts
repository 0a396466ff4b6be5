import { memberName } from './member-name.js';
import type { Part } from './model.js';

/** The natural key of a part: its owner, and the labels on the way to it. */
export function partKey(part: Part): string {
    if (!part.split) return part.kind === 'claim' ? `${part.owner.id}/${part.label}` : part.owner.id;
    const label = part.member ? memberName(part.member) : part.label;
    return `${partKey(part.split.whole)}/${label}`;
}
