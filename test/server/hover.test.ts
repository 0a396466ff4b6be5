import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { keywordOf, type MessageLanguage } from '../../language/index.js';
import { hover } from '../../server/features/hover.js';
import { keywordHelp } from '../../server/texts/keyword-help.js';
import { atCursor } from '../support/cursor.js';
import { someDay } from '../support/some-day.js';
import { project, withCursor, type ProjectPath } from './project.js';

/** What is shown, with links as their texts. */
async function hovered(path: ProjectPath, at: string, change: { readonly [path: string]: string } = {}, language: MessageLanguage = 'en'): Promise<string | undefined> {
    const { snapshot, document, position } = await atCursor(withCursor(path, at, change), language);
    const found = hover(snapshot, document, position, someDay);
    return (found?.contents as MarkupContent | undefined)?.value.replace(/\[([^\]]*)\]\(<file:[^>]*>\)/g, '$1');
}

/** The plan with a piece of its text replaced. */
function plan(from: string, to: string): { readonly 'plan.allot': string } {
    return { 'plan.allot': project['plan.allot'].replace(from, to) };
}

describe('hover of declarations', () => {
    it('shows a unit with path, level, code and life', async () => {
        const ending = { 'units.allot': project['units.allot'].replace('code "279"', 'code "279" until 2025-06-30') };
        expect(await hovered('plan.allot', 'HaNoi.Thuong<|>Tin', ending)).toBe(
            'unit **ThuongTin** — Huyện Thường Tín\n\n- path: HaNoi.ThuongTin\n- level: district “Quận, huyện”\n- code: 279\n- exists: until 2025-06-30',
        );
        expect(await hovered('units.allot', 'Dung<|>Tien', ending, 'vi')).toBe(
            'đơn vị **DungTien** — Xã Dũng Tiến\n\n- đường dẫn: HaNoi.ThuongTin.DungTien\n- cấp: commune “Phường, xã”\n- mã: 10222\n- tồn tại: đến hết 2025-06-30',
        );
    });

    it('shows documentation', async () => {
        expect(await hovered('units.allot', 'organization UB<|>ND')).toBe(
            'organization **UBND** — UBND huyện Thường Tín\n\nThe committee.\n\n- of: ThuongTin “Huyện Thường Tín”\n- line: state',
        );
    });

    it('shows a document with number, type, date, issuers, subject and relations', async () => {
        const related = { 'documents.allot': `${project['documents.allot'].replace('url', 'implements Old\n    in force from 2023-03-01\n    url')}directive Old "5/KH-UBND" { issued ? by UBND }\n` };
        expect(await hovered('plan.allot', 'under QD<|>417', related)).toBe([
            'directive **QD417**', '', '- number: 417/QĐ-UBND', '- type: QĐ “Quyết định”', '- issued: 2023-02-09', '- by: UBND “UBND huyện Thường Tín”',
            '- subject: Giao chỉ tiêu', '- in force: from 2023-03-01', '- implements: Old',
        ].join('\n'));
        expect(await hovered('documents.allot', 'directive O<|>ld', related, 'vi')).toContain('- ban hành: chưa rõ');
    });

    it('shows an indicator with kind, measure, formula and relations', async () => {
        expect(await hovered('indicators.allot', 'N<|>ew')).toBe(
            'indicator **New** — Người mới\n\n- kind: flow (what is added during a period)\n- measure: persons “người”\n- adds to: VSI “BHXH tự nguyện”',
        );
        const rate = { 'indicators.allot': `${project['indicators.allot']}indicator Share = New / VSI\n` };
        expect(await hovered('indicators.allot', 'Sha<|>re', rate, 'vi')).toBe('chỉ tiêu **Share**\n\n- loại: tỷ lệ\n- công thức: New / VSI');
    });

    it('shows an allocation with its header, totals, and each split with sum, state and difference', async () => {
        expect(await hovered('plan.allot', 'allocation Pl<|>an', plan('Post 2_000', 'Post 2_010'))).toBe([
            'allocation **Plan**', '', '- given to: ThuongTin “Huyện Thường Tín”', '- period: 2023 (2023-01-01 – 2023-12-31)', '- given by: UBND “UBND huyện Thường Tín”',
            '- document: QD417, 417/QĐ-UBND, 2023-02-09', '- passes on: City', '- total VSI “BHXH tự nguyện”: 3_000 người', '',
            'split by commune', '', '- ✓ passed: sum of the parts, VSI: 3_000, must be 3_000', '',
            'split by channel', '', '- ✗ failed: sum of the parts, VSI: 3_010, must be 3_000, difference +10',
        ].join('\n'));
        expect(await hovered('plan.allot', 'allocation Ci<|>ty', plan('others 72_000', 'others ?'), 'vi')).toContain('○ chưa kết luận được: tổng các phần, VSI: ít nhất 3_000, phải bằng 75_000');
    });

    it('says which total follows from a split, and which is a target', async () => {
        const free = plan('    total 75_000\n', '');
        const target = { 'plan.allot': free['plan.allot'].replace('by UBND {', 'by UBND as target {') };
        const text = await hovered('plan.allot', 'allocation Ci<|>ty', target);
        expect(text).toContain('A target: striven for, not binding.');
        expect(text).toContain('- sum, VSI: 75_000 (the total follows from it)');
    });

    it('shows what else can be declared', async () => {
        const more = 'period Spring "Đợt" 2023-01-25..2023-03-31 under QD417\ndeadline Finish 2023-12-10 for Plan under QD417\nrole Staff of UBND headcount 5\n'
            + 'task Tell "Phát" by UBND to Staff due 2023-05-01 under QD417\nreport Aug in ThuongTin as of 2023-08-31 by UBND { VSI 5 }\n';
        const texts = { 'plan.allot': project['plan.allot'] + more };
        expect(await hovered('plan.allot', 'Spr<|>ing', texts)).toBe('period **Spring** — Đợt\n\n- days: 2023-01-25 – 2023-03-31\n- document: QD417');
        expect(await hovered('plan.allot', 'Fin<|>ish', texts)).toBe('deadline **Finish**\n\n- date: 2023-12-10\n- document: QD417\n- for: Plan');
        expect(await hovered('plan.allot', 'role St<|>aff', texts)).toBe('role **Staff**\n\n- of: UBND “UBND huyện Thường Tín”\n- headcount: 5');
        expect(await hovered('plan.allot', 'task Te<|>ll', texts)).toBe('task **Tell** — Phát\n\n- done by: UBND “UBND huyện Thường Tín”\n- sent to: Staff\n- due: 2023-05-01\n- document: QD417');
        expect(await hovered('plan.allot', 'A<|>ug', texts)).toContain('- as of: 2023-08-31');
        expect(await hovered('units.allot', 'chan<|>nel')).toContain('- members: Post “Bưu điện”, Agents “Đại lý”');
        expect(await hovered('indicators.allot', 'per<|>sons')).toContain('Whole amounts only.');
    });
});

describe('hover of tables', () => {
    it('shows a row with its share and where it is passed on, above what its name is', async () => {
        const text = await hovered('plan.allot', 'Thuong<|>Tin 3_000');
        expect(text).toMatch(/^\*\*ThuongTin\*\* in City\n\n- VSI “BHXH tự nguyện”: 3_000 người \(4% of the total\)\n- passed on by: Plan\n\n---\n\nunit \*\*ThuongTin\*\*/);
        expect(await hovered('plan.allot', 'oth<|>ers', {}, 'vi')).toMatch(/^\*\*còn lại\*\* trong City\n\n- VSI “BHXH tự nguyện”: 72_000 người \(96% của tổng\)\n\n---\n\n\*\*còn lại\*\* \(others\)/);
    });

    it('shows where a written total is passed on from', async () => {
        expect(await hovered('plan.allot', 'tot<|>al 3_000', plan('on City {', 'on City {\n    total 3_000'))).toContain('- passed on from: City, ThuongTin');
    });

    it('shows a number with the checks it takes part in, in other files too', async () => {
        const text = await hovered('plan.allot', '3_<|>000', plan('DungTien        1_600', 'DungTien        1_700'));
        expect(text).toBe([
            '**3_000 người**', '', 'VSI “BHXH tự nguyện”, ThuongTin', '', 'Checks:', '',
            '- ✓ passed: sum of the parts, VSI: 75_000, must be 75_000 · split by district (City)',
            '- ✗ failed: sum of the parts, VSI: 3_100, must be 3_000, difference +100 · split by commune (Plan)',
            '- ✓ passed: sum of the parts, VSI: 3_000, must be 3_000 · split by channel (Plan)',
        ].join('\n'));
    });

    it('applies scales, and says what is not decided, nothing or left', async () => {
        const money = {
            'indicators.allot': `${project['indicators.allot']}measure VND "đồng" whole\nindicator Money in VND flow\n`,
            'plan.allot': `${project['plan.allot']}allocation M of Money in ThuongTin for 2023 by UBND {\n    columns Money million\n    total 2_000\n    split by commune { DungTien at least 300 VanDiem rest }\n}\n`
                + 'allocation N of Money in ThuongTin for 2024 by UBND {\n    total ?\n    split by commune { DungTien - VanDiem about 7 }\n    reach 50% by 2024-06-30\n}\n',
        };
        expect(await hovered('plan.allot', 'total 2_<|>000', money)).toMatch(/^\*\*2_000 million đồng\*\*/);
        expect(await hovered('plan.allot', 'at least 3<|>00', money)).toMatch(/^\*\*at least 300 million đồng\*\*/);
        expect(await hovered('plan.allot', 'VanDiem re<|>st', money)).toMatch(/^\*\*what is left of the total: /);
        expect(await hovered('plan.allot', 'total ?<|>', money)).toMatch(/^\*\*\? \(not known or not decided: any amount is possible\)\*\*/);
        expect(await hovered('plan.allot', 'DungTien -<|> VanDiem', money, 'vi')).toMatch(/^\*\*- \(không có \(tính là 0\)\)\*\*/);
        expect(await hovered('plan.allot', 'about<|> 7', money, 'vi')).toMatch(/^\*\*khoảng 7 đồng\*\*/);
    });

    it('says when a milestone is reached', async () => {
        const text = await hovered('plan.allot', 'reach 5<|>0%', plan('due 2023', 'reach 50% by 2023-06-30\n    due 2023'));
        expect(text).toMatch(/^\*\*50%, at least 1_500 người\*\*/);
        const unknown = plan('total 75_000', 'total ?\n    reach 55% by 2023-06-30');
        expect(await hovered('plan.allot', 'reach 5<|>5%', unknown, 'vi')).toMatch(/^\*\*55%\*\*/);
    });

    it('says of rows that take what is left what is said above the split', async () => {
        const money = {
            'plan.allot': `${project['plan.allot']}allocation M of VSI, New in ThuongTin for 2024 by UBND {\n    total 1_000, 50\n`
                + '    split by commune { DungTien 800, 20 reserve 200, rest }\n}\n',
        };
        const text = await hovered('plan.allot', 'split b<|>y commune { DungTien 800', money, 'vi');
        expect(text).toContain('VSI: 1_000, phải bằng 1_000');
        expect(text).toContain('New: 50, phải bằng 50');
    });

    it('shows the sums of a split at its head', async () => {
        expect(await hovered('plan.allot', 'split b<|>y channel')).toContain('✓ passed: sum of the parts, VSI: 3_000, must be 3_000');
        expect(await hovered('plan.allot', 'split b<|>y group')).toContain('VSI: 1_400, must be 1_400');
    });

    it('says of a sum that is compared with nothing why that is', async () => {
        const head = 'split b<|>y district';
        const total = (text: string) => plan('    total 75_000\n', text);
        expect(await hovered('plan.allot', head, total(''))).toContain('- sum, VSI: 75_000 (the total follows from it)');
        expect(await hovered('plan.allot', head, total('    total about 75_000\n'))).toContain('- sum, VSI: 75_000 (not compared: the total is approximate)');
        expect(await hovered('plan.allot', head, total('    total ?\n'))).toContain('- sum, VSI: 75_000 (not compared: the total is not known)');
        const quarters = plan('split by channel { Post 2_000 Agents 1_000 }', 'split by quarter { Q1 700 Q2 800 Q3 900 }');
        expect(await hovered('plan.allot', 'split b<|>y quarter', quarters)).toContain('- level, VSI: 900 (not compared with the total)');
    });

    it('shows whether splits agree that have no total above them', async () => {
        const text = { 'plan.allot': 'allocation X of New in HaNoi for 2024 by UBND {\n    split by district { ThuongTin 10 }\n    split by channel { Post 5 Agents 4 }\n}\n' };
        expect(await hovered('plan.allot', 'split b<|>y district', text)).toContain('- sum, New: 10 (the total follows from it)');
        expect(await hovered('plan.allot', 'split b<|>y channel', text)).toContain('✗ failed: totals of the splits against each other, New: 9, must be 10, difference -1');
    });

    it('shows the days of periods', async () => {
        expect(await hovered('plan.allot', 'for 20<|>23')).toBe('**2023**: 2023-01-01 – 2023-12-31');
        const quarters = plan('split by channel { Post 2_000 Agents 1_000 }', 'split by quarter { Q1 700 Q2 800 Q3 900 Q4 3_000 }');
        expect(await hovered('plan.allot', 'Q<|>2', quarters)).toContain('**2023-Q2**: 2023-04-01 – 2023-06-30');
        // Levels over time have no share of the total.
        expect(await hovered('plan.allot', 'Q<|>2', quarters)).not.toContain('%');
    });
});

describe('hover of keywords', () => {

    it('says what they are for, in both languages', async () => {
        expect(await hovered('plan.allot', 'passing<|> on')).toBe(
            '**passing on** (phân bổ từ): Divides what another allocation gave to this unit; the total is the row there.',
        );
        expect(await hovered('plan.allot', 'd<|>ue', {}, 'vi')).toBe('**hạn** (due): Ngày cuối cùng phải hoàn thành, tính cả ngày đó.');
    });

    it('has help only for keywords of the grammar', () => {
        expect([...keywordHelp.keys()].filter(word => !keywordOf(word))).toEqual([]);
        expect(keywordHelp.size).toBeGreaterThan(40);
    });
});

describe('hover', () => {
    it('escapes what users write', async () => {
        const text = await hovered('units.allot', 'level un<|>used', {
            'units.allot': `${project['units.allot']}/** # Big\n * <b>x</b> [a](command:b)\n * - one\n */\nlevel unused "*Cấp* [x](command:y) & \`z\`"\n`,
        });
        expect(text).toBe('level **unused** — \\*Cấp\\* \\[x\\](command:y) \\& \\`z\\`\n\n\\# Big  \n\\<b\\>x\\</b\\> \\[a\\](command:b)  \n\\- one');
    });

    it('shows nothing where there is nothing to say', async () => {
        expect(await hovered('plan.allot', 'HaNoi for 2023 by UBND {\n<|>')).toBeUndefined();
        expect(await hovered('plan.allot', '2023-12-<|>15')).toBeUndefined();
    });

    it('reads damaged texts', async () => {
        const damaged = 'allocation X of {\n    total 5, \n    split by {\n        A 5 { split by } 3\n';
        for (let at = 0; at <= damaged.length; at++) {
            const { snapshot, document, position } = await atCursor({ 'plan.allot': `${damaged.slice(0, at)}<|>${damaged.slice(at)}` });
            expect(() => hover(snapshot, document, position, someDay)).not.toThrow();
        }
    });
});
