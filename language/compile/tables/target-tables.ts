import type { Place } from '../../diagnostics/source-document.js';
import type { Allocation, AllocationVersion, Directive, Milestone, Model, Part } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { textOrNull } from '../texts.js';
import { figureColumns } from './figure-columns.js';
import type { PartKeys } from './part-keys.js';
import { VersionedRows, type VersionRow } from './versioned-rows.js';

/** What allocations ask for besides their totals: milestones, duties of each person, rewards. */
export function targetTables(model: Model, compilation: Compilation, keys: PartKeys): TablesOf<'milestones' | 'perPerson' | 'rewards'> {
    return {
        milestones: model.allocations.flatMap(allocation => overVersions<Row<'milestones'>>(allocation, ({ total }) => milestoneRows(total, compilation, keys))),
        perPerson: model.allocations.flatMap(allocation => overVersions<Row<'perPerson'>>(allocation, version => perPersonRows(version, compilation, keys))),
        rewards: model.allocations.flatMap(allocation => rewardRows(allocation, compilation, keys)),
    };
}

function overVersions<R extends Row<'milestones'> | Row<'perPerson'>>(allocation: Allocation, rowsOf: (version: AllocationVersion) => Iterable<VersionRow<R>>): readonly R[] {
    const rows = new VersionedRows<R>(allocation);
    for (const version of allocation.versions) {
        rows.begin(version);
        for (const row of rowsOf(version)) rows.add(row);
        rows.finish();
    }
    return rows.rows;
}

function* milestoneRows(part: Part, compilation: Compilation, keys: PartKeys): Generator<VersionRow<Row<'milestones'>>> {
    for (const [i, milestone] of part.milestones.entries()) {
        // Of several on one date, or on dates not known, those after the first have a number.
        const before = part.milestones.slice(0, i).filter(({ date }) => date === milestone.date).length;
        const key = `reach/${milestone.date ?? '?'}${before ? `~${before + 1}` : ''}`;
        yield* rowsOfMilestone(milestone, key, part, compilation, keys);
    }
    for (const split of part.splits) {
        for (const each of split.parts) {
            if (each.milestones.length > 0 || each.splits.length > 0) yield* milestoneRows(each, compilation, keys);
        }
    }
}

function* rowsOfMilestone(milestone: Milestone, name: string, part: Part, compilation: Compilation, keys: PartKeys): Generator<VersionRow<Row<'milestones'>>> {
    for (const [index, indicator] of part.indicators.entries()) {
        const figure = milestone.figures[index];
        if (!figure || figure.status === 'none' || (part.split && !part.values[index])) continue;
        const targetId = keys.row(part, index);
        const owner = part.owner as Allocation;
        yield {
            key: `${targetId}/${name}`,
            figure,
            columns: {
                targetId,
                indicatorId: compilation.id(indicator),
                date: milestone.date ?? null,
                share: figure.percent ? figure.value?.toNumber() ?? null : null,
                value: milestone.required[index]?.toNumber() ?? null,
            },
            cite: (id, directives) => cited('milestones', id, figure.place ?? milestone.place, directives, owner, compilation),
        };
    }
}

function perPersonRows({ allocation, total, perPerson }: AllocationVersion, compilation: Compilation, keys: PartKeys): readonly VersionRow<Row<'perPerson'>>[] {
    return perPerson.flatMap(({ role, figures, place }) => figures.flatMap((figure, index) => {
        if (figure.status === 'none') return [];
        const roleId = compilation.id(role);
        const indicatorId = compilation.id(allocation.indicators[index]);
        return [{
            key: `${keys.part(total)}/each/${roleId}/${indicatorId}`,
            figure,
            columns: { allocationId: keys.row(total, index), roleId, indicatorId, ...figureColumns(figure) },
            cite: (id: string, directives: readonly Directive[]) => cited('perPerson', id, figure.place ?? place, directives, allocation, compilation),
        }];
    }));
}

/** The documents of an allocation are cited by its totals; those of an adjustment by what they change. */
function cited(table: 'milestones' | 'perPerson', id: string, place: Place, directives: readonly Directive[], allocation: Allocation, compilation: Compilation): string | null {
    compilation.comesFrom(table, id, place);
    return directives === allocation.directives ? compilation.idOrNull(directives[0]) : compilation.cite(table, id, directives);
}

function rewardRows(allocation: Allocation, compilation: Compilation, keys: PartKeys): readonly Row<'rewards'>[] {
    return allocation.rewards.flatMap(({ figures, text, place }, position) => figures.flatMap((figure, index) => {
        if (figure.status === 'none') return [];
        const indicatorId = compilation.id(allocation.indicators[index]);
        const key = position === 0 ? 'reward' : `reward~${position + 1}`;
        const id = `${keys.part(allocation.total)}/${key}/${indicatorId}`;
        compilation.comesFrom('rewards', id, figure.place ?? place);
        return [{ id, allocationId: keys.row(allocation.total, index), indicatorId, ...figureColumns(figure), text: textOrNull(text) }];
    }));
}
