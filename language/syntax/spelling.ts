/** The new place of a tone mark (`uỷ`) and the old one (`ủy`): both are one spelling. */
const oldTonePlaces: { readonly [syllableEnd: string]: string } = {
    oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
    uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
};

/**
 * A word as keywords are compared: in NFC, with the tone mark in its old place (`luỹ` is `lũy`), and with Đ for the letters
 * that only look like it. After `q` the `u` belongs to the consonant: `quý` has one place for its mark.
 */
export function foldWord(word: string): string {
    // eslint-disable-next-line no-control-regex
    if (!/[^\x00-\x7f]/.test(word)) return word;
    return withRealD(word.normalize('NFC'))
        .replace(/(^|[^qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/, (_, before: string, end: string) => before + oldTonePlaces[end]);
}

/** The letters that look like Đ or đ, by the letter that is meant. */
export const lookAlikes: { readonly [letter: string]: string } = { '\u00D0': 'Đ', '\u0189': 'Đ', '\u00F0': 'đ', '\u0256': 'đ' };

/** A text with Đ and đ for the letters that only look like them. */
export function withRealD(text: string): string {
    return text.replace(/[\u00D0\u0189\u00F0\u0256]/g, letter => lookAlikes[letter]);
}

/** Letters without capitals, marks and the stroke of `đ`. */
export function plainLetters(text: string): string {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');
}
