import type { Place } from '../diagnostics/source-document.js';
import type { Figure, Indicator, Part, Report } from './model.js';

/** A flow of a report that does not say over which period it is added up: it is compared with nothing. */
export interface UndatedFlow {
    readonly indicator: Indicator;
    /** Where the report first names it or, in a table, where its total or column stands. */
    readonly place: Place;
}

/** The flows of a report without a period, each once. */
export function undatedFlows({ lacksPeriod, claims, relativeClaims, table }: Report): readonly UndatedFlow[] {
    if (!lacksPeriod) return [];
    const stated = [
        ...claims.map(({ indicators: [indicator], labelPlace }) => ({ indicator, place: labelPlace })),
        ...relativeClaims.map(({ indicator, labelPlace }) => ({ indicator, place: labelPlace })),
    ].sort((a, b) => a.place.start - b.place.start);
    const inTable = table?.indicators.flatMap((indicator, i) => {
        const place = undatedPlace(table, i);
        return place ? { indicator, place } : [];
    }) ?? [];
    const first = new Map<Indicator, UndatedFlow>();
    for (const one of [...stated, ...inTable]) if (one.indicator.indicatorKind === 'flow' && !first.has(one.indicator)) first.set(one.indicator, one);
    return [...first.values()];
}

/** Where a table states an indicator outside of rows and columns of time: its total or else its column. */
function undatedPlace(whole: Part, indicatorIndex: number): Place | undefined {
    if (says(whole.cells.length ? whole.values[indicatorIndex] : undefined)) return whole.labelPlace;
    for (const { columns, parts } of whole.splits) {
        const rows = parts.filter(({ member }) => member?.kind !== 'period');
        for (const [c, column] of columns.entries()) {
            if (column.indicatorIndex === indicatorIndex && column.member?.kind !== 'period' && rows.some(row => says(row.cells[c]))) return column.place;
        }
    }
    return undefined;
}

function says(figure: Figure | undefined): boolean {
    return figure !== undefined && figure.status !== 'none';
}
