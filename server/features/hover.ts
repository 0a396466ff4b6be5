import { AstUtils, CstUtils, GrammarAST, isLeafCstNode, type LeafCstNode } from 'langium';
import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { keywordInMessages, keywordOf, periodRange, type IsoDate, type Part, type Place, type Position, type SourceDocument, type Split } from '../../language/index.js';
import { linesOf } from '../adjusted-lines.js';
import { splitSummary } from '../hover/allocation-hover.js';
import { computationHover } from '../hover/computation-hover.js';
import { adjustedDeadlineAt, adjustmentHover, changeAt, changeHover, deadlineHistory, isOfRow, lineHover } from '../hover/adjustment-hover.js';
import { relativeClaimAt, relativeClaimHover } from '../hover/claim-hover.js';
import { HoverContext } from '../hover/context.js';
import { countedDeadlineAt, countedText } from '../hover/span-hover.js';
import { declarationHover } from '../hover/declaration-hover.js';
import { figureAt, figureHover, holds, partAt, partHover } from '../hover/figure-hover.js';
import { blocks, escapeMarkdown } from '../markdown.js';
import { occurrenceAt } from '../occurrences.js';
import { offsetAt, rangeOf } from '../positions.js';
import type { Snapshot } from '../snapshot.js';
import { splitsIn } from '../splits.js';
import { keywordHelp } from '../texts/keyword-help.js';

/** What stands between two things said of one place. */
const rule = '---';

/**
 * What stands at a position: of a number what it means and its checks; of a row its figures; of a name what it stands for; of a
 * period its days; of a keyword what it is for. Undefined where there is nothing to say.
 *
 * @param today the day for which it says what is in force
 */
export function hover(snapshot: Snapshot, document: SourceDocument, position: Position, today: IsoDate): Hover | undefined {
    const offset = offsetAt(document, position);
    const context = new HoverContext(snapshot, today);
    const change = changeAt(snapshot, document, offset);
    if (change && !holds(change.labelPlace, document, offset)) return shown(change.place, changeHover(context, change));
    const isLine = change && !isOfRow(change);
    const part = isLine ? undefined : change?.part ?? partAt(snapshot, document, offset);
    const figure = part && figureAt(part, document, offset);
    if (part && figure?.figure.place) return shown(figure.figure.place, figureHover(context, part, figure));
    const leaf = leafAt(snapshot, document, offset);
    // A total that is not written has the name of its allocation for a label.
    const isLabelled = part && (part.kind !== 'total' || part.cells.length > 0) && holds(change?.labelPlace ?? part.labelPlace, document, offset);
    const labelled = isLabelled ? part : undefined;
    const named = nameHover(context, document, offset)
        ?? (leaf && countedHover(context, leaf, document))
        ?? (leaf && keywordHover(context, leaf, document))
        ?? (leaf && periodHover(context, leaf, document, labelled))
        ?? (leaf && deadlineHover(context, leaf, document))
        ?? claimHover(context, document, offset)
        ?? unchangedHover(context, document, offset);
    const said = [isLine ? lineHover(context, change) : labelled && partHover(context, labelled), named?.text].filter(text => text).join(`\n\n${rule}\n\n`);
    const place = named?.place ?? change?.labelPlace ?? labelled?.labelPlace;
    return place && said ? shown(place, said) : undefined;
}

interface Said {
    readonly place: Place;
    readonly text: string;
}

function shown(place: Place, value: string): Hover {
    return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(place) };
}

function nameHover(context: HoverContext, document: SourceDocument, offset: number): Said | undefined {
    const occurrence = occurrenceAt(context.snapshot, document, offset);
    if (!occurrence) return undefined;
    const { place, targets: [target] } = occurrence;
    const adjustment = context.snapshot.model.adjustments.find(one => one.allocation === target && holds(one.place, document, offset));
    const texts = [adjustment && adjustmentHover(context, adjustment), declarationHover(context, target)];
    return { place, text: texts.filter(text => text).join(`\n\n${rule}\n\n`) };
}

/** A span that leads to a date: how that is counted, and what it was adjusted to. */
function countedHover(context: HoverContext, { offset: start, end }: LeafCstNode, document: SourceDocument): Said | undefined {
    const deadline = countedDeadlineAt(context.snapshot, document, start);
    return deadline && { place: { document, start, end }, text: blocks(countedText(context, deadline), deadlineHistory(context, deadline)) };
}

/** The percentage or the amount of a share or growth. */
function claimHover(context: HoverContext, document: SourceDocument, offset: number): Said | undefined {
    const claim = relativeClaimAt(context.snapshot, document, offset);
    const figure = [claim?.ratio, claim?.change].find(one => one?.place && holds(one.place, document, offset));
    return claim && figure?.place && { place: figure.place, text: relativeClaimHover(context, claim) };
}

/** The day of a deadline that was adjusted. */
function deadlineHover(context: HoverContext, { offset: start, end }: LeafCstNode, document: SourceDocument): Said | undefined {
    const deadline = adjustedDeadlineAt(context.snapshot, document, start);
    const text = deadline && deadlineHistory(context, deadline);
    return text === undefined ? undefined : { place: { document, start, end }, text };
}

/** A figure that an adjustment names and leaves as it is: what is said of its row. */
function unchangedHover(context: HoverContext, document: SourceDocument, offset: number): Said | undefined {
    const adjustment = context.snapshot.model.adjustments.find(({ place }) => holds(place, document, offset));
    for (const line of adjustment ? linesOf(context.snapshot, adjustment) : []) {
        if (line.kind === 'split') continue;
        const place = line.cellPlaces.find(cell => holds(cell, document, offset));
        const change = place && line.changes.find(isOfRow);
        if (place && change) return { place, text: partHover(context, change.part) };
    }
    return undefined;
}

/** What a keyword is for; of a split its sums, of computed rows what they get, too. */
function keywordHover(context: HoverContext, { grammarSource, offset: start, end }: LeafCstNode, document: SourceDocument): Said | undefined {
    const keyword = GrammarAST.isKeyword(grammarSource) ? keywordOf(grammarSource.value) : undefined;
    const help = keyword && keywordHelp.get(keyword.en);
    if (!keyword || !help) return undefined;
    const { en, vi } = keywordInMessages(keyword.en, AstUtils.getContainerOfType(grammarSource, GrammarAST.isParserRule)?.name);
    // What a keyword is in the other language is said only here.
    const words = context.say({ en: `**${en}** (${vi})`, vi: `**${vi}** (${en})` });
    return { place: { document, start, end }, text: blocks(`${words}: ${context.say(help)}`, splitText(context, keyword.en, document, start), adjustedText(context, keyword.en, document, start)) };
}

const computingWords: ReadonlySet<string> = new Set(['others', 'evenly', 'proportional to', 'rounded to', 'min', 'max']);

/** What a keyword of a split leads to: its sums, or the rows it computes. */
function splitText(context: HoverContext, keyword: string, document: SourceDocument, start: number): string | undefined {
    if (keyword === 'split by') {
        const split = splitsIn(context.snapshot, document).find(one => holds(one.headPlace, document, start))
            ?? adjustedSplitAt(context.snapshot, document, start);
        return split && splitSummary(context, split);
    }
    if (!computingWords.has(keyword)) return undefined;
    const split = splitsIn(context.snapshot, document).find(({ computation }) => computation && holds(computation.place, document, start));
    return split?.computation && computationHover(context, split, split.computation);
}

/** The split of which an adjustment changes rows, as it is from then on. */
function adjustedSplitAt(snapshot: Snapshot, document: SourceDocument, start: number): Split | undefined {
    const adjustment = snapshot.model.adjustments.find(({ place }) => holds(place, document, start));
    const lines = adjustment ? linesOf(snapshot, adjustment) : [];
    return lines.flatMap(line => (line.kind === 'split' && holds(line.headPlace, document, start) ? line.split ?? [] : []))[0];
}

/** What an adjustment changes in all, or which deadlines there were. */
function adjustedText(context: HoverContext, keyword: string, document: SourceDocument, start: number): string | undefined {
    const { adjustments, deadlines } = context.snapshot.model;
    if (keyword === 'adjust') {
        const adjustment = adjustments.find(({ headPlace }) => holds(headPlace, document, start));
        return adjustment && adjustmentHover(context, adjustment);
    }
    const deadline = keyword === 'due' ? deadlines.find(({ place, datePlace }) => (
        (place.document === document && place.start === start) || isDirectlyBehind(datePlace, document, start))) : undefined;
    return deadline && blocks(countedText(context, deadline), deadlineHistory(context, deadline));
}

/** Whether a place follows the word at an offset, with nothing but blanks between. */
function isDirectlyBehind(place: Place, document: SourceDocument, start: number): boolean {
    return place.document === document && start < place.start && /^\S+\s+$/.test(document.text.slice(start, Math.min(place.start, start + 1000)));
}

/** The days of a period written with digits, or of a row like `Q1`. */
function periodHover(context: HoverContext, { text, offset: start, end }: LeafCstNode, document: SourceDocument, row: Part | undefined): Said | undefined {
    const member = row?.member?.kind === 'period' ? row.member : undefined;
    const range = member?.range ?? (/^[0-9]{4}(?:-[HhQq]?[0-9]{1,2})?$/.test(text) && !row ? periodRange(text) : undefined);
    return range && { place: { document, start, end }, text: `**${escapeMarkdown(member?.id ?? text)}**: ${context.days(range)}` };
}

/** The token at an offset, or the one that ends there. */
function leafAt(snapshot: Snapshot, document: SourceDocument, offset: number): LeafCstNode | undefined {
    const root = snapshot.parsedOf(document).tree.$cstNode;
    const leaf = root && (CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeBeforeOffset(root, offset));
    return leaf && isLeafCstNode(leaf) && !leaf.hidden && leaf.offset <= offset && offset <= leaf.end ? leaf : undefined;
}
