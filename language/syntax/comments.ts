import { AstUtils, isCompositeCstNode, isLeafCstNode, type AstNode, type CstNode, type LeafCstNode } from 'langium';
import type * as ast from '../generated/ast.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';

/** A comment that suppresses a diagnostic on the line below it (on its own line, where it stands after something). */
export interface IgnoreComment {
    /** The line of the comment, from 0. */
    readonly line: number;
    readonly code: string;
    /** Why; empty where none is given, which is reported. */
    readonly reason: string;
    readonly place: Place;
}

const documentations = new WeakMap<AstNode, ReadonlyMap<number, string>>();

/** The text of the documentation comment directly before a declaration, without its stars; undefined if there is none. */
export function documentationOf(node: AstNode): string | undefined {
    const root = AstUtils.findRootNode(node);
    let found = documentations.get(root);
    if (!found) documentations.set(root, found = readDocumentations(root.$cstNode));
    return found.size && node.$cstNode ? found.get(node.$cstNode.offset) : undefined;
}

/** The comments `// allot-ignore code: reason` of a document. */
export function ignoreComments(source: SourceDocument, tree: ast.Document): readonly IgnoreComment[] {
    if (!source.text.includes('allot-ignore') || !tree.$cstNode) return [];
    return leavesOf(tree.$cstNode).flatMap(leaf => {
        const match = leaf.hidden ? /^\/\/\s*allot-ignore\b[ \t]*([\w-]*)[ \t]*:?(.*)$/.exec(leaf.text) : null;
        if (!match) return [];
        const place = { document: source, start: leaf.offset, end: leaf.end };
        return [{ line: source.positionAt(leaf.offset).line, code: match[1], reason: match[2].trim(), place }];
    });
}

/** The tokens of a piece of concrete syntax in their order, comments included. */
export function leavesOf(node: CstNode): readonly LeafCstNode[] {
    const leaves: LeafCstNode[] = [];
    const visit = (part: CstNode): void => {
        if (isLeafCstNode(part)) leaves.push(part);
        else if (isCompositeCstNode(part)) part.content.forEach(visit);
    };
    visit(node);
    return leaves;
}

/** Every documentation by the offset of the token that follows it. */
function readDocumentations(root: CstNode | undefined): ReadonlyMap<number, string> {
    const found = new Map<number, string>();
    if (!root?.root.fullText.includes('/**')) return found;
    let pending: string | undefined;
    for (const leaf of leavesOf(root)) {
        if (!leaf.hidden) {
            if (pending) found.set(leaf.offset, pending);
            pending = undefined;
        } else if (leaf.text.startsWith('/**')) pending = withoutStars(leaf.text);
    }
    return found;
}

function withoutStars(comment: string): string {
    return comment.slice(3).replace(/\*\/$/, '').split(/\r\n|\r|\n/).map(line => line.replace(/^\s*\* ?/, '').trimEnd()).join('\n').trim();
}
