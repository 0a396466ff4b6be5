import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, missingToken } from '../tokens.js';
import { expectedWords } from '../wording.js';

/** `of VSI HHI`: two identifiers where a list can stand. Words with accents are rather one name (`unquotedName`). */
export function missingListComma({ reading, token, previous, index, expected }: Mistake): Repair | undefined {
    if (!token || !previous || !expected.types.has(',') || !isIdentifier(token) || !isIdentifier(previous) || token.startLine !== previous.endLine) return undefined;
    const [start, end] = [token.startOffset, endOf(token)];
    const comma = expectedWords({ types: new Map([[',', '']]), end: false });
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

function isIdentifier(token: IToken): boolean {
    return token.tokenType.name === 'ID' && /^[A-Za-z_][0-9A-Za-z_]*$/.test(token.image);
}
