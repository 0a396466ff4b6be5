import { related } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import { rangeContains } from '../../model/dates.js';
import { lifeGiven } from '../../model/find-source.js';
import type { Allocation, Indicator, Model, Part, Report, SuccessionRow, Unit } from '../../model/model.js';
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
        const { receiver, passedOn, sources, sourcePlaces, indicators, used } = allocation;
        if (used || receiver?.kind !== 'unit' || receiver.lives.length < 2) continue;
        const said = new Set<Allocation>();
        for (const passed of passedOn) {
            const other = passed && lifeGiven(passed, receiver);
            const row = other && other !== receiver ? successionBetween(other, receiver) : undefined;
            if (!passed || !other || !row || said.has(passed.source)) continue;
            said.add(passed.source);
            yield {
                place: sourcePlaces[Math.max(0, sources.indexOf(passed.source))], unit: receiver, other, row, source: passed.source, owner: allocation,
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
        const { asOf, used } = owner;
        if (!asOf || used) continue;
        for (const { unit, place, indicators } of usesIn(owner)) {
            const valid = (plans.get(unit.lives) ?? []).filter(({ allocation: { period, validTo } }) =>
                period && rangeContains({ first: period.range.first, last: validTo ?? period.range.last }, asOf));
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

function plansByUnit(allocations: readonly Allocation[]): ReadonlyMap<readonly Unit[], readonly (Use & { readonly allocation: Allocation })[]> {
    const plans = new Map<readonly Unit[], (Use & { readonly allocation: Allocation })[]>();
    for (const allocation of allocations) {
        for (const use of usesIn(allocation)) {
            const known = plans.get(use.unit.lives);
            if (known) known.push({ ...use, allocation });
            else plans.set(use.unit.lives, [{ ...use, allocation }]);
        }
    }
    return plans;
}

/** Units with several lives of which a plan or report has figures: its receiver, and those of its rows and columns. */
function* usesIn(owner: Allocation | Report): Generator<Use> {
    const wholes = owner.kind === 'allocation' ? [owner.total] : [...owner.claims, ...owner.table ? [owner.table] : []];
    const place = owner.kind === 'allocation' ? owner.receiverPlace : owner.namePlace;
    if (owner.receiver?.kind === 'unit' && owner.receiver.lives.length > 1) yield { unit: owner.receiver, place, indicators: wholes.flatMap(({ indicators }) => indicators) };
    for (const whole of wholes) yield* usesBelow(whole);
}

function* usesBelow({ splits }: Part): Generator<Use> {
    for (const { columns, parts } of splits) {
        for (const { member, place, indicator } of columns) {
            if (member?.kind === 'unit' && member.lives.length > 1) yield { unit: member, place, indicators: [indicator] };
        }
        for (const part of parts) {
            const { member, labelPlace, indicators } = part;
            if (member?.kind === 'unit' && member.lives.length > 1) yield { unit: member, place: labelPlace, indicators };
            if (part.splits.length) yield* usesBelow(part);
        }
    }
}
