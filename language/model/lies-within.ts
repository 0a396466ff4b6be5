import type { Level } from './model.js';

/** Whether a level lies below another, directly or through others. */
export function liesWithin(level: Level, above: Level, seen = new Set<Level>()): boolean {
    if (seen.has(level)) return false;
    seen.add(level);
    return level.parents.some(parent => parent === above || liesWithin(parent, above, seen));
}
