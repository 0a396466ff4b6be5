import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { MessageLanguage } from '../../language/index.js';
import { completion } from '../../server/features/completion.js';
import { definition } from '../../server/features/definition.js';
import { documentSymbol } from '../../server/features/document-symbol.js';
import { hover } from '../../server/features/hover.js';
import { references } from '../../server/features/references.js';
import { rename } from '../../server/features/rename.js';
import { atCursor, shown } from '../support/cursor.js';
import { makeSnapshot } from '../support/snapshot.js';
import { someDay } from '../support/some-day.js';

const calendar = `calendar Li<|>ch "Lịch làm việc" {
    weekend saturday, sunday
    off 2023-01-20..2023-01-26 "Tết Quý Mão"
    off 2023-05-02 working 2023-04-22
    source "8056/TB" for 2023
    source ? for 2019..2021
}
`;
const texts = { 'allot.yaml': 'language: vi\ncalendar: "Lich"\n', 'calendars.allot': calendar };

async function hovered(text: string, language: MessageLanguage): Promise<string | undefined> {
    const { snapshot, document, position } = await atCursor({ 'calendars.allot': text }, language);
    return (hover(snapshot, document, position, someDay)?.contents as MarkupContent | undefined)?.value;
}

describe('calendars in the editor', () => {
    it('show weekend, years with their sources, and the days of the year', async () => {
        expect(await hovered(calendar, 'en')).toBe([
            'calendar **Lich** — Lịch làm việc', '', '- weekend: Saturday, Sunday', '- years covered: 2023 (8056/TB); 2019 – 2021 (source not known)',
            '- days off 2023: 2023-01-20 – 2023-01-26 “Tết Quý Mão”; 2023-05-02', '- made up on 2023: 2023-04-22',
        ].join('\n'));
        expect(await hovered('calendar Li<|>ch { weekend sunday source ? }\n', 'vi')).toBe('lịch **Lich**\n\n- nghỉ hằng tuần: chủ nhật\n- các năm áp dụng: mọi năm (chưa rõ nguồn)');
        expect(await hovered('calendar Lich { week<|>end sunday source ? }\n', 'vi')).toBe('**nghỉ hằng tuần** (weekend): Các ngày nghỉ trong tuần.');
    });

    it('show on which other one they are based, with all that they have then', async () => {
        const text = `${calendar.replace('<|>', '')}calendar Ti<|>nh based on Lich {\n    off 2024-01-01 "Tết"\n    source "1/TB" for 2024\n}\n`;
        expect(await hovered(text, 'vi')).toBe([
            'lịch **Tinh**', '', '- dựa trên: [Lich](<file:///project/calendars.allot#L1>) “Lịch làm việc”', '- nghỉ hằng tuần: thứ bảy, chủ nhật',
            '- các năm áp dụng: 2023 (8056/TB); 2019 – 2021 (chưa rõ nguồn); 2024 (1/TB)',
            '- ngày nghỉ 2023: 2023-01-20 – 2023-01-26 “Tết Quý Mão”; 2023-05-02', '- làm bù 2023: 2023-04-22',
        ].join('\n'));
        expect(await hovered(text.replace('<|>', '').replace('based on', 'based <|>on'), 'en')).toContain('of a calendar the one to which it adds');
    });

    it('complete the names of calendars behind "based on"', async () => {
        const { snapshot, document, position } = await atCursor({ 'calendars.allot': `${calendar.replace('<|>', '')}lịch Tinh dựa trên <|> { }\n` }, 'vi');
        expect(completion(snapshot, document, position, { snippets: false }).items.map(({ label }) => label)).toEqual(['Lich']);
    });

    it('stand in the outline', async () => {
        const { snapshot, document } = await makeSnapshot({ 'calendars.allot': calendar.replace('<|>', '') });
        expect(documentSymbol(snapshot, document('calendars.allot')).map(({ name, detail }) => [name, detail])).toEqual([['Lich', 'Lịch làm việc']]);
    });

    it('are found from the project file, and renamed with it', async () => {
        const { snapshot, document, position } = await atCursor(texts, 'vi');
        expect(references(snapshot, document, position, { includeDeclaration: true }).map(({ uri, range }) => shown(uri, range.start)).sort()).toEqual(['allot.yaml:2:12', 'calendars.allot:1:10']);
        expect(rename(snapshot, document, position, 'NewName')).toEqual({ changes: {
            'file:///project/allot.yaml': [{ range: { start: { line: 1, character: 11 }, end: { line: 1, character: 15 } }, newText: 'NewName' }],
            'file:///project/calendars.allot': [{ range: { start: { line: 0, character: 9 }, end: { line: 0, character: 13 } }, newText: 'NewName' }],
        } });
        expect(definition(snapshot, document, position)).toMatchObject([{ uri: 'file:///project/calendars.allot' }]);
    });

    it('are renamed where another one is based on them', async () => {
        const { snapshot, document, position } = await atCursor({ 'calendars.allot': `${calendar}lịch Tinh dựa trên Lich { }\n` }, 'vi');
        expect(rename(snapshot, document, position, 'NewName')).toMatchObject({
            changes: { 'file:///project/calendars.allot': [{ range: { start: { line: 0, character: 9 } } }, { range: { start: { line: 7, character: 19 } } }] },
        });
    });
});
