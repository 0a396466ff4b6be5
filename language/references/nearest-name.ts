import { plainLetters } from '../syntax/spelling.js';

/**
 * The candidate of which a name is probably a misspelling: without regard to capitals and diacritics first, then by edit distance
 * (at most a third of the name's letters). Undefined where none is so near, or where the name is too long to compare.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
    if (name.length > 80) return undefined;
    const words = wordsOf(name);
    const plain = plainLetters(name);
    const limit = Math.max(1, Math.floor(plain.length / 3));
    let best: string | undefined;
    let bestDistance = limit + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) > limit + 4) continue;
        const distance = editDistance(plain, plainLetters(candidate), bestDistance + 1);
        const isNearer = distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best && distance <= limit);
        if (isNearer && isMisspelling(words, wordsOf(candidate))) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

/** The words of a name without capitals and diacritics, numbers for themselves: `DongHa_2` has three. */
function wordsOf(name: string): readonly string[] {
    const spaced = name.normalize('NFC').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
    return plainLetters(spaced).match(/[a-z]+|[0-9]+|[^a-z0-9\s._/-]+/g) ?? [];
}

/**
 * Whether one name can be another with slips of the fingers in it. What is written in numbers names another thing where they differ
 * (`QD15`, `QD16`), and so does a word more or less (`Dong`, `DongHa`); slips are counted in each word, because words that both names
 * have say nothing about the others (`Thôn Mới`, `Thôn Đoài`).
 */
function isMisspelling(written: readonly string[], meant: readonly string[]): boolean {
    const numbers = (words: readonly string[]) => words.filter(word => /^[0-9]/.test(word)).join(' ');
    if (numbers(written) !== numbers(meant)) return false;
    if (written.length === meant.length) return written.every((word, i) => isSlip(word, meant[i])) || isOneLetter(written, meant);
    // Words that are joined or torn apart: `Dongha`, `Dong Ha`.
    return isSlip(written.join(''), meant.join('')) && !contains(written, meant) && !contains(meant, written);
}

/** Whether a word differs by so little that it can be a slip. In a short word every letter counts: one is lost, added or out of its place. */
function isSlip(written: string, meant: string): boolean {
    if (written === meant) return true;
    const length = Math.max(written.length, meant.length);
    if (length < 4) return length > 2 && (written.length !== meant.length || sorted(written) === sorted(meant)) && editDistance(written, meant, 2) < 2;
    const limit = Math.floor(length / 3);
    return editDistance(written, meant, limit + 1) <= limit;
}

/** Whether the words differ by a single letter, which begins none of them, and are so long together that it does not count much: `AnDp`, `AnDo`. */
function isOneLetter(written: readonly string[], meant: readonly string[]): boolean {
    const [a, b] = [written.join(''), meant.join('')];
    return written.length > 1 && a.length >= 4 && written.every((word, i) => word[0] === meant[i][0]) && editDistance(a, b, 2) < 2;
}

function sorted(word: string): string {
    return [...word].sort().join('');
}

/** Whether a name has all words of a shorter one, in their order. */
function contains(words: readonly string[], fewer: readonly string[]): boolean {
    let next = 0;
    for (const word of words) if (word === fewer[next]) next++;
    return words.length > fewer.length && next === fewer.length;
}

/** Levenshtein's distance, two neighbours that changed places counting once; given up (as `cap`) as soon as it cannot be below `cap`. */
function editDistance(a: string, b: string, cap: number): number {
    if (Math.abs(a.length - b.length) >= cap) return cap;
    let beforePrevious: readonly number[] = [];
    let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        let smallest = i;
        for (let j = 1; j <= b.length; j++) {
            const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
            current[j] = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + change);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped) current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
            if (current[j] < smallest) smallest = current[j];
        }
        if (smallest >= cap) return cap;
        beforePrevious = previous;
        previous = current;
    }
    return previous[b.length];
}
