import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { codeLens } from '../../server/features/code-lens.js';
import { completion } from '../../server/features/completion.js';
import { documentSymbol } from '../../server/features/document-symbol.js';
import { atCursor } from '../support/cursor.js';

const plan = `level district "Huyện"
level commune "Xã" within district
unit ThuongTin "Huyện Thường Tín" is district {
    unit DungTien "Xã Dũng Tiến" is commune
    unit VanDiem "Xã Vạn Điểm" is commune
    unit NinhSo "Xã Ninh Sở" is commune
}
organization UBND "UBND huyện" of ThuongTin
measure persons "người" whole
indicator VSI "BHXH tự nguyện" in persons stock
indicator HHI "BHYT hộ gia đình" in persons stock
indicator Rice "Lúa" in persons flow
allocation Plan of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 9_000
    split by commune {
        DungTien 160, 5_000
        VanDiem 140, 4_000
    }
}
adjust Plan of VSI from 2023-03-01 { DungTien 160 -> 170  VanDiem 140 -> 130 }
`;

/** What is offered at `<|>` in a text behind the plan, and what the text becomes with a label. */
async function offered(marked: string, snippets = true) {
    const { snapshot, document, position } = await atCursor({ 'plan.allot': plan, 'at.allot': marked });
    const { items } = completion(snapshot, document, position, { snippets });
    const labels = items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);
    return { labels, written: (label: string) => (items.find(one => one.label === label)?.textEdit as TextEdit | undefined)?.newText };
}

describe('completion in an adjustment', () => {
    it('offers rows with what is in force on its day, then what can get a row', async () => {
        const { labels, written } = await offered('adjust Plan of VSI from 2023-07-01 {\n    <|>\n}\n');
        expect(labels.filter(label => ['DungTien', 'VanDiem', 'NinhSo'].includes(label))).toEqual(['DungTien', 'VanDiem', 'NinhSo']);
        expect(written('DungTien')).toBe('DungTien 170 -> ${1}');
        expect(written('NinhSo')).toBe('NinhSo - -> ${1}');
    });

    it('offers a figure for each column, and plain text where the editor knows no snippets', async () => {
        expect((await offered('adjust Plan from 2023-07-01 {\n    <|>\n}\n')).written('VanDiem')).toBe('VanDiem 130 -> ${1}, 4_000 -> ${2}');
        expect((await offered('adjust Plan from 2023-07-01 {\n    split by commune {\n        <|>\n    }\n}\n', false)).written('VanDiem')).toBe('VanDiem 130 -> , 4_000 -> ');
    });

    it('changes only the name where figures stand behind it', async () => {
        expect((await offered('adjust Plan of VSI from 2023-07-01 {\n    Du<|> 170 -> 180\n}\n')).written('DungTien')).toBe('DungTien');
    });

    it('offers allocations, and the indicators of the one that is adjusted', async () => {
        expect((await offered('adjust <|>\n')).labels).toContain('Plan');
        const { labels } = await offered('adjust Plan of <|> from 2023-07-01 { }\n');
        expect(labels.filter(label => ['VSI', 'HHI', 'Rice'].includes(label))).toEqual(['HHI', 'VSI']);
    });
});

describe('an adjustment in the editor', () => {
    const text = 'adjust Plan from 2023-07-01 {\n    DungTien 170 -> 180, 5_000\n    VanDiem 130 -> 120, 4_000 -> 3_000\n}\n<|>';

    it('has symbols for what it changes', async () => {
        const { snapshot, document } = await atCursor({ 'plan.allot': plan, 'at.allot': text });
        const symbols = documentSymbol(snapshot, document)
            .map(({ name, detail, children }) => [name, detail, children?.map(child => [child.name, child.detail])]);
        expect(symbols).toEqual([
            ['adjust Plan', '2023-07-01', [['DungTien', '170 -> 180'], ['VanDiem', '130 -> 120, 4_000 -> 3_000']]],
        ]);
    });

    it('has its day above it, and what the splits come to then', async () => {
        const { snapshot, document } = await atCursor({ 'plan.allot': plan, 'at.allot': text });
        expect(codeLens(snapshot, document, { figures: true }).map(({ range, command }) => [range.start.line, command?.title])).toEqual([
            [0, '2023-07-01 · VSI Σ 300 ✓ · HHI Σ 8_000, 1_000 less than 9_000'],
        ]);
    });
});
