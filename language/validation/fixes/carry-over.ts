import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import { beginsOn } from '../../model/begins-on.js';
import { dayBefore, rangeContains, type IsoDate } from '../../model/dates.js';
import { splitsBelow } from '../../model/find-adjusted.js';
import { versionOn } from '../../model/in-force.js';
import type { Allocation, AllocationVersion, Member, Model, Split, Succession, Unit } from '../../model/model.js';
import { timeUnitOfDimension } from '../../model/resolve-members.js';
import { endWithComment, indentAt, indentWithin, keywordIn, keywordLanguageAt, lineEndOf } from '../../syntax/written-words.js';
import { carriedFigures, type Carried, type CarriedRow } from './carried-figures.js';
import { memberLabels } from './member-label.js';

/**
 * Adds an adjustment behind an allocation by which the rows of all units that end by a succession are ended, and their successors get what
 * these had. Only where the units have rows in one split of the allocation itself: tables that have to agree with each other, and
 * quarters that have gone by, are for the planner to say.
 */
export class CarryOvers {
    private readonly known = new Map<Allocation, Map<Succession, { readonly fix: Fix; readonly ended: ReadonlySet<Member> } | undefined>>();

    private withDeadlines: ReadonlySet<unknown> | undefined;

    constructor(private readonly model: Model) {}

    /** The fix for a row of a unit that ends: the same one for all rows of the allocation that it ends. */
    of(allocation: Allocation, unit: Unit): readonly Fix[] {
        const succession = unit.successors?.succession;
        if (!succession) return [];
        let own = this.known.get(allocation);
        if (!own) this.known.set(allocation, own = new Map());
        if (!own.has(succession)) own.set(succession, this.make(allocation, succession));
        const made = own.get(succession);
        return made?.ended.has(unit) ? [made.fix] : [];
    }

    private make(allocation: Allocation, succession: Succession) {
        const { date } = succession;
        if (!date || !canBeAdjusted(allocation, date)) return undefined;
        const before = versionOn(allocation, dayBefore(date));
        const split = before.damaged ? undefined : splitThatEnds(before, succession);
        this.withDeadlines ??= new Set(this.model.deadlines.flatMap(({ targets }) => targets));
        const carried = split && carriedFigures(split, succession, this.withDeadlines);
        if (!carried || isChangedLater(allocation, date, carried)) return undefined;
        // A document that shares its name with another one may be that of somebody else here.
        const names = succession.directives.map(({ name }) => name);
        const isClear = names.every(name => this.model.directives.filter(one => one.name === name).length === 1);
        return { fix: adjustment(allocation, date, isClear ? names : [], split, carried), ended: carried.ended };
    }
}

/** Whether something of an allocation can be adjusted from a day on. */
function canBeAdjusted(allocation: Allocation, date: IsoDate): boolean {
    const { named, used, damaged, period, validFrom, replacedBy } = allocation;
    const end = replacedBy && beginsOn(replacedBy);
    if (!named || used || damaged || !period || !rangeContains(period.range, date)) return false;
    return !(beginsOn(allocation) && validFrom && date <= validFrom) && !(end && date >= end);
}

/** The split whose rows end; undefined if there are several, and where not only rows of the allocation itself end. */
function splitThatEnds({ total }: AllocationVersion, succession: Succession): Split | undefined {
    const last = dayBefore(succession.date!);
    const ends = (member: Member | undefined) => member?.kind === 'unit' && member.life.last === last && member.successors?.succession === succession;
    const { own, deeper } = splitsBelow(total);
    const ending = [...own, ...deeper].filter(({ parts, columns }) => [...parts, ...columns].some(({ member }) => ends(member)));
    const [split] = ending;
    if (ending.length !== 1 || !own.includes(split) || split.open || split.columns.some(({ member }) => ends(member))) return undefined;
    return split.columnDimension && timeUnitOfDimension(split.columnDimension) ? undefined : split;
}

/** Whether some of the rows are adjusted on the day or later: what that changes would be another figure then. */
function isChangedLater({ versions }: Allocation, date: IsoDate, { rows }: Carried): boolean {
    const touched = new Set(rows.map(({ member }) => member.lives));
    return versions.some(({ validFrom, adjustments }, i) => i > 0 && validFrom !== undefined && validFrom >= date
        && adjustments.some(({ changes }) => changes.some(({ part: { member } }) => member?.kind === 'unit' && touched.has(member.lives))));
}

function adjustment(allocation: Allocation, date: IsoDate, documents: readonly string[], split: Split, { rows }: Carried): Fix {
    const { document, start, end } = allocation.place;
    const { text } = document;
    const language = keywordLanguageAt(allocation.place, 'allocation');
    const word = (english: string) => keywordIn(language, english);
    const [outer, newLine] = [indentAt(text, start), lineEndOf(text)];
    // Where rows could be those of another split, theirs is named.
    const { own, deeper } = splitsBelow(split.whole);
    const [open, close] = own.length + deeper.length > 1 ? [[`${textAt(split.headPlace)} {`], ['}']] : [[], []];
    const inner = indentWithin(outer);
    const indent = open.length ? indentWithin(inner) : inner;
    const labels = memberLabels(split, rows.map(({ member }) => member));
    const under = documents.length ? ` ${word('under')} ${documents.join(', ')}` : '';
    const lines = [
        `${outer}${word('adjust')} ${allocation.name}${under} ${word('from')} ${date} {`,
        ...open.map(line => inner + line), ...rows.map((row, i) => `${indent}${labels[i]} ${cellsOf(row)}`), ...close.map(line => inner + line),
        `${outer}}`,
    ];
    const at = endWithComment(text, end) ?? end;
    return fix('carry-over', { date, allocation: allocation.name }, [{ place: { document, start: at, end: at }, text: newLine + newLine + lines.join(newLine) }]);
}

/** What does not change is repeated as it is. */
function cellsOf({ before, after }: CarriedRow): string {
    return before.map((old, c) => (old === after[c] ? old : `${old} -> ${after[c]}`)).join(', ');
}

function textAt({ document, start, end }: Split['headPlace']): string {
    return document.text.slice(start, end);
}
