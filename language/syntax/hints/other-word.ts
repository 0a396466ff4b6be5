import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { keywords, otherWordsOf, writtenKeyword, type Keyword } from '../keywords.js';
import { expectedAt, type Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { foldWord } from '../spelling.js';
import { endOf, joinedToken } from '../tokens.js';
import { expectedWords } from '../wording.js';

/** `Tổng cộng 5`, `2 ngàn`: another word for a keyword that could stand here. It may begin with the keyword itself. */
export function otherWord(mistake: Mistake): Repair | undefined {
    for (let first = mistake.index; first >= 0 && first >= mistake.index - 2; first--) {
        const found = otherWordFrom(mistake, first);
        if (found) return found;
    }
    return undefined;
}

function otherWordFrom({ reading, index }: Mistake, first: number): Repair | undefined {
    const { text, tokens, lexer } = reading;
    if (!tokens[first]) return undefined;
    const start = tokens[first].startOffset;
    const found = otherWordAt(text, start);
    const rule = found && expectedAt(reading, first)?.types.get(found.keyword.en);
    if (!found || rule === undefined) return undefined;
    const written = writtenKeyword(found.keyword, 'vi', rule);
    const end = start + found.length;
    let last = first;
    while (tokens[last + 1] && tokens[last + 1].startOffset < end) last++;
    if (last < index || endOf(tokens[last]) !== end) return undefined;
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), {
                found: `"${text.slice(start, end)}"`, expected: expectedWords({ types: new Map([[found.keyword.en, rule]]), end: false }),
            }, { fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])] }),
        },
        first, end: last + 1, tokens: [joinedToken(text, lexer.typeOf(found.keyword.en), tokens[first], tokens[last])],
    };
}

const known: readonly { readonly keyword: Keyword; readonly words: readonly string[] }[] = keywords
    .flatMap(keyword => otherWordsOf(keyword).map(other => ({ keyword, words: other.split(' ').map(foldWord) })))
    .sort((a, b) => b.words.length - a.words.length);

/** The other word for a keyword that stands at an offset, in small or capital letters, and its length. */
export function otherWordAt(text: string, offset: number): { readonly keyword: Keyword; readonly length: number } | undefined {
    const line = /^[^\n\r]*/.exec(text.slice(offset, offset + 60))![0];
    for (const { keyword, words } of known) {
        const written = new RegExp(`^\\S+(?:[ \\t\\u00A0]+\\S+){${words.length - 1}}(?![^\\s:,}])`).exec(line)?.[0].replace(/:$/, '');
        if (written?.split(/[ \t\u00A0]+/).map(word => foldWord(word.toLowerCase())).join(' ') === words.join(' ')) return { keyword, length: written.length };
    }
    return undefined;
}
