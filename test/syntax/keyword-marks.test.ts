import { describe, expect, test } from 'vitest';
import { keywords, type Keyword } from '../../language/syntax/keywords.js';
import { plainLetters } from '../../language/syntax/spelling.js';
import { fixed, read, sample, said } from './reading.js';

const texts = [
    sample('constructs.vi'), sample('rare-constructs.vi'),
    'lịch L { nghỉ hằng tuần thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu }\ngiao A về B tại C kỳ 2023 do D {\n    tổng 5 tỷ\n    hạn đầu 2023\n}\nthời hạn X giữa 2023\n',
];

/** Vietnamese spellings that have marks. */
const marked = keywords.flatMap(keyword => spellingsIn(keyword).map(spelling => [spelling] as const));

function spellingsIn(keyword: Keyword): readonly string[] {
    return [keyword.vi, ...Object.values(keyword.viIn ?? {})].filter(spelling => spelling !== plainLetters(spelling));
}

/** Where a text has a spelling outside of other keywords, of texts in quotes and of comments. */
function placesOf(spelling: string, text: string): readonly number[] {
    const longest = keywords.flatMap(({ vi, viIn }) => [vi, ...Object.values(viIn ?? {})]).sort((a, b) => b.length - a.length);
    const pattern = new RegExp(`"[^"\\n]*"|//[^\\n]*|/\\*[^]*?\\*/|(?<![\\p{L}_0-9.])(?:${longest.join('|')})(?![\\p{L}_0-9])`, 'gu');
    return [...text.matchAll(pattern)].filter(match => match[0] === spelling).map(match => match.index);
}

/** A text with other words in one place. */
function changed(text: string, place: number, spelling: string, written: string): string {
    return text.slice(0, place) + written + text.slice(place + spelling.length);
}

describe('each Vietnamese keyword without its marks', () => {
    test.each(marked)('%s', spelling => {
        let places = 0;
        for (const text of texts) {
            for (const place of placesOf(spelling, text)) {
                const plain = changed(text, place, spelling, plainLetters(spelling));
                const { diagnostics } = read(plain);
                // Where a name can stand just as well it is one, and the model says that nothing declares it.
                if (!diagnostics.length && asNames.has(spelling)) continue;
                expect(diagnostics.map(found => [found.code, found.place.start]), `at ${place}`).toEqual([['keyword-without-marks', place]]);
                expect(fixed(plain, diagnostics[0])).toBe(text);
                places++;
            }
        }
        if (!asNames.has(spelling)) expect(places).toBeGreaterThan(0);
    });

    const asNames: ReadonlySet<string> = new Set(['năm', 'quý', 'tháng', 'tổng', 'cột']);

    test.each([['vê', 'về'], ['tài', 'tại'], ['ký', 'kỳ'], ['thêo', 'theo']])('%s is %s with wrong marks', (written, spelling) => {
        const text = 'giao A về VSI tại X kỳ 2023 theo Q { }\n';
        expect(said(text.replace(spelling, written))).toEqual([expect.stringContaining(`write "${spelling}"`)]);
    });
});

describe('a whole text without marks', () => {
    test.each(texts)('is mended by the fixes of one look', text => {
        const longest = keywords.flatMap(spellingsIn).sort((a, b) => b.length - a.length);
        const all = longest.flatMap(spelling => placesOf(spelling, text).map(place => ({ place, spelling }))).sort((a, b) => b.place - a.place);
        const plain = all.reduce((written, { place, spelling }) => changed(written, place, spelling, plainLetters(spelling)), text);
        const { diagnostics } = read(plain);
        expect(new Set(diagnostics.map(found => found.code))).toEqual(new Set(['keyword-without-marks']));
        const mended = [...diagnostics].reverse().reduce((written, found) => fixed(written, found), plain);
        expect(said(mended)).toEqual([]);
        // What is left is read as names: `chia theo quy`.
        const left = mended.split('\n').filter((line, i) => line !== text.split('\n')[i]);
        expect(left.filter(line => !/chia theo .*\b(?:nam|quy|thang)\b|^ *tong .*->/.test(line))).toEqual([]);
    });
});

describe('names like keywords without marks', () => {
    test.each([
        'đơn vị ve "Xã Ve" là la\nđơn vị tai "Xã Tai" là la\ngiao A về ky tại ve kỳ 2023 do tong { }',
        'giao A về VSI tại X kỳ 2023 do B {\n    chia theo la {\n        tong 5\n        cot 6\n        han 7\n    }\n}',
        'phân loại nhom { nam nu quy }',
    ])('are read: %j', text => expect(said(text)).toEqual([]));

    test.each([
        ['giao A về VSI tại X kỳ 2023 do B {\n    chia theo la {\n        tong 5\n        cot 6 7\n        han 7\n    }\n}', ['missing-comma']],
        ['đơn vị Yen La "Xã Yên La" là xa', ['one-word-name']],
        ['giao A về VSI tại X kỳ 2023 do B { chia theo la {\n Đông Từ 5\n Dong Tu 6\n Cót Sơn 7\n Cot Son 8\n} }', Array.from({ length: 4 }, () => 'unquoted-name')],
    ])('are none, whatever else is wrong: %j', (text, codes) => {
        expect(read(text).diagnostics.map(found => found.code)).toEqual(codes);
    });
});
