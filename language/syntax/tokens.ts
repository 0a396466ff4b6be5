import type { IToken, TokenType } from 'chevrotain';

/** What a token is: the English keyword, the sign, or the name of its terminal. */
export type KindOf = (type: TokenType) => string;

/** The words with which a declaration at the top of a file begins. `unit` and `units` stand inside of units, too. */
export const statementWords: ReadonlySet<string> = new Set([
    'level', 'unit', 'units', 'succession', 'organization', 'role', 'category', 'measure', 'indicator', 'doctype', 'directive',
    'allocation', 'adjust', 'period', 'deadline', 'task', 'calendar', 'report',
]);

/** A token that takes the place of others in the text, from the first to the last of them. */
export function joinedToken(text: string, type: TokenType, first: IToken, last: IToken): IToken {
    return {
        ...first, tokenType: type, tokenTypeIdx: type.tokenTypeIdx!, image: text.slice(first.startOffset, last.endOffset! + 1),
        endOffset: last.endOffset, endLine: last.endLine, endColumn: last.endColumn,
    };
}

/** A token of another type in the same place. */
export function retyped(token: IToken, type: TokenType): IToken {
    return { ...token, tokenType: type, tokenTypeIdx: type.tokenTypeIdx! };
}

/** A token that the text does not have, directly after another one. It gets no place in the concrete syntax. */
export function missingToken(type: TokenType, after: IToken): IToken {
    const { endOffset, endLine, endColumn } = after;
    return {
        tokenType: type, tokenTypeIdx: type.tokenTypeIdx!, image: '', isInsertedInRecovery: true, startOffset: endOffset! + 1, endOffset,
        startLine: endLine, endLine, startColumn: endColumn! + 1, endColumn,
    };
}

/** The tokens that are read in the place of one, each with its image: they stand one behind the other, the last one has what remains. */
export function piecesOf(token: IToken, pieces: readonly (readonly [TokenType, string])[]): readonly IToken[] {
    return pieces.map(([type, image], i) => {
        const startOffset = token.startOffset + i;
        return { ...retyped(token, type), image, startOffset, endOffset: i === pieces.length - 1 ? token.endOffset : startOffset };
    });
}

/** The index of the last token, from one on, that begins before an offset. */
export function lastWithin(tokens: readonly IToken[], first: number, end: number): number {
    let last = first;
    while (tokens[last + 1] && tokens[last + 1].startOffset < end) last++;
    return last;
}

/** Whether a token is the first of its line. */
export function beginsLine(tokens: readonly IToken[], index: number): boolean {
    return index === 0 || tokens[index].startLine !== tokens[index - 1].endLine;
}

/** The index of the first token that begins at an offset or behind it. */
export function indexAt(tokens: readonly IToken[], offset: number): number {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (tokens[middle].startOffset < offset) low = middle + 1;
        else high = middle;
    }
    return low;
}

/** Where a token ends: the offset behind its last character. */
export function endOf(token: IToken): number {
    return token.endOffset! + 1;
}

/** Says of each token, asked in their order, whether it stands in a formula: behind the `=` of an indicator. */
export function formulas(tokens: readonly IToken[], kindOf: KindOf): (index: number) => boolean {
    let statement = '';
    let formula = false;
    let next = 0;
    return index => {
        for (; next <= index; next++) {
            const kind = kindOf(tokens[next].tokenType);
            if (statementWords.has(kind)) [statement, formula] = [kind, false];
            else if (kind === '=') formula = statement === 'indicator';
        }
        return formula;
    };
}

/** Where a token stands. */
export interface Surroundings {
    /** The word of the declaration around it, and its index. */
    readonly statement: string;
    readonly begin: number;
    /** In how many blocks of the declaration. */
    readonly depth: number;
    /** The index of the first token of its line, or behind the last brace on its line. */
    readonly first: number;
}

/** Says of each token, asked in their order, where it stands. */
export function surroundings(tokens: readonly IToken[], kindOf: KindOf): (index: number) => Surroundings {
    let [statement, begin, depth, first] = ['', 0, 0, 0];
    let next = 0;
    return index => {
        for (; next <= index; next++) {
            const kind = kindOf(tokens[next].tokenType);
            if (beginsLine(tokens, next) || /^[{}]$/.test(tokens[next - 1].image)) first = next;
            if (statementWords.has(kind) && (beginsLine(tokens, next) || depth === 0)) [statement, begin, depth] = [kind, next, 0];
            if (kind === '{') depth++;
            else if (kind === '}') depth--;
        }
        return { statement, begin, depth, first };
    };
}
