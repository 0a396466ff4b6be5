import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import type { IsoDate } from '../../model/dates.js';
import type { Unit } from '../../model/model.js';
import { keywordIn, keywordLanguageAt, openingBrace } from '../../syntax/written-words.js';

/** Writes the first or last day of a unit: in place of the one there, else as a clause at the end of its header. */
export function writeDay(unit: Unit, clause: 'from' | 'until', day: IsoDate): readonly Fix[] {
    const { used, seriesNumber, place, namePlace, fromPlace, untilPlace, from, until, parent } = unit;
    // Units of a series share their clauses.
    if (used || seriesNumber !== undefined) return [];
    if (clause === 'until' ? from && day < from : until && day > until) return [];
    const { first, last } = parent?.life ?? {};
    if ((first && day < first) || (last && day > last)) return [];
    const written = clause === 'from' ? fromPlace : untilPlace;
    if (written) return [fix('write-instead', { text: day }, [{ place: written, text: day }])];
    const { document } = place;
    const text = `${keywordIn(keywordLanguageAt(place, 'unit'), clause)} ${day}`;
    const brace = openingBrace(document.text, namePlace.end, place.end);
    const end = document.text.slice(namePlace.end, brace ?? place.end).trimEnd().length + namePlace.end;
    return [fix('insert', { text }, [{ place: { document, start: end, end }, text: ` ${text}` }])];
}
