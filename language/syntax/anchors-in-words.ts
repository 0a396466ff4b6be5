import type { IToken } from 'chevrotain';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { writtenInstead, type Finding } from './finding.js';
import type { KeywordLanguage } from './keywords.js';
import type { AllotLexer } from './lexer.js';
import { endOf, indexAt, joinedToken, lastWithin } from './tokens.js';
import { keywordIn } from './written-words.js';

const units: ReadonlySet<string> = new Set(['working days', 'day', 'week', 'month', 'year']);

const name = '("[^"\\n\\r]+"|(?!(?:ngày|khi|ký|ban|có|hiệu|nhận|được|của|the)[^\\p{L}\\p{N}])[\\p{L}_][\\p{L}\\p{M}\\p{N}_.]*)';
const since = '(?:kể từ|tính từ|từ|sau)(?: khi)?';
const signing = '(?:ký ban hành|ban hành|ký)';
const force = '(?:có )?hiệu lực';
const receipt = 'nhận(?: được)?';

/** What a span from a document counts from is the day on which it was issued. */
const fromIssue: readonly Phrase[] = [
    phrase('vi', `${since} (?:ngày )?${signing} ${name}`), phrase('vi', `${since} ngày ${name} (?:được )?${signing}`), phrase('vi', `${since} ngày ${name}`),
    phrase('en', `(?:of|from|after) (?:the )?(?:date of )?(?:issue|issuance|signing) of ${name}`),
];
/** Of no document: `kể từ ngày ký`. */
const ofNothing: readonly Phrase[] = [phrase('vi', `${since} ngày (?:${signing}|${force}|${receipt})`)];
/** Other days of a document, which have to be written themselves. */
const fromOtherDay: readonly Phrase[] = [
    phrase('vi', `${since} (?:ngày )?${force} (?:của )?${name}`), phrase('vi', `${since} (?:ngày )?${name} ${force}`),
    phrase('vi', `${since} (?:ngày )?${receipt} ${name}`),
    phrase('en', `(?:of|from|after) (?:the )?(?:date of )?(?:entry into force|effective date|receipt) of ${name}`),
];

interface Phrase {
    readonly language: KeywordLanguage;
    readonly pattern: RegExp;
}

/**
 * `trong 10 ngày kể từ ngày ký CV1` counts from the document, as `kể từ CV1` does. The day on which it comes into force or is received is another one:
 * that it has to be written is said.
 */
export function withAnchors(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    const result: IToken[] = [];
    for (let i = 0; i < tokens.length; i++) {
        const anchor = isLength(tokens, i - 1, lexer) ? anchorAt(text, tokens, i, lexer) : undefined;
        if (!anchor) {
            result.push(tokens[i]);
            continue;
        }
        result.push(...anchor.tokens);
        findings.push(anchor.finding);
        i = anchor.last;
    }
    return result;
}

/** `10 ngày`: the length of a span ends at a token. */
function isLength(tokens: readonly IToken[], index: number, lexer: AllotLexer): boolean {
    return index > 0 && units.has(lexer.kindOf(tokens[index].tokenType)) && tokens[index - 1].tokenType.name === 'NUMBER';
}

interface Anchor {
    readonly last: number;
    readonly tokens: readonly IToken[];
    readonly finding: Finding;
}

function anchorAt(text: string, tokens: readonly IToken[], first: number, lexer: AllotLexer): Anchor | undefined {
    const start = tokens[first].startOffset;
    const line = /^[^\n\r]*/.exec(text.slice(start, start + 200))![0];
    for (const { language, pattern, isOther } of phrases) {
        const match = pattern.exec(line);
        if (!match) continue;
        const end = start + match[0].length;
        const last = lastWithin(tokens, first, end);
        const [named, behind] = match.indices![1]?.map(at => start + at) ?? [endOf(tokens[first]) + 1, end];
        const anchor = indexAt(tokens, named);
        if (endOf(tokens[last]) !== end || anchor <= first || anchor > last || (match[1] && !isNameToken(tokens[anchor]))) continue;
        const of = { ...joinedToken(text, lexer.typeOf('of'), tokens[first], tokens[anchor - 1]), image: 'of' };
        if (isOther) {
            const unknown = { ...joinedToken(text, lexer.typeOf('?'), tokens[anchor], tokens[last]), image: '?' };
            return { last, tokens: [of, unknown], finding: otherDay(text, [start, end]) };
        }
        const names = tokens.slice(anchor, last + 1).filter(token => token.startOffset < behind);
        return {
            last, tokens: [of, ...names],
            finding: writtenInstead(text, [start, end], `${keywordIn(language, 'of', 'When')} ${match[1]}`),
        };
    }
    return undefined;
}

const phrases = [
    ...fromOtherDay.map(one => ({ ...one, isOther: true })),
    ...fromIssue.map(one => ({ ...one, isOther: false })),
    ...ofNothing.map(one => ({ ...one, isOther: true })),
];

function isNameToken({ tokenType: { name } }: IToken): boolean {
    return name === 'ID' || name === 'STRING';
}

function otherDay(text: string, [start, end]: readonly [number, number]): Finding {
    return {
        start, end, unread: true,
        report: place => diagnostic('syntax-error', place(start, end), { found: `"${text.slice(start, end)}"`, expected: dateExpected }),
    };
}

const dateExpected: Localized = {
    en: 'write a date, or the name of a document, which counts from the day on which it was issued',
    vi: 'hãy ghi một ngày cụ thể, hoặc tên văn bản nếu tính từ ngày ban hành văn bản đó',
};

function phrase(language: KeywordLanguage, source: string): Phrase {
    return { language, pattern: new RegExp(`^${source.replace(/ /g, '[ \\t\\u00A0]+')}(?![\\p{L}\\p{M}\\p{N}_.])`, 'diu') };
}
