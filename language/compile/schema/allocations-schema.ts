import { amountOrNull, choice, dateOrNull, flag, reference, referenceOrNull, table, text, textOrNull } from './columns.js';
import { declaredEnd, figure } from './shared-columns.js';

export const splitModes = ['exactly', 'up to', 'at least', 'at most', 'overlapping'] as const;

/** Where a figure belongs: what its row, and the rows and the allocation or report around it, stand for. */
export const coordinates = {
    unitId: referenceOrNull('units', 'The unit it is for. Of `others`, `reserve` and rows that are no units: the unit whose figure is divided.'),
    organizationId: referenceOrNull('organizations', 'The organisation it is for, in a split by organisations.'),
    categoryMemberId: referenceOrNull('categoryMembers', 'The member of a category it is for.'),
    periodId: referenceOrNull('periods', 'The period it is for.'),
    indicatorId: reference('indicators', 'What is counted.'),
};

export const unitTotal = flag('Whether this is the whole figure of one unit for an indicator and a period, and not that of a category or organisation '
    + 'in it: the first one in its allocation or report.');

/** Who is given how much of what. */
export const allocationTables = {
    allocations: table('Totals: one row for each allocation and indicator and, where it is adjusted, for each span of days in which it holds.', {
        id: text('The allocation and the indicator: `Plan2023/VSI`; after an adjustment with its first day: `Plan2023/VSI@2023-07-01`.'),
        figureId: reference('allocations', 'The first row of the same total, which other rows refer to.'),
        allocation: text('The name of the allocation or, without one, its key `indicators@receiver/period/assigner`. '
            + 'The rows of its indicators have it in common.'),
        name: textOrNull('The name, if it has one.'),
        title: textOrNull('The title.'),
        indicatorId: reference('indicators', 'What is counted.'),
        unitId: referenceOrNull('units', 'The unit that receives it, or that the receiving organisation belongs to.'),
        organizationId: referenceOrNull('organizations', 'The organisation that receives it, where it is one.'),
        periodId: referenceOrNull('periods', 'The period.'),
        assignerId: referenceOrNull('organizations', 'Who assigns it.'),
        line: textOrNull('The chain of command of who assigns it.'),
        binding: flag('False where it is only striven for.'),
        ...figure,
        assigned: amountOrNull('What its units (or organisations) are given together, without the reserve. '
            + 'Null where that is not exact or it has no such split.'),
        reserve: amountOrNull('What is held back in that split.'),
        overAssigned: amountOrNull('By how much `assigned` and `reserve` are more than the value; 0 where they are not.'),
        sourceId: referenceOrNull(['allocations', 'allocationParts'], 'The figure of another allocation that it is passed on from.'),
        replacesId: referenceOrNull('allocations', 'The earlier allocation that it replaces.'),
        ...declaredEnd,
        directiveId: referenceOrNull('directives', 'The document that assigns it or, after an adjustment, that changed it; the first of several. '
            + 'Of a total that follows from what is passed on, the one by which its allocation hands it down.'),
        validFrom: dateOrNull('The first day on which it holds.'),
        validTo: dateOrNull('The last day on which it holds: replaced and adjusted ones end the day before the new one.'),
    }),
    allocationParts: table('How totals are divided: one row for each cell of a split and, where it is adjusted, for each span of days in which it holds. '
        + 'The cells of a two-way table are parts of their row.', {
        id: text('The allocation, for each split on the way its dimension and the row, the column of a two-way table, and the indicator: '
            + '`Plan2023/district/HaNoi.ThuongTin/VSI`, `New2023/commune+quarter/HaNoi.ThuongTin.DungTien/2023-Q1/NewVSI`; after an adjustment with its first day.'),
        figureId: reference('allocationParts', 'The first row of the same figure, which other rows refer to.'),
        allocationId: reference('allocations', 'The total it is a part of, at whatever depth: its first row.'),
        parentId: reference(['allocations', 'allocationParts'], 'The figure that is divided: its first row.'),
        kind: choice(['row', 'others', 'reserve'], '`others`: all members without a row of their own; `reserve`: held back.'),
        splitBy: text('What the figure is divided by: the id of a level or a category, or `organization`, `year`, `half`, `quarter`, `month`.'),
        mode: choice(splitModes, 'How the parts relate to the whole.'),
        margin: amountOrNull('By what share the parts may exceed the whole, in the mode `up to`: 0.05 for 5 %.'),
        ...coordinates,
        ...figure,
        unitTotal,
        note: textOrNull('The note on the row.'),
        directiveId: referenceOrNull('directives', 'The document that assigns it or, after an adjustment, that changed it; the first of several.'),
        validFrom: dateOrNull('The first day on which it holds.'),
        validTo: dateOrNull('The last day on which it holds.'),
    }),
    milestones: table('What must be reached by a day: one row for each indicator that has one.', {
        id: text('The figure, `reach` and the day; after an adjustment with its first day.'),
        figureId: reference('milestones', 'The first row of the same milestone.'),
        targetId: reference(['allocations', 'allocationParts'], 'The figure of which it is a milestone.'),
        indicatorId: reference('indicators', 'What is counted.'),
        date: dateOrNull('The last day.'),
        share: amountOrNull('The share of the total, where it is stated so: 0.5 for 50 %.'),
        value: amountOrNull('The amount at which it is reached.'),
        directiveId: referenceOrNull('directives', 'The document that says so, the first of several.'),
        validFrom: dateOrNull('The first day on which it holds.'),
        validTo: dateOrNull('The last day on which it holds.'),
    }),
    perPerson: table('What each person of a role must reach: one row for each indicator that has one.', {
        id: text('The allocation, `each`, the role and the indicator; after an adjustment with its first day.'),
        figureId: reference('perPerson', 'The first row of the same figure.'),
        allocationId: reference('allocations', 'The allocation that says so.'),
        roleId: reference('roles', 'The role.'),
        indicatorId: reference('indicators', 'What is counted.'),
        ...figure,
        directiveId: referenceOrNull('directives', 'The document that says so, the first of several.'),
        validFrom: dateOrNull('The first day on which it holds.'),
        validTo: dateOrNull('The last day on which it holds.'),
    }),
    rewards: table('From how much on a reward is given: one row for each indicator that has one.', {
        id: text('The allocation, `reward` and the indicator.'),
        allocationId: reference('allocations', 'The allocation that says so.'),
        indicatorId: reference('indicators', 'What is counted.'),
        ...figure,
        text: textOrNull('The condition.'),
    }),
};
