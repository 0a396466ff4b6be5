import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { keywordOf, otherWordsOf, spellingsOf } from '../keywords.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { foldWord } from '../spelling.js';
import { endOf, joinedToken } from '../tokens.js';
import { expectedWords } from '../wording.js';

const thousand = keywordOf('thousand')!;
const numbers: ReadonlyMap<string, string> = new Map([
    ['chục', '10'], ['trăm', '100'], ['ten', '10'], ['hundred', '100'],
    ...[...spellingsOf(thousand), ...otherWordsOf(thousand)].map(word => [word, '1_000'] as const),
].map(([word, number]) => [foldWord(word), number]));

/** `làm tròn đến chục`, `làm tròn đến hàng trăm`: a step that is said in a word. */
export function roundNumber({ reading, token, previous, index, kindOf }: Mistake): Repair | undefined {
    const { text, tokens, lexer } = reading;
    if (!token || !previous || kindOf(previous.tokenType) !== 'rounded to') return undefined;
    const last = foldWord(token.image.toLowerCase()) === 'hàng' ? index + 1 : index;
    const number = tokens[last] && numbers.get(foldWord(tokens[last].image.toLowerCase()));
    if (number === undefined) return undefined;
    const [start, end] = [token.startOffset, endOf(tokens[last])];
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), {
                found: `"${text.slice(start, end)}"`, expected: expectedWords({ types: new Map([['NUMBER', '']]), end: false }),
            }, { fixes: [fix('write-instead', { text: number }, [{ place: place(start, end), text: number }])] }),
        },
        first: index, end: last + 1, tokens: [{ ...joinedToken(text, lexer.typeOf('NUMBER'), token, tokens[last]), image: number }],
    };
}
