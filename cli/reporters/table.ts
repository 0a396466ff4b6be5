import {
    addsUpOver, type Allocation, type AllocationVersion, type Check, type Column, dimensionName, exactValue, type Figure, formatInterval, type Interval,
    lastIndex, type Member, type MessageLanguage, minus, type Model, type Operator, type Part, partName, type Place, type Report, type SourceDocument,
    type Split, sum,
} from '../../language/index.js';
import { displayWidth, padEnd, padStart, printable } from '../display-width.js';
import type { Output } from '../output.js';
import { tableNotes, words } from '../texts.js';

/**
 * Every split of a model's own allocations and reports as a table: its rows with their official titles down, its columns
 * across, then what the rows add up to, the total, and the difference. What is never summed (rates, levels at the ends of
 * periods) has no sums, and a line says so; the difference of a level is that of the last one. Behind them, for each day on which
 * something of an allocation was adjusted, the splits that changed, as they are from then on: `1_160 → 1_200`.
 */
export function splitTables(model: Model, language: MessageLanguage, pathOf: (document: SourceDocument) => string, output: Output): string {
    return splitsOf(model, language).map(({ split, title, place: { document, start } }) => {
        const line = document.positionAt(start).line + 1;
        const head = `${output.style('bold', printable(title))}  ${output.style('gray', `${pathOf(document)}:${line}`)}`;
        return `${head}\n${aligned(rowsOf(split, model.checks, language))}${notesOf(split, language)}`;
    }).join('\n');
}

interface TitledSplit {
    readonly split: Split;
    readonly title: string;
    /** Where it is written; of a split that was adjusted, where it was. */
    readonly place: Place;
}

function splitsOf(model: Model, language: MessageLanguage): readonly TitledSplit[] {
    const owners = [...model.allocations, ...model.reports].filter(owner => !owner.used);
    return owners.flatMap(owner => [
        ...partsOf(owner).flatMap(part => splitsBelow(part, [owner.id], language)),
        ...owner.kind === 'allocation' ? owner.versions.slice(1).flatMap(version => changedSplits(version, language)) : [],
    ]);
}

function partsOf(owner: Allocation | Report): readonly Part[] {
    if (owner.kind === 'allocation') return [owner.total];
    return owner.table ? [...owner.claims, owner.table] : owner.claims;
}

function splitsBelow(part: Part, path: readonly string[], language: MessageLanguage): readonly TitledSplit[] {
    const here = part.kind === 'total' ? path : [...path, partName(part)[language]];
    return part.splits.flatMap(split => [
        { split, title: `${here.join(' › ')}: ${dimensionsOf(split, language)}`, place: split.headPlace },
        ...split.parts.flatMap(row => splitsBelow(row, here, language)),
    ]);
}

/** The splits of a later version with other figures than the version before. */
function changedSplits({ allocation, total, validFrom, adjustments }: AllocationVersion, language: MessageLanguage): readonly TitledSplit[] {
    const [first] = adjustments;
    if (!first) return [];
    const documents = new Set(adjustments.flatMap(({ directives }) => directives.map(({ name }) => name)));
    const since = [`${words.from[language]} ${validFrom ?? '?'}`, ...documents].join(', ');
    return splitsBelow(total, [allocation.id], language).filter(({ split }) => isChanged(split))
        .map(({ split, title }) => ({ split, title: `${title} (${since})`, place: first.headPlace }));
}

function isChanged(split: Split): boolean {
    const { whole, columns } = split;
    return rowPairs(split).some(({ now, before }) => columns.some((_, i) => figureText(now?.cells[i]) !== figureText(before?.cells[i])))
        || columns.some(({ indicatorIndex: i }) => figureText(whole.values[i]) !== figureText(whole.earlier?.values[i]));
}

/** A row of a split, and the same row in the version before; one that ended has none now. */
interface RowPair {
    readonly now: Part | undefined;
    readonly before: Part | undefined;
}

/** The rows of a split, those among them that ended with this version. */
function rowPairs(split: Split): readonly RowPair[] {
    const { whole, parts } = split;
    const earlier = whole.earlier?.splits[whole.splits.indexOf(split)]?.parts ?? [];
    const going = new Map(parts.map(part => [part.earlier, part]));
    const ended = earlier.filter(part => !going.has(part));
    const pairs: RowPair[] = parts.map(now => ({ now, before: now.earlier }));
    for (const before of ended) {
        const behind = earlier[earlier.indexOf(before) - 1];
        pairs.splice(behind ? pairs.findIndex(pair => pair.before === behind) + 1 : 0, 0, { now: undefined, before });
    }
    return pairs;
}

function dimensionsOf({ rows, columnDimension }: Split, language: MessageLanguage): string {
    return [rows, ...columnDimension ? [columnDimension] : []].map(dimension => dimensionName(dimension)[language]).join(' × ');
}

/** A line of a table. */
interface Row {
    readonly label: string;
    readonly title: string;
    readonly figures: readonly string[];
}

function rowsOf(split: Split, checks: readonly Check[], language: MessageLanguage): readonly Row[] {
    const heads = split.columns.map(column => printable(column.member ? nameOf(column.member) : column.indicator.name));
    const isLater = split.whole.earlier !== undefined;
    const changed = (now: Figure | undefined, before: Figure | undefined) => (isLater ? changeText(now, before) : figureText(now));
    const rows = rowPairs(split).map(({ now, before }) => ({
        ...namesOf((now ?? before)!, language), figures: split.columns.map((_, i) => changed(now?.cells[i], before?.cells[i])),
    }));
    const sums = split.columns.map((column, i) => isSummed(split, column) ? sum(split.parts.map(part => part.cells[i]?.interval).filter(isThere)) : undefined);
    const lasts = split.columns.map((column, i) => isLevel(split, column) ? lastLevel(split, i, checks) : undefined);
    const totals = split.columns.map(column => column.member ? undefined : split.whole.values[column.indicatorIndex]);
    const compared = split.columns.map((_, i) => totals[i] && (sums[i] ?? lasts[i]));
    const below = (label: string, figures: readonly string[]): Row => ({ label, title: '', figures });
    return [
        below('', heads), ...rows,
        ...sums.some(isThere) ? [below(words.sum[language], sums.map(total => total ? formatInterval(total, language) : ''))] : [],
        ...compared.some(isThere) ? [
            below(words.total[language], totals.map((total, i) => changed(total, total && split.whole.earlier?.values[split.columns[i].indicatorIndex]))),
            below(words.difference[language], totals.map((total, i) => differenceText(total, compared[i]))),
        ] : [],
    ];
}

function isSummed(split: Split, { indicator }: Column): boolean {
    return addsUpOver(indicator, isByTime(split));
}

/** Whether the rows are levels at the ends of periods. */
function isLevel(split: Split, { indicator }: Column): boolean {
    return indicator.indicatorKind === 'stock' && isByTime(split);
}

function isByTime(split: Split): boolean {
    return ['year', 'half', 'quarter', 'month'].includes(split.rows.kind);
}

/** The level at the end of the last period, where it is compared with the total. */
function lastLevel(split: Split, column: number, checks: readonly Check[]): Interval | undefined {
    const { indicator } = split.columns[column];
    if (!checks.some(check => check.kind === 'level' && check.subject === split && check.indicator === indicator)) return undefined;
    return split.parts[lastIndex(split.parts.map(part => part.member))]?.cells[column]?.interval;
}

function notesOf(split: Split, language: MessageLanguage): string {
    const named = (columns: readonly Column[]) => {
        const names = [...new Set(columns.map(column => printable(column.indicator.name)))];
        return columns.length > 0 ? names.join(', ') : undefined;
    };
    const levels = named(split.columns.filter(column => isLevel(split, column)));
    const rates = named(split.columns.filter(column => column.indicator.indicatorKind === 'rate'));
    const notes = [levels && tableNotes.levels(levels), rates && tableNotes.rates(rates)].filter(note => typeof note === 'object');
    return notes.map(note => `  ${note[language]}\n`).join('');
}

function differenceText(total: Figure | undefined, sum: Interval | undefined): string {
    const difference = total && sum && exactValue(minus(sum, total.interval));
    if (!difference) return '';
    return difference.isNegative() || difference.isZero() ? difference.format() : `+${difference.format()}`;
}

const operatorSigns: { readonly [O in Operator]: string } = {
    'exactly': '', 'at least': '≥ ', 'at most': '≤ ', 'more than': '> ', 'less than': '< ', 'about': '≈ ',
};

function figureText(figure: Figure | undefined): string {
    if (!figure) return '';
    if (figure.status === 'none') return '-';
    return figure.value ? operatorSigns[figure.operator] + figure.value.format() : '?';
}

/** A figure that was adjusted, with what it was before. */
function changeText(now: Figure | undefined, before: Figure | undefined): string {
    const [text, old] = [now, before].map(figure => figureText(figure) || '-');
    return text === old ? text : `${old} → ${text}`;
}

/** What a row is called in the text, and officially. */
function namesOf(part: Part, language: MessageLanguage): { readonly label: string; readonly title: string } {
    const { member } = part;
    const label = partName(part)[language];
    const title = member?.kind === 'period' ? member.declared?.title : member?.title;
    // A row that is named by its official name has its identifier beside it, as the others have.
    const name = member && label.startsWith('"') ? nameOf(member) : label;
    return { label: printable(name), title: printable(title ?? '') };
}

function nameOf(member: Member): string {
    return member.kind === 'period' ? member.id : member.name;
}

function isThere<T>(value: T | undefined): value is T {
    return value !== undefined;
}

/** Rows with labels and titles to the left and figures to the right; without a title in any row there is no room for them. */
function aligned(rows: readonly Row[]): string {
    const names = rows.some(row => row.title !== '') ? 2 : 1;
    const lines = rows.map(row => [row.label, ...names === 2 ? [row.title] : [], ...row.figures]);
    const widths = lines[0].map((_, column) => Math.max(...lines.map(line => displayWidth(line[column]))));
    return lines.map(line => `  ${line.map((cell, i) => i < names ? padEnd(cell, widths[i]) : padStart(cell, widths[i])).join('  ').trimEnd()}\n`).join('');
}
