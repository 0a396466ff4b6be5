import { addsUpOver, type Check, Decimal, type Figure, type Indicator, type Part, partName, percentText, type Place, type SourceDocument } from '../../language/index.js';
import { blocks, escapeMarkdown, factList } from '../markdown.js';
import type { Snapshot } from '../snapshot.js';
import { comparesSomething } from '../split-sums.js';
import { checkWithSubject, figureText, measureText, splitSummaries } from './allocation-hover.js';
import type { HoverContext } from './context.js';
import { figureHistory, partHistory } from './history-hover.js';
import { resultsText } from './results-hover.js';

/** The innermost part that is written at an offset: a row, a total, a claim. */
export function partAt(snapshot: Snapshot, document: SourceDocument, offset: number): Part | undefined {
    for (const owner of [...snapshot.model.allocations, ...snapshot.model.reports]) {
        if (!holds(owner.place, document, offset)) continue;
        const wholes = owner.kind === 'allocation' ? [owner.total] : [...owner.claims, ...owner.table ? [owner.table] : []];
        for (const whole of wholes) {
            const found = innermost(whole, document, offset);
            if (found) return found;
        }
    }
    return undefined;
}

function innermost(part: Part, document: SourceDocument, offset: number): Part | undefined {
    for (const split of part.splits) {
        if (!holds(split.place, document, offset)) continue;
        for (const row of split.parts) {
            // What is computed is not written.
            if (row.computed) continue;
            const found = holds(row.place, document, offset) ? innermost(row, document, offset) : undefined;
            if (found) return found;
        }
        // In a split, but in none of its rows.
        return undefined;
    }
    const written = [part.place, ...part.milestones.map(milestone => milestone.place)];
    return written.some(place => holds(place, document, offset)) ? part : undefined;
}

/** Whether an offset lies in a place or at its end. */
export function holds(place: Place, document: SourceDocument, offset: number): boolean {
    return place.document === document && place.start <= offset && offset <= place.end;
}

/** A row, total or claim: its figures, their shares of the total, where they come from and go to, and its splits. */
export function partHover(context: HoverContext, part: Part): string {
    const { owner } = part;
    const where = `**${context.partName(part)}** ${context.word('inTable')} ${context.linked(owner.named ? owner.name : owner.id, owner.namePlace)}`;
    const facts = part.indicators.map((indicator, i) => [context.nameOf(indicator), valueWithShare(context, part, i)] as const);
    return blocks(
        where,
        factList([...facts, ...links(context, part), [context.word('note'), part.note && escapeMarkdown(part.note)]]),
        splitSummaries(context, part),
        resultsText(context, part),
        partHistory(context, part),
    );
}

function valueWithShare(context: HoverContext, part: Part, i: number): string {
    const indicator = part.indicators[i];
    const share = shareOf(part, i, indicator);
    return figureText(context, part.values[i], indicator) + (share ? ` (${share} ${context.word('share')})` : '');
}

/** What a row is of its total, where rows add up: `39.7%`. */
function shareOf(part: Part, i: number, indicator: Indicator): string | undefined {
    const isTime = ['year', 'half', 'quarter', 'month'].includes(part.split?.rows.kind ?? '');
    const own = part.values[i]?.value;
    const whole = part.split?.whole.values[i]?.value;
    if (!own || !whole || whole.isZero() || !addsUpOver(indicator, isTime)) return undefined;
    return `${own.times(Decimal.of(100)).dividedBy(whole, 1, 'half-up').format()}%`;
}

/** The allocations that pass a row's figures on, and the rows whose figures a total is. */
function links(context: HoverContext, part: Part): readonly (readonly [string, string | undefined])[] {
    const { model } = context.snapshot;
    const to = model.allocations.filter(allocation => allocation.passedOn.some(passed => passed?.part === part));
    const from = part.kind === 'total' && part.owner.kind === 'allocation' ? part.owner.passedOn.flatMap(passed => passed ?? []) : [];
    const sources = [...new Map(from.map(passed => [passed.part, passed])).values()];
    return [
        [context.word('passedOnTo'), context.names(to)],
        [context.word('passedOnFrom'), sources.map(({ source, part: row }) => context.linked(`${source.name}, ${context.say(partName(row))}`, row.labelPlace)).join(', ')],
    ];
}

/** A number of a table with what it is of. */
export interface FigureInPart {
    readonly figure: Figure;
    readonly indicator: Indicator;
    /** Of a milestone, the amount at which it is reached. */
    readonly required?: Decimal | undefined;
}

/** The number at an offset, among the cells and milestones of a part. */
export function figureAt(part: Part, document: SourceDocument, offset: number): FigureInPart | undefined {
    const at = (figure: Figure) => figure.place !== undefined && holds(figure.place, document, offset);
    const c = part.cells.findIndex(at);
    if (c >= 0) {
        const figure = part.cells[c];
        const indicator = part.split?.columns[c]?.indicator ?? part.indicators[part.values.indexOf(figure)] ?? part.indicators[c];
        return indicator && { figure, indicator };
    }
    for (const { figures, required } of part.milestones) {
        const i = figures.findIndex(at);
        if (i >= 0 && part.indicators[i]) return { figure: figures[i], indicator: part.indicators[i], required: required[i] };
    }
    return undefined;
}

function takesPart(figure: Figure, { comparison, claimed }: Check): boolean {
    if (claimed) return claimed.figures.some(one => one.figure === figure);
    return comparison !== undefined && [comparison.whole, ...comparison.parts].some(compared => compared === figure || compared.terms?.includes(figure));
}

/** A milestone in percent of the total, with the amount from which it is reached where that is known: `55%, at least 688 người`. */
function milestoneText(context: HoverContext, figure: Figure, indicator: Indicator, required: Decimal | undefined): string | undefined {
    if (!figure.percent || !figure.value || indicator.indicatorKind === 'rate') return undefined;
    const percentage = context.say(percentText(figure.interval));
    return required ? `${percentage}, ${context.word('atLeast')} ${required.format()}${measureText(indicator)}` : percentage;
}

/** A number as it is meant, and the checks it takes part in. */
export function figureHover(context: HoverContext, part: Part, { figure, indicator, required }: FigureInPart): string {
    const checks = context.snapshot.model.checks.filter(check => comparesSomething(check) && takesPart(figure, check));
    const meant = figure.rest ? `${context.word('rest')}: ${figureText(context, figure, indicator)}` : figureText(context, figure, indicator);
    return blocks(
        `**${milestoneText(context, figure, indicator, required) ?? meant}**`,
        `${context.nameOf(indicator)}, ${context.partName(part)}`,
        checks.length ? [`${context.word('checks')}:`, '', ...checks.map(check => `- ${checkWithSubject(context, check)}`)].join('\n') : undefined,
        resultsText(context, part),
        figureHistory(context, part, figure, indicator),
    );
}
