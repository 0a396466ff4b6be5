import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place } from '../diagnostics/source-document.js';
import { nearestName } from '../references/nearest-name.js';
import { yearLabel } from '../syntax/cells.js';
import { parsePath, type PathPart } from '../syntax/path.js';
import { asLabel } from '../syntax/written-words.js';
import type { At, Build } from './build.js';
import { periodRange, rangesOverlap, subdivide, timeUnitOf, type BoundedRange, type TimeUnit } from './dates.js';
import { livingThen } from './lives.js';
import type { Dimension, Member, Period, Unit } from './model.js';
import type { UnitScope, UnitScopes } from './unit-scope.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { dimensionName } from './names-in-messages.js';

/** Whose members the rows or columns of a split are. */
export interface MemberContext {
    readonly dimension: Dimension;
    readonly scope: Unit | undefined;
    readonly scopeLost?: boolean;
    readonly period: BoundedRange | undefined;
    /** The labels that stand in the split: what has a row already is not what another label means. */
    readonly labels?: () => ReadonlySet<string>;
}

/** A label: a name as references have it (`HaNoi."Ba Vì"`), a part of a year (`2023-Q1`), or a year. */
export interface Label {
    readonly name: string | undefined;
    readonly period: string | undefined;
    readonly year: string | undefined;
}

/** The label of a row or of a column as the tree has it. */
export function labelOf({ label, period, year }: { readonly label?: { readonly $refText: string }; readonly period?: string; readonly year?: string }): Label {
    return { name: label?.$refText, period, year };
}

const timeUnits: { readonly [kind: string]: TimeUnit } = { year: 'year', half: 'half', quarter: 'quarter', month: 'month' };

/** The unit of time a dimension divides by; undefined for levels, categories and organisations. */
export function timeUnitOfDimension(dimension: Dimension): TimeUnit | undefined {
    return timeUnits[dimension.kind];
}

/** What a label stands for in a split. Undefined where that was reported, or cannot be known because more is broken. */
export function resolveMember(build: Build, scopes: UnitScopes, label: Label, place: Place, context: MemberContext, at: At): Member | undefined {
    const unit = timeUnitOfDimension(context.dimension);
    if (unit) return timeMember(build, label, unit, place, context);
    if (label.name === undefined) {
        reportNumberLabel(build, label, place);
        return undefined;
    }
    switch (context.dimension.kind) {
        case 'level': return unitMember(build, scopes, label.name, place, context, at);
        case 'category': return categoryMember(build, label.name, place, context, at);
        default: return organizationMember(build, label.name, place, context, at);
    }
}

function unitMember(build: Build, scopes: UnitScopes, name: string, place: Place, context: MemberContext, at: At): Unit | undefined {
    const { dimension, scope, scopeLost } = context;
    if (!scope || !dimension.level) return scopeLost ? knownUnit(build, name, place, at) : build.linkName(name, place, ['unit'], at);
    const path = parsePath(name);
    const children = scopes.of(scope, dimension.level);
    const hits = livingThen(children.find(path[path.length - 1]).filter(unit => liesOn(unit, path)), ({ life }) => life, at.when);
    // A unit declared twice in one place is one unit here: the second declaration is what is reported.
    if (hits.length === 1 || (hits.length > 1 && hits.every(hit => hit.path === hits[0].path))) return build.linked(place, hits[0]);
    if (hits.length > 1) {
        const paths = hits.map(hit => hit.path);
        build.report(diagnostic('ambiguous-name', place, { name, candidates: paths.join(', ') }, {
            fixes: paths.map(text => fix('write-instead', { text }, [{ place, text }])),
        }));
        return undefined;
    }
    const resolution = build.resolver.resolve(name, ['unit'], { document: at.source, project: at.project, place, when: at.when });
    if (resolution.kind === 'found') return ownUnit(build, resolution.entry.declared, children, context, scope, place);
    if (resolution.kind === 'problem') {
        build.report(path.length === 1 && resolution.diagnostic.code === 'unknown-name' ? children.unknown(name, path[0], place) : resolution.diagnostic);
    }
    return undefined;
}

/** The unit of a name, if it is the name of any. */
function knownUnit(build: Build, name: string, place: Place, at: At): Unit | undefined {
    const resolution = build.resolver.resolve(name, ['unit'], { document: at.source, project: at.project, place, when: at.when });
    return resolution.kind === 'found' ? build.linked(place, resolution.entry.declared) : undefined;
}

/** Whether something has a name: as its identifier or, in quotes, as its title. */
export function isNamed({ name, title }: { readonly name: string; readonly title: string | undefined }, label: PathPart): boolean {
    return name === label.name || (label.quoted && title === label.name);
}

/** Whether the units around a unit are those that a path names before it. */
export function liesOn(unit: Unit, path: readonly PathPart[]): boolean {
    let outer = unit.parent;
    for (let i = path.length - 2; i >= 0; i--, outer = outer?.parent) {
        if (!outer || !isNamed(outer, path[i])) return false;
    }
    return true;
}

function ownUnit(build: Build, unit: Unit, children: UnitScope, { dimension, labels }: MemberContext, scope: Unit, place: Place): Unit | undefined {
    build.linked(place, unit);
    if (children.has(unit)) return unit;
    // A unit whose level was not understood may well belong here.
    if (!unit.level) return undefined;
    const level = dimension.label;
    foreign(build, unit.name, place, unit.level && unit.level !== dimension.level
        ? { en: `it is a ${unit.level.name}, not a ${level}`, vi: `đây là đơn vị cấp ${unit.level.name}, không phải cấp ${level}` }
        : { en: `it does not lie within ${scope.name}`, vi: `không thuộc ${scope.name}` }, withoutRow(children.nearest(unit.name), labels));
    return undefined;
}

function categoryMember(build: Build, name: string, place: Place, { dimension, labels }: MemberContext, at: At): Member | undefined {
    const { category } = dimension;
    if (!category) return undefined;
    const path = parsePath(name);
    const last = path[path.length - 1];
    const own = category.members.find(member => isNamed(member, last));
    if (own && (path.length === 1 || (path.length === 2 && path[0].name === category.name))) return build.linked(place, own);
    const resolution = build.resolver.resolve(name, ['member'], { document: at.source, project: at.project, place });
    if (resolution.kind === 'found') {
        foreign(build, name, place, {
            en: `it is a member of ${resolution.entry.declared.category.name}, not of ${category.name}`,
            vi: `mục này thuộc ${resolution.entry.declared.category.name}, không thuộc ${category.name}`,
        }, withoutRow(nearestName(resolution.entry.declared.name, category.members.map(member => member.name)), labels));
    } else if (resolution.kind === 'problem') build.report(resolution.diagnostic);
    return undefined;
}

function organizationMember(build: Build, name: string, place: Place, { scope }: MemberContext, at: At): Member | undefined {
    const organization = build.linkName(name, place, ['organization'], at);
    if (!organization?.of || !scope) return organization;
    if (organization.of.lives.some(life => liesIn(life, scope))) return organization;
    foreign(build, organization.name, place, {
        en: `it belongs to ${organization.of.name}, not to ${scope.name}`, vi: `cơ quan này của ${organization.of.name}, không phải của ${scope.name}`,
    });
    return undefined;
}

/** Whether a unit is another one, or lies in it, in whichever life of it. */
function liesIn(unit: Unit, scope: Unit): boolean {
    for (let one: Unit | undefined = unit; one; one = one.parent) if (one.lives === scope.lives) return true;
    return false;
}

function timeMember(build: Build, label: Label, unit: TimeUnit, place: Place, { dimension, period }: MemberContext): Period | undefined {
    const text = label.period ?? label.year ?? label.name ?? '';
    if (label.year !== undefined && !/^\d{4}$/.test(label.year)) {
        reportNumberLabel(build, label, place);
        return undefined;
    }
    const range = /^\d/.test(text) ? periodRange(text) : shortPeriod(build, text, unit, place, period);
    if (range === null) return undefined;
    if (!range) {
        build.report(diagnostic('invalid-period', place, { written: text }));
        return undefined;
    }
    if (timeUnitOf(range) !== unit) {
        foreign(build, text, place, { en: `the split is by ${dimension.label}`, vi: `bảng chia theo ${dimensionName(dimension).vi}` });
        return undefined;
    }
    if (period && !rangesOverlap(period, range)) {
        foreign(build, text, place, { en: 'it lies outside the period', vi: 'nằm ngoài kỳ' });
        return undefined;
    }
    return build.period(range);
}

/** `Q1` or `H2` of the only year that has it. `null`: reported. */
function shortPeriod(build: Build, text: string, unit: TimeUnit, place: Place, period: BoundedRange | undefined): BoundedRange | null | undefined {
    if (!/^[QH]\d$/i.test(text)) return undefined;
    if (!period) return null;
    const suffix = `-${text.toUpperCase()}`;
    const kind = suffix[1] === 'Q' ? 'quarter' : 'half';
    const fitting = subdivide(period, kind).filter(part => part.id.endsWith(suffix));
    if (fitting.length === 1) return fitting[0].range;
    if (fitting.length > 1) {
        build.report(diagnostic('ambiguous-name', place, { name: text, candidates: fitting.map(part => part.id).join(', ') }, {
            fixes: fitting.slice(0, 8).map(part => fix('write-instead', { text: part.id }, [{ place, text: part.id }])),
        }));
        return null;
    }
    const someYear = periodRange(`2000${suffix}`);
    if (!someYear) return undefined;
    foreign(build, text, place, kind === unit
        ? { en: 'it lies outside the period', vi: 'nằm ngoài kỳ' }
        : { en: `the split is by ${unit}`, vi: `bảng chia theo ${keywordInMessages(unit).vi}` });
    return null;
}

function reportNumberLabel(build: Build, { year, period }: Label, place: Place): void {
    const text = year ?? period ?? '';
    if (text) build.report(diagnostic('missing-comma', place, { cell: text, label: yearLabel }));
}

function withoutRow(name: string | undefined, labels: MemberContext['labels']): string | undefined {
    return name !== undefined && labels?.().has(name) ? undefined : name;
}

/** @param near the member of the split that is probably meant */
function foreign(build: Build, label: string, place: Place, reason: Localized, near?: string): void {
    const text = near === undefined ? undefined : asLabel(near);
    build.report(diagnostic('foreign-row', place, { label, reason }, {
        fixes: text === undefined ? [] : [fix('write-instead', { text }, [{ place, text }])],
    }));
}
