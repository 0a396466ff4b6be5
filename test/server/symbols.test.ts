import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbol } from '../../server/features/document-symbol.js';
import { innerKinds, symbolKinds } from '../../server/symbol-kinds.js';
import { workspaceSymbol } from '../../server/features/workspace-symbol.js';
import type { MessageLanguage } from '../../language/index.js';
import { shown } from '../support/cursor.js';
import { makeSnapshot } from '../support/snapshot.js';
import { project } from './project.js';

async function tree(path: string, texts: { readonly [path: string]: string } = project, language: MessageLanguage = 'en'): Promise<readonly string[]> {
    const { snapshot, document } = await makeSnapshot(texts, language);
    const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] => symbols.flatMap(({ name, detail, children }) => [
        `${indent}${name}${detail ? ` (${detail})` : ''}`, ...lines(children ?? [], `${indent}  `),
    ]);
    return lines(documentSymbol(snapshot, document(path)), '');
}

async function found(query: string): Promise<readonly string[]> {
    const { snapshot } = await makeSnapshot(project);
    return workspaceSymbol(snapshot, query).map(({ name, containerName, location: { uri, range } }) => `${name}${containerName ? ` in ${containerName}` : ''} ${shown(uri, range.start)}`);
}

describe('the signs of symbols', () => {
    it('differ where things stand side by side', () => {
        const kinds = (['level', 'unit', 'indicator', 'period', 'directive', 'allocation', 'deadline'] as const).map(kind => symbolKinds[kind]);
        const all = [...kinds, ...Object.values(innerKinds)];
        expect(new Set(all).size).toBe(all.length);
    });

    it('are those of what is shown', async () => {
        const { snapshot, document } = await makeSnapshot(project);
        const plan = documentSymbol(snapshot, document('plan.allot')).find(({ name }) => name === 'City')!;
        const rows = plan.children!.find(({ name }) => name === 'split by district')!;
        expect([plan.kind, ...plan.children!.map(({ kind }) => kind), ...rows.children!.map(({ kind }) => kind)]).toEqual([
            symbolKinds.allocation, innerKinds.total, innerKinds.split, innerKinds.row, innerKinds.row,
        ]);
    });
});

describe('documentSymbol', () => {
    it('calls what has no name by what it is of, and says so while that is not written either', async () => {
        const { 'plan.allot': _, ...others } = project;
        const of = (text: string, language: MessageLanguage = 'vi') => tree('new.allot', { ...others, 'new.allot': text }, language);
        expect(await of('giao\n')).toEqual(['(chưa có tên)']);
        expect(await of('giao')).toEqual(['(chưa có tên)']);
        expect(await of('allocation\n', 'en')).toEqual(['(no name yet)']);
        expect(await of('giao về VSI tại ThuongTin kỳ 2023 do UBND {\n    tổng 5\n}\n')).toEqual(['VSI · ThuongTin · 2023', '  tổng (5)']);
        expect(await of('giao về VSI\n')).toEqual(['VSI']);
    });

    it('shows units in units, a series once, and the members of categories', async () => {
        expect(await tree('units.allot')).toEqual([
            'ward (Phường)',
            'HaNoi (Thành phố Hà Nội)',
            '  ThuongTin (Huyện Thường Tín)',
            '    DungTien (Xã Dũng Tiến)',
            '    VanDiem (Xã Vạn Điểm)',
            '      To 1..3',
            'UBND (UBND huyện Thường Tín)',
            'channel (Kênh)',
            '  Post (Bưu điện)',
            '  Agents (Đại lý)',
        ]);
    });

    it('shows allocations with splits, rows and deadlines', async () => {
        expect(await tree('plan.allot')).toEqual([
            'City (VSI · HaNoi · 2023)',
            '  total (75_000)',
            '  split by district',
            '    ThuongTin (3_000)',
            '    others (72_000)',
            'Plan (VSI · ThuongTin · 2023)',
            '  split by commune',
            '    DungTien (1_600)',
            '    "Xã Vạn Điểm" (1_400)',
            '      split by group',
            '        To1 (500)',
            '        To2 (500)',
            '        To3 (400)',
            '  split by channel',
            '    Post (2_000)',
            '    Agents (1_000)',
            '  2023-12-15',
        ]);
        expect(await tree('documents.allot')).toEqual(['QD417 (417/QĐ-UBND)']);
    });

    it('shows results, deadlines and tasks, named or not', async () => {
        const text = 'report Aug in ThuongTin as of 2023-08-31 by UBND {\n    VSI 2_955 { split by channel { Post 2_000 Agents 955 } }\n}\n'
            + 'deadline Finish "Hoàn thành" 2023-12-15 for Plan\ntask "Phát thanh" by UBND every day\n';
        expect(await tree('more.allot', { ...project, 'more.allot': text })).toEqual([
            'Aug (ThuongTin)',
            '  VSI (2_955)',
            '    split by channel',
            '      Post (2_000)',
            '      Agents (955)',
            'Finish (2023-12-15)',
            'Phát thanh',
        ]);
    });

    it('caps long splits', async () => {
        const rows = Array.from({ length: 250 }, (_, i) => `To${i + 1} 1`).join('\n');
        const text = 'measure people "người" whole\nindicator A in people stock\nlevel commune\nlevel group within commune\nunit C is commune { units To 1..250 is group }\n'
            + `allocation P of A in C for 2023 by ? { split by group {\n${rows}\n} }\n`;
        const lines = await tree('plan.allot', { 'plan.allot': text }, 'vi');
        expect(lines.filter(line => /To\d+ \(1\)/.test(line))).toHaveLength(200);
        expect(lines.at(-1)).toBe('    … còn 50 dòng nữa');
    });

    it('gives the protocol what it wants of damaged texts', async () => {
        const damaged = 'unit\nallocation {\n split by { 5 }\n}\nunit A {\ndeadline\ncategory x { "" }\nreport { VSI }\n';
        const { snapshot, document } = await makeSnapshot({ 'plan.allot': damaged });
        const check = (symbols: readonly DocumentSymbol[]): void => symbols.forEach(({ name, range, selectionRange, children }) => {
            expect(name).not.toBe('');
            expect([range.start.line, selectionRange.start.line, selectionRange.end.line, range.end.line]).toEqual(
                [range.start.line, selectionRange.start.line, selectionRange.end.line, range.end.line].toSorted((a, b) => a - b),
            );
            check(children ?? []);
        });
        const symbols = documentSymbol(snapshot, document('plan.allot'));
        expect(symbols.map(({ name }) => name)).toContain('A');
        check(symbols);
    });
});

describe('workspaceSymbol', () => {
    it('finds names without diacritics and capitals, official names and numbers', async () => {
        expect(await found('thuong tin')).toEqual(['ThuongTin Huyện Thường Tín in HaNoi units.allot:3:10', 'UBND UBND huyện Thường Tín units.allot:9:14']);
        expect(await found('DAI LY')).toEqual(['Agents Đại lý in channel units.allot:10:43']);
        expect(await found('417/qđ')).toEqual(['QD417 417/QĐ-UBND documents.allot:1:11']);
    });

    it('puts names that begin with the query first', async () => {
        expect((await found('plan'))[0]).toBe('Plan plan.allot:5:12');
    });

    it('finds everything of the project, nothing of the library', async () => {
        const all = await found('');
        expect(all.length).toBeGreaterThan(15);
        expect(all.filter(line => line.includes('allot:vietnam'))).toEqual([]);
        expect(await found('zzz')).toEqual([]);
    });
});
