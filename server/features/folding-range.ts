import { CstUtils, isLeafCstNode, type LeafCstNode } from 'langium';
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { SourceDocument } from '../../language/index.js';
import type { ProjectTexts } from '../snapshot.js';

/** So many declarations of one kind, line below line, are worth folding. */
const shortestRun = 3;

/** What can be folded: blocks, comments of several lines, and declarations of one kind on lines that follow each other. */
export function foldingRange(texts: ProjectTexts, document: SourceDocument): readonly FoldingRange[] {
    const { tree } = texts.parsedOf(document);
    if (!tree.$cstNode) return [];
    const leaves = CstUtils.flattenCst(tree.$cstNode).filter(isLeafCstNode).toArray();
    const lineOf = (offset: number) => document.positionAt(offset).line;
    const statements = tree.statements.flatMap(({ $type, $cstNode }) => $cstNode ? [{
        // Single units and series of them are units.
        kind: $type.replace(/^Units$/, 'Unit'), first: lineOf($cstNode.offset), last: lineOf(Math.max($cstNode.offset, $cstNode.end - 1)),
    }] : []);
    return [...blocks(leaves, lineOf), ...comments(leaves, lineOf), ...runs(statements)].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** From the line of a `{` to the one before its `}`, so that the closing brace stays in sight. */
function blocks(leaves: readonly LeafCstNode[], lineOf: (offset: number) => number): readonly FoldingRange[] {
    const found: FoldingRange[] = [];
    const open: number[] = [];
    for (const leaf of leaves) {
        if (leaf.hidden) continue;
        if (leaf.text === '{') open.push(lineOf(leaf.offset));
        if (leaf.text !== '}') continue;
        const startLine = open.pop();
        const endLine = lineOf(leaf.offset) - 1;
        if (startLine !== undefined && endLine > startLine) found.push({ startLine, endLine });
    }
    return found;
}

/** Comments over several lines, and several comments on lines of their own that follow each other. */
function comments(leaves: readonly LeafCstNode[], lineOf: (offset: number) => number): readonly FoldingRange[] {
    const found: { first: number; last: number; block: boolean }[] = [];
    let line = -1;
    for (const leaf of leaves) {
        const first = lineOf(leaf.offset);
        if (/^\/[/*]/.test(leaf.text) && leaf.hidden) {
            const last = lineOf(leaf.end - 1);
            const block = leaf.text.startsWith('/*');
            const previous = found.at(-1);
            if (!block && previous && !previous.block && previous.last === first - 1 && line < first) previous.last = first;
            // A comment behind something does not begin a piece of text.
            else if (block || line < first) found.push({ first, last, block });
        }
        if (!leaf.hidden) line = lineOf(Math.max(leaf.offset, leaf.end - 1));
    }
    return found.filter(one => one.last > one.first).map(one => ({ startLine: one.first, endLine: one.last, kind: FoldingRangeKind.Comment }));
}

interface Lines {
    readonly kind: string;
    readonly first: number;
    readonly last: number;
}

/** Declarations of one line and one kind, line below line. */
function runs(statements: readonly Lines[]): readonly FoldingRange[] {
    const groups: Lines[][] = [];
    for (const statement of statements) {
        const previous = groups.at(-1)?.at(-1);
        const goesOn = previous && isOneLine(previous) && isOneLine(statement) && previous.kind === statement.kind && statement.first === previous.last + 1;
        if (goesOn) groups.at(-1)!.push(statement);
        else groups.push([statement]);
    }
    return groups.filter(group => group.length >= shortestRun).map(group => ({
        startLine: group[0].first, endLine: group[group.length - 1].last, kind: FoldingRangeKind.Region,
    }));
}

function isOneLine({ first, last }: Lines): boolean {
    return first === last;
}
