import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import { apportion } from '../../model/apportion.js';
import { inOrderOfService } from '../../model/computed-rows.js';
import { Decimal } from '../../model/decimal.js';
import { findBasis, ReportedFigures } from '../../model/find-basis.js';
import { exactValue } from '../../model/interval.js';
import type { Figure, Indicator, Model, Part, Split } from '../../model/model.js';
import { timeUnitOfDimension } from '../../model/resolve-members.js';
import { isDerived } from '../../model/settle.js';
import { addsUpOver } from '../../model/sum-directions.js';
import { keywordIn, keywordLanguageAt } from '../../syntax/written-words.js';
import { removal } from '../../syntax/removal.js';

/**
 * Puts `others evenly`, or `others proportional to` something that is reported, in the place of rows that have exactly the figures it
 * computes. Rows with notes, blocks or other figures stay as they are; of the rest all take part or, evenly, most.
 */
export function computeRows(split: Split, model: Model): readonly Fix[] {
    if (!canBeComputed(split)) return [];
    const rows = split.parts.filter(isPlain).sort((a, b) => inOrderOfService(split)(a.member!, b.member!));
    const even = [rows, alike(rows)].find(some => some.length > 1 && divides(some, some.map(() => Decimal.one)));
    if (even) return [computed(even, split)];
    const weight = rows.length > 1 && !timeUnitOfDimension(split.rows) ? weightOf(rows, split, model) : undefined;
    return weight ? [computed(rows, split, weight)] : [];
}

/** Whether `others` can be computed in a split, with the steps of whole things, and all members of it are listed. */
function canBeComputed(split: Split): boolean {
    const { owner, mode, columnDimension, open, missing, rows, columns, parts, whole } = split;
    if (owner.kind !== 'allocation' || mode !== 'exactly' || columnDimension || open || missing.length || !columns.length) return false;
    if (rows.kind === 'organization' || parts.some(part => part.computed || part.kind === 'others' || (part.kind === 'row' && !part.member))) return false;
    const isTime = timeUnitOfDimension(rows) !== undefined;
    return columns.every(({ indicator, indicatorIndex }, c) => {
        const total = whole.values[indicatorIndex];
        if (!total || isDerived(whole, total) || !indicator.measure?.whole || !addsUpOver(indicator, isTime)) return false;
        const cells = parts.map(part => exactValue(part.cells[c].interval));
        if (parts.some(part => part.cells[c].rest) || !cells.every(cell => cell !== undefined)) return false;
        return exactValue(total.interval)?.equals(Decimal.sum(cells)) === true;
    });
}

/** A row of nothing but figures. One that goes on behind its cells has a note or a block, be it of nothing but a deadline. */
function isPlain({ kind, cells, place }: Part): boolean {
    return kind === 'row' && cells.every(isStated) && cells.at(-1)?.place?.end === place.end;
}

function isStated({ status, operator, value }: Figure): boolean {
    return status === 'stated' && operator === 'exactly' && value !== undefined && !value.isNegative();
}

/** Those rows that have nearly the same in the first column, if they are most: the others have figures of their own. */
function alike(rows: readonly Part[]): readonly Part[] {
    const counts = new Map<string, number>();
    const count = (amount: Decimal) => counts.get(amount.toString()) ?? 0;
    const countFrom = (amount: Decimal) => count(amount) + count(amount.plus(Decimal.one));
    for (const { cells: [{ value }] } of rows) counts.set(value!.toString(), count(value!) + 1);
    const least = rows.map(({ cells: [{ value }] }) => value!).reduce((best, amount) => (countFrom(amount) > countFrom(best) ? amount : best), Decimal.zero);
    if (countFrom(least) * 2 <= rows.length) return [];
    return rows.filter(({ cells: [{ value }] }) => value!.equals(least) || value!.equals(least.plus(Decimal.one)));
}

/** Whether rows have exactly what dividing their sum in proportion to weights gives, in every column. */
function divides(rows: readonly Part[], weights: readonly Decimal[]): boolean {
    return rows[0].cells.every((_, c) => {
        const values = rows.map(row => row.cells[c].value!);
        const parts = apportion({ total: Decimal.sum(values), weights, step: Decimal.one });
        return parts.every((part, i) => part.equals(values[i]));
    });
}

/** The first indicator of which the latest figures up to the date of the document have the proportions of the rows. */
function weightOf(rows: readonly Part[], split: Split, { indicators, reports }: Model): Indicator | undefined {
    const reported = new ReportedFigures(reports);
    const asOf = split.owner.kind === 'allocation' ? split.owner.date : undefined;
    return indicators.find(weight => {
        const basis = findBasis(reported, { rows: rows.map(row => row.member!), weight, asOf }, split);
        return 'weights' in basis && divides(rows, basis.weights);
    });
}

function computed(rows: readonly Part[], { headPlace }: Split, weight?: Indicator): Fix {
    const language = keywordLanguageAt(headPlace, 'split by');
    const how = weight ? `${keywordIn(language, 'proportional to')} ${weight.name}` : keywordIn(language, 'evenly');
    const row = `${keywordIn(language, 'others')} ${how}`;
    const [first, ...others] = [...rows].sort((a, b) => a.place.start - b.place.start);
    return fix('compute-rows', { row }, [{ place: first.place, text: row }, ...others.flatMap(other => removal(other.place).edits)]);
}
