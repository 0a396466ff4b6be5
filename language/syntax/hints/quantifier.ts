import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Localized } from '../../diagnostics/definition.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf } from '../tokens.js';

/** The words with which a plural is said: `các thôn`, `từng xã`, `mỗi quý`; and that of the level itself: `cấp xã`. */
const quantifiers: ReadonlySet<string> = new Set(['các', 'những', 'từng', 'mỗi', 'mọi', 'cấp', 'each', 'every', 'all', 'level']);

/** `chia theo các thôn`, `là cấp xã`: a word for all of them, or for what they are, which was read as the name that follows it. */
export function quantifier({ reading, token, previous, index, kindOf }: Mistake): Repair | undefined {
    const { tokens } = reading;
    const before = tokens[index - 2];
    if (!token || !previous || !before || !/^(?:split by|and|is|within)$/.test(kindOf(before.tokenType)) || !quantifiers.has(previous.image.normalize('NFC'))) return undefined;
    if (token.startLine !== previous.endLine || !/^["\p{L}]/u.test(token.image)) return undefined;
    const [start, end] = [previous.startOffset, endOf(previous)];
    const found = `"${previous.image}"`;
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), { found, expected }, {
                fixes: [fix('remove', { text: found }, [{ place: place(start, token.startOffset), text: '' }])],
            }),
        },
        first: index - 1, end: index, tokens: [],
    };
}

const expected: Localized = { en: 'the name alone', vi: 'ở đây chỉ ghi tên gọi' };
