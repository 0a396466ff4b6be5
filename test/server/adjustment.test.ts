import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { MessageLanguage } from '../../language/index.js';
import { codeLens } from '../../server/features/code-lens.js';
import { completion } from '../../server/features/completion.js';
import { definition } from '../../server/features/definition.js';
import { documentHighlight } from '../../server/features/document-highlight.js';
import { documentSymbol } from '../../server/features/document-symbol.js';
import { foldingRange } from '../../server/features/folding-range.js';
import { inlayHint } from '../../server/features/inlay-hint.js';
import { references } from '../../server/features/references.js';
import { rename } from '../../server/features/rename.js';
import { atCursor } from '../support/cursor.js';
import { day, someDay } from '../support/some-day.js';

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

describe('completion of what an allocation has', () => {
    const divided = plan.slice(0, plan.indexOf('allocation')) + `role Leaders "Lãnh đạo" of UBND
category channel "Kênh" { Post "Bưu điện" Agents "Đại lý" }
allocation Plan of VSI, HHI in ThuongTin for 2023 by UBND {
    columns VSI, HHI thousand
    total 300, 9
    split by commune {
        DungTien 160, 5 { split by quarter { Q1 10, 1   Q4 160, 5 } }
        VanDiem at least 140, 3
        others 0, 1
    }
    split by channel { Post 200, 6   Agents 100, 3 }
    each Leaders at least 2, 1
    reach 50%, 40% by 2023-06-30
    due 2023-12-15
}
adjust Plan from 2023-03-01 { due 2023-12-15 -> 2023-12-20 }
`;
    const inBlock = async (marked: string, snippets = true) => {
        const { snapshot, document, position } = await atCursor({ 'plan.allot': divided, 'at.allot': marked });
        const { items } = completion(snapshot, document, position, { snippets });
        return items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ textEdit }) => (textEdit as TextEdit).newText);
    };

    it('offers totals, milestones, deadlines and splits with what is in force, in the language of the keywords', async () => {
        expect((await inBlock('adjust Plan from 2023-07-01 {\n    <|>\n}\n')).slice(0, 14)).toEqual([
            'Agents 100 -> ${1}, 3 -> ${2}', 'DungTien 160 -> ${1}, 5 -> ${2}', 'Post 200 -> ${1}, 6 -> ${2}', 'VanDiem at least 140 -> ${1}, 3 -> ${2}',
            'NinhSo - -> ${1}, - -> ${2}', 'due 2023-12-20 -> ${1}', 'each Leaders at least 2 -> ${1}, 1 -> ${2}', 'others 0 -> ${1}, 1 -> ${2}',
            'reach 50% -> ${1}, 40% -> ${2} by 2023-06-30', 'split by channel {\n\t$0\n}', 'split by commune {\n\t$0\n}', 'total 300 -> ${1}, 9 -> ${2}',
            'columns', 'due',
        ]);
        const vietnamese = await inBlock('điều chỉnh Plan từ 2023-07-01 {\n    <|>\n}\n', false);
        expect(vietnamese).toEqual(expect.arrayContaining(['tổng 300 -> , 9 -> ', 'còn lại 0 -> , 1 -> ', 'hạn 2023-12-20 -> ', 'chia theo commune', 'đạt 50% -> , 40% ->  đến 2023-06-30']));
    });

    it('offers figures in the columns of the adjustment, and no row twice', async () => {
        const ordered = await inBlock('adjust Plan from 2023-07-01 {\n    columns HHI, VSI\n    DungTien 5, 160 -> 170\n    <|>\n}\n');
        expect(ordered).toContain('Post 6 -> ${1}, 200 -> ${2}');
        expect(ordered.filter(text => text.startsWith('DungTien'))).toEqual([]);
        expect(await inBlock('adjust Plan of HHI from 2023-07-01 { <|> }\n')).toEqual(expect.arrayContaining(['total 9 -> ${1}', 'VanDiem 3 -> ${1}']));
        expect(await inBlock('adjust Plan of HHI from 2023-07-01 { <|> }\n')).not.toContain('due 2023-12-20 -> ${1}');
    });

    it('offers the splits and rows of a block', async () => {
        expect((await inBlock('adjust Plan from 2023-07-01 {\n    DungTien 160, 5 {\n        <|>\n    }\n}\n'))[0]).toBe('split by quarter {\n\t$0\n}');
        const rows = await inBlock('adjust Plan from 2023-07-01 {\n    DungTien 160, 5 {\n        split by quarter {\n            <|>\n        }\n    }\n}\n');
        expect(rows).toEqual(['Q1 10 -> ${1}, 1 -> ${2}', 'Q4 160 -> ${1}, 5 -> ${2}', 'Q2 - -> ${1}, - -> ${2}', 'Q3 - -> ${1}, - -> ${2}', 'others', 'reserve']);
        expect((await inBlock('adjust Plan from 2023-07-01 {\n    split by <|>\n}\n')).slice(0, 2)).toEqual(['channel', 'commune']);
    });

    it('offers a whole adjustment', async () => {
        expect(await inBlock('adj<|>')).toContain('adjust ${1:allocation_name} of ${2:indicator_name} under ${3:directive_name} from ${4:?} {\n\t$0\n}');
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

    it('has symbols for the splits and blocks in it', async () => {
        const blocks = 'adjust Plan of HHI from 2023-07-01 {\n    total 9_000 -> 9_100\n    split by commune {\n        DungTien 5_000 -> 5_100 { split by quarter { Q4 1 -> 2 } }\n    }\n    others 1\n}\n<|>';
        const lines = (symbols: readonly DocumentSymbol[], indent = ''): readonly string[] => symbols.flatMap(({ name, detail, children }) => [
            `${indent}${name}${detail ? ` (${detail})` : ''}`, ...lines(children ?? [], `${indent}  `),
        ]);
        const { snapshot, document } = await atCursor({ 'plan.allot': plan, 'at.allot': blocks }, 'vi');
        expect(lines(documentSymbol(snapshot, document))).toEqual([
            'điều chỉnh Plan (2023-07-01)', '  total (9_000 -> 9_100)', '  split by commune', '    DungTien (5_000 -> 5_100)', '      split by quarter', '        Q4 (1 -> 2)', '  others (1)',
        ]);
    });

    it('has its day above it, and what the splits come to then', async () => {
        const { snapshot, document } = await atCursor({ 'plan.allot': plan, 'at.allot': text });
        expect(codeLens(snapshot, document, { figures: true }, someDay).map(({ range, command }) => [range.start.line, command?.title])).toEqual([
            [0, '2023-07-01 · VSI Σ 300 ✓ · HHI Σ 8_000, 1_000 less than 9_000'],
        ]);
    });

    it('says above it of each split that it changes what it comes to, and above the allocation what is in force', async () => {
        const divided = `${plan.replace('    }\n}\nadjust', `    }
    split by quarter { Q4 300, 9_000 }
}
allocation Other of VSI in DungTien for 2023 by UBND { total 5 }
adjust`)}adjust Plan from 2023-07-01 { total 300 -> 310, 9_000 }\n`;
        const lenses = async (on: string, language: MessageLanguage = 'en') => {
            const { snapshot, document } = await atCursor({ 'plan.allot': `${divided}<|>` }, language);
            return codeLens(snapshot, document, { figures: true }, day(on)).map(({ range, command }) => `${document.lineAt(range.start.line).trim().split(' ')[1]} ${command!.title}`);
        };
        expect(await lenses('2023-05-01')).toEqual([
            'Plan adjusted 2 times · in force today: from 2023-03-01', 'by VSI Σ 300 ✓ · HHI Σ 9_000 ✓', 'by VSI level 300 ✓ · HHI level 9_000 ✓',
            'Plan 2023-03-01 · VSI Σ 300 ✓', 'Plan 2023-07-01 · commune: VSI Σ 300, 10 less than 310 · quarter: VSI level 300, 10 less than 310',
        ]);
        expect((await lenses('2024-05-01', 'vi'))[0]).toBe('Plan đã điều chỉnh 2 lần · khi kết thúc kỳ: từ 2023-07-01');
        expect((await lenses('2023-01-05'))[0]).toBe('Plan adjusted 2 times · in force today: from 2023-01-01');
        const { snapshot, document } = await atCursor({ 'plan.allot': `${divided}<|>` });
        const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
        expect(inlayHint(snapshot, document, everything, { figures: true }).map(({ label }) => label)).toEqual([]);
    });

    it('has names that lead to their declarations, are found with them, and are renamed with them', async () => {
        const everywhere = `adjust Plan under QD7 from 2023-08-01 {
    columns HHI, VSI
    total 9_000, 300
    split by commune { DungTien 5_000, 170 -> 180   "Xã Vạn Điểm" 4_000, 130 -> 120 }
    each Leaders 1 -> 2, ?
}
`;
        const more = `role Leaders "Lãnh đạo" of UBND\ndirective QD7 "7/QĐ-UBND" { issued 2023-06-20 by UBND }\n${plan.replace('    total', '    each Leaders ?, 1\n    total')}`;
        const { snapshot, document } = await atCursor({ 'plan.allot': more, 'at.allot': `${everywhere}<|>` });
        expect(snapshot.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        for (const name of ['Plan', 'QD7', 'HHI', 'VSI', 'commune', 'DungTien', 'Leaders']) {
            const at = document.positionAt(everywhere.indexOf(name) + 1);
            expect([name, definition(snapshot, document, at).map(({ uri }) => uri)]).toEqual([name, ['file:///project/plan.allot']]);
            expect([name, documentHighlight(snapshot, document, at).length]).toEqual([name, 1]);
            const renamed = rename(snapshot, document, at, 'Renamed') as WorkspaceEdit;
            expect([name, renamed.changes?.['file:///project/at.allot'].map(({ range }) => range)]).toEqual([name, [
                { start: document.positionAt(everywhere.indexOf(name)), end: document.positionAt(everywhere.indexOf(name) + name.length) },
            ]]);
        }
        const vanDiem = document.positionAt(everywhere.indexOf('Vạn'));
        expect(definition(snapshot, document, vanDiem)).toHaveLength(1);
        expect(references(snapshot, document, vanDiem, { includeDeclaration: true })).toHaveLength(4);
        expect(foldingRange(snapshot, document)).toEqual([{ startLine: 0, endLine: 4 }]);
    });
});
