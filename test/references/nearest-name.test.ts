import { describe, expect, it } from 'vitest';
import { nearestName } from '../../language/index.js';

describe('the nearest name is one that was misspelled', () => {
    const slips: readonly (readonly [string, string])[] = [
        ['DungTein', 'DungTien'], ['dungtien', 'DungTien'], ['Dung_Tien', 'DungTien'], ['Xã Dũng Tien', 'Xã Dũng Tiến'], ['Thon Trug', 'Thôn Trung'],
        ['VIS', 'VSI'], ['HI', 'HHI'], ['QD', 'QĐ'], ['Truong', 'Trung'], ['Thon 3', 'Thôn 3'], ['AnDp', 'AnDo'], ['Phuong12', 'Phường 12'], ['sum-missmatch', 'sum-mismatch'],
    ];
    it.each(slips)('%s for %s', (written, meant) => expect(nearestName(written, ['Other', meant])).toBe(meant));

    const others: readonly (readonly [string, string])[] = [
        ['QD16', 'QD15'], ['Thôn 4', 'Thôn 3'], ['QD', 'QD1'], ['Plan2024', 'Plan2023'], ['DongHa', 'Dong'], ['Dong', 'DongHa'], ['Thôn Mới', 'Thôn Đoài'],
        ['Thôn Nam', 'Thôn Lam'], ['ThonNam', 'ThonLam'], ['VTI', 'VSI'], ['An', 'Ba'], ['Xã An Đổ Mới', 'Xã An Đổ'],
    ];
    it.each(others)('%s is not %s', (written, other) => expect(nearestName(written, [other])).toBeUndefined());
});
