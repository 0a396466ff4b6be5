import { AstUtils, isAstNode, isReference, type AstNode } from 'langium';
import type * as ast from '../../language/generated/ast.js';

/** What one line of a text says: rows, clauses and declarations, but not the cells and days inside of them. */
const lines: ReadonlySet<string> = new Set([
    'Level', 'Unit', 'Units', 'Succession', 'SuccessionRow', 'Organization', 'Role', 'Category', 'Member', 'Measure', 'Indicator', 'Doctype',
    'Directive', 'Issued', 'Subject', 'Link', 'Relation', 'Force', 'Due', 'Allocation', 'Columns', 'Total', 'Split', 'Row', 'Others', 'Reserve',
    'RowsFrom', 'Each', 'Reward', 'Reach', 'Adjustment', 'Period', 'Deadline', 'Task', 'Recurrence', 'Calendar', 'Weekend', 'Off',
    'CalendarSource', 'Report', 'Claim',
]);

/** What a tree says, line by line, with how often it says so. */
export function facts(tree: ast.Document): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const node of AstUtils.streamAllContents(tree)) {
        if (!lines.has(node.$type)) continue;
        const fact = `${containers(node)}${own(node)}`;
        found.set(fact, (found.get(fact) ?? 0) + 1);
    }
    return found;
}

/** How many facts of the first are missing from the second. */
export function lost(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number {
    let count = 0;
    for (const [fact, times] of before) count += Math.max(0, times - (after.get(fact) ?? 0));
    return count;
}

function containers(node: AstNode): string {
    let chain = '';
    for (let at = node.$container; at?.$container; at = at.$container) chain = `${at.$type}/${chain}`;
    return chain;
}

/** A node's own words: its values, references and inner nodes that are no lines of their own. */
function own(node: AstNode): string {
    const words = Object.entries(node).filter(([name]) => !name.startsWith('$')).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, value]) => (
        (Array.isArray(value) ? value : [value]).flatMap(item => {
            if (isReference(item)) return [`${name}->${item.$refText}`];
            if (isAstNode(item)) return lines.has(item.$type) ? [] : [`${name}:(${own(item)})`];
            return item === undefined || item === false ? [] : [`${name}=${String(item)}`];
        })
    ));
    return [node.$type, ...words].join(' ');
}
