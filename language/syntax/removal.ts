import { CstUtils, GrammarAST, isCompositeCstNode, type CstNode } from 'langium';
import { fix, type Fix } from '../diagnostics/diagnostic.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';
import { beginsItsLine, blanksBefore, lineStartOf } from './written-words.js';

/** The fix that takes a piece of text away: with its lines where it has them for itself, else with the blanks before it. */
export function removal(place: Place): Fix {
    const { document, start, end } = place;
    const words = document.text.slice(start, end).replace(/^,/, '').trim().replace(/\s+/g, ' ');
    return fix('remove', { text: words.length > titleLength ? `${words.slice(0, titleLength).trimEnd()} …` : words }, [{ place: withBlanks(place), text: '' }]);
}

/** What is longer is not read in a title. */
const titleLength = 60;

/**
 * The fix that takes a clause away, with the keyword or the comma before it where the clause is only what follows those. What follows can begin
 * with a keyword of its own (`due end of 2023`, `on day 5`): `keyword` says with which the clause begins.
 */
export function removalOfClause(source: SourceDocument, clause: CstNode | undefined, keyword?: string): readonly Fix[] {
    if (!clause) return [];
    const own = beginOfClause(clause, keyword) ?? (isKeyword(firstLeaf(clause)) ? clause : CstUtils.getPreviousNode(firstLeaf(clause), false));
    return own && (own === clause || isKeyword(own)) ? [removal({ document: source, start: own.offset, end: clause.end })] : [];
}

/** The keyword of a clause: its first word, or one of the keywords directly before it. */
function beginOfClause(clause: CstNode, keyword: string | undefined): CstNode | undefined {
    let leaf: CstNode | undefined = firstLeaf(clause);
    while (leaf && keyword !== undefined) {
        if (isKeyword(leaf) && leaf.grammarSource.value === keyword) return leaf;
        const before = CstUtils.getPreviousNode(leaf, false);
        leaf = before && isKeyword(before) ? before : undefined;
    }
    return undefined;
}

function withBlanks({ document, start, end }: Place): Place {
    const { text } = document;
    const after = /^[ \t]*(?:\r\n|[\r\n]|$)/.exec(text.slice(end, end + 1000));
    if (beginsItsLine(text, start)) {
        if (after) return { document, start: lineStartOf(text, start), end: end + after[0].length };
        return { document, start, end: end + /^[ \t]*/.exec(text.slice(end, end + 1000))![0].length };
    }
    return { document, start: blanksBefore(text, start), end };
}

function firstLeaf(node: CstNode): CstNode {
    let part = node;
    while (isCompositeCstNode(part)) {
        const first = part.content.find(one => !one.hidden);
        if (!first) break;
        part = first;
    }
    return part;
}

function isKeyword(node: CstNode): node is CstNode & { readonly grammarSource: GrammarAST.Keyword } {
    return GrammarAST.isKeyword(node.grammarSource);
}
