import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeAction } from '../../server/features/code-action.js';
import { lspDiagnostic } from '../../server/lsp-diagnostic.js';
import { offsetAt } from '../../server/positions.js';
import { makeSnapshot, type TestSnapshot } from '../support/snapshot.js';
import { texts } from './live-texts.js';

const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

function actionsIn({ snapshot, document }: TestSnapshot, path: string, range = everything): readonly CodeAction[] {
    return codeAction(snapshot, document(path), range, { diagnostics: [] });
}

/** The text of a file after an action. */
function applied({ document }: TestSnapshot, path: string, { edit }: CodeAction): string {
    const source = document(path);
    const edits = edit!.changes![`file:///project/${path}`].map(({ range, newText }) => ({ start: offsetAt(source, range.start), end: offsetAt(source, range.end), newText }));
    return edits.sort((a, b) => b.start - a.start).reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), source.text);
}

describe('code actions', () => {
    it('are the fixes of the diagnostics at the range, preferred where there is only one, and applied they cure', async () => {
        const project = await makeSnapshot({ ...texts, 'province.allot': texts['province.allot'].replace('500', '501') });
        const total = project.snapshot.diagnostics.find(({ code }) => code === 'sum-mismatch')!;
        const shown = lspDiagnostic(project.snapshot, total);
        const known = { ...shown, message: 'as the editor has it' };
        const actions = codeAction(project.snapshot, project.document('province.allot'), shown.range, { diagnostics: [known] });
        expect(actions.length).toBe(total.fixes.length);
        expect(actions.map(({ isPreferred }) => isPreferred)).toEqual(total.fixes.map(() => total.fixes.length === 1 ? true : undefined));
        expect(actions.every(({ kind, diagnostics }) => kind === 'quickfix' && diagnostics![0] === known)).toBe(true);
        const cured = await makeSnapshot({ ...texts, 'province.allot': applied(project, 'province.allot', actions[0]) });
        expect(cured.snapshot.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const elsewhere = { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } };
        expect(actionsIn(project, 'province.allot', elsewhere)).toEqual([]);
    });

    it('fix all of a kind in the file where several can be', async () => {
        const wrong = texts['province.allot'].replace('BinhLuc', 'BinhLucc').replace('LyNhan', 'LyNhann');
        const project = await makeSnapshot({ ...texts, 'binh-luc.allot': '', 'province.allot': wrong });
        const all = actionsIn(project, 'province.allot').filter(({ diagnostics }) => diagnostics!.length > 1);
        expect(all.map(({ title }) => title)).toEqual(['Fix all 2 in this file: A name that is not declared']);
        expect(applied(project, 'province.allot', all[0])).toBe(texts['province.allot']);
        expect(all[0].isPreferred).toBeUndefined();
    });

    it('fix all keywords of a file that lack their marks, each preferred', async () => {
        const typed = 'cap tinh "Tỉnh"\ndon vi AnBinh "Tỉnh An Bình" la tinh\ncap xa "Xã" thuoc tinh\n';
        const project = await makeSnapshot({ 'allot.yaml': 'language: vi\n', 'plan.allot': typed }, 'vi');
        const actions = actionsIn(project, 'plan.allot');
        expect(actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title)).toEqual(['Viết cấp', 'Viết đơn vị', 'Viết là', 'Viết cấp', 'Viết thuộc']);
        const [all] = actions.filter(({ diagnostics }) => diagnostics!.length > 1);
        expect(applied(project, 'plan.allot', all)).toBe('cấp tinh "Tỉnh"\nđơn vị AnBinh "Tỉnh An Bình" là tinh\ncấp xa "Xã" thuộc tinh\n');
    });

    it('fix all of a kind where each is an insertion or a removal of its own', async () => {
        const plan = (...lines: readonly string[]) => [
            'level province "Tỉnh"', 'level district "Huyện" within province',
            'unit HaNam is province {', '    unit BinhLuc is district', '    unit LyNhan is district', '}', 'organization UBND of HaNam',
            'measure persons whole', 'indicator VSI in persons flow',
            'allocation Plan of VSI in HaNam for 2023 by UBND {', '    total 100', ...lines, '}', '',
        ].join('\n');
        const missing = await makeSnapshot({ 'plan.allot': plan('    split by half { H1 50 }', '    split by district { BinhLuc 50 }') });
        const [inserted] = actionsIn(missing, 'plan.allot').filter(({ diagnostics, title }) => diagnostics!.length > 1 && title.includes('row'));
        expect(applied(missing, 'plan.allot', inserted)).toBe(plan('    split by half { H1 50  H2 ? }', '    split by district { BinhLuc 50  LyNhan ? }'));
        const unused = await makeSnapshot({ 'plan.allot': plan('    // allot-ignore undecided: chờ', '    // allot-ignore missing-row: chờ') });
        const [removed] = actionsIn(unused, 'plan.allot').filter(({ diagnostics }) => diagnostics!.length > 1);
        expect(applied(unused, 'plan.allot', removed)).toBe(plan());
    });

    it('of sums that are wrong change the totals where all are fixed at once', async () => {
        const wrong = texts['province.allot'].replace('500', '501');
        const again = wrong.slice(wrong.indexOf('allocation')).replace(/allocation \w+/, 'allocation Again').replace('2023', '2022');
        const project = await makeSnapshot({ ...texts, 'province.allot': `${wrong}${again}` });
        const [all] = actionsIn(project, 'province.allot').filter(({ diagnostics, title }) => diagnostics!.length > 1 && title.includes('2'));
        expect(applied(project, 'province.allot', all)).toBe(`${wrong}${again}`.replaceAll('501', '500'));
    });

    it('with several readings are all mended by the same one, which the title says', async () => {
        const texts = { 'allot.yaml': 'language: en\n', 'a.allot': 'indicator A "A" in m\nmeasure m "M"\nallocation of A in X for 2023 { total 1,500 }\nallocation of A in Y for 2023 { total 2,500 }\n' };
        const project = await makeSnapshot(texts);
        const titles = actionsIn(project, 'a.allot').filter(({ title }) => title.startsWith('Fix all') && /1_?500/.test(title));
        expect(titles.map(({ title }) => title)).toEqual(['Fix all 2 in this file: A number that can be read in two ways, like this: Write 1_500']);
        expect(applied(project, 'a.allot', titles[0])).toBe(texts['a.allot'].replace('1,500', '1_500').replace('2,500', '2_500'));
    });

    it('are offered in allot.yaml too', async () => {
        const project = await makeSnapshot({ 'allot.yaml': 'nam: x\nlanguage: en\n' });
        const [action] = actionsIn(project, 'allot.yaml');
        expect(applied(project, 'allot.yaml', action)).toBe('name: x\nlanguage: en\n');
    });

    it('of other kinds there are none', async () => {
        const project = await makeSnapshot({ 'allot.yaml': 'nam: x\n' });
        const only = (kinds: string[]) => codeAction(project.snapshot, project.document('allot.yaml'), everything, { diagnostics: [], only: kinds }).length;
        expect([only(['source.organizeImports']), only(['refactor']), only(['quickfix'])]).toEqual([0, 0, 1]);
    });

    it('have titles in Vietnamese', async () => {
        const project = await makeSnapshot({ 'allot.yaml': 'nam: x\n' }, 'vi');
        expect(actionsIn(project, 'allot.yaml')[0].title).toMatch(/name/);
        expect(actionsIn(project, 'allot.yaml')[0].title).not.toBe(actionsIn(await makeSnapshot({ 'allot.yaml': 'nam: x\n' }), 'allot.yaml')[0].title);
    });
});
