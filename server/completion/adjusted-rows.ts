import {
    type Adjustment, type AllocationVersion, type Column, type Figure, keywordOf, numberIn, type Part, type SourceDocument, spellingsOf, type Split,
    writtenKeyword,
} from '../../language/index.js';
import type { Snapshot } from '../snapshot.js';
import type { CompletionPlace } from './completion-place.js';
import type { FittingName } from './fitting-names.js';
import { keyOf, membersOf } from './split-members.js';

/** The adjustment around a place; undefined if none was understood there. */
export function adjustmentAt({ model }: Snapshot, { document, enclosing }: CompletionPlace): Adjustment | undefined {
    const start = enclosing.find(one => one.type === 'Adjustment')?.start;
    return start === undefined ? undefined : model.adjustments.find(({ place }) => place.document === document && place.start === start);
}

/** What rows of an adjustment can name, with the figures that are in force before it: first what has a row, then what can get one. */
export function adjustedRows(snapshot: Snapshot, place: CompletionPlace, adjustment: Adjustment): readonly FittingName[] | undefined {
    const split = splitMeant(place, adjustment);
    const members = split && membersOf(snapshot.model, split, split.rows);
    if (!split || !members) return undefined;
    const columns = split.columns.filter(({ indicator }) => !adjustment.indicators.length || adjustment.indicators.includes(indicator));
    const rows = new Map(split.parts.flatMap(part => (part.member ? [[keyOf(part.member), part] as const] : [])));
    return members.map(name => {
        const row = rows.get(name.declaration?.kind === 'unit' || name.declaration?.kind === 'member' || name.declaration?.kind === 'organization' ? keyOf(name.declaration) : name.text);
        return { ...name, rank: row ? 0 : 1, inForce: columns.map(column => figureText(row, split, column)) };
    });
}

/** The split whose rows are adjusted at a place: that of the block around it, else the only one that the allocation has. */
function splitMeant({ document, offset, enclosing }: CompletionPlace, adjustment: Adjustment): Split | undefined {
    const { splits } = versionBefore(adjustment).total;
    const start = enclosing.findLast(one => one.type === 'Split')?.start;
    if (start === undefined) return splits.length === 1 ? splits[0] : undefined;
    // A row's block is another table.
    if (enclosing.some(one => one.type === 'Row' && one.start < start)) return undefined;
    return splits.find(split => isNamedIn(split, headText(document, start, offset)));
}

/** What is in force before an adjustment. */
function versionBefore({ allocation, date }: Adjustment): AllocationVersion {
    return allocation.versions.findLast(({ validFrom }, i) => i === 0 || !date || (validFrom !== undefined && validFrom < date))!;
}

function headText({ text }: SourceDocument, start: number, offset: number): string {
    const head = text.slice(start, offset);
    const brace = head.indexOf('{');
    return brace < 0 ? head : head.slice(0, brace);
}

function isNamedIn({ rows, columnDimension }: Split, head: string): boolean {
    const words = new Set(head.split(/\s+/));
    return [rows, ...columnDimension ? [columnDimension] : []].every(({ kind, label }) => {
        const keyword = kind === 'level' || kind === 'category' ? undefined : keywordOf(kind);
        return words.has(label) || (keyword && [writtenKeyword(keyword, 'vi'), ...spellingsOf(keyword)].some(spelling => head.includes(` ${spelling}`))) || false;
    });
}

function figureText(row: Part | undefined, split: Split, column: Column): string {
    const figure: Figure | undefined = row?.cells[split.columns.indexOf(column)];
    if (!figure || figure.status === 'none') return '-';
    return (figure.operator === 'exactly' && figure.value && numberIn(column.scale, figure.value)) || '?';
}
