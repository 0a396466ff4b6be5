import { describe, expect, it } from 'vitest';
import { sentences } from '../../client/texts.js';

const status = (errors: number, warnings: number, passed: number) => ({
    name: 'p', uri: 'file:///p', language: 'vi' as const, files: 1, errors, warnings, checks: { passed, failed: 0, open: 0 },
});

describe('what the status bar says', () => {
    it.each([
        [status(0, 0, 3), '3 phép kiểm đạt', '3 checks pass'],
        [status(0, 0, 1), '1 phép kiểm đạt', '1 check passes'],
        [status(0, 0, 0), 'không có lỗi', 'nothing is wrong'],
        [status(2, 0, 3), '2 lỗi', '2 errors'],
        [status(0, 1, 3), '1 cảnh báo', '1 warning'],
        [status(1, 2, 3), '1 lỗi, 2 cảnh báo', '1 error, 2 warnings'],
    ])('of %j is %s', (of, vi, en) => {
        expect(sentences.short(of)).toEqual({ vi, en });
    });
});
