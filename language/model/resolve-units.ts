import type * as ast from '../generated/ast.js';
import { diagnostic, related } from '../diagnostics/diagnostic.js';
import type { DeclarationKind, DeclarationKinds } from '../references/declaration-kinds.js';
import { placeOf } from '../syntax/places.js';
import type { Build } from './build.js';
import { always, intersectRanges, rangesOverlap, type DateRange, type IsoDate } from './dates.js';
import { duplicateName, type Declarations, type UnitDeclaration } from './declare.js';
import type { Category, Unit } from './model.js';
import { dateOf } from './read-days.js';

/** The containers of names: asked while units are still being linked, so parents are found on demand. */
export class Containers {
    private readonly declarations = new Map<Unit, UnitDeclaration>();
    private readonly linked = new Set<Unit>();
    private build: Build | undefined;

    constructor(units: readonly UnitDeclaration[]) {
        for (const declaration of units) this.declarations.set(declaration.draft, declaration);
    }

    /** From here on `within` clauses can be followed. */
    start(build: Build): void {
        this.build = build;
    }

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
            if (within) build.report(diagnostic('repeated-clause', placeOf(declaration.source, node), { clause: 'within', construct: clause }));
            return outer.draft;
        }
        const parent = build.link(within, ['unit'], declaration);
        return parent && this.reaches(parent, declaration) ? undefined : parent;
    }

    /** Whether going up from a unit leads to the declaration: then that would close a circle, which is reported. */
    private reaches(parent: Unit, declaration: UnitDeclaration): boolean {
        const names = [declaration.draft.name];
        for (let unit: Unit | undefined = parent; unit; unit = this.parentOf(unit)) {
            names.push(unit.name);
            if (unit !== declaration.draft) continue;
            this.build!.report(diagnostic('circle', declaration.draft.namePlace, { names: names.join(' → ') }, {
                related: [related(parent.namePlace, 'declared-here', { name: parent.name })],
            }));
            return true;
        }
        return false;
    }
}

/** Levels and units, linked: levels with their parents, units with level, code, parent, children, path and life. */
export function resolveUnits(build: Build, declarations: Declarations, containers: Containers): void {
    for (const declaration of declarations.level) {
        declaration.draft.parents = build.linkAll(declaration.node.parents, ['level'], declaration);
        declaration.draft.words = (declaration.draft.title ?? '').split(',').map(word => word.trim().toLowerCase()).filter(word => word !== '');
    }
    for (const declaration of declarations.unit) containers.parentOf(declaration.draft);
    for (const declaration of declarations.unit) attach(declaration);
    const finished = new Set<Unit>();
    for (const declaration of declarations.unit) finish(build, declaration);
    for (const declaration of declarations.unit) settlePath(declaration.draft, finished);
    for (const declaration of declarations.unit) if (speaksForSeries(declaration)) reportNoLife(build, declaration);
    reportTwins(build, declarations.unit);
}

function attach({ draft }: UnitDeclaration): void {
    (draft.parent as { children?: Unit[] } | undefined)?.children?.push(draft);
}

function finish(build: Build, declaration: UnitDeclaration): void {
    const { node, draft } = declaration;
    const construct = { en: 'unit', vi: 'đơn vị' };
    const quiet = speaksForSeries(declaration) ? undefined : build.findings.length;
    const level = build.once(node.levels, 'is', construct, declaration);
    draft.level = build.link(level, ['level'], declaration);
    draft.code = build.onceText(node, 'codes', node.codes, 'code', construct, declaration) ?? (node.codes.length ? null : undefined);
    draft.from = dateOf(build, build.once(node.starts, 'from', construct, declaration), declaration);
    draft.until = dateOf(build, build.once(node.ends, 'until', construct, declaration), declaration);
    if (!level) {
        build.report(diagnostic('missing-clause', draft.namePlace, {
            construct: { en: 'The unit', vi: 'Đơn vị' }, name: draft.name, clause: 'is',
            reason: { en: 'its level decides in which splits it can be a row', vi: 'cấp của đơn vị quyết định nó được làm dòng ở bảng chia nào' },
        }));
    }
    if (draft.from && draft.until && draft.until < draft.from) {
        build.report(diagnostic('reversed-dates', placeOf(declaration.source, node.ends[0]), { subject: draft.name, start: draft.from, end: draft.until }));
        draft.until = undefined;
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
    if (finished.has(unit)) return;
    finished.add(unit);
    const parent = unit.parent as UnitDeclaration['draft'] | undefined;
    if (parent) settlePath(parent, finished);
    unit.path = parent ? `${parent.path}.${unit.name}` : unit.name;
    const own: DateRange = unit.from || unit.until ? { first: unit.from, last: unit.until } : always;
    unit.life = parent ? (own === always ? parent.life : intersectRanges(own, parent.life) ?? own) : own;
}

/** A unit declared twice in one parent. Lives that do not overlap would be the next life of the same unit. */
function reportTwins(build: Build, units: readonly UnitDeclaration[]): void {
    const byPath = new Map<string, UnitDeclaration>();
    for (const declaration of units) {
        const { draft } = declaration;
        const twin = byPath.get(`${declaration.project}:${draft.path}`);
        if (!twin) byPath.set(`${declaration.project}:${draft.path}`, declaration);
        else if (rangesOverlap(twin.draft.life, draft.life)) build.report(duplicateName('unit', draft.name, draft.namePlace, twin.draft.namePlace));
        else {
            build.report(diagnostic('not-yet-supported', draft.namePlace, {
                construct: { en: `A further life of the unit ${draft.name}`, vi: `Một đời nữa của đơn vị ${draft.name}` },
            }, { related: [related(twin.draft.namePlace, 'declared-here', { name: draft.name })] }));
        }
    }
}
