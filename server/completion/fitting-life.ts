import { livingThen, type Allocation, type Report, type Unit, type When } from '../../language/index.js';
import type { Snapshot } from '../snapshot.js';
import { allocationAt, type CompletionPlace } from './completion-place.js';
import type { FittingName } from './fitting-names.js';

/** Each unit once: of its lives among the names the one that is meant then, as names are resolved. */
export function oncePerUnit(names: readonly FittingName[], when: When | undefined): readonly FittingName[] {
    const lives = new Map<readonly Unit[], Unit[]>();
    for (const { declaration } of names) {
        if (declaration?.kind !== 'unit' || declaration.lives.length < 2) continue;
        const known = lives.get(declaration.lives);
        if (known) known.push(declaration);
        else lives.set(declaration.lives, [declaration]);
    }
    if (!lives.size) return names;
    const meant = new Set([...lives.values()].map(units => livingThen(units, ({ life }) => life, when)[0]));
    return names.filter(({ declaration }) => declaration?.kind !== 'unit' || declaration.lives.length < 2 || meant.has(declaration));
}

/** When units are spoken of at a place: in an allocation, a report or a succession. */
export function whenAt(snapshot: Snapshot, place: CompletionPlace): When | undefined {
    const owner = allocationAt(snapshot, place);
    if (owner) return whenOf(owner);
    const statement = place.enclosing.find(one => one.type === 'Succession');
    const succession = snapshot.model.successions.find(({ place: { document, start } }) => document === place.document && start === statement?.start);
    return succession && { day: succession.date, period: undefined };
}

export function whenOf(owner: Allocation | Report): When {
    const day = owner.kind === 'allocation' ? owner.date ?? owner.period?.range.first : owner.asOf;
    return { day, period: owner.period?.range };
}
