import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeAction, MarkupContent } from 'vscode-languageserver-types';
import { compileProject, loadProject, type MessageLanguage } from '../../language/index.js';
import { codeAction } from '../../server/features/code-action.js';
import { completion } from '../../server/features/completion.js';
import { documentSymbol } from '../../server/features/document-symbol.js';
import { hover } from '../../server/features/hover.js';
import { inlayHint } from '../../server/features/inlay-hint.js';
import { offsetAt, positionOf } from '../../server/positions.js';
import { memoryFiles } from '../support/memory-files.js';
import { makeSnapshot } from '../support/snapshot.js';

const base = `level district "Huyện"
level commune "Xã" within district
unit T "Huyện T" is district {
    unit A "Xã A" is commune code "1"
    unit B "Xã B" is commune code "2"
    unit C "Xã C" is commune code "3"
}
organization O of T
category channel "Kênh" { Post  Agents }
measure persons "người" whole
measure VND "đồng" whole
indicator VSI "BHXH tự nguyện" in persons flow
indicator Revenue "Số thu" in VND flow
indicator Labour "Lao động" in persons stock
report Labour2022 in T as of 2022-12-31 of Labour by O { split by commune { A 500  B 300  C 205 } }
`;

const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const plan = (body: string, of = 'VSI') => `allocation P of ${of} in T for 2023 by O {\n${body}\n}\n`;

async function rewrites(text: string, language: MessageLanguage = 'en'): Promise<readonly (readonly [title: string, text: string])[]> {
    const project = await makeSnapshot({ 'base.allot': base, 'plan.allot': text }, language);
    const source = project.document('plan.allot');
    const found = codeAction(project.snapshot, source, everything, { diagnostics: [], only: ['refactor'] });
    expect(found.every(({ kind }) => kind === 'refactor.rewrite')).toBe(true);
    return found.map(action => [action.title, applied(text, action)]);

    function applied(before: string, { edit }: CodeAction): string {
        const edits = edit!.changes!['file:///project/plan.allot'].map(({ range, newText }) => ({
            start: offsetAt(source, range.start), end: offsetAt(source, range.end), newText,
        }));
        const lastFirst = edits.sort((a, b) => b.start - a.start);
        return lastFirst.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), before);
    }
}

/** The compiled figures by their ids. An error is thrown. */
async function figures(text: string): Promise<{ readonly [id: string]: unknown }> {
    const { compiled, diagnostics } = compileProject(await loadProject(memoryFiles({ '/project/base.allot': base, '/project/plan.allot': text }), '/project'));
    if (!compiled) throw new Error(diagnostics.map(({ code }) => code).join(', '));
    return Object.fromEntries(compiled.tables.allocationParts.map(({ id, value, operator, note }) => [id, { value, operator, note }]));
}

describe('computed rows written out', () => {
    it.each([
        ['evenly, on a line of its own', plan('    total 100\n    split by commune {\n        others evenly // rounded\n        reserve 10\n    }'),
            plan('    total 100\n    split by commune {\n        A 30\n        B 30\n        C 30 // rounded\n        reserve 10\n    }')],
        ['in proportion, within a line', plan('    total 100\n    split by commune { A 20  others proportional to Labour rounded to 5 min 10 note "theo lao động" }'),
            plan('    total 100\n    split by commune { A 20  B 50 note "theo lao động"  C 30 note "theo lao động" }')],
        ['of several columns, in their scales', plan('    columns VSI, Revenue million\n    total 100, 50.5\n    split by channel {\n        others evenly\n    }', 'VSI, Revenue'),
            plan('    columns VSI, Revenue million\n    total 100, 50.5\n    split by channel {\n        Post 50, 25.25\n        Agents 50, 25.25\n    }', 'VSI, Revenue')],
        ['of quarters, in a block', plan('    total 100\n    split by channel {\n        Post 60 {\n            split by quarter { Q1 0  others evenly }\n        }\n        Agents 40\n    }'),
            plan('    total 100\n    split by channel {\n        Post 60 {\n            split by quarter { Q1 0  Q2 20  Q3 20  Q4 20 }\n        }\n        Agents 40\n    }')],
    ])('%s: the figures are the same', async (_, before, after) => {
        const found = await rewrites(before);
        expect(found).toContainEqual(['Write the computed rows out', after]);
        expect(await figures(after)).toEqual(await figures(before));
    });

    it('have the same figures, whatever is computed; and so have the rows that are computed again', async () => {
        const plans = fc.record({
            left: fc.oneof(fc.nat(30), fc.nat(10 ** 9)), own: fc.option(fc.nat(500), { nil: undefined }), step: fc.constantFrom('', ' rounded to 10', ' rounded to 7'),
            how: fc.constantFrom('evenly', 'proportional to Labour', 'proportional to Labour as of 2022-12-31'), min: fc.constantFrom('', ' min 3'),
        });
        await fc.assert(fc.asyncProperty(plans, async ({ left, own, step, how, min }) => {
            const row = own === undefined ? '' : `B ${own}  `;
            const before = plan(`    total ${left + (own ?? 0)}\n    split by commune { ${row}others ${how}${step}${min} }`);
            const [[, written] = []] = await rewrites(before);
            // With bounds that cannot be kept nothing is computed.
            if (written === undefined) {
                expect(left).toBeLessThan(9);
                return;
            }
            expect(await figures(written)).toEqual(await figures(before));
            for (const [, again] of await rewrites(written)) expect(await figures(again)).toEqual(await figures(written));
        }), { seed: 20261, numRuns: 60 });
    });

    it('in the language of the keywords', async () => {
        const before = 'giao P về VSI tại T kỳ 2023 do O { tổng 4 chia theo channel { còn lại chia đều ghi chú "x" } }\n';
        const [[title, after]] = await rewrites(before, 'vi');
        expect(title).toBe('Ghi các dòng tính toán thành số cụ thể');
        expect(after).toContain('{ Post 2 ghi chú "x"  Agents 2 ghi chú "x" }');
    });

    it('only where they are computed', async () => {
        expect(await rewrites(plan('    total ?\n    split by commune { others evenly }'))).toEqual([]);
        expect(await rewrites(plan('    total 10\n    split by commune { others evenly min 5 }'))).toEqual([]);
    });
});

describe('rows as computed ones', () => {
    it.each([
        ['evenly', plan('    total 100\n    split by commune {\n        A 34\n        C 33\n        B 33\n    }'), 'others evenly',
            plan('    total 100\n    split by commune {\n        others evenly\n    }')],
        ['most of them', plan('    total 100\n    split by commune { A 60  B 20  C 20 }'), 'others evenly', plan('    total 100\n    split by commune { A 60  others evenly }')],
        ['in proportion', plan('    total 201\n    split by commune {\n        A 100\n        B 60\n        C 41\n    }'), 'others proportional to Labour',
            plan('    total 201\n    split by commune {\n        others proportional to Labour\n    }')],
    ])('%s: the figures are the same', async (_, before, row, after) => {
        expect(await rewrites(before)).toEqual([[`Compute these rows: ${row}`, after]]);
        expect(await figures(after)).toEqual(await figures(before));
    });

    it('are not offered where they would have other figures, or lose something', async () => {
        const split = (rows: string, total = 'total 100', mode = '') => rewrites(plan(`    ${total}\n    split by commune ${mode}{ ${rows} }`));
        expect(await split('A 33  B 34  C 33')).toEqual([]);
        expect(await split('A 34 note "x"  B 33 note "y"  C 33 note "z"')).toEqual([]);
        expect(await split('A 34  B 33  C 33', '')).toEqual([]);
        expect(await split('A 34  B 33  C 33', 'total 101')).toEqual([]);
        expect(await split('A 34  B 33  C 33', 'total 100', 'at least ')).toEqual([]);
        expect(await split('A 50  B 50')).toEqual([]);
        expect(await split('A 34  B 33  others 33')).toEqual([]);
    });

    it('and written out again are the rows that were', async () => {
        const before = plan('    total 100\n    split by commune {\n        A 34\n        B 33\n        C 33\n    }');
        const [[, computed]] = await rewrites(before);
        expect((await rewrites(computed)).map(([, text]) => text)).toEqual([before]);
    });
});

describe('computed rows in the editor', () => {
    const hints = async (text: string, language: MessageLanguage = 'en') => {
        const { snapshot, document } = await makeSnapshot({ 'base.allot': base, 'plan.allot': text }, language);
        return inlayHint(snapshot, document('plan.allot'), everything, { figures: true }).map(({ position, label }) => `${position.line}:${position.character} ${label as string}`);
    };

    it('are shown at the end of their line', async () => {
        expect(await hints(plan('    total 100\n    split by commune {\n        others evenly // so\n    }'))).toEqual(['3:27 A 34 · B 33 · C 33']);
        expect(await hints(plan('    total 100, 9\n    split by channel {\n        others evenly\n    }', 'VSI, Revenue'))).toEqual([
            '3:21 Post 50, 5 · Agents 50, 4',
        ]);
    });

    it('are shortened where they are many', async () => {
        const months = plan('    total 120\n    split by month {\n        others evenly\n    }');
        expect((await hints(months))[0]).toBe('3:21 2023-01 10 · 2023-02 10 · 2023-03 10 · 2023-04 10 · … 8 more');
        expect((await hints(months, 'vi'))[0]).toContain('… còn 8 dòng nữa');
    });

    it('are not shown where they are not known', async () => {
        expect(await hints(plan('    total ?\n    split by commune {\n        A 20\n        others evenly\n    }'))).toEqual([]);
    });

    it('have a table under the mouse, with what they are proportional to', async () => {
        const text = plan('    total 201\n    split by commune {\n        others proportional to Labour\n    }');
        const { snapshot, document } = await makeSnapshot({ 'base.allot': base, 'plan.allot': text });
        const at = (word: string) => (hover(snapshot, document('plan.allot'), positionOf(document('plan.allot'), text.indexOf(word) + 1))?.contents as MarkupContent | undefined)?.value;
        expect(at('others')?.replace(/\[([^\]]*)\]\(<file:[^>]*>\)/g, '$1')).toBe([
            '**others** (còn lại): All members that have no row of their own.', '',
            '- left to divide VSI “BHXH tự nguyện”: 201', '- in proportion to: Labour “Lao động”, as of 2022-12-31 (Labour2022)', '',
            '| commune | Labour | VSI |', '| --- | --: | --: |', '| A “Xã A” | 500 | 100 người |', '| B “Xã B” | 300 | 60 người |', '| C “Xã C” | 205 | 41 người |',
        ].join('\n'));
        expect(at('proportional')).toContain('| A “Xã A” | 500 | 100 người |');
        expect(at('Labour')).toContain('indicator **Labour**');
    });

    it('do not keep their members from being offered as rows', async () => {
        const text = plan('    total 100\n    split by commune {\n        A 20\n        \n        others evenly\n    }');
        const { snapshot, document } = await makeSnapshot({ 'base.allot': base, 'plan.allot': text });
        const list = completion(snapshot, document('plan.allot'), { line: 4, character: 8 }, { snippets: false });
        expect(list.items.map(({ label }) => label).filter(label => /^[ABC]$/.test(label))).toEqual(['B', 'C']);
    });

    it('are one line of the outline', async () => {
        const { snapshot, document } = await makeSnapshot({ 'base.allot': base, 'plan.allot': plan('    total 100\n    split by commune {\n        A 20\n        others evenly\n    }') });
        const [allocation] = documentSymbol(snapshot, document('plan.allot'));
        expect(allocation.children!.at(-1)!.children!.map(({ name }) => name)).toEqual(['A', 'others evenly']);
    });
});
