import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { CsvCell } from '../csv/read-csv.js';
import { periodPhrase } from '../syntax/hints/period-in-words.js';
import type { At, Build } from './build.js';
import { livingThen } from './lives.js';
import type { Member, Split, Unit } from './model.js';
import { resolveMember, timeUnitOfDimension, type Label, type MemberContext } from './resolve-members.js';
import type { UnitScopes } from './unit-scope.js';

/** Where the labels of a file are looked up. */
export interface LabelContext {
    readonly build: Build;
    readonly scopes: UnitScopes;
    /** The text that names the file: it sees what that sees. */
    readonly at: At;
    readonly members: MemberContext;
}

/** The split that takes rows from a file. */
export interface CsvRowsContext extends LabelContext {
    readonly split: Split;
    /** Whether some column of the split was not understood: then none is missed. */
    readonly isBroken: boolean;
}

/** What a row of a file is of, by its name or official name. Undefined where that was reported. */
export function memberByName(cell: CsvCell, context: LabelContext): Member | undefined {
    const { build, scopes, at, members } = context;
    return resolveMember(build, scopes, labelIn(cell.text, context), cell.place, members, at);
}

/** The label that a text in a cell is: an identifier or a path of them, a period, or else an official name, which has no quotes here. */
export function labelIn(text: string, context: LabelContext): Label {
    if (timeUnitOfDimension(context.members.dimension)) return periodLabel(text);
    const quoted = `"${text.replaceAll('"', "'")}"`;
    const isPath = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_]*)*$/u.test(text);
    return { name: isPath && !isTitle(text, context) ? text : quoted, period: undefined, year: undefined };
}

function periodLabel(text: string): Label {
    const phrase = periodPhrase(text);
    const period = phrase?.length === text.length ? phrase.period : text;
    if (/^\d+$/.test(period)) return { name: undefined, period: undefined, year: period };
    return /^\d{4}-/.test(period) ? { name: undefined, period, year: undefined } : { name: period, period: undefined, year: undefined };
}

/** Whether one word is the official name of something that has a row here. */
function isTitle(text: string, { scopes, members: { dimension, scope }, build, at }: LabelContext): boolean {
    const members = dimension.category?.members;
    if (members) return members.some(member => member.title === text) && !members.some(member => member.name === text);
    if (dimension.level && scope) {
        const units = scopes.of(scope, dimension.level);
        return units.find({ name: text, quoted: false }).length === 0 && units.find({ name: text, quoted: true }).length > 0;
    }
    const site = { document: at.source, project: at.project, place: { document: at.source, start: 0, end: 0 } };
    return dimension.kind === 'organization' && build.resolver.resolve(`"${text}"`, ['organization'], site).kind === 'found';
}

/** The unit with a code, among those that can have a row. Undefined where there is none, or several, which is reported. */
export function unitByCode(cell: CsvCell, context: LabelContext): Unit | undefined {
    const { build, members: { dimension, scope }, at, scopes } = context;
    if (!dimension.level || !scope) return undefined;
    const units = scopes.of(scope, dimension.level).units;
    const all = units.filter(unit => unit.code === cell.text);
    const living = livingThen(all, ({ life }) => life, at.when);
    const { place } = cell;
    if (living.length === 1) return living[0];
    if (living.length > 1) {
        build.report(diagnostic('ambiguous-name', place, { name: cell.text, candidates: living.map(unit => unit.path).join(', ') }));
        return undefined;
    }
    // Spreadsheets drop the zeros at the beginning of a code.
    const near = units.filter(unit => unit.code && withoutZeros(unit.code) === withoutZeros(cell.text)).map(unit => unit.code!);
    const [text] = new Set(near).size === 1 ? near : [];
    build.report(diagnostic('unknown-name', place, {
        kind: { en: `${dimension.label} code`, vi: `mã ${dimension.label}` }, name: cell.text,
        suggestion: text === undefined ? { en: '', vi: '' } : { en: ` Is ${text} meant?`, vi: ` Có phải là ${text} không?` },
    }, { fixes: text === undefined ? [] : [fix('write-instead', { text }, [{ place, text }])] }));
    return undefined;
}

function withoutZeros(code: string): string {
    return code.replace(/^0+/, '');
}

/** Whether a text may be meant as the name of something that has a row: it is one, or like one, or names something elsewhere. */
export function mayName(text: string, context: LabelContext): boolean {
    const { build, scopes, at, members: { dimension, scope, scopeLost } } = context;
    if (timeUnitOfDimension(dimension)) return /\d/.test(text) || periodPhrase(text) !== undefined;
    if (scopeLost || (dimension.level && !scope)) return true;
    const place = { document: at.source, start: 0, end: 0 };
    const name = labelIn(text, context).name!;
    const kind = dimension.category ? 'member' : dimension.level ? 'unit' : 'organization';
    const resolution = build.resolver.resolve(name, [kind], { document: at.source, project: at.project, place, when: at.when });
    if (resolution.kind !== 'problem' || resolution.diagnostic.code !== 'unknown-name' || knownMember(text, context)) return true;
    const own = dimension.level && scope ? scopes.of(scope, dimension.level).unknown(name, { name: text, quoted: true }, place) : resolution.diagnostic;
    return own.fixes.length > 0;
}

/** The member that a text means, where it means one: nothing is reported. */
export function knownMember(text: string, { scopes, members: { dimension, scope }, at }: LabelContext): Member | undefined {
    if (dimension.category) return dimension.category.members.find(member => member.name === text || member.title === text);
    if (!dimension.level || !scope) return undefined;
    const found = livingThen(scopes.of(scope, dimension.level).find({ name: text, quoted: true }), ({ life }) => life, at.when);
    return found.length === 1 ? found[0] : undefined;
}
