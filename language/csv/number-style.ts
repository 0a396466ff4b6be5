import type { Localized } from '../diagnostics/definition.js';
import type { Decimal } from '../model/decimal.js';
import { groupBlanks, readNumber, readPlainNumber, unambiguousDecimal, type ReadNumber } from '../syntax/read-number.js';

/** How a CSV file writes its numbers: as the language does, or as Vietnamese (`1.160,5`) or English (`1,160.5`) spreadsheets do. */
export type NumberStyle = 'plain' | 'vi' | 'en';

/** The styles that a text can name. */
export const numberStyles = ['vi', 'en'] as const satisfies readonly NumberStyle[];

/** How a cell of a CSV file is written, so that another number can be written in its place. */
export interface CsvCellForm {
    readonly numbers: NumberStyle;
    readonly separator: string;
    readonly quoted: boolean;
}

const blanks = ` ${groupBlanks}`;
const written = { vi: pattern('.', ','), en: pattern(',', '.') };

/** A number with groups of three digits, which all have the same sign between them, and a fraction. */
function pattern(group: string, point: string): RegExp {
    return new RegExp(`^([+-]?)([0-9]+|[0-9]{1,3}([${group}_${blanks}])[0-9]{3}(?:\\3[0-9]{3})*)(?:[${point}]([0-9]+))?$`);
}

/** Reads a number as a file writes it. */
export function readStyledNumber(text: string, style: NumberStyle): ReadNumber {
    if (style === 'plain') return readNumber(text);
    const match = written[style].exec(text.replace(/^[\u2013\u2212]/, '-'));
    if (!match) return { problem: 'format', advice: advice[style] };
    const [, sign, whole, , fraction] = match;
    return readPlainNumber(sign, whole.replace(/[^0-9]/g, '') + (fraction === undefined ? '' : `.${fraction}`));
}

const advice: { readonly [S in 'vi' | 'en']: Localized } = {
    vi: { en: 'With "numbers vi" it is written like 1.160,5.', vi: 'Với "kiểu số vi", hãy viết như 1.160,5.' },
    en: { en: 'With "numbers en" it is written like 1,160.5.', vi: 'Với "kiểu số en", hãy viết như 1,160.5.' },
};

const number = new RegExp(`^[+\\-\\u2013\\u2212]?[0-9](?:[0-9_.,${blanks}]*[0-9])?`);

/** The text of a cell with another number in place of its own, grouped as that is; undefined if it has no number. */
export function withNumber(text: string, value: Decimal, { numbers, separator, quoted }: CsvCellForm): string | undefined {
    const old = number.exec(text)?.[0];
    if (old === undefined) return undefined;
    const changed = styledNumber(value, numbers, groupIn(old, numbers)) + text.slice(old.length);
    return quoted ? changed : asCell(changed, separator);
}

/** A number in a style, with a sign between groups of three digits if one is given. */
export function styledNumber(value: Decimal, style: NumberStyle, group = ''): string {
    const plain = value.format().replaceAll('_', '');
    const [, sign, whole, fraction] = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(style === 'plain' ? unambiguousDecimal(plain) : plain)!;
    const point = style === 'vi' ? ',' : '.';
    return sign + whole.replace(/\B(?=(?:[0-9]{3})+$)/g, group) + (fraction === undefined ? '' : point + fraction);
}

/** A text as a cell: in quotation marks where it would otherwise be several, or another one. */
export function asCell(text: string, separator: string): string {
    return text.includes(separator) || /["\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How many digits stand behind the sign of the fraction. */
export function fractionDigits(text: string, style: NumberStyle): number {
    const old = number.exec(text)?.[0] ?? '';
    return old.split(style === 'vi' ? ',' : '.')[1]?.length ?? 0;
}

function groupIn(text: string, style: NumberStyle): string {
    const whole = style === 'vi' ? text.split(',')[0] : text.split('.')[0];
    return /[0-9]([^0-9])[0-9]{3}/.exec(whole)?.[1] ?? '';
}
