import type { IToken } from 'chevrotain';
import { CstUtils, GrammarAST } from 'langium';
import { diagnostic, fix, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import { edgeOf, periodRange } from '../../model/dates.js';
import type { Finding } from '../finding.js';
import { keywordOf, spellingsOf, writtenKeyword } from '../keywords.js';
import { expectedAt, type Mistake, type Reading } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, joinedToken, missingToken, retyped } from '../tokens.js';
import { yearBefore } from '../wrong-date.js';

/** The spellings of a keyword as a piece of a pattern. */
const word = (english: string): string => `(?:${spellingsOf(keywordOf(english)!).join('|')})`;
const ofYear = `(?:\\s*(?:[/-]|${word('year')}|${word('of')})?\\s*([0-9]{4}))`;
const ends = '(?![0-9A-Za-z_\\u00C0-\\u1EFF])';
const first = `(?:${word('beginning of')}|first)`;
const second = `(?:${word('end of')}|second|last)`;

/** How periods are said, and how they are written; the year, where it is said, comes first. */
const phrases: readonly { readonly pattern: RegExp; readonly written: (match: RegExpExecArray) => string }[] = [
    { pattern: phrase(`${word('quarter')}\\s*(IV|III|II|I|[1-4])${ofYear}?`), written: m => withYear(m[2], `Q${romans.indexOf(m[1].toUpperCase()) + 1 || m[1]}`) },
    { pattern: phrase(`Q([1-4])\\s*(?:[/-]|${word('year')})\\s*([0-9]{4})`), written: m => `${m[2]}-Q${m[1]}` },
    { pattern: phrase(`([1-9]|1[01])\\s*${word('month')}\\s*${first}(?:\\s*${word('year')})?\\s*([0-9]{4})`), written: m => months(m[2], 1, Number(m[1])) },
    { pattern: phrase(`([1-9]|1[01])\\s*${word('month')}\\s*${second}(?:\\s*${word('year')})?\\s*([0-9]{4})`), written: m => months(m[2], 13 - Number(m[1]), 12) },
    { pattern: phrase(`6\\s*${word('month')}\\s*${first}${ofYear}?`), written: m => withYear(m[1], 'H1') },
    { pattern: phrase(`6\\s*${word('month')}\\s*${second}${ofYear}?`), written: m => withYear(m[1], 'H2') },
    { pattern: phrase(`6\\s*${word('month')}\\s*${first}\\s*${word('year')}${ofYear}?`), written: m => withYear(m[1], 'H1') },
    { pattern: phrase(`6\\s*${word('month')}\\s*${second}\\s*${word('year')}${ofYear}?`), written: m => withYear(m[1], 'H2') },
    { pattern: phrase(`(?:first\\s*${word('half')}|${word('half')}\\s*${first})(?:\\s*${word('year')})?${ofYear}?`), written: m => withYear(m[1], 'H1') },
    { pattern: phrase(`(?:second\\s*${word('half')}|${word('half')}\\s*${second})(?:\\s*${word('year')})?${ofYear}?`), written: m => withYear(m[1], 'H2') },
    { pattern: phrase(`${word('month')}\\s*(1[0-2]|0?[1-9])${ofYear}`), written: m => `${m[2]}-${m[1].padStart(2, '0')}` },
    { pattern: phrase(`${word('year')}\\s*([0-9]{4})`), written: m => m[1] },
];
const romans = ['I', 'II', 'III', 'IV'];

/** The words that say that the last day of a period is meant. */
const until = `${word('until')}|hết|đến(?:\\s+(?:hết|cuối))?`;
export const lastDay = new RegExp(`^(?:(?:(?:chậm|muộn|trễ)\\s+nhất|no\\s+later\\s+than)(?:\\s+(?:là|vào|trong|${until}))?|${until})\\s+`, 'i');
const plainPeriod = new RegExp(`^[0-9]{4}(?:-(?:[0-9]{2}|[HQ][1-4]))?${ends.replace(')', '/-)')}`);

/** `Quý I`, `6 tháng đầu năm 2023`, `tháng 9/2023`, `first half of 2023`: a period as it is said aloud. */
export function periodInWords(mistake: Mistake): Repair | undefined {
    const { tokens } = mistake.reading;
    for (let start = mistake.index; start >= 0 && start >= mistake.index - 3; start--) {
        if (tokens[start]?.startLine !== (mistake.token ?? mistake.previous)?.startLine || isClause(mistake, start)) continue;
        const repair = phraseFrom(mistake, start);
        if (repair) return repair;
    }
    return undefined;
}

/** `split by year 2023`: the word was read as the clause it is. */
function isClause({ reading, index }: Mistake, at: number): boolean {
    return at < index && GrammarAST.isKeyword(CstUtils.findLeafNodeAtOffset(reading.root, reading.tokens[at].startOffset)?.grammarSource);
}

function phraseFrom({ reading, index, rules }: Mistake, first: number): Repair | undefined {
    const { text, tokens, lexer } = reading;
    const start = tokens[first].startOffset;
    const line = /^[^\n\r]*/.exec(text.slice(start, start + 200))![0];
    const isDay = rules.some(rule => rule === 'When' || rule === 'Day');
    const words = isDay ? lastDay.exec(line)?.[0] ?? '' : '';
    // `trong 2023-Q1`: a span has a number there.
    const mayBePlain = words || (isDay && first > 0 && lexer.kindOf(tokens[first - 1].tokenType) === 'within' && tokens[first].tokenType.name === 'YEARPART');
    const plain = mayBePlain && plainPeriod.exec(line.slice(words.length))?.[0];
    const found = plain ? { length: plain.length, period: plain } : periodPhrase(line.slice(words.length));
    if (!found) return undefined;
    const end = start + words.length + found.length;
    let last = first;
    while (tokens[last + 1] && tokens[last + 1].startOffset < end) last++;
    if (last < index - 1 || endOf(tokens[last]) !== end || tokens[first].image !== text.slice(start, endOf(tokens[first]))) return undefined;
    const written = text.slice(start, end);
    const inPlace = (): Repair => ({
        finding: periodFinding(start, end, written, found.period),
        first, end: last + 1, tokens: periodTokens(tokens[first], tokens[last], found.period, reading),
    });
    // A deadline is a day: the last one of what is said, which cannot be a span.
    if (isDay) {
        if (!/^[0-9]{4}(?!.*\.\.)/.test(found.period)) return undefined;
        const before = tokens[first - 1];
        const kind = before && lexer.kindOf(before.tokenType);
        // Behind `đầu`, `giữa` or `cuối` the period alone is said in words.
        if (kind !== undefined && /^(?:beginning|middle|end) of$/.test(kind)) return inPlace();
        if (kind === 'within') return asDay('end of', found.period, [first - 1, last], text.slice(before.startOffset, end), reading);
        return asDay(kind === 'before' && !words ? 'beginning of' : 'end of', found.period, [first, last], written, reading);
    }
    if (/^[HQ]/.test(found.period) && !rules.some(rule => tableRules.has(rule))) {
        return {
            finding: withoutYear(start, end, written, found.period),
            first, end: last + 1, tokens: [{ ...joinedToken(text, lexer.typeOf('?'), tokens[first], tokens[last]), image: '?' }],
        };
    }
    const rule = expectedAt(reading, first)?.types;
    return rule?.get('for') === 'For' && !rule.has('YEARPART') ? asClause(found.period, [first, last], written, reading) : inPlace();
}

/** `giao P về VSI tại X năm 2026`: the clause of the period without its keyword. */
function asClause(period: string, [first, last]: readonly [number, number], written: string, reading: Reading): Repair {
    const { tokens, lexer } = reading;
    const word = writtenKeyword(keywordOf('for')!, /^\p{ASCII}*$/u.test(written) ? 'en' : 'vi', 'For');
    return {
        finding: periodFinding(tokens[first].startOffset, endOf(tokens[last]), written, `${word} ${period}`),
        first, end: last + 1, tokens: [missingToken(lexer.typeOf('for'), tokens[first - 1]), ...periodTokens(tokens[first], tokens[last], period, reading)],
    };
}

/** `tháng 12/2026` for a day: `end of 2026-12`, behind `before` the beginning of it. */
function asDay(
    side: 'beginning of' | 'end of', period: string, [first, last]: readonly [number, number], written: string, { text, tokens, lexer }: Reading,
): Repair {
    const edge = keywordOf(side)!;
    const isEnglish = /^(?!trong\b)\p{ASCII}*$/u.test(written);
    const [from, to] = [tokens[first], tokens[last]];
    const start = from.startOffset;
    const word = joinedToken(text, lexer.typeOf(side), from, to);
    return {
        finding: periodFinding(start, endOf(to), written, `${isEnglish ? edge.en : writtenKeyword(edge, 'vi')} ${period}`),
        first, end: last + 1,
        tokens: [
            { ...word, image: side, endOffset: start },
            { ...joinedToken(text, lexer.typeOf(periodType(period)), from, to), image: period, startOffset: start + 1 },
        ],
    };
}

/** Where the year of a part is that of the table around it. */
const tableRules: ReadonlySet<string> = new Set(['Split', 'Columns']);

/** The token of a period; the two dates and the `..` of a span stand one behind the other in the place of its words. */
export function periodTokens(first: IToken, last: IToken, period: string, { text, lexer }: Reading): readonly IToken[] {
    const whole = joinedToken(text, lexer.typeOf(periodType(period)), first, last);
    const ends = period.split('..');
    if (ends.length === 1) return [{ ...whole, image: period }];
    const at = (type: string, image: string, offset: number, length: number): IToken => (
        { ...retyped(whole, lexer.typeOf(type)), image, startOffset: whole.startOffset + offset, endOffset: whole.startOffset + offset + length - 1 }
    );
    return [at('DATE', ends[0], 0, 1), at('..', '..', 1, 1), at('DATE', ends[1], 2, whole.image.length - 2)];
}

/** The finding for a period that is said in words. */
export function periodFinding(start: number, end: number, written: string, period: string): Finding {
    return { start, end, report: place => wrongPeriod(written, period, place(start, end)) };
}

/** The diagnostic for a period that is written otherwise. */
export function wrongPeriod(written: string, period: string, place: Place): Diagnostic {
    const words = { en: `is written ${period}`, vi: `được viết là ${period}` };
    return diagnostic('period-in-words', place, { written, words }, { fixes: [fix('write-instead', { text: period }, [{ place, text: period }])] });
}

/** The finding for a period whose year is missing where nothing else tells it. */
function withoutYear(start: number, end: number, written: string, part: string): Finding {
    return {
        start, end,
        report: place => {
            const year = yearBefore(place(start, end).document.text, start);
            const example = year === undefined ? { en: '', vi: '' } : { en: `, for example ${year}-${part}`, vi: `, ví dụ ${year}-${part}` };
            return diagnostic('period-in-words', place(start, end), {
                written, words: { en: `is written with its year${example.en}`, vi: `phải viết kèm năm${example.vi}` },
            });
        },
    };
}

/** The longest phrase for a period with which a line begins, and how the period is written. */
export function periodPhrase(line: string): { readonly length: number; readonly period: string } | undefined {
    let best: { readonly length: number; readonly period: string } | undefined;
    for (const { pattern, written } of phrases) {
        const match = pattern.exec(line);
        if (match && match[0].length >= (best?.length ?? 0)) best = { length: match[0].length, period: written(match) };
    }
    return best;
}

/** The token type of a period as it is written. */
export function periodType(period: string): string {
    if (/^[0-9]{4}$/.test(period)) return 'NUMBER';
    return period.includes('-') ? 'YEARPART' : 'ID';
}

function phrase(source: string): RegExp {
    return new RegExp(`^${source.replaceAll(' ', '\\s+')}${ends}`, 'i');
}

/** The months of a year from one to another, as the days they have. */
function months(year: string, from: number, to: number): string {
    const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`;
    const last = edgeOf('end', periodRange(month(to))!)!;
    return `${month(from)}-01..${last}`;
}

function withYear(year: string | undefined, part: string): string {
    return year === undefined ? part : `${year}-${part}`;
}
