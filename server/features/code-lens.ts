import type { CodeLens } from 'vscode-languageserver-types';
import {
    type Adjustment, type Allocation, amountText, type Decimal, dimensionName, exactly, type Indicator, type IsoDate, type MessageLanguage, partName,
    type Place, type Report, sharePercent, type SourceDocument, type Split,
} from '../../language/index.js';
import { achievementsOfReport, latestOfPlan, paceText, reachedText } from '../achievements.js';
import { inForceOn, isOwnFigure } from '../hover/history-hover.js';
import { rangeOf } from '../positions.js';
import { type Gap, gapOf, splitSums, type SplitSum } from '../split-sums.js';
import { splitsIn } from '../splits.js';
import type { Snapshot } from '../snapshot.js';
import { achievementTexts } from '../texts/achievement.js';
import { hoverWords } from '../texts/hover.js';
import { sumTexts } from '../texts/split-sums.js';
import type { FigureOptions } from './inlay-hint.js';

/**
 * Above each split whether its rows come to what they should: `Σ 3_000 ✓`, `Σ 3_010, 10 more than 3_000`; above each adjustment the same of
 * the splits that it changes; above an allocation that was adjusted how often it was, and what is in force. They do nothing when clicked:
 * the command is empty.
 *
 * @param today the day for which it says what is in force
 */
export function codeLens(snapshot: Snapshot, document: SourceDocument, { figures }: FigureOptions, today: IsoDate): readonly CodeLens[] {
    if (!figures) return [];
    const own = <T extends { readonly place: Place }>(things: readonly T[]) => things.filter(({ place }) => place.document === document);
    const { model: { allocations, adjustments, reports } } = snapshot;
    return [
        ...own(allocations).map(allocation => ({ place: allocation.namePlace, title: versionsText(snapshot, allocation, today) })),
        ...own(allocations).map(allocation => ({ place: allocation.namePlace, title: resultsText(snapshot, allocation) })),
        ...own(reports).map(report => ({ place: report.namePlace, title: reportText(snapshot, report) })),
        ...splitsIn(snapshot, document).map(split => ({ place: split.headPlace, title: sumsText(snapshot, split) })),
        ...own(adjustments).map(adjustment => ({ place: adjustment.headPlace, title: adjustmentText(snapshot, adjustment) })),
    ].flatMap(({ place, title }) => (title ? [{ range: rangeOf(place), command: { title, command: '' } }] : []));
}

/** Of some indicators of a split or of all what its rows come to. */
function sumsText(snapshot: Snapshot, split: Split, indicators?: ReadonlySet<Indicator>): string {
    const sums = splitSums(snapshot, split);
    const shown = indicators ? sums.filter(({ indicator }) => indicators.has(indicator)) : sums;
    return shown.map(one => (sums.length > 1 ? `${one.indicator.name} ` : '') + resultText(one, snapshot)).join(' · ');
}

/** `adjusted 2 times · in force today: from 2023-07-01 (QD2101)`. Nothing where that was never done. */
function versionsText({ language }: Snapshot, { versions, directives }: Allocation, today: IsoDate): string {
    const count = versions.filter(({ adjustments }) => adjustments.length).length;
    if (!count) return '';
    const { index, word } = inForceOn({ today }, versions.map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo })));
    const { validFrom, adjustments } = versions[index];
    const documents = index === 0 ? directives : adjustments.flatMap(adjustment => adjustment.directives);
    const names = [...new Set(documents.map(({ name }) => name))].join(', ');
    const since = `${hoverWords.from[language]} ${validFrom ?? '?'}`;
    return `${sumTexts.adjusted(String(count))[language]} · ${hoverWords[word][language]}: ${since}${names ? ` (${names})` : ''}`;
}

/** How far a plan is reached by the latest results: `2_955 of 4_000 (73.88%) on 2023-08-31, 66.58% of the time is over`. */
function resultsText(snapshot: Snapshot, allocation: Allocation): string {
    return latestOfPlan(snapshot, allocation).map(one => {
        const name = allocation.indicators.length > 1 ? `${one.indicator.name} ` : '';
        return `${name}${reachedText(one)[snapshot.language]}, ${paceText(one)[snapshot.language]}`;
    }).join(' · ');
}

/** How far plans are reached by a report: `VSI 73.88% of Plan, 1_045 lacking, 66.58% of the time is over`. */
function reportText(snapshot: Snapshot, report: Report): string {
    return achievementsOfReport(snapshot, report).map(one => {
        const { en, vi } = achievementTexts.shareOf(sharePercent(one.share), one.plan.source.name);
        return `${one.indicator.name} ${{ en, vi }[snapshot.language]}, ${paceText(one)[snapshot.language]}`;
    }).join(' · ');
}

/** From when on an adjustment holds, and what the splits come to then of which it changes rows or the total. */
function adjustmentText(snapshot: Snapshot, { date, changes }: Adjustment): string {
    if (!date || !changes.length) return '';
    const changed = new Map<Split, Set<Indicator>>();
    for (const { part, column: { indicator }, after } of changes) {
        // A row that ends takes its block with it.
        const ends = part.split !== undefined && !part.split.parts.includes(part);
        const splits = isOwnFigure(part, after) ? [...part.split ? [part.split] : [], ...ends ? [] : part.splits] : [];
        for (const split of splits) changed.set(split, (changed.get(split) ?? new Set()).add(indicator));
    }
    const texts = [...changed].flatMap(([split, indicators]) => {
        const sums = sumsText(snapshot, split, indicators);
        return sums ? [(changed.size > 1 ? `${splitName(snapshot, split)}: ` : '') + sums] : [];
    });
    return [date, ...texts].join(' · ');
}

/** `commune`, of a row `DungTien, channel`. */
function splitName({ language }: Snapshot, { whole, rows, columnDimension }: Split): string {
    const by = [rows, ...columnDimension ? [columnDimension] : []].map(dimension => dimensionName(dimension)[language]).join(' × ');
    return whole.split ? `${partName(whole)[language]}, ${by}` : by;
}

function resultText({ kind, actual, check, scale }: SplitSum, { language }: Snapshot): string {
    const amount = amountText(actual, scale)[language];
    const text = kind === 'level' ? sumTexts.level(amount)[language] : `Σ ${amount}`;
    if (check?.status === 'passed') return `${text} ✓`;
    const gap = check && gapOf(check);
    return gap ? `${text}, ${differenceText(gap, scale, language)}` : text;
}

/** By how much an amount differs from what is allowed. Where 300 meets `more than 300`, no number says so. */
function differenceText({ difference, limit }: Gap, scale: Decimal, language: MessageLanguage): string {
    const told = (amount: Decimal) => amountText(exactly(amount), scale)[language];
    if (difference.isZero()) return sumTexts.not('', told(limit))[language];
    return (difference.isNegative() ? sumTexts.less(told(difference.negated()), told(limit)) : sumTexts.more(told(difference), told(limit)))[language];
}
