import type { Draft } from './build.js';
import type { Figure, Part, Split } from './model.js';

/** What tells a part of a split from the others. */
type OwnOfPart = Pick<Part, 'kind' | 'member' | 'label' | 'computed' | 'note' | 'place' | 'labelPlace'> & { readonly cells: Draft<Figure>[] };

/** A part of a split with its cells, one for each column. What a row of a two-way table comes to is settled later. */
export function partOfSplit(split: Split, own: OwnOfPart): Draft<Part> {
    const { whole, columns, columnDimension } = split;
    const values = new Array<Figure | undefined>(whole.indicators.length).fill(undefined);
    if (!columnDimension) columns.forEach((column, c) => { values[column.indicatorIndex] = own.cells[c]; });
    return { ...own, indicators: [...whole.indicators], values, splits: [], milestones: [], split, earlier: undefined, owner: whole.owner };
}
