import type * as ast from '../generated/ast.js';
import { placeOf } from '../syntax/places.js';
import type { At, Build } from './build.js';
import type { Dimension } from './model.js';

/** By what a split divides. Undefined where it is missing from a damaged text, or names nothing, which is reported. */
export function readDimension(build: Build, node: ast.Dimension | undefined, at: At): Dimension | undefined {
    if (!node) return undefined;
    const base = { level: undefined, category: undefined, place: placeOf(at.source, node) };
    if (node.organization) return { ...base, kind: 'organization', label: 'organization' };
    if (node.time) return { ...base, kind: node.time, label: node.time };
    const declared = build.linkUnlessKeyword(node.of, ['level', 'category'], ['year', 'half', 'quarter', 'month'], at);
    if (!declared) return undefined;
    return declared.kind === 'level' ? { ...base, kind: 'level', level: declared, label: declared.name } : { ...base, kind: 'category', category: declared, label: declared.name };
}

/** Whether two splits divide by the same things; also of columns, which neither need have. */
export function sameDimension(a: Dimension | undefined, b: Dimension | undefined): boolean {
    return a && b ? a.kind === b.kind && a.level === b.level && a.category === b.category : a === b;
}
