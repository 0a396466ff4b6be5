import { related } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import { rangeContains, type DateRange } from '../../model/dates.js';
import { lifeGiven, whenGiven } from '../../model/find-source.js';
import { lifeThen } from '../../model/lives.js';
import type { Allocation, AllocationVersion, Indicator, Member, Model, Part, Report, SuccessionRow, Unit, When } from '../../model/model.js';
import { successionBetween } from '../../model/succession-between.js';
import { rule } from '../rule.js';

/** A figure of one life of a unit that is passed on or reported in another one, though the unit lost or gained something between them. */
export const acrossSuccession = rule('across-succession', (model, report) => {
    for (const { place, unit, other, row, indicators, source, owner } of [...passedOn(model), ...reported(model)]) {
        const [earlier, later] = unit.lives.indexOf(unit) < unit.lives.indexOf(other) ? [unit, other] : [other, unit];
        report(place, {
            unit: unit.name, indicators: indicators.map(({ name }) => name).join(', '), source: source.name, owner: owner.name,
            end: earlier.life.last ?? '?', start: later.life.first ?? '?', date: row.succession.date ?? '?',
        }, { related: [related(row.labelPlace, 'succession-here', { date: row.succession.date ?? '?' })] });
    }
});

interface Crossing {
    readonly place: Place;
    readonly unit: Unit;
    readonly other: Unit;
    readonly row: SuccessionRow;
    readonly indicators: readonly Indicator[];
    readonly source: Allocation;
    readonly owner: Allocation | Report;
}

/** Plans that divide what another life of the receiver was given. */
function* passedOn({ allocations }: Model): Generator<Crossing> {
    for (const allocation of allocations) {
        const { receiver, unit, passedOn, sources, sourcePlaces, indicators, used } = allocation;
        if (used || !receiver || !unit || unit.lives.length < 2) continue;
        const said = new Set<Allocation>();
        for (const passed of passedOn) {
            const other = passed && lifeGiven(passed, receiver);
            const row = other && other !== unit ? successionBetween(other, unit) : undefined;
            if (!passed || !other || !row || said.has(passed.source)) continue;
            said.add(passed.source);
            yield {
                place: sourcePlaces[Math.max(0, sources.indexOf(passed.source))], unit, other, row, source: passed.source, owner: allocation,
                indicators: indicators.filter((_, i) => passedOn[i]?.source === passed.source),
            };
        }
    }
}

/** Results in one life that only a plan for another life of the unit can be held against. */
function* reported({ allocations, reports }: Model): Generator<Crossing> {
    const plans = plansByUnit(allocations);
    if (!plans.size) return;
    for (const owner of reports) {
        const { asOf, used, receiver, namePlace, claims, table } = owner;
        if (!asOf || used) continue;
        const wholes = [...claims, ...table ? [table] : []];
        for (const { unit, place, indicators } of usesIn(wholes, { member: receiver, place: namePlace }, { day: asOf, period: undefined })) {
            const valid = (plans.get(unit.lives) ?? []).filter(({ days }) => rangeContains(days, asOf));
            for (const plan of valid) {
                const row = plan.unit === unit ? undefined : successionBetween(plan.unit, unit);
                const common = plan.indicators.filter(indicator => indicators.includes(indicator)
                    && !valid.some(other => other.unit === unit && other.indicators.includes(indicator)));
                if (row && common.length) yield { place, unit, other: plan.unit, row, indicators: common, source: plan.allocation, owner };
            }
        }
    }
}

interface Use {
    readonly unit: Unit;
    readonly place: Place;
    readonly indicators: readonly Indicator[];
}

/** A use in a version of a plan, and the days on which its figures hold. */
interface PlanUse extends Use {
    readonly allocation: Allocation;
    readonly days: DateRange;
}

function plansByUnit(allocations: readonly Allocation[]): ReadonlyMap<readonly Unit[], readonly PlanUse[]> {
    const plans = new Map<readonly Unit[], PlanUse[]>();
    for (const allocation of allocations) {
        for (const version of allocation.versions) {
            const days = daysOf(version);
            if (!days) continue;
            for (const use of usesIn([version.total], { member: allocation.receiver, place: allocation.receiverPlace }, whenGiven(version))) {
                const known = plans.get(use.unit.lives);
                if (known) known.push({ ...use, allocation, days });
                else plans.set(use.unit.lives, [{ ...use, allocation, days }]);
            }
        }
    }
    return plans;
}

/** The days of its period on which a version is the plan that results are held against. */
function daysOf({ allocation: { period, versions }, validFrom, validTo }: AllocationVersion): DateRange | undefined {
    if (!period) return undefined;
    return { first: versions[0].validFrom === validFrom ? period.range.first : validFrom, last: validTo ?? period.range.last };
}

/** Units with several lives of which a plan or report has figures: its receiver, and those of its rows and columns. */
function* usesIn(wholes: readonly Part[], receiver: { readonly member: Member | undefined; readonly place: Place }, when: When): Generator<Use> {
    const own = limited(receiver.member, when);
    if (own) yield { unit: own, place: receiver.place, indicators: wholes.flatMap(({ indicators }) => indicators) };
    for (const whole of wholes) yield* usesBelow(whole, when);
}

function* usesBelow({ splits }: Part, when: When): Generator<Use> {
    for (const { columns, parts } of splits) {
        for (const { member, place, indicator } of columns) {
            const unit = limited(member, when);
            if (unit) yield { unit, place, indicators: [indicator] };
        }
        for (const part of parts) {
            const { member, labelPlace, indicators } = part;
            const unit = limited(member, when);
            if (unit) yield { unit, place: labelPlace, indicators };
            if (part.splits.length) yield* usesBelow(part, when);
        }
    }
}

/** The life that something is then, if it is one of several. */
function limited(member: Member | undefined, when: When): Unit | undefined {
    const life = lifeThen(member, when);
    return life && life.lives.length > 1 ? life : undefined;
}
