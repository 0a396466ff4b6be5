import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { cellStarts } from '../cells.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { splitWords } from '../split-words.js';
import { beginsLine, endOf, statementWords, type KindOf } from '../tokens.js';

/** `TT⇥Đơn vị⇥VSI`: the heading of a pasted table, words alone between tabs in a split. */
export function headingRow({ reading, token, index, rules, kindOf }: Mistake): Repair | undefined {
    const { text, tokens } = reading;
    if (!rules.includes('Split')) return undefined;
    let first = token ? index : index - 1;
    if (beginsLine(tokens, first) && first > 0) first--;
    while (!beginsLine(tokens, first)) first--;
    let last = first;
    while (tokens[last + 1] && !beginsLine(tokens, last + 1)) last++;
    if (!isHeading(text, tokens.slice(first, last + 1), kindOf)) return undefined;
    const [start, end] = [tokens[first].startOffset, endOf(tokens[last])];
    // What the next line begins with may have been left out already: a running number, the heading of a group.
    const next = end + /^[ \t]*(?:(?:\r\n|[\r\n])[ \t]*)?/.exec(text.slice(end, end + 1000))![0].length;
    return {
        finding: {
            start, end,
            report: place => diagnostic('heading-row', place(start, end), {}, {
                fixes: [fix('remove', { text: text.slice(start, end).replace(/\s+/g, ' ') }, [{ place: place(start, next), text: '' }])],
            }),
        },
        first, end: last + 1, tokens: [],
    };
}

/** Several pieces between tabs, each of which begins with a word. */
function isHeading(text: string, line: readonly IToken[], kindOf: KindOf): boolean {
    const starts = line.filter((token, i) => i === 0 || text.slice(endOf(line[i - 1]), token.startOffset).includes('\t'));
    const kinds = line.map(token => kindOf(token.tokenType));
    return starts.length > 1 && !kinds.some((kind, i) => /^[{}]$/.test(kind) || (i === 0 && (splitWords.has(kind) || statementWords.has(kind))))
        && starts.every(token => !cellStarts.has(kindOf(token.tokenType)) && token.image !== '\t');
}
