import type { Fix } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import type { Member, Part, Split, Unit } from '../../model/model.js';
import { isDeadThen } from '../../model/dead-units.js';
import { memberName } from '../../model/member-name.js';
import type { Model } from '../../model/model.js';
import { insertMissingRows } from '../fixes/insert-missing-rows.js';
import { insertSuccessors } from '../fixes/insert-successors.js';
import { rule } from '../rule.js';
import { shortened, wholeName } from '../words.js';

/** Members of a split's dimension that have no row, where nothing stands for the others. */
export const missingRow = rule('missing-row', (model, report) => {
    const say = (place: Place, split: Split, missing: readonly Member[], fixes: readonly Fix[]) => {
        if (!missing.length) return;
        report(place, {
            members: shortened(missing.map(memberName)), owner: wholeName(split.whole), verb: { en: missing.length === 1 ? 'has' : 'have', vi: 'chưa có' },
        }, { fixes });
    };
    for (const split of splitsOf(model)) {
        const missed = split.missing.length ? withoutNamedWrongly(split) : [];
        say(split.headPlace, split, missed, insertMissingRows(split, missed));
    }
    let withDeadlines: ReadonlySet<unknown> | undefined;
    for (const { versions } of model.allocations) {
        for (const version of versions.slice(1)) {
            for (const split of splitsWithin(version.total)) {
                const { headPlace } = version.adjustments.find(({ changes }) => changes.some(({ part }) => part.split === split)) ?? {};
                const missed = headPlace ? missedSince(split) : [];
                if (!headPlace || !missed.length) continue;
                withDeadlines ??= new Set(model.deadlines.flatMap(({ targets }) => targets));
                say(headPlace, split, missed, insertSuccessors(split, missed, version, withDeadlines));
            }
        }
    }
});

/** Those without a row, but for what a row of a unit that does not live then was most probably meant for: what it comes from, or became. */
function withoutNamedWrongly(split: Split): readonly Member[] {
    const dead = split.parts.filter(part => isDeadThen(part, split)).map(({ member }) => member as Unit);
    const meant = new Set<Member | undefined>(dead.flatMap(({ predecessors, successors }) => (
        [...predecessors.map(({ from }) => from), ...(successors?.targets ?? []).map(({ unit }) => unit)]
    )));
    return split.missing.filter(member => !meant.has(member));
}

/** What an adjustment leaves without a row that had none to miss before. */
function missedSince({ whole, missing, ...split }: Split): readonly Member[] {
    const before = whole.earlier?.splits.find(({ headPlace }) => headPlace === split.headPlace)?.missing;
    return missing.filter(member => !before?.includes(member));
}

/** Every split of allocations and reports, those in the blocks of rows too. */
export function* splitsOf(model: Model): Generator<Split> {
    for (const allocation of model.allocations) yield* splitsWithin(allocation.total);
    yield* splitsOfReports(model);
}

/** The same as they are after all adjustments. */
export function* lastSplitsOf(model: Model): Generator<Split> {
    for (const { versions } of model.allocations) yield* splitsWithin(versions.at(-1)!.total);
    yield* splitsOfReports(model);
}

function* splitsOfReports({ reports }: Model): Generator<Split> {
    for (const { claims, table } of reports) {
        for (const claim of claims) yield* splitsWithin(claim);
        if (table) yield* splitsWithin(table);
    }
}

function* splitsWithin(whole: Part): Generator<Split> {
    for (const split of whole.splits) {
        yield split;
        for (const part of split.parts) if (part.splits.length) yield* splitsWithin(part);
    }
}
