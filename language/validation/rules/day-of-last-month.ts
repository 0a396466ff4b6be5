import type { Localized } from '../../diagnostics/definition.js';
import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import type { Recurrence } from '../../model/model.js';
import { spanUnitWords } from '../../model/time-words.js';
import { keywordInMessages } from '../../syntax/keywords.js';
import { keywordIn, keywordLanguageAt } from '../../syntax/written-words.js';
import { rule } from '../rule.js';

/** `every quarter on day 5` is the 5th of the last month of the quarter; many mean the 5th of the month after it. */
export const dayOfLastMonth = rule('day-of-last-month', (model, report) => {
    for (const { recurrences, used } of model.tasks) {
        for (const recurrence of used ? [] : recurrences) {
            const { day, dayPlace } = recurrence;
            if (!dayPlace || day === undefined || !canBeNextMonth(recurrence)) continue;
            report(dayPlace, { day: String(day), unit: periodWords(recurrence), dates: datesText(recurrence), clause: quoted(closingOn(31)) }, {
                fixes: [
                    fix('day-of-next-month', { day: String(day) }, [insertion(recurrence, 31)]),
                    fix('data-until-day', { day: String(day) }, [insertion(recurrence, day)]),
                ],
            });
        }
    }
});

/** On a day in the second half of a month nobody waits for figures of the month before. */
const lastEarlyDay = 15;

function canBeNextMonth({ unit, day, closingDay }: Recurrence): boolean {
    return day !== undefined && day <= lastEarlyDay && closingDay === undefined && unit in singular;
}

const singular: { readonly [unit: string]: Localized } = {
    quarter: { en: 'quarter', vi: spanUnitWords.quarter.vi }, half: { en: 'half year', vi: spanUnitWords.half.vi }, year: { en: 'year', vi: spanUnitWords.year.vi },
};

/** `each quarter`, `each period of 2 quarters`. */
function periodWords({ unit, count }: Recurrence): Localized {
    const one = singular[unit];
    return count === 1 ? one : { en: `period of ${count} ${one.en}s`, vi: `kỳ ${count} ${one.vi}` };
}

function datesText({ occurrences }: Recurrence): Localized {
    const dates = occurrences.slice(0, 2).flatMap(({ date }) => date ?? []).join(', ');
    return dates ? { en: ` (${dates}${occurrences.length > 2 ? ' …' : ''})`, vi: ` (${dates}${occurrences.length > 2 ? ' …' : ''})` } : { en: '', vi: '' };
}

function closingOn(day: number): Localized {
    const [closing, word] = [keywordInMessages('closing on'), keywordInMessages('day')];
    return { en: `${closing.en} ${word.en} ${day}`, vi: `${closing.vi} ${word.vi} ${day}` };
}

function quoted({ en, vi }: Localized): Localized {
    return { en: `"${en}"`, vi: `"${vi}"` };
}

function insertion({ place, dayPlace }: Recurrence, closing: number): Fix['edits'][number] {
    const language = keywordLanguageAt(place, 'every');
    const { end } = dayPlace!;
    return { place: { ...place, start: end, end }, text: ` ${keywordIn(language, 'closing on')} ${keywordIn(language, 'day')} ${closing}` };
}
