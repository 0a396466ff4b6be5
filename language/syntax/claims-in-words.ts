import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import { parseIsoDate, sameTimeOf } from '../model/dates.js';
import { writtenInstead, type Finding } from './finding.js';
import { periodType } from './hints/period-in-words.js';
import type { AllotLexer } from './lexer.js';
import { foldWord } from './spelling.js';
import { beginsLine, endOf, joinedToken, lastWithin, missingToken, surroundings, type Surroundings } from './tokens.js';

const changes = /^(?:tăng|giảm|up|down|increased|decreased|rose|fell|grew)$/;
const more: ReadonlySet<string> = new Set(['tăng', 'tăng thêm', 'up', 'up by', 'increased by', 'rose by', 'grew by'].map(foldWord));
const less: ReadonlySet<string> = new Set(['giảm', 'giảm đi', 'down', 'down by', 'decreased by', 'fell by'].map(foldWord));
/** What can follow the word that a figure is reached. */
const figureStarts: ReadonlySet<string> = new Set(['NUMBER', 'at least', 'at most', 'more than', 'less than', 'about']);

/** The plan of which a figure is a share, where it is not named. */
const planInWords = /^(?:(?:so với|của)[ \t]+)?((?:kế hoạch|chỉ tiêu)(?:[ \t]+(?:năm|cả năm|quý|được giao|giao|đề ra|[0-9]{4}))*)(?=[ \t]*(?:[{}\n\r]|\/\/|$))/iu;

/** Whether what is written for a name stands for a plan that is not named: `74% kế hoạch năm`. */
export function isPlanInWords(written: string): boolean {
    return planInWords.exec(written)?.[0].length === written.length;
}

/** What is read instead of the tokens up to `last`. */
interface Meant {
    readonly last: number;
    readonly tokens: readonly IToken[];
    readonly finding?: Finding;
    /** It is not known what is meant: the line makes no claim. */
    readonly unread?: true;
}

/**
 * Claims of reports as they are said: `VSI tăng 17,73% so với cùng kỳ`, `VSI đạt 74% kế hoạch`. Which plan is meant is told where the plans are known.
 */
export function withClaims(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    const result: IToken[] = [];
    const around = surroundings(tokens, lexer.kindOf);
    let [line, begin] = [-1, 0];
    for (let i = 0; i < tokens.length; i++) {
        const place = around(i);
        if (place.first !== line) [line, begin] = [place.first, result.length];
        const inReport = place.statement === 'report' && place.depth === 1 && i > place.first;
        const meant = inReport ? growth(text, tokens, i, place, lexer) ?? reached(tokens, i, place, lexer) ?? ofPlan(text, tokens, i, lexer)
            ?? comparedWith(text, tokens, i, place, lexer) : undefined;
        if (!meant) {
            result.push(tokens[i]);
            continue;
        }
        if (meant.unread) result.length = begin;
        result.push(...meant.tokens);
        if (meant.finding) findings.push(meant.finding);
        i = meant.last;
    }
    return result;
}

/** Whether all before a token on its line is the name of one thing. */
function isBehindLabel(tokens: readonly IToken[], index: number, first: number): boolean {
    const label = tokens.slice(first, index);
    return label.length % 2 === 1 && label.every(({ tokenType: { name }, image }, i) => (i % 2 === 0 ? name === 'ID' || name === 'STRING' : image === '.'));
}

/** `VSI tăng 17,73%`: what grew is said by how much, with a sign. An amount without anything beside it may be that of a figure that is called so. */
function growth(text: string, tokens: readonly IToken[], index: number, { first }: Surroundings, lexer: AllotLexer): Meant | undefined {
    if (!changes.test(tokens[index].image.normalize('NFC')) || !isBehindLabel(tokens, index, first)) return undefined;
    const at = [index + 1, index + 2].find(i => tokens[i]?.tokenType.name === 'NUMBER');
    if (at === undefined || endOfLine(tokens, index) <= at || !/^[0-9]/.test(tokens[at].image)) return undefined;
    const number = tokens[at];
    const start = tokens[index].startOffset;
    const words = foldWord(text.slice(start, endOf(tokens[at - 1])).replace(/\s+/g, ' '));
    const sign = more.has(words) ? '+' : less.has(words) ? '-' : undefined;
    const kinds = tokens.slice(at + 1, endOfLine(tokens, index)).map(({ tokenType }) => lexer.kindOf(tokenType));
    if (!sign || !(kinds[0] === '%' || kinds.includes('(') || kinds.includes('since'))) return undefined;
    const label = text.slice(tokens[first].startOffset, endOf(tokens[index - 1]));
    if (text.includes(`"${label} ${text.slice(start, endOf(tokens[at - 1]))}"`)) return undefined;
    // A percentage has no groups of thousands: its comma is that of a fraction.
    const written = sign + (kinds[0] === '%' ? number.image.replace(/^([0-9]+),([0-9]{1,2})$/, '$1.$2') : number.image);
    return { last: at, tokens: [{ ...number, image: written }], finding: writtenInstead(text, [start, endOf(number)], written) };
}

/** `VSI đạt 2_955`: what is reported is reached. */
function reached(tokens: readonly IToken[], index: number, { first }: Surroundings, lexer: AllotLexer): Meant | undefined {
    const [token, next] = [tokens[index], tokens[index + 1] as IToken | undefined];
    if (lexer.kindOf(token.tokenType) !== 'reach' || !next || !figureStarts.has(lexer.kindOf(next.tokenType)) || !isBehindLabel(tokens, index, first)) return undefined;
    const [start, end] = [token.startOffset, endOf(token)];
    return {
        last: index, tokens: [],
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), {
                found: `"${token.image}"`, expected: { en: 'the figure follows its indicator directly', vi: 'số liệu ghi ngay sau chỉ tiêu' },
            }, { fixes: [fix('remove', { text: `"${token.image}"` }, [{ place: place(start, next.startOffset), text: '' }])] }),
        },
    };
}

/** `74% kế hoạch`: a share of a plan that is not named. */
function ofPlan(text: string, tokens: readonly IToken[], index: number, lexer: AllotLexer): Meant | undefined {
    const [before, token] = [tokens[index - 1], tokens[index]];
    if (!/^[%)]$/.test(before.image) || beginsLine(tokens, index)) return undefined;
    const match = planInWords.exec(text.slice(token.startOffset, token.startOffset + 80));
    if (!match) return undefined;
    const last = lastWithin(tokens, index, token.startOffset + match[0].length);
    const name = joinedToken(text, lexer.typeOf('ID'), token, tokens[last]);
    return { last, tokens: [missingToken(lexer.typeOf('of'), before), { ...name, image: match[1] }] };
}

const sameTime = /^(?:cùng kỳ(?: năm)?(?: (trước|ngoái|[0-9]{4}))?|(?:the )?same (?:period|time|day)(?: (?:of )?(?:last year|the (?:previous|last) year|([0-9]{4})))?)/iu;
const yearBefore = /^(?:năm (?:trước|ngoái)|last year|the previous year)/iu;

/** `so với cùng kỳ`: the same day or period of another year. `so với năm trước` may be that, or all of the year before. */
function comparedWith(text: string, tokens: readonly IToken[], index: number, place: Surroundings, lexer: AllotLexer): Meant | undefined {
    if (lexer.kindOf(tokens[index - 1].tokenType) !== 'since' || beginsLine(tokens, index)) return undefined;
    const start = tokens[index].startOffset;
    const rest = text.slice(start, start + 60);
    const same = wholeMatch(sameTime, rest);
    const match = same ?? wholeMatch(yearBefore, rest);
    if (!match) return undefined;
    const end = start + match[0].length;
    const last = lastWithin(tokens, index, end);
    const now = timeOf(tokens, place.begin, lexer);
    const year = Number(same?.slice(1).find(group => /^[0-9]/.test(group ?? '')) ?? Number(now?.slice(0, 4)) - 1);
    const meant = now ? [...new Set([sameTimeOf(now, year), same ? undefined : wholeYear(now, year)])].flatMap(time => time ?? []) : [];
    if (meant.length === 1) {
        const type = parseIsoDate(meant[0]) ? 'DATE' : periodType(meant[0]);
        const time = { ...joinedToken(text, lexer.typeOf(type), tokens[index], tokens[last]), image: meant[0] };
        return { last, tokens: [time], finding: writtenInstead(text, [start, end], meant[0]) };
    }
    return { last: Math.max(last, endOfLine(tokens, index) - 1), tokens: [], unread: true, finding: severalTimes(text, [start, end], meant) };
}

function severalTimes(text: string, [start, end]: readonly [number, number], meant: readonly string[]): Finding {
    const [en, vi] = meant.length ? [meant.join(' or '), meant.join(' hoặc ')] : ['a date or a period', 'một ngày hoặc một kỳ'];
    return {
        start, end, unread: true,
        report: place => diagnostic('syntax-error', place(start, end), {
            found: `"${text.slice(start, end)}"`, expected: { en: `write ${en}`, vi: `hãy ghi ${vi}` },
        }, { fixes: meant.map(time => fix('write-instead', { text: time }, [{ place: place(start, end), text: time }])) }),
    };
}

/** All of a year: of a level its last day. */
function wholeYear(now: string, year: number): string {
    return parseIsoDate(now) ? `${year}-12-31` : String(year);
}

/** The period or the day of the report that begins at a token, if its header says it in one word. */
function timeOf(tokens: readonly IToken[], begin: number, lexer: AllotLexer): string | undefined {
    let end = begin;
    while (tokens[end] && tokens[end].image !== '{') end++;
    const header = tokens.slice(begin, end);
    const behind = (keyword: string): string | undefined => {
        const at = header.findIndex(({ tokenType }) => lexer.kindOf(tokenType) === keyword);
        return at < 0 || header[at + 2]?.image === '..' ? undefined : header[at + 1]?.image;
    };
    const time = behind('for') ?? behind('as of');
    return time !== undefined && /^[0-9]{4}(?:-[HQ][0-9]|-[0-9]{2}(?:-[0-9]{2})?)?$/.test(time) ? time : undefined;
}

function wholeMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
    const match = pattern.exec(text.replace(/[\t\u00A0]/g, ' '));
    return match && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(match[0].length)) ? match : undefined;
}

/** The index behind the last token of a line, or of the brace that ends what stands on it. */
function endOfLine(tokens: readonly IToken[], index: number): number {
    let end = index + 1;
    while (tokens[end] && !beginsLine(tokens, end) && !/^[{}]$/.test(tokens[end].image)) end++;
    return end;
}
