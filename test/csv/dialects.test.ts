import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCell, styledNumber, withNumber, type NumberStyle } from '../../language/csv/number-style.js';
import { readCsv } from '../../language/csv/read-csv.js';
import { Decimal, SourceDocument } from '../../language/index.js';
import { checkTexts } from '../support/check-texts.js';
import { foundAt } from '../support/found-at.js';

/** How a table is written. */
interface Dialect {
    readonly separator: string;
    readonly numbers: NumberStyle;
    readonly group: string;
    readonly quotes: readonly boolean[];
    readonly lineEnd: string;
    readonly start: string;
    readonly end: string;
    readonly reversed: boolean;
}

const groups: { readonly [S in NumberStyle]: readonly string[] } = { plain: ['', '_'], vi: ['', '.', '\u00a0', ' '], en: ['', ',', '\u202f'] };
const dialects: fc.Arbitrary<Dialect> = fc.constantFrom<NumberStyle>('plain', 'vi', 'en').chain(numbers => fc.record({
    numbers: fc.constant(numbers), group: fc.constantFrom(...groups[numbers]), separator: fc.constantFrom(',', ';', '\t'),
    quotes: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    start: fc.constantFrom('', '\ufeff', '\n', '\ufeff\r\n'), end: fc.constantFrom('', '\n', '\n\n'), reversed: fc.boolean(),
}));

const head = `level district "Quận, huyện"
level commune "Xã" within district
unit ThuongTin "Huyện Thường Tín" is district {
    units Xa 1..9 "Xã số {n}" is commune
}
organization UBND of ThuongTin
measure persons "người" whole
measure tons "tấn"
indicator VSI "BHXH, tự nguyện" in persons stock
indicator Rice "Sản lượng" in tons flow
`;

/** Hundredths, so that fractions are written and sums are exact. */
type Row = readonly [persons: number | '?' | '-', hundredths: number];
const tables = fc.array(fc.tuple(fc.oneof({ weight: 8, arbitrary: fc.nat(2_000_000) }, fc.constantFrom('?' as const, '-' as const)), fc.nat(900_000_000)), { minLength: 1, maxLength: 9 });

function cellText(value: Decimal | string, { numbers, group }: Dialect): string {
    return typeof value === 'string' ? value : styledNumber(value, numbers, group);
}

function csvOf(rows: readonly Row[], dialect: Dialect): string {
    const { separator, quotes, lineEnd, start, end, reversed } = dialect;
    const cell = (text: string, i: number) => (quotes[i % quotes.length] ? `"${text.replaceAll('"', '""')}"` : asCell(text, separator));
    const line = (cells: readonly string[]) => (reversed ? cells.toReversed() : cells).map(cell).join(separator);
    const lines = rows.map(([persons, hundredths], i) => line([
        i % 2 ? `Xa${i + 1}` : `Xã số ${i + 1}`, cellText(typeof persons === 'number' ? Decimal.of(persons) : persons, dialect),
        cellText(hundredth(hundredths), dialect), i % 3 ? '' : 'ghi, chú; "này"',
    ]));
    return start + [line(['Xã', 'BHXH, tự nguyện', 'rice', 'Ghi chú']), ...lines].join(lineEnd) + end;
}

function hundredth(n: number): Decimal {
    return Decimal.of(n).times(Decimal.parse('0.01')!);
}

function planOf(rows: string): string {
    return `${head}allocation Plan of VSI, Rice in ThuongTin for 2023 by UBND {\n    total ?, ?\n    split by commune {\n${rows}\n        others ?, ?\n    }\n}\n`;
}

async function figuresOf(texts: { readonly [path: string]: string }) {
    const { model, diagnostics } = await checkTexts(texts);
    expect(foundAt(diagnostics.filter(({ code }) => code !== 'undecided'))).toEqual([]);
    const [{ total }] = model.allocations;
    return total.splits[0].parts.map(part => [
        part.kind, part.member && 'path' in part.member ? part.member.path : '', part.note ?? '', part.cells.map(cell => [cell.status, cell.value?.format() ?? '']),
    ]);
}

describe('a table', () => {
    it('reads to the same figures in a text and in any dialect of CSV', async () => {
        await fc.assert(fc.asyncProperty(tables, dialects, async (rows, dialect) => {
            const own = rows.map(([persons, hundredths], i) => {
                const note = i % 3 ? '' : '  note "ghi, chú; \'này\'"';
                return `        Xa${i + 1} ${persons}, ${styledNumber(hundredth(hundredths), 'plain', '_')}${note}`;
            });
            const style = dialect.numbers === 'plain' ? '' : ` numbers ${dialect.numbers}`;
            const fromFile = await figuresOf({ 'plan.allot': planOf(`        rows from "a.csv"${style}`), 'a.csv': csvOf(rows, dialect) });
            const inText = await figuresOf({ 'plan.allot': planOf(own.join('\n')) });
            expect(fromFile.map(row => JSON.stringify(row).replaceAll('\\"', "'"))).toEqual(inText.map(row => JSON.stringify(row)));
        }), { numRuns: 60, seed: 20261125 });
    });

    it('has each cell where it stands', () => {
        fc.assert(fc.property(tables, dialects, (rows, dialect) => {
            const document = new SourceDocument('a.csv', csvOf(rows, dialect).replace(/^\ufeff/, ''));
            const { records } = readCsv(document);
            expect(records.length).toBe(rows.length + 1);
            for (const cell of records.flatMap(record => record.cells)) {
                const at = ({ start, end }: typeof cell.place) => document.text.slice(start, end);
                expect(at(cell.inner).replaceAll('""', '"')).toBe(cell.text);
                expect(at(cell.place)).toBe(cell.quoted ? `"${at(cell.inner)}"` : at(cell.inner));
            }
        }), { numRuns: 100, seed: 20261126 });
    });
});

describe('any text', () => {
    const pieces = ['"', '""', ',', ';', '\t', '\n', '\r\n', '\r', ' ', 'Xa1', 'Xã số 2', 'VSI', 'rice', 'tổng', '1.160,5', '?', '-', '%', 'e\u0302', '\u{1f600}', '\u0000', '\ufeff'];
    const damaged = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''));

    it('is read, and what could be read of it has its place', () => {
        fc.assert(fc.property(damaged, text => {
            const document = new SourceDocument('a.csv', text);
            const { records, broken } = readCsv(document);
            for (const cell of records.flatMap(record => record.cells)) {
                const written = text.slice(cell.inner.start, cell.inner.end);
                expect(written.replaceAll('""', '"').replaceAll('\0', '\uFFFD').normalize('NFC').trim()).toBe(cell.text);
            }
            if (broken) expect(text.slice(broken.place.start, broken.place.end)).toContain('"');
        }), { numRuns: 2_000, seed: 20261127 });
    });

    it('gives diagnostics whose places lie in it', async () => {
        await fc.assert(fc.asyncProperty(damaged, async text => {
            const header = 'Xã;VSI;rice\n';
            const { diagnostics } = await checkTexts({ 'plan.allot': planOf('        rows from "a.csv" numbers vi'), 'a.csv': header + text });
            for (const { code, place } of diagnostics) {
                expect(code).not.toBe('internal-error');
                expect([place.start <= place.end, place.end <= place.document.text.length]).toEqual([true, true]);
            }
        }), { numRuns: 150, seed: 20261128 });
    });
});

describe('another number', () => {
    const form = { separator: ',', quoted: false };

    it.each([
        ['1.160,5', '2160', { ...form, numbers: 'vi' }, '2.160'],
        ['160', '1160.5', { ...form, numbers: 'vi' }, '"1160,5"'],
        ['160', '1160.5', { ...form, numbers: 'vi', separator: ';' }, '1160,5'],
        ['1\u00a0160', '-2160', { ...form, numbers: 'vi' }, '-2\u00a0160'],
        ['1,160', '1161', { ...form, numbers: 'en', quoted: true }, '1,161'],
        ['160', '1160', { ...form, numbers: 'en' }, '1160'],
        ['1_160', '1161', { ...form, numbers: 'plain' }, '1_161'],
        ['1.5', '1.125', { ...form, numbers: 'plain' }, '1.1250'],
        ['5 %', '6', { ...form, numbers: 'vi' }, '6 %'],
        ['at least 50', '6', { ...form, numbers: 'vi' }, undefined],
    ] as const)('in place of %s is written as that: %s', (text, value, cell, expected) => {
        expect(withNumber(text, Decimal.parse(value)!, cell)).toBe(expected);
    });
});
