import type { CodeTitle } from '../server/protocol.js';

/** The codes that are meant by what is typed: each of its words stands in the code or its title, without regard to capitals and diacritics. */
export function codesMeant(titles: readonly CodeTitle[], typed: string): readonly CodeTitle[] {
    const words = plainLetters(typed).split(/\s+/).filter(Boolean);
    return titles.filter(({ code, title }) => {
        const text = plainLetters(`${code} ${title}`);
        return words.every(word => text.includes(word));
    });
}

/** Letters without capitals, marks and the stroke of `đ`; the language has the same, and a parser with it. */
function plainLetters(text: string): string {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');
}
