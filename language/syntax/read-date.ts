import { parseIsoDate, type IsoDate } from '../model/dates.js';

/** A date as it is meant, or why it is none. */
export type ReadDate =
    | { readonly date: IsoDate }
    /** Another form of writing, and what may be meant; a year that is not written is `????`. Empty if nothing fits. */
    | { readonly problem: 'format'; readonly suggestion: readonly string[] }
    /** The day of a month that has fewer days. */
    | { readonly problem: 'invalid' };

/** Reads a date. `15/12/2023`, `15.12.2023`, `3/4/25`, `12/2023`, `31/10` are recognised and answered with suggestions. */
export function readDate(text: string): ReadDate {
    const date = parseIsoDate(text);
    if (date) return { date };
    if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return { problem: 'invalid' };
    const numbers = text.split(/[/.-]/);
    const suggestion = /^[0-9]{4}/.test(text) ? yearFirst(numbers) : yearLast(numbers);
    return suggestion.some(noSuchDay) ? { problem: 'invalid' } : { problem: 'format', suggestion: suggestion.filter(possible) };
}

/** The day that is probably meant by one that does not exist: for the 29th to 31st the last of the month; for a month 13 day and month changed places. */
export function existingDays(text: string): readonly string[] {
    const numbers = text.split(/[/.-]/);
    const [year, month, day] = /^[0-9]{4}/.test(text) ? numbers : [...numbers].reverse();
    if (year.length !== 4) return [];
    if (Number(month) > 12) return [iso(year, day, month)].filter(possible);
    if (Number(day) < 29 || Number(day) > 31) return [];
    const last = ['30', '29', '28'].map(one => iso(year, month, one)).find(possible);
    return last === undefined ? [] : [last];
}

/** `2023/12/15`, `2023-9-5`. */
function yearFirst([year, month, day]: readonly string[]): readonly string[] {
    return [iso(year, month, day)];
}

/**
 * `15/12/2023` is day and month, the other way round only where it cannot be; `3/4/25` is of this century. `12/2023` is a month,
 * `31/10` a day of some year.
 */
function yearLast(numbers: readonly string[]): readonly string[] {
    const [first, second, third] = numbers;
    const year = third?.length === 2 ? `20${third}` : third;
    if (year !== undefined) return Number(second) <= 12 ? [iso(year, second, first)] : [iso(year, first, second)];
    if (second.length === 4) return [`${second}-${two(first)}`];
    return [iso('????', second, first)];
}

function iso(year: string, month: string, day: string): string {
    return `${year}-${two(month)}-${two(day)}`;
}

function two(number: string): string {
    return number.padStart(2, '0');
}

/** `31/11/2025`: a month and a day such as months have, but not this one. */
function noSuchDay(text: string): boolean {
    return text.length === 10 && possible(`${text.slice(0, 8)}01`) && Number(text.slice(8)) >= 1 && Number(text.slice(8)) <= 31 && !possible(text);
}

function possible(text: string): boolean {
    const month = Number(text.slice(5, 7));
    if (month < 1 || month > 12) return false;
    // A day of some year may be the 29 February.
    return text.length === 7 || parseIsoDate(text.replace('????', '2024')) !== undefined;
}
