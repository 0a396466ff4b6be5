import type { Localized } from '../diagnostics/definition.js';
import { Decimal } from '../model/decimal.js';

/** A number as it is meant, or why it cannot be known. */
export type ReadNumber =
    | { readonly value: Decimal }
    /** It can be read in several ways: each as it would be written. Two columns are written with a comma and a blank. */
    | { readonly problem: 'ambiguous'; readonly readings: readonly string[] }
    | { readonly problem: 'format'; readonly advice: Localized }
    /** More significant digits than JSON and spreadsheets carry. */
    | { readonly problem: 'digits'; readonly digits: number };

/** The most significant digits a number may have. */
export const significantDigits = 15;

/**
 * Reads a number as it stands in the text, with its sign: `78_845`, `17.73`, `-5`. What could be meant in two ways is never
 * guessed at: a point with three digits behind it and a comma between digits are group or decimal separators elsewhere.
 */
export function readNumber(text: string): ReadNumber {
    const [, sign, digits] = /^([+-]?)(.*)$/s.exec(text.replace(/^[\u2013\u2212]/, '-'))!;
    if (digits.includes(',') || ambiguousPoint(digits)) return ambiguous(sign, digits);
    if (!/^[0-9]+(?:_[0-9]+)*(?:\.[0-9]+)?$/.test(digits)) return { problem: 'format', advice: adviceFor(digits) };
    const plain = digits.replaceAll('_', '');
    const significant = plain.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
    if (significant > significantDigits) return { problem: 'digits', digits: significant };
    return { value: Decimal.parse(sign + plain)! };
}

/** One point and three digits behind it (`78.845`), or several points (`1.234.567`). A zero before the point leaves one reading. */
function ambiguousPoint(digits: string): boolean {
    return /^[0-9]+(?:\.[0-9]+){2,}$/.test(digits) || (/^[1-9][0-9]{0,2}\.[0-9]{3}$/.test(digits));
}

function ambiguous(sign: string, digits: string): ReadNumber {
    const readings = [asGroups(digits), asDecimal(digits), asColumns(digits)].flatMap(reading => reading === undefined ? [] : [sign + reading]);
    if (readings.length) return { problem: 'ambiguous', readings: [...new Set(readings)] };
    return { problem: 'format', advice: adviceFor(digits) };
}

/** `160,450`, `1.234.567` with the separator between groups of three. */
function asGroups(digits: string): string | undefined {
    const match = /^([0-9]{1,3})((?:\.[0-9]{3})+)((?:,[0-9]+)?)$/.exec(digits) ?? /^([0-9]{1,3})((?:,[0-9]{3})+)((?:\.[0-9]+)?)$/.exec(digits);
    if (!match || /^0[0-9]*$/.test(match[1])) return undefined;
    return match[1] + match[2].replace(/[.,]/g, '_') + match[3].replace(',', '.');
}

/** `17,73`, `78.845` with the separator before a fraction, in a writing that has only this reading: `17.73`, `78.8450`. */
function asDecimal(digits: string): string | undefined {
    return /^[0-9]+(?:_[0-9]+)*[.,][0-9]+$/.test(digits) ? unambiguousDecimal(digits.replace(',', '.')) : undefined;
}

/** A decimal written so that it is read as one: `1.5` for `1.500`, `78.8450` for `78.845`. */
export function unambiguousDecimal(decimal: string): string {
    if (!ambiguousPoint(decimal)) return decimal;
    const short = decimal.replace(/\.?0+$/, '');
    return ambiguousPoint(short) ? `${short}0` : short;
}

/** `160,450` as two cells whose blank was forgotten. */
function asColumns(digits: string): string | undefined {
    const cells = digits.split(',');
    const plain = cells.length > 1 && cells.every(cell => /^[0-9]+(?:_[0-9]+)*(?:\.[0-9]+)?$/.test(cell) && !ambiguousPoint(cell));
    return plain ? cells.join(', ') : undefined;
}

function adviceFor(digits: string): Localized {
    if (digits.includes('_')) {
        return { en: 'An underscore stands between two digits: 78_845.', vi: 'Dấu gạch dưới đứng giữa hai chữ số: 78_845.' };
    }
    return {
        en: 'Write digits, "_" between groups and a point before the fraction: 78_845, 17.73.',
        vi: 'Hãy viết các chữ số, "_" giữa các nhóm và dấu chấm trước phần thập phân: 78_845, 17.73.',
    };
}
