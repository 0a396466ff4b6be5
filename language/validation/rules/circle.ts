import type { Place } from '../../diagnostics/source-document.js';
import type { Model } from '../../model/model.js';
import { rule } from '../rule.js';

/**
 * Things that lead back to themselves: levels, directives that rest on or replace each other, sets of indicators, allocations
 * that pass on or replace each other, calendars.
 */
export const circle = rule('circle', (model, report) => {
    for (const graph of graphsOf(model)) {
        for (const names of circlesOf(graph)) report(names.place, { names: names.path.join(' → ') });
    }
});

interface Node {
    readonly name: string;
    readonly namePlace: Place;
}

type Graph = ReadonlyMap<Node, readonly Node[]>;

function graphsOf(model: Model): readonly Graph[] {
    const relations = (kinds: readonly string[]) => new Map(model.directives.map(directive =>
        [directive, directive.relations.filter(relation => kinds.includes(relation.kind)).map(relation => relation.target)] as const));
    return [
        new Map(model.levels.map(level => [level, level.parents] as const)),
        relations(['based on', 'implements']),
        relations(['replaces', 'amends', 'repeals', 'suspends', 'corrects']),
        relations(['attaches']),
        new Map(model.indicators.map(indicator => [indicator, [...indicator.supersets, ...indicator.unionOf]] as const)),
        new Map(model.calendars.map(calendar => [calendar, calendar.base ? [calendar.base] : []] as const)),
        new Map(model.allocations.map(allocation => [allocation, allocation.sources] as const)),
        new Map(model.allocations.map(allocation => [allocation, allocation.replaces ? [allocation.replaces] : []] as const)),
    ];
}

/** Each circle once, at the first of its members in the order of the graph. */
function circlesOf(graph: Graph): readonly { readonly path: readonly string[]; readonly place: Place }[] {
    const done = new Set<Node>();
    const circles: { path: string[]; place: Place }[] = [];
    for (const start of graph.keys()) walk(start, [], new Set());
    return circles;

    function walk(node: Node, trail: Node[], on: Set<Node>): void {
        if (on.has(node)) {
            const members = trail.slice(trail.indexOf(node));
            circles.push({ path: [...members, node].map(one => one.name), place: members[0].namePlace });
            return;
        }
        if (done.has(node)) return;
        on.add(node);
        for (const next of graph.get(node) ?? []) walk(next, [...trail, node], on);
        on.delete(node);
        done.add(node);
    }
}
