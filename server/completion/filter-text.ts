import { plainLetters } from '../../language/index.js';

/** What stands between the texts, and for blanks: what nobody types in a name, and behind which a word begins. */
const between = '/';

/** The rank of a text in which a word begins with what is typed, and of one that holds it otherwise. */
const wordBegins = 1;
const held = 2;

/** VS Code looks at no more letters of a text. */
const mostLetters = 128;

/**
 * What an editor compares with what is typed, and with what is typed afterwards without asking again: of the texts by which a thing is
 * known, each as it is and without capitals and diacritics, those that begin with it, then those in which a word does, then those that hold
 * it otherwise. Some editors look at the beginning only. If there is none of these, it is one that has its letters.
 *
 * It has no blanks but those that are typed: editors find letters anywhere in it, and with another blank a name and the blank behind it
 * would still be found, the list would stay open behind a finished word, and Enter would put the name in place of the number after it.
 * Behind an opening quote, which begins the text then, what is typed has not ended with a blank, and all blanks are kept.
 */
export function filterText(texts: readonly string[], typed: string, quote = ''): string {
    const [best, ...others] = formsOf(texts).map(form => ({ form, rank: rankOf(folded(form), folded(typed)) })).sort((a, b) => a.rank - b.rank);
    const isSeveralWords = !quote && typed.includes(' ');
    const found = isSeveralWords ? [best] : [best, ...others.filter(({ rank }) => rank <= held)];
    const forms = shortened(found, typed, mostLetters - quote.length - (found.length - 1) * between.length);
    return quote + forms.map(form => quote ? form : isSeveralWords ? withBlanksOf(typed, form) : withoutBlanks(form)).join(between);
}

interface RankedForm {
    readonly form: string;
    readonly rank: number;
}

/** The forms with so many letters together: longer ones give way to shorter ones, and begin at the word that begins with what is typed. */
function shortened(found: readonly RankedForm[], typed: string, letters: number): readonly string[] {
    let share = letters;
    while (found.reduce((sum, { form }) => sum + Math.min(form.length, share), 0) > letters) share--;
    return found.map(({ form, rank }) => {
        if (form.length <= share) return form;
        const start = rank === wordBegins ? form.toLowerCase().indexOf(` ${typed.toLowerCase()}`) + 1 : 0;
        return form.slice(start, start + share);
    });
}

/** Each text as it is and without diacritics, but none twice where only capitals differ. */
function formsOf(texts: readonly string[]): readonly string[] {
    const forms = texts.filter(Boolean).flatMap(text => [text, plainLetters(text)]);
    const compared = forms.map(folded);
    return forms.filter((_, i) => compared.indexOf(compared[i]) === i);
}

function folded(text: string): string {
    return text.normalize('NFC').toLowerCase();
}

function withBlanksOf(typed: string, form: string): string {
    const start = form.toLowerCase().indexOf(typed.toLowerCase());
    if (start < 0) return form;
    const end = start + typed.length;
    return withoutBlanks(form.slice(0, start)) + form.slice(start, end) + withoutBlanks(form.slice(end));
}

function withoutBlanks(text: string): string {
    return text.replaceAll(' ', between);
}

/** Whether what is typed stands in one of the texts, without regard to capitals and diacritics. */
export function isMeant(texts: readonly string[], typed: string): boolean {
    const plain = plainLetters(typed);
    return texts.some(text => plainLetters(text).includes(plain));
}

function rankOf(form: string, typed: string): number {
    if (form.startsWith(typed)) return 0;
    if (form.includes(` ${typed}`)) return wordBegins;
    if (form.includes(typed)) return held;
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
