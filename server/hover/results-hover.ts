import { type Achievement, amountText, type ImpliedRange, type Part, quantityText, scaleOfClaims } from '../../language/index.js';
import { achievementsOfFigures, achievementsOfPart, paceText, reachedText } from '../achievements.js';
import { blocks, escapeMarkdown } from '../markdown.js';
import type { HoverContext } from './context.js';

/** What claims say about figures that nobody states. */
export function impliedText(context: HoverContext, ranges: readonly ImpliedRange[]): string | undefined {
    if (!ranges.length) return undefined;
    const lines = ranges.map(({ quantity, plan, interval, claims }) => {
        const what = plan ? `${escapeMarkdown(quantity.indicator.name)} ${context.word('inTable')} ${context.linked(plan.source.name, plan.source.namePlace)}`
            : escapeMarkdown(context.say(quantityText(quantity)));
        return `- ${what}: **${context.say(amountText(interval, scaleOfClaims(claims)))}**`;
    });
    return [`${context.word('impliedByReports')}:`, '', ...lines].join('\n');
}

/** What follows from a rate, how far plans are reached by a figure of a report, or how far a figure of a plan is reached. */
export function resultsText(context: HoverContext, part: Part): string | undefined {
    const { model } = context.snapshot;
    if (part.owner.kind === 'report') {
        return blocks(
            impliedText(context, model.implied.filter(({ claims }) => claims.some(claim => 'part' in claim && claim.part === part))),
            achievementList(context, achievementsOfFigures(context.snapshot, part), one => context.linked(one.plan.source.name, one.plan.source.namePlace)),
        );
    }
    return blocks(
        impliedText(context, model.implied.filter(({ plan }) => plan?.part === part)),
        achievementList(context, achievementsOfPart(context.snapshot, part), ({ figures }) => {
            const last = figures.at(-1)!;
            return context.linked(last.report.name, last.report.namePlace);
        }),
    );
}

/** So many of the latest are shown. */
const shown = 8;

function achievementList(context: HoverContext, achievements: readonly Achievement[], where: (one: Achievement) => string): string | undefined {
    if (!achievements.length) return undefined;
    const several = new Set(achievements.map(({ indicator }) => indicator)).size > 1;
    const lines = achievements.slice(-shown).map(one => {
        const name = several ? `${escapeMarkdown(one.indicator.name)} ` : '';
        return `- ${name}${context.say(reachedText(one))}: ${context.say(paceText(one))} · ${where(one)}`;
    });
    return [`${context.word('reached')}:`, '', ...lines].join('\n');
}
