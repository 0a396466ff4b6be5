import { describe, expect, test } from 'vitest';
import { checkProject, coversDay, loadProject, reasonOff, type IsoDate, type Model } from '../../language/index.js';
import { memoryFiles } from '../support/memory-files.js';

const vietnam = 'uses: [allot:vietnam]\n';
const year2027 = `calendar Nam2027 "Lịch làm việc" based on VietNam {
    off 2027-01-01 "Tết Dương lịch"
    off 2027-02-05..2027-02-11 "Tết Nguyên đán Đinh Mùi"
    source "1/TB-BNV" for 2027
}
`;

async function built(files: { readonly [path: string]: string }): Promise<{ readonly model: Model; readonly codes: readonly string[] }> {
    const { model, diagnostics } = checkProject(await loadProject(memoryFiles(files), '/project'));
    return { model, codes: diagnostics.map(({ code }) => code) };
}

/** What each day is, by the calendar of the project. */
function kinds({ calendar: { calendar } }: Model, ...days: readonly string[]): readonly string[] {
    return days.map(day => {
        const off = reasonOff(calendar!, day as IsoDate);
        return `${coversDay(calendar!, day as IsoDate) ? '' : 'not covered, '}${off === undefined ? 'work' : off === 'weekend' ? off : off.title ?? 'off'}`;
    });
}

describe('a calendar that is based on another one', () => {
    test('adds a year to the shipped one, and is the one by which the project counts', async () => {
        const { model, codes } = await built({
            '/project/allot.yaml': vietnam,
            '/project/plan.allot': `${year2027}task Answer due within 10 working days of 2026-12-25\ntask Week due within 1 week of 2027-01-30\n`,
        });
        expect(model.calendar.calendar?.name).toBe('Nam2027');
        expect(model.deadlines.map(({ date }) => date)).toEqual(['2027-01-11', '2027-02-12']);
        expect(kinds(model, '2026-09-02', '2026-08-22', '2027-01-01', '2027-01-02', '2027-01-04', '2028-01-03')).toEqual([
            'Quốc khánh', 'work', 'Tết Dương lịch', 'weekend', 'work', 'not covered, work',
        ]);
        expect(codes).toEqual([]);
    });

    test('adds a day of its own to a year that is covered, whatever stands first in the texts', async () => {
        const { model, codes } = await built({ '/project/plan.allot': `calendar Tinh based on CaNuoc { off 2026-10-10 "Hội" off 2026-10-13 }
calendar CaNuoc { weekend sunday off 2026-10-12 "Chung" source ? for 2026 }
task Answer due within 1 day of 2026-10-09
task Works due within 1 day of 2026-10-13
` });
        expect(model.deadlines.map(({ date }) => date)).toEqual(['2026-10-14', '2026-10-14']);
        expect(codes).toEqual([]);
    });

    test('counts before the other one where both say what a day is, also through several', async () => {
        const { model, codes } = await built({ '/project/plan.allot': `calendar Huyen based on Tinh {
    off 2026-05-09 "Huyện nghỉ"
    off 2026-05-05 "Huyện nghỉ"
}
calendar Tinh based on CaNuoc {
    off 2026-05-06 working 2026-05-01
    off 2026-05-05 "Tỉnh nghỉ"
}
calendar CaNuoc {
    weekend saturday, sunday
    off 2026-04-30..2026-05-02 "Lễ"
    off 2026-05-04 working 2026-05-09, 2026-05-16
    source ? for 2026
}
` });
        expect(model.calendar.calendar?.name).toBe('Huyen');
        expect(kinds(model, '2026-04-30', '2026-05-01', '2026-05-02', '2026-05-04', '2026-05-05', '2026-05-06', '2026-05-09', '2026-05-16')).toEqual([
            'Lễ', 'work', 'Lễ', 'off', 'Huyện nghỉ', 'off', 'Huyện nghỉ', 'work',
        ]);
        expect(codes).toEqual([]);
    });

    test('has the weekend of the other one, or one of its own', async () => {
        const common = 'calendar CaNuoc { weekend saturday, sunday source ? for 2026 }\n';
        const same = await built({ '/project/plan.allot': `${common}calendar Tinh based on CaNuoc { }\n` });
        expect(kinds(same.model, '2026-05-09', '2026-05-10')).toEqual(['weekend', 'weekend']);
        const own = await built({ '/project/plan.allot': `${common}calendar Xuong based on CaNuoc { weekend sunday }\n` });
        expect(kinds(own.model, '2026-05-09', '2026-05-10')).toEqual(['work', 'weekend']);
    });

    test('can be shared by projects that use it beside the other one', async () => {
        const { model, codes } = await built({
            '/project/allot.yaml': 'uses: [allot:vietnam, ../lich]\n',
            '/project/plan.allot': 'calendar Tinh based on Nam2027 { off 2027-01-04 "Hội" }\ntask Answer due within 1 day of 2027-01-03\n',
            '/lich/allot.yaml': `name: lich\n${vietnam}`, '/lich/lich.allot': year2027,
        });
        expect(model.calendar.candidates.map(({ name }) => name)).toEqual(['Tinh']);
        expect(model.deadlines.map(({ date }) => date)).toEqual(['2027-01-05']);
        expect(codes).toEqual([]);
    });

    test('does not count where allot.yaml names another one', async () => {
        const { model, codes } = await built({
            '/project/allot.yaml': `${vietnam}calendar: VietNam\n`, '/project/plan.allot': `${year2027}task Answer due within 10 days of 2027-01-30\n`,
        });
        expect(model.calendar.calendar?.name).toBe('VietNam');
        expect(codes).toEqual(['calendar-year-missing']);
    });
});

test('of 2018 the shipped calendar knows one day, and does not cover the year', async () => {
    const { model, codes } = await built({ '/project/allot.yaml': vietnam, '/project/plan.allot': `
task Ends due within 10 days of 2018-12-21
task Counts due within 3 working days of 2018-12-27
task Back due 2 working days before 2019-01-03
task Behind due within 1 working day of 2018-12-31
` });
    expect(model.deadlines.map(({ date, span }) => [date, span?.problem])).toEqual([
        ['2018-12-31', { kind: 'year', year: 2018 }], [undefined, { kind: 'year', year: 2018 }], [undefined, { kind: 'year', year: 2018 }], ['2019-01-02', undefined],
    ]);
    expect(codes).toEqual(['calendar-year-missing', 'calendar-year-missing', 'calendar-year-missing']);
});
