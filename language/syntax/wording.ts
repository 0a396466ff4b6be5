import type { IToken } from 'chevrotain';
import type { Localized, MessageLanguage } from '../diagnostics/definition.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { expectedInBlock, type Expected } from './expected.js';
import type { Finding } from './finding.js';
import { keywordOf, writtenKeyword } from './keywords.js';
import type { Mistake } from './mistake.js';
import { endOf, statementWords } from './tokens.js';

/** At most so many things are named that may stand somewhere. */
const named = 6;

/** The words for what may stand in the place of a terminal. */
const terminals: { readonly [name: string]: Localized } = {
    ID: { en: 'a name', vi: 'một tên' },
    NAME: { en: 'a name', vi: 'một tên' },
    STRING: { en: 'a text in quotes', vi: 'một đoạn chữ trong dấu ngoặc kép' },
    NUMBER: { en: 'a number', vi: 'một số' },
    DATE: { en: 'a date', vi: 'một ngày' },
    YEARPART: { en: 'a period', vi: 'một kỳ' },
};

/** The plain syntax error of a mistake for which there is no better explanation. */
export function syntaxError(mistake: Mistake): Finding {
    const { token, previous } = mistake;
    const newLine = previous !== undefined && token?.startLine !== previous.endLine;
    const atPrevious = newLine && (!token || leavesOpen(token, mistake));
    const expected = wantedAt(mistake, newLine);
    const start = atPrevious ? endOf(previous) : token?.startOffset ?? 0;
    const end = atPrevious || !token ? start : endOf(token);
    return {
        start, end,
        report: place => diagnostic('syntax-error', place(start, end), { found: foundWords(token, atPrevious), expected: expectedWords(expected) }),
    };
}

/** Whether what came before is not complete, or a block is still open where a declaration begins. */
function leavesOpen(token: IToken, { expected, kindOf }: Mistake): boolean {
    return !(expected.end || expected.types.has('}')) || statementWords.has(kindOf(token.tokenType));
}

/** What a reader would miss: the closing brace where a declaration begins or the text ends, on a new line the items of the block. */
function wantedAt({ token, previous, expected, reading, kindOf }: Mistake, newLine: boolean): Expected {
    const begins = !token || statementWords.has(kindOf(token.tokenType));
    if (begins && expected.types.has('}')) return { types: new Map([['}', '']]), end: false };
    const complete = previous?.image !== '{' && (expected.end || expected.types.has('}'));
    return (newLine && complete && expectedInBlock(reading.root, previous!.startOffset)) || expected;
}

/** How the token that cannot stand somewhere is named; `elsewhere` if the error is reported on another line. */
export function foundWords(token: IToken | undefined, elsewhere: boolean): Localized {
    if (!token) return { en: 'The end of the file', vi: 'Chỗ hết tệp' };
    const line = token.image.replace(/\s+/g, ' ');
    const written = /^["\u201C-\u201F]/.test(line) ? line : `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}"`;
    return elsewhere ? { en: `${written} on line ${token.startLine}`, vi: `${written} ở dòng ${token.startLine}` } : { en: written, vi: written };
}

/** `expected a name, a number or "total"`, which ends the sentence of a syntax error. */
export function expectedWords(expected: Expected): Localized {
    const en = listed(expected, 'en', 'or');
    return {
        en: en === '' ? 'nothing more can follow' : `expected ${en}`,
        vi: en === '' ? 'không còn gì theo sau được nữa' : `cần ${listed(expected, 'vi', 'hoặc')}`,
    };
}

function listed(expected: Expected, language: MessageLanguage, or: string): string {
    const words = [...new Set(sorted(expected).map(([type, rule]) => wordFor(type, rule, language)))];
    if (words.length > named) return `${words.slice(0, named - 1).join(', ')} …`;
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
}

/** Names and values first, then signs, then words; a quoted name is a name. */
function sorted(expected: Expected): readonly (readonly [string, string])[] {
    const isName = expected.types.has('ID') || expected.types.has('NAME');
    const rank = (type: string): number => (type === 'ID' || type === 'NAME' ? -1 : type in terminals ? 0 : keywordOf(type) ? 2 : /[{},?]/.test(type) ? 1 : 3);
    return [...expected.types].filter(([type]) => !(isName && type === 'STRING') && type !== '–' && type !== '→')
        .sort(([a], [b]) => rank(a) - rank(b));
}

function wordFor(type: string, rule: string, language: MessageLanguage): string {
    const keyword = keywordOf(type);
    return terminals[type]?.[language] ?? `"${keyword ? writtenKeyword(keyword, language, rule) : type}"`;
}
