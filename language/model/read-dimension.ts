import type * as ast from '../generated/ast.js';
import { placeOf } from '../syntax/places.js';
import type { At, Build } from './build.js';
import type { Dimension } from './model.js';

/** What a split divides by. Undefined where it is missing from a damaged text, or names nothing, which is reported. */
export function readDimension(build: Build, node: ast.Dimension | undefined, at: At): Dimension | undefined {
    if (!node) return undefined;
    const place = placeOf(at.source, node);
    if (node.organization) return { kind: 'organization', level: undefined, category: undefined, label: 'organization', place };
    if (node.time) return { kind: node.time, level: undefined, category: undefined, label: node.time, place };
    const declared = build.linkUnlessKeyword(node.of, ['level', 'category'], ['year', 'half', 'quarter', 'month'], at);
    if (!declared) return undefined;
    return declared.kind === 'level'
        ? { kind: 'level', level: declared, category: undefined, label: declared.name, place }
        : { kind: 'category', level: undefined, category: declared, label: declared.name, place };
}
