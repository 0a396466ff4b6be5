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
import { numberIn } from '../words.js';

/**
 * Puts `others evenly`, or `others proportional to` something that is reported, in the place of rows that have exactly the figures it
 * computes. Rows with notes, blocks or other figures stay as they are; of the rest all take part or, evenly, most.
 */
export function computeRows(split: Split, model: Model): readonly Fix[] {
    if (!canBeComputed(split)) return [];
    const { document } = split.place;
    const rows = split.parts.filter(part => isPlain(part) && part.place.document === document).sort((a, b) => inOrderOfService(split)(a.member!, b.member!));
    const evenly = (some: readonly Part[]): Way | undefined => {
        const steps = some.length > 1 ? stepsOf(some, some.map(() => Decimal.one), split) : undefined;
        return steps && { rows: some, steps };
    };
    const even = [rows, alike(rows)].flatMap(some => evenly(some) ?? []);
    // What needs no step to be written is simpler than what does.
    const isSimple = ({ steps }: Way) => !needsSteps(steps, split);
    const inProportion = even.some(isSimple) || rows.length < 2 || timeUnitOfDimension(split.rows) ? [] : proportional(rows, split, model);
    const ways = [...even, ...inProportion];
    const best = ways.find(isSimple) ?? ways[0];
    return best ? [computed(best, split)] : [];
}

/** How rows can be computed: in steps of so much in each column, in proportion to an indicator or evenly. */
interface Way {
    readonly rows: readonly Part[];
    readonly steps: readonly Decimal[];
    readonly weight?: Indicator;
}

function needsSteps(steps: readonly Decimal[], { columns }: Split): boolean {
    return steps.some((step, c) => !columns[c].indicator.measure?.whole || !step.equals(Decimal.one));
}

/** Whether `others` can be computed in a split, and all members of it are listed. */
function canBeComputed(split: Split): boolean {
    const { owner, mode, columnDimension, open, missing, rows, columns, parts, whole } = split;
    if (owner.kind !== 'allocation' || mode !== 'exactly' || columnDimension || open || missing.length || !columns.length) return false;
    if (rows.kind === 'organization' || parts.some(part => part.computed || part.kind === 'others' || (part.kind === 'row' && !part.member))) return false;
    const isTime = timeUnitOfDimension(rows) !== undefined;
    return columns.every(({ indicator, indicatorIndex }, c) => {
        const total = whole.values[indicatorIndex];
        if (!total || isDerived(whole, total) || !indicator.measure || !addsUpOver(indicator, isTime)) return false;
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

/** The steps in which dividing the sum of rows in proportion to weights gives exactly what they have, in every column. */
function stepsOf(rows: readonly Part[], weights: readonly Decimal[], { columns }: Split): readonly Decimal[] | undefined {
    const steps = columns.map(({ indicator }, c) => {
        const values = rows.map(row => row.cells[c].value!);
        const total = Decimal.sum(values);
        return stepsFor(values, total, indicator.measure?.whole === true).find(step => {
            const parts = apportion({ total, weights, step });
            return parts.every((part, i) => part.equals(values[i]));
        });
    });
    return steps.includes(undefined) ? undefined : steps as readonly Decimal[];
}

/**
 * Steps that amounts can have been rounded to: that of their last digits, then those that people round to, tens before fives and twos, and
 * of these the largest first. Not those in which some rows would have nothing or one step.
 */
function stepsFor(values: readonly Decimal[], total: Decimal, isWhole: boolean): readonly Decimal[] {
    const digits = isWhole ? 0 : Math.max(0, ...values.map(value => value.toString().split('.')[1]?.length ?? 0));
    const last = Decimal.one.dividedBy(Decimal.of(10n ** BigInt(digits)), digits, 'floor');
    const most = total.dividedBy(Decimal.of(2 * values.length), digits, 'floor');
    const powers = [last];
    while (powers[0].compare(most) <= 0) powers.unshift(powers[0].times(Decimal.of(10)));
    const rounded = [1, 5, 2].flatMap(n => powers.map(power => power.times(Decimal.of(n)))).filter(step => step.compare(most) <= 0 && step.compare(last) > 0);
    return [last, ...rounded];
}

/** By the indicators of which the latest figures up to the date of the document have the proportions of the rows. */
function proportional(rows: readonly Part[], split: Split, { indicators, reports }: Model): readonly Way[] {
    const reported = new ReportedFigures(reports);
    const asOf = split.owner.kind === 'allocation' ? split.owner.date : undefined;
    return indicators.flatMap(weight => {
        const basis = findBasis(reported, { rows: rows.map(row => row.member!), weight, asOf }, split);
        const steps = 'weights' in basis ? stepsOf(rows, basis.weights, split) : undefined;
        return steps ? [{ rows, steps, weight }] : [];
    });
}

function computed({ rows, steps, weight }: Way, split: Split): Fix {
    const language = keywordLanguageAt(split.headPlace, 'split by');
    const how = weight ? `${keywordIn(language, 'proportional to')} ${weight.name}` : keywordIn(language, 'evenly');
    const texts = steps.map((step, c) => numberIn(split.columns[c].scale, step)!);
    const rounded = needsSteps(steps, split) ? ` ${keywordIn(language, 'rounded to')} ${(new Set(texts).size === 1 ? texts.slice(0, 1) : texts).join(', ')}` : '';
    const row = `${keywordIn(language, 'others')} ${how}${rounded}`;
    const [first, ...others] = [...rows].sort((a, b) => a.place.start - b.place.start);
    return fix('compute-rows', { row }, [{ place: first.place, text: row }, ...others.flatMap(other => removal(other.place).edits)]);
}
