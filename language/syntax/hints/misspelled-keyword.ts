import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { keywordOf, spellingsOf } from '../keywords.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, joinedToken } from '../tokens.js';
import { expectedWords } from '../wording.js';

/** `alocation`, `splt by`: a word that is nearly a keyword that could stand here. */
export function misspelledKeyword({ reading, token, previous, index, expected }: Mistake): Repair | undefined {
    const { text, tokens, lexer } = reading;
    if (token?.tokenType.name !== 'ID' || token.image[0] !== token.image[0].toLowerCase()) return undefined;
    const start = token.startOffset;
    // Behind a name another word is rather the next word of the name.
    const slips = previous?.tokenType.name === 'ID' && previous.endLine === token.startLine ? swapped : nearly;
    for (const [type, rule] of expected.types) {
        for (const spelling of spellingsOf(keywordOf(type) ?? noKeyword)) {
            const end = joinedWords(token.image, spelling) ? endOf(token) : endOfWords(text, start, spelling.split(' ').length);
            if (end === undefined || !slips(text.slice(start, end).normalize('NFC').replace(/\s+/g, ' '), spelling)) continue;
            let last = index;
            while (tokens[last + 1] && tokens[last + 1].startOffset < end) last++;
            if (endOf(tokens[last]) !== end) continue;
            const written = text.slice(start, end);
            const wanted = expectedWords({ types: new Map([[type, rule]]), end: false });
            return {
                finding: {
                    start, end,
                    report: place => diagnostic('syntax-error', place(start, end), { found: `"${written}"`, expected: wanted }, {
                        fixes: [fix('write-instead', { text: spelling }, [{ place: place(start, end), text: spelling }])],
                    }),
                },
                first: index, end: last + 1, tokens: [joinedToken(text, lexer.typeOf(type), token, tokens[last])],
            };
        }
    }
    return undefined;
}

const noKeyword = { en: '', vi: '', name: 'never' } as const;

function endOfWords(text: string, start: number, count: number): number | undefined {
    const words = new RegExp(`[^\\s"{},.]+(?:[ \\t]+[^\\s"{},.]+){${count - 1}}`, 'y');
    words.lastIndex = start;
    return words.test(text) ? words.lastIndex : undefined;
}

/** `splitby`: the words of a keyword without the blanks between them. */
function joinedWords(written: string, spelling: string): boolean {
    return spelling.includes(' ') && written.length > 4 && written.normalize('NFC') === spelling.replaceAll(' ', '');
}

/** One slip of the fingers, two in a long word; in a short word only two letters in the wrong order. */
function nearly(written: string, spelling: string): boolean {
    if (joinedWords(written, spelling)) return true;
    if (spelling.length < 5) return swapped(written, spelling);
    return Math.abs(written.length - spelling.length) <= 2 && distance(written, spelling) <= (spelling.length < 7 ? 1 : 2);
}

/** Two neighbouring letters in the wrong order. */
function swapped(written: string, spelling: string): boolean {
    return written.length === spelling.length && spelling.length > 2 && distance(written, spelling) === 1
        && [...written].sort().join('') === [...spelling].sort().join('');
}

/** The fewest letters to add, leave out, replace, or swap with the next one. */
function distance(a: string, b: string): number {
    const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i++) {
        rows.push([i]);
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return rows[a.length][b.length];
}
