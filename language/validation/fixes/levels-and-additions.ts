import type { Localized } from '../../diagnostics/definition.js';
import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import { Decimal } from '../../model/decimal.js';
import type { Check, Figure, Indicator, Model, Part, Split } from '../../model/model.js';
import { partName } from '../../model/names-in-messages.js';
import { timeUnitOfDimension } from '../../model/resolve-members.js';
import { keywordIn, keywordLanguageAt } from '../../syntax/written-words.js';
import type { Changes } from '../settling-change.js';
import { isPlain, writtenChanges } from './spread-difference.js';

/** A row of a split by time with its number. */
export interface RowOfTime {
    readonly part: Part;
    readonly figure: Figure;
    readonly value: Decimal;
    readonly last: string;
}

/** The rows of a failed level, by time, where they add up to the total exactly: they look like what each period adds. */
export function additionsIn(check: Check): readonly RowOfTime[] | undefined {
    const rows = check.kind === 'level' ? rowsOfTime(check) : undefined;
    return rows && check.comparison?.whole.value?.equals(Decimal.sum(rows.map(({ value }) => value))) ? rows : undefined;
}

/** Whether the rows of a failed sum over time rise to the total: they look like levels at the ends of the periods. */
export function looksLikeLevels(check: Check): boolean {
    const rows = check.kind === 'sum' ? rowsOfTime(check) : undefined;
    const last = rows?.at(-1)?.value;
    // One slip makes two rows rise to the total, too.
    if (!rows || rows.length < 3 || !last || !check.comparison?.whole.value?.equals(last)) return false;
    return rows.every(({ value }, i) => !value.isNegative() && (i === 0 || value.compare(rows[i - 1].value) >= 0));
}

/** The fix that writes the level at the end of each period in place of what each adds. Nothing that is passed on or compared elsewhere changes. */
export function writeLevels(rows: readonly RowOfTime[], { areHarmless, isPassedOn, edits }: Changes): readonly Fix[] {
    let level = Decimal.zero;
    const levels = rows.map(row => ({ figure: row.figure, label: partName(row.part), before: row.value, value: level = level.plus(row.value) }));
    const changed = levels.filter(({ before, value }) => !before.equals(value));
    if (changed.some(({ figure }) => isPassedOn(figure)) || !areHarmless(new Map(changed.map(({ figure, value }) => [figure, value])))) return [];
    const written = writtenChanges(changed, edits);
    return written ? [fix('write-levels', { changes: written.changes }, written.edits)] : [];
}

/** The fix that declares a flow as a level, if it is declared in this project and nothing there says that it is a flow. */
export function declareAsLevel(indicator: Indicator, model: Model): readonly Fix[] {
    const place = indicator.kindPlace;
    if (!place || !model.ownTexts.has(place.document) || isRelated(indicator, model.indicators)) return [];
    const addsUp = model.checks.some(check => check.indicator === indicator && (check.kind === 'periods' || (isSumOverTime(check) && !looksLikeLevels(check))));
    if (addsUp) return [];
    return [fix('declare-level', { indicator: indicator.name }, [{ place, text: keywordIn(keywordLanguageAt(place, 'flow'), 'stock', 'IndicatorKind') }])];
}

/** What the rows of a failed level look like, as a sentence behind the message. */
export function additionsPhrase({ name }: Indicator): Localized {
    return {
        en: ` The rows add up to exactly this total: they look like what each period adds. ${name} is a stock, of which each row is the level at the end of its period.`,
        vi: ` Các dòng cộng lại đúng bằng tổng này: có vẻ là số tăng thêm của từng kỳ. ${name} là chỉ tiêu lũy kế, mỗi dòng là mức đến cuối kỳ.`,
    };
}

/** What the rows of a failed sum look like, as a sentence behind the message. */
export function levelsPhrase({ name }: Indicator): Localized {
    return {
        en: ` The rows rise to exactly this total: they look like levels at the ends of the periods. ${name} is a flow, of which each row is what its period adds.`,
        vi: ` Các dòng tăng dần đến đúng tổng này: có vẻ là mức đến cuối từng kỳ. ${name} là chỉ tiêu phát sinh, mỗi dòng là số tăng thêm của kỳ.`,
    };
}

/** The rows of a split by time, each with a plain number of the indicator that is compared, in the order of time; undefined where there is anything else. */
function rowsOfTime({ subject, status, comparison, indicator, version, blame }: Check): readonly RowOfTime[] | undefined {
    if (status !== 'failed' || blame || version || subject.kind !== 'split' || comparison?.mode !== 'exactly' || !indicator) return undefined;
    if (subject.columnDimension || subject.missing.length || subject.parts.length < 2 || comparison.whole.operator !== 'exactly') return undefined;
    const index = subject.whole.indicators.indexOf(indicator);
    const rows = subject.parts.flatMap(part => {
        const figure = part.values[index];
        const last = part.member?.kind === 'period' ? part.member.range.last : undefined;
        return figure?.value && last && isPlain(figure) ? [{ part, figure, value: figure.value, last }] : [];
    });
    return rows.length === subject.parts.length ? rows.sort((a, b) => (a.last < b.last ? -1 : 1)) : undefined;
}

function isSumOverTime({ kind, subject }: Check): boolean {
    return kind === 'sum' && subject.kind === 'split' && isDividedByTime(subject);
}

function isDividedByTime({ rows, columnDimension }: Split): boolean {
    return [rows, columnDimension].some(dimension => dimension && timeUnitOfDimension(dimension) !== undefined);
}

/** Whether an indicator is said to be part of another one, to go into one, or to be computed with. */
function isRelated(indicator: Indicator, indicators: readonly Indicator[]): boolean {
    const relatives = ({ supersets, disjoint, unionOf, operands, into, outOf }: Indicator) => [...supersets, ...disjoint, ...unionOf, ...operands, into, outOf];
    return relatives(indicator).some(one => one !== undefined) || indicators.some(one => relatives(one).includes(indicator));
}
