import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import { Decimal } from '../../model/decimal.js';
import type { Allocation, Figure, Split } from '../../model/model.js';
import { timeUnitOfDimension } from '../../model/resolve-members.js';
import { addsUpOver, lastIndex } from '../../model/sum-directions.js';
import { beginsItsLine, indentAt, keywordIn, keywordLanguageAt, lineEndOf } from '../../syntax/written-words.js';
import { numberIn } from '../words.js';

/**
 * Writes the total of an allocation before its first split: what its splits by time come to, `?` where that is not known. Not
 * where columns have an order or a scale of their own: whether the total has them too is not seen from its splits.
 */
export function writeTotal(allocation: Allocation): readonly Fix[] {
    const { total, indicators, place } = allocation;
    const [first] = total.splits;
    if (!first || total.splits.some(split => !hasPlainColumns(split))) return [];
    const cells = indicators.map((_, i) => {
        const amounts = [valueOf(total.values[i]), ...total.splits.map(split => amountOf(split, i, allocation))];
        const amount = amounts.find(one => one !== undefined);
        return (amount && numberIn(Decimal.one, amount)) ?? '?';
    });
    const written = `${keywordIn(keywordLanguageAt(place, 'allocation'), 'total')} ${cells.join(', ')}`;
    const { document, start } = first.place;
    const separator = beginsItsLine(document.text, start) ? lineEndOf(document.text) + indentAt(document.text, start) : '  ';
    return [fix('insert', { text: written }, [{ place: { document, start, end: start }, text: written + separator }])];
}

function hasPlainColumns({ columns, columnDimension }: Split): boolean {
    return columns.every((column, c) => column.scale.equals(Decimal.one) && (columnDimension !== undefined || column.indicatorIndex === c));
}

/** What an indicator comes to over a split by time: the sum of a flow, the level at the end of a stock. */
function amountOf(split: Split, i: number, { period, indicators }: Allocation): Decimal | undefined {
    if (split.open || split.missing.length || split.mode !== 'exactly' || split.columnDimension || !timeUnitOfDimension(split.rows)) return undefined;
    const values = split.parts.map(part => valueOf(part.cells[i]));
    if (addsUpOver(indicators[i], true)) return values.includes(undefined) ? undefined : Decimal.sum(values as readonly Decimal[]);
    const last = lastIndex(split.parts.map(part => part.member));
    const member = split.parts[last]?.member;
    return member?.kind === 'period' && member.range.last === period?.range.last ? values[last] : undefined;
}

function valueOf(figure: Figure | undefined): Decimal | undefined {
    return figure?.operator === 'exactly' && !figure.rest ? figure.value : undefined;
}
