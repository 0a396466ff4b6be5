import type { Draft } from './build.js';
import type { IsoDate } from './dates.js';
import type { Adjustment, AllocationVersion, Figure, Milestone, Part, Split } from './model.js';

/** A version while it is being built. */
export interface VersionDraft extends Draft<Omit<AllocationVersion, 'total' | 'statesTotal'>> {
    readonly total: Draft<Part>;
    readonly statesTotal: boolean[];
}

/**
 * A copy of a version that holds from a day on. An adjustment changes what it names and nothing else, so what was computed keeps its
 * amount: `rest` and computed rows are what they came to. Only totals and sums that are not written follow.
 */
export function nextVersion(before: AllocationVersion, validFrom: IsoDate, adjustments: readonly Adjustment[]): VersionDraft {
    return {
        allocation: before.allocation, validFrom, validTo: before.validTo, adjustments: [...adjustments], total: copyOf(before.total, undefined),
        statesTotal: [...before.statesTotal], passedOn: [], perPerson: [...before.perPerson], damaged: before.damaged,
    };
}

/** Lists that say the same are shared, because most rows of a table stay as they are: who changes one puts another in its place. */
function copyOf(part: Part, split: Split | undefined): Draft<Part> {
    const copy: Draft<Part> = {
        ...part, computed: false, cells: allKept(part.cells), values: allKept(part.values) as Draft<Part>['values'],
        milestones: part.milestones.length ? part.milestones.map(milestone => ({ ...milestone, required: [] })) : part.milestones as Milestone[],
        indicators: part.indicators as Draft<Part>['indicators'], splits: [], split, earlier: part,
    };
    for (const own of part.splits) copy.splits.push(copyOfSplit(own, copy));
    return copy;
}

function allKept<F extends Figure | undefined>(figures: readonly F[]): F[] {
    return figures.some(one => one?.rest) ? figures.map(one => (one && kept(one)) as F) : figures as F[];
}

function copyOfSplit(split: Split, whole: Part): Split {
    const copy: Draft<Split> = {
        ...split, whole, parts: [], computation: undefined, margins: [...split.margins], columns: [...split.columns], files: [...split.files],
        missing: [...split.missing],
    };
    for (const part of split.parts) copy.parts.push(copyOf(part, copy));
    return copy;
}

const keptFigures = new WeakMap<Figure, Figure>();

/** A figure as it goes on: one and the same, but what was left of the total at first is an amount of its own from then on. */
function kept(figure: Figure): Figure {
    if (!figure.rest) return figure;
    let own = keptFigures.get(figure);
    if (!own) keptFigures.set(figure, own = { ...figure, rest: false });
    return own;
}
