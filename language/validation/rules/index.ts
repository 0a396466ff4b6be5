import type { Rule } from '../rule.js';
import { acrossSuccession } from './across-succession.js';
import { ambiguousSource } from './ambiguous-source.js';
import { balanceMismatch } from './balance-mismatch.js';
import { basisAfter } from './basis-after.js';
import { boundsImpossible } from './bounds-impossible.js';
import { calendarYearMissing } from './calendar-year-missing.js';
import { childrenMismatch } from './children-mismatch.js';
import { circle } from './circle.js';
import { claimWithoutPlan } from './claim-without-plan.js';
import { claimsDisagree } from './claims-disagree.js';
import { csvTotal } from './csv-total.js';
import { dayOfLastMonth } from './day-of-last-month.js';
import { deadUnit } from './dead-unit.js';
import { deadUnitReported } from './dead-unit-reported.js';
import { deadlineAfterParent } from './deadline-after-parent.js';
import { deadlineBeforeDirective } from './deadline-before-directive.js';
import { deadlineOutsidePeriod } from './deadline-outside-period.js';
import { directiveType } from './directive-type.js';
import { disjointExceeds } from './disjoint-exceeds.js';
import { duplicateAllocation } from './duplicate-allocation.js';
import { duplicateCode } from './duplicate-code.js';
import { duplicateNumber } from './duplicate-number.js';
import { endingUnit } from './ending-unit.js';
import { flowWithoutPeriod } from './flow-without-period.js';
import { formulaMismatch } from './formula-mismatch.js';
import { growthMismatch } from './growth-mismatch.js';
import { lateBasis } from './late-basis.js';
import { levelMismatch } from './level-mismatch.js';
import { linkMismatch } from './link-mismatch.js';
import { measureMismatch } from './measure-mismatch.js';
import { milestoneAfterDeadline } from './milestone-after-deadline.js';
import { missingAmount } from './missing-amount.js';
import { missingBasis } from './missing-basis.js';
import { missingRow } from './missing-row.js';
import { missingSuccessor } from './missing-successor.js';
import { missingTotal } from './missing-total.js';
import { negativeFigure } from './negative-figure.js';
import { noAssigner } from './no-assigner.js';
import { noChange } from './no-change.js';
import { notComputable } from './not-computable.js';
import { notInSource } from './not-in-source.js';
import { notPassedOnYet } from './not-passed-on-yet.js';
import { numberOrder } from './number-order.js';
import { partExceedsTotal } from './part-exceeds-total.js';
import { passingOnMissing } from './passing-on-missing.js';
import { periodsMismatch } from './periods-mismatch.js';
import { rateOutOfRange } from './rate-out-of-range.js';
import { reachOrder } from './reach-order.js';
import { replacedAnchor } from './replaced-anchor.js';
import { replacesPartly } from './replaces-partly.js';
import { reportMismatch } from './report-mismatch.js';
import { reportsDisagree } from './reports-disagree.js';
import { retroactive } from './retroactive.js';
import { reversedDates } from './reversed-dates.js';
import { shareMismatch } from './share-mismatch.js';
import { stockFlowMismatch } from './stock-flow-mismatch.js';
import { subsetExceeds } from './subset-exceeds.js';
import { successionDates } from './succession-dates.js';
import { successionShares } from './succession-shares.js';
import { successionTwice } from './succession-twice.js';
import { sumMismatch } from './sum-mismatch.js';
import { tableMismatch } from './table-mismatch.js';
import { tooManyDigits } from './too-many-digits.js';
import { totalsDisagree } from './totals-disagree.js';
import { undecided } from './undecided.js';
import { unionMismatch } from './union-mismatch.js';
import { unknownDate } from './unknown-date.js';
import { unlistedDates } from './unlisted-dates.js';
import { weekendDeadline } from './weekend-deadline.js';
import { wrongFigure } from './wrong-figure.js';
import { wrongParentLevel } from './wrong-parent-level.js';

/** Every rule, in the order in which the rules run. What is found while texts are read and names resolved comes before them. */
export const rules: readonly Rule[] = [
    tooManyDigits, wrongFigure, csvTotal, sumMismatch, linkMismatch, levelMismatch, tableMismatch, totalsDisagree,
    partExceedsTotal, rateOutOfRange, reportMismatch, shareMismatch, growthMismatch, formulaMismatch,
    claimsDisagree, claimWithoutPlan, flowWithoutPeriod, reportsDisagree, subsetExceeds, disjointExceeds, unionMismatch,
    balanceMismatch, periodsMismatch, childrenMismatch, missingTotal, missingAmount, missingRow, undecided, notComputable,
    missingBasis, boundsImpossible, lateBasis, duplicateAllocation, passingOnMissing, noChange, notPassedOnYet, notInSource, ambiguousSource, deadUnit,
    deadUnitReported, endingUnit, successionDates, successionShares, successionTwice, missingSuccessor, acrossSuccession, wrongParentLevel,
    duplicateCode, measureMismatch, stockFlowMismatch, circle, basisAfter, retroactive, directiveType, duplicateNumber, numberOrder,
    unknownDate, calendarYearMissing, replacedAnchor, weekendDeadline, unlistedDates, dayOfLastMonth, deadlineOutsidePeriod, deadlineBeforeDirective,
    deadlineAfterParent, reachOrder, milestoneAfterDeadline,
    negativeFigure, noAssigner, replacesPartly, reversedDates,
];
