import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import type { Part, Split } from '../../model/model.js';
import { beginsItsLine, indentAt, keywordIn, keywordLanguageAt, lineEndOf } from '../../syntax/written-words.js';
import { memberLabels } from '../fixes/member-label.js';
import { numberIn } from '../words.js';

/**
 * Writes the rows that `others` of a split computes in its place, each with its figures. Nothing where they are not computed, or where a
 * figure has no exact writing in the scale of its column.
 */
export function writeComputedRows(split: Split): Fix | undefined {
    const { computation, parts } = split;
    const written = computation?.rows.map(row => cellsOf(row, split));
    if (!computation || !written?.length || written.includes(undefined)) return undefined;
    const { document, start, end } = computation.place;
    const others = { ...split, parts: parts.filter(part => !part.computed) };
    const labels = memberLabels(others, computation.rows.flatMap(row => row.member ?? []));
    const rows = labels.map((label, i) => `${label} ${written[i]!}`);
    const separator = beginsItsLine(document.text, start) ? lineEndOf(document.text) + indentAt(document.text, start) : '  ';
    return fix('write-rows-out', {}, [{ place: { document, start, end }, text: rows.join(separator) }]);
}

function cellsOf({ cells, note, place }: Part, { columns }: Split): string | undefined {
    const numbers = cells.map(({ value }, c) => value && numberIn(columns[c].scale, value));
    if (numbers.includes(undefined)) return undefined;
    const remark = note === undefined ? '' : ` ${keywordIn(keywordLanguageAt(place, 'others'), 'note')} "${note}"`;
    return numbers.join(', ') + remark;
}
