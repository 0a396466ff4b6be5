import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import { Decimal } from '../../model/decimal.js';
import type { AdjustedFigure, AllocationVersion, Column, Figure, Member, Part, Split, Succession, Unit } from '../../model/model.js';
import { shortened } from '../words.js';
import { carriedFigures } from './carried-figures.js';
import { rowsBeside } from './insert-rows.js';
import { memberLabels } from './member-label.js';

/**
 * Writes into an adjustment that ends the rows of units what their successors get, behind those rows: the figures are those of the rows, by the shares of
 * the succession. Only where the adjustment ends every row that goes to them, in every column that it has, and gives what these had to nobody else.
 *
 * @param missed the units that have begun and have no row
 * @param withDeadlines what has deadlines of its own
 */
export function insertSuccessors(split: Split, missed: readonly Member[], version: AllocationVersion, withDeadlines: ReadonlySet<unknown>): readonly Fix[] {
    const before = split.whole.earlier?.splits.find(({ headPlace }) => headPlace === split.headPlace);
    const successions = new Set((before?.parts ?? []).flatMap(({ member }) => leadingTo(member, missed)));
    const [succession] = successions;
    if (!before || successions.size !== 1) return [];
    const carried = carriedFigures(before, succession, withDeadlines);
    const last = carried && lastEnded(version, split, carried.ended);
    const rows = carried?.rows.filter(({ part, member }) => !part && missed.includes(member)) ?? [];
    if (!last || rows.length < missed.length) return [];
    const given = [...carried.ended].filter(member => leadingTo(member, missed).length);
    const positions = last.map(({ column }) => before.columns.findIndex(({ indicator, member }) => indicator === column.indicator && member === column.member));
    const isOver = (member: Member) => positions.every(c => cellOf(split, member, c)?.status !== 'stated');
    if (last.some(({ column }, i) => !column.scale.equals(before.columns[positions[i]].scale)) || !given.every(isOver)) return [];
    if (!positions.every((c, i) => isLeftOver(before, split, c, rows.map(({ after }) => after[c]), last[i].column))) return [];
    const labels = memberLabels(split, rows.map(({ member }) => member));
    const written = rows.map(({ after }, i) => `${labels[i]} ${positions.map(c => (after[c] === '-' ? '-' : `- -> ${after[c]}`)).join(', ')}`);
    const { labelPlace, place } = last.at(-1)!;
    return [fix('insert', { text: shortened(written) }, [rowsBeside({ ...labelPlace, end: place.end }, written)])];
}

/** The successions by which a unit becomes one of those that have no row. */
function leadingTo(member: Member | undefined, missed: readonly Member[]): readonly Succession[] {
    const row = member?.kind === 'unit' ? member.successors : undefined;
    return row?.targets.some(({ unit }) => unit && missed.includes(unit)) ? [row.succession] : [];
}

/** The cells of the row that ends last in the text, if each of its columns ends, and no other adjustment of the day has rows of the split. */
function lastEnded({ adjustments }: AllocationVersion, split: Split, ended: ReadonlySet<Member>): readonly AdjustedFigure[] | undefined {
    const own = adjustments.filter(({ changes }) => changes.some(({ part }) => part.split === split));
    if (own.length !== 1) return undefined;
    const parts = own[0].changes.map(({ part }) => part).filter(part => part.split === split && isEnded(part, ended));
    const cells = own[0].changes.filter(({ part }) => part === parts.at(-1));
    const columns = split.columns.filter(({ indicator }) => !own[0].indicators.length || own[0].indicators.includes(indicator));
    return cells.length === columns.length && cells.every(({ after }) => after.status === 'none') ? cells : undefined;
}

function isEnded({ earlier }: Part, ended: ReadonlySet<Member>): boolean {
    return earlier?.member !== undefined && ended.has(earlier.member);
}

function cellOf({ parts }: Split, unit: Member, column: number): Figure | undefined {
    return parts.find(({ member }) => member?.kind === 'unit' && member.lives === (unit as Unit).lives)?.cells[column];
}

/** Whether what the rows get is what the others lost, so that the sum is kept; what is not known can be. */
function isLeftOver(before: Split, now: Split, c: number, texts: readonly string[], { indicatorIndex, scale }: Column): boolean {
    if (texts.includes('?')) return true;
    const sumOf = ({ parts }: Split) => parts.map(({ cells }) => cells[c]).reduce<Decimal | undefined>((sum, { value, operator, status }) => (
        status === 'none' ? sum : operator === 'exactly' && value ? sum?.plus(value) : undefined
    ), Decimal.zero);
    const [old, left] = [before, now].map(sumOf);
    const [total, adjusted] = [before, now].map(({ whole }) => whole.values[indicatorIndex]?.value);
    const added = Decimal.sum(texts.map(text => (text === '-' ? Decimal.zero : Decimal.parse(text.replaceAll('_', ''))!.times(scale))));
    const isStated = before.whole.values[indicatorIndex]?.place && now.whole.values[indicatorIndex]?.place;
    const grown = total && adjusted && isStated && !now.columnDimension ? adjusted.minus(total) : Decimal.zero;
    return old !== undefined && left?.plus(added).equals(old.plus(grown)) === true;
}
