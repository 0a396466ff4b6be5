import type { Member } from './model.js';

/** A member as messages name it. */
export function memberName(member: Member): string {
    return member.kind === 'period' ? member.id : member.name;
}
