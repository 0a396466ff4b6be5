import {
    type AdjustedFigure, type Adjustment, type Allocation, Decimal, type Deadline, type Indicator, partName, type SourceDocument,
} from '../../language/index.js';
import { blocks, escapeMarkdown, factList } from '../markdown.js';
import type { Snapshot } from '../snapshot.js';
import { figureText, measureText } from './allocation-hover.js';
import type { HoverContext } from './context.js';
import { holds } from './figure-hover.js';
import { documentsText, figureHistory, inForceOn } from './history-hover.js';

/** The change in an adjustment at an offset: a cell `1_160 -> 1_200`, or the label before it. */
export function changeAt({ model }: Snapshot, document: SourceDocument, offset: number): AdjustedFigure | undefined {
    for (const { place, changes } of model.adjustments) {
        if (!holds(place, document, offset)) continue;
        const own = changes.find(change => holds(change.place, document, offset)) ?? changes.find(change => holds(change.labelPlace, document, offset));
        if (own) return own;
    }
    return undefined;
}

/** A cell of an adjustment: what it was, what it becomes, and all that the figure has been. */
export function changeHover(context: HoverContext, { part, column, before, after }: AdjustedFigure): string {
    const { indicator } = column;
    const owner = part.owner as Allocation;
    const old = before && before.status !== 'none' ? figureText(context, before, indicator) : context.word('noRow');
    return blocks(
        `${old} → **${figureText(context, after, indicator)}**${stepText(stepOf(before?.value, after.value), indicator)}`,
        `${context.nameOf(indicator)}, ${escapeMarkdown(context.say(partName(part)))} ${context.word('inTable')} ${context.linked(owner.name, owner.namePlace)}`,
        figureHistory(context, part, after, indicator),
    );
}

/** What an adjustment changes, from when on, and by which documents. */
export function adjustmentHover(context: HoverContext, adjustment: Adjustment): string {
    const { allocation, date, directives, changes } = adjustment;
    return blocks(
        `${context.nameOf(allocation)}: ${context.days({ first: date, last: undefined }) ?? context.word('notKnown')} · ${documentsText(context, directives)}`,
        factList(allocation.indicators.flatMap(indicator => {
            const own = changes.filter(({ column, part }) => column.indicator === indicator && part.split);
            return own.length ? [[context.nameOf(indicator), changesText(context, own, indicator)] as const] : [];
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

function stepText(step: Decimal | undefined, indicator: Indicator): string {
    return step && !step.isZero() && indicator.indicatorKind !== 'rate' ? ` (${signed(step)}${measureText(indicator)})` : '';
}

function signed(step: Decimal): string {
    return step.isNegative() ? `−${step.negated().format()}` : `+${step.format()}`;
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
    const lines = all.map(({ stated, validFrom, directives }, i) => {
        const value = i === current.index ? `**${stated}** ← ${context.word(current.word)}` : stated;
        return `- ${validFrom ? `${context.word('from')} ${validFrom}: ` : ''}${value} · ${documentsText(context, directives)}`;
    });
    return [`${context.word('history')}:`, '', ...lines].join('\n');
}
