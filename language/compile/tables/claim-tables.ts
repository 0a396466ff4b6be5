import { planFigure } from '../../model/plan-figures.js';
import { firstOf } from '../../model/in-force.js';
import type { Achievement, ImpliedRange, Model, Quantity, RelativeClaim, ReportedFigure, SourceFigure } from '../../model/model.js';
import { headOf, quantityAt } from '../../model/quantities.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { textOrNull } from '../texts.js';
import type { PartKeys } from './part-keys.js';

type ClaimTable = 'reportClaims' | 'impliedRanges' | 'impliedRangeClaims' | 'achievements' | 'achievementReports';

/** What reports claim of their figures, what follows from it for others, and how far plans are reached. */
export function claimTables(model: Model, claimIds: ClaimIds, compilation: Compilation, keys: PartKeys): TablesOf<ClaimTable> {
    const ranges = model.implied.map(range => ({ range, id: rangeId(range, compilation) }));
    const achievements = model.achievements.map(achievement => ({ achievement, id: achievementId(achievement, compilation) }));
    return {
        reportClaims: model.reports.flatMap(({ relativeClaims }) => relativeClaims.map(claim => claimRow(claim, claimIds, compilation, keys))),
        impliedRanges: ranges.map(({ range, id }) => rangeRow(range, id, compilation, keys)),
        impliedRangeClaims: ranges.flatMap(({ range, id }) => range.claims.map((claim, i) => ({
            impliedRangeId: id, position: i + 1, ...claimIds.rowOf(claim),
        }))),
        achievements: achievements.map(({ achievement, id }) => achievementRow(achievement, id, compilation, keys)),
        achievementReports: achievements.flatMap(({ achievement, id }) => achievement.figures.map((figure, i) => ({
            achievementId: id, position: i + 1, reportValueId: valueId(figure, keys), reportId: compilation.id(figure.report),
        }))),
    };
}

/** The ids of what reports claim. */
export interface ClaimIds {
    of(claim: RelativeClaim): string;
    /** The row of a claim, or of the rate that is one. */
    rowOf(claim: RelativeClaim | ReportedFigure): Pick<Row<'impliedRangeClaims'>, 'claimTable' | 'claimId'>;
}

export function createClaimIds(model: Model, compilation: Compilation, keys: PartKeys): ClaimIds {
    const ids = new Map<RelativeClaim, string>();
    for (const report of model.reports) {
        const counts = new Map<string, number>();
        for (const claim of report.relativeClaims) {
            const than = claim.since ? `since/${claim.since.id}` : `of/${claim.of ? compilation.id(claim.of) : '?'}`;
            const key = `${compilation.id(report)}/${compilation.id(claim.indicator)}/${than}`;
            const count = (counts.get(key) ?? 0) + 1;
            counts.set(key, count);
            ids.set(claim, count === 1 ? key : `${key}~${count}`);
        }
    }
    const of = (claim: RelativeClaim) => ids.get(claim)!;
    return {
        of,
        rowOf: claim => ('part' in claim
            ? { claimTable: 'reportValues', claimId: valueId(claim, keys) ?? keys.row(claim.part, claim.indicatorIndex) }
            : { claimTable: 'reportClaims', claimId: of(claim) }),
    };
}

function claimRow(claim: RelativeClaim, claimIds: ClaimIds, compilation: Compilation, keys: PartKeys): Row<'reportClaims'> {
    const { owner, indicator, kind, change, ratio, of, since, note, place } = claim;
    const id = claimIds.of(claim);
    compilation.comesFrom('reportClaims', id, place);
    const head = headOf(owner);
    const amount = head && quantityAt(indicator, head);
    const plan = of?.kind === 'allocation' && amount ? planFigure(amount, of) : undefined;
    return {
        id,
        reportId: compilation.id(owner),
        kind,
        unitId: compilation.idOrNull(owner.unit),
        organizationId: owner.receiver?.kind === 'organization' ? compilation.id(owner.receiver) : null,
        indicatorId: compilation.id(indicator),
        change: change?.value?.toNumber() ?? null,
        share: ratio?.value?.toNumber() ?? null,
        shareLow: ratio?.interval.low?.toNumber() ?? null,
        shareHigh: ratio?.interval.high?.toNumber() ?? null,
        ofIndicatorId: of?.kind === 'indicator' ? compilation.id(of) : null,
        ofPlanId: plan ? planId(plan, keys) : null,
        sinceId: compilation.idOrNull(since),
        note: textOrNull(note),
    };
}

function rangeId({ quantity, plan }: ImpliedRange, compilation: Compilation): string {
    const { indicator, receiver, day, period } = quantity;
    const start = plan ? `${compilation.id(plan.source)}/${compilation.id(receiver)}` : compilation.id(receiver);
    const version = plan && plan.version !== plan.source.versions[0] ? `@${plan.version.validFrom ?? ''}` : '';
    return `${start}/${compilation.id(indicator)}${version}/${period?.id ?? day}`;
}

function rangeRow({ quantity, plan, interval }: ImpliedRange, id: string, compilation: Compilation, keys: PartKeys): Row<'impliedRanges'> {
    return {
        id,
        ...whose(quantity, compilation),
        date: quantity.day,
        periodId: compilation.idOrNull(quantity.period),
        planId: plan ? planId(plan, keys) : null,
        low: interval.low?.toNumber() ?? null,
        high: interval.high?.toNumber() ?? null,
    };
}

function achievementId({ plan, receiver, indicator, day }: Achievement, compilation: Compilation): string {
    return `${compilation.id(plan.source)}/${compilation.id(receiver)}/${compilation.id(indicator)}/${day}`;
}

function achievementRow(achievement: Achievement, id: string, compilation: Compilation, keys: PartKeys): Row<'achievements'> {
    const { plan, receiver, indicator, day, value, share, shortfall, elapsed } = achievement;
    return {
        id,
        allocationId: keys.row(plan.source.total, plan.source.indicators.indexOf(indicator)),
        planId: planId(plan, keys),
        ...whose({ receiver, indicator }, compilation),
        date: day,
        value: value.toNumber(),
        plan: plan.figure.value?.toNumber() ?? null,
        share: share.toNumber(),
        shortfall: shortfall?.toNumber() ?? null,
        elapsed: elapsed.toNumber(),
    };
}

function whose({ receiver, indicator }: Pick<Quantity, 'receiver' | 'indicator'>, compilation: Compilation) {
    return {
        unitId: compilation.idOrNull(receiver.kind === 'unit' ? receiver : receiver.of),
        organizationId: receiver.kind === 'organization' ? compilation.id(receiver) : null,
        indicatorId: compilation.id(indicator),
    };
}

/** The first row of a figure of a plan. What a column of a table comes to has none. */
function planId({ part, figure }: SourceFigure, keys: PartKeys): string | null {
    const index = part.values.indexOf(figure);
    return index < 0 ? null : keys.row(firstOf(part), index);
}

function valueId({ part, figure }: ReportedFigure, keys: PartKeys): string | null {
    const index = part.values.indexOf(figure);
    const column = part.split?.columns[part.cells.indexOf(figure)];
    if (index >= 0) return keys.row(part, index);
    return column?.member ? keys.cell(part, column.member, column.indicator) : null;
}
