import type { Allocation, Indicator, Part, SourceFigure } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { PartKeys } from './part-keys.js';

/** A row of any of the tables that checks and deadlines can be about. */
export interface RowReference {
    readonly table: 'allocations' | 'allocationParts' | 'reports' | 'reportValues';
    readonly id: string;
}

/** The row of one indicator of a part or, where the part has no figure of it, of the nearest one around it that has. */
export function rowOfPart(part: Part, indicatorIndex: number, compilation: Compilation, keys: PartKeys): RowReference {
    const { owner } = part;
    if (part.values[indicatorIndex]) {
        return { table: tableOf(part), id: keys.row(part, indicatorIndex) };
    }
    if (part.split) return rowOfPart(part.split.whole, indicatorIndex, compilation, keys);
    return owner.kind === 'allocation'
        ? { table: 'allocations', id: keys.row(part, indicatorIndex) }
        : { table: 'reports', id: compilation.id(owner) };
}

function tableOf(part: Part): RowReference['table'] {
    if (part.owner.kind === 'report') return 'reportValues';
    return part.split ? 'allocationParts' : 'allocations';
}

/** The id of the row of a figure that `allocation` passes on. Of a table by time it can be the cell of a period. */
export function rowOfSource({ part, figure }: SourceFigure, indicator: Indicator, allocation: Allocation, keys: PartKeys): string {
    const column = part.split?.columns[part.cells.indexOf(figure)];
    return column?.member?.kind === 'period' && column.member.id === allocation.period?.id
        ? keys.cell(part, column.member, indicator)
        : keys.row(part, part.indicators.indexOf(indicator));
}
