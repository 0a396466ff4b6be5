import type { AstNode, LeafCstNode } from 'langium';

/** One token or comment to be written. */
export interface Piece {
    readonly text: string;
    readonly leaf: LeafCstNode;
}

/** A line to be written, and what aligning needs to know of it. */
export interface Line {
    readonly depth: number;
    readonly pieces: readonly Piece[];
    /** The comment behind it. */
    comment: string | undefined;
    readonly blankBefore: boolean;
    /** What begins on this line; undefined for a comment, a closing brace, or the rest of a long header. */
    readonly item: AstNode | undefined;
    /** The item stands on this line, apart from a block that opens at its end. */
    readonly whole: boolean;
}

/** Text of pieces that stand on one line. */
export function joined(pieces: readonly Piece[], starts?: ReadonlyMap<number, AstNode>): string {
    let text = '';
    pieces.forEach((piece, i) => {
        const gap = i === 0 ? '' : starts?.has(piece.leaf.offset) && pieces[i - 1].text !== '{' ? '   ' : blankBetween(pieces[i - 1].text, piece.text);
        text += gap + piece.text;
    });
    return text;
}

function blankBetween(before: string, after: string): string {
    return /^(,|\)|%|\.|\.\.)$/.test(after) || /^(\(|\.|\.\.)$/.test(before) ? '' : ' ';
}
