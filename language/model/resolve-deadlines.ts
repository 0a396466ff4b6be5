import type * as ast from '../generated/ast.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, related } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { placeOf, placeOfReference } from '../syntax/places.js';
import type { At, Build, Draft } from './build.js';
import { textOf } from './build-tables.js';
import type { DeadlineCounter } from './count-deadlines.js';
import { deadlineInMessages, writtenDeadline } from './names-in-messages.js';
import { partKey } from './part-key.js';
import { rangeContains, type IsoDate } from './dates.js';
import type { Declarations } from './declare.js';
import { liesWithin } from './lies-within.js';
import type { AdjustmentDeclaration, Adjustments } from './resolve-adjustments.js';
import type { Allocation, Deadline, Directive, Level, Part, Task, Unit } from './model.js';
import { readSpan } from './read-days.js';
import { misplacedArrow } from './read-figures.js';
import type { OwnedDue } from './resolve-allocations.js';
import type { UnitScopes } from './unit-scope.js';

/** Declared deadlines, and `due` in allocations, rows and directives. */
export function resolveDeadlines(build: Build, declarations: Declarations, dues: readonly OwnedDue[], counter: DeadlineCounter): Draft<Deadline>[] {
    const deadlines: Draft<Deadline>[] = [];
    for (const declaration of declarations.deadline) {
        const { node, draft } = declaration;
        counter.read(draft, node.when, declaration);
        draft.targets = build.linkAll(node.things, ['allocation', 'directive', 'task', 'deadline', 'report'], declaration);
        draft.directives = build.linkAll(node.under, ['directive'], declaration);
        draft.organizations = build.linkAll(node.by, ['organization'], declaration);
        deadlines.push(draft);
    }
    for (const { node, part, declaration } of dues) {
        deadlines.push(due(build, node, isWhole(part) ? part.owner : part, part.owner.directives, declaration, counter));
    }
    for (const declaration of declarations.directive) {
        for (const item of declaration.node.items) {
            if (item.$type === 'Due') deadlines.push(due(build, item, declaration.draft, [declaration.draft], declaration, counter));
        }
    }
    return deadlines;
}

/** What adjustments put in the place of deadlines, after these are counted. */
export function adjustDeadlines(build: Build, adjustments: Adjustments, deadlines: Draft<Deadline>[], counter: DeadlineCounter): void {
    for (const [allocation, declared] of adjustments.of) {
        for (const declaration of declared) {
            for (const item of declaration.node.items) if (item.$type === 'Due') adjustDue(build, item, allocation, declaration, deadlines, counter);
        }
    }
    giveIds(deadlines);
}

/** `due 2023-12-15 -> 2023-12-25`: another deadline in the place of the one that is in force. */
function adjustDue(
    build: Build, node: ast.Due, allocation: Allocation, declaration: AdjustmentDeclaration, deadlines: Draft<Deadline>[], counter: DeadlineCounter,
): void {
    const { draft, source } = declaration;
    const place = placeOf(source, node);
    if (draft.indicators.length) {
        build.report(diagnostic('adjustment-misplaced', place, { construct: { en: '"due"', vi: '"hạn"' }, reason: ofAllIndicators }));
        return;
    }
    const current = deadlines.filter(one => one.targets.includes(allocation) && !replacementFor(one, allocation));
    if (!node.becomes && current.length) {
        const written = counted(node.when);
        // A deadline without an arrow stays as it is.
        if (node.when && written.stated !== '?' && !current.some(one => isSame(one, written))) reportNoOldDeadline(build, node.when, current, declaration);
        return;
    }
    const deadline = emptyDeadline(place, allocation, draft.directives, declaration);
    deadline.validFrom = draft.date;
    if (node.becomes) {
        const written = counted(node.when);
        const isUnknown = written.stated === '?' && node.when?.day?.unknown;
        const replaced = current.find(one => isSame(one, written));
        if (!replaced) {
            if (written.stated !== '?' || isUnknown) reportNotInForce(build, node, current, declaration);
        } else if (replaced.validFrom === draft.date) {
            build.report(diagnostic('adjusted-twice', place, { label: allocation.name, indicator: { en: 'The deadline', vi: 'Hạn' }, date: draft.date! }, { related: [related(replaced.place, 'first-here', {})] }));
        } else {
            deadline.replaces = replaced;
            deadline.organizations = [...replaced.organizations];
            replaced.replacedBy.push(deadline);
        }
    }
    counter.read(deadline, node.becomes ?? node.when, declaration);
    counter.count(deadline);
    deadlines.push(deadline);

    /** What is written before an arrow, as a deadline. */
    function counted(when: ast.When | undefined): Deadline {
        const written = emptyDeadline(place, allocation, draft.directives, declaration);
        counter.read(written, when, declaration);
        counter.count(written);
        return written;
    }
}

/** Whether two deadlines are the same day; where no date is known, whether they are stated alike. */
function isSame(one: Deadline, other: Deadline): boolean {
    return one.date || other.date ? one.date === other.date : one.stated === other.stated;
}

/** What an adjustment of one of its targets put in the place of a deadline. */
export function replacementFor({ replacedBy }: Deadline, target: Deadline['targets'][number]): Deadline | undefined {
    return replacedBy.find(({ targets }) => targets.includes(target));
}

function reportNoOldDeadline(build: Build, node: ast.When, current: readonly Deadline[], { draft, source }: AdjustmentDeclaration): void {
    const place = placeOf(source, node);
    const text = current.length === 1 ? `${writtenDeadline(current[0])} -> ${textOf(place)}` : undefined;
    build.report(diagnostic('no-old-value', place, { written: textOf(place), label: dueWord, date: draft.date!, current: deadlinesText(current) }, {
        related: current.map(deadline => related(deadline.datePlace, 'in-force-here', { value: deadlineInMessages(deadline) })),
        fixes: text ? [fix('write-instead', { text }, [{ place, text }])] : [],
    }));
}

function reportNotInForce(build: Build, node: ast.Due, current: readonly Deadline[], { draft, source }: AdjustmentDeclaration): void {
    const place = placeOf(source, node.when ?? node);
    const [one] = current;
    build.report(diagnostic('not-in-force', place, { written: textOf(place), label: dueWord, date: draft.date!, current: deadlinesText(current) }, {
        related: current.map(deadline => related(deadline.datePlace, 'in-force-here', { value: deadlineInMessages(deadline) })),
        fixes: current.length === 1 ? [fix('write-instead', { text: writtenDeadline(one) }, [{ place, text: writtenDeadline(one) }])] : [],
    }));
}

const dueWord: Localized = { en: 'The deadline', vi: 'hạn' };

/** The deadlines in force as messages have them. */
function deadlinesText(current: readonly Deadline[]): Localized {
    if (!current.length) return { en: 'the allocation has none', vi: 'bảng giao chưa có hạn' };
    const dates = current.map(deadlineInMessages).sort();
    return { en: `it is ${dates.join(' and ')}`, vi: `đang là ${dates.join(' và ')}` };
}

const ofAllIndicators: Localized = { en: 'it is the deadline of the whole allocation: write it in an adjustment without "of"', vi: 'đây là hạn của cả bảng giao: hãy ghi trong khối điều chỉnh không có "về"' };

/** Tasks with who does them, for whom, and by when. */
export function resolveTasks(build: Build, declarations: Declarations, scopes: UnitScopes, deadlines: Draft<Deadline>[], counter: DeadlineCounter): void {
    const task = { en: 'task', vi: 'nhiệm vụ' };
    for (const declaration of declarations.task) {
        const { node, draft } = declaration;
        draft.directives = build.linkAll(node.under, ['directive'], declaration);
        for (const thing of node.things) forThing(build, draft, thing, declaration);
        // Between the lives of a unit the document of the task decides, else that of what it is for.
        const at = { ...declaration, when: { day: draft.directives[0]?.issued ?? draft.allocations[0]?.date, period: undefined } };
        draft.recipients = build.linkAll(node.to, ['organization', 'role', 'unit'], at);
        for (const assignee of node.by) {
            if (assignee.$type === 'EveryUnit') everyUnit(build, draft, assignee, at, scopes);
            else {
                const who = build.link(assignee.who, ['organization', 'role', 'unit'], at);
                if (who) draft.assignees.push(who);
            }
        }
        const when = build.once(node.dues, 'due', task, declaration);
        if (when) draft.deadline = taskDeadline(when, draft, declaration, deadlines, counter);
    }
    const drafts = declarations.task.map(declaration => declaration.draft);
    giveTaskIds(drafts);
}

/** What a task serves, or for which time it is. */
function forThing(build: Build, draft: Draft<Task>, { span, thing }: ast.TaskThing, at: At): void {
    const range = readSpan(build, span, at);
    if (range) draft.periods.push(build.period(range));
    const named = build.link(thing, ['allocation', 'period'], at);
    if (named?.kind === 'allocation') draft.allocations.push(named);
    else if (named) draft.periods.push(named.period);
}

function everyUnit(build: Build, draft: Draft<Task>, node: ast.EveryUnit, at: At, scopes: UnitScopes): void {
    const level = build.link(node.level, ['level'], at);
    const of = build.link(node.of, ['unit', 'organization'], at);
    const root = of?.kind === 'organization' ? of.of : of;
    if (level && root?.level && !liesWithin(level, root.level)) {
        build.report(diagnostic('no-such-units', placeOfReference(at.source, node.level), { level: level.name, above: root.level.name, unit: root.name }));
        return;
    }
    if (level) draft.everyUnit.push({ level, of, units: unitsOf(level, root, at.when?.day, scopes) });
}

/** The units of a level that live on the day; of several lives of a unit the latest where no day is known. Without a unit above them they are not listed. */
function unitsOf(level: Level, root: Unit | undefined, day: IsoDate | undefined, scopes: UnitScopes): readonly Unit[] {
    if (!root) return [];
    return scopes.of(root, level).units.filter(unit => (day ? rangeContains(unit.life, day) : unit === unit.lives[unit.lives.length - 1]));
}

function taskDeadline(when: ast.When, draft: Draft<Task>, at: At, deadlines: Draft<Deadline>[], counter: DeadlineCounter): Deadline {
    const deadline = emptyDeadline(placeOf(at.source, when), draft, draft.directives, at);
    counter.read(deadline, when, at);
    deadlines.push(deadline);
    return deadline;
}

function due(
    build: Build, node: ast.Due, target: Deadline['targets'][number], directives: readonly Directive[], at: At, counter: DeadlineCounter,
): Draft<Deadline> {
    const place = placeOf(at.source, node);
    if (node.becomes) build.report(misplacedArrow(at, node, node.when, node.becomes));
    const deadline = emptyDeadline(place, target, directives, at);
    counter.read(deadline, node.when, at);
    return deadline;
}

/** What is shown of a clause that is a deadline. */
function firstWord({ document, start, end }: Place): Place {
    const word = /^[^\s{]+/.exec(document.text.slice(start, Math.min(end, start + 80)));
    return { document, start, end: start + (word?.[0].length ?? 1) };
}

function emptyDeadline(place: Deadline['place'], target: Deadline['targets'][number], directives: readonly Directive[], at: At): Draft<Deadline> {
    return {
        kind: 'deadline', name: '', id: '', named: false, title: undefined, documentation: undefined, place, namePlace: firstWord(place), used: at.project !== 0,
        date: undefined, stated: '?', span: undefined, targets: [target], directives: [...directives], organizations: [], datePlace: place,
        replaces: undefined, replacedBy: [], validFrom: undefined,
    };
}

function isWhole(part: Part): boolean {
    return part.kind === 'total' || part.kind === 'claim';
}

/** Deadlines without a name get the key of what they belong to: `ThuongTin2023/due/2023-12-15`. */
function giveIds(deadlines: readonly Draft<Deadline>[]): void {
    const free = freeIds(deadlines);
    for (const deadline of deadlines) {
        if (deadline.id) continue;
        const key = `${deadline.targets.map(targetKey).join('+') || deadline.directives.map(one => one.name).join('+') || 'deadline'}/due/${deadline.stated.replaceAll(' ', '-')}`;
        deadline.id = free(key);
        deadline.name = deadline.id;
    }
}

function giveTaskIds(tasks: readonly Draft<Task>[]): void {
    const free = freeIds(tasks);
    for (const task of tasks) {
        if (task.id) continue;
        const who = [...task.assignees.map(one => one.name), ...task.everyUnit.map(every => `every-${every.level.name}`)].join('+') || '?';
        task.id = free(`${task.directives.map(one => one.name).join('+') || 'task'}/${who}/${task.title ?? ''}`);
        task.name = task.id;
    }
}

/** Keys that are not taken yet: one that is gets the next number behind it. */
function freeIds(things: readonly { readonly id: string }[]): (key: string) => string {
    const taken = new Set(things.flatMap(thing => thing.id || []));
    const last = new Map<string, number>();
    return key => {
        let id = key;
        let n = last.get(key) ?? 1;
        while (taken.has(id)) id = `${key}/${++n}`;
        last.set(key, n);
        taken.add(id);
        return id;
    };
}

/** The natural key of what a deadline is for. */
export function targetKey(target: Deadline['targets'][number]): string {
    if (target.kind === 'directive') return target.name;
    if ('id' in target) return target.id;
    return partKey(target);
}
