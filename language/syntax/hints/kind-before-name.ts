import type { Localized } from '../../diagnostics/definition.js';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { beginsLine, endOf, statementWords } from '../tokens.js';

/** `về chỉ tiêu VSI`, `do cơ quan UBND`: what a thing is stands before the name that refers to it. */
export function kindBeforeName({ reading, token, index, expected, kindOf }: Mistake): Repair | undefined {
    const { tokens } = reading;
    const next = tokens[index + 1];
    if (!token || !next || beginsLine(tokens, index) || !statementWords.has(kindOf(token.tokenType)) || expected.types.get('NAME') !== 'Ref') return undefined;
    if (next.startLine !== token.endLine || !/^(?:ID|STRING)$/.test(next.tokenType.name)) return undefined;
    const [start, end] = [token.startOffset, endOf(token)];
    const found = `"${token.image}"`;
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), { found, expected: nameAlone }, {
                fixes: [fix('remove', { text: found }, [{ place: place(start, next.startOffset), text: '' }])],
            }),
        },
        first: index, end: index + 1, tokens: [],
    };
}

const nameAlone: Localized = { en: 'a name stands here without what it is', vi: 'ở đây chỉ ghi tên gọi, không ghi loại' };
