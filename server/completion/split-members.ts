import { subdivide, type Dimension, type Level, type Member, type Model, type Part, type Period, type Split, type Unit } from '../../language/index.js';
import { oncePerUnit, whenOf } from './fitting-life.js';
import type { FittingName } from './fitting-names.js';

/** What can still have a row of its own in a split, the row at an offset apart: the units directly below its unit first. Undefined where that is not known. */
export function rowMembers(model: Model, split: Split, offset: number): readonly FittingName[] | undefined {
    const isOther = ({ labelPlace }: Part) => labelPlace.document !== split.place.document || offset < labelPlace.start || offset > labelPlace.end;
    const rows = split.parts.filter(part => !part.computed && isOther(part));
    return withoutThose(membersOf(model, split, split.rows), rows.map(row => row.member))?.map(shortTime(split));
}

/** What can still have a column in a two-way table, the column at an offset apart. */
export function columnMembers(model: Model, split: Split, offset: number): readonly FittingName[] | undefined {
    const columns = split.columns.filter(({ place }) => offset < place.start || offset > place.end);
    return withoutThose(membersOf(model, split, split.columnDimension!), columns.map(column => column.member))?.map(shortTime(split));
}

function withoutThose(names: readonly FittingName[] | undefined, members: readonly (Member | undefined)[]): readonly FittingName[] | undefined {
    const known = new Set(members.flatMap(member => (member ? keyOf(member) : [])));
    return names?.filter(({ text, declaration }) => !known.has(declaration ? keyOf(declaration as Member) : text));
}

/** What tells members apart, whatever life of a unit is meant. */
export function keyOf(member: Member): string {
    if (member.kind === 'period') return member.id;
    return member.kind === 'unit' ? member.lives[0].key : member.name;
}

/** Everything that can have a row or a column in a dimension of a split. Undefined where that is not known. */
export function membersOf(model: Model, { owner, scope }: Split, { kind, level, category }: Dimension): readonly FittingName[] | undefined {
    switch (kind) {
        case 'level': {
            const units = level && scope && unitsBelow(scope, level).filter(unit => lives(unit, owner.period));
            return units && oncePerUnit(units.map(unit => nameOf(unit, unit.parent === scope ? 0 : 1)), whenOf(owner));
        }
        case 'category': return category?.members.map(member => nameOf(member, 0));
        case 'organization': return model.organizations.filter(({ of }) => !of || !scope || of.lives.some(life => isWithin(life, scope))).map(one => nameOf(one, one.of ? 0 : 1));
        default: return timesOf(owner.period, kind);
    }
}

function nameOf(declaration: NonNullable<FittingName['declaration']>, rank: number): FittingName {
    return { text: declaration.name, declaration, rank };
}

/** All units of a level below a unit, whatever lies between. */
function unitsBelow(unit: Unit, level: Level): readonly Unit[] {
    return unit.children.flatMap(child => (child.level === level ? [child] : unitsBelow(child, level)));
}

function isWithin(unit: Unit, outer: Unit): boolean {
    for (let one: Unit | undefined = unit; one; one = one.parent) if (one.lives === outer.lives) return true;
    return false;
}

/** Whether a unit lives at some time in a period. */
function lives({ life }: Unit, period: Period | undefined): boolean {
    const { first, last } = period?.range ?? {};
    return !(first && life.last && life.last < first) && !(last && life.first && life.first > last);
}

function timesOf(period: Period | undefined, unit: 'year' | 'half' | 'quarter' | 'month'): readonly FittingName[] {
    const { first, last } = period?.range ?? {};
    if (!first || !last) return [];
    return subdivide({ first, last }, unit).map(({ id }) => ({ text: id, declaration: undefined, rank: 0 }));
}

/** `Q1` for `2023-Q1` in a plan of one year. */
export function shortTime({ owner: { period } }: Split): (name: FittingName) => FittingName {
    const oneYear = period !== undefined && period.range.first?.slice(0, 4) === period.range.last?.slice(0, 4);
    return name => (oneYear && !name.declaration ? { ...name, text: name.text.replace(/^[0-9]{4}-(?=[HQ])/, '') } : name);
}
