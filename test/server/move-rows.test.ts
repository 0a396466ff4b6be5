import { describe, expect, it } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { compileChecked, SourceDocument } from '../../language/index.js';
import { moveKinds, moveRows } from '../../server/features/move-rows.js';
import { offsetAt } from '../../server/positions.js';
import { makeSnapshot } from '../support/snapshot.js';

const base = [
    'level district "Huyện"', 'level commune "Xã" within district', 'unit ThuongTin "Huyện Thường Tín" is district {',
    '    unit DungTien "Xã Dũng Tiến" is commune code "01"', '    unit VanDiem "Xã Vạn Điểm" is commune code "02"', '    unit NinhSo "Xã Ninh Sở" is commune code "03"', '}',
    'organization UBND of ThuongTin', 'measure persons "người" whole', 'measure tons "tấn"',
    'indicator VSI "BHXH tự nguyện" in persons stock', 'indicator Rice "Lúa" in tons flow', 'indicator NewVSI "BHXH mới" in persons flow', 'indicator Rate "Tỷ lệ" = NewVSI / VSI', '',
].join('\n');

type Texts = { readonly [path: string]: string };

/** The texts of a project after an edit, which may create files. */
function after(texts: Texts, { changes, documentChanges }: WorkspaceEdit): Texts {
    const result: { [path: string]: string } = { ...texts };
    const pathOf = (uri: string) => decodeURIComponent(uri.replace('file:///project/', ''));
    for (const change of documentChanges ?? []) if ('kind' in change && change.kind === 'create') result[pathOf(change.uri)] = '';
    const edits = [
        ...Object.entries(changes ?? {}),
        ...(documentChanges ?? []).flatMap(change => ('edits' in change ? [[change.textDocument.uri, (change as TextDocumentEdit).edits] as const] : [])),
    ];
    for (const [uri, own] of edits) {
        const document = new SourceDocument('', result[pathOf(uri)]);
        const placed = own.map(edit => ({
            ...edit as { newText: string }, start: offsetAt(document, edit.range.start), end: offsetAt(document, edit.range.end),
        }));
        const replaced = (text: string, { start, end, newText }: (typeof placed)[number]) => text.slice(0, start) + newText + text.slice(end);
        result[pathOf(uri)] = placed.sort((a, b) => b.start - a.start).reduce(replaced, document.text);
    }
    return result;
}

async function tablesOf(texts: Texts) {
    const { snapshot } = await makeSnapshot(texts);
    const compiled = compileChecked(snapshot.input, snapshot);
    expect(snapshot.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return { ...compiled!.tables, sources: [] };
}

async function moved(texts: Texts, at: string, kind: string, createsFiles = true): Promise<{ readonly title: string; readonly texts: Texts } | undefined> {
    const { snapshot, document } = await makeSnapshot(texts);
    const source = document('plan.allot');
    const position = source.positionAt(source.text.indexOf(at));
    const [action] = moveRows(snapshot, source, { start: position, end: position }, { only: [kind] }, { createsFiles });
    return action?.edit && { title: action.title, texts: after(texts, action.edit) };
}

describe('rows', () => {
    const splits: { readonly [title: string]: readonly [header: string, block: string] } = {
        'with notes, words and a scale': ['of VSI, Rice', `columns Rice thousand, VSI
    total 10, 3_000
    split by commune {
        DungTien      1.1250, 1_000  note "có khu công nghiệp, \u201cmới\u201d"
        // the second
        "Vạn Điểm"    at most 8, ?
        ThuongTin.NinhSo -, 100   // trailing
        reserve       1, 10
    }`],
        'in a table of two dimensions': ['of NewVSI', 'total 60\n    split by commune and quarter { columns Q2, Q1, Q3, Q4  DungTien 1, 2, 3, 4  VanDiem 5, 6, 7, 8  NinhSo 6, 6, 6, 6 }'],
        'of percentages': ['of Rate', 'total 12.50%\n    split by commune { DungTien 12.50%  VanDiem 10%  NinhSo 78.8450% }'],
        'beside computed ones': ['of NewVSI', 'total 60\n    split by commune {\n        DungTien 20\n        others evenly rounded to 3\n    }'],
        'with the rest': ['of NewVSI', 'total 60\n    split by commune {\n        DungTien 20\n        VanDiem rest\n        others 3\n    }'],
        'by quarter': ['of NewVSI', 'total 1_500\n    split by quarter {\n        Q1 1_000\n        2023-Q2 500\n        others -\n    }'],
    };

    it.each(Object.entries(splits))('%s go into a file and back, and the figures stay', async (_, [header, block]) => {
        const texts = { 'allot.yaml': 'language: en\n', 'base.allot': base, 'plan.allot': `allocation Kế_hoạch ${header} in ThuongTin for 2023 by UBND {\n    ${block}\n}\n` };
        const before = await tablesOf(texts);
        const there = (await moved(texts, 'split by', moveKinds.toFile))!;
        const [file] = Object.keys(there.texts).filter(path => path.endsWith('.csv'));
        expect(there.title).toBe(`Move rows to CSV: ${file}`);
        expect(file).toMatch(/^ke_hoach-[a-z-]+\.csv$/);
        expect(there.texts['plan.allot']).toContain(`rows from "${file}"`);
        expect(there.texts['plan.allot']).not.toMatch(/^\s+(?:DungTien|Q1)/m);
        expect(await tablesOf(there.texts)).toEqual(before);
        const back = (await moved(there.texts, 'rows from', moveKinds.toText))!;
        expect(back.texts['plan.allot']).not.toContain('.csv');
        expect(await tablesOf(back.texts)).toEqual(before);
    });

    it('keep what stands beside them', async () => {
        const [header, block] = splits['with notes, words and a scale'];
        const texts = { 'allot.yaml': '', 'base.allot': base, 'plan.allot': `allocation A ${header} in ThuongTin for 2023 by UBND {\n    ${block}\n}\n` };
        const there = (await moved(texts, 'split by', moveKinds.toFile))!;
        expect(there.texts['plan.allot'].split('\n').slice(3)).toEqual([
            '    split by commune {', '        rows from "a-commune.csv"', '        // the second', '        // trailing', '        reserve       1, 10', '    }', '}', '',
        ]);
        expect(there.texts['a-commune.csv']).toBe([
            'commune,Rice,VSI,note', 'DungTien,1.1250,1000,"có khu công nghiệp, \u201cmới\u201d"', 'Vạn Điểm,at most 8,?,', 'ThuongTin.NinhSo,-,100,', '',
        ].join('\n'));
    });

    it('stay where an editor creates no files, where they have blocks, and where something is not understood', async () => {
        const head = 'allocation A of NewVSI in ThuongTin for 2023 by UBND {\n    total 60\n    split by commune {\n';
        const texts = (block: string) => ({ 'base.allot': base, 'plan.allot': `${head}${block}\n    }\n}\n` });
        expect(await moved(texts('DungTien 60'), 'split by', moveKinds.toFile, false)).toBeUndefined();
        expect(await moved(texts('DungTien 60'), 'split by', moveKinds.toFile)).toBeDefined();
        expect(await moved(texts('DungTien 60'), 'split by', 'quickfix')).toBeUndefined();
        for (const block of ['DungTien 60 { due 2023-06-30 }', 'DungTien 60  Nobody 3', 'others 60', 'DungTien 1.500']) {
            expect(await moved(texts(block), 'split by', moveKinds.toFile), block).toBeUndefined();
        }
        const file = { ...texts('rows from "a.csv"'), 'a.csv': 'xã,NewVSI\nNobody,60\n' };
        expect(await moved(file, 'rows from', moveKinds.toText)).toBeUndefined();
    });

    it('come from a file with what the others get, and what is held back', async () => {
        const texts = {
            'base.allot': base, 'plan.allot': 'giao A về NewVSI tại ThuongTin kỳ 2023 do UBND {\n    tổng 60\n    chia theo commune {\n        dòng từ "a.csv"\n    }\n}\n',
            'a.csv': 'xã,NewVSI\nDũng Tiến,10\nCòn lại,rest\nDự phòng,5\nTổng,60\n',
        };
        const here = (await moved(texts, 'dòng từ', moveKinds.toText))!;
        expect(here.texts['plan.allot'].split('\n').slice(3, 6)).toEqual(['        DungTien 10', '        còn lại phần còn lại', '        dự phòng 5']);
        expect(await tablesOf(here.texts)).toEqual(await tablesOf(texts));
    });

    it('come from any file into a text, in its keywords', async () => {
        const texts = {
            'base.allot': base, 'plan.allot': 'giao A về VSI tại ThuongTin kỳ 2023 do UBND {\n    tổng 2_000\n    chia theo commune { dòng từ "a.csv" kiểu số vi }\n}\n',
            'a.csv': '\ufeffSTT;mã;VSI;Ghi chú\r\n1;01;1.000;"gọi là ""Dũng"""\r\n2;02;ít nhất 500;\r\n3;03;500;\r\nCộng;;2.000;\r\n',
        };
        const here = (await moved(texts, 'dòng từ', moveKinds.toText))!;
        expect(here.texts['plan.allot']).toContain('{ DungTien 1_000  ghi chú "gọi là \'Dũng\'"  VanDiem ít nhất 500  NinhSo 500 }');
    });
});

it('many rows cost each as much as few: they are asked for wherever the cursor goes', async () => {
    const count = 16_000;
    const lines = (line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('\n');
    const text = [
        'level district "Huyện"', 'level commune "Xã" within district', 'unit H "H" is district {', lines(i => `    unit X${i} "Xã ${i}" is commune`), '}',
        'organization UBND of H', 'measure persons "người" whole', 'indicator VSI "BHXH" in persons flow', 'allocation of VSI in H for 2023 by UBND {',
        '    total ?', '    split by commune {', lines(i => `        X${i} ${i}`), '    }', '}', '',
    ].join('\n');
    const { snapshot, document } = await makeSnapshot({ 'allot.yaml': '', 'plan.allot': text });
    const before = process.cpuUsage();
    const position = document('plan.allot').positionAt(text.indexOf('X5 5'));
    const [action] = moveRows(snapshot, document('plan.allot'), { start: position, end: position }, {}, { createsFiles: true });
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
    expect((action.edit!.documentChanges![2] as TextDocumentEdit).edits).toHaveLength(count);
}, 60_000);
