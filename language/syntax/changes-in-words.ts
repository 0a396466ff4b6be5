import type { IToken } from 'chevrotain';
import type * as ast from '../generated/ast.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import { cellEnds } from './cells.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { nodeOfProperty } from './places.js';
import { foldWord } from './spelling.js';
import { beginsLine, endOf, joinedToken, surroundings } from './tokens.js';
import { isTotalWord } from './total-words.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));

/** What decisions say before a figure that is changed; the last word is one of `from`. */
const changing = setOf('được nay điều chỉnh thay đổi sửa giảm tăng bớt thêm đi change changed changes is reduced increased raised lowered');
const from = setOf('từ from');
/** What stands between the old figure and the new one, or before the new one alone; one of them is of `becoming`. */
const becoming = setOf('xuống lên thành còn sang đến tới to');
const towards = setOf('giảm tăng nay là chỉ mức bằng được điều chỉnh thay đổi down up reduced increased raised lowered changed');
/** What says by how much, and in which direction. */
const less = setOf('giảm bớt trừ minus less decrease decreased reduce reduced lower lowered');
const more = setOf('tăng thêm cộng plus increase increased raise raised');
const steps = setOf('đi nữa được là điều chỉnh by');

/** What a figure can follow: the label of a line, or the comma behind another one. */
const beforeCells: ReadonlySet<string> = new Set(['ID', 'STRING', 'YEARPART', 'total', 'others', 'reserve', 'due', ',']);

/** Lines with words of their own around numbers: the day of a milestone, the margin of a split. */
const wordyLines: ReadonlySet<string> = new Set(['reach', 'split by']);

/**
 * Changes of an adjustment as decisions have them. `từ 300 xuống 280` says both figures and is read as `300 -> 280`. `giảm 20`, `còn 280`
 * and `-> 280` say one: they are read as `-20` and `280`, and what was in force is told where it is known, when the figure is read.
 */
export function withChanges(text: string, tokens: readonly IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    const result: IToken[] = [];
    const around = surroundings(tokens, lexer.kindOf);
    for (let i = 0; i < tokens.length; i++) {
        const { statement, depth, first } = around(i);
        const line = lexer.kindOf(tokens[first].tokenType);
        const change = statement === 'adjust' && depth > 0 && !wordyLines.has(line) ? changeAt(text, tokens, i, line, lexer) : undefined;
        if (!change) {
            result.push(tokens[i]);
            continue;
        }
        result.push(...change.tokens);
        if (change.finding) findings.push(change.finding);
        i = change.end - 1;
    }
    return result;
}

/** Whether a figure stands with words that say how it changes. */
export function isInWords(value: ast.Value | undefined): boolean {
    if (value?.$type !== 'Amount' || value.number === undefined) return false;
    return /^(?:\p{L}|->)/u.test(nodeOfProperty(value, 'number')?.text ?? '');
}

/** The tokens that are read instead of those up to `end`. */
interface Change {
    readonly end: number;
    readonly tokens: readonly IToken[];
    readonly finding?: Finding;
}

function changeAt(text: string, tokens: readonly IToken[], index: number, line: string, lexer: AllotLexer): Change | undefined {
    const previous = tokens[index - 1];
    if (!previous || beginsLine(tokens, index) || !beforeCells.has(lexer.kindOf(previous.tokenType))) return undefined;
    const first = valueAfter(tokens, index);
    if (first === undefined) return undefined;
    // The numbers of a deadline are those of spans: `due within 10 days of CV1 -> within 20 days of CV1`.
    if (line === 'due' && tokens[first].tokenType.name !== 'DATE') return undefined;
    const words = wordsOf(tokens.slice(index, first));
    // `Tổng cộng 300` is no name with what is added.
    if (beginsLine(tokens, index - 1) && words.length && isTotalWord([previous.image, ...words].join(' '))) return undefined;
    const isFrom = words.length > 0 && from.has(words.at(-1)!) && words.slice(0, -1).every(word => changing.has(word));
    if (!words.length || isFrom) return bothFigures(text, tokens, index, first, lexer);
    const sign = tokens[index].image === '->' || isBecoming(words) ? '' : stepOf(words);
    if (sign === undefined || tokens[first].tokenType.name !== 'NUMBER' || !/^[0-9]/.test(tokens[first].image)) return undefined;
    return { end: first + 1, tokens: [{ ...joinedToken(text, tokens[first].tokenType, tokens[index], tokens[first]), image: sign + tokens[first].image }] };
}

/** `từ 300 xuống 280`, `300 thành 280`. */
function bothFigures(text: string, tokens: readonly IToken[], index: number, first: number, lexer: AllotLexer): Change | undefined {
    let last = first;
    while (tokens[last + 1] && !beginsLine(tokens, last + 1) && cellEnds.has(lexer.kindOf(tokens[last + 1].tokenType)) && !isValue(tokens[last + 1])) last++;
    const second = valueAfter(tokens, last + 1);
    if (second === undefined || tokens[second].tokenType !== tokens[first].tokenType) return undefined;
    const between = wordsOf(tokens.slice(last + 1, second));
    if (!endsBecoming(between) && (index === first || between.join() !== '->')) return undefined;
    const [start, end] = [tokens[index].startOffset, endOf(tokens[second])];
    const [old, behind] = [tokens[first].startOffset, endOf(tokens[last])];
    const written = `${text.slice(old, behind)} -> ${tokens[second].image}`;
    const arrow = joinedToken(text, lexer.typeOf('->'), tokens[last + 1], tokens[second - 1]);
    return {
        end: second + 1, tokens: [...tokens.slice(first, last + 1), arrow, tokens[second]],
        finding: changeFinding(text, [start, end], written, [[start, old, ''], [behind, tokens[second].startOffset, ' -> ']]),
    };
}

/** From where to where, and what is written there. */
type Replaced = readonly [number, number, string];

/** What is said of a change that is written otherwise, and how it is written. */
export function changeFinding(text: string, [start, end]: readonly [number, number], written: string, replaced: readonly Replaced[]): Finding {
    return {
        start, end,
        report: place => diagnostic('syntax-error', place(start, end), { found: `"${text.slice(start, end).replace(/\s+/g, ' ')}"`, expected: bothExpected }, {
            fixes: [fix('write-instead', { text: written }, replaced.filter(([from, to]) => from < to).map(([from, to, by]) => ({ place: place(from, to), text: by })))],
        }),
    };
}

const bothExpected: Localized = { en: 'expected the old figure, "->" and the new one', vi: 'cần số cũ, "->" rồi số mới' };

/** The next value on the line, where only words or an arrow stand before it. */
function valueAfter(tokens: readonly IToken[], index: number): number | undefined {
    for (let i = index; tokens[i] && (i === index || !beginsLine(tokens, i)); i++) {
        if (isValue(tokens[i])) return i;
        if (tokens[i].image === '->' ? i !== index : !/^\p{L}/u.test(tokens[i].image)) return undefined;
    }
    return undefined;
}

function isValue({ tokenType: { name } }: IToken): boolean {
    return name === 'NUMBER' || name === 'DATE';
}

/** Words as they are compared; a capital letter begins a name. */
function wordsOf(tokens: readonly IToken[]): readonly string[] {
    return tokens.flatMap(({ image }) => image.split(/\s+/)).map(foldWord);
}

function isBecoming(words: readonly string[]): boolean {
    return words.some(word => becoming.has(word)) && words.every(word => becoming.has(word) || towards.has(word));
}

/** The same behind the word of a unit: `300 người xuống 280`. */
function endsBecoming(words: readonly string[]): boolean {
    const unit = words.findIndex(word => becoming.has(word) || towards.has(word));
    return unit >= 0 && unit < 3 && isBecoming(words.slice(unit));
}

function stepOf(words: readonly string[]): '+' | '-' | undefined {
    if (!words.every(word => less.has(word) || more.has(word) || steps.has(word))) return undefined;
    const [isLess, isMore] = [less, more].map(direction => words.some(word => direction.has(word)));
    return isLess === isMore ? undefined : isLess ? '-' : '+';
}
