import { diagnostic, fix, type Diagnostic } from '../diagnostics/diagnostic.js';
import { textAt, type Place } from '../diagnostics/source-document.js';
import { keywords, otherWordsOf } from './keywords.js';
import { foldWord, plainLetters } from './spelling.js';

/** A keyword and how it is written where it was written without its marks. */
export interface MarkedKeyword {
    readonly english: string;
    readonly spelling: string;
    /** The words that were meant: the spelling, or other words for it. */
    readonly words: string;
}

/** The Vietnamese keywords, and the other words for them, by their letters without marks: `phan con lai`. */
export const keywordsByPlainLetters: ReadonlyMap<string, readonly MarkedKeyword[]> = byPlainLetters();

function byPlainLetters(): Map<string, MarkedKeyword[]> {
    const found = new Map<string, MarkedKeyword[]>();
    for (const keyword of keywords) {
        const spellings = [keyword.vi, ...Object.values(keyword.viIn ?? {})].map(spelling => [spelling, spelling]);
        for (const [written, spelling] of [...spellings, ...otherWordsOf(keyword).map(other => [other, keyword.vi])]) {
            const plain = plainLetters(written);
            found.set(plain, [...found.get(plain) ?? [], { english: keyword.en, spelling, words: written }]);
        }
    }
    return found;
}

/** The diagnostic for a keyword that lacks its marks, or has wrong ones. */
export function keywordWithoutMarks(place: Place, keyword: string): Diagnostic {
    const written = textAt(place).normalize('NFC').replace(/\s+/g, ' ');
    return diagnostic('keyword-without-marks', place, { written, keyword }, { fixes: [fix('write-instead', { text: keyword }, [{ place, text: keyword }])] });
}

/** The diagnostic for a name that nothing declares, where one of some keywords can stand too, and is meant: `quy`, `Quý` for `quý`. */
export function keywordAsName(name: string, place: Place, english: readonly string[]): Diagnostic | undefined {
    const keyword = keywordsByPlainLetters.get(plainLetters(name))?.find(one => english.includes(one.english))?.spelling;
    if (keyword === undefined) return undefined;
    if (foldWord(name.toLowerCase()) !== foldWord(keyword)) return keywordWithoutMarks(place, keyword);
    return diagnostic('capital-keyword', place, { keyword }, { fixes: [fix('write-instead', { text: keyword }, [{ place, text: keyword }])] });
}
