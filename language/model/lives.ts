import { rangeContains, rangesOverlap, type DateRange } from './dates.js';
import type { Member, Unit, When } from './model.js';

/**
 * Of several things of one name those that are meant then: where it is said that something begins or ends on the day, those that do;
 * living on the day and in the period, else at least in the period, else at least on the day, else the last that had ended, else the
 * first to come. Without a day the one that lives latest.
 */
export function livingThen<T>(things: readonly T[], lifeOf: (thing: T) => DateRange, when: When | undefined): readonly T[] {
    if (things.length < 2) return things;
    const { day, period, changes } = when ?? {};
    const changing = day && changes ? things.filter(thing => lifeOf(thing)[changes === 'begins' ? 'first' : 'last'] === day) : [];
    if (changing.length) return changing;
    if (!day) return extreme(things, thing => lifeOf(thing).last ?? endless);
    const onDay = (thing: T) => rangeContains(lifeOf(thing), day);
    const inPeriod = (thing: T) => !period || rangesOverlap(lifeOf(thing), period);
    const tries = [(thing: T) => onDay(thing) && inPeriod(thing), ...period ? [inPeriod] : [], onDay];
    for (const fits of tries) {
        const living = things.filter(fits);
        if (living.length) return living;
    }
    const ended = things.filter(thing => (lifeOf(thing).last ?? endless) < day);
    return ended.length ? extreme(ended, thing => lifeOf(thing).last!) : extreme(things, thing => lifeOf(thing).first ?? '', -1);
}

/** The life of a unit that a receiver or member is then: a unit is the life that it names, what is given to an organisation is given to its unit. */
export function lifeThen(member: Member | undefined, when: When): Unit | undefined {
    if (member?.kind === 'unit') return member;
    return member?.kind === 'organization' && member.of ? livingThen(member.of.lives, ({ life }) => life, when)[0] : undefined;
}

/** Whether a life has a first or a last day: another one can come before or after it. */
export function isLimited({ first, last }: DateRange): boolean {
    return first !== undefined || last !== undefined;
}

/** Whether no two of them have a day in common. */
export function areApart(lives: readonly DateRange[]): boolean {
    const sorted = lives.toSorted((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : 1));
    return sorted.every(isLimited) && sorted.every((life, i) => i === 0 || !rangesOverlap(sorted[i - 1], life));
}

/** Later than every day. */
const endless = '~';

/** Those whose text is the greatest; the smallest with a sign of -1. */
function extreme<T>(things: readonly T[], textOf: (thing: T) => string, sign = 1): readonly T[] {
    let best: T[] = [];
    for (const thing of things) {
        const text = textOf(thing);
        const than = best.length ? textOf(best[0]) : undefined;
        if (than === undefined || (sign > 0 ? text > than : text < than)) best = [thing];
        else if (text === than) best.push(thing);
    }
    return best;
}
