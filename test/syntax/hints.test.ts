import { describe, expect, test } from 'vitest';
import { messageOf } from '../../language/diagnostics/diagnostic.js';
import { fixed, read, said } from './reading.js';

/** A row of a split, an item of an allocation, and a line at the top, each in a document that is correct otherwise. */
const places = {
    row: (text: string) => `allocation A of VSI in X for 2023 under Q {\n    split by commune {\n        ${text}\n        Good 5\n    }\n}\nlevel x\n`,
    item: (text: string) => `allocation A of VSI in X for 2023 under Q {\n    total 5\n    ${text}\n    reach 50% by 2023-06-30\n}\nlevel x\n`,
    claim: (text: string) => `report R in X for 2023 by B {\n    ${text}\n    VSI 5\n}\nlevel x\n`,
    top: (text: string) => `level y\n${text}\nlevel x\n`,
};

/** What is typed, what is said, and what the first fix makes of it. */
const cases: readonly (readonly [keyof typeof places, string, string, string])[] = [
    ['row', 'Dũng Tiến 160', 'unquoted-name', '"Dũng Tiến" 160'],
    ['row', 'Thị trấn Thường Tín 500', 'unquoted-name', '"Thị trấn Thường Tín" 500'],
    ['row', 'Phường 12 50', 'unquoted-name', '"Phường 12" 50'],
    ['row', 'Khu phố 3 120', 'unquoted-name', '"Khu phố 3" 120'],
    ['row', 'HaNoi.Ba Vì 5', 'unquoted-name', 'HaNoi."Ba Vì" 5'],
    ['top', 'unit Ba Vì is district', 'unquoted-name', 'unit BaVì "Ba Vì" is district'],
    ['top', 'unit Ba Vì "Huyện Ba Vì" is district', 'unquoted-name', 'unit BaVì "Huyện Ba Vì" is district'],
    ['top', 'allocation of VSI in Thường Tín for 2023 by B { }', 'unquoted-name', 'allocation of VSI in "Thường Tín" for 2023 by B { }'],
    ['row', 'DungTien 40 40', 'missing-comma', 'DungTien 40, 40'],
    ['row', 'DungTien 1160 3450', 'missing-comma', 'DungTien 1160, 3450'],
    ['row', 'A at least 5 at most 6', 'missing-comma', 'A at least 5, at most 6'],
    ['row', 'Quý I 40', 'period-in-words', 'Q1 40'],
    ['row', 'quý IV 40', 'period-in-words', 'Q4 40'],
    ['row', 'Quý 1 40', 'period-in-words', 'Q1 40'],
    ['row', '6 tháng đầu năm 40', 'period-in-words', 'H1 40'],
    ['row', '6 tháng cuối năm 2023 40', 'period-in-words', '2023-H2 40'],
    ['top', 'period P Quý I/2023', 'period-in-words', 'period P 2023-Q1'],
    ['top', 'period P tháng 9 năm 2023', 'period-in-words', 'period P 2023-09'],
    ['top', 'period P first half of 2023', 'period-in-words', 'period P 2023-H1'],
    ['top', 'allocation of VSI in X for năm 2023 by B { }', 'period-in-words', 'allocation of VSI in X for 2023 by B { }'],
    ['row', 'Còn lại 5', 'capital-keyword', 'còn lại 5'],
    ['row', 'Dự phòng 5', 'capital-keyword', 'dự phòng 5'],
    ['item', 'Total 5', 'capital-keyword', 'total 5'],
    ['item', 'Tổng 5', 'capital-keyword', 'tổng 5'],
    ['item', 'Chia theo commune { A 5 }', 'capital-keyword', 'chia theo commune { A 5 }'],
    ['top', 'Giao P về VSI tại X kỳ 2023 do B { tổng 5 }', 'capital-keyword', 'giao P về VSI tại X kỳ 2023 do B { tổng 5 }'],
    ['item', 'deadline 15/12/2023', 'deadline-in-allocation', 'due 2023-12-15'],
    ['item', 'thời hạn 2023-12-15', 'deadline-in-allocation', 'hạn 2023-12-15'],
    ['claim', 'NewVSI 824 split by channel { Post 354  Agents 470 }', 'split-without-block', 'NewVSI 824 { split by channel { Post 354  Agents 470 } }'],
    ['row', '“Ba Vì” 5', 'typographic-sign', '"Ba Vì" 5'],
    ['row', 'A –', 'typographic-sign', 'A -'],
    ['row', 'A –5', 'typographic-sign', 'A -5'],
    ['top', 'adjust A { B 5 → 6 }', 'typographic-sign', 'adjust A { B 5 -> 6 }'],
    ['top', 'period P 2020–2025', 'typographic-sign', 'period P 2020..2025'],
    ['row', '"Ba Vì 5', 'unclosed-text', '"Ba Vì 5"'],
    ['row', '"Ba Vì” 5', 'unclosed-text', '"Ba Vì" 5'],
    ['row', 'A 5 }', 'stray-brace', 'A 5 '],
    ['row', 'A € 5', 'unknown-character', ''],
    ['row', '\u00D0ông 5', 'look-alike-letter', 'Đông 5'],
    ['row', '\u0189ông 5', 'look-alike-letter', 'Đông 5'],
    ['row', `${'Ông'.normalize('NFD')} 5`, 'not-nfc', 'Ông 5'],
    ['top', 'alocation of VSI in X for 2023 by B { }', 'syntax-error', 'allocation of VSI in X for 2023 by B { }'],
    ['item', 'splt by commune { A 5 }', 'syntax-error', 'split by commune { A 5 }'],
    ['top', 'allocation of VSI in X fro 2023 by B { }', 'syntax-error', 'allocation of VSI in X for 2023 by B { }'],
    ['top', 'allocation of VSI HHI in X for 2023 by B { }', 'syntax-error', 'allocation of VSI, HHI in X for 2023 by B { }'],
    ['top', 'indicator R = A * 1/12', 'syntax-error', 'indicator R = A * 1 / 12'],
];

describe('a mistake that planners make is one diagnostic', () => {
    test.each(cases)('%s: %s', (place, typed, code, meant) => {
        const text = places[place](typed);
        const { diagnostics } = read(text);
        expect(diagnostics.map(found => found.code)).toEqual([code]);
        if (meant === '') expect(diagnostics[0].fixes).toEqual([]);
        else expect(fixed(text, diagnostics[0])).toBe(places[place](meant));
    });

    test.each(cases.filter(([, , code, meant]) => meant !== '' && code !== 'unclosed-text'))('the fix of %s: %s settles it', (place, _typed, _code, meant) => {
        expect(said(places[place](meant))).toEqual([]);
    });

    test.each(cases.filter(([, , code]) => code !== 'unclosed-text'))('%s: %s costs nothing around it', (place, typed) => {
        const last = read(places[place](typed)).tree.statements.at(-1);
        expect(last).toMatchObject({ $type: 'Level', name: 'x' });
    });
});

describe('several mistakes', () => {
    test('of one header are all explained', () => {
        expect(read('allocation of VSI HHI in Thường Tín for Quý I/2023 by B { }').diagnostics.map(found => found.code))
            .toEqual(['syntax-error', 'unquoted-name', 'period-in-words']);
    });

    test('of a thousand rows are a thousand diagnostics', () => {
        const rows = Array.from({ length: 1_000 }, (_, i) => `    Xã Số ${'x'.repeat(i % 7)}${i} 5\n`).join('');
        expect(read(`allocation of A in B for 2023 by C {\nsplit by d {\n${rows}}\n}`).diagnostics).toHaveLength(1_000);
    });

    test('a name in NFD gives one diagnostic for the whole text, whose fix composes all', () => {
        const text = 'unit Ông "Tỉnh Ông"\nunit Bắc within Ông'.normalize('NFD');
        const { diagnostics } = read(text);
        expect(diagnostics.map(found => found.code)).toEqual(['not-nfc']);
        expect(fixed(text, diagnostics[0])).toBe(text.normalize('NFC'));
    });
});

describe('numbers and dates are judged later', () => {
    test.each(['A 1,500', 'A 5.000 triệu', 'A 2,1 tỷ', 'A 78.845'])('%s is read', typed => expect(said(places.row(typed))).toEqual([]));
    test.each(['due 15/12/2023', 'due 12/2023', 'due 31/10', 'due 15.12.2023'])('%s is read', typed => expect(said(places.item(typed))).toEqual([]));
});

describe('a plain syntax error', () => {
    test.each([
        ['level a\nxyz 5\nlevel b', '2:1 syntax-error: "xyz" cannot stand here: expected "level", "unit", "units", "succession", "organization" ….'],
        ['report of A by B { total\n}', '1:25 syntax-error: "}" on line 2 cannot stand here: expected a number, "?", "rest", "at least", "at most" ….'],
        ['category c { A\nlevel b', '1:15 syntax-error: "level" on line 2 cannot stand here: expected "}".'],
        ['category c', '1:11 syntax-error: The end of the file cannot stand here: expected a text in quotes or "{".'],
        ['indicator A = B +', '1:18 syntax-error: The end of the file cannot stand here: expected a name, a number, "?" or "(".'],
        ['period P "x" by', '1:14 syntax-error: "by" cannot stand here: expected a date, a period or a number.'],
    ])('%j', (text, message) => expect(said(text)).toEqual([message]));

    test('speaks Vietnamese, with the words of the clause', () => {
        const { diagnostics } = read('chỉ tiêu A tính bằng\nloại văn bản B\nnhiệm vụ T do\nlevel x');
        expect(diagnostics.map(found => messageOf(found, 'vi'))).toEqual([
            '"loại văn bản" ở dòng 2 không thể đứng ở đây: cần một tên hoặc "?".',
            '"level" ở dòng 4 không thể đứng ở đây: cần một tên, "?" hoặc "từng".',
        ]);
    });
});
