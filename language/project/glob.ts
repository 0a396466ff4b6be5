import { isAbsolutePath, leavesFolder } from './relative-path.js';

/**
 * Whether a path in normal form fits a pattern: `*` is any part of a name, `?` one letter of it, and a part `**` any number of
 * folders. Both compare in NFC. The time is at most the product of the lengths.
 */
export function matchesGlob(path: string, pattern: string): boolean {
    const parts = pattern.normalize('NFC').split('/').filter(part => part !== '' && part !== '.');
    return matches(path.normalize('NFC').split('/'), parts, part => part === '**', matchesName);
}

/** Whether a pattern can be read: within the folder, and without signs that other tools give a meaning. */
export function isGlob(pattern: string): boolean {
    return pattern !== '' && !/[\\[\]{}!]/.test(pattern) && !isAbsolutePath(pattern) && !leavesFolder(pattern) && !pattern.includes('/../') && !pattern.endsWith('/..');
}

function matchesName(name: string, pattern: string): boolean {
    return matches([...name], [...pattern], sign => sign === '*', (letter, sign) => sign === '?' || letter === sign);
}

/** Matches items against a pattern in which some items stand for any number of items; takes back only the last of those. */
function matches(items: readonly string[], pattern: readonly string[], isAny: (p: string) => boolean, fits: (item: string, p: string) => boolean): boolean {
    let i = 0;
    let p = 0;
    let anyAt = -1;
    let takenUpTo = 0;
    while (i < items.length) {
        if (p < pattern.length && isAny(pattern[p])) {
            anyAt = p++;
            takenUpTo = i;
        } else if (p < pattern.length && fits(items[i], pattern[p])) {
            i++;
            p++;
        } else if (anyAt >= 0) {
            p = anyAt + 1;
            i = ++takenUpTo;
        } else {
            return false;
        }
    }
    while (p < pattern.length && isAny(pattern[p])) p++;
    return p === pattern.length;
}
