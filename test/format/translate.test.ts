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

    test('of a damaged text translates what could be read', () => {
        expect(translate('level a\nxyz abc\nlevel b', 'vi')).toBe('cấp a\nxyz abc\ncấp b');
    });
});
