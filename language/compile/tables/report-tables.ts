import type { Model, Part, Report } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { textOrNull } from '../texts.js';
import { partKind } from './allocation-tables.js';
import { endColumns, optionalNameColumns } from './declared-columns.js';
import { figureColumns } from './figure-columns.js';
import { createFirstFigures, visitCells, type Cell, type Coordinates, type FirstFigures } from './part-cells.js';
import type { PartKeys } from './part-keys.js';

/** Reports and every figure in them. */
export function reportTables(model: Model, compilation: Compilation, keys: PartKeys): TablesOf<'reports' | 'reportReporters' | 'reportValues'> {
    return {
        reports: model.reports.map(report => reportRow(report, compilation)),
        reportReporters: model.reports.flatMap(report => report.reporters.map((reporter, index) => ({
            reportId: compilation.id(report),
            position: index + 1,
            organizationId: compilation.id(reporter),
        }))),
        reportValues: model.reports.flatMap(report => {
            const wholes = [...report.claims, ...(report.table ? [report.table] : [])];
            const isFirst = createFirstFigures(wholes);
            return wholes.flatMap(part => valueRows(part, report, isFirst, compilation, keys));
        }),
    };
}

function reportRow(report: Report, compilation: Compilation): Row<'reports'> {
    const id = compilation.id(report);
    compilation.comesFrom('reports', id, report.namePlace);
    return {
        id,
        ...optionalNameColumns(report),
        unitId: compilation.idOrNull(report.unit),
        organizationId: report.receiver?.kind === 'organization' ? compilation.id(report.receiver) : null,
        periodId: compilation.idOrNull(report.period),
        asOf: report.asOf ?? null,
        reporterId: compilation.idOrNull(report.reporters[0]),
        directiveId: compilation.cite('reports', id, report.directives),
        ...endColumns(report),
    };
}

/** A claim or the table, with all its parts. */
function valueRows(part: Part, report: Report, isFirst: FirstFigures, compilation: Compilation, keys: PartKeys): readonly Row<'reportValues'>[] {
    const rows: Row<'reportValues'>[] = [];
    const at: Coordinates = {
        unitId: compilation.idOrNull(report.unit),
        organizationId: null,
        categoryMemberId: null,
        periodId: compilation.idOrNull(report.period),
        unitOfRow: false,
    };
    const figureIds = part.values.map((value, index) => (value ? keys.row(part, index) : null));
    figureIds.forEach((id, index) => {
        if (id === null) return;
        const unitTotal = report.receiver?.kind === 'unit' && isFirst(at, part.indicators[index]);
        rows.push(wholeRow(id, index, part, at, unitTotal, report, compilation));
    });
    visitCells({ part, key: keys.part(part), at, figureIds }, isFirst, compilation, keys, cell => rows.push(cellRow(cell, report, compilation)));
    return rows;
}

function wholeRow(
    id: string, index: number, part: Part, at: Coordinates, unitTotal: boolean, report: Report, compilation: Compilation,
): Row<'reportValues'> {
    compilation.comesFrom('reportValues', id, part.values[index]?.place ?? part.labelPlace);
    return {
        id,
        reportId: compilation.id(report),
        parentId: null,
        kind: part.kind === 'claim' ? 'claim' : 'total',
        splitBy: null,
        mode: null,
        ...coordinateColumns(at),
        indicatorId: compilation.id(part.indicators[index]),
        ...figureColumns(part.values[index]),
        unitTotal,
        note: textOrNull(part.note),
    };
}

function cellRow(cell: Cell, report: Report, compilation: Compilation): Row<'reportValues'> {
    const { id, parentId, part, split, splitBy, at, figure, unitTotal } = cell;
    compilation.comesFrom('reportValues', id, cell.place);
    return {
        id,
        reportId: compilation.id(report),
        parentId,
        kind: partKind(part),
        splitBy,
        mode: split.mode,
        ...coordinateColumns(at),
        indicatorId: compilation.id(cell.indicator),
        ...figureColumns(figure),
        unitTotal,
        note: textOrNull(part.note),
    };
}

function coordinateColumns({ unitId, organizationId, categoryMemberId, periodId }: Coordinates) {
    return { unitId, organizationId, categoryMemberId, periodId };
}
