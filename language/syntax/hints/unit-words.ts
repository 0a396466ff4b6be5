import type { IToken } from 'chevrotain';
import type { Localized } from '../../diagnostics/definition.js';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { cellStarts } from '../cells.js';
import type { Mistake, Reading } from '../mistake.js';
import type { Repair } from '../repair.js';
import { beginsLine, endOf, type KindOf } from '../tokens.js';
import { isUnitOfNumbers } from '../units-of-numbers.js';

const numberEnds: ReadonlySet<string> = new Set(['NUMBER', '%', 'thousand', 'million', 'billion']);
const behindCells: ReadonlySet<string> = new Set([',', '{', '}', '->', 'note', '(', 'of', 'since']);

/** Money that is not counted as it stands by leaving out its name. */
const otherMoney: ReadonlySet<string> = new Set(['usd', 'eur']);

/** Words between a number and what may follow it: from the first to behind the last. */
interface Words {
    readonly first: number;
    readonly end: number;
}

/** `500 người, 100 hộ`: words in small letters for the unit of a number. Those of a line are one mistake. */
export function unitWords({ reading, index, kindOf }: Mistake): Repair | undefined {
    const { text, tokens } = reading;
    const words = wordsOfLine(tokens, Math.min(index, tokens.length - 1), kindOf).find(line => line.some(({ first, end }) => first <= index && index <= end));
    if (!words) return undefined;
    const [{ first, end: behind }] = words;
    const [start, end] = [tokens[first].startOffset, endOf(tokens[behind - 1])];
    const written = text.slice(start, end);
    const last = words.at(-1)!.end;
    const isCounted = words.every(one => !tokens.slice(one.first, one.end).some(({ image }) => otherMoney.has(image.toLowerCase())));
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), { found: `"${written}"`, expected }, {
                fixes: isCounted && hasOnlyCells(tokens, first, kindOf) ? [fix('remove', { text: listedWords(reading, words) }, words.map(one => (
                    { place: place(endOf(tokens[one.first - 1]), endOf(tokens[one.end - 1])), text: '' }
                )))] : [],
            }),
        },
        first, end: last, tokens: tokens.slice(first, last).filter((_, i) => !words.some(one => one.first <= first + i && first + i < one.end)),
    };
}

const expected: Localized = { en: 'a number stands without a word for its unit', vi: 'sau con số không ghi đơn vị tính' };

/** `"người", "hộ"`: each word once. */
function listedWords({ text, tokens }: Reading, words: readonly Words[]): string {
    return [...new Set(words.map(({ first, end }) => `"${text.slice(tokens[first].startOffset, endOf(tokens[end - 1]))}"`))].join(', ');
}

/** Whether a cell follows each comma in the rest of a line: without the words for units it can be read. */
function hasOnlyCells(tokens: readonly IToken[], first: number, kindOf: KindOf): boolean {
    for (let i = first; tokens[i] && !beginsLine(tokens, i) && !/^[{}]$/.test(tokens[i].image); i++) {
        if (tokens[i].image === ',' && !(tokens[i + 1] && cellStarts.has(kindOf(tokens[i + 1].tokenType)))) return false;
    }
    return true;
}

/** The words on the line of a token and on the line before it. */
function wordsOfLine(tokens: readonly IToken[], index: number, kindOf: KindOf): readonly (readonly Words[])[] {
    return [index, index - 1].filter(i => i >= 0).map(i => {
        let first = i;
        while (!beginsLine(tokens, first)) first--;
        return wordsFrom(tokens, first, kindOf);
    });
}

function wordsFrom(tokens: readonly IToken[], first: number, kindOf: KindOf): readonly Words[] {
    const found: Words[] = [];
    for (let i = first + 1; tokens[i] && !beginsLine(tokens, i); i++) {
        if (!numberEnds.has(kindOf(tokens[i - 1].tokenType))) continue;
        let end = i;
        while (tokens[end] && !beginsLine(tokens, end) && isUnitWord(tokens, end, kindOf)) end++;
        if (end > i && (!tokens[end] || beginsLine(tokens, end) || behindCells.has(kindOf(tokens[end].tokenType)))) found.push({ first: i, end });
    }
    return found;
}

/** `người`, and `VNĐ` where no name is meant. */
function isUnitWord(tokens: readonly IToken[], index: number, kindOf: KindOf): boolean {
    const { tokenType, image } = tokens[index];
    return isSmallWord(tokens[index]) || (tokenType.name === 'ID' && /^\p{Lu}+$/u.test(image) && isUnitOfNumbers(image, tokens, kindOf));
}

/** A word in small letters that is no keyword. */
export function isSmallWord({ tokenType, image }: IToken): boolean {
    return tokenType.name === 'ID' && image[0] !== image[0].toUpperCase();
}
