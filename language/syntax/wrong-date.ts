import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordOf, spellingsOf } from './keywords.js';

/** The year of a period in a header. */
const yearOfPeriod = new RegExp(`(?:^|\\s)(?:${spellingsOf(keywordOf('for')!).join('|')})\\s+([0-9]{4})(?![0-9_])`, 'g');

/** The diagnostic for a date that is not written year-month-day. `????` in a suggestion is a year, a month alone lacks its day. */
export function wrongDate(written: string, suggestions: readonly string[], place: Place): Diagnostic {
    const whole = suggestions.filter(text => /^[0-9-]{10}$/.test(text));
    return diagnostic('date-format', place, { written, advice: adviceFor(suggestions, place) }, {
        fixes: whole.map(text => fix('write-instead', { text }, [{ place, text }])),
    });
}

/** The year of the last period before a place: what a date or period without a year probably belongs to. */
export function yearBefore(text: string, offset: number): string {
    return [...text.slice(Math.max(0, offset - 20_000), offset).matchAll(yearOfPeriod)].at(-1)?.[1] ?? '2025';
}

function adviceFor(suggestions: readonly string[], { document, start }: Place): Localized {
    const [first] = suggestions;
    if (first === undefined) return { en: 'as in 2023-12-15', vi: 'như 2023-12-15' };
    if (first.startsWith('????')) {
        const example = first.replace('????', yearBefore(document.text, start));
        return { en: `and the year is missing, for example ${example}`, vi: `và còn thiếu năm, ví dụ ${example}` };
    }
    if (first.length === 7) return { en: `and the day is missing, for example ${first}-15 or end of ${first}`, vi: `và còn thiếu ngày, ví dụ ${first}-15 hoặc cuối ${first}` };
    const joined = (or: string) => suggestions.join(` ${or} `);
    return { en: `here ${joined('or')}`, vi: `ở đây là ${joined('hoặc')}` };
}
