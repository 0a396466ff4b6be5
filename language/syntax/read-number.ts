import type { Localized } from '../diagnostics/definition.js';
import { Decimal } from '../model/decimal.js';

/** One way in which a number can be read. */
export interface NumberReading {
    /** How it would be written: `1_200`, `1.2`, `1, 200`. */
    readonly text: string;
    /** What its separators are: between groups of three digits, before a fraction, or between cells. */
    readonly kind: 'groups' | 'decimal' | 'columns';
    /** How many cells it fills: 1, but for columns. */
    readonly cells: number;
}

/** Why a number cannot be known. */
export type UnreadNumber =
    /** It can be read otherwise, in one way or in several. Two columns are written with a comma and a blank. */
    | { readonly problem: 'ambiguous'; readonly readings: readonly NumberReading[] }
    /** `meant` is how it is written where its digits are right and only their groups are not. */
    | { readonly problem: 'format'; readonly advice: Localized; readonly meant?: string }
    /** More significant digits than JSON and spreadsheets carry. */
    | { readonly problem: 'digits'; readonly digits: number };

/** A number as it is meant, or why it cannot be known. */
export type ReadNumber = { readonly value: Decimal } | UnreadNumber;

/** The most significant digits a number may have. */
export const significantDigits = 15;

/** The blanks that office programs put between groups of digits, beside the plain one. */
export const groupBlanks = '\u00A0\u2009\u202F';

/** A whole number: digits, or groups of three that are joined by `_`. */
const whole = '(?:[0-9]+|[0-9]{1,3}(?:_[0-9]{3})+)';

const plainNumber = new RegExp(`^${whole}(?:\\.[0-9]+)?$`);
const otherDecimal = new RegExp(`^${whole}[.,][0-9]+$`);

/**
 * Reads a number as it stands in the text, with its sign: `78_845`, `17.73`, `-5`. What could be meant in two ways is never
 * guessed at: a point with three digits behind it and a comma or a blank between digits are group or decimal separators elsewhere.
 */
export function readNumber(text: string): ReadNumber {
    const [, sign, digits] = /^([+-]?)(.*)$/s.exec(text.replace(/^[\u2013\u2212]/, '-'))!;
    if (/[,\s]/.test(digits) || ambiguousPoint(digits)) return ambiguous(sign, digits);
    if (!plainNumber.test(digits)) {
        const meant = regrouped(digits);
        return { problem: 'format', advice: adviceFor(digits), ...meant === undefined ? {} : { meant: sign + meant } };
    }
    return readPlainNumber(sign, digits.replaceAll('_', ''));
}

/** Reads digits with at most one point, of which it is known what they mean. */
export function readPlainNumber(sign: string, plain: string): ReadNumber {
    const significant = plain.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
    if (significant > significantDigits) return { problem: 'digits', digits: significant };
    return { value: Decimal.parse(sign + plain)! };
}

/** One point and three digits behind it (`78.845`), or several points (`1.234.567`). A zero before the point leaves one reading. */
function ambiguousPoint(digits: string): boolean {
    return /^[0-9]+(?:\.[0-9]+){2,}$/.test(digits) || (/^[1-9][0-9]{0,2}\.[0-9]{3}$/.test(digits));
}

function ambiguous(sign: string, digits: string): ReadNumber {
    const found: readonly [NumberReading['kind'], string | undefined][] = [
        ['groups', asGroups(digits)], ['decimal', asDecimal(digits)], ['columns', asColumns(digits)],
    ];
    const readings = found.flatMap(([kind, text]) => (
        text === undefined ? [] : [{ kind, text: sign + text, cells: kind === 'columns' ? text.split(', ').length : 1 }]
    ));
    return readings.length ? { problem: 'ambiguous', readings } : { problem: 'format', advice: adviceFor(digits) };
}

/** Groups of three digits between points, commas or blanks, and a fraction behind another sign. */
const grouped: readonly RegExp[] = [
    /^([1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?$/, /^([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?$/,
    /^([1-9][0-9]{0,2}(?:\s[0-9]{3})+)(?:[.,]([0-9]+))?$/,
];

/** `160,450`, `1.234.567`, `2 000` with the separator between groups of three. */
function asGroups(digits: string): string | undefined {
    const match = grouped.map(pattern => pattern.exec(digits)).find(found => found);
    if (!match) return undefined;
    return match[1].replace(/[.,\s]/g, '_') + (match[2] === undefined ? '' : `.${match[2]}`);
}

/** `17,73`, `78.845` with the separator before a fraction, in a writing that has only this reading: `17.73`, `78.8450`. */
function asDecimal(digits: string): string | undefined {
    return otherDecimal.test(digits) ? unambiguousDecimal(digits.replace(',', '.')) : undefined;
}

/** A decimal written so that it is read as one: `1.5` for `1.500`, `78.8450` for `78.845`. */
export function unambiguousDecimal(decimal: string): string {
    if (!ambiguousPoint(decimal)) return decimal;
    const short = decimal.replace(/\.?0+$/, '');
    return ambiguousPoint(short) ? `${short}0` : short;
}

/**
 * `160,450` as two cells whose blank was forgotten, `160 450` as two whose comma was. The blanks of office programs never separate cells. Points
 * stand between groups (`1.160,3.400`) where the whole is no number.
 */
function asColumns(digits: string): string | undefined {
    const separator = asGroups(digits) === undefined ? /[\s.]/ : /\s/;
    const cells = digits.split(digits.includes(',') ? ',' : ' ').map(cell => (separator.test(cell) && asGroups(cell)) || cell);
    const plain = cells.length > 1 && cells.every(cell => plainNumber.test(cell) && !ambiguousPoint(cell) && !/^0[0-9_]/.test(cell));
    return plain ? cells.join(', ') : undefined;
}

/** `290_5`, `1__000` with their digits in groups of three. */
function regrouped(digits: string): string | undefined {
    return /^[0-9]+_[0-9_]*[0-9]$/.test(digits) ? digits.replaceAll('_', '').replace(/\B(?=(?:[0-9]{3})+$)/g, '_') : undefined;
}

function adviceFor(digits: string): Localized {
    const meant = regrouped(digits);
    if (meant !== undefined) {
        return { en: `An underscore stands before groups of three digits: ${meant}.`, vi: `Dấu gạch dưới đứng trước từng nhóm ba chữ số: ${meant}.` };
    }
    if (digits.includes('_')) {
        return { en: 'An underscore stands between two digits: 78_845.', vi: 'Dấu gạch dưới đứng giữa hai chữ số: 78_845.' };
    }
    if (/^[0-9][^-\u2013]*[-\u2013]\s*[0-9]/.test(digits)) {
        return { en: 'One figure stands here: write "at least" or "at most" before one of the two.', vi: 'Mỗi ô chỉ có một số: hãy ghi "ít nhất" hoặc "không quá" trước một trong hai số.' };
    }
    return {
        en: 'Write digits, "_" between groups and a point before the fraction: 78_845, 17.73.',
        vi: 'Hãy viết các chữ số, "_" giữa các nhóm và dấu chấm trước phần thập phân: 78_845, 17.73.',
    };
}

/** Whether a text that stands for one number may hold several cells, whose separators were forgotten. */
export function mayBeCells(text: string): boolean {
    const read = readNumber(text);
    return 'problem' in read && read.problem === 'ambiguous' && read.readings.some(({ cells }) => cells > 1);
}
