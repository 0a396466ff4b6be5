import type { Unit } from '../model/model.js';
import { plainLetters } from '../syntax/spelling.js';

/**
 * The only unit whose official name is a name but for the word of its level, on either side: `Xã An Bình` for `An Bình`, and `An Bình`
 * for `Xã An Bình`; without regard to capitals and diacritics. A unit without an official name is known by its identifier, without blanks.
 */
export function unitByTitle(name: string, units: Iterable<Unit>): Unit | undefined {
    const plain = plainLetters(name);
    const found = new Set<Unit>();
    for (const unit of units) {
        if (isNamed(unit, plain)) found.add(unit);
        if (found.size > 1) return undefined;
    }
    return [...found][0];
}

/** How a unit that is meant is written: its official name if it has one. */
export function writtenUnit({ name, title }: Unit): string {
    return title === undefined ? name : `"${title}"`;
}

function isNamed({ name, title, level }: Unit, plain: string): boolean {
    const bare = withoutWord(plain, level);
    if (title !== undefined) return withoutWord(plainLetters(title), level) === bare;
    return plainLetters(name) === bare.replaceAll(' ', '');
}

function withoutWord(plain: string, level: Unit['level']): string {
    const word = level?.words.map(plainLetters).find(one => plain.startsWith(`${one} `));
    return word === undefined ? plain : plain.slice(word.length + 1).trim();
}
