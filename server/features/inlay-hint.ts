import type { InlayHint, Range } from 'vscode-languageserver-types';
import { type Decimal, exactValue, formatInterval, minus, type SourceDocument, type Split } from '../../language/index.js';
import { positionOf, placeOf } from '../positions.js';
import { gapOf, isAnything, splitSums, type SplitSum } from '../split-sums.js';
import { splitsIn } from '../splits.js';
import type { Snapshot } from '../snapshot.js';
import { sumTexts } from '../texts/split-sums.js';

/** What is shown in the text, and can be turned off. */
export interface FigureOptions {
    readonly figures: boolean;
}

/**
 * At the end of the line with which a split begins: what its rows come to and what is left of the total; of a stock by time, the
 * last level beside the total.
 */
export function inlayHint(snapshot: Snapshot, document: SourceDocument, range: Range, { figures }: FigureOptions): readonly InlayHint[] {
    if (!figures) return [];
    const { start, end } = placeOf(document, range);
    return splitsIn(snapshot, document).flatMap(split => {
        const offset = endOfHeadLine(document, split);
        const label = offset >= start && offset <= end ? labelOf(snapshot, split) : '';
        return label ? [{ position: positionOf(document, offset), label, paddingLeft: true }] : [];
    });
}

function endOfHeadLine(document: SourceDocument, { headPlace }: Split): number {
    const { line } = document.positionAt(headPlace.end);
    return document.lineStarts[line] + document.lineAt(line).length;
}

function labelOf(snapshot: Snapshot, split: Split): string {
    const sums = splitSums(snapshot, split);
    return sums.map(one => (sums.length > 1 ? `${one.indicator.name} ` : '') + sumText(one, snapshot)).join(' · ');
}

function sumText(one: SplitSum, { language }: Snapshot): string {
    const { kind, actual, whole } = one;
    const amount = formatInterval(actual, language);
    if (kind === 'level') return sumTexts.level(whole && !isAnything(whole.interval) ? `${amount} → ${formatInterval(whole.interval, language)}` : amount)[language];
    const difference = differenceFrom(one);
    if (!difference || difference.isZero()) return `Σ ${amount}`;
    return `Σ ${amount}, ${(difference.isNegative() ? sumTexts.left(difference.negated().format()) : sumTexts.over(difference.format()))[language]}`;
}

/** What is over (or left, negative): of what is allowed where that is not met, of the total where less is allowed. Nothing else is wrong. */
function differenceFrom({ actual, whole, check }: SplitSum): Decimal | undefined {
    if (!check || check.status === 'failed') return check && gapOf(check)?.difference;
    return whole && check.comparison?.mode === 'at most' ? exactValue(minus(actual, whole.interval)) : undefined;
}
