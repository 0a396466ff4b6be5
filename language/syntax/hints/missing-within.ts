import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { writtenKeyword, keywordOf } from '../keywords.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, missingToken } from '../tokens.js';
import { expectedWords } from '../wording.js';

/** `hạn 10 ngày kể từ CV1`: a span is said with `within`. */
export function missingWithin({ reading, token, index, rules, kindOf }: Mistake): Repair | undefined {
    const { tokens, lexer, text } = reading;
    const first = index - 2;
    const before = tokens[first - 1];
    if (!token || !before || kindOf(token.tokenType) !== 'of' || kindOf(tokens[first].tokenType) !== 'NUMBER' || !rules.includes('When')) return undefined;
    const end = endOf(before);
    const written = /^of\b/.test(text.slice(token.startOffset)) ? 'within' : writtenKeyword(keywordOf('within')!, 'vi', 'When');
    return {
        finding: {
            start: tokens[first].startOffset, end: endOf(token),
            report: place => diagnostic('syntax-error', place(tokens[first].startOffset, endOf(token)), {
                found: `"${text.slice(tokens[first].startOffset, endOf(token))}"`, expected: expectedWords({ types: new Map([['within', 'When']]), end: false }),
            }, { fixes: [fix('insert', { text: written }, [{ place: place(end, end), text: ` ${written}` }])] }),
        },
        first, end: first, tokens: [missingToken(lexer.typeOf('within'), before)],
    };
}
