import { type AllocationVersion, type Directive, type Figure, type FigureOfPart, type FigureSpan, historyOf, type Indicator, type Part } from '../../language/index.js';
import { escapeMarkdown } from '../markdown.js';
import { figureText } from './allocation-hover.js';
import type { HoverContext } from './context.js';

/** What each figure of a total or row has been, and by which documents. Nothing where none of them was adjusted. */
export function partHistory(context: HoverContext, part: Part): string | undefined {
    const several = part.indicators.length > 1;
    const histories = part.indicators.map((indicator, indicatorIndex) => historyText(context, historyOf(part, { indicatorIndex }), indicator, several));
    return histories.filter(text => text).join('\n\n') || undefined;
}

/** The same of one number of it. */
export function figureHistory(context: HoverContext, part: Part, figure: Figure, indicator: Indicator): string | undefined {
    return historyText(context, historyOf(part, placeInPart(part, figure, indicator)), indicator, false);
}

/** Whether a figure is one of the row or total itself, and not of a milestone or of what is asked of each person. */
export function isOwnFigure({ cells, values }: Part, figure: Figure): boolean {
    return cells.includes(figure) || values.includes(figure);
}

function placeInPart(part: Part, figure: Figure, indicator: Indicator): FigureOfPart {
    const column = part.split?.columnDimension ? part.cells.indexOf(figure) : -1;
    if (column >= 0) return { column };
    const indicatorIndex = part.indicators.indexOf(indicator);
    if (isOwnFigure(part, figure)) return { indicatorIndex };
    const milestone = part.milestones.find(({ figures }) => figures.includes(figure));
    if (milestone) return { indicatorIndex, milestone: milestone.date };
    const asked = part.owner.kind === 'allocation' ? part.owner.versions.flatMap(({ perPerson }) => perPerson).find(({ figures }) => figures.includes(figure)) : undefined;
    return asked ? { indicatorIndex, role: asked.role } : { indicatorIndex };
}

/** A line for each span of days, with value and documents; the one in force is set off. */
export function historyText(context: HoverContext, spans: readonly FigureSpan[], indicator: Indicator, named: boolean): string | undefined {
    if (spans.length < 2) return undefined;
    const current = inForceOn(context, spans);
    const lines = spans.map((span, i) => {
        const value = span.figure ? figureText(context, span.figure, indicator) : context.word('noRow');
        const said = `${context.days({ first: span.from, last: span.to }) ?? '?'}: ${i === current.index ? `**${value}**` : value} · ${sourceText(context, span)}`;
        return `- ${said}${i === current.index ? ` ← ${context.word(current.word)}` : ''}`;
    });
    return [`${context.word('history')}${named ? ` ${context.nameOf(indicator)}` : ''}:`, '', ...lines].join('\n');
}

/** By which documents a figure came into force; where nothing of its allocation was adjusted, also what it follows. */
function sourceText(context: HoverContext, { version, directives }: FigureSpan): string {
    const { allocation: { versions }, adjustments, passedOn }: AllocationVersion = version;
    const documents = documentsText(context, directives);
    if (version === versions[0] || adjustments.length) return documents;
    const sources = [...new Set(passedOn.flatMap(passed => passed?.source ?? []))];
    return `${documents} (${context.word('follows')} ${sources.map(({ name, namePlace }) => context.linked(name, namePlace)).join(', ')})`;
}

/** Documents by their names and numbers. */
export function documentsText(context: HoverContext, directives: readonly Directive[]): string {
    if (!directives.length) return context.word('noDocument');
    return directives.map(directive => `${context.linked(directive.name, directive.namePlace)}${directive.number ? `, ${escapeMarkdown(directive.number)}` : ''}`).join('; ');
}

/** Which of several spans of days is the present one. Before and after all of them it is the first, or the last, and that is said. */
export function inForceOn({ today }: Pick<HoverContext, 'today'>, spans: readonly { readonly from: string | undefined; readonly to: string | undefined }[]) {
    const index = Math.max(0, spans.findLastIndex(({ from }, i) => i === 0 || (from !== undefined && from <= today)));
    const { from, to } = spans[index];
    if (from && today < from) return { index, word: 'atFirst' } as const;
    return to && to < today ? { index, word: 'atEnd' } as const : { index, word: 'today' } as const;
}
