import type { Place } from '../diagnostics/source-document.js';
import { withTerms } from './blame.js';
import type { Draft } from './build.js';
import type { DateRange, IsoDate } from './dates.js';
import { Decimal } from './decimal.js';
import { lifeGiven } from './find-source.js';
import { everything, exactly, intersect, isExact, isUnknown, minus, plus, product, quotient, wholeWithin, type Interval } from './interval.js';
import { livingThen } from './lives.js';
import type {
    Allocation, Check, ClaimedFacts, Figure, Formula, ImpliedRange, Indicator, Organization, Quantity, RelativeClaim, Report, ReportedFigure,
    SourceFigure, Unit,
} from './model.js';
import { planFigure, spanFigures } from './plan-figures.js';
import { headOf, isStated, placeOfFigure, quantityAt, whenKey, type Quantities } from './quantities.js';
import { roundedInterval, roundedToLastDigit } from './read-figures.js';
import { statusOf } from './status-of.js';
import { successionBetween } from './succession-between.js';

/**
 * Compares what reports claim of how figures stand to each other: shares of plans and of other figures, growth, formulas. Where only one
 * of two figures is stated, what the claim says of the other one is a fact; all claims about one figure together must leave something.
 *
 * @param doubtful figures of plans that can be wrong, which an error says: nothing is accused by them
 */
export function checkRelations(
    reports: readonly Report[], quantities: Quantities, doubtful: ReadonlySet<Figure>, checks: Draft<Check>[],
): readonly ImpliedRange[] {
    return new RelationChecker(quantities, doubtful, checks).run(reports);
}

/** An amount that is a multiple of a base. */
interface Relation {
    readonly claim: RelativeClaim | ReportedFigure;
    readonly report: Report;
    readonly place: Place;
    readonly kind: 'share' | 'growth' | 'formula';
    readonly amount: Quantity;
    readonly base: Base;
    /** What the base is multiplied with. */
    readonly factor: Interval;
}

/** A figure that something is a share of, or grew from: one of a report, or of a plan. */
interface Base {
    readonly quantity: Quantity;
    readonly plan: SourceFigure | undefined;
}

class RelationChecker {
    private readonly implications = new Map<string, Implication>();
    private readonly keys = new Keys();

    constructor(private readonly quantities: Quantities, private readonly doubtful: ReadonlySet<Figure>, private readonly checks: Draft<Check>[]) {}

    run(reports: readonly Report[]): readonly ImpliedRange[] {
        for (const report of reports) for (const claim of report.relativeClaims) this.relativeClaim(claim);
        for (const figures of this.quantities.all()) for (const one of figures) if (isStated(one.figure)) this.formula(one);
        return [...this.implications.values()].flatMap(one => this.concluded(one) ?? []);
    }

    private relativeClaim(claim: RelativeClaim): void {
        const { owner: report, indicator, of, since, ratio, change, kind } = claim;
        // Where a percentage is doubtful, the amount beside it is not.
        const place = (ratio ?? change)?.place ?? claim.place;
        const head = headOf(report);
        const amount = head && quantityAt(indicator, head);
        const base = amount && (since ? baseSince(amount, claim) : of?.kind === 'allocation' ? comparableBase(amount, of) : of && indicatorBase(amount, of));
        if (!amount || !base) return;
        const relation = { claim, report, place, kind, amount, base };
        if (change) this.grown(relation, change, ratio);
        else if (ratio) this.relate({ ...relation, factor: since ? plus(exactly(Decimal.one), ratio.interval) : ratio.interval });
    }

    /** Shares, and percentages by which something grew. */
    private relate(relation: Relation): void {
        const { kind, amount, base, factor } = relation;
        const [own, other] = [this.known(amount), this.baseInterval(base)];
        const [possible, possibleBase] = [this.known(amount, roundedInterval), this.baseInterval(base, roundedInterval)];
        // Nothing has a percentage of nothing, and what it has of less than that nobody agrees on.
        if (!canHaveShares(possibleBase)) return;
        const spans = base.plan ? spanFigures(amount, base.plan) : [];
        if (base.plan && [base.plan, ...spans].some(({ figure }) => this.isDoubtful(figure))) return;
        if (!isUnknown(own) && !isUnknown(other)) {
            const allowed = product(possibleBase, factor);
            const status = statusOf(possible, allowed);
            const fitting = status === 'failed' ? spans.find(({ figure }) => statusOf(possible, product(figure.interval, factor)) !== 'failed') : undefined;
            const meant = fitting?.figure.interval ?? other;
            if (isUnknown(meant)) return;
            const ratio = quotient(own, meant, false) ?? everything;
            const shift = kind === 'growth' ? exactly(Decimal.one) : exactly(Decimal.zero);
            const [computed, stated] = [minus(ratio, shift), minus(factor, shift)];
            this.push(relation, {
                status: fitting ? statusOf(possible, product(meant, factor)) : status,
                ...kind === 'formula' ? { actual: stated, expected: computed } : { actual: computed, expected: stated },
                claimed: withFitting(
                    { amount: own, base: meant, ...base.plan && { plan: base.plan }, ...spans.length && { spans } },
                    this.amounts(fitting ? product(meant, factor) : allowed, amount.indicator),
                ),
            }, base);
            if (status === 'failed') return;
        }
        // Nobody knows which of several figures is meant.
        if (spans.length) return;
        if (!isExact(other) && !isUnknown(own)) {
            const of = (dividend: Interval) => this.amounts(quotient(dividend, factor, isWhole(base.quantity.indicator)), base.quantity.indicator);
            this.imply(base, of(own), of(possible), relation);
        }
        if (!isExact(own) && !isUnknown(other)) {
            const of = (whole: Interval) => this.amounts(product(whole, factor), amount.indicator);
            this.imply({ quantity: amount, plan: undefined }, of(other), of(possibleBase), relation);
        }
    }

    /** An amount by which something grew and, in brackets, what share of the amount before that is. */
    private grown(relation: Omit<Relation, 'factor'>, change: Figure, ratio: Figure | undefined): void {
        const { amount, base } = relation;
        const { indicator } = base.quantity;
        const [by, possibleBy] = [change.interval, roundedInterval(change)];
        const [own, other] = [this.known(amount), this.baseInterval(base)];
        const [possible, possibleBase] = [this.known(amount, roundedInterval), this.baseInterval(base, roundedInterval)];
        const isKnown = !isUnknown(own);
        if (isKnown && !isUnknown(other)) {
            const status = statusOf(possible, plus(possibleBase, possibleBy));
            this.push({ ...relation, place: change.place ?? relation.place }, {
                status, actual: minus(own, other), expected: by, claimed: { amount: own, base: other, fitting: minus(own, other) },
            }, base);
            if (status === 'failed') return;
        }
        const before = isKnown ? this.amounts(minus(own, by), indicator) : undefined;
        if (isKnown && !isExact(other)) this.imply(base, before, this.amounts(minus(possible, possibleBy), indicator), relation);
        if (!isExact(own) && !isUnknown(other)) {
            const after = this.amounts(plus(other, by), indicator);
            this.imply({ quantity: amount, plan: undefined }, after, this.amounts(plus(possibleBase, possibleBy), indicator), relation);
        }
        if (!ratio) return;
        const from = (before && intersect(before, other)) ?? (isUnknown(other) ? undefined : other);
        const possibleFrom = intersect(isKnown ? minus(possible, possibleBy) : this.quantities.possibleOf(indicator), possibleBase);
        if (!from) {
            const of = (dividend: Interval) => this.amounts(quotient(dividend, ratio.interval, isWhole(indicator)), indicator);
            if (!isKnown) this.imply(base, of(by), of(possibleBy), relation);
            return;
        }
        if (!possibleFrom || !canHaveShares(possibleFrom)) return;
        const allowed = product(possibleFrom, ratio.interval);
        this.push(relation, {
            status: statusOf(possibleBy, allowed), actual: quotient(by, from, false) ?? everything, expected: ratio.interval,
            claimed: withFitting({ amount: by, base: from }, this.amounts(product(from, ratio.interval), indicator)),
        }, base);
    }

    /** A figure with a formula. One that is a quotient says something of its operands, too. */
    private formula(one: ReportedFigure): void {
        const { quantity, figure, report } = one;
        const { expression } = quantity.indicator;
        if (!expression) return;
        const [dividend, divisor] = operandsOfQuotient(expression);
        const amount = dividend && quantityAt(dividend, quantity);
        const base = divisor && quantityAt(divisor, quantity);
        const place = placeOfFigure(one);
        if (amount && base) {
            this.relate({ claim: one, report, place, kind: 'formula', amount, base: { quantity: base, plan: undefined }, factor: figure.interval });
            return;
        }
        const others: ReportedFigure[] = [];
        const expected = this.evaluate(expression, quantity, others);
        if (!expected || isUnknown(expected) || report.used) return;
        this.checks.push(claimCheck({
            kind: 'formula', status: statusOf(roundedToLastDigit(figure), expected), subject: one.part, indicator: quantity.indicator, expected, actual: figure.interval, place,
            claimed: { figures: [one, ...others] },
        }));
    }

    /** What a formula comes to; undefined where an operand is not stated. */
    private evaluate(formula: Formula, at: Quantity, used: ReportedFigure[]): Interval | undefined {
        switch (formula.kind) {
            case 'number': return exactly(formula.value);
            case 'indicator': {
                const quantity = quantityAt(formula.indicator, at);
                const known = quantity && this.known(quantity, roundedInterval);
                if (!quantity || !known || isUnknown(known)) return undefined;
                used.push(...this.quantities.stated(quantity).slice(0, 1));
                return known;
            }
            case 'binary': {
                const left = this.evaluate(formula.left, at, used);
                const right = this.evaluate(formula.right, at, used);
                return left && right && computed(formula.operator, left, right);
            }
        }
    }

    private isDoubtful(figure: Figure): boolean {
        if (this.doubtful.size) for (const term of withTerms(figure)) if (this.doubtful.has(term)) return true;
        return false;
    }

    private known(quantity: Quantity, possible?: (figure: Figure) => Interval): Interval {
        return this.quantities.known(quantity, possible);
    }

    private baseInterval({ quantity, plan }: Base, possible?: (figure: Figure) => Interval): Interval {
        return plan ? plan.figure.interval : this.known(quantity, possible);
    }

    /** What an amount of an indicator can be: of whole things whole ones; undefined where there are none. */
    private amounts(interval: Interval | undefined, indicator: Indicator): Interval | undefined {
        const amounts = interval && intersect(interval, this.quantities.possibleOf(indicator));
        return amounts && isWhole(indicator) ? wholeWithin(amounts) : amounts;
    }

    /** A claim says of a figure what it is by the amounts as they are written and, at most, by everything that is rounded to them. */
    private imply(
        base: Base, interval: Interval | undefined, possible: Interval | undefined, { claim, report, place }: Pick<Relation, 'claim' | 'report' | 'place'>,
    ): void {
        const key = this.keys.of(base);
        let implication = this.implications.get(key);
        if (!implication) this.implications.set(key, implication = { base, said: [] });
        implication.said.push({ claim, report, place, interval, possible });
    }

    /** What all claims about a figure leave together. One that leaves nothing beside those before it is doubtful, and does not count. */
    private concluded({ base, said }: Implication): ImpliedRange | undefined {
        const { indicator } = base.quantity;
        let interval: Interval | undefined = this.baseInterval(base);
        let possible = this.baseInterval(base, roundedInterval);
        const claims: (RelativeClaim | ReportedFigure)[] = [];
        // What other projects say is told there: those of this one are compared with it.
        for (const one of said.toSorted((a, b) => Number(b.report.used) - Number(a.report.used))) {
            const fitting = one.possible && this.amounts(intersect(possible, one.possible), indicator);
            if (claims.length || !fitting) {
                this.push({ ...one, kind: 'implied', amount: base.quantity }, {
                    status: fitting ? 'passed' : 'failed', actual: one.interval ?? one.possible ?? possible, expected: interval ?? possible,
                    claimed: { quantity: base.quantity, claims: one.possible ? [...claims] : [], ...base.plan && { plan: base.plan } },
                });
            }
            if (!fitting) continue;
            possible = fitting;
            interval = interval && one.interval && this.amounts(intersect(interval, one.interval), indicator);
            claims.push(one.claim);
        }
        const left = interval ?? possible;
        const isOwn = claims.some(claim => !('part' in claim ? claim.report : claim.owner).used);
        return isOwn && !isUnknown(left) ? { quantity: base.quantity, plan: base.plan, interval: left, claims } : undefined;
    }

    private push(
        { claim, report, place, kind, amount }: Pick<Relation, 'claim' | 'report' | 'place' | 'amount'> & { readonly kind: Relation['kind'] | 'implied' },
        facts: Pick<Check, 'status' | 'actual' | 'expected'> & { readonly claimed: Omit<ClaimedFacts, 'figures'> },
        base?: Base,
    ): void {
        if (report.used) return;
        const { claimed, ...compared } = facts;
        const compareds = [amount, ...base && !base.plan ? [base.quantity] : []].flatMap(quantity => this.quantities.stated(quantity).slice(0, 1));
        const isFormula = kind === 'formula' && 'part' in claim;
        this.checks.push(claimCheck({
            kind, subject: 'part' in claim ? claim.part : claim, indicator: isFormula ? claim.quantity.indicator : amount.indicator, place, ...compared,
            claimed: { figures: isFormula ? [claim, ...compareds] : compareds, ...claimed },
        }));
    }
}

function withFitting(facts: Omit<ClaimedFacts, 'figures'>, fitting: Interval | undefined): Omit<ClaimedFacts, 'figures'> {
    return fitting ? { ...facts, fitting } : facts;
}

/** What claims say of one figure. */
interface Implication {
    readonly base: Base;
    readonly said: {
        readonly claim: RelativeClaim | ReportedFigure;
        readonly report: Report;
        readonly place: Place;
        readonly interval: Interval | undefined;
        readonly possible: Interval | undefined;
    }[];
}

/** A check of what reports claim, without what only sums have. */
export function claimCheck(facts: Pick<Check, 'kind' | 'status' | 'subject' | 'indicator' | 'expected' | 'actual' | 'place' | 'claimed'>): Draft<Check> {
    return { ...facts, comparison: undefined, other: undefined, blame: undefined, version: undefined, passed: undefined };
}

function indicatorBase(amount: Quantity, of: Indicator): Base | undefined {
    const quantity = quantityAt(of, amount);
    return quantity && { quantity, plan: undefined };
}

/** The amount before: that of the unit as it was then, unless it lost or gained something since. */
function baseSince({ indicator, receiver, day: now, period }: Quantity, { since }: RelativeClaim): Base | undefined {
    const day = since?.range.last;
    // What was added up to a day was added during a period of which only the last day is named.
    if (!day || (period && isOneDay(since.range) && !isOneDay(period.range))) return undefined;
    const lifeOn = (unit: Unit, on: IsoDate) => livingThen(unit.lives, ({ life }) => life, { day: on, period: undefined })[0];
    const then = receiver.kind === 'unit' ? lifeOn(receiver, day) : receiver;
    const [before, after] = receiver.kind === 'unit' ? [then, receiver] : receiver.of ? [lifeOn(receiver.of, day), lifeOn(receiver.of, now)] : [];
    if (before?.kind === 'unit' && after && before !== after && successionBetween(before, after)) return undefined;
    const quantity = quantityAt(indicator, { receiver: then, day, period: since });
    return quantity && { quantity, plan: undefined };
}

/** What a plan gives to what a report is about, unless its unit lost or gained something between. */
function comparableBase(amount: Quantity, of: Allocation): Base | undefined {
    const base = planBase(amount, of);
    const { receiver } = amount;
    const given = base?.plan && receiver.kind === 'unit' ? lifeGiven(base.plan, receiver) : undefined;
    return given && receiver.kind === 'unit' && successionBetween(given, receiver) ? undefined : base;
}

function planBase(amount: Quantity, of: Allocation): Base | undefined {
    const { indicator, receiver, day } = amount;
    const plan = planFigure(amount, of);
    const period = plan?.source.period;
    return period && { quantity: { indicator, receiver, day: period.range.last ?? day, period }, plan };
}

function isOneDay({ first, last }: DateRange): boolean {
    return first === last;
}

function computed(operator: '+' | '-' | '*' | '/', left: Interval, right: Interval): Interval | undefined {
    switch (operator) {
        case '+': return plus(left, right);
        case '-': return minus(left, right);
        case '*': return product(left, right);
        case '/': return quotient(left, right, false);
    }
}

function operandsOfQuotient(formula: Formula): readonly [Indicator?, Indicator?] {
    if (formula.kind !== 'binary' || formula.operator !== '/' || formula.left.kind !== 'indicator' || formula.right.kind !== 'indicator') return [];
    return [formula.left.indicator, formula.right.indicator];
}

/** Whether something can have a share of it: where there is anything, and not less. */
function canHaveShares({ low, high }: Interval): boolean {
    return !low?.isNegative() && (high === undefined || !(high.isNegative() || high.isZero()));
}

function isWhole({ measure }: Indicator): boolean {
    return measure?.whole === true;
}

/** A text for each figure that claims can be about. */
class Keys {
    private readonly numbers = new Map<object, number>();

    of({ quantity, plan }: Base): string {
        const { indicator, receiver } = quantity;
        return [indicator, receiver, ...plan ? [plan.version] : []].map(one => this.number(one)).join('|') + (plan ? '' : `|${whenKey(quantity)}`);
    }

    private number(thing: Indicator | Unit | Organization | SourceFigure['version']): number {
        let number = this.numbers.get(thing);
        if (number === undefined) this.numbers.set(thing, number = this.numbers.size);
        return number;
    }
}
