import type { Place } from '../diagnostics/source-document.js';
import type { Draft } from './build.js';
import { rangeContains, type DateRange, type IsoDate } from './dates.js';
import type { Allocation, Check, CheckKind, CheckStatus, Deadline, Directive, Part } from './model.js';

/** Compares dates: bases with the documents that rest on them, deadlines with periods, documents and the plans above. */
export function checkDates(directives: readonly Directive[], allocations: readonly Allocation[], deadlines: readonly Deadline[], checks: Draft<Check>[]): void {
    const push = (kind: CheckKind, passed: boolean, subject: Check['subject'], expected: DateRange, actual: DateRange, place: Place, other?: Check['other']) => {
        const status: CheckStatus = passed ? 'passed' : 'failed';
        checks.push({ kind, status, subject, indicator: undefined, expected, actual, place, comparison: undefined, other, blame: undefined });
    };
    for (const directive of directives) {
        for (const { kind, target, place } of directive.relations) {
            if (kind === 'attaches' || !directive.issued || !target.issued) continue;
            push('basis-date', target.issued <= directive.issued, directive, { first: undefined, last: directive.issued }, day(target.issued), place, target);
        }
    }
    const own = ownDeadlines(deadlines);
    for (const deadline of deadlines) {
        if (!deadline.date) continue;
        const actual = day(deadline.date);
        for (const directive of deadline.directives) {
            if (!directive.issued) continue;
            push('deadline-after-directive', directive.issued <= deadline.date, deadline, { first: directive.issued, last: undefined }, actual, deadline.datePlace, directive);
        }
        for (const allocation of allocationsOf(deadline)) {
            if (allocation.period) push('deadline-in-period', rangeContains(allocation.period.range, deadline.date), deadline, allocation.period.range, actual, deadline.datePlace, allocation);
        }
        const parent = parentDeadline(deadline, own);
        if (parent?.date) push('deadline-before-parent', deadline.date <= parent.date, deadline, { first: undefined, last: parent.date }, actual, deadline.datePlace, parent);
    }
    for (const allocation of allocations) checkMilestones(allocation.total, own, push);
}

type Push = (kind: CheckKind, passed: boolean, subject: Check['subject'], expected: DateRange, actual: DateRange, place: Place, other?: Check['other']) => void;

function day(date: IsoDate): DateRange {
    return { first: date, last: date };
}

/** The earliest own deadline of each allocation or part. */
function ownDeadlines(deadlines: readonly Deadline[]): ReadonlyMap<Allocation | Part, Deadline> {
    const own = new Map<Allocation | Part, Deadline>();
    for (const deadline of deadlines) {
        for (const target of deadline.targets) {
            if (!deadline.date || !isQuota(target)) continue;
            const other = own.get(target);
            if (!other?.date || deadline.date < other.date) own.set(target, deadline);
        }
    }
    return own;
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
 * The deadline of what a deadline's quota comes from: of the row that holds it, of the allocation it stands in, or of the
 * one it passes on. It is the nearest one that is stated.
 */
export function parentDeadline(deadline: Deadline, own: ReadonlyMap<Allocation | Part, Deadline>): Deadline | undefined {
    for (const target of deadline.targets) {
        if (!isQuota(target)) continue;
        for (const above of quotasAbove(target, new Set())) {
            const found = own.get(above);
            if (found && found !== deadline) return found;
        }
    }
    return undefined;
}

function* quotasAbove(quota: Allocation | Part, seen: Set<Allocation>): Generator<Allocation | Part> {
    if (quota.kind === 'allocation') {
        if (seen.has(quota)) return;
        seen.add(quota);
        for (const passed of quota.passedOn) {
            if (!passed) continue;
            if (passed.part.split) yield passed.part;
            yield* partsAbove(passed.part, seen);
        }
    } else yield* partsAbove(quota, seen);
}

function* partsAbove(part: Part, seen: Set<Allocation>): Generator<Allocation | Part> {
    for (let whole = part.split?.whole; whole; whole = whole.split?.whole) if (whole.split) yield whole;
    if (part.owner.kind !== 'allocation') return;
    yield part.owner;
    yield* quotasAbove(part.owner, seen);
}

/** Milestones rise: a later one has no smaller value, and none lies after the deadline of its quota. */
function checkMilestones(part: Part, own: ReadonlyMap<Allocation | Part, Deadline>, push: Push): void {
    const dated = part.milestones.filter(milestone => milestone.date !== undefined).sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : 0));
    for (let i = 1; i < dated.length; i++) {
        const fallen = dated[i].required.flatMap((value, c) => {
            const earlier = dated.slice(0, i).findLast(one => one.required[c]);
            const falls = value && earlier && (earlier.required[c]!.compare(value) > 0 || earlier.date === dated[i].date);
            return falls ? earlier : [];
        });
        push('milestones', !fallen.length, part, day((fallen[0] ?? dated[i - 1]).date!), day(dated[i].date!), dated[i].place);
    }
    const deadline = own.get(part.split || part.owner.kind !== 'allocation' ? part : part.owner);
    for (const milestone of deadline?.date ? dated : []) {
        push('milestone-date', milestone.date! <= deadline!.date!, part, { first: undefined, last: deadline!.date }, day(milestone.date!), milestone.datePlace);
    }
    for (const split of part.splits) for (const row of split.parts) if (row.splits.length || row.milestones.length) checkMilestones(row, own, push);
}
