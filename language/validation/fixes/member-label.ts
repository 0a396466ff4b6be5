import type { Member, Split, Unit } from '../../model/model.js';
import { asLabel } from '../../syntax/written-words.js';

/**
 * How members are named as rows of a split, as short as it is clear: by the identifier; a unit by so much of its path as tells it
 * from others of its name in the unit that is divided; a quarter or half of the only year by `Q1`.
 */
export function memberLabels(split: Split, members: readonly Member[]): readonly string[] {
    const all = [...split.parts.flatMap(part => part.member ?? []), ...members];
    const units = members.some(member => member.kind === 'unit') ? unitsByName(split) : undefined;
    const shortPeriods = countsOf(all.flatMap(member => (member.kind === 'period' ? shortPeriod(member.id) ?? [] : [])));
    return members.map(member => {
        switch (member.kind) {
            case 'period': {
                const short = shortPeriod(member.id);
                return short !== undefined && shortPeriods.get(short) === 1 ? short : member.id;
            }
            case 'unit': return unitLabel(member, units?.get(member.name) ?? []);
            default: return asLabel(member.name);
        }
    });
}

function unitLabel(unit: Unit, sameName: readonly Unit[]): string {
    const others = sameName.filter(other => other.lives !== unit.lives && other.path !== unit.path);
    const names = [unit.name];
    for (let outer = unit.parent; outer && others.some(other => endsWith(other, names)); outer = outer.parent) names.unshift(outer.name);
    return [asLabel(names[0]), ...names.slice(1)].join('.');
}

/** Whether the last parts of a unit's path are these names. */
function endsWith(unit: Unit, names: readonly string[]): boolean {
    let one: Unit | undefined = unit;
    for (let i = names.length - 1; i >= 0; i--, one = one?.parent) if (one?.name !== names[i]) return false;
    return true;
}

/** The units of the split's level that a label can mean, by their names. */
function unitsByName({ scope, rows }: Split): ReadonlyMap<string, readonly Unit[]> {
    const found = new Map<string, Unit[]>();
    const collect = (unit: Unit): void => {
        for (const child of unit.children) {
            if (child.level !== rows.level) collect(child);
            else if (found.has(child.name)) found.get(child.name)!.push(child);
            else found.set(child.name, [child]);
        }
    };
    if (scope) collect(scope);
    return found;
}

/** `Q1` of `2023-Q1`. */
function shortPeriod(id: string): string | undefined {
    return /^\d{4}-([QH]\d)$/.exec(id)?.[1];
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts;
}
