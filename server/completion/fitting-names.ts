import type { Adjustment, Declaration, ExpectedReference, Level, SourceDocument } from '../../language/index.js';
import { containerOf, namedDeclarations } from '../occurrences.js';
import type { Snapshot } from '../snapshot.js';
import { oncePerUnit, whenAt } from './fitting-life.js';
import { rowMembers, columnMembers } from './split-members.js';
import { adjustedRows, adjustmentAt } from './adjusted-rows.js';
import { wholeBefore } from './before-adjustment.js';
import { allocationAt, splitAt, type CompletionPlace } from './completion-place.js';

/** A name that fits a place. */
export interface FittingName {
    /** As it is written without quotes: an identifier, a path where that is needed, or the days of a period. */
    readonly text: string;
    readonly declaration: Declaration | undefined;
    /** What fits better comes first: 0 is best. */
    readonly rank: number;
    /** Of a row that is adjusted: what is in force in each column, as it is written before the arrow. */
    readonly inForce?: readonly string[];
}

type Kind = Declaration['kind'];

/** What each reference can name, where the grammar leaves it open. Rows and columns depend on their split. */
const openKinds: { readonly [reference: string]: readonly Kind[] } = {
    'Role.of': ['unit', 'organization'],
    'In.places': ['unit', 'organization'],
    'By.by': ['organization'],
    'Dimension.of': ['level', 'category'],
    'Doer.who': ['organization', 'role', 'unit'],
    'Task.to': ['organization', 'role', 'unit'],
    'EveryUnit.of': ['unit', 'organization'],
    'ForThing.things': ['allocation', 'directive', 'task', 'deadline', 'report'],
    'TaskThing.thing': ['allocation', 'period'],
    'SpanStart.anchor': ['directive', 'deadline', 'period', 'report', 'allocation', 'task'],
    'Claim.of': ['indicator', 'allocation'],
    'Row.label': ['unit', 'member', 'organization'],
    'Column.label': ['indicator'],
};

/** The names that a reference can have at a place. Those of the project and of those it uses directly, as names see them. */
export function fittingNames(snapshot: Snapshot, place: CompletionPlace, reference: ExpectedReference): readonly FittingName[] {
    const own = membersAt(snapshot, place, reference);
    if (own) return own;
    const kinds = openKinds[`${reference.rule}.${reference.property}`] ?? [reference.type.toLowerCase() as Kind];
    const visible = visibleFrom(snapshot, place.document);
    const named = namedDeclarations(snapshot.model).filter(one => kinds.includes(one.kind) && visible(one) !== undefined);
    const fitting = named.filter(one => fits(snapshot, place, reference, one));
    const names = fitting.map(declaration => ({ text: declaration.name, declaration, rank: visible(declaration)! }));
    return [...withPaths(place.inPath ? names : oncePerUnit(names, whenAt(snapshot, place))), ...(kinds.includes('period') ? usedPeriods(snapshot) : [])];
}

/** The members of the split around a place, where a row or a column of it can begin; undefined where that is not known. */
function membersAt(snapshot: Snapshot, place: CompletionPlace, { rule, property }: ExpectedReference): readonly FittingName[] | undefined {
    const name = `${rule}.${property}`;
    if (name !== 'Row.label' && name !== 'Column.label') return undefined;
    const adjustment = adjustmentAt(snapshot, place);
    if (adjustment && name === 'Row.label') return optionalPaths(adjustedRows(snapshot, place, adjustment));
    const split = splitAt(snapshot, place);
    if (split && name === 'Row.label') return optionalPaths(rowMembers(snapshot.model, split, place.offset));
    if (split?.columnDimension) return optionalPaths(columnMembers(snapshot.model, split, place.offset));
    const owner = name === 'Column.label' ? adjustment?.allocation ?? allocationAt(snapshot, place) : undefined;
    return owner?.indicators.map(declaration => ({ text: declaration.name, declaration, rank: 0 }));
}

function optionalPaths(names: readonly FittingName[] | undefined): readonly FittingName[] | undefined {
    return names && withPaths(names);
}

/** 0 for what stands in a document, 1 for the rest of its project, 2 for what it uses; undefined for what it does not see. */
function visibleFrom({ input }: Snapshot, document: SourceDocument): (declaration: Declaration) => number | undefined {
    const used = new Set(input.uses.flatMap(({ project }) => project.sources));
    return ({ place, used: isUsed }) => {
        if (!isUsed) return place.document === document ? 0 : 1;
        return used.has(place.document) ? 2 : undefined;
    };
}

/** Whether a declaration makes sense at a place: nothing refers to itself, and a split goes to levels below its unit's. */
function fits(snapshot: Snapshot, place: CompletionPlace, { rule }: ExpectedReference, declaration: Declaration): boolean {
    const statement = place.enclosing.find(one => one.type !== 'Document');
    if (declaration.place.document === place.document && declaration.place.start === statement?.start) return false;
    const adjustment = adjustmentAt(snapshot, place);
    if (adjustment && declaration.kind === 'indicator' && rule === 'Of') return adjustment.allocation.indicators.includes(declaration);
    if (rule === 'Adjustment' && declaration.kind === 'allocation') return declaration.named;
    if (adjustment && rule === 'Dimension') return isDividedBy(place, adjustment, declaration);
    const scope = rule === 'Dimension' && !place.enclosing.some(one => one.type === 'Row') ? allocationAt(snapshot, place)?.unit?.level : undefined;
    return !scope || declaration.kind !== 'level' || liesWithin(declaration, scope, new Set());
}

/** Whether what is adjusted at a place has a split by something. */
function isDividedBy(place: CompletionPlace, adjustment: Adjustment, declaration: Declaration): boolean {
    const splits = wholeBefore(place, adjustment)?.splits;
    return !splits || splits.some(({ rows, columnDimension }) => [rows, columnDimension].some(one => one && (one.level ?? one.category) === declaration));
}

function liesWithin(level: Level, outer: Level, seen: Set<Level>): boolean {
    if (seen.has(level)) return false;
    seen.add(level);
    return level.parents.some(parent => parent === outer || liesWithin(parent, outer, seen));
}

/** Names that several things have, written as paths. */
function withPaths(names: readonly FittingName[]): readonly FittingName[] {
    const count = new Map<string, number>();
    for (const { text } of names) count.set(text, (count.get(text) ?? 0) + 1);
    const seen = new Set<string>();
    return names.flatMap(name => {
        const text = count.get(name.text)! > 1 && name.declaration ? pathOf(name.declaration) : name.text;
        // A unit of several lives is declared more than once.
        if (seen.has(text)) return [];
        seen.add(text);
        return [{ ...name, text }];
    });
}

function pathOf(declaration: Declaration): string {
    const container = containerOf(declaration);
    if (declaration.kind === 'unit') return declaration.path;
    return container ? `${container.name}.${declaration.name}` : declaration.name;
}

/** The periods that plans and reports already are for, as they are written. */
function usedPeriods({ model }: Snapshot): readonly FittingName[] {
    const periods = [...model.allocations, ...model.reports].flatMap(({ period }) => (period && !period.declared ? period.id : []));
    return [...new Set(periods)].map(text => ({ text, declaration: undefined, rank: 1 }));
}
