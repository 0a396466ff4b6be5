import type { Allocation, Figure, Indicator, Model, Part } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { textOrNull } from '../texts.js';
import { assignedAmounts } from './assigned-amounts.js';
import { endColumns, optionalNameColumns } from './declared-columns.js';
import { asComputed, figureColumns } from './figure-columns.js';
import { createFirstFigures, visitCells, type Cell } from './part-cells.js';
import type { PartKeys } from './part-keys.js';
import { rowOfSource } from './row-reference.js';

/** Totals, and every cell of the splits below them. */
export function allocationTables(model: Model, compilation: Compilation, keys: PartKeys): TablesOf<'allocations' | 'allocationParts'> {
    const allocationParts: Row<'allocationParts'>[] = [];
    for (const allocation of model.allocations) {
        const isFirst = createFirstFigures([allocation.total]);
        visitCells(wholeOf(allocation, compilation, keys), isFirst, compilation, keys, cell => {
            allocationParts.push(partRow(allocation, cell, compilation, keys));
        });
    }
    return {
        allocations: model.allocations.flatMap(allocation => totalRows(allocation, compilation, keys)),
        allocationParts,
    };
}

function wholeOf(allocation: Allocation, compilation: Compilation, keys: PartKeys) {
    return {
        part: allocation.total,
        key: keys.part(allocation.total),
        at: {
            unitId: compilation.idOrNull(allocation.unit),
            organizationId: null,
            categoryMemberId: null,
            periodId: compilation.idOrNull(allocation.period),
            unitOfRow: false,
        },
        figureIds: allocation.indicators.map((_, index) => keys.row(allocation.total, index)),
    };
}

function totalRows(allocation: Allocation, compilation: Compilation, keys: PartKeys): readonly Row<'allocations'>[] {
    return allocation.indicators.map((indicator, index) => {
        const id = keys.row(allocation.total, index);
        const figure = ownTotal(allocation.total, index);
        const source = allocation.passedOn[index];
        compilation.comesFrom('allocations', id, figure?.status === 'computed' ? allocation.namePlace : figure?.place ?? allocation.namePlace);
        return {
            id,
            allocation: compilation.id(allocation),
            ...optionalNameColumns(allocation),
            indicatorId: compilation.id(indicator),
            unitId: compilation.idOrNull(allocation.unit),
            organizationId: allocation.receiver?.kind === 'organization' ? compilation.id(allocation.receiver) : null,
            periodId: compilation.idOrNull(allocation.period),
            assignerId: compilation.idOrNull(allocation.assigner),
            line: textOrNull(allocation.assigner?.line),
            directiveId: compilation.cite('allocations', id, allocation.directives),
            binding: allocation.binding,
            ...figureColumns(figure),
            ...assignedAmounts(allocation, index),
            sourceId: source ? rowOfSource(source, indicator, allocation, keys) : null,
            replacesId: replacedRow(allocation, indicator, keys),
            validFrom: allocation.validFrom ?? null,
            validTo: allocation.validTo ?? null,
            ...endColumns(allocation),
        };
    });
}

/** The total of an indicator. One that is not written is the figure of the source's row or a sum. */
function ownTotal(total: Part, index: number): Figure | undefined {
    return total.cells.length > 0 ? total.values[index] : asComputed(total.values[index]);
}

/** The row of the same indicator of the allocation that is replaced; the new one may have indicators that the old one had not. */
function replacedRow({ replaces }: Allocation, indicator: Indicator, keys: PartKeys): string | null {
    const index = replaces?.total.indicators.indexOf(indicator) ?? -1;
    return replaces && index >= 0 ? keys.row(replaces.total, index) : null;
}

function partRow(allocation: Allocation, cell: Cell, compilation: Compilation, keys: PartKeys): Row<'allocationParts'> {
    const { id, part, at, figure } = cell;
    compilation.comesFrom('allocationParts', id, cell.place);
    return {
        id,
        allocationId: keys.row(allocation.total, cell.indicatorIndex),
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
        validFrom: allocation.validFrom ?? null,
        validTo: allocation.validTo ?? null,
    };
}

/** What a part of a split is; it is never a total or a claim. */
export function partKind(part: Part): Row<'allocationParts'>['kind'] {
    return part.kind === 'others' || part.kind === 'reserve' ? part.kind : 'row';
}
