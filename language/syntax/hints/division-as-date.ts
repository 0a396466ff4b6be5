import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, retyped } from '../tokens.js';

/** `1/12` in a formula reads as a date. */
export function divisionAsDate({ reading, token, index, expected }: Mistake): Repair | undefined {
    const match = token?.tokenType.name === 'DATE' ? /^([0-9]+)\/([0-9]+)$/.exec(token.image) : null;
    if (!token || !match || !expected.types.has('(') || !expected.types.has('NUMBER')) return undefined;
    const [start, end] = [token.startOffset, endOf(token)];
    const text = `${match[1]} / ${match[2]}`;
    const number = reading.lexer.typeOf('NUMBER');
    const slash = start + match[1].length;
    const part = (type: typeof number, image: string, from: number) => (
        { ...retyped(token, type), image, startOffset: from, endOffset: from + image.length - 1 }
    );
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), {
                found: `"${token.image}"`,
                expected: { en: `it reads as a date, a division is written ${text}`, vi: `chữ này đọc là ngày, phép chia viết là ${text}` },
            }, { fixes: [fix('write-instead', { text }, [{ place: place(start, end), text }])] }),
        },
        first: index, end: index + 1,
        tokens: [part(number, match[1], start), part(reading.lexer.typeOf('/'), '/', slash), part(number, match[2], slash + 1)],
    };
}
