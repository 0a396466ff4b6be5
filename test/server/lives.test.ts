import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { completion } from '../../server/features/completion.js';
import { documentSymbol } from '../../server/features/document-symbol.js';
import { hover } from '../../server/features/hover.js';
import { references } from '../../server/features/references.js';
import { rename } from '../../server/features/rename.js';
import { atCursor } from '../support/cursor.js';
import { makeSnapshot } from '../support/snapshot.js';
import { someDay } from '../support/some-day.js';

const plan = `level province "Thành phố"
level district "Quận" within province
level commune "Phường" within district, province
measure persons "người" whole
indicator VSI "BHXH tự nguyện" in persons stock
unit HaNoi "Thành phố Hà Nội" is province {
    unit HoangMai "Quận Hoàng Mai" is district until 2025-06-30 {
        unit HoangLiet "Phường Hoàng Liệt" is commune
        unit DaiKim "Phường Đại Kim" is commune
    }
    unit DinhCong "Phường Định Công" is commune from 2025-07-01
}
unit HoangLiet "Phường Hoàng Liệt" is commune within HaNoi from 2025-07-01
organization UBND "UBND" of HaNoi
succession on 2025-07-01 {
    DaiKim -> DinhCong 60%, HoangLiet rest
    HoangLiet -> HoangLiet whole
}
allocation Before of VSI in HoangLiet for 2025-H1 by UBND { total 1 }
allocation After of VSI in HoangLiet for 2025-H2 by UBND { total 2 }
`;

const marked = (at: string) => ({ 'plan.allot': plan.replace(at.replace('<|>', ''), () => at) });

async function hovered(at: string, language: 'en' | 'vi' = 'en'): Promise<string> {
    const { snapshot, document, position } = await atCursor(marked(at), language);
    return (hover(snapshot, document, position, someDay)!.contents as MarkupContent).value.replace(/\[([^\]]*)\]\(<file:[^>]*>\)/g, '$1');
}

describe('the lives of a unit in the editor', () => {
    it('are shown with what follows them, of the life that is meant', async () => {
        expect(await hovered('Before of VSI in Hoang<|>Liet')).toBe([
            'unit **HoangLiet** — Phường Hoàng Liệt', '', '- path: HaNoi.HoangMai.HoangLiet', '- level: commune “Phường”', '- exists: until 2025-06-30',
            '- other lives: from 2025-07-01, HaNoi “Thành phố Hà Nội”', '- followed by: HoangLiet “Phường Hoàng Liệt” (whole)',
        ].join('\n'));
        expect(await hovered('After of VSI in Hoang<|>Liet', 'vi')).toContain(
            '- các đời khác: đến hết 2025-06-30, HoangMai “Quận Hoàng Mai”\n- hình thành từ: DaiKim “Phường Đại Kim” (40%), HoangLiet “Phường Hoàng Liệt” (toàn bộ)',
        );
        expect(await hovered('    Dai<|>Kim ->')).toContain('- followed by: DinhCong “Phường Định Công” (60%), HoangLiet “Phường Hoàng Liệt” (40%)');
    });

    it('are found together', async () => {
        const { snapshot, document, position } = await atCursor(marked('Before of VSI in Hoang<|>Liet'));
        expect(references(snapshot, document, position, { includeDeclaration: true }).length).toBe(7);
    });

    it('are renamed together, in successions too', async () => {
        const { snapshot, document, position } = await atCursor(marked('After of VSI in Hoang<|>Liet'));
        const result = rename(snapshot, document, position, 'Liet');
        if (!result || 'problem' in result) throw new Error(result?.problem);
        const lines = Object.values(result.changes!).flat().map(({ range }) => range.start.line).sort((a, b) => a - b);
        expect(lines).toEqual([7, 12, 15, 16, 16, 18, 19]);
    });

    it('do not get a name by which they would be taken for lives of another unit', async () => {
        const { snapshot, document, position } = await atCursor(marked('    Dai<|>Kim ->'));
        expect(rename(snapshot, document, position, 'DinhCong')).toEqual({ problem: expect.stringContaining('DinhCong') });
    });

    it('are offered once, and behind a point each in its place', async () => {
        const labels = async (text: string) => {
            const { snapshot, document, position } = await atCursor({ 'plan.allot': plan, 'at.allot': text });
            return completion(snapshot, document, position, { snippets: false }).items.filter(({ kind }) => kind !== 14).map(({ label }) => label).sort();
        };
        expect(await labels('organization X of <|>')).toEqual(['DaiKim', 'DinhCong', 'HaNoi', 'HoangLiet', 'HoangMai']);
        expect(await labels('organization X of HoangMai.<|>')).toEqual(['DaiKim', 'HoangLiet']);
        expect(await labels('allocation X of VSI in HaNoi for 2025 by UBND {\n    total 1\n    split by commune {\n        <|>\n    }\n}')).toEqual(['DaiKim', 'DinhCong', 'HoangLiet']);
    });

    it('say in the outline when they are, beside successions', async () => {
        const { snapshot, document } = await makeSnapshot({ 'plan.allot': plan });
        const symbols = documentSymbol(snapshot, document('plan.allot')).map(({ name, detail }) => `${name}${detail ? ` (${detail})` : ''}`);
        expect(symbols).toContain('HoangLiet (Phường Hoàng Liệt · 2025-07-01..)');
        expect(symbols).toContain('succession on 2025-07-01');
    });
});
