import { describe, expect, it } from 'vitest';
import { codesMeant } from '../../client/code-choice.js';

const titles = [
    { code: 'sum-mismatch', title: 'Các phần cộng lại không bằng tổng' },
    { code: 'missing-row', title: 'Đơn vị chưa được giao' },
];
const found = (typed: string) => codesMeant(titles, typed).map(({ code }) => code);

describe('codes that are meant', () => {
    it('are found by words of code and title, without capitals and diacritics', () => {
        expect(found('')).toEqual(['sum-mismatch', 'missing-row']);
        expect(found('cong lai')).toEqual(['sum-mismatch']);
        expect(found('tong CỘNG')).toEqual(['sum-mismatch']);
        expect(found('don vi')).toEqual(['missing-row']);
        expect(found('đơn vị'.normalize('NFD'))).toEqual(['missing-row']);
        expect(found('mismatch tong')).toEqual(['sum-mismatch']);
        expect(found('xyz')).toEqual([]);
    });
});
