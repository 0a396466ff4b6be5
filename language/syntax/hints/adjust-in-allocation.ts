import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { beginsLine, endOf } from '../tokens.js';

/** `adjust … { }` amid an allocation: it is left out up to the end of its block. */
export function adjustInAllocation({ reading, token, index, expected, kindOf }: Mistake): Repair | undefined {
    const { tokens } = reading;
    if (!token || kindOf(token.tokenType) !== 'adjust' || token.startColumn === 1 || !expected.types.has('}')) return undefined;
    let depth = 0;
    let end = index + 1;
    for (; tokens[end]; end++) {
        if (tokens[end].image === '{') depth++;
        else if (tokens[end].image === '}' && --depth <= 0) break;
        else if (depth === 0 && beginsLine(tokens, end)) break;
    }
    if (depth === 0 && tokens[end]?.image === '}') end++;
    const start = token.startOffset;
    return {
        finding: {
            start, end: endOf(tokens[end - 1]),
            report: place => diagnostic('adjustment-misplaced', place(start, endOf(token)), {
                construct: { en: '"adjust"', vi: '"điều chỉnh"' },
                reason: { en: 'it stands on its own, outside of the braces of the allocation', vi: 'khối này đứng riêng, ngoài dấu ngoặc của bảng giao' },
            }),
        },
        first: index, end, tokens: [],
    };
}
