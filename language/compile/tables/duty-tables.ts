import { dayBefore } from '../../model/dates.js';
import type { Deadline, Model, Organization, Recurrence, Role, Task, Unit } from '../../model/model.js';
import { replacementFor } from '../../model/resolve-deadlines.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { compareCodePoints } from '../code-points.js';
import { text } from '../texts.js';
import { endColumns, optionalNameColumns } from './declared-columns.js';
import type { PartKeys } from './part-keys.js';
import { rowOfPart } from './row-reference.js';

type DutyTable = 'deadlines' | 'deadlineTargets' | 'deadlineOrganizations'
    | 'tasks' | 'taskAssignees' | 'taskRecipients' | 'taskPeriods' | 'taskRecurrences' | 'taskDates' | 'taskAllocations';

/** Deadlines and tasks with whom and what they are for. */
export function dutyTables(model: Model, compilation: Compilation, keys: PartKeys): TablesOf<DutyTable> {
    return {
        deadlines: model.deadlines.map(deadline => deadlineRow(deadline, compilation, keys)),
        deadlineTargets: model.deadlines.flatMap(deadline => targetRows(deadline, compilation, keys)),
        deadlineOrganizations: model.deadlines.flatMap(deadline => deadline.organizations.map((organization, index) => ({
            deadlineId: compilation.id(deadline),
            position: index + 1,
            organizationId: compilation.id(organization),
        }))),
        tasks: model.tasks.map(task => taskRow(task, compilation)),
        taskAssignees: model.tasks.flatMap(task => assigneeRows(task, compilation)),
        taskRecipients: model.tasks.flatMap(task => task.recipients.map((recipient, index) => ({
            taskId: compilation.id(task),
            position: index + 1,
            ...party(recipient, compilation),
        }))),
        taskPeriods: model.tasks.flatMap(task => [...new Set(task.periods.map(compilation.id))].map(periodId => ({ taskId: compilation.id(task), periodId }))),
        taskRecurrences: model.tasks.flatMap(task => task.recurrences.map((recurrence, index) => recurrenceRow(task, recurrence, index, compilation))),
        taskDates: model.tasks.flatMap(task => task.recurrences.flatMap(({ occurrences }, recurrence) => occurrences.map((one, index) => ({
            taskId: compilation.id(task),
            recurrence: recurrence + 1,
            position: index + 1,
            date: one.date ?? null,
            unrolledDate: one.unrolled ?? null,
            rolled: one.rolled,
            periodStart: one.period.first,
            periodEnd: one.period.last,
        })))),
        taskAllocations: model.tasks.flatMap(task => task.allocations.flatMap(allocation => allocation.indicators.map((_, index) => ({
            taskId: compilation.id(task),
            allocationId: keys.row(allocation.total, index),
        })))),
    };
}

function deadlineRow(deadline: Deadline, compilation: Compilation, keys: PartKeys): Row<'deadlines'> {
    const id = compilation.id(deadline);
    compilation.comesFrom('deadlines', id, deadline.datePlace);
    return {
        id,
        ...optionalNameColumns(deadline),
        date: deadline.date ?? null,
        stated: text(deadline.stated),
        countedFrom: deadline.span?.start ?? null,
        ...anchorOf(deadline, compilation, keys),
        unrolledDate: deadline.span?.unrolled ?? null,
        rolled: deadline.span?.rolled ?? false,
        calendarId: compilation.idOrNull(deadline.span?.calendar),
        directiveId: compilation.cite('deadlines', id, deadline.directives),
        replacesId: compilation.idOrNull(deadline.replaces),
        validFrom: deadline.validFrom ?? null,
        validTo: lastDay(deadline),
        ...endColumns(deadline),
    };
}

/** What a span names. Of an allocation, which has a row for each indicator, the first stands for all of them: their document is one. */
function anchorOf({ span }: Deadline, compilation: Compilation, keys: PartKeys): Pick<Row<'deadlines'>, 'anchorTable' | 'anchorId'> {
    const anchor = span?.anchor;
    if (!anchor) return { anchorTable: null, anchorId: null };
    switch (anchor.kind) {
        case 'period': return { anchorTable: 'periods', anchorId: compilation.id(anchor.period) };
        case 'allocation': return { anchorTable: 'allocations', anchorId: keys.row(anchor.total, 0) };
        default: return { anchorTable: `${anchor.kind}s`, anchorId: compilation.id(anchor) };
    }
}

function targetRows(deadline: Deadline, compilation: Compilation, keys: PartKeys): readonly Row<'deadlineTargets'>[] {
    const deadlineId = compilation.id(deadline);
    return deadline.targets.flatMap(target => targetsOf(target, compilation, keys)
        .map(({ table, id }) => ({ deadlineId, targetTable: table, targetId: id, validTo: lastDayFor(deadline, target) })));
}

/** The last day on which a deadline is one; null where it still is that of a target. */
function lastDay(deadline: Deadline): string | null {
    const days = deadline.targets.map(target => lastDayFor(deadline, target));
    return days.includes(null) ? null : days.sort().at(-1) ?? null;
}

/** The last day on which a deadline is that of one of its targets; null where no adjustment replaced it there. */
function lastDayFor(deadline: Deadline, target: Deadline['targets'][number]): string | null {
    const next = replacementFor(deadline, target)?.validFrom;
    return next ? dayBefore(next) : null;
}

type Target = { readonly table: Row<'deadlineTargets'>['targetTable']; readonly id: string };

/** Allocations and parts have a row for each indicator. */
function targetsOf(target: Deadline['targets'][number], compilation: Compilation, keys: PartKeys): readonly Target[] {
    switch (target.kind) {
        case 'directive': return [{ table: 'directives', id: compilation.id(target) }];
        case 'task': return [{ table: 'tasks', id: compilation.id(target) }];
        case 'deadline': return [{ table: 'deadlines', id: compilation.id(target) }];
        case 'report': return [{ table: 'reports', id: compilation.id(target) }];
        case 'allocation': return target.indicators.map((_, index) => ({ table: 'allocations', id: keys.row(target.total, index) }));
        default: return target.values.flatMap((value, index) => (value ? [rowOfPart(target, index, compilation, keys)] : []));
    }
}

function taskRow(task: Task, compilation: Compilation): Row<'tasks'> {
    const id = compilation.id(task);
    compilation.comesFrom('tasks', id, task.namePlace);
    return {
        id,
        ...optionalNameColumns(task),
        deadlineId: compilation.idOrNull(task.deadline),
        directiveId: compilation.cite('tasks', id, task.directives),
        ...endColumns(task),
    };
}

function recurrenceRow(task: Task, recurrence: Recurrence, index: number, compilation: Compilation): Row<'taskRecurrences'> {
    return {
        taskId: compilation.id(task),
        position: index + 1,
        stated: text(recurrence.stated),
        count: recurrence.count,
        unit: recurrence.unit,
        onDay: recurrence.day ?? null,
        onWeekday: recurrence.weekday ?? null,
        closingDay: recurrence.closingDay ?? null,
        orNextWorkingDay: recurrence.orNextWorkingDay,
        calendarId: compilation.idOrNull(recurrence.calendar),
    };
}

/** Those named one by one, then every unit of a level in the order of paths, whatever the order of the texts that declare them. */
function assigneeRows(task: Task, compilation: Compilation): readonly Row<'taskAssignees'>[] {
    const named = task.assignees.map(assignee => ({ ...party(assignee, compilation), levelId: null }));
    const everyUnit = task.everyUnit.flatMap(({ level, units }) => units
        .map(unit => ({ ...party(unit, compilation), levelId: compilation.id(level) }))
        .sort((a, b) => compareCodePoints(a.unitId ?? '', b.unitId ?? '')));
    return [...named, ...everyUnit].map((row, index) => ({ taskId: compilation.id(task), position: index + 1, ...row }));
}

function party(who: Organization | Role | Unit, compilation: Compilation): Pick<Row<'taskRecipients'>, 'organizationId' | 'roleId' | 'unitId'> {
    const id = compilation.id(who);
    return {
        organizationId: who.kind === 'organization' ? id : null,
        roleId: who.kind === 'role' ? id : null,
        unitId: who.kind === 'unit' ? id : null,
    };
}
