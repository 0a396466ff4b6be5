import { keywordOf, otherWordsOf, spellingsOf } from './keywords.js';
import { foldWord } from './spelling.js';

const total = keywordOf('total')!;
const words: ReadonlySet<string> = new Set([...spellingsOf(total), ...otherWordsOf(total)].map(folded));

/** Whether words stand for the total in a table: `Tổng cộng`, `Cộng:`. */
export function isTotalWord(text: string): boolean {
    return words.has(folded(text));
}

function folded(text: string): string {
    return text.replace(/:$/, '').trim().split(/\s+/).map(word => foldWord(word.toLowerCase())).join(' ');
}
