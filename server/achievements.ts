import {
    type Achievement, type Allocation, amountText, commonScale, type Decimal, exactly, firstOf, type Localized, type MessageLanguage, type Model,
    type Part, type Report, sharePercent,
} from '../language/index.js';
import type { Snapshot } from './snapshot.js';
import { achievementTexts } from './texts/achievement.js';

/** The achievements of a model in the order of time, by what they are looked up by. */
interface Index {
    /** By the first version of a total or row of a plan whose own figure it is: what a column of a table comes to stands in no row. */
    readonly ofPlan: ReadonlyMap<Part, readonly Achievement[]>;
    /** By the part and the report of the last figure that counts. */
    readonly ofFigure: ReadonlyMap<Part | Report, readonly Achievement[]>;
}

const indexes = new WeakMap<Model, Index>();

function indexOf({ model }: Snapshot): Index {
    let index = indexes.get(model);
    if (!index) {
        const inOrder = model.achievements.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
        index = {
            ofPlan: grouped(inOrder, ({ plan: { part, figure } }) => (part.values.includes(figure) ? [firstOf(part)] : [])),
            ofFigure: grouped<Part | Report>(inOrder, ({ figures }) => figures.slice(-1).flatMap(({ part, report }) => [part, report])),
        };
        indexes.set(model, index);
    }
    return index;
}

function grouped<K>(achievements: readonly Achievement[], keysOf: (one: Achievement) => readonly K[]): ReadonlyMap<K, readonly Achievement[]> {
    const groups = new Map<K, Achievement[]>();
    for (const one of achievements) {
        for (const key of keysOf(one)) {
            const group = groups.get(key);
            if (group) group.push(one);
            else groups.set(key, [one]);
        }
    }
    return groups;
}

/** How far the figures of a total or row are reached, in the order of time. */
export function achievementsOfPart(snapshot: Snapshot, part: Part): readonly Achievement[] {
    return indexOf(snapshot).ofPlan.get(firstOf(part)) ?? [];
}

/** How far the whole of a plan is reached, the latest of each indicator. */
export function latestOfPlan(snapshot: Snapshot, { total, indicators }: Allocation): readonly Achievement[] {
    const all = achievementsOfPart(snapshot, total);
    return indicators.flatMap(indicator => all.findLast(one => one.indicator === indicator) ?? []);
}

/** Which plans are reached how far by what a report states of whom it is about. */
export function achievementsOfReport(snapshot: Snapshot, report: Report): readonly Achievement[] {
    return achievementsOfFigures(snapshot, report).filter(({ receiver, day }) => receiver === report.receiver && day === report.asOf);
}

/** Which plans are reached how far by a figure, or any of a report, as the last of those that count. */
export function achievementsOfFigures(snapshot: Snapshot, of: Part | Report): readonly Achievement[] {
    return indexOf(snapshot).ofFigure.get(of) ?? [];
}

/** `2_955 of 4_000 (73.88%) on 2023-08-31, 1_045 lacking, 66.58% of the time is over` */
export function reachedText(one: Achievement): Localized {
    const { value, plan: { figure }, share, day } = one;
    const textIn = (language: MessageLanguage) => {
        const [reached, wanted] = [value, figure.value].map(amount => amount ? told(one, amount)[language] : '?');
        return achievementTexts.reached(reached, wanted, sharePercent(share), day)[language];
    };
    return { en: textIn('en'), vi: textIn('vi') };
}

/** An amount in the scale in which plan and results are written. */
function told({ plan, figures }: Achievement, amount: Decimal): Localized {
    return amountText(exactly(amount), commonScale([plan.figure, ...figures.map(({ figure }) => figure)]));
}

/** What is lacking, and how much of the time is over. */
export function paceText(one: Achievement): Localized {
    const { shortfall, elapsed } = one;
    const lacking = shortfall && !shortfall.isZero() ? told(one, shortfall) : undefined;
    const textIn = (language: MessageLanguage) =>
        [...lacking ? [achievementTexts.lacking(lacking[language])] : [], achievementTexts.elapsed(sharePercent(elapsed))].map(text => text[language]).join(', ');
    return { en: textIn('en'), vi: textIn('vi') };
}
