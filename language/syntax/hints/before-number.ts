import type { IToken } from 'chevrotain';
import type { Localized } from '../../diagnostics/definition.js';
import { diagnostic, fix, type Fix } from '../../diagnostics/diagnostic.js';
import { cellStarts } from '../cells.js';
import type { PlaceMaker } from '../finding.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, retyped } from '../tokens.js';

/** `BinhTan = 500`, `BinhTan "500"`: a number follows its name without a sign between them, and without quotes. */
export function signBeforeNumber({ reading, token, index, expected, kindOf }: Mistake): Repair | undefined {
    const next = reading.tokens[index + 1];
    if (!token || !expected.types.has('NUMBER')) return undefined;
    if (token.image === '=' && next && cellStarts.has(kindOf(next.tokenType))) {
        return repair(token, index, [], place => fix('remove', { text: '=' }, [{ place: place(token.startOffset, next.startOffset), text: '' }]));
    }
    const number = /^["\u201C-\u201F]\s*([+-]?[0-9][0-9_.,]*)\s*["\u201C\u201D\u201F]$/.exec(token.image)?.[1];
    if (token.tokenType.name !== 'STRING' || number === undefined) return undefined;
    const read = { ...retyped(token, reading.lexer.typeOf('NUMBER')), image: number };
    return repair(token, index, [read], place => fix('write-instead', { text: number }, [{ place: place(token.startOffset, endOf(token)), text: number }]));
}

const directly: Localized = { en: 'the number follows directly, without quotes', vi: 'con số ghi ngay sau đó, không có ngoặc kép' };

function repair(token: IToken, index: number, tokens: readonly IToken[], mend: (place: PlaceMaker) => Fix): Repair {
    const [start, end] = [token.startOffset, endOf(token)];
    const found = token.image.startsWith('=') ? `"${token.image}"` : token.image;
    return {
        finding: { start, end, report: place => diagnostic('syntax-error', place(start, end), { found, expected: directly }, { fixes: [mend(place)] }) },
        first: index, end: index + 1, tokens,
    };
}
