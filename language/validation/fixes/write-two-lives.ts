import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import { dayBefore, type IsoDate } from '../../model/dates.js';
import type { SuccessionRow, Unit } from '../../model/model.js';
import { indentAt, keywordIn, keywordLanguageAt, lineEndOf, openingBrace } from '../../syntax/written-words.js';
import { writeDay } from './write-day.js';

/**
 * Lets a unit that lives on end on the day before a succession and begin anew on its day, with the row that says that it stays: only of
 * one that is declared on its own, without a block and without days.
 *
 * @param row the row before which that of the unit is written
 */
export function writeTwoLives(unit: Unit, { labelPlace, succession }: SuccessionRow, date: IsoDate): readonly Fix[] {
    const { place, namePlace, from, until, name, children } = unit;
    const { document } = place;
    if (from || until || children.length || openingBrace(document.text, namePlace.end, place.end) !== undefined) return [];
    const [ending] = writeDay(unit, 'until', dayBefore(date));
    if (!ending) return [];
    const declared = document.text.slice(place.start, place.end).trimEnd();
    const word = keywordIn(keywordLanguageAt(place, 'unit'), 'from');
    const again = `${lineEndOf(document.text)}${indentAt(document.text, place.start)}${declared} ${word} ${date}`;
    const [edit] = ending.edits;
    const { text } = labelPlace.document;
    const row = `${name} -> ${name} ${keywordIn(keywordLanguageAt(succession.headPlace, 'succession'), 'whole')}`;
    return [fix('two-lives', { unit: name, date }, [
        { place: edit.place, text: `${edit.text}${again}` },
        { place: { ...labelPlace, end: labelPlace.start }, text: `${row}${lineEndOf(text)}${indentAt(text, labelPlace.start)}` },
    ])];
}
