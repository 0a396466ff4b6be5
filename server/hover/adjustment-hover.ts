import {
    type AdjustedFigure, type Adjustment, type Allocation, deadlineInMessages, Decimal, type Deadline, type Figure, type Indicator, partName,
    type SourceDocument, type Split,
} from '../../language/index.js';
import { blocks, escapeMarkdown, factList } from '../markdown.js';
import type { Snapshot } from '../snapshot.js';
import { figureText, measureText } from './allocation-hover.js';
import type { HoverContext } from './context.js';
import { holds } from './figure-hover.js';
import { documentsText, figureHistory, inForceOn, isOwnFigure } from './history-hover.js';

/** The change in an adjustment at an offset: a cell `1_160 -> 1_200`, or the label before it. */
export function changeAt({ model }: Snapshot, document: SourceDocument, offset: number): AdjustedFigure | undefined {
    for (const { place, changes } of model.adjustments) {
        if (!holds(place, document, offset)) continue;
        const own = changes.find(change => holds(change.place, document, offset)) ?? changes.find(change => holds(change.labelPlace, document, offset));
        if (own) return own;
    }
    return undefined;
}

/** Whether a change is one of a total or row, and not of a milestone or of what is asked of each person. */
export function isOfRow({ part, after }: AdjustedFigure): boolean {
    return isOwnFigure(part, after);
}

/** All changes of a line: a milestone, or what is asked of each person. */
export function lineHover(context: HoverContext, { labelPlace }: AdjustedFigure): string {
    const isInLine = ({ labelPlace: { document, start } }: AdjustedFigure) => document === labelPlace.document && start === labelPlace.start;
    const changes = context.snapshot.model.adjustments.flatMap(adjustment => adjustment.changes.filter(isInLine));
    return blocks(...changes.map(change => changeHover(context, change)));
}

/** A cell of an adjustment: what it was, what it becomes, and all that the figure has been. */
export function changeHover(context: HoverContext, change: AdjustedFigure): string {
    const { part, column: { indicator }, after } = change;
    const owner = part.owner as Allocation;
    return blocks(
        changeText(context, change),
        `${context.nameOf(indicator)}, ${lineName(context, change)} ${context.word('inTable')} ${context.linked(owner.name, owner.namePlace)}`,
        figureHistory(context, part, after, indicator),
    );
}

/** A split by its head; of a row, with the row before it. */
function splitName(context: HoverContext, { whole, headPlace }: Split): string {
    const { document, start, end } = headPlace;
    const head = context.linked(document.text.slice(start, end).replace(/\s+/g, ' '), headPlace);
    return whole.split ? `${context.partName(whole)} ${head}` : head;
}

/** `300 người → **310 người** (+10 người)` */
function changeText(context: HoverContext, { column: { indicator }, before, after }: AdjustedFigure): string {
    const old = before && before.status !== 'none' ? figureText(context, before, indicator) : context.word('noRow');
    return `${old} → **${figureText(context, after, indicator)}**${stepText(before, after, indicator)}`;
}

/** What a change is of: the row, or the words before a milestone or before what is asked of each person. */
function lineName(context: HoverContext, change: AdjustedFigure): string {
    const { part, labelPlace: { document, start, end } } = change;
    return escapeMarkdown(isOfRow(change) ? context.say(partName(part)) : document.text.slice(start, end).replace(/\s+/g, ' '));
}

/** What an adjustment changes, from when on, and by which documents. */
export function adjustmentHover(context: HoverContext, adjustment: Adjustment): string {
    const { allocation, date, directives, changes } = adjustment;
    return blocks(
        `${context.nameOf(allocation)}: ${context.days({ first: date, last: undefined }) ?? context.word('notKnown')} · ${documentsText(context, directives)}`,
        factList(allocation.indicators.flatMap(indicator => {
            const own = changes.filter(change => change.column.indicator === indicator && isOfRow(change));
            const splits = [...new Set(own.flatMap(({ part }) => part.split ?? []))];
            return [
                ...own.filter(({ part }) => !part.split).map(change => [`${context.word('total')} ${context.nameOf(indicator)}`, changeText(context, change)] as const),
                ...splits.map(split => [
                    context.nameOf(indicator) + (splits.length > 1 ? `, ${splitName(context, split)}` : ''),
                    changesText(context, own.filter(({ part }) => part.split === split), indicator),
                ] as const),
            ];
        })),
    );
}

/** `+40, −40: in all unchanged`. What is not exact is not summed. */
function changesText(context: HoverContext, changes: readonly AdjustedFigure[], indicator: Indicator): string {
    const steps = changes.map(({ before, after }) => stepOf(before?.value, after.value));
    const known = steps.flatMap(step => step ?? []);
    const total = Decimal.sum(known);
    const list = steps.map(step => (step ? signed(step) : '?')).join(', ');
    if (known.length < steps.length || indicator.indicatorKind === 'rate') return list;
    return `${list} (${total.isZero() ? context.word('unchangedTotal') : `${context.word('inAll')} ${signed(total)}`})`;
}

function stepOf(before: Decimal | undefined, after: Decimal | undefined): Decimal | undefined {
    return after?.minus(before ?? Decimal.zero);
}

function stepText(before: Figure | undefined, after: Figure, indicator: Indicator): string {
    const step = stepOf(before?.value, after.value);
    return step && !step.isZero() && indicator.indicatorKind !== 'rate' && !after.percent && !before?.percent ? ` (${signed(step)}${measureText(indicator)})` : '';
}

function signed(step: Decimal): string {
    return step.isNegative() ? `−${step.negated().format()}` : `+${step.format()}`;
}

/** The deadline whose day stands at an offset, or which an adjustment puts in the place of another one there; one that was never adjusted is none. */
export function adjustedDeadlineAt({ model }: Snapshot, document: SourceDocument, offset: number): Deadline | undefined {
    return model.deadlines.find(({ replaces, replacedBy, place, datePlace }) =>
        (replaces && holds(place, document, offset)) || (replacedBy && holds(datePlace, document, offset)));
}

/** The deadlines before and after one, where it was adjusted. */
export function deadlineHistory(context: HoverContext, deadline: Deadline): string | undefined {
    let first = deadline;
    while (first.replaces) first = first.replaces;
    if (!first.replacedBy.length) return undefined;
    // One of several allocations can have its own replaced by another one.
    const all: Deadline[] = [first];
    for (const one of all) all.push(...one.replacedBy);
    const current = inForceOn(context, all.map(({ validFrom, replacedBy: [next] }) => ({ from: validFrom, to: next?.validFrom })));
    const lines = all.map((one, i) => {
        const { validFrom, directives } = one;
        const written = escapeMarkdown(deadlineInMessages(one));
        const value = i === current.index ? `**${written}** ← ${context.word(current.word)}` : written;
        return `- ${validFrom ? `${context.word('from')} ${validFrom}: ` : ''}${value} · ${documentsText(context, directives)}`;
    });
    return [`${context.word('history')}:`, '', ...lines].join('\n');
}
