import type { Place } from '../diagnostics/source-document.js';
import type { Draft } from './build.js';
import { Decimal } from './decimal.js';
import { findFigure } from './find-source.js';
import { versionInForce } from './in-force.js';
import { anyAmount, disjoint, exactly, intersect, isExact, isUnknown, minus, plus, product, quotient, wholeWithin, type Interval } from './interval.js';
import { livingThen } from './lives.js';
import type {
    Allocation, Check, ClaimedFacts, Figure, Formula, ImpliedRange, Indicator, Organization, Part, Quantity, RelativeClaim, Report, ReportedFigure,
    SourceFigure, Unit,
} from './model.js';
import { headOf, isStated, placeOfFigure, quantityAt, whenKey, type Quantities } from './quantities.js';
import { roundedInterval } from './read-figures.js';
import { statusOf } from './status-of.js';
import { successionBetween } from './succession-between.js';

/**
 * Compares what reports claim of how figures stand to each other: shares of plans and of other figures, growth, formulas. Where only one
 * of two figures is stated, what the claim says of the other one is a fact; all claims about one figure together must leave something.
 */
export function checkRelations(reports: readonly Report[], quantities: Quantities, checks: Draft<Check>[]): readonly ImpliedRange[] {
    return new RelationChecker(quantities, checks).run(reports);
}

/** An amount that is a multiple of a base. */
interface Relation {
    readonly claim: RelativeClaim | Part;
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

    constructor(private readonly quantities: Quantities, private readonly checks: Draft<Check>[]) {}

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
        const base = amount && (since ? baseSince(amount, claim) : of?.kind === 'allocation' ? planBase(amount, of) : of && indicatorBase(amount, of));
        if (!amount || !base) return;
        const relation = { claim, report, place, kind, amount, base };
        if (!since) {
            if (ratio) this.relate({ ...relation, factor: ratio.interval });
        } else if (!change) {
            if (ratio) this.relate({ ...relation, factor: plus(exactly(Decimal.one), ratio.interval) });
        } else this.grown(relation, change, ratio);
    }

    /** Shares, and percentages by which something grew. */
    private relate(relation: Relation): void {
        const { kind, amount, base, factor } = relation;
        const [own, other] = [this.known(amount), this.baseInterval(base)];
        if (!isUnknown(own) && !isUnknown(other)) {
            const [possible, allowed] = [this.known(amount, roundedInterval), product(this.baseInterval(base, roundedInterval), factor)];
            const status = statusOf(possible, allowed);
            const ratio = quotient(own, other, false) ?? anyAmount;
            const shift = kind === 'growth' ? exactly(Decimal.one) : exactly(Decimal.zero);
            const [computed, stated] = [minus(ratio, shift), minus(factor, shift)];
            this.push(relation, {
                status, ...kind === 'formula' ? { actual: stated, expected: computed } : { actual: computed, expected: stated },
                claimed: withFitting({ amount: own, base: other, ...base.plan && { plan: base.plan } }, wholes(allowed, amount.indicator)),
            }, base);
            if (status === 'failed') return;
        }
        if (!isExact(other) && !isUnknown(own)) this.imply(base, quotient(own, factor, isWhole(base.quantity.indicator)), relation);
        if (!isExact(own) && !isUnknown(other)) this.imply({ quantity: amount, plan: undefined }, wholes(product(other, factor), amount.indicator), relation);
    }

    /** An amount by which something grew and, in brackets, what share of the amount before that is. */
    private grown(relation: Omit<Relation, 'factor'>, change: Figure, ratio: Figure | undefined): void {
        const { amount, base } = relation;
        const by = change.interval;
        const [own, other] = [this.known(amount), this.baseInterval(base)];
        const before = isUnknown(own) ? undefined : minus(own, by);
        if (before && !isUnknown(other)) {
            const allowed = plus(this.baseInterval(base, roundedInterval), roundedInterval(change));
            const status = statusOf(this.known(amount, roundedInterval), allowed);
            this.push({ ...relation, place: change.place ?? relation.place }, {
                status, actual: minus(own, other), expected: by, claimed: { amount: own, base: other, fitting: minus(own, other) },
            }, base);
            if (status === 'failed') return;
        }
        if (before && !isExact(other)) this.imply(base, wholes(before, base.quantity.indicator), relation);
        if (!isExact(own) && !isUnknown(other)) this.imply({ quantity: amount, plan: undefined }, wholes(plus(other, by), amount.indicator), relation);
        if (!ratio) return;
        const from = (before && intersect(before, other)) ?? (isUnknown(other) ? undefined : other);
        if (!from) {
            this.imply(base, positive(by, ratio.interval, isWhole(base.quantity.indicator)), relation);
            return;
        }
        const allowed = product(from, ratio.interval);
        this.push(relation, {
            status: disjoint(roundedInterval(change), allowed) ? 'failed' : statusOf(by, allowed), actual: signedQuotient(by, from), expected: ratio.interval,
            claimed: withFitting({ amount: by, base: from }, wholes(allowed, amount.indicator)),
        }, base);
    }

    /** A figure with a formula. One that is a quotient says something of its operands, too. */
    private formula(one: ReportedFigure): void {
        const { quantity, figure, part, report } = one;
        const { expression } = quantity.indicator;
        if (!expression) return;
        const [dividend, divisor] = operandsOfQuotient(expression);
        const amount = dividend && quantityAt(dividend, quantity);
        const base = divisor && quantityAt(divisor, quantity);
        const place = placeOfFigure(one);
        if (amount && base) {
            this.relate({ claim: part, report, place, kind: 'formula', amount, base: { quantity: base, plan: undefined }, factor: figure.interval });
            return;
        }
        const others: ReportedFigure[] = [];
        const expected = this.evaluate(expression, quantity, others);
        if (!expected || isUnknown(expected) || report.used) return;
        this.checks.push(claimCheck({
            kind: 'formula', status: statusOf(roundedInterval(figure), expected), subject: part, indicator: quantity.indicator, expected, actual: figure.interval, place,
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

    private known(quantity: Quantity, possible?: (figure: Figure) => Interval): Interval {
        return this.quantities.known(quantity, possible);
    }

    private baseInterval({ quantity, plan }: Base, possible?: (figure: Figure) => Interval): Interval {
        return plan ? plan.figure.interval : this.known(quantity, possible);
    }

    private imply(base: Base, interval: Interval | undefined, { claim, report, place }: Pick<Relation, 'claim' | 'report' | 'place'>): void {
        const key = this.keys.of(base);
        let implication = this.implications.get(key);
        if (!implication) this.implications.set(key, implication = { base, known: this.baseInterval(base), said: [] });
        implication.said.push({ claim, report, place, interval });
    }

    /** What all claims about a figure leave together. One that leaves nothing beside those before it is doubtful, and does not count. */
    private concluded({ base, known, said }: Implication): ImpliedRange | undefined {
        const whole = isWhole(base.quantity.indicator);
        let interval = known;
        const claims: (RelativeClaim | Part)[] = [];
        for (const one of said) {
            const left = one.interval && intersect(interval, one.interval);
            const fitting = left && whole ? wholeWithin(left) : left;
            if (claims.length || !fitting) {
                this.push({ ...one, kind: 'implied', amount: base.quantity }, {
                    status: fitting ? 'passed' : 'failed', actual: one.interval ?? interval, expected: interval,
                    claimed: { quantity: base.quantity, claims: [...claims], ...base.plan && { plan: base.plan } },
                });
            }
            if (!fitting) continue;
            interval = fitting;
            claims.push(one.claim);
        }
        const isOwn = claims.some(({ owner }) => !owner.used);
        return isOwn && !isUnknown(interval) ? { quantity: base.quantity, plan: base.plan, interval, claims } : undefined;
    }

    private push(
        { claim, report, place, kind, amount }: Pick<Relation, 'claim' | 'report' | 'place' | 'amount'> & { readonly kind: Relation['kind'] | 'implied' },
        facts: Pick<Check, 'status' | 'actual' | 'expected'> & { readonly claimed: Omit<ClaimedFacts, 'figures'> },
        base?: Base,
    ): void {
        if (report.used) return;
        const { claimed, ...compared } = facts;
        const figures = [amount, ...base && !base.plan ? [base.quantity] : []].flatMap(quantity => this.quantities.stated(quantity).slice(0, 1));
        this.checks.push(claimCheck({ kind, subject: claim, indicator: amount.indicator, place, ...compared, claimed: { figures, ...claimed } }));
    }
}

function withFitting(facts: Omit<ClaimedFacts, 'figures'>, fitting: Interval | undefined): Omit<ClaimedFacts, 'figures'> {
    return fitting ? { ...facts, fitting } : facts;
}

/** What claims say of one figure. */
interface Implication {
    readonly base: Base;
    readonly known: Interval;
    readonly said: {
        readonly claim: RelativeClaim | Part;
        readonly report: Report;
        readonly place: Place;
        readonly interval: Interval | undefined;
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
function baseSince({ indicator, receiver }: Quantity, { since }: RelativeClaim): Base | undefined {
    const day = since?.range.last;
    const then = day && receiver.kind === 'unit' ? livingThen(receiver.lives, ({ life }) => life, { day, period: undefined })[0] : receiver;
    if (!day || !then || (then.kind === 'unit' && receiver.kind === 'unit' && then !== receiver && successionBetween(then, receiver))) return undefined;
    const quantity = quantityAt(indicator, { receiver: then, day, period: since });
    return quantity && { quantity, plan: undefined };
}

/** What a plan in force on the day of the report gives to what the report is about. */
export function planBase({ indicator, receiver, day }: Quantity, plan: Allocation): Base | undefined {
    const version = versionInForce(plan, day);
    const { period } = version.allocation;
    const figure = period && findFigure(version, { indicators: [indicator], receiver, period }, 0);
    return figure && { quantity: { indicator, receiver, day: period.range.last ?? day, period }, plan: figure };
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

function isWhole({ measure }: Indicator): boolean {
    return measure?.whole === true;
}

/** What an amount of an indicator can be: of whole things whole ones; undefined where there are none. */
function wholes(interval: Interval, indicator: Indicator): Interval | undefined {
    const amounts = intersect(interval, anyAmount);
    return amounts && isWhole(indicator) ? wholeWithin(amounts) : amounts;
}

/** By what share something grew, or shrank. */
function signedQuotient(by: Interval, from: Interval): Interval {
    const shrank = by.high?.isNegative();
    const share = quotient(shrank ? negated(by) : by, from, false) ?? anyAmount;
    return shrank ? negated(share) : share;
}

/** From what something grew by an amount, which was such a share of it; both can be less than nothing. */
function positive(by: Interval, share: Interval, whole: boolean): Interval | undefined {
    return by.high?.isNegative() ? quotient(negated(by), negated(share), whole) : quotient(by, share, whole);
}

function negated(a: Interval): Interval {
    return minus(exactly(Decimal.zero), a);
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
