import { isAstNode, type AstNode, type LeafCstNode } from 'langium';
import type { SourceDocument } from '../diagnostics/source-document.js';
import type * as ast from '../generated/ast.js';
import { ignoreComments, leavesOf } from '../syntax/comments.js';
import type { KeywordLanguage } from '../syntax/keywords.js';
import { aligned } from './align.js';
import { joined, type Line, type Piece } from './line.js';
import { keywordTexts } from './translate.js';

/** The longest line that a block or a header is put on. */
export const lineLength = 100;

const indentation = 4;

/** The properties that hold what stands in a block, or at the top of a file: each of it begins a line. */
const lists: ReadonlySet<string> = new Set(['statements', 'units', 'rows', 'members', 'items']);

/** The lines of a document, written tidily. */
export function layOut(source: SourceDocument, tree: ast.Document, language: KeywordLanguage): readonly string[] {
    const layout = new Layout(source, tree, language);
    const lines = layout.lines();
    const texts = aligned(lines, layout.starts);
    return lines.flatMap(({ depth, comment, blankBefore }, i) => {
        const line = ' '.repeat(depth * indentation) + texts[i] + (comment === undefined ? '' : `  ${comment}`);
        return blankBefore ? ['', line] : [line];
    });
}

/** A sign as it is written, whatever stands for it: a tab for a comma, `→` for `->`. */
function signText(leaf: LeafCstNode): string | undefined {
    const { name } = leaf.tokenType;
    return name === ',' || name === '->' || name === '-' || name === '..' ? name : undefined;
}

function isLineComment(piece: Piece | undefined): boolean {
    return piece !== undefined && piece.leaf.hidden && piece.text.startsWith('//');
}

class Layout {
    /** What begins at an offset. */
    readonly starts = new Map<number, AstNode>();
    private readonly pieces: readonly Piece[];
    /** The source lines of which a comment suppresses something: what stands on one of them stays on one. */
    private readonly suppressed: ReadonlySet<number>;
    private readonly result: Line[] = [];

    constructor(private readonly source: SourceDocument, tree: ast.Document, language: KeywordLanguage) {
        this.findStarts(tree);
        const leaves = leavesOf(tree.$cstNode!);
        const keywords = keywordTexts(leaves, language);
        this.pieces = leaves.map((leaf, i) => ({ text: leaf.hidden ? leaf.text.trimEnd() : keywords[i] ?? signText(leaf) ?? leaf.text, leaf }));
        this.suppressed = new Set(ignoreComments(source, tree).map(comment => comment.line + 1));
    }

    lines(): readonly Line[] {
        let depth = 0;
        for (let i = 0; i < this.pieces.length;) {
            const piece = this.pieces[i];
            if (piece.leaf.hidden) {
                this.addComment(piece, i, depth);
                i++;
            } else if (piece.text === '}' && !this.staysOnLine(i + 1)) {
                depth--;
                this.add(depth, [piece], i, undefined, false);
                i++;
            } else {
                const end = this.endOfItem(i, depth);
                this.addItem(i, end, piece.text === '}' ? depth - 1 : depth);
                for (; i < end; i++) depth += this.pieces[i].text === '{' ? 1 : this.pieces[i].text === '}' ? -1 : 0;
            }
        }
        return this.result;
    }

    private findStarts(node: AstNode): void {
        for (const [name, value] of Object.entries(node)) {
            if (!Array.isArray(value) || name.startsWith('$') || !lists.has(name)) continue;
            for (const child of value) {
                if (!isAstNode(child) || !child.$cstNode) continue;
                this.starts.set(child.$cstNode.offset, child);
                this.findStarts(child);
            }
        }
    }

    /** Behind the pieces of the item that begins at `first`: its header with the `{`, or all of it where its block stays on the line. */
    private endOfItem(first: number, depth: number): number {
        let end = first + 1;
        while (end < this.pieces.length && (this.staysOnLine(end) || (this.pieces[end - 1].text !== '{' && !this.beginsLine(end)))) end++;
        if (this.pieces[end - 1].text !== '{') return end;
        const close = this.closing(end - 1);
        const all = this.pieces.slice(first, close + 1);
        const short = !all.some(piece => piece.leaf.hidden) && !this.breaksBetween(end - 1, close)
            && depth * indentation + joined(all, this.starts).length <= lineLength;
        return short ? close + 1 : end;
    }

    /** Whether a piece must stay on the line of the one before it, because a suppression counts for that line. */
    private staysOnLine(index: number): boolean {
        const piece = this.pieces[index];
        return this.suppressed.size > 0 && piece !== undefined && !isLineComment(piece) && !this.breaksBetween(index - 1, index)
            && this.suppressed.has(this.source.positionAt(piece.leaf.offset).line);
    }

    private beginsLine(index: number): boolean {
        const { text, leaf } = this.pieces[index];
        if (leaf.hidden) return this.onlyCommentsUntilItem(index);
        return text === '}' || this.starts.has(leaf.offset);
    }

    /** A comment amid a header belongs to it; one behind it does not. */
    private onlyCommentsUntilItem(index: number): boolean {
        let next = index;
        while (this.pieces[next]?.leaf.hidden) next++;
        return next === this.pieces.length || this.beginsLine(next);
    }

    private closing(open: number): number {
        let depth = 0;
        for (let i = open; i < this.pieces.length; i++) {
            if (this.pieces[i].text === '{') depth++;
            else if (this.pieces[i].text === '}' && --depth === 0) return i;
        }
        return this.pieces.length - 1;
    }

    private breaksBetween(first: number, last: number): boolean {
        return /[\n\r]/.test(this.source.text.slice(this.pieces[first].leaf.offset, this.pieces[last].leaf.end));
    }

    /** The lines of an item: one, if it fits or was never broken; otherwise as the author broke it. A line comment always breaks. */
    private addItem(first: number, end: number, depth: number): void {
        const item = this.starts.get(this.pieces[first].leaf.offset);
        const pieces = this.pieces.slice(first, end);
        const fits = depth * indentation + joined(pieces, this.starts).length <= lineLength;
        if (fits && !pieces.some(isLineComment)) return this.add(depth, pieces, first, item, true);
        let from = 0;
        pieces.forEach((piece, i) => {
            const broken = i + 1 === pieces.length || this.breaksBetween(first + i, first + i + 1);
            if (!isLineComment(piece) && (!broken || isLineComment(pieces[i + 1]))) return;
            const line = pieces.slice(from, i + 1);
            if (from === 0) this.add(depth, line, first, item, i + 1 === pieces.length);
            else this.add(depth + 1, line, first + from, undefined, false);
            from = i + 1;
        });
    }

    private addComment(piece: Piece, index: number, depth: number): void {
        const line = this.result.at(-1);
        const previous = this.pieces[index - 1];
        if (line && previous && line.comment === undefined && !previous.leaf.hidden && !this.breaksBetween(index - 1, index)) line.comment = piece.text;
        else this.add(depth, [piece], index, undefined, false);
    }

    private add(depth: number, pieces: readonly Piece[], index: number, item: AstNode | undefined, whole: boolean): void {
        this.result.push({ depth, pieces, comment: undefined, blankBefore: this.blankBefore(index), item, whole });
    }

    /** Blank lines at the beginning and the end of a block go. */
    private blankBefore(index: number): boolean {
        const [previous, piece] = [this.pieces[index - 1], this.pieces[index]];
        if (!previous || previous.text === '{' || piece.text === '}') return false;
        return /(?:\r\n|\n|\r(?!\n))[^\S\n\r]*[\n\r]/.test(this.source.text.slice(previous.leaf.end, piece.leaf.offset));
    }
}
