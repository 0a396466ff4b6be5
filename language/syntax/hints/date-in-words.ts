import { keywordOf, spellingsOf } from '../keywords.js';
import type { Mistake, Reading } from '../mistake.js';
import { readDate } from '../read-date.js';
import type { Repair } from '../repair.js';
import { endOf, joinedToken } from '../tokens.js';
import { wrongDate } from '../wrong-date.js';
import { lastDay, periodInWords } from './period-in-words.js';

const word = (english: string): string => `(?:${spellingsOf(keywordOf(english)!).join('|')})`;
const inWords = new RegExp(`^(?:${word('day')}\\s*)?([0-9]{1,2})\\s*${word('month')}\\s*([0-9]{1,2})(?:\\s*(?:[,/-]|${word('year')})?\\s*([0-9]{4}))?(?![0-9])`, 'i');
const withDay = new RegExp(`^${word('day')}\\s*([0-9]{1,4}[/.-][0-9]{1,2}(?:[/.-][0-9]{1,4})?)(?![0-9])`, 'i');

const plainDate = /^([0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4})(?![0-9])/;

/** The words behind which a date or a name stands. */
const startsSpan: ReadonlySet<string> = new Set(['of', 'before']);

/** `ngày 15 tháng 12 năm 2025`, `ngày 15/01/2025`, `hết ngày 15/01/2025`: a date as it is said aloud. */
export function dateInWords({ reading, token, index, expected, kindOf }: Mistake): Repair | undefined {
    if (!token) return undefined;
    const { tokens } = reading;
    if (expected.types.has('DATE')) return dateFrom(index, reading);
    // `kể từ ngày 21/4/2023`: the word was read as a name.
    if (index >= 2 && kindOf(tokens[index - 1].tokenType) === 'day' && startsSpan.has(kindOf(tokens[index - 2].tokenType))) return dateFrom(index - 1, reading);
    // `15 tháng` may begin a span: `15 tháng trước …`.
    const isBegun = expected.types.has('before') && index >= 2 && kindOf(tokens[index - 1].tokenType) === 'month';
    return isBegun ? dateFrom(index - 2, reading) : undefined;
}

/** `chậm nhất đến ngày 15/12/2023`: a deadline includes its day. With a number behind it a span is meant (`within`). */
export function lateDay(mistake: Mistake): Repair | undefined {
    if (!mistake.token || !/^(?:chậm|muộn|trễ|no)$/i.test(mistake.token.image.normalize('NFC')) || !mistake.expected.types.has('DATE')) return undefined;
    return dateFrom(mistake.index, mistake.reading) ?? periodInWords(mistake);
}

function dateFrom(index: number, { text, tokens, lexer }: Reading): Repair | undefined {
    const token = tokens[index];
    const start = token.startOffset;
    const line = /^[^\n\r]*/.exec(text.slice(start, start + 100))![0];
    const until = lastDay.exec(line)?.[0] ?? '';
    const date = line.slice(until.length);
    const words = inWords.exec(date);
    const match = words ?? withDay.exec(date) ?? (until ? plainDate.exec(date) : null);
    if (!match) return undefined;
    const written = until + match[0];
    const end = start + written.length;
    let last = index;
    while (tokens[last + 1] && tokens[last + 1].startOffset < end) last++;
    if (endOf(tokens[last]) !== end) return undefined;
    const read = readDate(words ? [words[1], words[2], ...words[3] ? [words[3]] : []].join('/') : match[1]);
    const suggestions = 'date' in read ? [read.date] : read.problem === 'format' ? read.suggestion : [];
    const day = suggestions.find(suggestion => /^[0-9-]{10}$/.test(suggestion));
    const joined = joinedToken(text, lexer.typeOf(day ? 'DATE' : '?'), token, tokens[last]);
    return {
        finding: { start, end, report: place => wrongDate(written, suggestions, place(start, end)) },
        first: index, end: last + 1, tokens: [{ ...joined, image: day ?? '?' }],
    };
}
