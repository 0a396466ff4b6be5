import { plainLetters } from '../syntax/spelling.js';

/**
 * The candidate most like a name: without regard to capitals and diacritics first, then by edit distance (at most a third
 * of the name's letters). Undefined where none is near, or where the name is too long to compare.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
    if (name.length > 80) return undefined;
    const plain = plainLetters(name);
    const limit = Math.max(1, Math.floor(plain.length / 3));
    let best: string | undefined;
    let bestDistance = limit + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) > limit + 4) continue;
        const distance = editDistance(plain, plainLetters(candidate), bestDistance + 1);
        if (distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best && distance <= limit)) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
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
