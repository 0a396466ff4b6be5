import { findFigure, lifeGiven } from '../../model/find-source.js';
import type { Allocation, Member, Organization, Part } from '../../model/model.js';
import { insertClause } from '../fixes/insert-clause.js';
import { rule } from '../rule.js';

/** A quota that exactly one plan of an assigner above also assigns, without saying that it is passed on. */
export const passingOnMissing = rule('passing-on-missing', (model, report) => {
    const byReceiver = new Map<unknown, Set<Allocation>>();
    for (const allocation of model.allocations) {
        if (!allocation.total) continue;
        for (const receiver of [...allocation.receiver ? [allocation.receiver] : [], ...membersOf(allocation.versions[0].total)]) {
            const plans = byReceiver.get(identityOf(receiver));
            if (plans) plans.add(allocation);
            else byReceiver.set(identityOf(receiver), new Set([allocation]));
        }
    }
    for (const allocation of model.allocations) {
        const { assigner, indicators, receiver, period, passesOn, damaged } = allocation;
        if (passesOn || damaged || !assigner || !receiver || !period || !allocation.total) continue;
        const found = new Map<Allocation, string>();
        indicators.forEach((indicator, i) => {
            for (const other of byReceiver.get(identityOf(receiver)) ?? []) {
                if (other === allocation || other.replacedBy || !mayPassOn(other, allocation)) continue;
                const figure = findFigure(other.versions[0], allocation, i);
                // What another life of the unit was given is not what is passed on here.
                const given: typeof receiver = figure && receiver.kind === 'unit' ? lifeGiven(figure, receiver) ?? receiver : receiver;
                if (figure && given === receiver && !found.has(other)) found.set(other, indicator.name);
            }
        });
        if (found.size !== 1) continue;
        const [[source, indicator]] = found;
        report(allocation.namePlace, {
            source: source.name, assigner: source.assigner!.name, indicator, unit: receiver.name, period: period.id,
        }, { fixes: source.named ? insertClause(allocation, 'passing on', source.name) : [] });
    }
});

/** Whom the rows and columns of a plan are for. */
function* membersOf({ splits }: Part): Generator<Member> {
    for (const { columns, parts } of splits) {
        for (const { member } of columns) if (member) yield member;
        for (const part of parts) {
            if (part.member) yield part.member;
            yield* membersOf(part);
        }
    }
}

/** One and the same for all lives of a unit. */
function identityOf(member: Member): unknown {
    return member.kind === 'unit' ? member.lives : member;
}

/** A plan of an assigner above; or one of the same assigner that gives the receiver a row, whose details this table has. */
function mayPassOn(other: Allocation, allocation: Allocation): boolean {
    if (other.assigner === allocation.assigner) return other.receiver !== allocation.receiver;
    return isAbove(other.assigner, allocation.assigner!);
}

/** One organisation is above another of the same line where its unit holds the other's. */
function isAbove(above: Organization | undefined, below: Organization): boolean {
    if (!above?.of || !below.of || above.line !== below.line) return false;
    for (const life of below.of.lives) {
        for (let unit = life.parent; unit; unit = unit.parent) if (unit.lives === above.of.lives) return true;
    }
    return false;
}
