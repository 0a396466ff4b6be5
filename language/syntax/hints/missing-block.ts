import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { beginsLine, endOf, missingToken, statementWords } from '../tokens.js';
import { foundWords } from '../wording.js';

/** The declarations whose block always stands, and may be empty. */
const withBlock: ReadonlySet<string> = new Set(['Directive', 'Allocation', 'Report', 'Adjustment']);

/** `directive QD1 is QĐ` and then the next declaration: the block is missing as a whole. */
export function missingBlock({ reading, token, previous, index, expected, rules, kindOf }: Mistake): Repair | undefined {
    const { tokens, lexer } = reading;
    if (!previous || !expected.types.has('{') || expected.types.has('}') || !withBlock.has(rules.at(-1) ?? '')) return undefined;
    if (token && !(statementWords.has(kindOf(token.tokenType)) && beginsLine(tokens, index) && token.startColumn === 1)) return undefined;
    const start = endOf(previous);
    return {
        finding: {
            start, end: start,
            report: place => diagnostic('syntax-error', place(start, start), {
                found: foundWords(token, true),
                expected: { en: 'the block of the declaration before always stands, { } if it is empty', vi: 'khai báo phía trước luôn phải có khối, nếu trống thì viết { }' },
            }, { fixes: [fix('insert', { text: '{ }' }, [{ place: place(start, start), text: ' { }' }])] }),
        },
        first: index, end: index, tokens: [missingToken(lexer.typeOf('{'), previous), missingToken(lexer.typeOf('}'), previous)],
    };
}
