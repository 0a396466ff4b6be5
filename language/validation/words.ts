import { asCell, fractionDigits, styledNumber, withNumber, type CsvCellForm } from '../csv/number-style.js';
import type { Localized } from '../diagnostics/definition.js';
import { fix, related, type Fix, type Related, type TextEdit } from '../diagnostics/diagnostic.js';
import { memberName } from '../model/member-name.js';
import { Decimal } from '../model/decimal.js';
import { exactly, formatInterval, times, type Interval } from '../model/interval.js';
import { scaleWord } from '../model/read-figures.js';
import { unambiguousDecimal } from '../syntax/read-number.js';
import type { Allocation, Check, Figure, Indicator, Part, Report, Split } from '../model/model.js';
import { dimensionName, partName } from '../model/names-in-messages.js';
import { scaleOfCheck } from './scale-of-amounts.js';

const hundred = Decimal.of(100);

/** An interval as both languages write it, in single units or in thousands, millions or billions: `1_873_884 million`. */
export function amountText(interval: Interval, scale = Decimal.one): Localized {
    const word = scaleWord(scale);
    const { low, high } = interval;
    const told = word ? { ...interval, low: low && inScale(low, scale), high: high && inScale(high, scale) } : interval;
    // Nothing is nothing in every scale.
    const inWords = (text: string, language: 'en' | 'vi') => word && text !== '0' ? `${text} ${word[language]}` : text;
    return { en: inWords(formatInterval(told, 'en'), 'en'), vi: inWords(formatInterval(told, 'vi'), 'vi') };
}

function inScale(amount: Decimal, scale: Decimal): Decimal {
    return amount.dividedBy(scale, 12, 'half-up');
}

/** An interval of rates as percentages: `2 to 4.5%`. */
export function percentText(interval: Interval): Localized {
    const { en, vi } = amountText(times(interval, hundred));
    return { en: `${en}%`, vi: `${vi}%` };
}

/** An interval of values of an indicator: rates as percentages. */
export function valueText(interval: Interval, { indicatorKind }: Indicator, scale = Decimal.one): Localized {
    return indicatorKind === 'rate' ? percentText(interval) : amountText(interval, scale);
}

/** How much, and in which direction, as messages put the two together. */
export interface Difference {
    readonly difference: Localized;
    readonly direction: Localized;
}

/** By how much a sum differs from what it may be, and in which direction. Both are intervals that do not meet. */
export function differenceOf(actual: Interval, expected: Interval, scale = Decimal.one, indicator?: Indicator): Difference {
    if (expected.high && actual.low && actual.low.compare(expected.high) >= 0) {
        const gap = actual.low.minus(expected.high);
        if (gap.isZero()) return { difference: { en: 'too much', vi: 'nhiều' }, direction: tooForWords };
        return { difference: gapText(gap, scale, indicator), direction: { en: 'more than', vi: 'nhiều hơn' } };
    }
    const gap = expected.low && actual.high ? expected.low.minus(actual.high) : Decimal.zero;
    if (gap.isZero()) return { difference: { en: 'too little', vi: 'ít' }, direction: tooForWords };
    return { difference: gapText(gap, scale, indicator), direction: { en: 'less than', vi: 'ít hơn' } };
}

/** How far two intervals are apart; nothing where they meet. */
export function distanceBetween(a: Interval, b: Interval): Decimal {
    const above = a.low && b.high ? a.low.minus(b.high) : Decimal.zero;
    const below = b.low && a.high ? b.low.minus(a.high) : Decimal.zero;
    return Decimal.max(Decimal.zero, above, below);
}

function gapText(gap: Decimal, scale: Decimal, indicator: Indicator | undefined): Localized {
    if (indicator?.indicatorKind !== 'rate') return amountText(exactly(gap), scale);
    const points = gap.times(hundred).format();
    return { en: `${points} percentage points`, vi: `${points} điểm phần trăm` };
}

/** Where 300 meets `more than 300`, no number says by how much. */
const tooForWords: Localized = { en: 'for', vi: 'quá' };

/** From when on something is wrong, where it was right before an adjustment. */
export function sincePhrase({ version }: Check): Localized {
    const date = version?.validFrom;
    return date ? { en: ` from ${date} on`, vi: ` từ ngày ${date}` } : { en: '', vi: '' };
}

/** What the mode of a split allows beyond equality, in brackets. */
export function allowanceOf(check: Check): Localized {
    const { subject, expected, indicator } = check;
    const none = { en: '', vi: '' };
    if (subject.kind !== 'split' || !indicator || !('low' in expected)) return none;
    switch (subject.mode) {
        case 'up to': {
            if (!expected.high) return none;
            const most = valueText(exactly(expected.high), indicator, scaleOfCheck(check));
            return { en: ` (with the margin at most ${most.en})`, vi: ` (kể cả mức vượt, không quá ${most.vi})` };
        }
        case 'at least': return { en: ' (the parts may be more, not less)', vi: ' (các phần được nhiều hơn, không được ít hơn)' };
        case 'at most': return { en: ' (the parts may be less, not more)', vi: ' (các phần được ít hơn, không được nhiều hơn)' };
        default: return none;
    }
}

/** A whole as messages name it: the allocation, or the row. */
export function wholeName(whole: Part): Localized {
    if (whole.split) {
        const { en, vi } = partName(whole);
        return { en: `${en} in ${whole.owner.name}`, vi: `${vi} trong ${whole.owner.name}` };
    }
    const name = ownerName(whole.owner);
    return whole.kind === 'claim' ? { en: `${whole.label} in ${name.en}`, vi: `${whole.label} trong ${name.vi}` } : name;
}

/** An allocation or report by its name; one without a name by its key. */
export function ownerName(owner: Allocation | Report): Localized {
    return { en: owner.name, vi: owner.name };
}

/** `commune and quarter`; words of the language itself are told in both languages, names as they are. */
export function dimensionsText({ rows, columnDimension }: Split): Localized {
    const first = dimensionName(rows);
    if (!columnDimension) return first;
    const second = dimensionName(columnDimension);
    return { en: `${first.en} and ${second.en}`, vi: `${first.vi} và ${second.vi}` };
}

/** ` in the split by commune and quarter` */
export function splitPhrase(split: Split): Localized {
    const by = dimensionsText(split);
    return { en: ` in the split by ${by.en}`, vi: ` trong bảng chia theo ${by.vi}` };
}

/** A check in a few words, as part of a sentence: `the split by district of Plan2023`. */
export function checkPhrase(check: Check): Localized {
    const phrase = comparedPhrase(check);
    const since = sincePhrase(check);
    return { en: phrase.en + since.en, vi: phrase.vi + since.vi };
}

function comparedPhrase(check: Check): Localized {
    const { subject } = check;
    if (check.kind === 'link' && subject.kind === 'allocation') {
        const source = subject.passedOn[subject.indicators.indexOf(check.indicator!)]?.source.name ?? '?';
        return { en: `the link between ${source} and ${subject.name}`, vi: `liên kết giữa ${source} và ${subject.name}` };
    }
    if (check.kind === 'totals' && 'cells' in subject) return { en: `the total of ${subject.owner.name}`, vi: `tổng của ${subject.owner.name}` };
    if (check.kind === 'part' && 'cells' in subject && subject.split) {
        const { whole } = subject.split;
        return { en: `the total of ${wholeName(whole).en}`, vi: `tổng của ${wholeName(whole).vi}` };
    }
    if (check.kind === 'table' && subject.kind === 'split') {
        const column = comparedColumn(check);
        return { en: `the column ${column} of the table`, vi: `cột ${column} của bảng hai chiều` };
    }
    if (subject.kind === 'split') {
        const by = splitPhrase(subject);
        return { en: `${by.en.replace(' in the', 'the')} of ${wholeName(subject.whole).en}`, vi: `${by.vi.replace(' trong ', '')} của ${wholeName(subject.whole).vi}` };
    }
    if ('cells' in subject) {
        const { en, vi } = partName(subject);
        return { en: `the row ${en} of the table`, vi: `dòng ${vi} của bảng hai chiều` };
    }
    return { en: 'another check', vi: 'một phép kiểm tra khác' };
}

/** The column of a two-way table that a check compares with a row of another split. */
export function comparedColumn({ subject, comparison }: Check): string {
    if (subject.kind !== 'split') return '?';
    const c = subject.columns.findIndex((_, i) => subject.parts.every((part, p) => part.cells[i] === comparison?.parts[p]));
    const member = subject.columns[c]?.member;
    return member ? memberName(member) : '?';
}

/** `a`, `a and b`, `a, b and c` in both languages. */
export function listed(items: readonly Localized[]): Localized {
    return { en: join(items.map(item => item.en), 'and'), vi: join(items.map(item => item.vi), 'và') };
}

function join(items: readonly string[], word: string): string {
    if (items.length < 2) return items.join('');
    return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;
}

/** The first few names, and how many more there are. */
export function shortened(names: readonly string[], limit = 5): Localized {
    const shown = names.slice(0, limit).join(', ');
    const more = names.length - limit;
    return more > 0 ? { en: `${shown} and ${more} more`, vi: `${shown} và ${more} mục nữa` } : { en: shown, vi: shown };
}

/** A figure as the user wrote it; a computed one by its amount. */
export function writtenText(figure: Figure): string {
    if (figure.place) return figure.place.document.text.slice(figure.place.start, figure.place.end);
    return figure.value?.format() ?? '?';
}

const writtenNumber = /^[+-]?[0-9][0-9_.]*/;

/** A value as the number that is written for it in a scale; undefined where that has no exact writing. */
export function numberIn(scale: Decimal, value: Decimal): string | undefined {
    const scaled = value.dividedBy(scale, 15, 'floor');
    return scaled.times(scale).equals(value) ? unambiguousDecimal(scaled.format()) : undefined;
}

/** What the last digit of a figure counts, as it is written: a thousand in `1.250 million`, a hundredth in `0.10`. */
export function lastDigitOf(figure: Figure): Decimal {
    const digits = figure.csv ? fractionDigits(writtenText(figure), figure.csv.numbers)
        : /^[+-]?[0-9_]+\.([0-9_]+)/.exec(writtenText(figure))?.[1].replaceAll('_', '').length ?? 0;
    return figure.scale.dividedBy(Decimal.of(10n ** BigInt(digits)), digits + 2, 'floor');
}

/** A value written the way the figure is: in its scale, or as a percentage. Undefined where that has no exact writing. */
export function inScaleOf(figure: Figure, value: Decimal): string | undefined {
    if (figure.csv) return inCell(figure, value, figure.csv);
    const text = figure.place && writtenText(figure);
    const number = numberIn(figure.scale, value);
    if (!text || number === undefined) return undefined;
    if (figure.status === 'none') return number;
    // `rest` and `at least 50` are no numbers that another one could take the place of.
    return writtenNumber.test(text) ? text.replace(writtenNumber, number) : undefined;
}

/** A value as a cell of a CSV file has it. */
function inCell(figure: Figure, value: Decimal, form: CsvCellForm): string | undefined {
    const scaled = value.dividedBy(figure.scale, 15, 'floor');
    if (!scaled.times(figure.scale).equals(value)) return undefined;
    if (figure.status === 'none') return form.quoted ? styledNumber(scaled, form.numbers) : asCell(styledNumber(scaled, form.numbers), form.separator);
    return withNumber(writtenText(figure), scaled, form);
}

/** How the fix that changes a figure may be called: what it takes to be right. */
export type FigureTitle = 'change-figure' | 'change-total' | 'change-row' | 'change-cell';

/** The fix that writes another value where a figure stands, and with it where adjustments repeat it. */
export function changeFigure(figure: Figure, value: Decimal | undefined, edits: readonly TextEdit[] | undefined, title: FigureTitle = 'change-figure'): readonly Fix[] {
    const text = value && inScaleOf(figure, value);
    if (text === undefined || !edits) return [];
    return [fix(title, { from: writtenText(figure), to: text }, edits)];
}

/** The total, for related information; nothing where it is not written. */
export function totalHere(figure: Figure): readonly Related[] {
    return figure.place ? [related(figure.place, 'total-here', { total: writtenText(figure) })] : [];
}

