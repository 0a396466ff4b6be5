import {
    amountText, commonScale, Decimal, exactly, exactValue, percentText, scaleOfCheck, shareText, sincePhrase, valueText, type Allocation,
    type AllocationVersion, type Check, type Figure, type Indicator, type Interval, type Part, partName, type Place, type Split,
} from '../../language/index.js';
import { escapeMarkdown } from '../markdown.js';
import { checkWords, stateWords } from '../texts/hover.js';
import { comparedIn, comparesSomething, gapOf, isAnything, splitSums, type SplitSum } from '../split-sums.js';
import type { HoverContext } from './context.js';

/** What the header of an allocation says, and the totals of a version. */
export function allocationFacts(
    context: HoverContext, allocation: Allocation, { total }: AllocationVersion,
): readonly (readonly [string, string | undefined])[] {
    const word = context.word.bind(context);
    const { period, receiver, assigner, replaces, replacedBy } = allocation;
    return [
        [word('receiver'), receiver && context.nameOf(receiver)],
        [word('period'), period && `${escapeMarkdown(period.id)} (${context.days(period.range) ?? word('notKnown')})`],
        [word('assigner'), assigner ? context.nameOf(assigner) : word('notKnown')],
        ...allocation.directives.map(directive => [word('directive'), [context.nameOf(directive), directive.number, directive.issued].filter(Boolean).join(', ')] as const),
        [word('passesOn'), context.names(allocation.sources)],
        [word('replaces'), replaces && context.nameOf(replaces)],
        [word('replacedBy'), replacedBy && context.nameOf(replacedBy)],
        [word('adjustedOn'), adjustedText(context, allocation)],
        [word('notPassedOn'), pendingText(context, allocation)],
        ...allocation.indicators.map((indicator, i) => [`${word('total')} ${context.nameOf(indicator)}`, figureText(context, total.values[i], indicator)] as const),
    ];
}

/** When an allocation was adjusted, and by which documents. */
function adjustedText(context: HoverContext, { versions }: Allocation): string | undefined {
    const days = versions.slice(1).map(({ validFrom, adjustments }) => {
        const directives = [...new Set(adjustments.flatMap(one => one.directives))];
        return `${validFrom ?? '?'}${directives.length ? ` (${directives.map(({ name, namePlace }) => context.linked(name, namePlace)).join(', ')})` : ''}`;
    });
    return days.join(', ') || undefined;
}

/** What the plan above has become, where that is not passed on yet. */
function pendingText(context: HoverContext, allocation: Allocation): string | undefined {
    const pending = context.snapshot.model.checks.filter(({ status, subject }) => status === 'pending' && subject === allocation);
    return pending.flatMap(({ passed, indicator }) => (passed && indicator
        ? `${context.linked(passed.source.name, passed.part.labelPlace)} ${passed.version.validFrom ?? ''}: ${figureText(context, passed.figure, indicator)}` : [])).join(', ') || undefined;
}

/** A figure as it is meant, with the measure of its indicator: `at least 230 người`, `5%`. */
export function figureText(context: HoverContext, figure: Figure | undefined, indicator: Indicator): string {
    if (!figure || figure.status === 'undecided') return figure ? `? (${context.word('undecided')})` : '?';
    if (figure.status === 'none') return `- (${context.word('none')})`;
    if (figure.percent && figure.value && indicator.indicatorKind !== 'rate') return context.say(percentText(figure.interval));
    // A rate of a report is rounded: what it can have been stands behind it.
    if (figure.value && figure.operator === 'exactly' && figure.place && indicator.indicatorKind === 'rate' && !exactValue(figure.interval)) {
        return `${context.say(valueText(exactly(figure.value), indicator))} (${context.say(shareText(figure.interval, undefined, 3))})`;
    }
    const about = figure.operator === 'about' && figure.value ? { low: figure.value, lowOpen: false, high: figure.value, highOpen: false } : undefined;
    return `${about ? `${context.word('about')} ` : ''}${context.say(valueText(about ?? figure.interval, indicator, commonScale([figure])))}${measureText(indicator)}`;
}

/** The measure of an indicator behind a number; rates have none. */
export function measureText({ measure, indicatorKind }: Indicator): string {
    return measure && indicatorKind !== 'rate' ? ` ${escapeMarkdown(measure.title ?? measure.name)}` : '';
}

/** Each split of a whole with the sum of each column, and whether it is what it must be. */
export function splitSummaries(context: HoverContext, whole: Part): string {
    return whole.splits.map(split => splitSummary(context, split)).join('\n\n');
}

/** One split: its sums, with state and difference. */
export function splitSummary(context: HoverContext, split: Split): string {
    const sums = splitSums(context.snapshot, split);
    const own = context.snapshot.model.checks.filter(check => check.subject === split && comparesSomething(check));
    const checks = [...new Set([...own, ...sums.flatMap(({ check }) => check ?? [])])];
    const unchecked = sums.filter(one => !one.check);
    return [
        context.linked(textOf(split.headPlace), split.headPlace),
        '',
        ...checks.map(check => `- ${checkText(context, check)}`),
        ...unchecked.map(one => `- ${sumText(context, one)}`),
    ].join('\n');
}

/** A check with what it is about, for a number that takes part in several. */
export function checkWithSubject(context: HoverContext, check: Check): string {
    return [checkText(context, check) + context.say(sincePhrase(check)), subjectOf(context, check)].filter(Boolean).join(' · ');
}

function subjectOf(context: HoverContext, { subject }: Check): string | undefined {
    if (subject.kind === 'split') {
        const { owner } = subject;
        return `${context.linked(textOf(subject.headPlace), subject.headPlace)} (${escapeMarkdown(owner.named ? owner.name : owner.id)})`;
    }
    if ('namePlace' in subject) return context.linked(subject.name, subject.namePlace);
    const label = 'cells' in subject ? context.say(partName(subject)) : subject.indicator.name;
    return context.linked(label, subject.labelPlace);
}

/** A check: what was compared, what came out, and by how much it differs. */
export function checkText(context: HoverContext, check: Check): string {
    const { indicator } = check;
    const { actual, expected } = comparedIn(check);
    const head = `${context.say(stateWords[check.status])}: ${context.say(checkWords[check.kind])}`;
    if (!indicator || !('low' in actual) || !('low' in expected)) return head;
    const scale = scaleOfCheck(check);
    const text = (interval: Interval) => context.say(isShare(check) ? shareText(interval, undefined, 3) : valueText(interval, indicator, scale));
    const values = `${text(actual)}, ${context.word(exactValue(expected) ? 'mustBe' : 'allowed')} ${text(expected)}`;
    const gap = isShare(check) ? undefined : gapOf(check)?.difference;
    const difference = gap && !gap.isZero() && `${context.word('difference')} ${gapText(context, gap, indicator, scale)}`;
    return `${head}, ${escapeMarkdown(indicator.name)}: ${values}${difference ? `, ${difference}` : ''}`;
}

/** Whether what is compared are shares, whatever the indicator. */
function isShare({ kind, subject }: Check): boolean {
    return kind === 'share' || (kind === 'growth' && 'ratio' in subject && subject.ratio !== undefined);
}

function gapText(context: HoverContext, gap: Decimal, { indicatorKind }: Indicator, scale: Decimal): string {
    const sign = gap.isNegative() ? '' : '+';
    return indicatorKind === 'rate' ? `${sign}${gap.times(Decimal.of(100)).format()} ${context.word('percentagePoints')}` : sign + context.say(amountText(exactly(gap), scale));
}

/** What is compared with nothing, and why. */
function sumText(context: HoverContext, { indicator, kind, actual, whole, scale }: SplitSum): string {
    return `${context.word(kind)}, ${escapeMarkdown(indicator.name)}: ${context.say(valueText(actual, indicator, scale))} (${context.word(reasonFor(whole))})`;
}

function reasonFor(whole: Figure | undefined): 'followsFrom' | 'notCompared' | 'totalIsAbout' | 'totalNotKnown' {
    if (!whole?.place) return 'followsFrom';
    if (whole.operator === 'about') return 'totalIsAbout';
    return isAnything(whole.interval) ? 'totalNotKnown' : 'notCompared';
}

function textOf({ document, start, end }: Place): string {
    return document.text.slice(start, end).replace(/\s+/g, ' ');
}
