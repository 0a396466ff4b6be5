import type { CodeLens } from 'vscode-languageserver-types';
import { formatInterval, type Localized, type Place, type SourceDocument, type Split } from '../../language/index.js';
import { rangeOf } from '../positions.js';
import { type Gap, gapOf, splitSums, type SplitSum } from '../split-sums.js';
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
    const splits = splitsIn(snapshot, document).map(split => ({ place: split.headPlace, title: sumsText(snapshot, split) }));
    return [...splits, ...adjustments(snapshot, document)].flatMap(({ place, title }) => (title ? [{ range: rangeOf(place), command: { title, command: '' } }] : []));
}

function sumsText(snapshot: Snapshot, split: Split): string {
    const sums = splitSums(snapshot, split);
    return sums.map(one => (sums.length > 1 ? `${one.indicator.name} ` : '') + resultText(one, snapshot)).join(' · ');
}

/** Above each adjustment from when on it holds, and what the splits come to then of which it changes rows. */
function adjustments(snapshot: Snapshot, document: SourceDocument): readonly { readonly place: Place; readonly title: string }[] {
    return snapshot.model.adjustments.filter(({ place }) => place.document === document).flatMap(({ headPlace, date, changes }) => {
        if (!date || !changes.length) return [];
        const splits = [...new Set(changes.flatMap(({ part }) => part.split ?? []))];
        return { place: headPlace, title: [date, ...splits.map(split => sumsText(snapshot, split))].filter(text => text).join(' · ') };
    });
}

function resultText({ kind, actual, check }: SplitSum, { language }: Snapshot): string {
    const amount = formatInterval(actual, language);
    const text = kind === 'level' ? sumTexts.level(amount)[language] : `Σ ${amount}`;
    if (check?.status === 'passed') return `${text} ✓`;
    const gap = check && gapOf(check);
    return gap ? `${text}, ${differenceText(gap)[language]}` : text;
}

/** By how much an amount differs from what is allowed. Where 300 meets `more than 300`, no number says so. */
function differenceText({ difference, limit }: Gap): Localized {
    if (difference.isZero()) return sumTexts.not('', limit.format());
    return difference.isNegative() ? sumTexts.less(difference.negated().format(), limit.format()) : sumTexts.more(difference.format(), limit.format());
}
