import type { IToken } from 'chevrotain';
import { writtenInstead } from '../finding.js';
import { keywordOf, writtenKeyword } from '../keywords.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, joinedToken, missingToken, retyped } from '../tokens.js';
import { keywordIn } from '../written-words.js';

const units: ReadonlySet<string> = new Set(['working days', 'day', 'week', 'month', 'year']);
/** Where a span may run from. */
const anchors: ReadonlySet<string> = new Set(['ID', 'STRING', 'DATE', 'beginning of', 'middle of', 'end of']);

/** `hạn trước 5 ngày làm việc Finish`: how long before comes first, then before what. */
export function beforeFirst({ reading: { text, tokens }, token, previous, index, rules, kindOf }: Mistake): Repair | undefined {
    const [unit, next] = [tokens[index + 1], tokens[index + 2]];
    if (!token || !previous || !unit || !next || !rules.includes('When')) return undefined;
    if (kindOf(previous.tokenType) !== 'before' || kindOf(token.tokenType) !== 'NUMBER' || !units.has(kindOf(unit.tokenType))) return undefined;
    const isTwice = kindOf(next.tokenType) === 'before';
    if (!isTwice && (!anchors.has(kindOf(next.tokenType)) || next.startLine !== unit.endLine)) return undefined;
    const [start, end] = [previous.startOffset, endOf(isTwice ? next : unit)];
    const written = `${text.slice(token.startOffset, endOf(unit))} ${previous.image}`;
    return instead(text, [start, end], written, {
        first: index - 1, end: index + 2, tokens: [token, unit, ...isTwice ? [] : [missingToken(previous.tokenType, unit)]],
    });
}

/** `hạn trước Finish 5 ngày`: how long before stands behind what it is before. */
export function lengthLast({ reading: { text, tokens, lexer }, token, previous, index, rules, kindOf }: Mistake): Repair | undefined {
    const isName = (at: number): boolean => /^(?:ID|STRING)$/.test(tokens[at]?.tokenType.name);
    if (!token || !previous || kindOf(previous.tokenType) !== 'before' || !rules.includes('When') || !isName(index)) return undefined;
    let last = index;
    while (tokens[last + 1]?.image === '.' && isName(last + 2)) last += 2;
    const [number, unit] = [tokens[last + 1], tokens[last + 2]];
    if (!unit || !/^[0-9]+$/.test(number.image) || !units.has(kindOf(unit.tokenType)) || unit.endLine !== previous.startLine) return undefined;
    const [start, end] = [previous.startOffset, endOf(unit)];
    const written = `${text.slice(number.startOffset, end)} ${previous.image} ${text.slice(token.startOffset, endOf(tokens[last]))}`;
    const length: IToken = { ...retyped(previous, lexer.typeOf('NUMBER')), image: number.image };
    return instead(text, [start, end], written, {
        first: index - 1, end: last + 3,
        tokens: [length, missingToken(unit.tokenType, length), missingToken(previous.tokenType, length), ...tokens.slice(index, last + 1)],
    });
}

/** `hạn 10 ngày làm việc sau T`: a span behind something stands with `within`. */
export function afterSpan({ reading: { text, tokens, lexer }, token, index, rules, kindOf }: Mistake): Repair | undefined {
    const [before, number, unit] = tokens.slice(Math.max(0, index - 3), index);
    if (!token || !unit || !rules.includes('When') || !/^(?:sau|kể từ|of|after|from)$/i.test(text.slice(token.startOffset, endOf(token)).normalize('NFC'))) return undefined;
    const isSpan = kindOf(number.tokenType) === 'NUMBER' && units.has(kindOf(unit.tokenType)) && kindOf(before.tokenType) === 'due';
    const anchor = tokens[index + 1] as IToken | undefined;
    if (!isSpan || !anchor || anchor.startLine !== token.endLine || !anchors.has(kindOf(anchor.tokenType))) return undefined;
    const language = /^[a-z]/i.test(unit.image) && /^(?:of|after|from)$/i.test(token.image) ? 'en' : 'vi';
    const written = `${keywordIn(language, 'within', 'When')} ${text.slice(number.startOffset, endOf(unit))} ${keywordIn(language, 'of', 'When')}`;
    return instead(text, [number.startOffset, endOf(token)], written, {
        first: index - 2, end: index + 1, tokens: [missingToken(lexer.typeOf('within'), before), number, unit, retyped(token, lexer.typeOf('of'))],
    });
}

const pieces: readonly { readonly pattern: RegExp; readonly count: (match: RegExpExecArray) => number; readonly unit: 'day' | 'month' }[] = [
    { pattern: /^(?:nửa tháng|half a month)(?![\p{L}\d])/iu, count: () => 15, unit: 'day' },
    { pattern: /^(?:nửa năm|half a year)(?![\p{L}\d])/iu, count: () => 6, unit: 'month' },
    { pattern: /^(\d{1,2})\s+(?:quý|quarters?)(?![\p{L}\d])/iu, count: match => Number(match[1]) * 3, unit: 'month' },
];

/** `trong nửa tháng kể từ X`, `trong 1 quý kể từ X`: half a month is 15 days (Civil Code, article 146), a quarter three months. */
export function spanInWords({ reading: { text, tokens, lexer }, index, rules, kindOf }: Mistake): Repair | undefined {
    const first = [index, index - 1].find(at => tokens[at - 1] && kindOf(tokens[at - 1].tokenType) === 'within');
    if (first === undefined || !tokens[first] || !rules.includes('When')) return undefined;
    const start = tokens[first].startOffset;
    for (const { pattern, count, unit } of pieces) {
        const match = pattern.exec(text.slice(start, start + 40));
        if (!match) continue;
        const end = start + match[0].length;
        let last = first;
        while (tokens[last + 1] && tokens[last + 1].startOffset < end) last++;
        if (endOf(tokens[last]) !== end) continue;
        const number: IToken = { ...joinedToken(text, lexer.typeOf('NUMBER'), tokens[first], tokens[first]), image: String(count(match)) };
        const written = `${number.image} ${/^\p{ASCII}*$/u.test(match[0]) ? `${unit}s` : writtenKeyword(keywordOf(unit)!, 'vi')}`;
        return instead(text, [start, end], written, { first, end: last + 1, tokens: [number, missingToken(lexer.typeOf(unit), number)] });
    }
    return undefined;
}

function instead(text: string, place: readonly [number, number], written: string, repair: Omit<Repair, 'finding'>): Repair {
    return { finding: writtenInstead(text, place, written), ...repair };
}
