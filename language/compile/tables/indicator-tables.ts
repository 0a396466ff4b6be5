import type { Indicator, Measure, Model } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { textOrNull } from '../texts.js';
import { endColumns, nameColumns } from './declared-columns.js';

/** What is counted, and in what. */
export function indicatorTables(model: Model, compilation: Compilation): TablesOf<'measures' | 'indicators' | 'indicatorRelations'> {
    return {
        measures: model.measures.map(measure => measureRow(measure, compilation)),
        indicators: model.indicators.map(indicator => indicatorRow(indicator, compilation)),
        indicatorRelations: model.indicators.flatMap(indicator => relationRows(indicator, compilation)),
    };
}

function measureRow(measure: Measure, compilation: Compilation): Row<'measures'> {
    const id = compilation.id(measure);
    compilation.comesFrom('measures', id, measure.namePlace);
    return { id, ...nameColumns(measure), whole: measure.whole, ...endColumns(measure) };
}

function indicatorRow(indicator: Indicator, compilation: Compilation): Row<'indicators'> {
    const id = compilation.id(indicator);
    compilation.comesFrom('indicators', id, indicator.namePlace);
    return {
        id,
        ...nameColumns(indicator),
        kind: indicator.indicatorKind,
        measureId: compilation.idOrNull(indicator.measure),
        formula: textOrNull(indicator.formula),
        ...endColumns(indicator),
    };
}

function relationRows(indicator: Indicator, compilation: Compilation): readonly Row<'indicatorRelations'>[] {
    const indicatorId = compilation.id(indicator);
    const related = (kind: Row<'indicatorRelations'>['kind'], others: readonly (Indicator | undefined)[]) =>
        [...new Set(others)].filter(other => other !== undefined).map(other => ({ indicatorId, kind, otherId: compilation.id(other) }));
    return [
        ...related('subset of', indicator.supersets),
        ...related('disjoint from', indicator.disjoint),
        ...related('union of', indicator.unionOf),
        ...related('into', [indicator.into]),
        ...related('out of', [indicator.outOf]),
        ...related('operand', indicator.operands),
    ];
}
