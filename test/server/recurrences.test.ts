import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { MessageLanguage } from '../../language/index.js';
import { hover } from '../../server/features/hover.js';
import { atCursor } from '../support/cursor.js';
import { someDay } from '../support/some-day.js';

const calendar = 'calendar Lich { weekend saturday, sunday source ? }\norganization UBND\n';

async function hovered(task: string, language: MessageLanguage): Promise<string | undefined> {
    const { snapshot, document, position } = await atCursor({ 'plan.allot': calendar + task }, language);
    return (hover(snapshot, document, position, someDay)?.contents as MarkupContent | undefined)?.value.replace(/\[([^\]]*)\]\(<file:[^>]*>\)/g, '$1');
}

describe('hover of tasks that recur', () => {
    it('shows the next dates, moved ones and what they are about', async () => {
        expect(await hovered('nhiệm vụ Thang<|>Nay do UBND hằng quý vào ngày 16 chốt số liệu ngày 14 hoặc ngày làm việc kế tiếp cho 2023\n', 'vi')).toBe([
            'nhiệm vụ **ThangNay**', '', '- thực hiện: UBND', '- chu kỳ: quý vào ngày 16 chốt số liệu ngày 14 hoặc ngày làm việc kế tiếp',
            '- các ngày sắp tới: 2023-09-16 → 2023-09-18 (2023-06-15 – 2023-09-14), 2023-12-16 → 2023-12-18 (2023-09-15 – 2023-12-14); 4 lần tất cả',
        ].join('\n'));
        expect(await hovered('task Mon<|>thly by UBND every month on day 5 for 2023\n', 'en')).toContain(
            '- every: month on day 5\n- next dates: 2023-09-05, 2023-10-05, 2023-11-05, 2023-12-05; 12 times in all',
        );
    });

    it('shows the last ones where all are over, and periods where no day is stated', async () => {
        expect(await hovered('task Mon<|>thly by UBND every month on day 5 for 2022-H1\n', 'en')).toContain('- last dates: 2022-02-05, 2022-03-05, 2022-04-05, 2022-05-05, 2022-06-05; 6 times in all');
        expect(await hovered('task Half<|>Yearly by UBND every half for 2023\n', 'en')).toContain('- next periods, without a date: 2023-07-01 – 2023-12-31; 2 times in all');
        expect(await hovered('task Mon<|>thly by UBND every month\n', 'en')).toBe('task **Monthly**\n\n- done by: UBND\n- every: month');
    });

    it('explains its words', async () => {
        expect(await hovered('nhiệm vụ A do UBND hằng tháng vào ngày 16 chốt s<|>ố liệu ngày 14 cho 2023\n', 'vi')).toMatch(/^\*\*chốt số liệu\*\* \(closing on\): Ngày chốt/);
    });
});
