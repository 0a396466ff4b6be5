import { CstUtils, GrammarUtils, isCompositeCstNode, type AstNode, type CstNode, type Reference } from 'langium';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';

/** Where a node stands, from its first to its last token. */
export function placeOf(source: SourceDocument, node: AstNode): Place {
    return placeOfCst(source, node.$cstNode);
}

/** Where the value of a property stands (of several values the one at `index`); the node's place where it has none. */
export function placeOfProperty(source: SourceDocument, node: AstNode, property: string, index = 0): Place {
    return placeOfCst(source, nodeOfProperty(node, property, index) ?? node.$cstNode);
}

/** The concrete syntax of the value of a property (of several values, the one at `index`); undefined where it has none. */
export function nodeOfProperty(node: AstNode, property: string, index = 0): CstNode | undefined {
    return GrammarUtils.findNodesForProperty(node.$cstNode, property)[index];
}

/** Where the first token of a node stands: its keyword or its name. */
export function placeOfFirstToken(source: SourceDocument, node: AstNode): Place {
    let part = node.$cstNode;
    while (isCompositeCstNode(part)) part = part.content.find(one => !one.hidden);
    return placeOfCst(source, part ?? node.$cstNode);
}

/** Where the token before a node stands: the keyword of the clause whose value it is. */
export function placeOfTokenBefore(source: SourceDocument, node: AstNode): Place {
    return placeOfCst(source, node.$cstNode && CstUtils.getPreviousNode(node.$cstNode, false));
}

/** Where a reference stands. */
export function placeOfReference(source: SourceDocument, reference: Reference): Place {
    return placeOfCst(source, reference.$refNode);
}

/** The place of a piece of the concrete syntax; the start of the document for what stands nowhere. */
export function placeOfCst(source: SourceDocument, node: CstNode | undefined): Place {
    return node ? { document: source, start: node.offset, end: node.end } : { document: source, start: 0, end: 0 };
}
