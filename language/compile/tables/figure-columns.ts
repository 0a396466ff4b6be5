import { exactValue } from '../../model/interval.js';
import type { Figure } from '../../model/model.js';
import type { Row } from '../compiled.js';

type FigureColumns = Pick<Row<'allocationParts'>, 'value' | 'operator' | 'status' | 'low' | 'high'>;

const noFigure: FigureColumns = { value: null, operator: null, status: null, low: null, high: null };

/** A figure that is not written where it counts: it follows from the one that is. */
export function asComputed(figure: Figure | undefined): Figure | undefined {
    return figure?.status === 'stated' ? { ...figure, status: 'computed' } : figure;
}

/** The columns of one figure. */
export function figureColumns(figure: Figure | undefined): FigureColumns {
    if (!figure) return noFigure;
    const { value, operator, status, interval } = figure;
    const exact = exactValue(interval) !== undefined;
    return {
        value: value?.toNumber() ?? null,
        operator,
        status,
        low: exact ? null : interval.low?.toNumber() ?? null,
        high: exact ? null : interval.high?.toNumber() ?? null,
    };
}
