import { amountOrNull, choice, date, integer, reference, referenceOrNull, table, text, textOrNull } from './columns.js';

const plans = ['allocations', 'allocationParts'] as const;

const whose = {
    unitId: referenceOrNull('units', 'The unit it is a figure of.'),
    organizationId: referenceOrNull('organizations', 'The organisation it is a figure of, where it is one.'),
    indicatorId: reference('indicators', 'What is counted.'),
};

/** What reports claim, what follows from it, and how far plans are reached. */
export const claimTables = {
    reportClaims: table('What reports say of how figures stand to others: shares and growth. What they were compared with is in `checks`.', {
        id: text('The report, the indicator, and what it is a share of (`of`) or since when it grew (`since`); counted (`~2`) where it is said again.'),
        reportId: reference('reports', 'The report.'),
        kind: choice(['share', 'growth'], '`share`: of a plan or of another figure; `growth`: compared with an earlier one.'),
        ...whose,
        change: amountOrNull('By how much it grew, where that is stated as an amount.'),
        share: amountOrNull('The share, or by what share it grew, as it is written: 0.74 for 74 %.'),
        shareLow: amountOrNull('The least that is rounded to it.'),
        shareHigh: amountOrNull('The most that is rounded to it.'),
        ofIndicatorId: referenceOrNull('indicators', 'What it is a share of, where that is another figure.'),
        ofPlanId: referenceOrNull(plans, 'The first row of the figure of the plan of which it is a share; null also where the plan assigns none.'),
        sinceId: referenceOrNull('periods', 'The day or period with which it is compared.'),
        note: textOrNull('The note on it.'),
    }),
    impliedRanges: table('What shares and growth in reports say about figures that nobody states: the amounts that are possible by all of them together.', {
        id: text('The unit or organisation, the indicator and the day or period, or the figure of the plan with its version.'),
        ...whose,
        date: date('The day of a stock; of a flow and of a plan the last day of its period.'),
        periodId: referenceOrNull('periods', 'The period of a flow, or of the plan.'),
        planId: referenceOrNull(plans, 'The first row of the figure of a plan that it is, where it is one.'),
        low: amountOrNull('The least that is possible. Null without a limit.'),
        high: amountOrNull('The most that is possible. Null without a limit.'),
    }),
    impliedRangeClaims: table('What the ranges follow from.', {
        impliedRangeId: reference('impliedRanges', 'The range.'),
        position: integer('The order in which the claims stand in the texts, from 1.', 1),
        claimTable: choice(['reportClaims', 'reportValues'], 'The table of the claim: a rate is a value of a report.'),
        claimId: reference(['reportClaims', 'reportValues'], 'The claim.'),
    }),
    achievements: table('How far plans are reached on the days of reports: one row for each plan that has a figure of the unit, and each day.', {
        id: text('The allocation, the unit or organisation, the indicator and the day.'),
        allocationId: reference('allocations', 'The plan: the first row of its total.'),
        planId: referenceOrNull(plans, 'The first row of the figure in the plan. Null where it is no row of its own, but the column of a table.'),
        ...whose,
        date: date('The day.'),
        value: amountOrNull('What is reached: the level on the day; of a flow what came together since the first day of the plan.'),
        plan: amountOrNull('The figure of the plan that was in force on the day.'),
        share: amountOrNull('The value as a ratio of the plan, rounded to six digits.'),
        shortfall: amountOrNull('How much is lacking; 0 where it is reached. Null of a ceiling.'),
        elapsed: amountOrNull('The part of the period that was over, in days, rounded to six digits. At an even pace the share is the same.'),
    }),
    achievementReports: table('The figures of reports of which the value of an achievement is made: one, or those of periods that follow each other.', {
        achievementId: reference('achievements', 'The achievement.'),
        position: integer('The order of time, from 1.', 1),
        reportValueId: referenceOrNull('reportValues', 'The figure. Null where it is no row of its own.'),
        reportId: reference('reports', 'The report.'),
    }),
};
