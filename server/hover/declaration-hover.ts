import { coversDay, Decimal, kindWords, periodRange, rangesOverlap, weekdayWords, type Allocation, type AllocationVersion, type Calendar, type CalendarSource, type DateRange, type Declaration, type Directive, type Indicator, type SuccessionTarget, type Unit } from '../../language/index.js';
import { blocks, escapedLines, escapeMarkdown, factList } from '../markdown.js';
import { relationWords } from '../texts/hover.js';
import { deadlineHistory } from './adjustment-hover.js';
import { allocationFacts, splitSummaries } from './allocation-hover.js';
import type { HoverContext } from './context.js';
import { recurrenceFacts } from './recurrence-hover.js';
import { countedText } from './span-hover.js';
import { inForceOn, partHistory } from './history-hover.js';
import { resultsText } from './results-hover.js';

type Facts = readonly (readonly [string, string | undefined])[];

/** What a declaration is: kind, names, what is known of it, and its documentation. */
export function declarationHover(context: HoverContext, declaration: Declaration): string {
    return blocks(
        heading(context, declaration),
        declaration.documentation && escapedLines(declaration.documentation),
        factList(factsOf(context, declaration)),
        remark(context, declaration),
        ...behind(context, declaration),
    );
}

/** What an allocation comes to in the version in force, and what was adjusted. */
function behind(context: HoverContext, declaration: Declaration): readonly (string | undefined)[] {
    switch (declaration.kind) {
        case 'allocation': return [splitSummaries(context, versionOf(context, declaration).total), resultsText(context, declaration.total), partHistory(context, declaration.total)];
        case 'deadline': return [deadlineHistory(context, declaration)];
        default: return [];
    }
}

/** The version that is in force: of an allocation that was never adjusted, the only one. */
function versionOf(context: HoverContext, { versions }: Allocation): AllocationVersion {
    return versions[inForceOn(context, versions.map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo }))).index];
}

function versionFact(context: HoverContext, { versions }: Allocation): Facts[number] {
    const { index, word } = inForceOn(context, versions.map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo })));
    const { validFrom: first, validTo: last } = versions[index];
    return [context.word(word), versions.length > 1 ? context.days({ first, last }) : undefined];
}

function heading({ snapshot }: HoverContext, declaration: Declaration): string {
    const name = 'id' in declaration && !declaration.named ? declaration.id : declaration.name;
    const title = declaration.title === undefined ? '' : ` — ${escapeMarkdown(declaration.title)}`;
    return `${kindWords[declaration.kind].plain[snapshot.language]} **${escapeMarkdown(name)}**${title}`;
}

function remark(context: HoverContext, declaration: Declaration): string | undefined {
    if (declaration.kind === 'measure' && declaration.whole) return context.word('wholeOnly');
    return declaration.kind === 'allocation' && !declaration.binding ? context.word('asTarget') : undefined;
}

function factsOf(context: HoverContext, declaration: Declaration): Facts {
    const word = context.word.bind(context);
    switch (declaration.kind) {
        case 'level': return [[word('within'), context.names(declaration.parents)]];
        case 'unit': return unitFacts(context, declaration);
        case 'organization': return [
            [word('of'), declaration.of && context.nameOf(declaration.of)], [word('line'), plain(declaration.line)],
            [word('abbreviation'), plain(declaration.abbreviation)], [word('memberCount'), plain(declaration.members)],
            [word('directive'), context.names(declaration.under)],
        ];
        case 'role': return [[word('of'), declaration.of && context.nameOf(declaration.of)], [word('headcount'), plain(declaration.headcount)]];
        case 'category': return [[word('members'), context.names(declaration.members)]];
        case 'member': return [[word('category'), context.nameOf(declaration.category)]];
        case 'indicator': return indicatorFacts(context, declaration);
        case 'directive': return directiveFacts(context, declaration);
        case 'period': return [[word('days'), context.days(declaration.period.range)], [word('directive'), context.names(declaration.directives)]];
        case 'allocation': return [...allocationFacts(context, declaration, versionOf(context, declaration)), versionFact(context, declaration)];
        case 'deadline': return [
            [word('date'), declaration.date ?? word('notKnown')], [word('counted'), countedText(context, declaration)],
            [word('directive'), context.names(declaration.directives)],
            [word('forThings'), context.names(declaration.targets.flatMap(target => target.kind in kindWords ? [target as Declaration] : []))],
        ];
        case 'task': return [
            [word('assignees'), context.names(declaration.assignees)],
            [word('every'), declaration.everyUnit.map(({ level, of }) => [context.nameOf(level), of && context.nameOf(of)].filter(Boolean).join(', ')).join('; ')],
            [word('recipients'), context.names(declaration.recipients)], [word('due'), declaration.deadline?.date], [word('counted'), declaration.deadline && countedText(context, declaration.deadline)],
            ...recurrenceFacts(context, declaration), [word('directive'), context.names(declaration.directives)],
        ];
        case 'report': return [
            [word('indicators'), context.names(declaration.indicators)], [word('of'), declaration.receiver && context.nameOf(declaration.receiver)],
            [word('period'), declaration.period && context.days(declaration.period.range)], [word('asOf'), declaration.asOf],
            [word('reporters'), context.names(declaration.reporters)],
        ];
        case 'calendar': return calendarFacts(context, declaration);
        default: return [];
    }
}

function unitFacts(context: HoverContext, unit: Unit): Facts {
    const { path, parent, level, code, life } = unit;
    return [
        [context.word('path'), parent && escapeMarkdown(path)],
        [context.word('level'), level && context.nameOf(level)],
        [context.word('code'), code === null ? context.word('notKnown') : plain(code)],
        [context.word('life'), context.days(life)],
        ...livesFacts(context, unit),
    ];
}

/** The other lives of a unit, what follows it and what it came from. */
function livesFacts(context: HoverContext, unit: Unit): Facts {
    const { lives, successors, predecessors } = unit;
    const others = lives.filter(one => one !== unit).map(one => [context.days(one.life), one.parent && context.nameOf(one.parent)].filter(Boolean).join(', '));
    const shareOf = (target: SuccessionTarget | undefined) => target ? shareText(context, target) : '';
    return [
        [context.word('lives'), others.join('; ') || undefined],
        [context.word('successors'), successors && successors.targets.map(target => `${target.unit ? context.nameOf(target.unit) : '?'}${shareText(context, target)}`).join(', ')],
        [context.word('predecessors'), predecessors.map(({ from, targets }) => `${context.nameOf(from)}${shareOf(targets.find(target => target.unit === unit))}`).join(', ') || undefined],
    ];
}

/** How much goes to a successor, in brackets; nothing where it is not known. */
function shareText(context: HoverContext, { extent, share }: SuccessionTarget): string {
    if (extent === 'unknown') return '';
    const text = extent === 'whole' ? context.word('wholeOfIt') : share ? `${share.times(Decimal.of(100)).format()}%` : context.word('partOfIt');
    return ` (${text})`;
}

/** Its weekend, the years it covers with their sources, and the days of this year; of another one where it does not cover this. */
function calendarFacts(context: HoverContext, calendar: Calendar): Facts {
    const { base, weekend, sources, daysOff, workingDays } = calendar;
    const year = yearShown(context, calendar);
    const inYear = (days: DateRange) => year !== undefined && rangesOverlap(days, periodRange(String(year).padStart(4, '0'))!);
    const yearsOf = (source: CalendarSource) => source.years?.map(({ first, last }) => (first === last ? `${first}` : `${first} – ${last}`)).join(', ') ?? context.word('allYears');
    return [
        [context.word('basedOn'), base && context.nameOf(base)],
        [context.word('weekend'), weekend.map(day => context.say(weekdayWords[day])).join(', ') || undefined],
        [context.word('coveredYears'), sources.map(source => `${yearsOf(source)} (${plain(source.text) ?? context.word('sourceNotKnown')})`).join('; ') || undefined],
        [`${context.word('daysOff')} ${year ?? ''}`, daysOff.filter(({ range }) => inYear(range))
            .map(({ range, title }) => [context.days(range), title && escapeMarkdown(`“${title}”`)].filter(Boolean).join(' ')).join('; ') || undefined],
        [`${context.word('workingDays')} ${year ?? ''}`, workingDays.filter(({ date }) => inYear({ first: date, last: date })).map(({ date }) => date).join(', ') || undefined],
    ];
}

/** This year, or the last one of which days are stated. */
function yearShown({ today }: HoverContext, calendar: Calendar): number | undefined {
    if (coversDay(calendar, today)) return Number(today.slice(0, 4));
    const last = calendar.daysOff.map(({ range }) => range.last).sort().at(-1);
    return last && Number(last.slice(0, 4));
}

function indicatorFacts(context: HoverContext, indicator: Indicator): Facts {
    const word = context.word.bind(context);
    return [
        [word('kind'), word(indicator.indicatorKind)],
        [word('measure'), indicator.measure && context.nameOf(indicator.measure)],
        [word('formula'), plain(indicator.formula)],
        [word('subsetOf'), context.names(indicator.supersets)],
        [word('disjoint'), context.names(indicator.disjoint)],
        [word('unionOf'), context.names(indicator.unionOf)],
        [word('into'), indicator.into && context.nameOf(indicator.into)],
        [word('outOf'), indicator.outOf && context.nameOf(indicator.outOf)],
    ];
}

function directiveFacts(context: HoverContext, directive: Directive): Facts {
    const word = context.word.bind(context);
    return [
        [word('number'), plain(directive.number)],
        [word('type'), directive.type && context.nameOf(directive.type)],
        [word('issued'), directive.issued ?? word('notKnown')],
        [word('issuers'), context.names(directive.issuers)],
        [word('subject'), plain(directive.subject)],
        [word('inForce'), context.days({ first: directive.inForceFrom, last: directive.inForceUntil })],
        ...directive.relations.map(({ kind, target }) => [context.say(relationWords[kind]), context.nameOf(target)] as const),
    ];
}

function plain(value: string | number | undefined): string | undefined {
    return value === undefined ? undefined : escapeMarkdown(String(value));
}
