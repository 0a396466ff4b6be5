import { amountOrNull, choice, choiceOrNull, date, dateOrNull, flag, integer, integerOrNull, reference, referenceOrNull, table, text, textOrNull } from './columns.js';
import { declaredEnd, figure } from './shared-columns.js';
import { coordinates, splitModes, unitTotal } from './allocations-schema.js';

const optionalName = {
    name: textOrNull('The name, if it has one.'),
    title: textOrNull('The title.'),
};
const firstDirective = referenceOrNull('directives', 'The document it rests on, the first of several.');
const deadlineTargets = ['allocations', 'allocationParts', 'deadlines', 'directives', 'reports', 'reportValues', 'tasks'] as const;
const anchorTables = ['allocations', 'deadlines', 'directives', 'periods', 'reports', 'tasks'] as const;
const checkSubjects = ['allocations', 'allocationParts', 'deadlines', 'directives', 'reports', 'reportClaims', 'reportValues'] as const;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const position = integer('The order in which they are stated, from 1.', 1);

/** Deadlines and tasks. */
export const dutyTables = {
    deadlines: table('Deadlines, also those stated in short (`due …`).', {
        id: text('The name or, without one, the key of what it belongs to and the date.'),
        ...optionalName,
        date: dateOrNull('The last day on which it is met.'),
        stated: text('As written: `2023-12-15`, `before 2024-01-01`, `end of 2021`, `within 10 working days of CV1263`.'),
        countedFrom: dateOrNull('Of a span, the day from which it is counted, which does not count itself. Null for dates that are stated.'),
        anchorTable: choiceOrNull(anchorTables, 'Of a span that names something, the table of that.'),
        anchorId: referenceOrNull(anchorTables, 'What a span names: from its date the span is counted, from the last day of a period; of an allocation the first row.'),
        unrolledDate: dateOrNull('Of a span, where it would end if no day were off. Null for dates that are stated.'),
        rolled: flag('Whether the span ends on a day off, so that the date is the next working day.'),
        calendarId: referenceOrNull('calendars', 'The calendar by which the span is counted. Null where none is needed, or none is known.'),
        directiveId: firstDirective,
        replacesId: referenceOrNull('deadlines', 'The earlier deadline that an adjustment replaced by it.'),
        validFrom: dateOrNull('The day on which an adjustment made it the deadline. Null where it was so from the beginning.'),
        validTo: dateOrNull('The last day on which it is the deadline of anything. Null where no adjustment replaced it, or not for all that it is for.'),
        ...declaredEnd,
    }),
    deadlineTargets: table('What a deadline is for. One of an allocation is for each of its indicators.', {
        deadlineId: reference('deadlines', 'The deadline.'),
        targetTable: choice(deadlineTargets, 'The table of what it is for.'),
        targetId: reference(deadlineTargets, 'What it is for.'),
        validTo: dateOrNull('The last day on which it is the deadline of this. Null where no adjustment replaced it.'),
    }),
    deadlineOrganizations: table('Who sets a deadline.', {
        deadlineId: reference('deadlines', 'The deadline.'),
        position,
        organizationId: reference('organizations', 'The organisation.'),
    }),
    tasks: table('Tasks.', {
        id: text('The name or, without one, a key.'),
        ...optionalName,
        deadlineId: referenceOrNull('deadlines', 'Until when.'),
        directiveId: firstDirective,
        ...declaredEnd,
    }),
    taskAssignees: table('Who has a task: one of the columns organisation, role, unit.', {
        taskId: reference('tasks', 'The task.'),
        position,
        organizationId: referenceOrNull('organizations', 'The organisation.'),
        roleId: referenceOrNull('roles', 'The role.'),
        unitId: referenceOrNull('units', 'The unit.'),
        levelId: referenceOrNull('levels', 'Where the task is that of every unit of a level: the level. There is one row for each unit.'),
    }),
    taskRecipients: table('Whom the result of a task goes to: one of the columns organisation, role, unit.', {
        taskId: reference('tasks', 'The task.'),
        position,
        organizationId: referenceOrNull('organizations', 'The organisation.'),
        roleId: referenceOrNull('roles', 'The role.'),
        unitId: referenceOrNull('units', 'The unit.'),
    }),
    taskPeriods: table('For which time a task is.', {
        taskId: reference('tasks', 'The task.'),
        periodId: reference('periods', 'The period.'),
    }),
    taskRecurrences: table('How often a task is to be done.', {
        taskId: reference('tasks', 'The task.'),
        position,
        stated: text('As written: `every month on day 5`, `every quarter closing on day 14`.'),
        count: integer('Every so many units: of every second week 2.', 1),
        unit: choice(['working day', 'day', 'week', 'month', 'quarter', 'half', 'year'], 'The unit.'),
        onDay: integerOrNull('The day of the month on which it is due; of a quarter, a half or a year, of the last month.'),
        onWeekday: choiceOrNull(weekdays, 'The day of the week on which it is due.'),
        closingDay: integerOrNull('The day of the month on which the data are closed.'),
        orNextWorkingDay: flag('Whether a date that is off is moved to the next working day.'),
        calendarId: referenceOrNull('calendars', 'The calendar by which that is known. Null where none is needed, or none is known.'),
    }),
    taskDates: table('Each time that a recurring task is to be done, as far as it is known when they begin and end.', {
        taskId: reference('tasks', 'The task.'),
        recurrence: integer('The position of the recurrence.', 1),
        position: integer('The order of the times, from 1.', 1),
        date: dateOrNull('When it is due. Null where no day is stated.'),
        unrolledDate: dateOrNull('The date before it was moved to a working day.'),
        rolled: flag('Whether it was moved.'),
        periodStart: date('The first day that it is about: after a closing day, the day after it.'),
        periodEnd: date('The last day that it is about: the closing day, or the last of the unit.'),
    }),
    taskAllocations: table('The allocations that a task serves.', {
        taskId: reference('tasks', 'The task.'),
        allocationId: reference('allocations', 'The allocation.'),
    }),
};

/** Results and what was compared. */
export const resultTables = {
    reports: table('Reports of results.', {
        id: text('The name or, without one, a key.'),
        ...optionalName,
        unitId: referenceOrNull('units', 'The unit it is about, or that the organisation belongs to.'),
        organizationId: referenceOrNull('organizations', 'The organisation it is about, where it is one.'),
        periodId: referenceOrNull('periods', 'The period of its flows.'),
        asOf: dateOrNull('The day of its stocks.'),
        reporterId: referenceOrNull('organizations', 'Who reports, the first of several.'),
        directiveId: firstDirective,
        ...declaredEnd,
    }),
    reportReporters: table('Everyone who reports.', {
        reportId: reference('reports', 'The report.'),
        position,
        organizationId: reference('organizations', 'The organisation.'),
    }),
    reportValues: table('Results: one row for each figure of a report.', {
        id: text('The report, for each split on the way its dimension and the row, the column of a two-way table, and the indicator.'),
        reportId: reference('reports', 'The report.'),
        parentId: referenceOrNull('reportValues', 'The figure that is divided.'),
        kind: choice(['claim', 'total', 'row', 'others', 'reserve'], '`claim`: a figure of its own; `total`: that of a table; the others are parts.'),
        splitBy: textOrNull('What the figure above is divided by: the id of a level or a category, '
            + 'or `organization`, `year`, `half`, `quarter`, `month`.'),
        mode: choiceOrNull(splitModes, 'How the parts relate to the whole.'),
        ...coordinates,
        ...figure,
        unitTotal,
        note: textOrNull('The note on the row.'),
    }),
    checks: table('Everything that was compared, what agreed included.', {
        id: text('The kind, the subject and, if it is about one, the split; of a later version its first day; counted (`~2`) where several of a kind are about one thing.'),
        kind: choice(['sum', 'rate', 'level', 'link', 'table', 'totals', 'part', 'deadline-in-period', 'deadline-after-directive',
            'deadline-before-parent', 'basis-date', 'milestones', 'milestone-date', 'share', 'growth', 'implied', 'restated', 'formula', 'subset', 'disjoint', 'union',
            'balance', 'periods', 'children'], 'What was compared.'),
        status: choice(['passed', 'failed', 'open', 'pending'], '`open`: it depends on figures that are not exact; `pending`: what was adjusted above is not passed on yet.'),
        validFrom: dateOrNull('Of figures that an adjustment changed, the first day of what was compared; of a pending check, that of the change above.'),
        subjectTable: choice(checkSubjects, 'The table of the subject.'),
        subjectId: reference(checkSubjects, 'What it is about; of a split, what is divided.'),
        splitBy: textOrNull('What the subject is divided by, where the check is about a split.'),
        indicatorId: referenceOrNull('indicators', 'What is counted.'),
        expectedLow: amountOrNull('The least that would agree. Null without a limit.'),
        expectedHigh: amountOrNull('The most that would agree. Null without a limit.'),
        actualLow: amountOrNull('The least that is there. Null without a limit.'),
        actualHigh: amountOrNull('The most that is there. Null without a limit.'),
        expectedFrom: dateOrNull('The first day that would agree, in checks of dates.'),
        expectedTo: dateOrNull('The last day that would agree, in checks of dates.'),
        actualFrom: dateOrNull('The day that is there, or the first of several.'),
        actualTo: dateOrNull('The day that is there, or the last of several.'),
    }),
    sources: table('Where rows come from.', {
        table: text('The table of the row.'),
        id: text('The id of the row.'),
        file: text('The path from the folder of the project; of a used project, after its name and a colon.'),
        line: integer('The line, from 1.', 1),
        column: integer('The column, from 1, in UTF-16 code units.', 1),
    }),
};
