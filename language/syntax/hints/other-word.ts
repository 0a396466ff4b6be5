import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { keywordOf, keywords, otherWordsOf, writtenKeyword, type Keyword } from '../keywords.js';
import { expectedAt, type Mistake } from '../mistake.js';
import { readDate } from '../read-date.js';
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
    const candidates = otherWordsAt(text, start);
    const expected = candidates.length ? expectedAt(reading, first)?.types : undefined;
    const found = candidates.find(({ keyword, rule }) => expected?.has(keyword.en) && (rule === undefined || rule === expected.get(keyword.en)));
    if (!found) return undefined;
    const rule = expected!.get(found.keyword.en)!;
    const written = writtenKeyword(found.keyword, 'vi', rule);
    const end = start + found.length;
    let last = first;
    while (tokens[last + 1] && tokens[last + 1].startOffset < end) last++;
    // Words that were read as another keyword are an error only behind them; the last of several can have been read as a name: `theo tỷ lệ với X`.
    const readAs = keywordOf(lexer.kindOf(tokens[first].tokenType));
    const isOther = readAs !== undefined && readAs !== found.keyword;
    const reaches = last >= index || (last === index - 1 && (isOther || (last > first && tokens[last].tokenType.name === 'ID')));
    if (!reaches || endOf(tokens[last]) !== end) return undefined;
    const day = found.keyword.en === 'until' ? dayBehind(tokens, last) : undefined;
    const meant = day ? `${written} ${day.image}` : written;
    const behind = day ? endOf(day) : end;
    return {
        finding: {
            start, end: behind,
            report: place => diagnostic('syntax-error', place(start, behind), {
                found: `"${text.slice(start, behind)}"`, expected: expectedWords({ types: new Map([[found.keyword.en, rule]]), end: false }),
            }, { fixes: [fix('write-instead', { text: meant }, [{ place: place(start, behind), text: meant }])] }),
        },
        first, end: last + (day ? 2 : 1), tokens: [joinedToken(text, lexer.typeOf(found.keyword.en), tokens[first], tokens[last]), ...day ? [day] : []],
    };
}

/** `đến 01/07/2024`: a date behind the words that can only be written otherwise is the same mistake. */
function dayBehind(tokens: readonly IToken[], last: number): IToken | undefined {
    const token = tokens[last + 1];
    if (token?.tokenType.name !== 'DATE' || token.startLine !== tokens[last].endLine) return undefined;
    const read = readDate(token.image);
    const days = 'problem' in read && read.problem === 'format' ? read.suggestion.filter(day => /^[0-9-]{10}$/.test(day)) : [];
    return days.length === 1 ? { ...token, image: days[0] } : undefined;
}

interface OtherWords {
    readonly keyword: Keyword;
    /** The grammar rule in which they mean the keyword; absent where they do in all. */
    readonly rule: string | undefined;
    readonly words: readonly string[];
}

const known: readonly OtherWords[] = keywords
    .flatMap(keyword => [
        ...otherWordsOf(keyword).map(other => ({ keyword, rule: undefined, words: other.split(' ').map(foldWord) })),
        ...Object.entries(keyword.otherWordsIn ?? {}).flatMap(([rule, others]) => others.map(other => ({ keyword, rule, words: other.split(' ').map(foldWord) }))),
    ])
    .sort((a, b) => b.words.length - a.words.length);

interface Found extends OtherWords {
    readonly length: number;
}

/** The other words for keywords that stand at an offset, in small or capital letters, the longest first. */
function otherWordsAt(text: string, offset: number): readonly Found[] {
    const line = /^[^\n\r]*/.exec(text.slice(offset, offset + 60))![0];
    return known.flatMap(other => {
        const written = new RegExp(`^\\S+(?:[ \\t\\u00A0]+\\S+){${other.words.length - 1}}(?![^\\s:,}])`).exec(line)?.[0].replace(/:$/, '');
        return written?.split(/[ \t\u00A0]+/).map(word => foldWord(word.toLowerCase())).join(' ') === other.words.join(' ') ? { ...other, length: written.length } : [];
    });
}
