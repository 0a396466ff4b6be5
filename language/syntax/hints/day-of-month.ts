import type { IToken } from 'chevrotain';
import { writtenInstead } from '../finding.js';
import { keywordOf, writtenKeyword } from '../keywords.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, missingToken, retyped } from '../tokens.js';

/** `hằng tháng ngày 5`, `vào 5`, `vào mùng 5`: the day of the month is said `vào ngày 5`. `trước ngày 5` does not include the day: the last one is the 4th. */
export function dayOfMonth(mistake: Mistake): Repair | undefined {
    const { reading: { tokens }, index, token, previous, expected, rules, kindOf } = mistake;
    if (!token || !previous) return undefined;
    const kindAt = (at: number) => tokens[at] && kindOf(tokens[at].tokenType);
    if (expected.types.has('on')) {
        if (kindAt(index) === 'day' && kindAt(index + 1) === 'NUMBER') return onDay(mistake, [index, index + 1], 0);
        if (kindAt(index) === 'before' && kindAt(index + 1) === 'day' && kindAt(index + 2) === 'NUMBER') return onDay(mistake, [index, index + 2], 1);
        if (kindAt(index) === 'before' && kindAt(index + 1) === 'NUMBER') return onDay(mistake, [index, index + 1], 1);
    }
    if (kindOf(previous.tokenType) !== 'on' || !rules.some(rule => rule === 'Every' || rule === 'OnDay')) return undefined;
    if (kindAt(index) === 'NUMBER') return onDay(mistake, [index - 1, index], 0);
    return /^(?:mùng|mồng)$/i.test(token.image.normalize('NFC')) && kindAt(index + 1) === 'NUMBER' ? onDay(mistake, [index - 1, index + 1], 0) : undefined;
}

function onDay({ reading: { text, tokens, lexer } }: Mistake, [first, last]: readonly [number, number], earlier: number): Repair | undefined {
    const number = tokens[last];
    const day = Number(number.image) - earlier;
    if (!Number.isInteger(day) || day < 1 || day > 31 || number.startLine !== tokens[first].startLine) return undefined;
    const [start, end] = [tokens[first].startOffset, endOf(number)];
    const language = /^(?:on|before|day)/i.test(text.slice(start)) ? 'en' : 'vi';
    const written = `${writtenKeyword(keywordOf('on')!, language, 'Every')} ${writtenKeyword(keywordOf('day')!, language)} ${day}`;
    const on: IToken = missingToken(lexer.typeOf('on'), tokens[first - 1]);
    return {
        finding: writtenInstead(text, [start, end], written),
        first, end: last + 1,
        tokens: [on, missingToken(lexer.typeOf('day'), on), { ...retyped(number, lexer.typeOf('NUMBER')), image: String(day) }],
    };
}
