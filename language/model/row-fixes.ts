import type * as ast from '../generated/ast.js';
import { fix, type Fix } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { placeOf } from '../syntax/places.js';
import { removal } from '../syntax/removal.js';
import { readsTheSame } from '../syntax/written-words.js';
import type { Part } from './model.js';

/**
 * Writes the cells that a row lacks at its end: those that are there have most often been filled from the left.
 *
 * @param label where the label of the row stands
 * @param unknown what stands for a cell that nobody knows; a milestone that is not stated is none
 */
export function addCells(nodes: readonly ast.Cell[], lacking: number, label: Place, unknown: '?' | '-'): readonly Fix[] {
    const last = nodes.at(-1);
    if (lacking < 1 || !last) return [];
    const { document, start } = label;
    const { end } = placeOf(document, last);
    const text = `, ${unknown}`.repeat(lacking);
    const row = document.text.slice(start, end).replace(/\s+/g, ' ') + text;
    return [fix(unknown === '?' ? 'add-cells' : 'add-nothing', { text: row }, [{ place: { document, start: end, end }, text }])];
}

/** A row that is there twice word for word can go. Where the numbers differ, nobody knows which is right, or whom the second one is of. */
export function removalOfTwin(row: Part, twin: Part): readonly Fix[] {
    // In a CSV file numbers can stand before the label, too.
    const isInFile = [row, twin].some(({ cells }) => cells.some(cell => cell.csv));
    const cellsOf = ({ place, labelPlace }: Part): Place => (isInFile ? place : { ...place, start: labelPlace.end });
    return readsTheSame(cellsOf(row), cellsOf(twin)) ? [removal(row.place)] : [];
}
