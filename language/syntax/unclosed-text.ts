import type { IToken } from 'chevrotain';
import { keywordOf, spellingsOf } from './keywords.js';
import { beginsLine, endOf } from './tokens.js';
import { isClosed } from './value-converter.js';

const clauseWords = ['of', 'in', 'for', 'by', 'under', 'is', 'code', 'within', 'from', 'until', 'passing on', 'as of']
    .flatMap(english => spellingsOf(keywordOf(english)!)).map(spelling => spelling.replaceAll(' ', ' +')).join('|');
const value = '[^\\s,{}"]+(?: *, *[^\\s,{}"]+)*';
const clauses = new RegExp(`(?: +(?:${clauseWords}) +${value}){2,} *\\{?\\s*$`);
const cells = /[ \t]+[-+?0-9][-+?0-9_.,% \t]*\{?\s*$/;

/**
 * A text whose closing quotation mark was forgotten ends before what is surely none of it: the cells of a row that begins with it, the
 * clauses of a header, a `{`. What stands there is read (`readTail`).
 */
export function withTails(tokens: IToken[], readTail: (text: string) => readonly IToken[]): IToken[] {
    if (!tokens.some(isUnclosed)) return tokens;
    return tokens.flatMap((token, i) => {
        const length = isUnclosed(token) ? lengthOf(token.image, beginsLine(tokens, i)) : token.image.length;
        if (length === token.image.length) return [token];
        const [endOffset, endColumn] = [token.startOffset + length - 1, token.startColumn! + length - 1];
        const shortened = { ...token, image: token.image.slice(0, length), endOffset, endColumn };
        return [shortened, ...readTail(token.image.slice(length)).map(tail => moved(tail, shortened))];
    });
}

function isUnclosed({ tokenType, image }: IToken): boolean {
    return tokenType.name === 'STRING' && image.startsWith('"') && !isClosed(image);
}

/** The length of a text without its tail. */
function lengthOf(image: string, first: boolean): number {
    const line = image.slice(0, 400);
    const tail = (first ? cells.exec(line) : clauses.exec(line)) ?? /\s*\{\s*$/.exec(line);
    return tail && tail.index > 1 ? tail.index : image.length;
}

/** A token of a tail in its place behind the text. */
function moved(token: IToken, text: IToken): IToken {
    const [offset, column] = [endOf(text), text.endColumn!];
    return {
        ...token, startOffset: token.startOffset + offset, endOffset: token.endOffset! + offset, startLine: text.startLine, endLine: text.startLine,
        startColumn: token.startColumn! + column, endColumn: token.endColumn! + column,
    };
}
