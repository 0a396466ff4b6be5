import { describe, expect, test } from 'vitest';
import { SourceDocument } from '../../language/diagnostics/source-document.js';
import { translateKeywords } from '../../language/format/translate.js';
import type { KeywordLanguage } from '../../language/syntax/keywords.js';
import { sample } from '../syntax/reading.js';

const translate = (text: string, language: KeywordLanguage): string => translateKeywords(new SourceDocument('plan.allot', text), language);

describe('translating keywords', () => {
    test.each(['constructs', 'rare-constructs'] as const)('%s there and back changes nothing', name => {
        const there = translate(sample(name), 'vi');
        expect(translate(there, 'en')).toBe(sample(name));
        expect(translate(translate(there, 'en'), 'vi')).toBe(there);
        expect(translate(sample(name), 'en')).toBe(sample(name));
    });

    test('leaves names, blanks and comments alone', () => {
        expect(translate('level  line /* level */ "level" // level\n', 'vi')).toBe('cấp  line /* level */ "level" // level\n');
    });

    test('writes the word of the clause', () => {
        expect(translate('task T by every a of B due within 10 working days of C\nindicator I in m', 'vi'))
            .toBe('nhiệm vụ T do từng a của B hạn trong 10 ngày làm việc kể từ C\nchỉ tiêu I tính bằng m');
    });

    test('counts in English', () => {
        expect(translate('nhiệm vụ T hạn trong 1 ngày kể từ C\nnhiệm vụ U hằng 2 tuần hạn trong 1 ngày làm việc kể từ C', 'en'))
            .toBe('task T due within 1 day of C\ntask U every 2 weeks due within 1 working day of C');
    });

    test('writes a plural that is a keyword behind a number only', () => {
        expect(translate('nhiệm vụ T hằng 2 quý\nnhiệm vụ U hằng 2 nửa năm\nnhiệm vụ V hằng quý', 'en')).toBe('task T every 2 quarters\ntask U every 2 halves\ntask V every quarter');
        expect(translate('task T by quarters every 2 quarters\ntask U every 2 halves', 'vi')).toBe('nhiệm vụ T do quarters hằng 2 quý\nnhiệm vụ U hằng 2 nửa năm');
    });

    test('keeps a keyword that would be read as another one with the name next to it', () => {
        expect(translate('unit tính "T" is x\nunit a "A" is x', 'vi')).toBe('unit tính "T" là x\nđơn vị a "A" là x');
        expect(translate('cơ quan end của T\ncơ quan a của T', 'en')).toBe('organization end của T\norganization a of T');
        expect(translate('đơn  vị tính', 'en')).toBe('measure');
        expect(translate('unit /* not one word */ tính', 'vi')).toBe('đơn vị /* not one word */ tính');
    });

    test('of a damaged text translates what could be read', () => {
        expect(translate('level a\nxyz abc\nlevel b', 'vi')).toBe('cấp a\nxyz abc\ncấp b');
    });
});
