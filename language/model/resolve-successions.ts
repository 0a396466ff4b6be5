import type * as ast from '../generated/ast.js';
import { placeOf, placeOfProperty, placeOfReference } from '../syntax/places.js';
import type { Build, Declaration, Draft } from './build.js';
import { dayBefore } from './dates.js';
import { Decimal } from './decimal.js';
import type { Declarations } from './declare.js';
import type { Extent, Succession, SuccessionRow, SuccessionTarget, Unit, When } from './model.js';
import { dateOf } from './read-days.js';
import { readNumberText } from './read-figures.js';

type SuccessionDeclaration = Declaration<ast.Succession, Succession>;

/** Successions: from which life to which, and how much. The left side lives on the day before, the right side on the day. */
export function resolveSuccessions(build: Build, declarations: Declarations): void {
    for (const declaration of declarations.succession) {
        const { node, draft, source } = declaration;
        draft.date = dateOf(build, node.on, declaration);
        if (node.on) {
            draft.datePlace = placeOf(source, node.on);
            draft.headPlace = { ...draft.headPlace, end: draft.datePlace.end };
        }
        draft.directives = build.linkAll(node.under, ['directive'], declaration);
        for (const row of node.rows) {
            const read = readRow(build, row, declaration);
            if (read) draft.rows.push(read);
        }
        for (const row of draft.rows) attach(row);
    }
}

/** Units know what follows them and from what they come; of two rows of one unit the first counts. */
function attach(row: SuccessionRow): void {
    (row.from as Draft<Unit>).successors ??= row;
    for (const { unit } of row.targets) (unit as Draft<Unit> | undefined)?.predecessors.push(row);
}

function readRow(build: Build, node: ast.SuccessionRow, declaration: SuccessionDeclaration): SuccessionRow | undefined {
    const { draft, source } = declaration;
    const { date } = draft;
    const before = date && dayBefore(date);
    const from = build.link(node.unit, ['unit'], { ...declaration, when: { day: before, period: undefined, changes: 'ends' } });
    const understood = node.into.filter(part => part.unit);
    const targets = understood.map(part => readTarget(build, part, { day: date, period: undefined, changes: 'begins' }, declaration));
    const open = !node.into.length || understood.length < node.into.length || understood.some(({ share }, i) => share !== undefined && !targets[i].share);
    const basis = build.link(node.by, ['indicator'], declaration);
    if (!from) return undefined;
    return {
        succession: draft, from, targets: open ? targets : withRest(targets), basis, open,
        place: placeOf(source, node), labelPlace: placeOfReference(source, node.unit),
    };
}

function readTarget(build: Build, node: ast.SuccessionPart, when: When, declaration: SuccessionDeclaration): SuccessionTarget {
    const { source } = declaration;
    const unit = build.link(node.unit, ['unit'], { ...declaration, when });
    const number = node.share === undefined ? undefined : readNumberText(build, node.share, placeOfProperty(source, node, 'share'), true);
    const extent: Extent = node.extent ?? (number ? 'share' : 'unknown');
    return {
        unit, extent, share: extent === 'whole' ? Decimal.one : number?.times(Decimal.parse('0.01')!),
        place: placeOfReference(source, node.unit), wholePlace: placeOf(source, node),
    };
}

/** What `rest` comes to, where all other shares are stated and leave something. */
function withRest(targets: readonly SuccessionTarget[]): readonly SuccessionTarget[] {
    const others = targets.filter(({ extent }) => extent !== 'rest');
    if (targets.length - others.length !== 1 || others.some(({ share }) => !share)) return targets;
    const left = others.reduce((sum, { share }) => sum.minus(share!), Decimal.one);
    if (left.isNegative() || left.isZero()) return targets;
    return targets.map(target => (target.extent === 'rest' ? { ...target, share: left } : target));
}
