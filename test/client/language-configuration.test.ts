import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Configuration {
    readonly comments: { readonly lineComment: string; readonly blockComment: readonly string[] };
    readonly brackets: readonly (readonly [string, string])[];
    readonly autoClosingPairs: readonly { readonly open: string; readonly close: string; readonly notIn: readonly string[] }[];
    readonly surroundingPairs: readonly (readonly [string, string])[];
    readonly wordPattern: { readonly pattern: string; readonly flags: string };
    readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
    readonly onEnterRules: readonly EnterRule[];
    readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}
interface EnterRule {
    readonly beforeText: string;
    readonly afterText?: string;
    readonly previousLineText?: string;
    readonly action: { readonly indent: string; readonly appendText?: string; readonly removeText?: number };
}

const configuration = JSON.parse(readFileSync('client/extension/language-configuration.json', 'utf8')) as Configuration;

describe('a word', () => {
    const { pattern, flags } = configuration.wordPattern;

    function words(line: string): readonly string[] {
        return line.match(new RegExp(pattern, `g${flags}`)) ?? [];
    }

    it.each([
        ['is a name with its marks', 'đơn vị HàNội của UBND_Xã1', ['đơn', 'vị', 'HàNội', 'của', 'UBND_Xã1']],
        ['is a name whose marks are apart', 'tổng HàNội'.normalize('NFD'), ['tổng'.normalize('NFD'), 'HàNội'.normalize('NFD')]],
        ['is one part of a path', 'HaNoi.ThuongTin."Xã C"', ['HaNoi', 'ThuongTin', 'Xã', 'C']],
        ['is a number', 'DungTien 1_160, 3_450', ['DungTien', '1_160', '3_450']],
        ['is a percentage', 'VSI +17.73% of X', ['VSI', '17.73%', 'of', 'X']],
        ['is a number as it is written elsewhere', '1.234.567 78,5', ['1.234.567', '78', '5']],
        ['is a date', 'due 2023-12-15 -> 2023-12-25', ['due', '2023-12-15', '2023-12-25']],
        ['is a period', 'for 2023-Q3 2023-09 2024-h1', ['for', '2023-Q3', '2023-09', '2024-h1']],
        ['is each end of a span', '2020..2025 2019-01-25..2019-06-30 To 1..44', ['2020', '2025', '2019-01-25', '2019-06-30', 'To', '1', '44']],
        ['is not the scale that touches its number', '5triệu 2tỷ', ['5', 'triệu', '2', 'tỷ']],
        ['is none among signs', '? -> - { } ( ) , = * / .. % "', []],
        ['is a damaged date in its parts', '2023-12-155 2023-Q1x', ['2023', '12', '155', '2023', 'Q1x']],
    ])('%s', (_, line, expected) => {
        expect(words(line)).toEqual(expected);
    });

    it('is never empty, which the editor would refuse', () => {
        expect(new RegExp(`^(?:${pattern})$`, flags).test('')).toBe(false);
    });
});

describe('a line break', () => {
    /** What is written for it, by the first rule that fits, as the editor has it. */
    function enter(before: string, { after = '', previous = '' } = {}): EnterRule['action'] | undefined {
        return configuration.onEnterRules.find(rule => new RegExp(rule.beforeText).test(before)
            && (rule.afterText === undefined || new RegExp(rule.afterText).test(after))
            && (rule.previousLineText === undefined || new RegExp(rule.previousLineText).test(previous)))?.action;
    }

    it('within a documentation comment begins with a star', () => {
        expect(enter('/**', { after: ' */' })).toEqual({ indent: 'indentOutdent', appendText: ' * ' });
        expect(enter('    /** Kế hoạch 5 * 3')).toEqual({ indent: 'none', appendText: ' * ' });
        expect(enter('     * dòng', { previous: '    /** Kế hoạch' })).toEqual({ indent: 'none', appendText: '* ' });
        expect(enter('     *', { previous: '     * dòng' })).toEqual({ indent: 'none', appendText: '* ' });
        expect(enter('     */')).toEqual({ indent: 'none', removeText: 1 });
    });

    it('elsewhere begins with none', () => {
        expect(enter('/** Kế hoạch */')).toBeUndefined();
        expect(enter('/* ghi chú')).toBeUndefined();
        expect(enter('/**/')).toBeUndefined();
        expect(enter(' * VSI', { previous: 'indicator X = A' })).toBeUndefined();
        expect(enter(' * VSI', { previous: '/** Tỷ lệ */' })).toBeUndefined();
        expect(enter('// ghi chú')).toBeUndefined();
    });
});

describe('an indentation', () => {
    const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
    const increases = (line: string) => new RegExp(increaseIndentPattern).test(line);

    it.each([
        'unit HaNoi "Hà Nội" is province {', '{', 'chia theo xã {  // theo kế hoạch', 'A 1 { /* mở */', 'units To 1..44 "Tổ {n}" is group {', 'X = A / B {', '"a // b" {',
    ])('grows behind %s', line => expect(increases(line)).toBe(true));

    it.each([
        'unit HaNoi "Hà Nội"', 'category c { A B }', '// {', '"tổ {n}"', 'units To 1..44 "Tổ {n}" is group', '/* { */', 'A 1 // {', '}', '"chưa đóng {',
    ])('stays behind %s', line => expect(increases(line)).toBe(false));

    it('shrinks at a closing brace', () => {
        expect(['}', '    } // hết'].every(line => new RegExp(decreaseIndentPattern).test(line))).toBe(true);
        expect(['A }', '// }'].some(line => new RegExp(decreaseIndentPattern).test(line))).toBe(false);
    });
});

describe('the configuration', () => {
    it('closes nothing within texts and comments', () => {
        for (const { notIn } of configuration.autoClosingPairs) expect(notIn).toEqual(['string', 'comment']);
        expect(configuration.autoClosingPairs.map(({ open, close }) => open + close)).toEqual(['{}', '()', '""', '“”', '/** */']);
    });

    it('surrounds with every pair that it closes, comments apart', () => {
        expect(configuration.surroundingPairs.map(pair => pair.join(''))).toEqual(['{}', '()', '""', '“”']);
    });

    it('folds between markers', () => {
        const { start, end } = configuration.folding.markers;
        expect([new RegExp(start).test('// #region Huyện'), new RegExp(end).test('  //#endregion')]).toEqual([true, true]);
        expect([new RegExp(start).test('// region'), new RegExp(start).test('"// #region"'), new RegExp(end).test('// #endregions')]).toEqual([false, false, false]);
    });

    it('has patterns that end on long lines', () => {
        const { pattern, flags } = configuration.wordPattern;
        const patterns = [
            new RegExp(pattern, `g${flags}`), ...Object.values(configuration.indentationRules).map(one => new RegExp(one)),
            ...configuration.onEnterRules.flatMap(rule => [rule.beforeText, rule.previousLineText ?? '']).map(one => new RegExp(one)),
        ];
        for (const line of [' ', 'a', '1', '"', '{', '/', '*', '/*', ' *', '""', '1.', 'e\u0301'].map(piece => piece.repeat(10_000))) {
            for (const one of patterns) expect(line.replace(one, '').length).toBeLessThanOrEqual(line.length);
        }
    });
});
