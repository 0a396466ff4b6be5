import {
    amountText, type Check, commonScale, exactly, type Figure, percentText, type Period, type RelativeClaim, scaleOfCheck, shareText, type SourceDocument,
    valueText,
} from '../../language/index.js';
import { blocks, escapeMarkdown } from '../markdown.js';
import type { Snapshot } from '../snapshot.js';
import { checkWithSubject } from './allocation-hover.js';
import type { HoverContext } from './context.js';
import { holds } from './figure-hover.js';
import { impliedText } from './results-hover.js';

/** The share or growth that a report states at an offset. */
export function relativeClaimAt({ model }: Snapshot, document: SourceDocument, offset: number): RelativeClaim | undefined {
    for (const { relativeClaims, place } of model.reports) {
        if (holds(place, document, offset)) return relativeClaims.find(claim => holds(claim.place, document, offset));
    }
    return undefined;
}

/** A share or growth: what it can have been before it was rounded, what it was compared with, and what follows from it. */
export function relativeClaimHover(context: HoverContext, claim: RelativeClaim): string {
    const { indicator, ratio, change, of, since } = claim;
    const amounts = [
        ...change ? [`**${change.value?.isNegative() ? '' : '+'}${context.say(valueText(change.interval, indicator, commonScale([change])))}**`] : [],
        ...ratio ? [`**${writtenPercent(context, claim)}** (${context.say(shareRange(claim))})`] : [],
    ].join(', ');
    const than = of ? `${context.word('shareOf')} ${context.nameOf(of)}` : since ? `${context.word('comparedWith')} ${timeBefore(context, claim, since)}` : '';
    const checks = context.snapshot.model.checks.filter(({ subject }) => subject === claim);
    return blocks(
        `${context.nameOf(indicator)}: ${amounts} ${than}`,
        checks.length ? checks.map(check => `- ${checkWithSubject(context, check)}${basesText(context, check)}`).join('\n') : undefined,
        impliedText(context, context.snapshot.model.implied.filter(({ claims }) => claims.includes(claim))),
    );
}

/** A level is that on the last day of the time it is compared with, a flow that of all of it, however long the report's own period is. */
function timeBefore(context: HoverContext, { indicator, owner }: RelativeClaim, { id, range: { first, last } }: Period): string {
    const name = escapeMarkdown(id);
    if (!first || !last || first === last) return name;
    if (indicator.indicatorKind === 'stock') return `${name} (${context.word('levelOn')} ${last})`;
    const months = (from?: string, to?: string): string => `${from?.slice(5, 7)} ${to?.slice(5, 7)}`;
    const own = owner.period?.range;
    return indicator.indicatorKind === 'flow' && own && months(first, last) !== months(own.first, own.last)
        ? `${name} (${context.word('allFrom')} ${first} ${context.word('until')} ${last})` : name;
}

/** What a share was compared with, where that can be the plan or what it gives for a span of time. */
function basesText(context: HoverContext, check: Check): string {
    const { plan, spans } = check.claimed ?? {};
    if (!plan || !spans) return '';
    const told = (figure: Figure) => context.say(amountText(figure.interval, scaleOfCheck(check)));
    const bases = [`${context.nameOf(plan.source)} ${told(plan.figure)}`, ...spans.map(({ id, figure }) => `${escapeMarkdown(id)} ${told(figure)}`)];
    return ` · ${context.word('comparedWith')} ${bases.join(', ')}`;
}

function writtenPercent(context: HoverContext, { ratio }: RelativeClaim): string {
    return ratio?.value ? context.say(percentText(exactly(ratio.value))) : '?';
}

function shareRange({ ratio }: RelativeClaim) {
    return shareText(ratio!.interval, undefined, 3);
}
