import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { MessageLanguage } from '../../language/index.js';
import { hover } from '../../server/features/hover.js';
import { atCursor } from '../support/cursor.js';
import { day } from '../support/some-day.js';

const units = `level district "Huyện"
level commune "Xã" within district
unit ThuongTin "Huyện Thường Tín" is district {
    unit DungTien "Xã Dũng Tiến" is commune
    unit VanDiem "Xã Vạn Điểm" is commune
    unit NinhSo "Xã Ninh Sở" is commune
}
organization UBND "UBND huyện" of ThuongTin
role Leaders "Lãnh đạo" of UBND
measure persons "người" whole
indicator VSI "BHXH tự nguyện" in persons stock
indicator HHI "BHYT hộ gia đình" in persons stock
directive QD1 "1/QĐ-UBND" { issued 2023-01-10 by UBND }
directive QD7 "7/QĐ-UBND" { issued 2023-06-20 by UBND in force from 2023-07-01 }
directive QD9 "9/QĐ-UBND" { issued 2023-10-01 by UBND }
`;
const plan = `allocation Plan of VSI, HHI in ThuongTin for 2023 under QD1 {
    total 300, 900
    split by commune {
        DungTien 160, 500
        VanDiem 140, 400
        NinhSo -, -
    }
    each Leaders at least 2, 1
    reach 40%, 50% by 2023-06-30
    due 2023-12-15
}
allocation Other of VSI in VanDiem for 2023 by UBND { total ? due 2023-11-30 }
allocation Follows of VSI in NinhSo for 2023 by UBND passing on Plan { }
allocation Below of VSI in DungTien for 2023 by UBND passing on Plan { total 160 }
`;
const adjustments = `adjust Plan of VSI under QD7 {
    DungTien 160 -> 200
    VanDiem 140 -> -
    NinhSo - -> 100
}
adjust Plan under QD9 {
    total 300 -> 310, 900
    split by commune {
        DungTien 200 -> 190, 500
        NinhSo 100 -> 120, -
    }
    each Leaders at least 2 -> at least 3, 1
    reach 40%, 50% -> 55% by 2023-06-30
    due 2023-12-15 -> 2023-12-25
}
`;

/** What is shown on a day at `<|>` in the plan or the adjustments, with links as their texts. */
async function hovered(at: string, on: string, language: MessageLanguage = 'en'): Promise<string | undefined> {
    const place = at.replace('<|>', '');
    const put = (text: string) => text.replace(place, at);
    const files = plan.includes(place)
        ? { 'units.allot': units, 'plan.allot': put(plan), 'changes.allot': adjustments } : { 'units.allot': units, 'plan.allot': plan, 'changes.allot': put(adjustments) };
    const { snapshot, document, position } = await atCursor(files, language);
    const found = hover(snapshot, document, position, day(on));
    return (found?.contents as MarkupContent | undefined)?.value.replace(/\[([^\]]*)\]\(<file:[^>]*>\)/g, '$1');
}

const history = (spans: readonly string[]) => ['History:', '', ...spans].join('\n');

describe('hover of what was adjusted', () => {
    it('shows the value in force, its history and the document of each version on a number', async () => {
        expect(await hovered('DungTien 16<|>0, 500', '2023-08-01')).toContain(history([
            '- 2023-01-10 – 2023-06-30: 160 người · QD1, 1/QĐ-UBND',
            '- 2023-07-01 – 2023-09-30: **200 người** · QD7, 7/QĐ-UBND ← in force today',
            '- 2023-10-01 – 2023-12-31: 190 người · QD9, 9/QĐ-UBND',
        ]));
        expect(await hovered('DungTien 160, 5<|>00', '2023-08-01')).not.toContain('History');
    });

    it('says what was in force before and after all of it', async () => {
        expect(await hovered('DungTien 16<|>0, 500', '2022-08-01')).toContain('**160 người** · QD1, 1/QĐ-UBND ← from the beginning');
        expect(await hovered('DungTien 16<|>0, 500', '2024-08-01', 'vi')).toContain('**190 người** · QD9, 9/QĐ-UBND ← khi kết thúc kỳ');
    });

    it('shows that a row ends, and that one begins', async () => {
        expect(await hovered('Van<|>Diem 140, 400', '2023-08-01')).toContain([
            'History VSI “BHXH tự nguyện”:', '',
            '- 2023-01-10 – 2023-06-30: 140 người · QD1, 1/QĐ-UBND',
            '- 2023-07-01 – 2023-12-31: **- (nothing (counts as 0))** · QD7, 7/QĐ-UBND ← in force today',
        ].join('\n'));
        expect(await hovered('Ninh<|>So - -> 100', '2023-08-01')).toContain('- 2023-07-01 – 2023-09-30: **100 người** · QD7, 7/QĐ-UBND ← in force today');
    });

    it('shows a change in an adjustment', async () => {
        expect(await hovered('DungTien 160 -<|>> 200', '2023-08-01')).toBe([
            '160 người → **200 người** (+40 người)', '', 'VSI “BHXH tự nguyện”, DungTien in Plan', '',
            history([
                '- 2023-01-10 – 2023-06-30: 160 người · QD1, 1/QĐ-UBND',
                '- 2023-07-01 – 2023-09-30: **200 người** · QD7, 7/QĐ-UBND ← in force today',
                '- 2023-10-01 – 2023-12-31: 190 người · QD9, 9/QĐ-UBND',
            ]),
        ].join('\n'));
    });

    it('shows on the keyword of an adjustment what it changes in all', async () => {
        expect(await hovered('adj<|>ust Plan of VSI', '2023-08-01', 'vi')).toContain([
            'Plan: từ 2023-07-01 · QD7, 7/QĐ-UBND', '', '- VSI “BHXH tự nguyện”: +40, −140, +100 (tổng cộng không đổi)',
        ].join('\n'));
        expect(await hovered('adj<|>ust Plan under QD9', '2023-08-01')).toContain('- VSI “BHXH tự nguyện”: −10, +20 (in all +10)');
    });

    it('shows on the name of an allocation when it was adjusted, and what is not passed on', async () => {
        expect(await hovered('allocation Pl<|>an of', '2023-08-01')).toContain('- adjusted: 2023-07-01 (QD7), 2023-10-01 (QD9)');
        expect(await hovered('allocation Be<|>low of', '2023-08-01')).toContain('- not passed on yet: Plan 2023-10-01: 190 người');
    });

    it('shows the deadlines that there were', async () => {
        const lines = ['- 2023-12-15 · QD1, 1/QĐ-UBND', '- from 2023-10-01: **2023-12-25** ← in force today · QD9, 9/QĐ-UBND'];
        expect(await hovered('d<|>ue 2023-12-15\n', '2023-11-01')).toContain(history(lines));
        expect(await hovered('d<|>ue 2023-12-15 -> 2023-12-25', '2023-11-01')).toContain(history(lines));
    });

    it('shows them on their days, too, but not on a day that was never adjusted', async () => {
        const lines = ['- 2023-12-15 · QD1, 1/QĐ-UBND', '- từ 2023-10-01: **2023-12-25** ← đang có hiệu lực · QD9, 9/QĐ-UBND'].join('\n');
        expect(await hovered('due 2023-12<|>-15\n', '2023-11-01', 'vi')).toContain(lines);
        expect(await hovered('due 2023-12-15 -> 2023-12<|>-25', '2023-11-01', 'vi')).toContain(lines);
        expect(await hovered('due 2023-11<|>-30', '2023-11-01')).toBeUndefined();
    });

    it('shows a milestone, and what is asked of each person, with a history of their own', async () => {
        expect(await hovered('reach 40%, 50% -> 5<|>5%', '2023-08-01')).toBe([
            '50% → **55%**', '', 'HHI “BHYT hộ gia đình”, reach in Plan', '',
            history(['- 2023-01-10 – 2023-09-30: **50%** · QD1, 1/QĐ-UBND ← in force today', '- 2023-10-01 – 2023-12-31: 55% · QD9, 9/QĐ-UBND']),
        ].join('\n'));
        expect(await hovered('rea<|>ch 40%, 50% -> 55%', '2023-08-01')).toContain('50% → **55%**');
        expect(await hovered('reach 4<|>0%, 50% by', '2023-08-01')).toBe('**40%, at least 120 người**\n\nVSI “BHXH tự nguyện”, total');
        const asked = await hovered('each Leaders at least 2 -<|>> at least 3', '2023-11-01', 'vi');
        expect(asked).toContain('ít nhất 2 người → **ít nhất 3 người** (+1 người)');
        expect(asked).toContain('- 2023-10-01 – 2023-12-31: **ít nhất 3 người** · QD9, 9/QĐ-UBND ← đang có hiệu lực');
    });

    it('shows an allocation as it is in force, and the totals that it had', async () => {
        const found = await hovered('allocation Pl<|>an of', '2023-11-01');
        expect(found).toContain(['- total VSI “BHXH tự nguyện”: 310 người', '- total HHI “BHYT hộ gia đình”: 900 người', '- in force today: 2023-10-01 – 2023-12-31'].join('\n'));
        expect(found).toContain('✓ passed: sum of the parts, VSI: 310, must be 310');
        expect(found).toContain(['History VSI “BHXH tự nguyện”:', '', '- 2023-01-10 – 2023-09-30: 300 người · QD1, 1/QĐ-UBND'].join('\n'));
        expect(found).not.toContain('History HHI');
        expect(await hovered('allocation Oth<|>er of', '2023-11-01')).not.toContain('in force');
    });

    it('says of a figure that follows another plan which one that is', async () => {
        expect(await hovered('allocation Foll<|>ows of', '2023-08-01', 'vi')).toContain(
            '- 2023-07-01 – 2023-09-30: **100 người** · QD7, 7/QĐ-UBND (theo Plan) ← đang có hiệu lực\n- 2023-10-01 – 2023-12-31: 120 người · QD9, 9/QĐ-UBND (theo Plan)',
        );
    });

    it('says from when on a check counts', async () => {
        const found = await hovered('VanDiem 140, 40<|>0', '2023-08-01');
        expect(found).toContain('- ✓ passed: sum of the parts, HHI: 900, must be 900 · split by commune (Plan)');
        expect(await hovered('total 30<|>0, 900', '2023-08-01')).toContain('- ✓ passed: sum of the parts, VSI: 300, must be 300 from 2023-07-01 on · split by commune (Plan)');
    });

    it('shows a figure that an adjustment leaves as it is, and the split in which it adjusts', async () => {
        expect(await hovered('DungTien 200 -> 190, 5<|>00', '2023-08-01')).toContain('**DungTien** in Plan\n\n- VSI “BHXH tự nguyện”: 190 người');
        const split = await hovered('split b<|>y commune {\n        DungTien 200', '2023-08-01');
        expect(split).toContain('split by commune\n\n- ✓ passed: sum of the parts, VSI: 310, must be 310\n- ✓ passed: sum of the parts, HHI: 900, must be 900');
    });

    it('shows on the name in an adjustment what it changes, split by split', async () => {
        expect(await hovered('adjust Pl<|>an under QD9', '2023-08-01')).toContain([
            'Plan: from 2023-10-01 · QD9, 9/QĐ-UBND', '', '- total VSI “BHXH tự nguyện”: 300 người → **310 người** (+10 người)',
            '- VSI “BHXH tự nguyện”: −10, +20 (in all +10)', '', '---', '', 'allocation **Plan**',
        ].join('\n'));
    });
});
