import { type Allocation, type Column, exactValue, type Figure, formatInterval, type Interval, type Member, type MessageLanguage, minus, type Model, type Operator, type Part, type Report, type SourceDocument, type Split, sum } from '../../language/index.js';
import { displayWidth, padEnd, padStart, printable } from '../display-width.js';
import type { Output } from '../output.js';
import { words } from '../texts.js';

/**
 * Every split of a model's own allocations and reports as a table: its rows down, its columns across, then what the rows
 * add up to, the total, and the difference. What is never summed (rates, levels at the ends of periods) has no sums.
 */
export function splitTables(model: Model, language: MessageLanguage, pathOf: (document: SourceDocument) => string, output: Output): string {
    return splitsOf(model).map(({ split, title }) => {
        const line = split.headPlace.document.positionAt(split.headPlace.start).line + 1;
        const head = `${output.style('bold', printable(title))}  ${output.style('gray', `${pathOf(split.headPlace.document)}:${line}`)}`;
        return `${head}\n${aligned(rowsOf(split, language))}`;
    }).join('\n');
}

interface TitledSplit {
    readonly split: Split;
    readonly title: string;
}

function splitsOf(model: Model): readonly TitledSplit[] {
    const owners = [...model.allocations, ...model.reports].filter(owner => !owner.used);
    return owners.flatMap(owner => partsOf(owner).flatMap(part => splitsBelow(part, [owner.id])));
}

function partsOf(owner: Allocation | Report): readonly Part[] {
    if (owner.kind === 'allocation') return [owner.total];
    return owner.table ? [...owner.claims, owner.table] : owner.claims;
}

function splitsBelow(part: Part, path: readonly string[]): readonly TitledSplit[] {
    const here = part.kind === 'total' ? path : [...path, part.label];
    return part.splits.flatMap(split => [
        { split, title: `${here.join(' › ')}: ${dimensionsOf(split)}` },
        ...split.parts.flatMap(row => splitsBelow(row, here)),
    ]);
}

function dimensionsOf(split: Split): string {
    return split.columnDimension ? `${split.rows.label} × ${split.columnDimension.label}` : split.rows.label;
}

/** The lines of a table: the first cell of each is a label, the others are figures. */
function rowsOf(split: Split, language: MessageLanguage): readonly (readonly string[])[] {
    const heads = ['', ...split.columns.map(column => printable(column.member ? nameOf(column.member) : column.indicator.name))];
    const rows = split.parts.map(part => [printable(part.label), ...split.columns.map((_, i) => figureText(part.cells[i]))]);
    const sums = split.columns.map((column, i) => isSummed(split, column) ? sum(split.parts.map(part => part.cells[i]?.interval).filter(isThere)) : undefined);
    if (!sums.some(isThere)) return [heads, ...rows];
    const totals = split.columns.map(column => column.member ? undefined : split.whole.values[column.indicatorIndex]);
    return [
        heads, ...rows,
        [words.sum[language], ...sums.map(total => total ? formatInterval(total, language) : '')],
        ...totals.some(isThere) ? [
            [words.total[language], ...totals.map(figureText)],
            [words.difference[language], ...totals.map((total, i) => differenceText(total, sums[i]))],
        ] : [],
    ];
}

function isSummed(split: Split, { indicator: { indicatorKind } }: Column): boolean {
    const byTime = ['year', 'half', 'quarter', 'month'].includes(split.rows.kind);
    return indicatorKind === 'flow' || (indicatorKind === 'stock' && !byTime);
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

function nameOf(member: Member): string {
    return member.kind === 'period' ? member.id : member.name;
}

function isThere<T>(value: T | undefined): value is T {
    return value !== undefined;
}

function aligned(rows: readonly (readonly string[])[]): string {
    const widths = rows[0].map((_, column) => Math.max(...rows.map(row => displayWidth(row[column]))));
    return rows.map(row => `  ${row.map((cell, i) => i === 0 ? padEnd(cell, widths[i]) : padStart(cell, widths[i])).join('  ').trimEnd()}\n`).join('');
}
