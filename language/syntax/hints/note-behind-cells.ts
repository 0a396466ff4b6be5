import type { IToken } from 'chevrotain';
import { cellEnds, cellStarts } from '../cells.js';
import { noteDiagnostic, quotedNote, writtenNote } from '../pasted-notes.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { beginsLine, endOf, joinedToken, retyped, type KindOf } from '../tokens.js';
import { isUnitOfNumbers } from '../units-of-numbers.js';
import { isSmallWord } from './unit-words.js';

/** What a row begins with that can have a note. */
const labels: ReadonlySet<string> = new Set(['ID', 'STRING', 'YEARPART', 'NUMBER', '?', 'others', 'reserve']);
/** What is in no note without quotes. */
const outside: ReadonlySet<string> = new Set(['->', '{', '}', 'STRING', 'note']);

/** The words of a note: from the first of its tokens to behind the last. A comma before them goes with them. */
interface Note {
    readonly first: number;
    readonly end: number;
    readonly text: string;
}

/** `TanLap 700, 3_400 có khu công nghiệp`, `TanLap 700 (có khu)`, `TanLap 700, "có khu"`: words behind the cells of a row are a note. */
export function noteBehindCells(mistake: Mistake): Repair | undefined {
    const { reading: { text, tokens, lexer }, index, rules, kindOf } = mistake;
    if (!rules.includes('Split') && !rules.includes('Adjustment')) return undefined;
    const at = index < tokens.length && (index === 0 || !beginsLine(tokens, index)) ? index : index - 1;
    const row = rowAround(tokens, at, kindOf);
    const note = row && (textBehindComma(tokens, at, row.end, kindOf) ?? wordsBehindCells(mistake, row));
    if (!note || index < note.first || index > note.end) return undefined;
    const { first, end } = note;
    const before = endOf(tokens[first - 1]);
    const [start, behind] = [tokens[first].startOffset, endOf(tokens[end - 1])];
    const written = writtenNote(note.text, tokens, first, lexer);
    // The keyword has the place of the sign before the words, or that of the first of them.
    const keywordAt = tokens[first].tokenType.name === ',' || tokens[first].image === '(' || before === start ? start : start - 1;
    const whole = joinedToken(text, lexer.typeOf('STRING'), tokens[first], tokens[end - 1]);
    const keyword = { ...retyped(whole, lexer.typeOf('note')), image: 'note', startOffset: keywordAt, endOffset: keywordAt, endLine: whole.startLine };
    return {
        finding: {
            start, end: behind,
            report: place => noteDiagnostic(place(start, behind), written, written, [{ place: place(before, behind), text: ` ${written}` }]),
        },
        first, end, whole: true,
        tokens: [keyword, { ...whole, image: quotedNote(note.text), startOffset: keywordAt + 1 }],
    };
}

/** The row of a token on its line: from the first token of its label to behind the last. */
function rowAround(tokens: readonly IToken[], at: number, kindOf: KindOf): { readonly first: number; readonly end: number } | undefined {
    if (!tokens[at]) return undefined;
    const isBrace = (i: number): boolean => /^[{}]$/.test(tokens[i].image);
    let first = at;
    while (!beginsLine(tokens, first) && !isBrace(first - 1)) first--;
    let end = at + 1;
    while (tokens[end] && !beginsLine(tokens, end) && !isBrace(end)) end++;
    return labels.has(kindOf(tokens[first].tokenType)) ? { first, end } : undefined;
}

/** `700, "có khu"`: a text is no cell. */
function textBehindComma(tokens: readonly IToken[], at: number, end: number, kindOf: KindOf): Note | undefined {
    const [cell, comma, words] = [tokens[at - 2], tokens[at - 1], tokens[at]];
    if (at !== end - 1 || words.tokenType.name !== 'STRING' || comma?.image !== ',' || !cell || !cellEnds.has(kindOf(cell.tokenType))) return undefined;
    const text = words.image.slice(1, -1).trim();
    return /\p{L}/u.test(text) ? { first: at - 1, end, text } : undefined;
}

/** `700 có khu`, `700 (có khu)`: from a cell to the end of the row nothing but words, which are no unit of the figures. */
function wordsBehindCells({ reading: { text, tokens }, kindOf }: Mistake, row: { readonly first: number; readonly end: number }): Note | undefined {
    for (let first = row.first + 2; first < row.end; first++) {
        const bracket = tokens[first].image === '(' && /^\p{L}/u.test(tokens[first + 1]?.image ?? '');
        const begins = cellEnds.has(kindOf(tokens[first - 1].tokenType)) && (bracket || isSmallWord(tokens[first]));
        if (!begins || !isNote(tokens, first, row.end, bracket, kindOf)) continue;
        const written = text.slice(tokens[first].startOffset, endOf(tokens[row.end - 1]));
        const words = (/^\(([^()]*)\)$/.exec(written)?.[1] ?? written).trim().replace(/\s+/g, ' ');
        return isUnitOfNumbers(words, tokens, kindOf) || isSaidBefore(tokens, first, row) ? undefined : { first, end: row.end, text: words };
    }
    return undefined;
}

function isNote(tokens: readonly IToken[], first: number, end: number, bracket: boolean, kindOf: KindOf): boolean {
    const kinds = tokens.slice(first, end).map(({ tokenType }) => kindOf(tokenType));
    const hasCell = kinds.some((kind, i) => kind === ',' && cellStarts.has(kinds[i + 1] ?? ''));
    // `b 6 …` is the next row.
    const beginsRow = !bracket && cellStarts.has(kinds[1] ?? '') && /^\p{ASCII}*$/u.test(tokens[first].image);
    return !kinds.some(kind => outside.has(kind)) && !hasCell && !beginsRow && !cellEnds.has(kinds.at(-1)!);
}

/** `500 xuất, 100 xuất`: what stands behind other cells, too, is their unit. */
function isSaidBefore(tokens: readonly IToken[], first: number, row: { readonly first: number; readonly end: number }): boolean {
    return row.end === first + 1 && tokens.slice(row.first + 1, first).some(({ image }) => image === tokens[first].image);
}
