import type { Localized, MessageLanguage } from '../../diagnostics/definition.js';
import { fix, type Fix, type TextEdit } from '../../diagnostics/diagnostic.js';
import { apportion } from '../../model/apportion.js';
import { memberName } from '../../model/member-name.js';
import { Decimal } from '../../model/decimal.js';
import type { Figure, Part } from '../../model/model.js';
import type { Changes } from '../settling-change.js';
import { lastDigitOf, shortened, writtenText } from '../words.js';
import { sizeOf, type WrongSum } from './wrong-sum.js';
import { partName } from '../../model/names-in-messages.js';

/** With more rows than this an edit is no longer something that anybody would read before it is made. */
const rowLimit = 1_000;

/**
 * Spreads what parts lack, or have too much, over the rows by their present figures, with the largest remainder. What is not a
 * plain number of a row stays as it is: `others`, `reserve`, `-`. Nothing is offered where a row that would change is passed on
 * or compared with something else that would not hold any more.
 */
export function spreadDifference(sum: WrongSum, { areHarmless, isPassedOn, edits }: Changes): readonly Fix[] {
    if (sum.isAdjusted) return [];
    const cells = cellsOf(sum);
    if (cells.length < 2 || cells.length > rowLimit) return [];
    const weights = cells.map(({ figure }) => figure.value!);
    const present = Decimal.sum(weights);
    const total = present.plus(sum.lacking);
    if (total.isNegative() || present.isZero() || weights.some(weight => weight.isNegative())) return [];
    const parts = apportion({ total, weights, step: stepOf(sum, cells) });
    const changed = cells.map((cell, i) => ({ ...cell, value: parts[i] })).filter(({ figure, value }) => !figure.value!.equals(value));
    if (changed.some(({ figure }) => isPassedOn(figure)) || !areHarmless(new Map(changed.map(({ figure, value }) => [figure, value])))) return [];
    return changesTo(changed, sizeOf(sum), edits);
}

/** A cell of a row that can have another number, and how messages name it. */
interface Cell {
    readonly figure: Figure;
    readonly label: Localized;
}

interface ChangedCell extends Cell {
    readonly value: Decimal;
}

function cellsOf({ split, comparison }: WrongSum): readonly Cell[] {
    const compared = new Set(comparison.parts);
    return split.parts.filter(part => part.kind === 'row').flatMap(part => part.cells.flatMap((figure, c) =>
        compared.has(figure) && isPlain(figure) ? [{ figure, label: labelOf(part, c) }] : []));
}

/** Whether a figure is a plain number that is written. */
export function isPlain(figure: Figure): boolean {
    return figure.place !== undefined && figure.status === 'stated' && figure.operator === 'exactly' && figure.value !== undefined;
}

function labelOf(part: Part, c: number): Localized {
    const { en, vi } = partName(part);
    const member = part.split?.columns[c].member;
    return member ? { en: `${en} ${memberName(member)}`, vi: `${vi} ${memberName(member)}` } : { en, vi };
}

/** The smallest amount that a digit counts in the rows and in the total: of indivisible things 1, of millions a million. */
function stepOf({ comparison: { whole }, wanted }: WrongSum, cells: readonly Cell[]): Decimal {
    const written = cells.map(({ figure }) => figure);
    const all = whole.value?.equals(wanted) ? [...written, whole] : written;
    const [first, ...others] = all.map(lastDigitOf);
    return Decimal.min(first, ...others);
}

function changesTo(changed: readonly ChangedCell[], difference: Localized, editsOf: Changes['edits']): readonly Fix[] {
    const written = writtenChanges(changed, editsOf);
    return written ? [fix('spread-difference', { difference, changes: written.changes }, written.edits)] : [];
}

/** The edits that give cells other values, and the first few of these as titles list them; undefined where one has no exact writing. */
export function writtenChanges(
    changed: readonly ChangedCell[], editsOf: Changes['edits'],
): { readonly changes: Localized; readonly edits: readonly TextEdit[] } | undefined {
    const edits = changed.map(({ figure, value }) => editsOf(figure, value) ?? []);
    if (!edits.length || edits.some(own => !own.length)) return undefined;
    const listedIn = (language: MessageLanguage) =>
        shortened(changed.map(({ label, figure }, i) => `${label[language]} ${writtenText(figure)} → ${edits[i][0].text}`), 4)[language];
    return { changes: { en: listedIn('en'), vi: listedIn('vi') }, edits: edits.flat() };
}
