import { keywordOf, otherWordsOf, spellingsOf } from './keywords.js';
import { foldWord } from './spelling.js';

const total = keywordOf('total')!;

/** What the total of a table is called. */
export const totalWords: readonly string[] = [...spellingsOf(total), ...otherWordsOf(total), 'grand total', 'sum', 'cả năm', 'whole year'];

const words: ReadonlySet<string> = new Set(totalWords.map(folded));

/** Whether words stand for the total in a table: `Tổng cộng`, `Cộng:`. */
export function isTotalWord(text: string): boolean {
    return words.has(folded(text));
}

/** What follows a word for the total with which a text begins: `khu vực 1` of `Cộng khu vực 1`; undefined where nothing does. */
export function behindTotalWord(text: string): string | undefined {
    if (isTotalWord(text)) return undefined;
    const pieces = text.trim().split(/\s+/);
    for (let length = pieces.length - 1; length > 0; length--) if (isTotalWord(pieces.slice(0, length).join(' '))) return pieces.slice(length).join(' ');
    return undefined;
}

function folded(text: string): string {
    return text.replace(/:$/, '').trim().split(/\s+/).map(word => foldWord(word.toLowerCase())).join(' ');
}
