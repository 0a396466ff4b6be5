import { fix, type Fix, type TextEdit } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import type { Adjustment, Allocation } from '../../model/model.js';
import type { KeywordLanguage } from '../../syntax/keywords.js';
import { indentAt, indentWithin, keywordIn, keywordLanguageAt, lineEndOf, openingBrace } from '../../syntax/written-words.js';

/** Writes a clause at the end of an allocation's header: a keyword, in the language of the others there, and what follows it. */
export function insertClause(allocation: Allocation, keyword: string, what: string): readonly Fix[] {
    const { document } = allocation.place;
    const brace = braceOf(allocation);
    if (brace === undefined) return [];
    const clause = `${keywordIn(keywordLanguageAt(allocation.place, 'allocation'), keyword)} ${what}`;
    const text = `${/\s/.test(document.text[brace - 1]) ? '' : ' '}${clause} `;
    return [fix('insert', { text: clause }, [{ place: { document, start: brace, end: brace }, text }])];
}

/** Writes a total, with its cells, at the beginning of an allocation's block. */
export function insertTotal(allocation: Allocation, cells: readonly string[]): readonly Fix[] {
    return insertTotalAt(allocation.place, braceOf(allocation), keywordLanguageAt(allocation.place, 'allocation'), cells);
}

/** Writes what a total becomes at the beginning of an adjustment. */
export function insertAdjustedTotal({ place, headPlace }: Adjustment, change: string): readonly Fix[] {
    return insertTotalAt(place, openingBrace(place.document.text, headPlace.end, place.end), keywordLanguageAt(headPlace, 'adjust'), [change]);
}

function insertTotalAt({ document, start }: Place, brace: number | undefined, language: KeywordLanguage, cells: readonly string[]): readonly Fix[] {
    if (brace === undefined) return [];
    const total = `${keywordIn(language, 'total')} ${cells.join(', ')}`;
    const onLine = /^[ \t]*(?:\/\/[^\n\r]*)?[\n\r]/.exec(document.text.slice(brace + 1, brace + 1000));
    const at = brace + 1 + (onLine ? onLine[0].length - 1 : 0);
    const text = onLine ? `${lineEndOf(document.text)}${indentWithin(indentAt(document.text, start))}${total}` : ` ${total}`;
    const edit: TextEdit = { place: { document, start: at, end: at }, text };
    return [fix('insert', { text: total }, [edit])];
}

function braceOf({ place: { document, start, end }, named, namePlace }: Allocation): number | undefined {
    return openingBrace(document.text, named ? namePlace.end : start, end);
}
