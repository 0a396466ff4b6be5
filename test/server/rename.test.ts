import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { prepareRename, rename } from '../../server/features/rename.js';
import { offsetAt } from '../../server/positions.js';
import { atCursor } from '../support/cursor.js';
import { makeSnapshot } from '../support/snapshot.js';
import { project, withCursor, type ProjectPath } from './project.js';

/** The texts after a rename, or why there is none. */
async function renamed(path: ProjectPath, at: string, name: string, change = {}, language: 'en' | 'vi' = 'en'): Promise<{ readonly [path: string]: string } | string | undefined> {
    const texts = withCursor(path, at, change);
    const { snapshot, document, position } = await atCursor(texts, language);
    const result = rename(snapshot, document, position, name);
    if (!result || 'problem' in result) return result?.problem;
    const plain = Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, text.replace('<|>', '')]));
    return applied(plain, result);
}

async function applied(texts: { readonly [path: string]: string }, edit: WorkspaceEdit): Promise<{ readonly [path: string]: string }> {
    const { document } = await makeSnapshot(texts);
    const after: { [path: string]: string } = { ...texts };
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
        const path = uri.replace('file:///project/', '');
        const source = document(path);
        for (const { range, newText } of edits.toSorted((a, b) => offsetAt(source, b.range.start) - offsetAt(source, a.range.start))) {
            after[path] = after[path].slice(0, offsetAt(source, range.start)) + newText + after[path].slice(offsetAt(source, range.end));
        }
    }
    return after;
}

async function prepared(path: ProjectPath, at: string, language: 'en' | 'vi' = 'en'): Promise<unknown> {
    const { snapshot, document, position } = await atCursor(withCursor(path, at), language);
    return prepareRename(snapshot, document, position);
}

describe('prepareRename', () => {
    it('gives the one name of a path', async () => {
        expect(await prepared('plan.allot', 'HaNoi.Thuong<|>Tin')).toEqual({
            range: { start: { line: 4, character: 32 }, end: { line: 4, character: 41 } }, placeholder: 'ThuongTin',
        });
        expect(await prepared('plan.allot', '75_<|>000')).toBeUndefined();
    });

    it('refuses what the library declares, official names and units of a series, in the language of the user', async () => {
        expect(await prepared('units.allot', 'is dis<|>trict')).toEqual({ problem: "district belongs to Allot's library and cannot be renamed." });
        expect(await prepared('units.allot', 'is dis<|>trict', 'vi')).toEqual({ problem: 'district thuộc thư viện của Allot nên không đổi tên được.' });
        expect(await prepared('plan.allot', '"Xã V<|>ạn', 'vi')).toEqual({ problem: expect.stringContaining('VanDiem') });
        expect(await prepared('units.allot', 'Po<|>st "Bưu')).not.toHaveProperty('problem');
        expect(await prepared('units.allot', 'Post "B<|>ưu', 'vi')).toEqual({ problem: expect.stringMatching(/^Chỉ đổi được tên gọi \(mã\) Post;/) });
        expect(await prepared('plan.allot', 'To<|>1')).toEqual({ problem: expect.stringContaining('belongs to a series') });
    });
});

describe('rename', () => {
    it('replaces one part of a path, in all files, and leaves official names', async () => {
        expect(await renamed('plan.allot', 'HaNoi.Thuong<|>Tin', 'TT')).toEqual({
            ...project,
            'units.allot': project['units.allot'].replaceAll('ThuongTin', 'TT'),
            'plan.allot': project['plan.allot'].replaceAll('ThuongTin', 'TT'),
        });
        expect(await renamed('units.allot', 'unit Ha<|>Noi', 'ThuDo')).toEqual({
            ...project,
            'units.allot': project['units.allot'].replace('unit HaNoi', 'unit ThuDo'),
            'plan.allot': project['plan.allot'].replaceAll('HaNoi', 'ThuDo'),
        });
        expect(await renamed('units.allot', 'unit Van<|>Diem', 'Vạn_Điểm')).toEqual({ ...project, 'units.allot': project['units.allot'].replace('VanDiem', 'Vạn_Điểm') });
    });

    it('composes letters', async () => {
        const after = await renamed('units.allot', 'unit Van<|>Diem', 'Vạn'.normalize('NFD'));
        expect(after).toEqual({ ...project, 'units.allot': project['units.allot'].replace('VanDiem', 'Vạn') });
    });

    it('changes nothing for the same name', async () => {
        expect(await renamed('units.allot', 'unit Ha<|>Noi', 'HaNoi')).toEqual(project);
    });

    it('quotes a keyword where a row or a claim begins, and only there', async () => {
        const after = await renamed('units.allot', 'unit Dung<|>Tien', 'total');
        expect(after).toEqual({
            ...project,
            'units.allot': project['units.allot'].replace('unit DungTien', 'unit total'),
            'plan.allot': project['plan.allot'].replace('DungTien ', '"total" '),
        });
        const keyword = { 'units.allot': project['units.allot'].replace('unit DungTien', 'unit total'), 'plan.allot': project['plan.allot'].replace('DungTien ', '"total" ') };
        expect(await renamed('units.allot', 'unit to<|>tal', 'DungTien', keyword)).toEqual({ ...project, 'plan.allot': project['plan.allot'].replace('DungTien ', '"DungTien" ') });
    });

    it('quotes a keyword where a claim begins, and not in a header or a formula', async () => {
        const more = { 'plan.allot': `${project['plan.allot']}indicator Share = New / VSI\nreport R of New in ThuongTin for 2023 by UBND {\n    New 5\n    Share 3%\n}\n` };
        const after = await renamed('indicators.allot', 'indicator N<|>ew', 'note', more) as { readonly [path: string]: string };
        expect(after['indicators.allot']).toContain('indicator note "Người mới"');
        expect(after['plan.allot']).toContain('indicator Share = note / VSI\nreport R of note in ThuongTin');
        expect(after['plan.allot']).toContain('    "note" 5\n');
    });

    it('reaches into the projects that are used, and not further', async () => {
        const used = {
            'allot.yaml': 'uses: ["allot:vietnam", ../units]\n', '../units/allot.yaml': 'uses: ["allot:vietnam"]\n',
            '../units/units.allot': 'unit A is province\nunit B is district within A\n',
            'units.allot': 'unit C is district within A\n', 'plan.allot': '', 'documents.allot': '',
        };
        const { snapshot, document, position } = await atCursor({ ...used, 'units.allot': 'unit C is district within A<|>\n' });
        expect(rename(snapshot, document, position, 'Z')).toEqual({
            changes: {
                'file:///units/units.allot': [
                    { range: { start: { line: 0, character: 5 }, end: { line: 0, character: 6 } }, newText: 'Z' },
                    { range: { start: { line: 1, character: 26 }, end: { line: 1, character: 27 } }, newText: 'Z' },
                ],
                'file:///project/units.allot': [{ range: { start: { line: 0, character: 26 }, end: { line: 0, character: 27 } }, newText: 'Z' }],
            },
        });
    });

    it('refuses a keyword where quotes cannot stand', async () => {
        expect(await renamed('plan.allot', 'allocation Ci<|>ty', 'total')).toContain('"total" is a keyword');
        expect(await renamed('units.allot', 'Po<|>st "Bưu', 'total', {}, 'vi')).toContain('"total" là từ khóa');
        expect(await renamed('units.allot', 'Po<|>st "Bưu', 'giao', {}, 'vi')).toContain('"giao" là từ khóa');
    });

    it('refuses what is no identifier', async () => {
        for (const name of ['', '1A', 'Thường Tín', 'a.b', 'a-b', '?']) expect(await renamed('units.allot', 'unit Ha<|>Noi', name)).toContain('cannot be a name');
    });

    it('refuses a name that another thing of the kind has', async () => {
        expect(await renamed('units.allot', 'unit Dung<|>Tien', 'VanDiem')).toBe('"VanDiem" is already the name of a unit (units.allot, line 5). Choose another name.');
        expect(await renamed('units.allot', 'unit Dung<|>Tien', 'VanDiem', {}, 'vi')).toBe('"VanDiem" đã là tên của một đơn vị (units.allot, dòng 5). Hãy chọn tên khác.');
        expect(await renamed('plan.allot', 'allocation Ci<|>ty', 'Plan')).toContain('already the name of an allocation');
        expect(await renamed('units.allot', 'Po<|>st "Bưu', 'Agents')).toContain('already the name of a member of a category');
    });

    it('refuses a name that would make another one ambiguous', async () => {
        // `in HaNoi` could mean a unit or an organization.
        expect(await renamed('units.allot', 'organization UB<|>ND', 'HaNoi')).toMatch(/^"HaNoi" is already the name of a unit \(units\.allot, line \d+\)/);
    });

    it('refuses a name with which another one would mean something else', async () => {
        // A name in its own file goes before the others: `ThuongTin` in the plan would be the new unit.
        const texts = { 'plan.allot': `${project['plan.allot'].replace('HaNoi.ThuongTin', 'ThuongTin')}unit Other is province code "02"\n` };
        expect(await renamed('plan.allot', 'unit Oth<|>er', 'ThuongTin', texts)).toBe(
            '"ThuongTin" is already the name of a unit (units.allot, line 3). Choose another name.',
        );
    });

    it('renames a series with all its units where it is declared', async () => {
        expect(await prepared('units.allot', 'units T<|>o')).toMatchObject({ placeholder: 'To' });
        expect(await renamed('units.allot', 'units T<|>o', 'Thon')).toEqual({
            ...project,
            'units.allot': project['units.allot'].replace('units To', 'units Thon'),
            'plan.allot': project['plan.allot'].replaceAll(/To(?=[1-3])/g, 'Thon'),
        });
        const taken = { 'units.allot': project['units.allot'].replace('is group }', 'is group unit Thon2 is group }') };
        expect(await renamed('units.allot', 'units T<|>o', 'Thon', taken)).toBe('"Thon2" is already the name of a unit (units.allot, line 5). Choose another name.');
        expect(await renamed('plan.allot', 'To<|>1', 'Thon1')).toContain('Change the name where the series is declared');
    });

    it('refuses a name that would give a meaning to one that has none', async () => {
        const texts = { 'plan.allot': `${project['plan.allot']}organization X "X" of Foo\n` };
        expect(await renamed('units.allot', 'unit Dung<|>Tien', 'Foo', texts)).toBe(
            'With the name Foo, a name in plan.allot, line 13 would mean something else. Choose another name.',
        );
        expect(await renamed('units.allot', 'unit Dung<|>Tien', 'Bar', texts)).toMatchObject({ 'plan.allot': expect.stringContaining('Bar ') });
    });

    it('refuses to turn a mistake into another one', async () => {
        // A unit is no indicator: the name is not replaced, and would be that of nothing.
        const texts = { 'plan.allot': `${project['plan.allot']}indicator Half "H" = DungTien / VSI\n` };
        expect(await renamed('units.allot', 'unit Dung<|>Tien', 'DT', texts)).toMatch(/^With the name DT there would be a new error: .*DungTien/);
    });

    it('tells errors by their places: one that goes does not make room for one that comes', async () => {
        // A role can be one of a unit or of an organization: `VanDiem` could be either, and `DungTien` could be then.
        const texts = { 'units.allot': `${project['units.allot']}organization VanDiem "V" of HaNoi\nrole R1 "R" of VanDiem\nrole R2 "R" of DungTien\n` };
        expect(await renamed('units.allot', 'organization Van<|>Diem', 'DungTien', texts)).toMatch(/^"DungTien" is already the name of a unit \(/);
        expect(await renamed('units.allot', 'organization Van<|>Diem', 'VD', texts)).toMatchObject({ 'units.allot': expect.stringContaining('role R1 "R" of VanDiem') });
    });

    it('is not kept by errors that were there before, wherever they move and whatever they name', async () => {
        const wrong = project['plan.allot'].replace('2_000 Agents', '2_001 Agents').replace('DungTien        1_600', 'DungTien 1_601');
        const after = await renamed('units.allot', 'unit Dung<|>Tien', 'Dung_Tien_Dai', { 'plan.allot': `${wrong}organization X "X" of DungTienX\n` });
        expect(after).toMatchObject({ 'units.allot': project['units.allot'].replace('unit DungTien', 'unit Dung_Tien_Dai') });
    });

    it('refuses everything where the cursor is not on a name', async () => {
        expect(await renamed('plan.allot', '75_<|>000', 'X')).toBeUndefined();
    });
});
