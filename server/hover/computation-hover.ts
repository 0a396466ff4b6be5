import { type Computation, dimensionName, type Member, type Part, type Split } from '../../language/index.js';
import { blocks, escapeMarkdown, factList } from '../markdown.js';
import { moreRows } from '../texts/symbols.js';
import { figureText } from './allocation-hover.js';
import type { HoverContext } from './context.js';

/** So many rows are shown. */
const rowLimit = 40;

/** The rows that `others` of a split computes: what is divided, in proportion to what, and what each gets. */
export function computationHover(context: HoverContext, split: Split, computation: Computation): string {
    const { rows, columns } = computation;
    const left = columns.map(({ left: amount }, c) => [
        `${context.word('leftToDivide')} ${context.nameOf(split.columns[c].indicator)}`, amount && !amount.isNegative() ? amount.format() : '?',
    ] as const);
    const hidden = rows.length - rowLimit;
    return blocks(
        factList([...left, [context.word('proportionalTo'), basisText(context, computation)]]),
        rowTable(context, split, computation),
        hidden > 0 ? context.say(moreRows(hidden)) : undefined,
    );
}

function basisText(context: HoverContext, { weight, basis }: Computation): string | undefined {
    if (!weight) return undefined;
    if (!basis) return `${context.nameOf(weight)}: ?`;
    const reports = basis.reports.slice(0, 3).map(report => context.linked(report.name, report.namePlace)).join(', ');
    return `${context.nameOf(weight)}, ${context.word('asOf')} ${basis.date} (${reports}${basis.reports.length > 3 ? ', …' : ''})`;
}

function rowTable(context: HoverContext, split: Split, { rows, weight, basis }: Computation): string {
    const weighted = weight && basis ? { weight, basis } : undefined;
    const indicators = split.columns.map(({ indicator }) => indicator.name);
    const heads = [context.say(dimensionName(split.rows)), ...(weighted ? [weighted.weight.name] : []), ...indicators];
    const lines = rows.slice(0, rowLimit).map((row, i) => [
        memberText(row.member!), ...(weighted ? [weighted.basis.weights[i].format()] : []), ...figuresOf(context, row),
    ]);
    return [heads.map(escapeMarkdown), ['---', ...heads.slice(1).map(() => '--:')], ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function memberText(member: Member): string {
    return escapeMarkdown(member.kind === 'period' ? member.id : [member.name, member.title && `“${member.title}”`].filter(Boolean).join(' '));
}

function figuresOf(context: HoverContext, { cells, split }: Part): readonly string[] {
    return cells.map((cell, c) => (cell.value ? figureText(context, cell, split!.columns[c].indicator) : '?'));
}
