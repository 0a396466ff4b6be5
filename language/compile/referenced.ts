import type { Allocation, Check, Deadline, Model, Part, Report, Split, SuccessionRow, Task, Unit } from '../model/model.js';
import { identity, isUsed, type Declaration } from './declaration.js';

/**
 * The model without those declarations of used projects that the project itself does not refer to, directly or through others.
 * What was compared within used projects is theirs and left out, but for what is adjusted here.
 */
export function withReferencedOnly(model: Model): Model {
    const referenced = referencedDeclarations(model);
    const kept = <D extends Declaration>(declarations: readonly D[]) => declarations.filter(each => !isUsed(each) || referenced.has(identity(each)));
    const isKept = (unit: Unit) => !unit.used || referenced.has(unit);
    return {
        ...model,
        levels: kept(model.levels),
        units: kept(model.units),
        successions: model.successions.map(succession => ({ ...succession, rows: succession.rows.filter(({ from }) => isKept(from)) })),
        organizations: kept(model.organizations),
        roles: kept(model.roles),
        categories: kept(model.categories),
        measures: kept(model.measures),
        indicators: kept(model.indicators),
        doctypes: kept(model.doctypes),
        directives: kept(model.directives),
        periods: kept(model.periods),
        calendars: kept(model.calendars),
        allocations: kept(model.allocations),
        deadlines: kept(model.deadlines),
        tasks: kept(model.tasks),
        reports: kept(model.reports),
        checks: model.checks.filter(({ subject, version }) => !isUsed(owner(subject)) || version?.adjustments.some(({ used }) => !used)),
    };
}

/** What a check or a deadline is about, as a declaration. */
function owner(subject: Check['subject'] | Deadline['targets'][number]): Declaration {
    return 'owner' in subject ? subject.owner : subject;
}

/** The declarations of used projects that those of the project itself lead to. */
function referencedDeclarations(model: Model): ReadonlySet<object> {
    const found = new Set<object>();
    const pending: Declaration[] = [];
    for (const declaration of ownDeclarations(model)) visit(declaration);
    if (model.calendar.stated) add([model.calendar.calendar]);
    for (const { used, allocation } of model.adjustments) if (!used) add([allocation]);
    for (const { plan, figures, receiver } of model.achievements) add([plan.source, receiver, ...figures.map(({ report }) => report)]);
    for (const { quantity, plan, claims } of model.implied) {
        add([quantity.receiver, quantity.indicator, quantity.period, plan?.source, ...claims.map(claim => ('part' in claim ? claim.report : claim.owner))]);
    }
    for (const { used, rows } of model.successions) if (!used) for (const row of rows) add(successionReferences(row));
    for (let next = pending.pop(); next; next = pending.pop()) visit(next);
    return found;

    function visit(declaration: Declaration): void {
        add(referencesOf(declaration));
    }

    function add(references: References): void {
        for (const reference of references) {
            if (reference && isUsed(reference) && !found.has(identity(reference))) {
                found.add(identity(reference));
                pending.push(reference);
            }
        }
    }
}

function* ownDeclarations(model: Model): Generator<Declaration> {
    const lists: readonly (readonly Declaration[])[] = [
        model.levels, model.units, model.organizations, model.roles, model.categories, model.measures, model.indicators, model.doctypes,
        model.directives, model.periods, model.allocations, model.deadlines, model.tasks, model.reports,
        model.calendars,
    ];
    for (const list of lists) {
        for (const declaration of list) {
            if (!isUsed(declaration)) yield declaration;
        }
    }
}

type References = Iterable<Declaration | undefined>;

function referencesOf(declaration: Declaration): References {
    switch (declaration.kind) {
        case 'level': return declaration.parents;
        case 'unit': return unitReferences(declaration);
        case 'organization': return [declaration.of, ...declaration.under];
        case 'role': return [declaration.of];
        case 'category': return declaration.members;
        case 'member': return [declaration.category];
        case 'calendar':
        case 'measure':
        case 'doctype': return [];
        case 'indicator': return [
            declaration.measure, declaration.into, declaration.outOf,
            ...declaration.supersets, ...declaration.disjoint, ...declaration.unionOf, ...declaration.operands,
        ];
        case 'directive': return [declaration.type, ...declaration.issuers, ...declaration.relations.map(relation => relation.target)];
        case 'period': return [...declaration.declared?.directives ?? [], ...declaration.declared?.organizers ?? []];
        case 'allocation': return allocationReferences(declaration);
        case 'deadline': return deadlineReferences(declaration);
        case 'task': return taskReferences(declaration);
        case 'report': return reportReferences(declaration);
    }
}

/** A unit brings its other lives, what follows it and all it came from: otherwise it would seem to be what it was before. */
function* unitReferences({ level, parent, lives, successors, predecessors }: Unit): Generator<Declaration | undefined> {
    yield* [level, parent, ...lives];
    if (successors) yield* successionReferences(successors);
    for (const { from } of predecessors) yield from;
}

function* successionReferences({ from, targets, basis, succession }: SuccessionRow): Generator<Declaration | undefined> {
    yield* [from, basis, ...succession.directives];
    for (const { unit } of targets) yield unit;
}

/** A used allocation brings those that replace it, because one of them may be the version in force. */
function* allocationReferences(allocation: Allocation): Generator<Declaration | undefined> {
    yield* allocation.indicators;
    yield* [allocation.receiver, allocation.unit, allocation.period, allocation.assigner, allocation.replaces, allocation.replacedBy];
    yield* allocation.directives;
    yield* allocation.sources;
    for (const { adjustments, perPerson, total } of allocation.versions) {
        for (const { directives } of adjustments) yield* directives;
        for (const { role } of perPerson) yield role;
        yield* partReferences(total);
    }
}

function* deadlineReferences({ targets, directives, organizations, replaces, replacedBy, span }: Deadline): Generator<Declaration | undefined> {
    yield* targets.map(owner);
    yield* [...directives, ...organizations, replaces, ...replacedBy, span?.calendar];
    yield span?.anchor?.kind === 'period' ? span.anchor.period : span?.anchor;
}

function* taskReferences(task: Task): Generator<Declaration | undefined> {
    yield* [...task.assignees, ...task.recipients, ...task.directives, ...task.allocations, ...task.periods, task.deadline];
    for (const { calendar } of task.recurrences) yield calendar;
    for (const { level, of, units } of task.everyUnit) yield* [level, of, ...units];
}

function* reportReferences(report: Report): Generator<Declaration | undefined> {
    yield* [...report.indicators, report.receiver, report.unit, report.period, ...report.reporters, ...report.directives];
    for (const part of report.claims) yield* partReferences(part);
    if (report.table) yield* partReferences(report.table);
    for (const { indicator, of, since } of report.relativeClaims) yield* [indicator, of, since];
}

function* partReferences(part: Part): Generator<Declaration | undefined> {
    yield part.member;
    for (const split of part.splits) yield* splitReferences(split);
}

function* splitReferences(split: Split): Generator<Declaration | undefined> {
    yield* [split.rows.level, split.rows.category, split.columnDimension?.level, split.columnDimension?.category];
    for (const column of split.columns) yield* [column.indicator, column.member];
    for (const part of split.parts) yield* partReferences(part);
}
