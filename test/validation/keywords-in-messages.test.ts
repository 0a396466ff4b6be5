import { expect, it } from 'vitest';
import { messageOf } from '../../language/index.js';
import { checkFiles } from '../support/fixture.js';

const start = `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district
organization UBND "UBND huyện Thường Tín" of ThuongTin
measure persons "người" whole
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock
indicator HHI "Người tham gia BHYT hộ gia đình" in persons stock
category channel "Kênh" { Post "Bưu điện" }
`;

it.each([
    ['a milestone', 'total 300, 900 reach 50% by 2023-06-30', 'đạt có 1 ô cho 2 cột.'],
    ['a total', 'total 300', 'tổng có 1 ô cho 2 cột.'],
    ['others', 'total 300, 900 split by channel { Post 100, 300 others 200 }', 'còn lại có 1 ô cho 2 cột.'],
])('says in Vietnamese which line has too few cells: %s', async (_, block, message) => {
    const found = await checkFiles({ 'plan.allot': `${start}allocation Plan of VSI, HHI in ThuongTin for 2023 by UBND { ${block} }\n` });
    expect(found.filter(({ code }) => code === 'wrong-cell-count').map(one => messageOf(one, 'vi'))).toEqual([message]);
});

it('says so of a row of a CSV file', async () => {
    const found = await checkFiles({
        'plan.allot': `${start}allocation Plan of VSI, HHI in ThuongTin for 2023 by UBND { total 300, 900 split by channel { rows from "rows.csv" } }\n`,
        'rows.csv': 'channel,VSI,HHI\nPost,100,300\nothers,200\n',
    });
    expect(found.filter(({ code }) => code === 'wrong-cell-count').map(one => messageOf(one, 'vi'))).toEqual(['còn lại có 2 ô cho 3 cột.']);
});
