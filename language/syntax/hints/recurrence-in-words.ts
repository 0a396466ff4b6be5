import { writtenInstead } from '../finding.js';
import type { KeywordLanguage } from '../keywords.js';
import { expectedAt, type Mistake, type Reading } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, joinedToken, lastWithin, piecesOf } from '../tokens.js';
import { keywordIn } from '../written-words.js';

/** How often something is done, and on which day of the month. */
interface Rhythm {
    readonly count: number;
    readonly unit: string;
    readonly day?: number;
}

interface Phrase {
    readonly language: KeywordLanguage;
    readonly pattern: RegExp;
    readonly rhythm: (match: RegExpExecArray) => Rhythm;
}

const units: Readonly<Record<string, string>> = {
    'ngày': 'day', 'tuần': 'week', 'tháng': 'month', 'quý': 'quarter', 'nửa năm': 'half', 'năm': 'year',
    'day': 'day', 'week': 'week', 'month': 'month', 'quarter': 'quarter', 'half': 'half', 'year': 'year',
};
/** The unit that so many months are. */
const unitsOfMonths: ReadonlyMap<number, string> = new Map([[3, 'quarter'], [6, 'half'], [12, 'year']]);

const each = '(?:hằng|hàng|mỗi)';
const unit = '(ngày|tuần|tháng|quý|nửa năm|năm)';
const regularly = '(?:định kỳ )?';
const lastDay = '(?:vào )?(?:ngày )?cuối(?: cùng)?(?: của)?';
/** `cuối tháng 6` is one day, not one of each month. */
const once = '(?! (?:[0-9]|[IVX]+(?![\\p{L}\\p{N}])))';
/** The last day of a month that has so many, otherwise that of the month. */
const lastOfMonth = 31;

const phrases: readonly Phrase[] = [
    vietnamese(`${regularly}(trước )?(?:vào )?(?:ngày |mùng |mồng ){1,2}([0-9]{1,2}) (?:của )?${each} tháng`, m => ({ count: 1, unit: 'month', day: Number(m[2]) - (m[1] ? 1 : 0) })),
    vietnamese(`${regularly}${lastDay} ${each} (tháng|quý|năm)`, m => atEnd(m[1])),
    vietnamese(`${regularly}vào (?:ngày )?cuối(?: cùng)?(?: của)? (tháng|quý)(?: ${each} \\1)?`, m => atEnd(m[1])),
    vietnamese(`${regularly}${lastDay} (tháng|quý) ${each} \\1`, m => atEnd(m[1])),
    vietnamese(`${regularly}${each} (tháng|quý|năm) ${lastDay} (?:${each} )?\\1`, m => atEnd(m[1])),
    vietnamese(`${regularly}(?:${each} )?(?:([0-9]{1,2}|một) )?${unit} (?:một|0?1) lần`, m => rhythmOf(m[1], m[2])),
    vietnamese(`định kỳ ${each} (?:([0-9]{1,2}) )?${unit}`, m => rhythmOf(m[1], m[2])),
    vietnamese(`định kỳ ([0-9]{1,2}) ${unit}`, m => rhythmOf(m[1], m[2])),
    english('on (?:the )?day ([0-9]{1,2}) (?:of )?(?:every|each) month', m => ({ count: 1, unit: 'month', day: Number(m[1]) })),
    english('(?:at|on) the (?:end|last day) of (?:every|each) (month|quarter|year)', m => atEnd(m[1])),
    english('(?:every|each) (month|quarter|year) (?:at|on) the (?:end|last day)(?: of (?:the|every|each) \\1)?', m => atEnd(m[1])),
    english('once (?:a|every|each) (?:([0-9]{1,2}) )?(day|week|month|quarter|year)s?', m => rhythmOf(m[1], m[2])),
];

/** `UBND vào ngày 5 hằng tháng`, `hằng tháng vào cuối tháng`, `6 tháng một lần`: how often a task is done, as it is said aloud. */
export function recurrenceInWords({ reading, token, index }: Mistake): Repair | undefined {
    if (!token) return undefined;
    for (let first = Math.max(0, index - 4); first <= index; first++) {
        if (reading.tokens[first].startLine !== token.startLine) continue;
        const repair = expectedAt(reading, first)?.types.get('every') === 'Every' ? phraseFrom(reading, first, index) : undefined;
        if (repair) return repair;
    }
    return undefined;
}

function phraseFrom({ text, tokens, lexer }: Reading, first: number, index: number): Repair | undefined {
    const start = tokens[first].startOffset;
    for (const { language, pattern, rhythm } of phrases) {
        const match = pattern.exec(text.slice(start, start + 80));
        if (!match) continue;
        const end = start + match[0].length;
        const last = lastWithin(tokens, first, end);
        const meant = rhythm(match);
        if (last < index || endOf(tokens[last]) !== end || !isPossible(meant)) continue;
        const pieces = piecesOf(joinedToken(text, lexer.typeOf('every'), tokens[first], tokens[last]), kindsOf(meant).map(([kind, image]) => [lexer.typeOf(kind), image]));
        return { finding: writtenInstead(text, [start, end], written(meant, language)), first, end: last + 1, tokens: pieces };
    }
    return undefined;
}

function isPossible({ count, day }: Rhythm): boolean {
    return count > 0 && (day === undefined || (day >= 1 && day <= lastOfMonth));
}

/** The tokens of a rhythm: what they are, and how they stand in the tree. */
function kindsOf({ count, unit, day }: Rhythm): readonly (readonly [string, string])[] {
    return [
        ['every', 'every'], ...count > 1 ? [['NUMBER', String(count)] as const] : [], [unit, unit],
        ...day === undefined ? [] : [['on', 'on'], ['day', 'day'], ['NUMBER', String(day)]] as const,
    ];
}

function written({ count, unit, day }: Rhythm, language: KeywordLanguage): string {
    const word = (english: string): string => keywordIn(language, english);
    const several = language === 'en' && count > 1 ? 's' : '';
    const on = day === undefined ? [] : [word('on'), word('day'), String(day)];
    return [word('every'), ...count > 1 ? [String(count)] : [], word(unit) + several, ...on].join(' ');
}

function rhythmOf(number: string | undefined, word: string): Rhythm {
    const count = number === undefined || number === 'một' ? 1 : Number(number);
    const unit = units[word.toLowerCase().replace(/\s+/g, ' ')];
    const longer = unit === 'month' ? unitsOfMonths.get(count) : undefined;
    return longer ? { count: 1, unit: longer } : { count, unit };
}

function atEnd(word: string): Rhythm {
    return { count: 1, unit: units[word.toLowerCase()], day: lastOfMonth };
}

function vietnamese(source: string, rhythm: Phrase['rhythm']): Phrase {
    return { language: 'vi', pattern: patternOf(source + once), rhythm };
}

function english(source: string, rhythm: Phrase['rhythm']): Phrase {
    return { language: 'en', pattern: patternOf(source), rhythm };
}

function patternOf(source: string): RegExp {
    return new RegExp(`^${source.replace(/ /g, '[ \\t\\u00A0]+')}(?![\\p{L}\\p{N}])`, 'iu');
}
