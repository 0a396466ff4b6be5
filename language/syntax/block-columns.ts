import type { IToken } from 'chevrotain';
import type { AllotLexer } from './lexer.js';
import type { Surroundings } from './tokens.js';

/**
 * Says how many columns the lines of a block have, by what is written around it: of a token that stands in the block. Undefined where that is not
 * known: a table has them by its second dimension, and what an adjustment changes can stand in another text.
 */
export function blockColumns(tokens: readonly IToken[], lexer: AllotLexer): (first: number, line: Surroundings) => number | undefined {
    const kindAt = (i: number): string => (tokens[i] ? lexer.kindOf(tokens[i].tokenType) : '');
    const openings = openingBraces(tokens);
    const known = new Map<number, number | undefined>();

    const listed = (i: number): number => {
        let count = 1;
        for (let next = i + 1; /^(?:ID|STRING|\.|,|thousand|million|billion)$/.test(kindAt(next)); next++) if (kindAt(next) === ',') count++;
        return count;
    };
    /** In the head of a declaration, which ends with its brace. */
    const ofStatement = (begin: number): number | undefined => {
        for (let i = begin; tokens[i] && kindAt(i) !== '{'; i++) if (kindAt(i) === 'of') return listed(i);
        return undefined;
    };
    const ofAdjusted = (begin: number): number | undefined => {
        const own = ofStatement(begin);
        if (own !== undefined || kindAt(begin) !== 'adjust') return own;
        const adjusted = tokens.findIndex(({ image }, i) => image === tokens[begin + 1]?.image && kindAt(i - 1) === 'allocation');
        return adjusted < 0 ? undefined : ofStatement(adjusted);
    };
    const ofBlock = (opening: number, begin: number): number | undefined => {
        if (known.has(opening)) return known.get(opening);
        const columns = find(opening, begin);
        known.set(opening, columns);
        return columns;
    };
    const find = (opening: number, begin: number): number | undefined => {
        for (let i = opening + 1; tokens[i] && openings[i] >= opening; i++) if (openings[i] === opening && kindAt(i) === 'columns') return listed(i);
        const around = openings[opening];
        if (around < begin) return ofAdjusted(begin);
        for (let i = opening - 1; i > around && kindAt(i) !== 'split by' && kindAt(i) !== '}'; i--) if (kindAt(i) === 'and') return undefined;
        return ofBlock(around, begin);
    };
    return (first, { begin }) => (openings[first] < begin ? undefined : ofBlock(openings[first], begin));
}

/** The brace that opens the innermost block around each token; -1 around none. */
function openingBraces(tokens: readonly IToken[]): readonly number[] {
    const open: number[] = [];
    return tokens.map(({ image }, i) => {
        if (image === '}') open.pop();
        const around = open.at(-1) ?? -1;
        if (image === '{') open.push(i);
        return around;
    });
}
