import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, missingToken, retyped } from '../tokens.js';
import { expectedWords } from '../wording.js';

/** `of VSI HHI`: two identifiers where a list can stand. Words with accents are rather one name (`unquotedName`). */
export function missingListComma({ reading, token, previous, index, expected }: Mistake): Repair | undefined {
    if (!token || !previous || !expected.types.has(',') || !isIdentifier(token) || !isIdentifier(previous) || token.startLine !== previous.endLine) return undefined;
    const [start, end] = [token.startOffset, endOf(token)];
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), { found: `"${token.image}"`, expected: comma }, {
                fixes: [fix('insert', { text: ',' }, [{ place: place(endOf(previous), endOf(previous)), text: ',' }])],
            }),
        },
        first: index, end: index, tokens: [missingToken(reading.lexer.typeOf(','), previous)],
    };
}

/** `về VSI và BHYT`: the word of a sentence where a list has a comma. Where several words follow it is rather part of one name. */
export function andInList({ reading, token, previous, index, expected, kindOf }: Mistake): Repair | undefined {
    const next = reading.tokens[index + 1];
    if (!token || !previous || !next || kindOf(token.tokenType) !== 'and' || !expected.types.has(',') || !isName(previous) || !isName(next)) return undefined;
    if (reading.tokens[index + 2]?.tokenType.name === 'ID') return undefined;
    const [start, end] = [token.startOffset, endOf(token)];
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), { found: `"${token.image}"`, expected: comma }, {
                fixes: [fix('write-instead', { text: ',' }, [{ place: place(endOf(previous), end), text: ',' }])],
            }),
        },
        first: index, end: index + 1, tokens: [retyped(token, reading.lexer.typeOf(','))],
    };
}

const comma = expectedWords({ types: new Map([[',', '']]), end: false });

function isName({ tokenType }: IToken): boolean {
    return tokenType.name === 'ID' || tokenType.name === 'STRING';
}

function isIdentifier(token: IToken): boolean {
    return token.tokenType.name === 'ID' && /^[A-Za-z_][0-9A-Za-z_]*$/.test(token.image);
}
