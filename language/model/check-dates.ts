import type { Place } from '../diagnostics/source-document.js';
import { beginsOn } from './begins-on.js';
import type { Draft } from './build.js';
import { rangeContains, type DateRange, type IsoDate } from './dates.js';
import type { Decimal } from './decimal.js';
import { firstOf, versionInForce } from './in-force.js';
import { replacementFor } from './resolve-deadlines.js';
import type { Allocation, Check, CheckKind, CheckStatus, Deadline, Directive, Milestone, Part } from './model.js';

/**
 * Compares dates: bases with the documents that rest on them, deadlines with periods, documents and the plans above. What is
 * declared in used projects is compared with, but not checked itself.
 */
export function checkDates(
    directives: readonly Directive[], allocations: readonly Allocation[], deadlines: readonly Deadline[], checks: Draft<Check>[],
): void {
    const push: Push = (kind, result, subject, expected, actual, place, other) => {
        const status = typeof result === 'string' ? result : result ? 'passed' : 'failed';
        checks.push({
            kind, status, subject, indicator: undefined, expected, actual, place, comparison: undefined,
            other, blame: undefined, version: undefined, passed: undefined,
        });
    };
    for (const directive of directives) {
        if (directive.used) continue;
        for (const { kind, target, place } of directive.relations) {
            if (kind === 'attaches' || !directive.issued || !target.issued) continue;
            push('basis-date', target.issued <= directive.issued, directive, { first: undefined, last: directive.issued }, dayRange(target.issued), place, target);
        }
    }
    const own = ownDeadlines(deadlines);
    for (const deadline of deadlines) {
        if (!deadline.date || deadline.used) continue;
        const actual = dayRange(deadline.date);
        for (const directive of deadline.directives) {
            if (!directive.issued) continue;
            push('deadline-after-directive', directive.issued <= deadline.date, deadline, { first: directive.issued, last: undefined }, actual, deadline.datePlace, directive);
        }
        for (const allocation of allocationsOf(deadline)) {
            if (allocation.period) push('deadline-in-period', rangeContains(allocation.period.range, deadline.date), deadline, allocation.period.range, actual, deadline.datePlace, allocation);
        }
        const parents = parentDeadlines(deadline, own, startOf(deadline));
        for (const parent of parents) {
            push('deadline-before-parent', deadline.date <= parent.date!, deadline, { first: undefined, last: parent.date }, actual, deadline.datePlace, parent);
        }
        // What is adjusted above later has to be passed on; until then nothing is wrong here.
        for (const parent of parentDeadlines(deadline, own, lastDay)) {
            if (parents.has(parent) || deadline.date <= parent.date!) continue;
            push('deadline-before-parent', 'pending', deadline, { first: undefined, last: parent.date }, actual, deadline.datePlace, parent);
        }
    }
    for (const allocation of allocations) {
        if (allocation.used) continue;
        // What did not change says the same in every version.
        const said = new Set<string>();
        const pushNew: Push = (kind, result, subject, expected, actual, place, other) => {
            const key = [kind, result, place.document.path, place.start, expected.first, expected.last, actual.first].join('|');
            if (!said.has(key)) push(kind, result, subject, expected, actual, place, other);
            said.add(key);
        };
        for (const { total, validFrom } of allocation.versions) checkMilestones(total, own, validFrom ?? firstDay, pushNew);
    }
}

type Push = (kind: CheckKind, result: boolean | CheckStatus, subject: Check['subject'], expected: DateRange, actual: DateRange, place: Place, other?: Check['other']) => void;

function dayRange(date: IsoDate): DateRange {
    return { first: date, last: date };
}

/** Before and after every day on which something can be in force. */
const firstDay = '' as IsoDate;
const lastDay = '~' as IsoDate;

/** The own deadlines of allocations and parts. */
type OwnDeadlines = ReadonlyMap<Allocation | Part, readonly Deadline[]>;

function ownDeadlines(deadlines: readonly Deadline[]): OwnDeadlines {
    const own = new Map<Allocation | Part, Deadline[]>();
    for (const deadline of deadlines) {
        for (const target of deadline.targets) {
            if (!deadline.date || !isQuota(target)) continue;
            const others = own.get(target);
            if (others) others.push(deadline);
            else own.set(target, [deadline]);
        }
    }
    return own;
}

/** The earliest own deadline of an allocation or part that is in force on a day. */
function nearestOn(quota: Allocation | Part, own: OwnDeadlines, day: IsoDate): Deadline | undefined {
    const inForce = own.get(quota)?.filter(deadline => {
        const end = replacementFor(deadline, quota)?.validFrom;
        return (!deadline.validFrom || deadline.validFrom <= day) && !(end && end <= day);
    });
    return inForce?.reduce((nearest, one) => (one.date! < nearest.date! ? one : nearest), inForce[0]);
}

/** From when on a deadline is one: since its adjustment, else since what it is a deadline of is in force. */
function startOf({ validFrom, targets }: Deadline): IsoDate {
    if (validFrom) return validFrom;
    for (const target of targets) {
        const owner = 'cells' in target ? target.owner : target;
        const start = owner.kind === 'allocation' && beginsOn(owner);
        if (start) return start;
    }
    return firstDay;
}

function isQuota(target: Deadline['targets'][number]): target is Allocation | Part {
    return target.kind === 'allocation' || 'cells' in target;
}

/** The allocations in whose period a deadline must lie. */
function allocationsOf(deadline: Deadline): readonly Allocation[] {
    return deadline.targets.flatMap(target => {
        if (target.kind === 'allocation') return target;
        return 'cells' in target && target.owner.kind === 'allocation' ? target.owner : [];
    });
}

/**
 * The deadlines of what a deadline's quotas come from: of the row that holds one, of the allocation it stands in, or of those
 * it passes on. On each way up it is the nearest one that is stated.
 */
function parentDeadlines(deadline: Deadline, own: OwnDeadlines, day: IsoDate): ReadonlySet<Deadline> {
    const found = new Set<Deadline>();
    for (const target of deadline.targets) {
        const end = replacementFor(deadline, target)?.validFrom;
        if (isQuota(target) && !(end && end <= day)) climb(target, new Set());
    }
    found.delete(deadline);
    return found;

    function climb(quota: Allocation | Part, seen: Set<Allocation | Part>): void {
        for (const above of quotasAbove(quota, day)) {
            if (seen.has(above)) continue;
            seen.add(above);
            const nearest = nearestOn(above, own, day);
            if (nearest && nearest !== deadline) found.add(nearest);
            else climb(above, seen);
        }
    }
}

/** What a quota comes from directly: the row around a row, the allocation of a row, the rows or totals an allocation passes on. */
function quotasAbove(quota: Allocation | Part, day: IsoDate): readonly (Allocation | Part)[] {
    if (quota.kind === 'allocation') {
        const passedOn = quota.sources.length ? versionInForce(quota, day).passedOn : [];
        return passedOn.flatMap(passed => (passed ? (passed.part.split ? firstOf(passed.part) : passed.source) : []));
    }
    const whole = quota.split?.whole;
    if (whole?.split) return [whole];
    return quota.owner.kind === 'allocation' ? [quota.owner] : [];
}

/** Milestones rise: a later one has no smaller value, and none lies after the deadline of its quota. */
function checkMilestones(part: Part, own: OwnDeadlines, day: IsoDate, push: Push): void {
    const dated = part.milestones.filter(milestone => milestone.date !== undefined).sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : 0));
    for (let i = 1; i < dated.length; i++) {
        const fallen = part.indicators.flatMap((_, c) => {
            const value = heightOf(dated[i], c);
            const earlier = dated.slice(0, i).findLast(one => heightOf(one, c)?.percent === value?.percent);
            const before = earlier && heightOf(earlier, c);
            const falls = value && before && (before.amount.compare(value.amount) > 0 || earlier.date === dated[i].date);
            return falls ? earlier : [];
        });
        push('milestones', !fallen.length, part, dayRange((fallen[0] ?? dated[i - 1]).date!), dayRange(dated[i].date!), dated[i].place);
    }
    const deadline = nearestOn(part.split || part.owner.kind !== 'allocation' ? firstOf(part) : part.owner, own, day);
    for (const milestone of deadline?.date ? dated : []) {
        push('milestone-date', milestone.date! <= deadline!.date!, part, { first: undefined, last: deadline!.date }, dayRange(milestone.date!), milestone.datePlace);
    }
    for (const split of part.splits) for (const row of split.parts) if (row.splits.length || row.milestones.length) checkMilestones(row, own, day, push);
}

/** How high a milestone is: what it comes to, or the percentage of a total that is not known. */
function heightOf({ figures, required }: Milestone, index: number): { readonly amount: Decimal; readonly percent: boolean } | undefined {
    const amount = required[index];
    if (amount) return { amount, percent: false };
    const { percent, value } = figures[index];
    return percent && value ? { amount: value, percent } : undefined;
}
