import type { Allocation, AllocationVersion, Figure, Indicator, Model, Part } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { textOrNull } from '../texts.js';
import { assignedAmounts } from './assigned-amounts.js';
import { endColumns, optionalNameColumns } from './declared-columns.js';
import { asComputed, figureColumns } from './figure-columns.js';
import { createFirstFigures, visitCells, type Cell } from './part-cells.js';
import type { PartKeys } from './part-keys.js';
import { rowOfSource } from './row-reference.js';
import { VersionedRows, type VersionRow } from './versioned-rows.js';

/** Totals, and every cell of the splits below them: a row for each span of days in which a figure holds. */
export function allocationTables(model: Model, compilation: Compilation, keys: PartKeys): TablesOf<'allocations' | 'allocationParts'> {
    const allocations: Row<'allocations'>[] = [];
    const allocationParts: Row<'allocationParts'>[] = [];
    for (const allocation of model.allocations) {
        const totals = new VersionedRows<Row<'allocations'>>(allocation);
        const parts = new VersionedRows<Row<'allocationParts'>>(allocation);
        for (const version of allocation.versions) {
            totals.begin(version);
            parts.begin(version);
            allocation.indicators.forEach((_, index) => totals.add(totalRow(version, index, compilation, keys)));
            const isFirst = createFirstFigures([version.total]);
            visitCells(wholeOf(version, compilation, keys), isFirst, compilation, keys, cell => parts.add(partRow(cell, version, compilation, keys)));
            totals.finish();
            parts.finish();
        }
        for (const row of totals.rows) allocations.push(row);
        for (const row of parts.rows) allocationParts.push(row);
    }
    return { allocations, allocationParts };
}

function wholeOf({ allocation, total }: AllocationVersion, compilation: Compilation, keys: PartKeys) {
    return {
        part: total,
        key: keys.part(total),
        at: {
            unitId: compilation.idOrNull(allocation.unit),
            organizationId: null,
            categoryMemberId: null,
            periodId: compilation.idOrNull(allocation.period),
            unitOfRow: false,
        },
        figureIds: allocation.indicators.map((_, index) => keys.row(total, index)),
    };
}

function totalRow(version: AllocationVersion, index: number, compilation: Compilation, keys: PartKeys): VersionRow<Row<'allocations'>> {
    const { allocation, total } = version;
    const indicator = allocation.indicators[index];
    const figure = ownTotal(version, index);
    const source = version.passedOn[index];
    return {
        key: keys.row(total, index),
        figure,
        columns: {
            allocation: compilation.id(allocation),
            ...optionalNameColumns(allocation),
            indicatorId: compilation.id(indicator),
            unitId: compilation.idOrNull(allocation.unit),
            organizationId: allocation.receiver?.kind === 'organization' ? compilation.id(allocation.receiver) : null,
            periodId: compilation.idOrNull(allocation.period),
            assignerId: compilation.idOrNull(allocation.assigner),
            line: textOrNull(allocation.assigner?.line),
            binding: allocation.binding,
            ...figureColumns(figure),
            ...assignedAmounts(version, index),
            sourceId: source ? rowOfSource(source, indicator, allocation, keys) : null,
            replacesId: replacedRow(allocation, indicator, keys),
            ...endColumns(allocation),
        },
        cite(id, directives) {
            compilation.comesFrom('allocations', id, figure?.status === 'computed' ? allocation.namePlace : figure?.place ?? allocation.namePlace);
            return compilation.cite('allocations', id, directives);
        },
    };
}

/** The total of an indicator. One that is not written is the figure of the source's row or a sum. */
function ownTotal({ total, statesTotal }: AllocationVersion, index: number): Figure | undefined {
    return statesTotal[index] ? total.values[index] : asComputed(total.values[index]);
}

/** The row of the same indicator of the allocation that is replaced; the new one may have indicators that the old one had not. */
function replacedRow({ replaces }: Allocation, indicator: Indicator, keys: PartKeys): string | null {
    const index = replaces?.total.indicators.indexOf(indicator) ?? -1;
    return replaces && index >= 0 ? keys.row(replaces.total, index) : null;
}

function partRow(cell: Cell, { allocation, total }: AllocationVersion, compilation: Compilation, keys: PartKeys): VersionRow<Row<'allocationParts'>> {
    const { id: key, part, at, figure, place } = cell;
    return {
        key,
        figure,
        columns: {
            allocationId: keys.row(total, cell.indicatorIndex),
            parentId: cell.parentId!,
            kind: partKind(part),
            splitBy: cell.splitBy,
            mode: cell.split.mode,
            margin: cell.margin,
            unitId: at.unitId,
            organizationId: at.organizationId,
            categoryMemberId: at.categoryMemberId,
            periodId: at.periodId,
            indicatorId: compilation.id(cell.indicator),
            ...figureColumns(figure),
            unitTotal: cell.unitTotal,
            note: textOrNull(part.note),
        },
        cite(id, directives) {
            compilation.comesFrom('allocationParts', id, place);
            // The documents of an allocation are cited by its totals.
            return directives === allocation.directives ? compilation.idOrNull(directives[0]) : compilation.cite('allocationParts', id, directives);
        },
    };
}

/** What a part of a split is; it is never a total or a claim. */
export function partKind(part: Part): Row<'allocationParts'>['kind'] {
    return part.kind === 'others' || part.kind === 'reserve' ? part.kind : 'row';
}
