import { unknownName } from '../references/resolver.js';
import { nearestName } from '../references/nearest-name.js';
import { unitByTitle, writtenUnit } from '../references/unit-by-title.js';
import type { Place } from '../diagnostics/source-document.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { plainLetters } from '../syntax/spelling.js';
import type { PathPart } from '../syntax/path.js';
import type { Level, Unit } from './model.js';

/** The units of one level within a unit, as a split by that level names them. */
export interface UnitScope {
    readonly units: readonly Unit[];
    /** Those that a label names: by identifier or, in quotes, by title with or without the level's word. */
    find(label: PathPart): readonly Unit[];
    has(unit: Unit): boolean;
    /** The name of one of them that a label probably means; nothing where there is none, or where many were asked for already. */
    nearest(name: string): string | undefined;
    /** The diagnostic for a label that names none of them. */
    unknown(text: string, label: PathPart, place: Place): Diagnostic;
}

/** Scopes are asked for again and again (each split of a district's plan asks for its communes): each is made once. */
export class UnitScopes {
    private readonly scopes = new Map<Unit, Map<Level, UnitScope>>();

    of(unit: Unit, level: Level): UnitScope {
        let byLevel = this.scopes.get(unit);
        if (!byLevel) this.scopes.set(unit, byLevel = new Map());
        let scope = byLevel.get(level);
        if (!scope) byLevel.set(level, scope = makeScope(unit, level));
        return scope;
    }
}

function makeScope(root: Unit, level: Level): UnitScope {
    const units: Unit[] = [];
    collect(root, level, units);
    const set = new Set(units);
    const names = new Map<string, Unit[]>();
    let titles: Map<string, Unit[]> | undefined;
    let unknowns = 0;
    for (const unit of units) if (unit.name) push(names, unit.name, unit);
    const byTitle = () => titles ??= titleIndex(units, level);
    const nearest = (label: PathPart): string | undefined =>
        ++unknowns > suggestionLimit ? undefined : nearestName(label.name, label.quoted ? byTitle().keys() : names.keys());
    return {
        units,
        has: unit => set.has(unit),
        find: label => (label.quoted ? byTitle().get(label.name) : undefined) ?? names.get(label.name) ?? [],
        nearest: name => {
            const near = nearest({ name, quoted: false });
            return near !== undefined && names.get(near)?.length === 1 ? near : undefined;
        },
        unknown: (text, label, place) => {
            const near = label.quoted ? undefined : nearest(label);
            const isNear = near !== undefined && plainLetters(near) === plainLetters(label.name);
            // A title without quotes (`Trung` for `"Thôn Trung"`) is no identifier, though another one may be like it.
            const unit = !isNear && unknowns < suggestionLimit ? unitByTitle(label.name, units) : undefined;
            const known = unit && (withoutLevelWord(unit, level) ?? unit.title);
            // Here both ways to write it are known: offered is the one that was begun.
            const form = known === undefined ? undefined : nearestName(label.name, [known, unit!.title!]);
            if (unit) return unknownName(text, ['unit'], form === undefined ? writtenUnit(unit) : `"${form}"`, place);
            const last = label.quoted ? nearest(label) : near;
            return unknownName(text, ['unit'], last !== undefined && label.quoted ? `"${last}"` : last, place);
        },
    };
}

/** So many unknown labels of one split are answered with the nearest name: a column of another province would cost more than it helps. */
const suggestionLimit = 100;

/** All units of a level below a unit, whatever lies between. */
function collect(unit: Unit, level: Level, into: Unit[]): void {
    for (const child of unit.children) {
        if (child.level === level) into.push(child);
        else collect(child, level, into);
    }
}

function titleIndex(units: readonly Unit[], level: Level): Map<string, Unit[]> {
    const titles = new Map<string, Unit[]>();
    for (const unit of units) {
        if (unit.title === undefined) continue;
        push(titles, unit.title, unit);
        const bare = withoutLevelWord(unit, level);
        if (bare !== undefined) push(titles, bare, unit);
    }
    return titles;
}

/** The title of a unit without the word of its level; undefined where it has none. */
function withoutLevelWord({ title }: Unit, level: Level): string | undefined {
    const lower = title?.toLowerCase();
    const word = level.words.find(one => lower?.startsWith(`${one} `));
    return word === undefined ? undefined : title!.slice(word.length + 1).trim();
}

function push(map: Map<string, Unit[]>, key: string, unit: Unit): void {
    const units = map.get(key);
    if (units) units.push(unit);
    else map.set(key, [unit]);
}
