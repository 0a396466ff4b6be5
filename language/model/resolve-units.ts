import type * as ast from '../generated/ast.js';
import { diagnostic, related } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { DeclarationKind, DeclarationKinds } from '../references/declaration-kinds.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { removalOfClause } from '../syntax/removal.js';
import { placeOf } from '../syntax/places.js';
import type { Build } from './build.js';
import { always, intersectRanges, rangesOverlap, type DateRange, type IsoDate } from './dates.js';
import { duplicateName, type Declarations, type UnitDeclaration } from './declare.js';
import { areApart, isLimited, livingThen } from './lives.js';
import type { Category, Unit, When } from './model.js';
import { dateOf } from './read-days.js';

/** The containers of names: asked while units are still being linked, so parents are found on demand. */
export class Containers {
    private readonly declarations = new Map<Unit, UnitDeclaration>();
    private readonly linked = new Set<Unit>();
    private build: Build | undefined;
    private settled = false;

    constructor(units: readonly UnitDeclaration[]) {
        for (const declaration of units) this.declarations.set(declaration.draft, declaration);
    }

    /** From here on `within` clauses can be followed. */
    start(build: Build): void {
        this.build = build;
    }

    /** From here on the lives of all units are known. */
    settle(): void {
        this.settled = true;
    }

    /** Of units of one name those that are meant then; what is not a life of the others, because it lives beside them, is another unit. */
    readonly meantThen = (units: readonly Unit[], others: readonly Unit[], when: When | undefined): readonly Unit[] => {
        const { lifeOf } = this;
        const lives = areApart(units.map(lifeOf)) ? others.filter(other => !units.some(unit => rangesOverlap(lifeOf(unit), lifeOf(other)))) : [];
        return livingThen([...units, ...lives], lifeOf, when);
    };

    /** The life of a unit within those around it, also while units are still being linked. */
    private readonly lifeOf = (unit: Unit): DateRange => {
        if (this.settled) return unit.life;
        let life = ownLife(unit);
        const seen = new Set([unit]);
        for (let outer = this.parentOf(unit); outer && !seen.has(outer); outer = this.parentOf(outer)) {
            seen.add(outer);
            life = intersectRanges(life, ownLife(outer)) ?? life;
        }
        return life;
    };

    readonly containerOf = (declared: DeclarationKinds[DeclarationKind]): Unit | Category | undefined => {
        if (declared.kind === 'unit') return this.parentOf(declared);
        return declared.kind === 'member' ? declared.category : undefined;
    };

    /** The unit in which a unit lies. While that is being found, and in a circle, there is none. */
    parentOf(unit: Unit): Unit | undefined {
        const declaration = this.declarations.get(unit);
        if (!declaration || this.linked.has(unit)) return unit.parent;
        this.linked.add(unit);
        declaration.draft.parent = this.findParent(declaration);
        return declaration.draft.parent;
    }

    private findParent(declaration: UnitDeclaration): Unit | undefined {
        const { node, outer } = declaration;
        const build = this.build!;
        const clause = { en: 'unit', vi: 'đơn vị' };
        const within = build.once(node.parents, 'within', clause, declaration);
        if (outer) {
            if (within) build.report(diagnostic('repeated-clause', placeOf(declaration.source, node), { clause: keywordInMessages('within'), construct: clause }, {
                fixes: removalOfClause(declaration.source, within.$refNode),
            }));
            return outer.draft;
        }
        // Of several lives of the unit around it, the one in which it begins, or ends.
        return build.link(within, ['unit'], { ...declaration, when: { day: declaration.draft.from ?? declaration.draft.until, period: undefined } });
    }
}

/** Levels and units, linked: levels with their parents, units with level, code, parent, children, path and life. */
export function resolveUnits(build: Build, declarations: Declarations, containers: Containers): void {
    for (const declaration of declarations.unit) readDays(build, declaration);
    for (const declaration of declarations.level) {
        declaration.draft.parents = build.linkAll(declaration.node.parents, ['level'], declaration);
        declaration.draft.words = (declaration.draft.title ?? '').split(',').map(word => word.trim().toLowerCase()).filter(word => word !== '');
    }
    for (const declaration of declarations.unit) containers.parentOf(declaration.draft);
    breakCircles(build, declarations.unit);
    for (const declaration of declarations.unit) attach(declaration);
    const finished = new Set<Unit>();
    for (const declaration of declarations.unit) finish(build, declaration);
    for (const declaration of declarations.unit) settlePath(declaration.draft, finished);
    for (const declaration of declarations.unit) if (speaksForSeries(declaration)) reportNoLife(build, declaration);
    containers.settle();
    reportTwins(build, declarations.unit);
}

/** Units that lie in one another: the circle is reported and opened at the first of them. */
function breakCircles(build: Build, units: readonly UnitDeclaration[]): void {
    const sound = new Set<Unit>();
    for (const { draft } of units) {
        const trail = new Set<Unit>();
        let unit: Unit | undefined = draft;
        for (; unit && !sound.has(unit) && !trail.has(unit); unit = unit.parent) trail.add(unit);
        if (unit && trail.has(unit)) {
            const members = [...trail].slice([...trail].indexOf(unit));
            build.report(diagnostic('circle', unit.namePlace, { names: [...members, unit].map(one => one.name).join(' → ') }, {
                related: members.slice(1).map(one => related(one.namePlace, 'declared-here', { name: one.name })),
            }));
            (unit as UnitDeclaration['draft']).parent = undefined;
        }
        for (const member of trail) sound.add(member);
    }
}

function attach({ draft }: UnitDeclaration): void {
    (draft.parent as { children?: Unit[] } | undefined)?.children?.push(draft);
}

const construct: Localized = { en: 'unit', vi: 'đơn vị' };

/** The days of its own life: read first, because they decide between the lives of the unit around it. */
function readDays(build: Build, declaration: UnitDeclaration): void {
    const { node, draft, source } = declaration;
    const quiet = speaksForSeries(declaration) ? undefined : build.findings.length;
    draft.from = dateOf(build, build.once(node.starts, 'from', construct, declaration), declaration);
    draft.until = dateOf(build, build.once(node.ends, 'until', construct, declaration), declaration);
    if (node.starts[0]) draft.fromPlace = placeOf(source, node.starts[0]);
    if (node.ends[0]) draft.untilPlace = placeOf(source, node.ends[0]);
    if (draft.from && draft.until && draft.until < draft.from) {
        build.report(diagnostic('reversed-dates', draft.untilPlace!, { subject: draft.name, start: draft.from, end: draft.until }));
        draft.until = undefined;
    }
    if (quiet !== undefined) build.findings.length = quiet;
}

function finish(build: Build, declaration: UnitDeclaration): void {
    const { node, draft } = declaration;
    const quiet = speaksForSeries(declaration) ? undefined : build.findings.length;
    const level = build.once(node.levels, 'is', construct, declaration);
    draft.level = build.link(level, ['level'], declaration);
    draft.code = build.onceText(node, 'codes', node.codes, 'code', construct, declaration) ?? (node.codes.length ? null : undefined);
    // Without a name it is no declaration, which was told.
    if (!level && draft.name !== '') {
        build.report(diagnostic('missing-clause', draft.namePlace, {
            construct: { en: 'The unit', vi: 'Đơn vị' }, name: draft.name, clause: keywordInMessages('is'),
            reason: { en: 'its level decides in which splits it can be a row', vi: 'cấp của đơn vị quyết định nó được làm dòng ở bảng chia nào' },
        }));
    }
    if (quiet !== undefined) build.findings.length = quiet;
}

/** The units of a series share their clauses: what is wrong with them is said once, of the first. */
function speaksForSeries({ node, draft }: UnitDeclaration): boolean {
    return node.$type === 'Unit' || draft.seriesNumber === Number(node.first);
}

/** A unit lives within its parent's life: there must be a day that is in both. */
function reportNoLife(build: Build, { node, draft, source }: UnitDeclaration): void {
    const life = draft.parent?.life;
    if (!life) return;
    const report = (day: ast.Day, start: IsoDate, end: IsoDate) => build.report(diagnostic('reversed-dates', placeOf(source, day), { subject: draft.name, start, end }));
    if (draft.from && life.last && draft.from > life.last) report(node.starts[0], draft.from, life.last);
    else if (draft.until && life.first && draft.until < life.first) report(node.ends[0], life.first, draft.until);
}

/** Path and life need those of the parent first. */
function settlePath(unit: UnitDeclaration['draft'], finished: Set<Unit>): void {
    const chain: UnitDeclaration['draft'][] = [];
    for (let next: Unit | undefined = unit; next && !finished.has(next); next = next.parent) chain.push(next as UnitDeclaration['draft']);
    for (const next of chain.reverse()) {
        finished.add(next);
        settleOne(next);
    }
}

function settleOne(unit: UnitDeclaration['draft']): void {
    const { parent } = unit;
    unit.path = parent ? `${parent.path}.${unit.name}` : unit.name;
    const own = ownLife(unit);
    unit.life = parent ? (own === always ? parent.life : intersectRanges(own, parent.life) ?? own) : own;
}

function ownLife({ from, until }: Unit): DateRange {
    return from || until ? { first: from, last: until } : always;
}

/** A unit declared twice in one parent, with lives that overlap: otherwise the second is the next life of the first. */
function reportTwins(build: Build, units: readonly UnitDeclaration[]): void {
    const byPath = new Map<string, UnitDeclaration[]>();
    const said = new Set<UnitDeclaration['node']>();
    // The project's own units come first: a twin in a used project is reported at the own one.
    for (const declaration of units) {
        const { draft, node } = declaration;
        if (!draft.name) continue;
        const others = byPath.get(draft.path);
        const twin = others?.find(other => rangesOverlap(other.draft.life, draft.life));
        if (!others) byPath.set(draft.path, [declaration]);
        else others.push(declaration);
        if (!twin) continue;
        const [first, second] = declaration.project > twin.project ? [declaration, twin] : [twin, declaration];
        if (second.project !== 0 || said.has(node)) continue;
        said.add(node);
        build.report(duplicateName('unit', second.draft.name, second.draft.namePlace, first.draft.namePlace, overlap(first.draft, second.draft)));
    }
}

/** From when to when a unit would live twice; nothing where none of the two has an end or a beginning. */
function overlap(one: Unit, other: Unit): Localized {
    const { first, last } = intersectRanges(one.life, other.life) ?? always;
    if (!isLimited(one.life) && !isLimited(other.life)) return { en: '', vi: '' };
    const en = [first && ` from ${first}`, last && ` until ${last}`].filter(Boolean).join('');
    const vi = [first && ` từ ${first}`, last && ` đến hết ${last}`].filter(Boolean).join('');
    return { en: `, and lives then too${en && ` (${en.trim()})`}`, vi: ` và cũng đang tồn tại khi đó${vi && ` (${vi.trim()})`}` };
}
