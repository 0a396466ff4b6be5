import { keywordOf, spellingsOf } from '../language/syntax/keywords.js';
import { foldWord, lookAlikes } from '../language/syntax/spelling.js';

/** What may stand between the words of a keyword. Patterns of editors see one line at a time, so that line ends are left out. */
export const blanks = String.raw`[ \t\x{A0}]+`;

/** A whole name, whatever its letters are made of. */
export const word = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_]*`;

/** A digit may stand before a word, because a scale may touch its number (`5triệu`); in a name digits are read with the name. */
export const wordStart = String.raw`(?<![\p{L}\p{M}_])`;

/** A combining mark belongs to the letter before it: `to` is not the beginning of a decomposed `tổng`. */
export const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}_])`;

/**
 * A pattern for spellings of keywords, in the syntax of Oniguruma, the longest first. A spelling does not match where a longer
 * keyword begins (`theo` in `theo tỷ lệ`), as the lexer has it, so that the order of several patterns does not matter.
 */
export function spellingsPattern(spellings: readonly string[], all: readonly string[]): string {
    const longestFirst = [...new Set(spellings)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return `(?:${longestFirst.map(spelling => spellingPattern(spelling) + notLonger(spelling, all)).join('|')})${wordEnd}`;
}

/** Every spelling of keywords, which are given by their English words. */
export function spellingsOfAll(english: Iterable<string>): readonly string[] {
    return [...english].flatMap(one => {
        const keyword = keywordOf(one);
        if (!keyword) throw new Error(`There is no keyword '${one}'.`);
        return spellingsOf(keyword);
    });
}

function spellingPattern(spelling: string): string {
    return spelling.split(' ').map(wordPattern).join(blanks);
}

function notLonger(spelling: string, all: readonly string[]): string {
    const rests = [...new Set(all)].filter(other => other.startsWith(`${spelling} `)).map(other => other.slice(spelling.length + 1)).sort();
    return rests.length ? `(?!${blanks}(?:${rests.map(spellingPattern).join('|')})${wordEnd})` : '';
}

function wordPattern(text: string): string {
    return alternatives([text, ...otherTonePlace(text)].map(spelled => [...spelled].map(letterPattern).join('')));
}

/** A word with its tone mark on the last letter instead of the one before it, if that is the same word to the lexer: `luỹ`, `lũy`. */
function otherTonePlace(text: string): readonly string[] {
    const letters = [...text];
    const [base, mark] = [...(letters.at(-2) ?? '').normalize('NFD')];
    if (!mark) return [];
    const moved = [...letters.slice(0, -2), base, (letters.at(-1) + mark).normalize('NFC')].join('');
    return foldWord(moved) === foldWord(text) ? [moved] : [];
}

/** A letter in every form that is canonically the same (`ệ` is `ẹ` and a circumflex, too), and those that only look like it. */
function letterPattern(letter: string): string {
    const alike = Object.keys(lookAlikes).filter(other => lookAlikes[other] === letter);
    return alternatives([...new Set([letter, ...equivalents(letter), ...alike])].map(withEscapes));
}

function equivalents(letter: string): readonly string[] {
    const [base, ...marks] = [...letter.normalize('NFD')];
    return orders(marks).flatMap(order => order.map((_, composed) => (base + order.slice(0, composed).join('')).normalize('NFC') + order.slice(composed).join('')))
        .filter(written => written.normalize('NFC') === letter);
}

function orders(marks: readonly string[]): readonly (readonly string[])[] {
    if (marks.length < 2) return [marks];
    return marks.flatMap((mark, i) => orders(marks.toSpliced(i, 1)).map(rest => [mark, ...rest]));
}

/** Combining marks by their numbers: behind a bar they would be drawn on it. */
function withEscapes(text: string): string {
    return text.replace(/\p{M}/gu, mark => `\\x{${mark.codePointAt(0)!.toString(16).toUpperCase()}}`);
}

function alternatives(patterns: readonly string[]): string {
    return patterns.length > 1 ? `(?:${patterns.join('|')})` : patterns[0];
}
