import type { Indicator, Member, Period } from './model.js';

/** Whether figures of an indicator add up over the rows (or columns) of a dimension: rates never, stocks not over time. */
export function addsUpOver(indicator: Indicator, isTime: boolean): boolean {
    return indicator.indicatorKind === 'flow' || (indicator.indicatorKind === 'stock' && !isTime);
}

/** The position of the member that ends last; -1 if none is a period. */
export function lastIndex(members: readonly (Member | undefined)[]): number {
    let best = -1;
    members.forEach((member, i) => {
        if (member?.kind !== 'period') return;
        const other = best < 0 ? undefined : members[best] as Period;
        if (!other || (member.range.last ?? '') > (other.range.last ?? '')) best = i;
    });
    return best;
}
