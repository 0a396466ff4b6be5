import type { CsvRecord } from '../csv/read-csv.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, type Fix } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { ordinalKind } from '../syntax/tabbed-rows.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { behindTotalWord } from '../syntax/total-words.js';
import { lineStartOf } from '../syntax/written-words.js';
import { isTotalLabel, remainderOfLabel, type CsvHeadings } from './csv-headings.js';
import type { CsvRowsContext } from './csv-labels.js';
import { hasFigures, namesRow } from './csv-sections.js';
import { dimensionName } from './names-in-messages.js';

/** Passes over a row that has words, no cell with anything else, and names nothing: the heading of a group. Whether it is one. */
export function reportGroup(record: CsvRecord, headings: CsvHeadings, context: CsvRowsContext): boolean {
    const { cells } = record;
    const label = labelIn(record, headings);
    if (label === undefined || headings.columns.flat().some(position => (cells[position]?.text ?? '') !== '') || isRow(record, headings, context)) return false;
    context.build.report(diagnostic('csv-group', record.place, { written: label, dimension: dimensionName(context.split.rows) }));
    return true;
}

/**
 * Reports a row with figures that names nothing, where it is surely the sum of others. Whether it is one.
 *
 * @param isTotal its figures are the total of all other rows
 */
export function reportSubtotal(
    record: CsvRecord, isTotal: boolean, isEdge: boolean, records: readonly CsvRecord[], headings: CsvHeadings, context: CsvRowsContext,
): boolean {
    const label = labelIn(record, headings);
    if (label === undefined || !hasFigures(record, headings)) return false;
    const hasTotalWord = isTotalLabel(label) || behindTotalWord(label) !== undefined;
    if (!(hasTotalWord || isTotal || isCountedOtherwise(record, records, headings, context)) || isRow(record, headings, context)) return false;
    const { place } = record;
    context.build.report(diagnostic('csv-subtotal', place, {
        written: label, dimension: dimensionName(context.split.rows), of: isTotal ? ofAll : ofGroup, or: isEdge && (hasTotalWord || isTotal) ? orTotal : none,
    }, {
        fixes: [removal(place, label)],
    }));
    return true;
}

const none: Localized = { en: '', vi: '' };
const ofGroup: Localized = { en: 'a group', vi: 'một nhóm' };
const ofAll: Localized = { en: 'all other rows', vi: 'tất cả các dòng khác' };
const orTotal: Localized = {
    en: ` If it is the sum of all rows, call it "${keywordInMessages('total').en}".`, vi: ` Nếu là tổng của tất cả các dòng thì chỉ ghi "${keywordInMessages('total').vi}".`,
};

/** The words of a row: in a column of names, else in one that is neither of figures nor of notes. */
function labelIn({ cells }: CsvRecord, { members, columns, note }: CsvHeadings): string | undefined {
    const hasWords = (position: number): boolean => /\p{L}/u.test(cells[position]?.text ?? '') && !ordinalKind(cells[position].text);
    const apart = new Set([...columns.flat(), note]);
    const position = members.map(one => one.position).find(hasWords) ?? [...cells.keys()].find(one => !apart.has(one) && hasWords(one));
    return position === undefined ? undefined : cells[position].text;
}

function isRow(record: CsvRecord, headings: CsvHeadings, context: CsvRowsContext): boolean {
    return record.cells.some(({ text }) => remainderOfLabel(text)) || namesRow(record, headings, context);
}

/** `I`, `A` before a row among such as are counted `1`, `2` and have a name. */
function isCountedOtherwise(record: CsvRecord, records: readonly CsvRecord[], headings: CsvHeadings, context: CsvRowsContext): boolean {
    const own = ordinalOf(record, headings);
    if (own !== 'roman' && own !== 'capital') return false;
    return records.some(other => ordinalOf(other, headings) === 'number' && namesRow(other, headings, context));
}

function ordinalOf({ cells }: CsvRecord, { numbering }: CsvHeadings): string {
    return numbering.map(position => ordinalKind(cells[position]?.text ?? '')).find(kind => kind !== '') ?? '';
}

/** A record with the end of its line. */
function removal({ document, start, end }: Place, label: string): Fix {
    const { text } = document;
    const after = /^[^\n\r]*(?:\r\n|[\r\n])?/.exec(text.slice(end))![0].length;
    return fix('remove-row', { text: label }, [{ place: { document, start: lineStartOf(text, start), end: end + after }, text: '' }]);
}
