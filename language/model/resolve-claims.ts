import type * as ast from '../generated/ast.js';
import { diagnostic, fix, related, type Fix } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place } from '../diagnostics/source-document.js';
import { isPlanInWords } from '../syntax/claims-in-words.js';
import { placeOf, placeOfProperty, placeOfReference } from '../syntax/places.js';
import { removal } from '../syntax/removal.js';
import { keywordIn, keywordLanguageAt, readsTheSame } from '../syntax/written-words.js';
import type { Build, Declaration, Draft } from './build.js';
import type { TableBuilder, Within } from './build-tables.js';
import { Decimal } from './decimal.js';
import { everything, upTo } from './interval.js';
import { rangeContains, sameTimeOf, type BoundedRange } from './dates.js';
import type { Allocation, Figure, Indicator, RelativeClaim, Report } from './model.js';
import { readPoint } from './read-days.js';
import { readQuantityFigure, readValue, type CellContext } from './read-figures.js';

type ReportDeclaration = Declaration<ast.Report, Report>;

/** What a claim stands in. */
export interface ClaimWithin extends Omit<Within, 'columns'> {
    /** All allocations of the project and those that it uses. */
    readonly plans: readonly Allocation[];
}

/**
 * One line of a report: a figure (`VSI 2_955`), how it stands to another one (`VSI 74% of PlanBHXH`, `VSI +17.73% since 2022-08-31`), or
 * both (`VSI 8_148 (56.43%) of PlanVSS`).
 */
export function readClaim(build: Build, builder: TableBuilder, declaration: ReportDeclaration, node: ast.Claim, within: ClaimWithin): void {
    const { draft, source } = declaration;
    const indicator = build.linkUnlessKeyword(node.indicator, ['indicator'], ['total'], declaration);
    if (!indicator) return;
    const place = placeOf(source, node);
    const labelPlace = { ...place, end: place.start + (node.indicator.$refNode?.length ?? 1) };
    const claim: ReadClaim = { build, declaration, node, indicator, place, labelPlace, plans: within.plans };
    if (isRelative(claim)) {
        readRelative(claim);
        return;
    }
    if (node.bracket || node.of || node.since) readRelative(claim);
    const twin = draft.claims.find(other => other.indicators[0] === indicator);
    if (twin) {
        build.report(diagnostic('duplicate-claim', labelPlace, { indicator: indicator.name }, {
            related: [related(twin.labelPlace, 'first-here', {})], fixes: readsTheSame(place, twin.place) ? [removal(place)] : [],
        }));
    }
    const part = builder.whole('claim', indicator.name, place, labelPlace, [indicator]);
    const figure = readValue(build, node.value, contextOf(indicator, false), declaration, node);
    part.cells = [figure];
    part.values = [figure];
    part.note = node.note?.normalize('NFC');
    builder.block(node.items, part, { ...within, columns: [{ indicator, indicatorIndex: 0, member: undefined, scale: Decimal.one, place: labelPlace }] });
    draft.claims.push(part);
}

interface ReadClaim {
    readonly build: Build;
    readonly declaration: ReportDeclaration;
    readonly node: ast.Claim;
    readonly indicator: Indicator;
    readonly place: Place;
    readonly labelPlace: Place;
    readonly plans: readonly Allocation[];
}

/** A percentage is read as a ratio, whatever the indicator; what grows can be less than nothing. */
function contextOf(indicator: Indicator, percent: boolean): CellContext {
    return { indicator, scale: Decimal.one, percent, reported: true };
}

/**
 * Whether the value itself says how the figure stands to another one: a percentage of what is no rate, or by how much it grew. An
 * amount alone can be below zero.
 */
function isRelative({ node: { value, of, since, bracket }, indicator }: ReadClaim): boolean {
    if (value?.$type !== 'Amount') return false;
    const grows = value.number?.startsWith('+') || (value.number?.startsWith('-') && (since || bracket));
    return Boolean(grows || (value.percent && (indicator.indicatorKind !== 'rate' || of || since)));
}

function isSigned({ number }: { readonly number?: string }): boolean {
    return /^[+-]/.test(number ?? '');
}

function readRelative(claim: ReadClaim): void {
    const { build, declaration, node, indicator, place, labelPlace } = claim;
    const problem = problemOf(claim);
    if (problem) {
        build.report(diagnostic('claim-incomplete', place, { indicator: indicator.name, reason: problem.reason }, { fixes: problem.fixes ?? [] }));
        return;
    }
    const context = contextOf(indicator, true);
    const read = isRelative(claim) ? readValue(build, node.value, context, declaration, node) : undefined;
    const value = read && node.since ? signed(read) : read;
    const bracket = node.bracket && bracketOf(readQuantityFigure(build, node.bracket, context, declaration), node);
    const ratio = value?.percent ? value : bracket;
    const change = value?.percent ? undefined : value;
    const of = build.link(node.of, ['indicator', 'allocation'], declaration);
    const since = readPoint(build, node.since, declaration);
    if ((node.of && !of) || (node.since && !since) || [ratio, change].some(isUnread)) return;
    const misfit = misfitOf(claim, of, since);
    if (misfit) {
        build.report(diagnostic('claim-incomplete', place, { indicator: indicator.name, reason: misfit }));
        return;
    }
    const relative: Draft<RelativeClaim> = {
        kind: node.since ? 'growth' : 'share', owner: declaration.draft, indicator, change, ratio, of, since: since && build.period(since),
        note: node.note?.normalize('NFC'), place, labelPlace,
    };
    declaration.draft.relativeClaims.push(relative);
}

/**
 * What grows can be less than nothing, so `about +5%` and `at most +5%` have no lower limit. Whether `at least -5%` means more or less
 * than that is left open.
 */
function signed(figure: Draft<Figure>): Draft<Figure> {
    const { operator, value, interval } = figure;
    if (operator === 'exactly' || !value) return figure;
    if (operator === 'about' || value.isNegative()) return { ...figure, interval: everything };
    return { ...figure, interval: operator === 'at most' || operator === 'less than' ? upTo(value, interval.highOpen) : interval };
}

/** In `-100 (4%)` the percentage is of what is less, too. */
function bracketOf(figure: Draft<Figure>, { value, bracket }: ast.Claim): Draft<Figure> {
    const isLess = value?.$type === 'Amount' && value.number?.startsWith('-') && bracket && !isSigned(bracket);
    if (!isLess || !figure.value) return figure;
    const { low, lowOpen, high, highOpen } = figure.interval;
    return { ...figure, value: figure.value.negated(), interval: { low: high?.negated(), lowOpen: highOpen, high: low?.negated(), highOpen: lowOpen } };
}

function isUnread(figure: Figure | undefined): boolean {
    return figure !== undefined && figure.value === undefined;
}

interface Problem {
    readonly reason: Localized;
    readonly fixes?: readonly Fix[];
}

/** What is missing from, or too much in, a line that says how a figure stands to another one. */
function problemOf(claim: ReadClaim): Problem | undefined {
    const { declaration: { source }, node, indicator, place } = claim;
    const { value, bracket, of, since, items } = node;
    const amount = value?.$type === 'Amount' ? value : undefined;
    if (isPlanInWords(of?.$refNode?.text ?? '')) return unnamedPlan(claim);
    if (of && since) return { reason: { en: 'it is either a share ("of") or a growth ("since"): write two lines', vi: 'chỉ nêu tỷ lệ ("của") hoặc mức tăng ("so với"): hãy viết thành hai dòng' } };
    if (indicator.indicatorKind === 'rate') return { reason: { en: 'a rate is stated as it is, without "of" and "since"', vi: 'tỷ lệ được nêu trực tiếp, không có "của" và "so với"' } };
    if (bracket && !bracket.percent) {
        return { reason: { en: 'in the brackets stands a percentage', vi: 'trong ngoặc là tỷ lệ phần trăm' } };
    }
    if (!amount) return { reason: { en: 'the figure itself is not stated', vi: 'chưa nêu số liệu' } };
    if (!of && !since) {
        return isSigned(amount) || bracket && isSigned(bracket)
            ? missingSince(claim)
            : { reason: { en: 'what it is a percentage of is missing: "of" a plan or an indicator', vi: 'thiếu gốc của tỷ lệ: "của" một bảng giao hoặc chỉ tiêu' } };
    }
    if (of && (isSigned(amount) || (bracket && isSigned(bracket)))) {
        return { reason: { en: 'a share has no sign', vi: 'tỷ lệ so với gốc không có dấu' } };
    }
    if (of && amount.percent && bracket) return { reason: { en: 'it has two percentages', vi: 'có hai tỷ lệ phần trăm' } };
    if (of && !amount.percent && !bracket) {
        const number = amount.number ?? '';
        return { reason: { en: `the share itself is missing: "${number} (…%) of …"`, vi: `thiếu tỷ lệ: "${number} (…%) của …"` } };
    }
    if (since && !isSigned(amount) && !(bracket && isSigned(bracket))) {
        const { start } = placeOfProperty(source, bracket ?? amount, 'number');
        const before = { ...place, start, end: start };
        return {
            reason: { en: 'growth has a sign: + for more, - for less', vi: 'mức tăng giảm phải có dấu: + là tăng, - là giảm' },
            fixes: ['+', '-'].map(text => fix('insert', { text }, [{ place: before, text }])),
        };
    }
    if (since && amount.percent && bracket) return { reason: { en: 'it has two percentages', vi: 'có hai tỷ lệ phần trăm' } };
    if (items.length && isRelativeOnly(amount)) {
        return { reason: { en: 'only a figure can be divided: write it on a line of its own', vi: 'chỉ số liệu mới chia nhỏ được: hãy ghi số liệu thành dòng riêng' } };
    }
    return undefined;
}

/** `74% kế hoạch`: of which plan is certain where one alone is for the indicator, the unit and the time of the report. */
function unnamedPlan({ declaration: { draft, source }, node: { of }, indicator, plans }: ReadClaim): Problem {
    const { asOf, unit } = draft;
    const meant = plans.filter(({ indicators, unit: given, period, date }) => (
        indicators.includes(indicator) && unit && given?.lives === unit.lives && period && asOf && rangeContains(period.range, asOf) && !(date && date > asOf)
    ));
    const [plan] = meant;
    const isCertain = meant.length === 1 && plan.named;
    const example = isCertain ? plan.name : '…';
    const words = placeOfReference(source, of!);
    const text = `${keywordIn(keywordLanguageAt(draft.place, 'report'), 'of')} ${example}`;
    return {
        reason: { en: `the plan has to be named: "of ${example}"`, vi: `phải nêu tên bảng giao: "của ${example}"` },
        fixes: isCertain ? [fix('write-instead', { text }, [{ place: words, text }])] : [],
    };
}

/** Mostly reports compare with the same day or period of the year before; levels also with the end of that year. */
function missingSince({ declaration: { draft, source }, node: { value, bracket, note, items }, indicator, place }: ReadClaim): Problem {
    const now = indicator.indicatorKind === 'flow' ? draft.period?.id : draft.asOf;
    const before = now && sameTimeOf(now, Number(now.slice(0, 4)) - 1);
    const example = before ? ` ${before}` : '';
    const reason = { en: `since when it grew is missing: "since${example || ' …'}"`, vi: `thiếu mốc so sánh: "so với${example || ' …'}"` };
    if (!before || note || items.length) return { reason };
    const { end } = bracket ? place : placeOf(source, value!);
    const days = indicator.indicatorKind === 'stock' ? [before, `${before.slice(0, 4)}-12-31`] : [before];
    const language = keywordLanguageAt(draft.place, 'report');
    return { reason, fixes: [...new Set(days)].map(day => `${keywordIn(language, 'since')} ${day}`).map(text => fix('insert', { text }, [{ place: { ...place, start: end, end }, text: ` ${text}` }])) };
}

/** What a figure cannot be a share of, or compared with. */
function misfitOf(
    { declaration: { draft }, indicator: { name, measure } }: ReadClaim, of: Indicator | Allocation | undefined, since: BoundedRange | undefined,
): Localized | undefined {
    if (of?.kind === 'indicator' && of.indicatorKind === 'rate') {
        return { en: `${of.name} is a rate; a share is of an amount`, vi: `${of.name} là tỷ lệ, chỉ số lượng mới làm gốc của tỷ lệ được` };
    }
    const other = of?.kind === 'indicator' ? of.measure : undefined;
    if (of && measure && other && measure !== other) {
        const quotient = `= ${name} / ${of.name}`;
        return {
            en: `${of.name} is counted in ${other.name}, this in ${measure.name}; what comes to each is an indicator of its own ("${quotient}")`,
            vi: `${of.name} tính bằng ${other.name}, còn số này tính bằng ${measure.name}; mức bình quân là một chỉ tiêu riêng ("${quotient}")`,
        };
    }
    if (!since || !draft.asOf || since.first <= draft.asOf) return undefined;
    return { en: 'it is compared with a later time', vi: 'mốc so sánh sau ngày của báo cáo' };
}

function isRelativeOnly(amount: ast.Amount): boolean {
    return Boolean(amount.percent) || isSigned(amount);
}
