import type { Place } from '../../diagnostics/source-document.js';
import type { Column, Figure, Indicator, Member, Part, Split } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import { asComputed } from './figure-columns.js';
import { splitBy, type PartKeys } from './part-keys.js';

/** What a figure is for: the values of the columns of the same names. */
export interface Coordinates {
    readonly unitId: string | null;
    readonly organizationId: string | null;
    readonly categoryMemberId: string | null;
    readonly periodId: string | null;
    /** Whether the unit is that of a row and not only that of the whole. */
    readonly unitOfRow: boolean;
}

/** A cell of a split with all that the tables of parts say about it. */
export interface Cell {
    readonly id: string;
    /** The id of the figure that is divided; null where the table of a report has no total. */
    readonly parentId: string | null;
    readonly part: Part;
    readonly split: Split;
    readonly splitBy: string;
    readonly margin: number | null;
    readonly indicator: Indicator;
    /** The position of the indicator in those of the whole. */
    readonly indicatorIndex: number;
    readonly figure: Figure;
    readonly place: Place;
    readonly at: Coordinates;
    readonly unitTotal: boolean;
}

/** The rows of one owner: whose figure is divided, where, and which ids its figures have. */
interface Whole {
    readonly part: Part;
    /** What the ids of its parts begin with. */
    readonly key: string;
    readonly at: Coordinates;
    /** The ids of the figures that are divided, one for each indicator. */
    readonly figureIds: readonly (string | null)[];
}

/**
 * Visits every cell below a total or a claim. The cells of a row of a two-way table are parts of the row, whose own figure is what
 * they come to, so that there is one way to sum up.
 */
export function visitCells(whole: Whole, isFirst: FirstFigures, compilation: Compilation, keys: PartKeys, visit: (cell: Cell) => void): void {
    function visitWhole(current: Whole): void {
        for (const split of current.part.splits) {
            const key = `${current.key}/${keys.split(split)}`;
            for (const part of split.parts) visitPart(part, split, `${key}/${keys.partIn(part, split)}`, current);
        }
    }

    function visitPart(part: Part, split: Split, key: string, current: Whole): void {
        const at = refined(current.at, part.member, compilation);
        const figureIds = part.indicators.map((indicator, index) =>
            (part.values[index] ? `${key}/${compilation.id(indicator)}` : current.figureIds[index]));
        part.indicators.forEach((indicator, index) => {
            // What the row of a two-way table comes to is not written; for a stock it is the very figure of the last column.
            const figure = split.columnDimension ? asComputed(part.values[index]) : part.values[index];
            if (!figure) return;
            const place = split.columnDimension ? part.labelPlace : figure.place ?? part.labelPlace;
            const margin = marginOf(split, column => column.indicatorIndex === index);
            visitFigure({ part, split, splitBy: splitBy(split.rows, compilation), margin, indicator, indicatorIndex: index, figure, place, at,
                id: figureIds[index]!, parentId: current.figureIds[index] });
        });
        if (split.columnDimension) visitColumns(part, split, key, at, figureIds);
        if (part.splits.length > 0) visitWhole({ part, key, at, figureIds });
    }

    function visitColumns(part: Part, split: Split, key: string, at: Coordinates, figureIds: Whole['figureIds']): void {
        const dividedBy = splitBy(split.columnDimension!, compilation);
        split.columns.forEach((column, index) => {
            const figure = part.cells[index];
            if (!figure || !column.member) return;
            visitFigure({ part, split, splitBy: dividedBy, margin: marginOf(split, each => each === column), indicator: column.indicator,
                indicatorIndex: column.indicatorIndex, figure, place: figure.place ?? part.labelPlace, at: refined(at, column.member, compilation),
                id: `${key}/${keys.member(column.member)}/${compilation.id(column.indicator)}`,
                parentId: figureIds[column.indicatorIndex] });
        });
    }

    function visitFigure(cell: Omit<Cell, 'unitTotal'>): void {
        const { unitOfRow, organizationId, categoryMemberId } = cell.at;
        const ofUnit = cell.part.kind === 'row' && unitOfRow && organizationId === null && categoryMemberId === null;
        visit({ ...cell, unitTotal: ofUnit && isFirst(cell.at, cell.indicator) });
    }

    visitWhole(whole);
}

/** Whether a figure is the first one of its unit, period and indicator in an allocation or a report. */
export type FirstFigures = (at: Coordinates, indicator: Indicator) => boolean;

/** To be asked once for each figure of a unit in the wholes of one allocation or report. */
export function createFirstFigures(wholes: readonly Part[]): FirstFigures {
    if (wholes.length === 1 && isSimple(wholes[0])) return () => true;
    const seen = new Map<Indicator, Set<string>>();
    return ({ unitId, periodId }, indicator) => {
        const key = `${unitId}|${periodId}`;
        const keys = seen.get(indicator);
        if (!keys) seen.set(indicator, new Set([key]));
        else if (keys.has(key)) return false;
        else keys.add(key);
        return true;
    };
}

/** Whether no figure can be stated twice, as in one flat split, the most common and the largest ones. */
function isSimple({ splits }: Part): boolean {
    return splits.length === 1 && !splits[0].columnDimension && splits[0].parts.every(part => part.splits.length === 0);
}


function refined(at: Coordinates, member: Member | undefined, compilation: Compilation): Coordinates {
    switch (member?.kind) {
        case undefined: return at;
        case 'unit': return { ...at, unitId: compilation.id(member), unitOfRow: true };
        case 'organization': return { ...at, organizationId: compilation.id(member) };
        case 'member': return { ...at, categoryMemberId: compilation.id(member) };
        case 'period': return { ...at, periodId: compilation.id(member) };
    }
}

function marginOf({ margins, columns }: Split, isColumn: (column: Column) => boolean): number | null {
    return margins[columns.findIndex(isColumn)]?.toNumber() ?? null;
}
