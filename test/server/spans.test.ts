import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { MessageLanguage } from '../../language/index.js';
import { hover } from '../../server/features/hover.js';
import { inlayHint } from '../../server/features/inlay-hint.js';
import { atCursor } from '../support/cursor.js';
import { makeSnapshot } from '../support/snapshot.js';
import { someDay } from '../support/some-day.js';

const text = `calendar Lich {
    weekend saturday, sunday
    off 2023-04-29..2023-05-03 "30/4 và 1/5"
    source ? for 2023
}
organization UBND
directive CV1 { issued 2023-04-21 by UBND }
deadline Finish within 10 days of CV1 for CV1
task Weekend by UBND due within 1 day of CV1
task Count by UBND due 5 working days before 2023-12-15
task Later by UBND due within 1 month of 2024-01-31
task Open by UBND due within 1 week of Nothing
task Nothing by UBND
`;

async function hovered(at: string, language: MessageLanguage): Promise<string | undefined> {
    const marked = text.replace(at.replace('<|>', ''), at);
    const { snapshot, document, position } = await atCursor({ 'plan.allot': marked }, language);
    const found = hover(snapshot, document, position, someDay);
    return (found?.contents as MarkupContent | undefined)?.value.replace(/\[([^\]]*)\]\(<file:[^>]*>\)/g, '$1');
}

describe('hover of what is counted', () => {
    it('shows how a date comes about, from its name, its span and its keyword', async () => {
        const vi = '10 ngày kể từ 2023-04-21 (CV1): 2023-05-01 là ngày nghỉ (30/4 và 1/5), chuyển sang 2023-05-04';
        expect(await hovered('Fin<|>ish within', 'vi')).toBe(`thời hạn **Finish**\n\n- ngày: 2023-05-04\n- cách tính: ${vi}\n- cho: CV1`);
        for (const at of ['w<|>ithin 10', 'within <|>10', '10 da<|>ys of']) expect(await hovered(at, 'vi')).toBe(vi);
        expect(await hovered('wi<|>thin 1 day', 'en')).toBe('1 day from 2023-04-21 (CV1): 2023-04-22 is a day off (Saturday), moved to 2023-04-24');
        expect(await hovered('UBND d<|>ue 5', 'vi')).toMatch(/^\*\*hạn\*\* \(due\): [^\n]+\n\n5 ngày làm việc trước 2023-12-15: 2023-12-08$/);
        expect(await hovered('days bef<|>ore', 'en')).toBe('5 working days before 2023-12-15: 2023-12-08');
    });

    it('says what is not known', async () => {
        expect(await hovered('within <|>1 month', 'en')).toBe('1 month from 2024-01-31: 2024-02-29 (calendar Lich does not cover 2024)');
        expect(await hovered('within <|>1 week', 'vi')).toBe('1 tuần kể từ Nothing: chưa rõ');
        expect(await hovered('task O<|>pen', 'en')).toBe('task **Open**\n\n- done by: UBND\n- counted: 1 week from Nothing: not known');
    });
});

it('shows the dates of spans in the text', async () => {
    const { snapshot, document } = await makeSnapshot({ 'plan.allot': text });
    const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    expect(inlayHint(snapshot, document('plan.allot'), range, { figures: true }).map(({ position, label }) => `${position.line} ${label as string}`)).toEqual([
        '7 = 2023-05-04', '8 = 2023-04-24', '9 = 2023-12-08', '10 = 2024-02-29',
    ]);
});
