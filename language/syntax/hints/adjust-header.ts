import type { Localized } from '../../diagnostics/definition.js';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { beginsLine, endOf, missingToken } from '../tokens.js';

/** The clauses with which the header of an adjustment can go on, and those that only allocations have. */
const own: ReadonlySet<string> = new Set(['of', 'under', 'from']);
const ofAllocations: ReadonlySet<string> = new Set(['in', 'for', 'by']);

/** `điều chỉnh về VSI tại X …`: the header of an adjustment names the allocation and repeats nothing of it. */
export function adjustHeader(mistake: Mistake): Repair | undefined {
    const { rules, expected } = mistake;
    if (!rules.includes('Adjustment') || rules.includes('AdjustItem') || !expected.types.has('{')) return undefined;
    return missingAllocation(mistake) ?? repeatedClause(mistake);
}

/** `điều chỉnh về VSI`: the word of a clause was read as the name that should stand before it. */
function missingAllocation({ reading: { tokens, lexer }, token, previous, index, kindOf }: Mistake): Repair | undefined {
    const adjust = tokens[index - 2];
    const kind = previous && kindOf(previous.tokenType);
    if (!token || !adjust || !kind || kindOf(adjust.tokenType) !== 'adjust' || !(own.has(kind) || ofAllocations.has(kind))) return undefined;
    const [start, end] = [previous.startOffset, endOf(previous)];
    const names = new Set(tokens.filter((one, i) => i > 0 && kindOf(tokens[i - 1].tokenType) === 'allocation' && one.tokenType.name === 'ID').map(({ image }) => image));
    const only = names.size === 1 ? [...names][0] : undefined;
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), { found: `"${previous.image}"`, expected: allocationName }, {
                fixes: only === undefined ? [] : [fix('insert', { text: only }, [{ place: place(start, start), text: `${only} ` }])],
            }),
        },
        first: index - 1, end: index - 1, tokens: [missingToken(lexer.typeOf('?'), adjust)],
    };
}

const allocationName: Localized = { en: 'expected the name of the allocation that is adjusted', vi: 'cần tên bảng giao được điều chỉnh' };

function repeatedClause({ reading: { text, tokens }, token, index, kindOf }: Mistake): Repair | undefined {
    if (!token || beginsLine(tokens, index) || !ofAllocations.has(kindOf(token.tokenType))) return undefined;
    let last = index;
    const ends = (i: number): boolean => own.has(kindOf(tokens[i].tokenType)) || ofAllocations.has(kindOf(tokens[i].tokenType)) || /^[{}]$/.test(tokens[i].image);
    while (tokens[last + 1] && !beginsLine(tokens, last + 1) && !ends(last + 1)) last++;
    if (last === index) return undefined;
    const [start, end] = [token.startOffset, endOf(tokens[last])];
    return {
        finding: {
            start, end,
            report: place => diagnostic('adjustment-misplaced', place(start, end), { construct: `"${token.image}"`, reason: saidThere }, {
                fixes: [fix('remove', { text: text.slice(start, end) }, [{ place: place(endOf(tokens[index - 1]), end), text: '' }])],
            }),
        },
        first: index, end: last + 1, tokens: [],
    };
}

const saidThere: Localized = { en: 'the allocation says it', vi: 'bảng giao đã ghi điều này' };
