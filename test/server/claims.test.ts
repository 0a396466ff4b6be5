import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { MessageLanguage } from '../../language/index.js';
import { codeLens } from '../../server/features/code-lens.js';
import { hover } from '../../server/features/hover.js';
import { atCursor } from '../support/cursor.js';
import { day } from '../support/some-day.js';

const plan = `level district "Huyện"
level commune "Xã" within district
unit ThuongTin "Huyện Thường Tín" is district {
    unit DungTien "Xã Dũng Tiến" is commune
    unit VanDiem "Xã Vạn Điểm" is commune
}
organization UBND "UBND huyện" of ThuongTin
measure persons "người" whole
indicator LabourForce "Lực lượng lao động" in persons stock
indicator VSI "BHXH tự nguyện" in persons stock
indicator NewVSI "BHXH tự nguyện mới" in persons flow
indicator Coverage "Tỷ lệ" = VSI / LabourForce
allocation Plan of VSI, NewVSI in ThuongTin for 2023 by UBND {
    total 4_000, 400
    split by commune { DungTien 2_500, 200   VanDiem 1_500, 200 }
}
allocation Other of VSI in ThuongTin for 2023 by ? { total ? }
report August in ThuongTin as of 2023-08-31 of VSI {
    VSI 2_955
    VSI 74% of Plan
    VSI +445 (17.73%) since 2022-08-31
    VSI 70% of Other
    Coverage 2.28%
    split by commune { DungTien 1_900   VanDiem 1_055 }
}
report Q1 in ThuongTin for 2023-Q1 { NewVSI 100 }
report Q2 in ThuongTin for 2023-Q2 { NewVSI 130 }
`;

async function hovered(at: string, language: MessageLanguage = 'en'): Promise<string | undefined> {
    const { snapshot, document, position } = await atCursor({ 'a.allot': plan.replace(at.replace('<|>', ''), at) }, language);
    const { value } = (hover(snapshot, document, position, day('2023-10-01'))?.contents ?? { value: undefined }) as MarkupContent;
    return value?.replace(/\[([^\]]*)\]\(<[^>]*>\)/g, '$1');
}

async function lenses(language: MessageLanguage): Promise<readonly string[]> {
    const { snapshot, document } = await atCursor({ 'a.allot': `<|>${plan}` }, language);
    return codeLens(snapshot, document, { figures: true }, day('2023-10-01')).map(({ range, command }) => `${range.start.line}: ${command!.title}`);
}

describe('hovering', () => {
    it.each([
        ['VSI 74<|>% of Plan'], ['+445<|> (17.73%)'], ['(17.73<|>%)'], ['VSI 70<|>% of Other'], ['Coverage 2.28<|>%'],
        ['VSI 2_955<|>'], ['allocation Pl<|>an of'], ['Dung<|>Tien 2_500'], ['NewVSI 13<|>0'], ['total <|>?'],
    ])('%s', async at => {
        expect(await hovered(at)).toMatchSnapshot();
    });

    it.each([
        ['NewVSI +2% since 2022', 'en', 'compared with 2022 (all of it: from 2022-01-01 until 2022-12-31)'],
        ['NewVSI +2% since 2022', 'vi', 'so với 2022 (toàn bộ: từ 2022-01-01 đến hết 2022-12-31)'],
        ['NewVSI +2% since 2022-H1', 'en', 'compared with 2022-H1\n'], ['VSI +2% since 2022', 'en', 'compared with 2022 (the level on 2022-12-31)'],
        ['VSI +2% since 2022-06-30', 'en', 'compared with 2022-06-30\n'],
    ] as const)('says what %s compares (%s)', async (claim, language, said) => {
        const { snapshot, document, position } = await atCursor({ 'a.allot': `${plan}report Half in ThuongTin for 2023-H1 { ${claim.replace('%', '<|>%')} }\n` }, language);
        const { value } = hover(snapshot, document, position, day('2023-10-01'))!.contents as MarkupContent;
        expect(`${value}\n`).toContain(said);
    });

    it('tells with which figures of a plan that is divided by time a share was compared', async () => {
        const divided = (share: string) => `${plan}allocation Time of NewVSI in VanDiem for 2023 by UBND { total 100  split by quarter { Q1 20  Q2 22  Q3 23  Q4 35 } }
report Half in VanDiem for 2023-H1 { NewVSI 43 (${share.replace('%', '<|>%')}) of Time }
`;
        const told = async (share: string, language: MessageLanguage) => {
            const { snapshot, document, position } = await atCursor({ 'a.allot': divided(share) }, language);
            const { value } = hover(snapshot, document, position, day('2023-10-01'))!.contents as MarkupContent;
            return value.replace(/\[([^\]]*)\]\(<[^>]*>\)/g, '$1').split('\n').find(line => line.startsWith('- '));
        };
        expect(await told('102.4%', 'en')).toMatch(/^- ✓ .*: 102\.381%.* · compared with Time 100, 2023-H1 42$/);
        expect(await told('90%', 'en')).toMatch(/^- ✗ .*: 43%.* · compared with Time 100, 2023-H1 42$/);
        expect(await told('90%', 'vi')).toMatch(/ · so với Time 100, 2023-H1 42$/);
    });

    it('speaks Vietnamese', async () => {
        expect(await hovered('VSI 70<|>% of Other', 'vi')).toMatchSnapshot();
        expect(await hovered('Dung<|>Tien 2_500', 'vi')).toMatchSnapshot();
    });
});

describe('lenses', () => {
    it.each(['en', 'vi'] as const)('in %s', async language => {
        expect(await lenses(language)).toMatchSnapshot();
    });

    it('do not take the column of a table for the whole of a plan', async () => {
        const table = `allocation Table of NewVSI in ThuongTin for 2022 by UBND {
    split by half and commune { columns DungTien, VanDiem   H1 50, 50   H2 50, 50 }
}
report First in ThuongTin for 2022-H1 { NewVSI 90 }
report Second in DungTien for 2022 { NewVSI 99 }
`;
        const { snapshot, document } = await atCursor({ 'a.allot': plan, 'b.allot': `<|>${table}` }, 'en');
        const titles = codeLens(snapshot, document, { figures: true }, day('2023-10-01')).map(({ command }) => command!.title);
        expect(titles[0]).toBe('90 of 200 (45%) on 2022-06-30, 110 lacking, 49.59% of the time is over');
    });
});
