import type { Allocation, Milestone, Model, Part } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { textOrNull } from '../texts.js';
import { figureColumns } from './figure-columns.js';
import type { PartKeys } from './part-keys.js';

/** What allocations ask for besides their totals: milestones, duties of each person, rewards. */
export function targetTables(model: Model, compilation: Compilation, keys: PartKeys): TablesOf<'milestones' | 'perPerson' | 'rewards'> {
    return {
        milestones: model.allocations.flatMap(allocation => [...milestoneRows(allocation.total, compilation, keys)]),
        perPerson: model.allocations.flatMap(allocation => perPersonRows(allocation, compilation, keys)),
        rewards: model.allocations.flatMap(allocation => rewardRows(allocation, compilation, keys)),
    };
}

function* milestoneRows(part: Part, compilation: Compilation, keys: PartKeys): Generator<Row<'milestones'>> {
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

function* rowsOfMilestone(milestone: Milestone, key: string, part: Part, compilation: Compilation, keys: PartKeys): Generator<Row<'milestones'>> {
    for (const [index, indicator] of part.indicators.entries()) {
        const figure = milestone.figures[index];
        if (!figure || figure.status === 'none' || (part.split && !part.values[index])) continue;
        const targetId = keys.row(part, index);
        const id = `${targetId}/${key}`;
        compilation.comesFrom('milestones', id, figure.place ?? milestone.place);
        yield {
            id,
            targetId,
            indicatorId: compilation.id(indicator),
            date: milestone.date ?? null,
            share: figure.percent ? figure.value?.toNumber() ?? null : null,
            value: milestone.required[index]?.toNumber() ?? null,
        };
    }
}

function perPersonRows(allocation: Allocation, compilation: Compilation, keys: PartKeys): readonly Row<'perPerson'>[] {
    return allocation.perPerson.flatMap(({ role, figures, place }) => figures.flatMap((figure, index) => {
        if (figure.status === 'none') return [];
        const roleId = compilation.id(role);
        const indicatorId = compilation.id(allocation.indicators[index]);
        const id = `${keys.part(allocation.total)}/each/${roleId}/${indicatorId}`;
        compilation.comesFrom('perPerson', id, figure.place ?? place);
        return [{ id, allocationId: keys.row(allocation.total, index), roleId, indicatorId, ...figureColumns(figure) }];
    }));
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
