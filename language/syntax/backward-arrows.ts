import type { IToken } from 'chevrotain';
import { AstUtils, CstUtils, type AstNode } from 'langium';
import * as ast from '../generated/ast.js';
import { changeFinding } from './changes-in-words.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { placeIn, type Read } from './other-arrows.js';
import { endOf, indexAt } from './tokens.js';

/** An arrow that points from the new figure, or day, back to the old one. */
const backward = /(?<=[0-9%?\p{L}-][ \t]*)(?:<[-\u2013\u2014]+|[\u2190\u21D0])(?=[ \t]*[0-9?])/gu;

/** `850 <- 800`: an arrow that points back is read as an arrow; what stands on either side is exchanged in the tree. */
export function withBackwardArrows(text: string, { tokens, errors }: Read, lexer: AllotLexer): Read {
    const matches = [...text.matchAll(backward)];
    if (!matches.length) return { tokens, errors };
    const type = lexer.typeOf('->');
    const read = [...tokens];
    let unread = errors;
    for (const { 0: image, index } of matches) {
        const at = placeIn(errors.find(({ offset }) => offset === index), index);
        // In a text or a comment it is no error.
        if (!at) continue;
        const [startOffset, end] = [index, index + image.length];
        const first = indexAt(read, index);
        let behind = first;
        while (read[behind] && endOf(read[behind]) <= end) behind++;
        const arrow: IToken = {
            tokenType: type, tokenTypeIdx: type.tokenTypeIdx!, image, startOffset, endOffset: end - 1,
            startLine: at.line, endLine: at.line, startColumn: at.column, endColumn: at.column + image.length - 1,
        };
        const next = read[behind] as IToken | undefined;
        // The sign of `<-800` was read with its number.
        const signs = next && next.startOffset < end ? end - next.startOffset : 0;
        const unsigned = signs ? [{ ...next!, image: next!.image.slice(signs), startOffset: end, startColumn: next!.startColumn! + signs }] : [];
        read.splice(first, behind + unsigned.length - first, arrow, ...unsigned);
        unread = unread.filter(error => error.offset < index || error.offset + error.length > end);
    }
    return { tokens: read, errors: unread };
}

/** Exchanges what stands on either side of the arrows that point back, and tells those of adjustments; elsewhere no arrow can stand. */
export function turnBackwardArrows(tree: ast.Document, tokens: readonly IToken[], text: string): readonly Finding[] {
    return tokens.filter(isBackward).flatMap(({ startOffset }) => {
        const change = changeAround(CstUtils.findLeafNodeAtOffset(tree.$cstNode!, startOffset)?.astNode);
        if (!change?.becomes) return [];
        const [left, right] = exchange(change);
        if (!AstUtils.getContainerOfType(change, ast.isAdjustment)) return [];
        const [start, end] = [left.$cstNode!.offset, right.$cstNode!.end];
        const [before, after] = [right.$cstNode!.text, left.$cstNode!.text];
        const isSame = before === after;
        // One that is not changed stands once.
        if (isSame) change.becomes = undefined;
        const written = isSame ? before : `${before} -> ${after}`;
        return [changeFinding(text, [start, end], written, [[start, end, written]])];
    });
}

function isBackward({ tokenType, image }: IToken): boolean {
    return tokenType.name === '->' && /^[<\u2190\u21D0]/.test(image);
}

function changeAround(node: AstNode | undefined): ast.Cell | ast.Due | undefined {
    return node && (AstUtils.getContainerOfType(node, ast.isCell) ?? AstUtils.getContainerOfType(node, ast.isDue));
}

/** What stood on the left, and on the right. */
function exchange(change: ast.Cell | ast.Due): readonly [AstNode, AstNode] {
    if (ast.isCell(change)) {
        [change.value, change.becomes] = [change.becomes!, change.value];
        return [change.becomes, change.value];
    }
    [change.when, change.becomes] = [change.becomes!, change.when];
    return [change.becomes, change.when];
}
