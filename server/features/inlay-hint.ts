import type { InlayHint, Range } from 'vscode-languageserver-types';
import { amountText, type Computation, type Decimal, exactly, exactValue, type Interval, minus, type SourceDocument, type Split } from '../../language/index.js';
import { positionOf, placeOf } from '../positions.js';
import { gapOf, isAnything, splitSums, type SplitSum } from '../split-sums.js';
import { splitsIn } from '../splits.js';
import type { Snapshot } from '../snapshot.js';
import { sumTexts } from '../texts/split-sums.js';
import { moreRows } from '../texts/symbols.js';

/** What is shown in the text, and can be turned off. */
export interface FigureOptions {
    readonly figures: boolean;
}

/** So many computed rows are shown in the text; the hover has them all. */
const computedLimit = 5;

/**
 * At the end of the line with which a split begins: what its rows come to and what is left of the total; of a stock by time, the
 * last level beside the total. Nothing where the lens above says all of it. At the end of the line of computed rows: what each gets.
 * Behind a span: the date to which it leads.
 */
export function inlayHint(snapshot: Snapshot, document: SourceDocument, range: Range, { figures }: FigureOptions): readonly InlayHint[] {
    if (!figures) return [];
    const { start, end } = placeOf(document, range);
    const splits = splitsIn(snapshot, document).flatMap(split => {
        const { headPlace, computation } = split;
        const hint = (offset: number, labelAt: () => string) => {
            const label = offset >= start && offset <= end ? labelAt() : '';
            return label ? [{ position: positionOf(document, offset), label, paddingLeft: true }] : [];
        };
        return [
            ...hint(endOfLine(document, headPlace.end), () => labelOf(snapshot, split)),
            ...computation ? hint(endOfLine(document, computation.place.end), () => computedText(computation, snapshot)) : [],
        ];
    });
    return [...splits, ...countedDates(snapshot, document, start, end)];
}

/** Behind a span the date to which it leads. */
function countedDates({ model }: Snapshot, document: SourceDocument, start: number, end: number): readonly InlayHint[] {
    return model.deadlines.flatMap(({ span, date, datePlace }) => {
        const isShown = span && date && datePlace.document === document && start <= datePlace.end && datePlace.end <= end;
        return isShown ? [{ position: positionOf(document, datePlace.end), label: `= ${date}`, paddingLeft: true }] : [];
    });
}

/** `NinhSo 160 · VanDiem 200`, of several columns `NinhSo 160, 30`. Nothing where they are not computed. */
function computedText({ rows }: Computation, { language }: Snapshot): string {
    const known = rows.filter(({ cells }) => cells.some(cell => cell.value));
    const shown = known.length > computedLimit ? known.slice(0, computedLimit - 1) : known;
    const texts = shown.map(({ label, cells }) => `${label} ${cells.map(({ value }) => value?.format() ?? '?').join(', ')}`);
    return [...texts, ...known.length > shown.length ? [moreRows(known.length - shown.length)[language]] : []].join(' · ');
}

function endOfLine(document: SourceDocument, offset: number): number {
    const { line } = document.positionAt(offset);
    return document.lineStarts[line] + document.lineAt(line).length;
}

function labelOf(snapshot: Snapshot, split: Split): string {
    const sums = splitSums(snapshot, split);
    return sums.flatMap(one => {
        const text = sumText(one, snapshot);
        return text ? (sums.length > 1 ? `${one.indicator.name} ` : '') + text : [];
    }).join(' · ');
}

/** What is left or over of a total; empty where that is nothing. */
function sumText(one: SplitSum, { language }: Snapshot): string {
    const { kind, actual, whole, check, scale } = one;
    const told = (interval: Interval) => amountText(interval, scale)[language];
    const amount = told(actual);
    if (kind === 'level') {
        const differs = check?.status !== 'passed' && whole && !isAnything(whole.interval);
        return differs ? sumTexts.level(`${amount} → ${told(whole.interval)}`)[language] : '';
    }
    const difference = differenceFrom(one);
    if (!difference || difference.isZero()) return '';
    return `Σ ${amount}, ${(difference.isNegative() ? sumTexts.left(told(exactly(difference.negated()))) : sumTexts.over(told(exactly(difference))))[language]}`;
}

/** What is over (or left, negative): of what is allowed where that is not met, of the total where less is allowed. Nothing else is wrong. */
function differenceFrom({ actual, whole, check }: SplitSum): Decimal | undefined {
    if (!check || check.status === 'failed') return check && gapOf(check)?.difference;
    return whole && check.comparison?.mode === 'at most' ? exactValue(minus(actual, whole.interval)) : undefined;
}
