import { type Directive, type Figure, type FigureSpan, historyOf, type Indicator, type Part } from '../../language/index.js';
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
    const column = part.split?.columnDimension ? part.cells.indexOf(figure) : -1;
    const which = column >= 0 ? { column } : { indicatorIndex: part.indicators.indexOf(indicator) };
    return historyText(context, historyOf(part, which), indicator, false);
}

/** A line for each span of days, with value and documents; the one in force is set off. */
export function historyText(context: HoverContext, spans: readonly FigureSpan[], indicator: Indicator, named: boolean): string | undefined {
    if (spans.length < 2) return undefined;
    const current = inForceOn(context, spans);
    const lines = spans.map((span, i) => {
        const value = span.figure ? figureText(context, span.figure, indicator) : context.word('noRow');
        const said = `${context.days({ first: span.from, last: span.to }) ?? '?'}: ${i === current.index ? `**${value}**` : value} · ${documentsText(context, span.directives)}`;
        return `- ${said}${i === current.index ? ` ← ${context.word(current.word)}` : ''}`;
    });
    return [`${context.word('history')}${named ? ` ${context.nameOf(indicator)}` : ''}:`, '', ...lines].join('\n');
}

/** Documents by their names and numbers. */
export function documentsText(context: HoverContext, directives: readonly Directive[]): string {
    if (!directives.length) return context.word('noDocument');
    return directives.map(directive => `${context.linked(directive.name, directive.namePlace)}${directive.number ? `, ${escapeMarkdown(directive.number)}` : ''}`).join('; ');
}

/** Which of several spans of days is the present one. Before and after all of them it is the first, or the last, and that is said. */
export function inForceOn({ today }: HoverContext, spans: readonly { readonly from: string | undefined; readonly to: string | undefined }[]) {
    const index = Math.max(0, spans.findLastIndex(({ from }, i) => i === 0 || (from !== undefined && from <= today)));
    const { from, to } = spans[index];
    if (from && today < from) return { index, word: 'atFirst' } as const;
    return to && to < today ? { index, word: 'atEnd' } as const : { index, word: 'today' } as const;
}
