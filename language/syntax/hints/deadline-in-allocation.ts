import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Mistake } from '../mistake.js';
import { readDate } from '../read-date.js';
import type { Repair } from '../repair.js';
import { endOf, retyped } from '../tokens.js';

const blocks: ReadonlySet<string> = new Set(['Allocation', 'Adjustment', 'Row', 'Directive']);

/** `deadline 15/12/2023` amid a block: `due 2023-12-15` is meant. */
export function deadlineInAllocation({ reading, token, index, rules, expected, kindOf }: Mistake): Repair | undefined {
    const { text, tokens, lexer } = reading;
    const date = tokens[index + 1];
    if (!token || kindOf(token.tokenType) !== 'deadline' || date?.tokenType.name !== 'DATE') return undefined;
    if (token.startColumn === 1 || !expected.types.has('due') || !rules.some(rule => blocks.has(rule))) return undefined;
    const word = token.image === 'deadline' ? 'due' : 'hạn';
    const read = readDate(date.image);
    const day = 'problem' in read && read.problem === 'format' ? read.suggestion.find(suggestion => !suggestion.includes('?')) ?? date.image : date.image;
    const due = `${word} ${day}`;
    const [start, end] = [token.startOffset, endOf(date)];
    return {
        finding: {
            start, end,
            report: place => diagnostic('deadline-in-allocation', place(start, end), { due }, {
                fixes: [fix('write-instead', { text: due }, [{ place: place(start, end), text: due }])],
            }),
        },
        first: index, end: index + 2,
        tokens: [{ ...retyped(token, lexer.typeOf('due')), image: text.slice(token.startOffset, endOf(token)) }, { ...date, image: day }],
    };
}
