import { plainLetters } from '../../language/index.js';

/**
 * The one text an editor compares with what is typed: of the texts by which a thing is known, each as it is and without capitals and
 * diacritics, that which begins with it, else holds it at the beginning of a word, and so on.
 *
 * One and not all of them, because editors find letters anywhere in it: with a blank between two texts, a name and the blank behind it
 * would still be found, the list would stay open behind a finished word, and Enter would put the name in place of the number after it.
 */
export function filterText(texts: readonly string[], typed: string): string {
    const forms = [...new Set(texts.flatMap(text => [text, plainLetters(text)]))].filter(Boolean);
    const ranks = forms.map(form => rankOf(form.normalize('NFC').toLowerCase(), typed.normalize('NFC').toLowerCase()));
    return forms[ranks.indexOf(Math.min(...ranks))];
}

/** Whether what is typed stands in one of the texts, without regard to capitals and diacritics. */
export function isMeant(texts: readonly string[], typed: string): boolean {
    const plain = plainLetters(typed);
    return texts.some(text => plainLetters(text).includes(plain));
}

function rankOf(form: string, typed: string): number {
    if (form.startsWith(typed)) return 0;
    if (form.includes(` ${typed}`)) return 1;
    if (form.includes(typed)) return 2;
    return hasLettersOf(form, typed) ? 3 : 4;
}

/** Whether the letters stand in a text in this order, with others between them. */
function hasLettersOf(text: string, letters: string): boolean {
    let at = 0;
    for (const letter of letters) {
        at = text.indexOf(letter, at) + 1;
        if (at === 0) return false;
    }
    return true;
}
