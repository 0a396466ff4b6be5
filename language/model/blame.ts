import type { SourceDocument } from '../diagnostics/source-document.js';
import { changeTo, isUndoneBy } from './adjusted-figure.js';
import { comparisonsOf } from './check-versions.js';
import { allowedSum } from './status-of.js';
import { Decimal } from './decimal.js';
import { everything, exactValue, intersect, minus, sum, type Interval } from './interval.js';
import type { Draft } from './build.js';
import type { Allocation, Blame, Check, Comparison, Contradiction, Figure, Part } from './model.js';

/**
 * Finds the figures to blame. A figure takes part in several checks: its split, the link to the plan above, the row and the
 * column of a table. If two or more of them fail and one new value of the figure would settle all checks it takes part in,
 * then that figure is wrong, and it alone is shown. The figure that settles most comes first. That an adjustment writes this
 * value as the one in force counts like a check that fails.
 *
 * @param own the documents in which a figure can be shown
 */
export function findBlames(
    checks: readonly Draft<Check>[], contradictions: readonly Contradiction[], allocations: readonly Allocation[], own: ReadonlySet<SourceDocument>,
): Blame[] {
    const failed = new Set(checks.filter(check => check.status === 'failed' && check.comparison && !isReport(check)));
    if (!failed.size || failed.size + contradictions.length < 2) return [];
    const suspects = suspectsOf(checks, failed, contradictions, own);
    const blames: Blame[] = [];
    for (;;) {
        const worst = worstOf(suspects, failed);
        if (!worst) break;
        suspects.delete(worst.figure);
        // Where another figure would settle the very same checks, nobody knows which of the two is wrong.
        const rivals = [...suspects.values()].filter(one => settlesSame(one, worst, failed));
        for (const rival of rivals) suspects.delete(rival.figure);
        if (rivals.length) continue;
        const settled = worst.checks.filter(check => failed.delete(check));
        const part = partOf(worst.figure, allocations);
        if (!part) continue;
        const { figure, contradictions: agreeing, wanted } = worst;
        const blame: Blame = { figure, part, indicator: worst.checks[0].indicator!, checks: settled, contradictions: agreeing, wanted };
        for (const check of settled) check.blame = blame;
        blames.push(blame);
    }
    return blames;
}

interface Suspect {
    readonly figure: Figure;
    readonly checks: readonly Draft<Check>[];
    /** Those that want the same value. */
    readonly contradictions: readonly Contradiction[];
    readonly wanted: Decimal;
}

function isReport(check: Draft<Check>): boolean {
    const { subject } = check;
    return subject.kind === 'report' || ('owner' in subject && subject.owner.kind === 'report');
}

/** The written, exact figures that take part in two failed checks and have a value that settles all of theirs. */
function suspectsOf(
    checks: readonly Draft<Check>[], failed: ReadonlySet<Draft<Check>>, contradictions: readonly Contradiction[], own: ReadonlySet<SourceDocument>,
): Map<Figure, Suspect> {
    const counts = new Map<Figure, number>();
    for (const check of failed) for (const figure of figuresOf(check.comparison!)) counts.set(figure, (counts.get(figure) ?? 0) + 1);
    for (const { figure } of contradictions) if (counts.has(figure)) counts.set(figure, counts.get(figure)! + 1);
    const taking = new Map<Figure, Draft<Check>[]>();
    for (const [figure, count] of counts) if (count > 1 && canBeBlamed(figure, own)) taking.set(figure, []);
    if (taking.size) {
        for (const check of checks) {
            if (!check.comparison || isReport(check)) continue;
            for (const figure of figuresOf(check.comparison)) taking.get(figure)?.push(check);
        }
    }
    const suspects = new Map<Figure, Suspect>();
    for (const [figure, itsChecks] of taking) {
        const wanted = settlingValue(figure, itsChecks);
        if (!wanted || isUndoneBy(figure, wanted)) continue;
        const agreeing = contradictions.filter(one => one.figure === figure && one.written.operator === 'exactly' && one.written.value?.equals(wanted));
        suspects.set(figure, { figure, checks: itsChecks, contradictions: agreeing, wanted });
    }
    return suspects;
}

/** Every figure that takes part, those of which a computed one is the sum too. */
export function* figuresOf({ parts, whole }: Comparison): Generator<Figure> {
    for (const figure of parts) yield* withTerms(figure);
    yield* withTerms(whole);
}

/** A figure and those of which it is the sum. */
export function* withTerms(figure: Figure): Generator<Figure> {
    yield figure;
    for (const term of figure.terms ?? []) yield* withTerms(term);
}

function canBeBlamed(figure: Figure, own: ReadonlySet<SourceDocument>): boolean {
    return figure.place !== undefined && own.has(figure.place.document) && figure.operator === 'exactly' && figure.value !== undefined && !figure.rest;
}

function worstOf(suspects: ReadonlyMap<Figure, Suspect>, failed: ReadonlySet<Draft<Check>>): Suspect | undefined {
    let worst: Suspect | undefined;
    let most = 1;
    for (const suspect of suspects.values()) {
        const checks = suspect.checks.filter(check => failed.has(check)).length;
        const count = checks && checks + suspect.contradictions.length;
        if (count > most || (count === most && worst && count > 1 && standsBefore(suspect.figure, worst.figure))) {
            worst = suspect;
            most = count;
        }
    }
    return worst;
}

function settlesSame(a: Suspect, b: Suspect, failed: ReadonlySet<Draft<Check>>): boolean {
    const mine = a.checks.filter(check => failed.has(check));
    const theirs = new Set(b.checks.filter(check => failed.has(check)));
    if ((a.contradictions.length > 0) !== (b.contradictions.length > 0)) return false;
    return mine.length === theirs.size && mine.every(check => theirs.has(check));
}

/** Files must not matter by the order in which they are read. */
function standsBefore(a: Figure, b: Figure): boolean {
    const left = a.place!;
    const right = b.place!;
    return left.document.path === right.document.path ? left.start < right.start : left.document.path < right.document.path;
}

/** The value nearest to the present one with which every check of the figure holds. */
function settlingValue(figure: Figure, checks: readonly Draft<Check>[]): Decimal | undefined {
    let allowed: Interval | undefined = everything;
    for (const comparison of checks.flatMap(comparisonsOf)) {
        if (takesPart(figure, comparison)) allowed = allowed && intersect(allowed, allowedFor(figure, comparison));
    }
    if (!allowed) return undefined;
    const whole = checks[0].indicator?.measure?.whole ?? false;
    const possible = whole ? wholeNumbers(allowed) : allowed;
    const value = exactValue(possible) ?? nearest(possible, figure.value!);
    return value && !value.isNegative() && !(whole && !value.isInteger()) ? value : undefined;
}

/** The whole numbers of an interval, as an interval with closed ends. */
function wholeNumbers({ low, lowOpen, high, highOpen }: Interval): Interval {
    const first = low?.ceil();
    const last = high?.floor();
    return {
        low: first && lowOpen && low?.isInteger() ? first.plus(Decimal.one) : first, lowOpen: low === undefined,
        high: last && highOpen && high?.isInteger() ? last.minus(Decimal.one) : last, highOpen: high === undefined,
    };
}

function nearest(allowed: Interval, value: Decimal): Decimal | undefined {
    if (allowed.low && allowed.high && allowed.high.compare(allowed.low) < 0) return undefined;
    if (allowed.low && value.compare(allowed.low) < 0) return allowed.lowOpen ? undefined : allowed.low;
    if (allowed.high && value.compare(allowed.high) > 0) return allowed.highOpen ? undefined : allowed.high;
    return undefined;
}

/** The values of one figure with which a comparison does not fail, the other figures being as they are. */
export function allowedFor(figure: Figure, comparison: Comparison): Interval {
    const { parts, whole, mode, margin } = comparison;
    if (holds(whole, figure)) return allowedTerm(figure, whole, allowedWhole(sum(parts.map(part => part.interval)), mode, margin, whole));
    const part = parts.find(one => holds(one, figure)) ?? figure;
    const others = sum(parts.filter(one => one !== part).map(one => one.interval));
    return allowedTerm(figure, part, minus(allowedSum(whole.interval, mode, margin), others));
}

function takesPart(figure: Figure, { parts, whole }: Comparison): boolean {
    return [...parts, whole].some(one => holds(one, figure));
}

function holds(figure: Figure, sought: Figure): boolean {
    return figure === sought || (figure.terms?.some(term => holds(term, sought)) ?? false);
}

/** What is allowed for a figure, from what is allowed for the sum of which it is a term. */
function allowedTerm(figure: Figure, sumOf: Figure, allowed: Interval): Interval {
    if (figure === sumOf || !sumOf.terms) return allowed;
    const term = sumOf.terms.find(one => holds(one, figure));
    if (!term) return allowed;
    const others = sum(sumOf.terms.filter(one => one !== term).map(one => one.interval));
    return allowedTerm(figure, term, minus(allowed, others));
}

function allowedWhole(parts: Interval, mode: Comparison['mode'], margin: Decimal, figure: Figure): Interval {
    switch (mode) {
        case 'exactly': return parts;
        case 'up to': {
            const digits = figure.value?.isInteger() ? 0 : 15;
            const low = parts.low?.dividedBy(Decimal.one.plus(margin), digits, 'ceil');
            return { ...parts, low };
        }
        case 'at least': case 'overlapping': return { ...everything, high: parts.high, highOpen: parts.highOpen };
        case 'at most': return { ...everything, low: parts.low, lowOpen: parts.lowOpen };
    }
}

/** The part that a written figure belongs to. */
function partOf(figure: Figure, allocations: readonly Allocation[]): Part | undefined {
    if (figure.adjustment) return changeTo(figure)?.part;
    for (const allocation of allocations) {
        // What stands in a CSV file stands in no allocation.
        const inFile = figure.csv && findInFile(allocation.total, figure);
        if (inFile) return inFile;
        const { document, start } = allocation.place;
        if (document !== figure.place!.document || figure.place!.start < start || figure.place!.end > allocation.place.end) continue;
        return find(allocation.total, figure);
    }
    return undefined;
}

/** The row of a CSV file to which a figure belongs. Only rows of splits whose files have the figure are looked through. */
function findInFile(whole: Part, figure: Figure): Part | undefined {
    for (const split of whole.splits) {
        const file = split.files.find(({ document }) => document === figure.place!.document);
        const found = file?.parts.find(part => part.cells.includes(figure));
        if (found) return found;
        for (const part of split.parts) {
            const within = part.splits.length ? findInFile(part, figure) : undefined;
            if (within) return within;
        }
    }
    return undefined;
}

function find(whole: Part, figure: Figure): Part | undefined {
    if (whole.cells.includes(figure)) return whole;
    for (const split of whole.splits) {
        for (const part of split.parts) {
            const { document, start, end } = part.place;
            if (document !== figure.place!.document || figure.place!.start < start || figure.place!.end > end) continue;
            return find(part, figure);
        }
    }
    return undefined;
}

