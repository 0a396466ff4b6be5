import { describe, expect, it } from 'vitest';
import { codeLens } from '../../server/features/code-lens.js';
import { inlayHint } from '../../server/features/inlay-hint.js';
import { makeSnapshot } from '../support/snapshot.js';

const base = `level xa "Xã"
unit T "Huyện T" { unit A "Xã A" is xa unit B "Xã B" is xa }
measure persons "người" whole
indicator VSI "BHXH tự nguyện" in persons stock
indicator HHI "BHYT hộ gia đình" in persons stock
indicator New "Người mới" in persons flow
indicator Rate "Tỷ lệ" = VSI / HHI
`;

const everything = { start: { line: 0, character: 0 }, end: { line: 1_000, character: 0 } };

/** The hints and lenses of a plan: `line:character text`, and texts above lines. */
async function shown(plan: string, language: 'en' | 'vi' = 'en', figures = true) {
    const { snapshot, document } = await makeSnapshot({ 'base.allot': base, 'plan.allot': plan }, language);
    const source = document('plan.allot');
    const hints = inlayHint(snapshot, source, everything, { figures }).map(({ position, label }) => `${position.line}:${position.character} ${label as string}`);
    return { hints, lenses: codeLens(snapshot, source, { figures }).map(({ range, command }) => `${range.start.line} ${command!.title}`) };
}

const plan = (body: string, of = 'VSI') => `allocation P of ${of} in T for 2023 by ? {\n${body}\n}\n`;

describe('the sum of a split', () => {
    it('that is the total has a tick, and nothing more to say', async () => {
        expect(await shown(plan('    total 3_000\n    split by xa { A 1_000   B 2_000 }'))).toEqual({
            hints: [], lenses: ['2 Σ 3_000 ✓'],
        });
    });

    it('that is not the total says by how much', async () => {
        const text = (b: string) => plan(`    total 3_000\n    split by xa { // rows\n        A 1_000\n        B ${b}\n    }`);
        expect(await shown(text('2_010'))).toEqual({ hints: ['2:25 Σ 3_010, 10 over'], lenses: ['2 Σ 3_010, 10 more than 3_000'] });
        expect(await shown(text('1_990'))).toEqual({ hints: ['2:25 Σ 2_990, 10 left'], lenses: ['2 Σ 2_990, 10 less than 3_000'] });
        expect(await shown(text('2_010'), 'vi')).toEqual({ hints: ['2:25 Σ 3_010, vượt 10'], lenses: ['2 Σ 3_010, nhiều hơn 10 so với 3_000'] });
        expect(await shown(text('1_990'), 'vi')).toEqual({ hints: ['2:25 Σ 2_990, còn 10'], lenses: ['2 Σ 2_990, ít hơn 10 so với 3_000'] });
    });

    it('of several indicators names them', async () => {
        expect(await shown(plan('    total 30, 5\n    split by xa { A 10, 2   B 20, 4 }', 'VSI, HHI'))).toEqual({
            hints: ['2:37 HHI Σ 6, 1 over'], lenses: ['2 VSI Σ 30 ✓ · HHI Σ 6, 1 more than 5'],
        });
    });

    it('within the margin has a tick', async () => {
        const text = (b: string) => plan(`    total 100\n    split by xa up to 10% more { A 50   B ${b} }`);
        expect((await shown(text('58'))).lenses).toEqual(['2 Σ 108 ✓']);
        expect((await shown(text('61'))).lenses).toEqual(['2 Σ 111, 1 more than 110']);
    });

    it('that is allowed is not shown as if it were too much', async () => {
        const text = (mode: string, b: string) => plan(`    total 100\n    split by xa ${mode} { A 50   B ${b} }`);
        const hint = async (mode: string, b: string) => (await shown(text(mode, b))).hints[0]?.replace(/^\S+ /, '');
        expect(await hint('up to 10% more', '58')).toBeUndefined();
        expect(await hint('up to 10% more', '61')).toBe('Σ 111, 1 over');
        expect(await hint('at least', '58')).toBeUndefined();
        expect(await hint('overlapping', '58')).toBeUndefined();
        // Here something may be left, and it helps to know what.
        expect(await hint('at most', '40')).toBe('Σ 90, 10 left');
        expect(await hint('at most', '58')).toBe('Σ 108, 8 over');
    });

    it('that is compared with nothing has no tick', async () => {
        expect(await shown(plan('    total about 100\n    split by xa { A 50   B 58 }'))).toEqual({ hints: [], lenses: ['2 Σ 108'] });
        expect((await shown(plan('    total ?\n    split by xa { A 50   B 58 }'))).lenses).toEqual(['2 Σ 108']);
        expect(await shown(plan('    total 100\n    split by xa { A ?   B ? }'))).toEqual({ hints: [], lenses: [] });
    });

    it('of a split that must agree with the one from which the total follows says by how much it does not', async () => {
        const text = (agents: string) => `category channel "Kênh" { Post "p" Agents "a" }\n${plan(`    split by xa { A 6   B 4 }\n    split by channel { Post 5   Agents ${agents} }`, 'New')}`;
        expect(await shown(text('4'))).toEqual({ hints: ['3:42 Σ 9, 1 left'], lenses: ['2 Σ 10', '3 Σ 9, 1 less than 10'] });
        expect((await shown(text('5'))).lenses).toEqual(['2 Σ 10', '3 Σ 10 ✓']);
    });

    it('that is not known yet has neither', async () => {
        expect(await shown(plan('    total 100\n    split by xa { A 50   B ? }'))).toEqual({ hints: [], lenses: ['2 Σ at least 50'] });
    });

    it('with a rest is the total', async () => {
        expect(await shown(plan('    total 100\n    split by xa { A 80   B rest }'))).toEqual({ hints: [], lenses: ['2 Σ 100 ✓'] });
    });

    it('from which the total follows is the sum', async () => {
        expect(await shown(plan('    split by xa { A 80   B 20 }'))).toEqual({ hints: [], lenses: ['1 Σ 100'] });
    });

    it('where an open limit is missed says so', async () => {
        expect((await shown(plan('    total more than 100\n    split by xa { A 80   B 20 }'))).lenses).toEqual(['2 Σ 100, not 100']);
    });

    it('of a stock by time is the last level', async () => {
        const text = (q4: string) => plan(`    total 100\n    split by quarter { Q1 70   Q2 80   Q3 90   Q4 ${q4} }`);
        expect(await shown(text('100'))).toEqual({ hints: [], lenses: ['2 level 100 ✓'] });
        expect(await shown(text('95'), 'vi')).toEqual({ hints: ['2:54 lũy kế 95 → 100'], lenses: ['2 lũy kế 95, ít hơn 5 so với 100'] });
    });

    it('of a flow by time is the sum', async () => {
        expect((await shown(plan('    total 100\n    split by half { H1 40   H2 60 }', 'New'))).lenses).toEqual(['2 Σ 100 ✓']);
    });

    it('of a two-way table is the sum of its cells', async () => {
        const text = plan('    total 10\n    split by xa and half {\n        columns H1, H2\n        A 1, 2\n        B 3, 4\n    }', 'New');
        expect((await shown(text)).lenses).toEqual(['2 Σ 10 ✓']);
    });

    it('within a row compares with the row', async () => {
        const text = plan('    total 30\n    split by half {\n        H1 10 { split by xa { A 4   B 5 } }\n        H2 20\n    }', 'New');
        expect((await shown(text)).lenses).toEqual(['2 Σ 30 ✓', '3 Σ 9, 1 less than 10']);
    });

    it('of a rate is none', async () => {
        expect(await shown(plan('    total 50%\n    split by xa { A 40%   B 60% }', 'Rate'))).toEqual({ hints: [], lenses: [] });
    });

    it('of a report is shown too', async () => {
        const text = 'report R in T for 2023 by ? {\n    New 5 { split by xa { A 1   B 3 } }\n}';
        expect((await shown(text)).lenses).toEqual(['1 Σ 4, 1 less than 5']);
    });

    it('is not shown where rows are not understood, nor if that is turned off', async () => {
        expect(await shown(plan('    total 3\n    split by xa { A 1   rows from "a.csv" }'))).toEqual({ hints: [], lenses: [] });
        expect(await shown(plan('    total 3\n    split by xa { A 1   B 2 }'), 'en', false)).toEqual({ hints: [], lenses: [] });
    });

    it('has a command that does nothing', async () => {
        const { snapshot, document } = await makeSnapshot({ 'base.allot': base, 'plan.allot': plan('    total 3\n    split by xa { A 1   B 2 }') });
        expect(codeLens(snapshot, document('plan.allot'), { figures: true })[0].command).toEqual({ title: 'Σ 3 ✓', command: '' });
    });

    it('is a hint only within the lines asked for', async () => {
        const { snapshot, document } = await makeSnapshot({ 'base.allot': base, 'plan.allot': plan('    total 3\n    split by xa { A 1   B 2 }') });
        const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 5 } };
        expect(inlayHint(snapshot, document('plan.allot'), range, { figures: true })).toEqual([]);
    });
});
