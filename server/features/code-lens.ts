import type { CodeLens } from 'vscode-languageserver-types';
import { formatInterval, type Interval, type SourceDocument } from '../../language/index.js';
import { rangeOf } from '../positions.js';
import { splitSums, type SplitSum } from '../split-sums.js';
import { splitsIn } from '../splits.js';
import type { Snapshot } from '../snapshot.js';
import { sumTexts } from '../texts/split-sums.js';
import type { FigureOptions } from './inlay-hint.js';

/**
 * Above each split whether its rows come to what they should: `Σ 3_000 ✓`, `Σ 3_010, 10 more than 3_000`. They do nothing when
 * clicked: the command is empty.
 */
export function codeLens(snapshot: Snapshot, document: SourceDocument, { figures }: FigureOptions): readonly CodeLens[] {
    if (!figures) return [];
    return splitsIn(snapshot, document).flatMap(split => {
        const sums = splitSums(snapshot, split);
        const title = sums.map(one => (sums.length > 1 ? `${one.indicator.name} ` : '') + resultText(one, snapshot)).join(' · ');
        return title ? [{ range: rangeOf(split.headPlace), command: { title, command: '' } }] : [];
    });
}

function resultText({ kind, actual, check }: SplitSum, { language }: Snapshot): string {
    const amount = formatInterval(actual, language);
    const text = kind === 'level' ? sumTexts.level(amount)[language] : `Σ ${amount}`;
    if (check?.status === 'passed') return `${text} ✓`;
    return check?.status === 'failed' && 'low' in check.expected ? `${text}, ${differenceText(actual, check.expected)[language]}` : text;
}

/** By how much an amount differs from what is allowed, which it does not meet. */
function differenceText(actual: Interval, expected: Interval): ReturnType<typeof sumTexts.more> {
    const over = actual.low && expected.high && actual.low.minus(expected.high);
    if (over && !over.isNegative()) return phrase(over, sumTexts.more, expected.high!);
    const short = actual.high && expected.low && expected.low.minus(actual.high);
    return short ? phrase(short, sumTexts.less, expected.low!) : { en: '✗', vi: '✗' };
}

type Amount = NonNullable<Interval['low']>;

/** Where 300 meets `more than 300`, no number says by how much. */
function phrase(difference: Amount, words: typeof sumTexts.more, limit: Amount): ReturnType<typeof sumTexts.more> {
    return (difference.isZero() ? sumTexts.not : words)(difference.format(), limit.format());
}
