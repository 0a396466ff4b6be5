import { fix, related, type Fix } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import { deathReported, hasOwnLife, isSomething, reportsSomething } from '../../model/dead-units.js';
import type { Model, Part, Report, Unit } from '../../model/model.js';
import { nameInstead, sameUnitThen } from '../fixes/replace-row.js';
import { followedBy, lifePhrase, successorPlaces } from '../lives-words.js';
import { rule } from '../rule.js';

/** A report of a unit that lives neither on its day nor in any part of its period. */
export const deadUnitReported = rule('dead-unit-reported', (model, report) => {
    for (const own of model.reports) {
        for (const { unit, place, part } of unitsReported(own)) {
            const when = deathReported(unit, own);
            if (!when) continue;
            const same = sameUnitThen(unit, other => !deathReported(other, own));
            report(place, { unit: unit.name, life: lifePhrase(unit), followed: followedBy(unit), report: own.name, when }, {
                related: [related(unit.namePlace, 'declared-here', { name: unit.name }), ...successorPlaces(unit)],
                fixes: part ? nameInstead(part, same) : place === own.receiverPlace ? nameReceiver(model, own, same) : [],
            });
        }
    }
});

interface ReportedUnit {
    readonly unit: Unit;
    readonly place: Place;
    /** The row that stands for it; absent for receivers and columns. */
    readonly part: Part | undefined;
}

/** The units with a limited life of which a report says that they have something: as its receiver, as a row or a column. */
function* unitsReported({ receiver, receiverPlace: place, claims, relativeClaims, table }: Report): Generator<ReportedUnit> {
    const wholes = table ? [...claims, table] : claims;
    const isSaid = relativeClaims.length > 0 || wholes.some(reportsSomething);
    if (receiver?.kind === 'unit' && hasOwnLife(receiver) && isSaid) yield { unit: receiver, place, part: undefined };
    for (const whole of wholes) yield* unitsIn(whole);
}

function* unitsIn({ splits }: Part): Generator<ReportedUnit> {
    for (const { columns, parts, scope } of splits) {
        for (const [c, { member, place }] of columns.entries()) {
            const isSaid = parts.some(({ cells }) => isSomething(cells.at(c)));
            if (member?.kind === 'unit' && hasOwnLife(member, scope) && isSaid) yield { unit: member, place, part: undefined };
        }
        for (const part of parts) {
            const { member, labelPlace: place } = part;
            if (member?.kind === 'unit' && hasOwnLife(member, scope) && reportsSomething(part)) yield { unit: member, place, part };
            yield* unitsIn(part);
        }
    }
}

/** Not where several units have the name, nor where a report of that one is there already for the same time: the two could disagree. */
function nameReceiver({ units, reports }: Model, { asOf, period, receiverPlace: place }: Report, same: Unit | undefined): readonly Fix[] {
    if (!same || units.some(({ name, lives }) => name === same.name && lives !== same.lives)) return [];
    if (reports.some(one => one.receiver === same && one.asOf === asOf && one.period?.id === period?.id)) return [];
    return [fix('write-instead', { text: same.name }, [{ place, text: same.name }])];
}
