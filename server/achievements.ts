import { type Achievement, type Allocation, firstOf, type Localized, type Part, type Report, sharePercent } from '../language/index.js';
import type { Snapshot } from './snapshot.js';
import { achievementTexts } from './texts/achievement.js';

/** How far the figures of a total or row are reached, in the order of time. */
export function achievementsOfPart({ model }: Snapshot, part: Part): readonly Achievement[] {
    const first = firstOf(part);
    return inOrder(model.achievements.filter(({ plan }) => firstOf(plan.part) === first));
}

/** How far the whole of a plan is reached, the latest of each indicator. */
export function latestOfPlan(snapshot: Snapshot, { total, indicators }: Allocation): readonly Achievement[] {
    const all = achievementsOfPart(snapshot, total);
    return indicators.flatMap(indicator => all.findLast(one => one.indicator === indicator) ?? []);
}

/** Which plans are reached how far by what a report states of whom it is about. */
export function achievementsOfReport({ model }: Snapshot, report: Report): readonly Achievement[] {
    const isOf = ({ receiver, figures, day }: Achievement) => receiver === report.receiver && day === report.asOf && figures.at(-1)?.report === report;
    return inOrder(model.achievements.filter(isOf));
}

/** Which plans are reached how far by a figure, the last of those that count. */
export function achievementsOfFigure({ model }: Snapshot, part: Part): readonly Achievement[] {
    return inOrder(model.achievements.filter(({ figures }) => figures.at(-1)?.part === part));
}

/** `2_955 of 4_000 (73.88%) on 2023-08-31, 1_045 lacking, 66.58% of the time is over` */
export function reachedText({ value, plan, share, day }: Achievement): Localized {
    return achievementTexts.reached(value.format(), plan.figure.value?.format() ?? '?', sharePercent(share), day);
}

/** What is lacking, and how much of the time is over. */
export function paceText({ shortfall, elapsed }: Achievement): Localized {
    const parts = [...shortfall && !shortfall.isZero() ? [achievementTexts.lacking(shortfall.format())] : [], achievementTexts.elapsed(sharePercent(elapsed))];
    return { en: parts.map(({ en }) => en).join(', '), vi: parts.map(({ vi }) => vi).join(', ') };
}

function inOrder(achievements: readonly Achievement[]): readonly Achievement[] {
    return achievements.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
