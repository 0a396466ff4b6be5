import type { Place, SourceDocument } from '../diagnostics/source-document.js';
import { beginsOn } from './begins-on.js';
import { statusOf } from './status-of.js';
import type { Draft } from './build.js';
import { Decimal } from './decimal.js';
import { findFigureOrEnd } from './find-source.js';
import { sameInterval } from './interval.js';
import type { IsoDate } from './dates.js';
import { chainOf, firstOf } from './in-force.js';
import type {
    AdjustedFigure, Adjustment, Allocation, AllocationVersion, Check, Comparison, Figure, Indicator, Part, SourceFigure, Split,
} from './model.js';

/** The checks of a version that say something which those of the version before did not: of a figure that did not change nothing is new. */
export function changedSince(before: readonly Draft<Check>[], checks: readonly Draft<Check>[]): readonly Draft<Check>[] {
    const earlier = new Map(before.map(check => [positionOf(check), check]));
    return checks.filter(check => {
        const twin = earlier.get(positionOf(check));
        if (!twin || !saysTheSame(twin, check)) return true;
        if (check.status === 'failed' && check.comparison) sayAgain(twin, check);
        return false;
    });
}

/** What fails in later versions as it did before, by the check that says so: one and the same list for all of them. */
const failedAgain = new WeakMap<Check, Comparison[]>();

function sayAgain(twin: Check, check: Check): void {
    const again = failedAgain.get(twin) ?? [];
    again.push(check.comparison!);
    failedAgain.set(twin, again);
    failedAgain.set(check, again);
}

/** What a check compares, and what fails in later versions in the same way and is said with it. */
export function comparisonsOf(check: Check): readonly Comparison[] {
    return check.comparison ? [check.comparison, ...(failedAgain.get(check) ?? [])] : [];
}

/** What a check compares, whatever the version. */
function positionOf({ kind, subject, indicator, comparison }: Check): string {
    const column = kind === 'table' && subject.kind === 'split' ? subject.columns.findIndex((_, c) => subject.parts[0]?.cells[c] === comparison?.parts[0]) : '';
    return `${kind}|${subjectKey(subject)}|${indicator?.name}|${column}`;
}

/** A part is the same one in all versions, and a split of it the same in its order: adjustments add and take away rows only. */
function subjectKey(subject: Check['subject']): string {
    if (subject.kind === 'split') return `${numberOf(subject.whole)}/${subject.whole.splits.indexOf(subject)}`;
    return 'cells' in subject ? numberOf(subject) : '';
}

const numbers = new WeakMap<Part, string>();
let lastNumber = 0;

/** Parts of several splits can have the same label: a number tells them apart. */
function numberOf(part: Part): string {
    const first = firstOf(part);
    let number = numbers.get(first);
    if (!number) numbers.set(first, number = `${++lastNumber}`);
    return number;
}

/** Nothing that is compared changed; or the same is wrong as before, by as much, which is said once. */
function saysTheSame(twin: Check, check: Check): boolean {
    if (twin.status !== check.status) return false;
    const [a, b] = [twin.comparison, check.comparison];
    if (a && b && isSame(a.whole, b.whole) && a.parts.length === b.parts.length && a.parts.every((part, i) => isSame(part, b.parts[i]))) return true;
    if (!a && !b) return sameAmounts(twin.actual, check.actual) && sameAmounts(twin.expected, check.expected);
    return check.status === 'failed' && gapOf(twin)?.equals(gapOf(check) ?? Decimal.zero) === true;
}

/** Whether two figures are one: what is computed anew is the same if it comes to the same. */
function isSame(a: Figure, b: Figure): boolean {
    if (a === b) return true;
    return a.adjustment === b.adjustment && a.place === b.place && a.status === b.status && sameAmounts(a.interval, b.interval)
        && (a.terms === b.terms || (a.terms?.length === b.terms?.length && a.terms!.every((term, i) => isSame(term, b.terms![i]))));
}

function sameAmounts(a: Check['actual'], b: Check['actual']): boolean {
    return 'low' in a && 'low' in b ? sameInterval(a, b) : a === b;
}

function gapOf({ actual, expected }: Check): Decimal | undefined {
    if (!('low' in actual && 'low' in expected)) return undefined;
    const above = actual.low && expected.high && actual.low.minus(expected.high);
    if (above && !above.isNegative() && !above.isZero()) return above;
    return expected.low && actual.high?.minus(expected.low);
}

/**
 * Where an adjustment is shown that makes a version wrong: at the whole that it changed, else at the one part of it; of several parts
 * nobody knows which is wrong, so that the word `adjust` stands for them. Undefined where none of what is compared changed.
 */
export function adjustedPlace(
    { parts, whole }: Comparison, split: Split | undefined, indicator: Indicator, version: AllocationVersion, own: ReadonlySet<SourceDocument>,
): Place | undefined {
    const changed = changesOf(version);
    const ofWhole = changed.find(({ change }) => change.after === whole);
    const compared = new Set([whole, ...parts].flatMap(withTerms));
    const found = ofWhole ? [ofWhole] : changed.filter(({ change }) => compared.has(change.after)
        // What has ended is no part any more.
        || (change.after.status === 'none' && change.part.split === split && change.column.indicator === indicator));
    const [first, ...others] = found.length ? found : changed;
    if (!first) return undefined;
    const place = found.length && !others.length ? first.change.after.place : first.adjustment.headPlace;
    return place && own.has(place.document) ? place : undefined;
}

interface Change {
    readonly adjustment: Adjustment;
    readonly change: AdjustedFigure;
}

const changes = new WeakMap<AllocationVersion, readonly Change[]>();

/** Everything that was adjusted on the first day of a version: asked for each of its sums. */
function changesOf(version: AllocationVersion): readonly Change[] {
    let known = changes.get(version);
    if (!known) changes.set(version, known = version.adjustments.flatMap(adjustment => adjustment.changes.map(change => ({ adjustment, change }))));
    return known;
}

function withTerms(figure: Figure): readonly Figure[] {
    return figure.terms ? [figure, ...figure.terms.flatMap(withTerms)] : [figure];
}

/**
 * A plan that passes on another and states figures of its own does not follow when that one changes: until it is adjusted too, or
 * replaced, what it divides is no longer what it is given. That is not wrong on that day; the check is pending.
 */
export function checkPending(allocation: Allocation, checks: Draft<Check>[]): void {
    const { replacedBy, versions } = allocation;
    const last = versions.at(-1)!;
    // A version that only follows a source leaves what is stated as it was.
    const own = versions.findLast(({ adjustments }) => adjustments.length) ?? versions[0];
    const since = own === versions[0] ? beginsOn(allocation) : own.validFrom;
    if (!since || last.damaged || !statesFigures(last) || (replacedBy && beginsOn(replacedBy))) return;
    allocation.indicators.forEach((indicator, i) => {
        const stated = last.total.values[i];
        const passed = last.passedOn[i] && changedAfter(since, last.validTo, allocation, i);
        if (!stated || !passed || passed.version.damaged || statusOf(stated.interval, passed.figure.interval) !== 'failed') return;
        // What is wrong with it now is told: what it comes to is not known before that is mended.
        if (checks.some(check => check.version === own && check.status === 'failed' && check.indicator === indicator && check.comparison?.whole === stated)) return;
        checks.push({
            kind: 'link', status: 'pending', subject: allocation, indicator, expected: passed.figure.interval, actual: stated.interval, place: allocation.namePlace,
            comparison: { parts: [stated], whole: passed.figure, mode: 'exactly', margin: Decimal.zero, wholePlace: passed.figure.place ?? allocation.namePlace },
            other: undefined, blame: undefined, version: own === versions[0] ? undefined : own, passed,
        });
    });
}

/** What an allocation is given on its last day, as it was first given after a day; undefined where it was given the same on that day. */
function changedAfter(since: IsoDate, until: IsoDate | undefined, allocation: Allocation, indicatorIndex: number): SourceFigure | undefined {
    for (const source of allocation.sources) {
        const versions = chainOf(source).filter(({ validFrom }, i) => i === 0 || !until || (validFrom !== undefined && validFrom <= until));
        const figures = versions.map(version => findFigureOrEnd(version, allocation, indicatorIndex));
        const final = figures.at(-1);
        if (!final) continue;
        const before = figures.findLastIndex(figure => !figure || !sameAmounts(figure.figure.interval, final.figure.interval));
        const changed = versions[before + 1];
        return before >= 0 && changed.validFrom && changed.validFrom > since ? { ...figures[before + 1]!, version: changed } : undefined;
    }
    return undefined;
}

/** Whether a version has figures that do not follow from what it passes on. */
function statesFigures({ total, statesTotal }: AllocationVersion): boolean {
    return statesTotal.some(states => states) || total.splits.some(({ parts }) => parts.length > 0);
}
