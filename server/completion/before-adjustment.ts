import {
    type Adjustment, type AllocationVersion, type Column, dayBefore, type Decimal, type Figure,
    keywordOf, numberIn, type Part, type Split, spellingsOf, textAt, versionOn,
} from '../../language/index.js';
import type { Snapshot } from '../snapshot.js';
import type { CompletionPlace } from './completion-place.js';

/** What is in force before an adjustment. */
export function versionBefore({ allocation, date }: Adjustment): AllocationVersion {
    return date ? versionOn(allocation, dayBefore(date)) : allocation.versions.at(-1)!;
}

/** What is adjusted at a place, as it is before: the row whose block is open there, else the total. Undefined where the row is not known. */
export function wholeBefore({ document: { text }, offset, enclosing }: CompletionPlace, adjustment: Adjustment): Part | undefined {
    const { total } = versionBefore(adjustment);
    const rows = enclosing.filter(({ type, start }) => type === 'Row' && isOpen(text.slice(start, offset)));
    return rows.reduce<Part | undefined>((whole, { start }) => whole && rowNamed(whole, text.slice(start, offset)), total);
}

/** The splits whose rows are adjusted at a place, as they are before: that of the block around it, else all of what is adjusted there. */
export function splitsBefore(place: CompletionPlace, adjustment: Adjustment): readonly Split[] {
    const { document: { text }, offset, enclosing } = place;
    const splits = wholeBefore(place, adjustment)?.splits ?? [];
    const block = enclosing.findLast(({ type, start }) => type === 'Split' && isOpen(text.slice(start, offset)));
    return block ? splits.filter(split => isNamedIn(split, text.slice(block.start, offset).replace(/\{[^]*/, ''))) : splits;
}

/** The columns in which an adjustment has the cells of a split, or of a total: those of its `columns`, else of `of`, else all. */
export function columnsAt(
    snapshot: Snapshot, { indicators, place: { document, start } }: Adjustment, { columns }: { readonly columns: readonly Column[] },
): readonly Column[] {
    const own = indicators.length ? columns.filter(({ indicator }) => indicators.includes(indicator)) : columns;
    if (own.some(({ member }) => member)) return own;
    const node = snapshot.parsedOf(document).tree.statements.find(({ $cstNode }) => $cstNode?.offset === start);
    const order = node?.$type === 'Adjustment' ? node.items.find(item => item.$type === 'Columns')?.columns.map(({ label }) => label?.$refText) : undefined;
    if (order) return order.flatMap(name => own.find(({ indicator }) => indicator.name === name || `"${indicator.title}"` === name) ?? []);
    return indicators.length ? indicators.flatMap(indicator => own.find(column => column.indicator === indicator) ?? []) : own;
}

/** A figure as it is written before an arrow, in a column of a scale. */
export function figureBefore(figure: Figure | undefined, scale: Decimal): string {
    if (!figure || figure.status === 'none') return '-';
    const isWritten = figure.place && !figure.csv && (figure.percent || (figure.operator !== 'exactly' && figure.scale.equals(scale)));
    if (isWritten) return textAt(figure.place!).replace(/\s+/g, ' ');
    return (figure.operator === 'exactly' && figure.value && numberIn(scale, figure.value)) || '?';
}

/** Whether more blocks begin than end in a text. */
function isOpen(text: string): boolean {
    const braces = text.replace(/"[^"\n]*"|\/\/.*/g, '').match(/[{}]/g) ?? [];
    return braces.reduce((open, brace) => open + (brace === '{' ? 1 : -1), 0) > 0;
}

/** The row that begins a text, among those of a whole and in the blocks of these. */
function rowNamed({ splits }: Part, text: string): Part | undefined {
    const label = /^"[^"\n]*"|^[^\s{,]+/.exec(text)?.[0].normalize('NFC') ?? '';
    const rows = splits.flatMap(({ parts }) => parts);
    const isMeant = ({ member, label: written }: Part) => written === label
        || (member?.kind === 'period' ? member.id === label || member.id.endsWith(`-${label}`) : member !== undefined && (member.name === label || `"${member.title}"` === label));
    return rows.find(isMeant) ?? rows.map(row => rowNamed(row, text)).find(row => row);
}

function isNamedIn({ rows, columnDimension }: Split, head: string): boolean {
    const words = new Set(head.normalize('NFC').split(/\s+/));
    return [rows, ...columnDimension ? [columnDimension] : []].every(({ kind, label }) => {
        const keyword = kind === 'level' || kind === 'category' ? undefined : keywordOf(kind);
        return words.has(label) || (keyword !== undefined && spellingsOf(keyword).some(spelling => head.includes(` ${spelling}`)));
    });
}
