import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordOf, spellingsOf } from './keywords.js';

/** The words of a keyword as part of a pattern. */
const wordsOf = (english: string): string => `(?:${spellingsOf(keywordOf(english)!).join('|')})`;

/** The year of a period in a header. */
const yearOfPeriod = new RegExp(`(?:^|\\s)${wordsOf('for')}\\s+([0-9]{4})(?![0-9_])`, 'g');

/** A period in a header by its name. */
const namedPeriod = new RegExp(`(?:^|\\s)${wordsOf('for')}\\s+("[^"\\n]+"|[\\p{L}_][\\p{L}\\p{N}_]*)`, 'u');

/** The declaration of a period with its first year, and the year of a document. */
const declaredPeriod = new RegExp(`^[ \\t]*${wordsOf('period')}[ \\t]+([^\\n]*?)([0-9]{4})(?![0-9_])`, 'gm');
const yearOfDocument = new RegExp(`(?:^|[\\s{])${wordsOf('issued')}\\s+(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-])?([0-9]{4})(?![0-9_])`, 'g');

/** The diagnostic for a date that is not written year-month-day. `????` in a suggestion is a year, a month alone lacks its day. */
export function wrongDate(written: string, suggestions: readonly string[], place: Place): Diagnostic {
    const whole = suggestions.filter(text => /^[0-9-]{10}$/.test(text));
    return diagnostic('date-format', place, { written, advice: adviceFor(suggestions, place) }, {
        fixes: whole.map(text => fix('write-instead', { text }, [{ place, text }])),
    });
}

/**
 * The year that a date or period without one probably belongs to: of the period of its plan, of the last plan before, else of the last
 * document before. Undefined where the text tells none.
 */
export function yearBefore(text: string, offset: number): string | undefined {
    const before = text.slice(Math.max(0, offset - 20_000), offset);
    const lines = before.split('\n');
    // A declaration begins at the margin.
    const own = lines.slice(Math.max(0, lines.findLastIndex(line => /^[^\s}/]/.test(line)))).join('\n');
    return lastYear(own, yearOfPeriod) ?? yearOfName(before, namedPeriod.exec(own)?.[1]) ?? lastYear(before, yearOfPeriod) ?? lastYear(before, yearOfDocument);
}

function lastYear(text: string, pattern: RegExp): string | undefined {
    return [...text.matchAll(pattern)].at(-1)?.[1];
}

function yearOfName(text: string, name: string | undefined): string | undefined {
    if (name === undefined) return undefined;
    return [...text.matchAll(declaredPeriod)].find(([, words]) => name.startsWith('"') ? words.includes(name) : words.split(/\s/)[0] === name)?.[2];
}

function adviceFor(suggestions: readonly string[], { document, start }: Place): Localized {
    const [first] = suggestions;
    if (first === undefined) return { en: 'as in 2023-12-15', vi: 'như 2023-12-15' };
    if (first.startsWith('????')) {
        const year = yearBefore(document.text, start);
        if (year === undefined) return { en: 'and the year is missing: write it before the month', vi: 'và còn thiếu năm: hãy ghi năm trước tháng' };
        const example = first.replace('????', year);
        return { en: `and the year is missing, for example ${example}`, vi: `và còn thiếu năm, ví dụ ${example}` };
    }
    if (first.length === 7) return { en: `and the day is missing, for example ${first}-15 or end of ${first}`, vi: `và còn thiếu ngày, ví dụ ${first}-15 hoặc cuối ${first}` };
    const joined = (or: string) => suggestions.join(` ${or} `);
    return { en: `here ${joined('or')}`, vi: `ở đây là ${joined('hoặc')}` };
}
