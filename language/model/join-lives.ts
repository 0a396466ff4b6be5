import type { Draft } from './build.js';
import { rangesOverlap } from './dates.js';
import { isLimited } from './lives.js';
import type { Unit } from './model.js';

/**
 * Finds the lives of each unit: declarations of one identifier and level whose lives do not overlap, also under different
 * parents. Where several units of the name had ended, the one in the same place is continued, else the one from which a
 * succession leads, else none. Names of a series (`To1`) stand for nothing outside of their parent, so its lives decide.
 */
export function joinLives(units: readonly Draft<Unit>[]): void {
    const named = units.filter(unit => unit.name !== '' && isLimited(unit.life));
    for (const twins of grouped(named.filter(unit => unit.seriesNumber === undefined), unit => unit.name)) join(twins, earlierOf);
    const parents = new Map<readonly Unit[] | undefined, number>();
    const parentKey = ({ parent }: Unit) => parents.get(parent?.lives) ?? (parents.set(parent?.lives, parents.size), parents.size - 1);
    const series = named.filter(unit => unit.seriesNumber !== undefined);
    for (const twins of grouped(series, unit => `${unit.name} ${parentKey(unit)}`)) join(twins, (_, ended) => ended[0]);
    giveKeys(units);
}

/** The natural key of a unit is its path. A life in a place where there was one of the name before has its first day with it. */
function giveKeys(units: readonly Draft<Unit>[]): void {
    for (const unit of units) unit.key = unit.path;
    for (const twins of grouped(units.filter(({ life }) => isLimited(life)), unit => unit.path)) {
        for (const [i, unit] of twins.entries()) {
            if (i > 0 && unit.life.first && !rangesOverlap(twins[i - 1].life, unit.life)) unit.key = `${unit.path}@${unit.life.first}`;
        }
    }
}

type Choose = (unit: Unit, ended: readonly Unit[]) => Unit | undefined;

/** Joins each unit, in the order of time, to one of those that ended before it begins. */
function join(twins: readonly Draft<Unit>[], choose: Choose): void {
    let latest: Unit[] = [];
    for (const unit of twins) {
        const ended = latest.filter(one => one.level === unit.level && !rangesOverlap(one.life, unit.life));
        const earlier = ended.length ? choose(unit, ended) : undefined;
        if (earlier) {
            unit.lives = earlier.lives as Unit[];
            unit.lives.push(unit);
            latest = latest.filter(one => one !== earlier);
        }
        latest.push(unit);
    }
}

function earlierOf(unit: Unit, ended: readonly Unit[]): Unit | undefined {
    if (ended.length === 1) return ended[0];
    return ended.find(one => one.path === unit.path) ?? ended.find(one => unit.predecessors.some(row => row.from === one));
}

/** Groups of two and more, each in the order of time. */
function grouped(units: readonly Draft<Unit>[], keyOf: (unit: Unit) => string): readonly (readonly Draft<Unit>[])[] {
    const groups = new Map<string, Draft<Unit>[]>();
    for (const unit of units) {
        const key = keyOf(unit);
        const group = groups.get(key);
        if (group) group.push(unit);
        else groups.set(key, [unit]);
    }
    return [...groups.values()].filter(group => group.length > 1).map(group => group.sort((a, b) => compare(a.life.first ?? '', b.life.first ?? '')));
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
